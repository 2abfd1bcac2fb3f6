import { geboortedatumDelen, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { checkVrijeTekst } from '#domain/gegevens/vrije-tekst.ts';
import { foldNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/**
 * Whether so much is known of one person that the register may be asked about them: a BSN, or an
 * achternaam with a year of birth or an address. A name or an address alone would ask who lives
 * somewhere, and that is fishing.
 *
 * @example isGenoegOmTeZoeken({ achternaam: 'Voorbeeld', geboortedatum: '1968-05-03' }) // true
 * @example isGenoegOmTeZoeken({ postcode: '3311AB', huisnummer: '12' }) // false
 */
export function isGenoegOmTeZoeken(persoon: PersoonGegevens): boolean {
  const { bsn, achternaam, geboortedatum, postcode, straat, huisnummer } = persoon;
  if (bsn) return true;
  if (!achternaam) return false;
  const born = geboortedatum && isGeboortedatumTekst(geboortedatum);
  if (born && geboortedatumDelen(geboortedatum).jaar !== undefined) return true;
  return Boolean(huisnummer) && Boolean(postcode || straat);
}

/** What tells in a text who the check is about. */
export type Noemt = 'naam' | 'bsn' | 'contact';

/**
 * What text beside a check says of the person it is about. That text is kept when nobody was found,
 * and then nothing may be left by which the unknown person can be recognised. A kenmerk of nine
 * digits is only a BSN when it is theirs.
 *
 * @example noemtPersoon('Zaak van Voorbeeld', 'kenmerk', { achternaam: 'Voorbeeld' }) // 'naam'
 */
export function noemtPersoon(
  tekst: string,
  waar: 'kenmerk' | 'tekst',
  { achternaam, bsn }: PersoonGegevens,
): Noemt | undefined {
  if (bsn && tekst.replace(/[\s.-]/gu, '').includes(bsn)) return 'bsn';
  const naam = words(achternaam ?? '');
  if (naam.trim() !== '' && words(tekst).includes(naam)) return 'naam';
  if (waar === 'kenmerk') return undefined;
  const [vondst] = checkVrijeTekst(tekst).flatMap(({ soort }): Noemt[] =>
    soort === 'bsn' ? ['bsn'] : soort === 'email' || soort === 'telefoon' ? ['contact'] : [],
  );
  return vondst;
}

/** Folded whole words with a space around each, so that 'berg' is not found in 'gebergte'. */
function words(text: string): string {
  const folded = foldNaam(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return folded === '' ? '' : ` ${folded} `;
}

const ZINNEN: Readonly<Record<Noemt, string>> = {
  naam: 'Haal de naam van de persoon hier weg: is de persoon niet bekend, dan mag niets van hem of haar bewaard blijven.',
  bsn: 'Haal het BSN hier weg: dit veld is niet afgeschermd en blijft bewaard.',
  contact: 'Haal het telefoonnummer of e-mailadres hier weg en zet het bij de persoon.',
};

/** A Dutch sentence that says what to take out of the text. */
export function noemtZin(noemt: Noemt): string {
  return ZINNEN[noemt];
}
