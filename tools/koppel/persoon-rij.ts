import {
  type GetypteGegevens,
  normalizePersoon,
} from '../../areas/personen/rules/persoon-invoer.ts';
import {
  type GeboortedatumTekst,
  isGeboortedatumTekst,
  parseGeboortedatum,
} from '../../domain/dates/geboortedatum.ts';
import type { IsoDate } from '../../domain/dates/iso-date.ts';
import type { PersoonGegevens, Persoonveld } from '../../domain/identiteit/persoon-gegevens.ts';
import { cleanLine } from '../../domain/invoer.ts';

/** A person of a row, with what was odd but was taken; or why the row cannot be used. */
export type GelezenPersoon =
  | { readonly gegevens: PersoonGegevens; readonly opmerkingen: readonly string[] }
  | { readonly fout: string };

/** Longer is no name, street or number of anybody. */
const MOST_CHARACTERS = 500;

/** Fields of which text that cannot be read is still worth comparing as it stands. */
const RUW: readonly Persoonveld[] = ['postcode', 'huisnummer', 'telefoon', 'email', 'bsn'];

/**
 * A person as written in a row. Nobody is refused for a BSN, postcode or birth date that cannot
 * be: finding who was written down wrongly is what this tool is for, so such text is kept as is.
 */
export function readPersoon(
  { geboortedatum, ...invoer }: GetypteGegevens,
  today: IsoDate,
): GelezenPersoon {
  for (const [veld, tekst] of Object.entries({ ...invoer, geboortedatum }))
    if ((tekst ?? '').length > MOST_CHARACTERS)
      return { fout: `“${veld}” is langer dan ${MOST_CHARACTERS} tekens` };
  const gelezen = normalizePersoon(invoer, today);
  const ruw = Object.fromEntries(
    RUW.map((veld) => [veld, rawOf(veld, invoer[veld as keyof typeof invoer])]).filter(
      ([, tekst]) => tekst !== '',
    ),
  );
  const geboren = readGeboren(cleanLine(geboortedatum ?? ''), today);
  const opmerkingen = geboren?.opmerking === undefined ? [] : [geboren.opmerking];
  if (cleanLine(invoer.geslacht ?? '') !== '' && gelezen.geslacht === undefined)
    opmerkingen.push('het geslacht is geen M, V of O; gelezen als niet bekend');
  return { gegevens: { ...ruw, ...gelezen, geboortedatum: geboren?.datum }, opmerkingen };
}

function rawOf(veld: Persoonveld, tekst: string | null | undefined): string {
  const tidied = cleanLine(tekst ?? '');
  return veld === 'postcode' ? tidied.replaceAll(' ', '').toUpperCase() : tidied;
}

type Geboren = { readonly datum?: GeboortedatumTekst; readonly opmerking?: string };

function readGeboren(tekst: string, today: IsoDate): Geboren | undefined {
  if (tekst === '') return undefined;
  const digits = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(tekst);
  if (digits !== null) {
    const datum = digits.slice(1).join('-');
    if (isGeboortedatumTekst(datum)) return { datum };
    // The digits are kept: with one of them wrong it may still be the same date.
    return {
      datum: datum as GeboortedatumTekst,
      opmerking: `de geboortedatum ${datum} bestaat niet; de cijfers zijn bewaard`,
    };
  }
  const parsed = parseGeboortedatum(tekst, today);
  if (parsed.ok) return { datum: parsed.value };
  return { opmerking: 'de geboortedatum is niet te lezen; gelezen als niet bekend' };
}
