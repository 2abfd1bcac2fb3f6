import {
  foldAchternaam,
  foldBsn,
  foldDeel,
  foldPostcodeHuisnummer,
  foldStraatAdres,
  foldVoorletter,
} from '#domain/bekendheid/vouwen.ts';
import { geboortedatumDelen, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** The kinds of key by which a possible known person is found. */
export const SLEUTELSOORTEN = [
  'bsn',
  'geboortedatum',
  'achternaam_geboortejaar',
  'achternaam_voorletter',
  'postcode_huisnummer',
  'adres',
] as const;

/** One of the kinds of key. */
export type Sleutelsoort = (typeof SLEUTELSOORTEN)[number];

/** A key: two people with one key in common are worth comparing. */
export type Sleutel = { readonly soort: Sleutelsoort; readonly waarde: string };

/**
 * The keys of a person, for an index that only knows equality. Whoever shares a key is compared
 * by `vergelijk`; whoever shares none is never seen, so a key finds too much rather than too
 * little. Keys hold personal data: they are stored, destroyed and kept out of logs as such.
 *
 * - bsn; geboortedatum (when at least the year is known)
 * - surname with birth year, and surname with initial: for the whole surname in either order, for
 *   each half of a double one, and for voornaam and achternaam the other way round
 * - postcode with house number; street, house number and place
 *
 * @example sleutelsVan({ achternaam: 'Voorbeeld', voornaam: 'Anna' })
 *   // [{ soort: 'achternaam_voorletter', waarde: 'voorbeeld|a' }, … 'anna|v']
 */
export function sleutelsVan(persoon: PersoonGegevens): readonly Sleutel[] {
  const found = new Map<string, Sleutel>();
  const add = (soort: Sleutelsoort, waarde: string) => {
    if (waarde !== '') found.set(`${soort}:${waarde}`, { soort, waarde });
  };
  const geboortedatum = knownBirth(persoon);
  add('bsn', foldBsn(persoon));
  if (geboortedatum !== undefined) add('geboortedatum', geboortedatum);
  for (const [naam, voorletter] of nameForms(persoon)) {
    if (geboortedatum !== undefined) {
      add('achternaam_geboortejaar', `${naam}|${geboortedatum.slice(0, 4)}`);
    }
    if (voorletter !== '') add('achternaam_voorletter', `${naam}|${voorletter}`);
  }
  add('postcode_huisnummer', foldPostcodeHuisnummer(persoon));
  add('adres', foldStraatAdres(persoon));
  return [...found.values()];
}

function knownBirth({ geboortedatum }: PersoonGegevens): string | undefined {
  if (!geboortedatum || !isGeboortedatumTekst(geboortedatum)) return undefined;
  return geboortedatumDelen(geboortedatum).jaar === undefined ? undefined : geboortedatum;
}

/** Each form of the surname, with the initial that goes with it. */
function nameForms(persoon: PersoonGegevens): (readonly [naam: string, voorletter: string])[] {
  const { geheel, geordend, delen } = foldAchternaam(persoon);
  const voorletter = foldVoorletter(persoon);
  const forms = [geheel, geordend, ...delen].filter((naam) => naam !== '');
  const pairs = forms.map((naam) => [naam, voorletter] as const);
  const voornaam = foldDeel(persoon.voornaam);
  if (voornaam !== '' && geheel !== '') pairs.push([voornaam, geheel.slice(0, 1)]);
  return pairs;
}
