import { findGemeente } from '#domain/afspraken/regio.ts';
import { formatHuisnummer, parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { formatPostcode, parsePostcode } from '#domain/identiteit/postcode.ts';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { withPostcode } from './adres.ts';
import { StraatVeld } from './straat-veld.tsx';
import { TekstVeld } from './tekst-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import type { PersoonWaarden } from './waarden.ts';

/** Where somebody lives: the postcode fills in place and gemeente, the street is suggested. */
export function AdresVelden({ persoon }: { persoon: PersoonWaarden }) {
  return (
    <Velden>
      <Vak breed={3}>
        <TekstVeld
          persoon={persoon}
          veld="postcode"
          label={meldingTekst.postcode}
          onTyped={(tekst) => withPostcode(persoon, tekst)}
          settle={showPostcode}
          hint={gemeenteOf(persoon.postcode)}
        />
      </Vak>
      <Vak breed={3}>
        <TekstVeld
          persoon={persoon}
          veld="huisnummer"
          label={meldingTekst.huisnummer}
          placeholder={meldingTekst.huisnummerUitleg}
          settle={showHuisnummer}
          hint={delenOf(persoon.huisnummer)}
        />
      </Vak>
      <Vak breed={6}>
        <StraatVeld persoon={persoon} />
      </Vak>
    </Velden>
  );
}

function showPostcode(text: string): string {
  const read = parsePostcode(text);
  return read.ok ? formatPostcode(read.value) : text;
}

function showHuisnummer(text: string): string {
  const read = parseHuisnummer(text);
  return read.ok ? formatHuisnummer(read.value) : text;
}

function gemeenteOf(postcode: string): string | undefined {
  const read = parsePostcode(postcode);
  if (!read.ok) return undefined;
  const gemeente = findGemeente(read.value);
  return gemeente === undefined ? meldingTekst.buitenRegio : meldingTekst.gemeente(gemeente.naam);
}

function delenOf(text: string): string | undefined {
  const read = parseHuisnummer(text);
  if (!read.ok) return undefined;
  const { huisnummer, huisletter = '', toevoeging = '' } = read.value;
  if (huisletter === '' && toevoeging === '') return undefined;
  return meldingTekst.huisnummerDelen(huisnummer, huisletter, toevoeging);
}
