import { findGemeente, findGemeenteByCode, isPostbus } from '#areas/beheer/rules/regio.ts';
import { straatTekst } from '#areas/personen/rules/persoon.ts';
import { checkAdres, checkVeld, normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { cleanLine } from '#domain/invoer.ts';

/** The fields of a woning that a person's address has too. */
export const WONINGDELEN = [
  'straat',
  'huisnummer',
  'huisletter',
  'toevoeging',
  'postcode',
  'plaats',
] as const;

/** One of those. */
export type Woningdeel = (typeof WONINGDELEN)[number];

/** The dwelling at stake; it stays with the procedure, whoever moves. */
export type Woning = Readonly<Record<Woningdeel, string | null>> & {
  /** What it is called where it has no number: 'Ligplaats De Vier Winden'. */
  readonly aanduiding?: string;
  /** The gemeente by its code, where the postcode gives none. */
  readonly gemeente?: string | null;
};

/** A woning as it is typed. */
export type WoningInvoer = { readonly [deel in Woningdeel]?: string | undefined } & {
  readonly aanduiding: string;
  readonly gemeente: string | null;
};

/** Of which nothing is known. */
export const LEGE_WONING: Woning = {
  ...{ straat: null, huisnummer: null, huisletter: null, toevoeging: null },
  ...{ postcode: null, plaats: null },
};

/**
 * Whether somebody lives elsewhere than in a woning; false where that cannot be told, as when no
 * postcode or number is known of one of the two.
 *
 * @example woontElders({ ...LEGE_WONING, postcode: '3351AB', huisnummer: '9' }, { ...LEGE_WONING, postcode: '3311AB', huisnummer: '1' }) // true
 * @example woontElders(LEGE_WONING, { ...LEGE_WONING, postcode: '3311AB', huisnummer: '1' }) // false
 */
export function woontElders(
  mens: Readonly<Record<Woningdeel, string | null>>,
  woning: Woning,
): boolean {
  const isKnown = (one: typeof mens) => one.postcode !== null && one.huisnummer !== null;
  if (!isKnown(mens) || !isKnown(woning)) return false;
  const delen = ['postcode', 'huisnummer', 'huisletter', 'toevoeging'] as const;
  return delen.some((deel) => (mens[deel] ?? '') !== (woning[deel] ?? ''));
}

/** Something about a typed woning: what must be repaired, or is odd and may be kept. */
export type Woningbevinding = {
  readonly soort: 'fout' | 'waarschuwing';
  readonly veld: Woningdeel | 'aanduiding' | 'gemeente';
  readonly code: string;
  readonly zin: string;
};

/**
 * Checks a typed woning. Nothing is obligatory: of a woning that nobody knows nothing is typed. One
 * without a number is asked about once, unless it has an aanduiding (ligplaats, standplaats).
 *
 * @example checkWoning({ straat: 'Proefkade', aanduiding: '', gemeente: null }, today).map(({ code }) => code) // ['zonder_nummer']
 */
export function checkWoning(invoer: WoningInvoer, today: IsoDate): readonly Woningbevinding[] {
  const found: Woningbevinding[] = WONINGDELEN.flatMap((veld) => {
    const text = cleanLine(invoer[veld] ?? '');
    if (text === '') return [];
    return checkVeld(veld, text, today).map((one) => ({
      ...{ soort: one.soort, veld, zin: one.zin },
      code: one.soort === 'fout' ? 'fout' : one.code,
    }));
  });
  for (const one of checkAdres(normalizePersoon(invoer, today)))
    found.push({
      ...{ soort: one.soort, veld: one.veld as Woningdeel, zin: one.zin },
      code: one.soort === 'fout' ? 'fout' : one.code,
    });
  const { straat, huisnummer, aanduiding } = toWoning(invoer, today);
  if (straat !== null && huisnummer === null && aanduiding === undefined)
    found.push({
      ...{ soort: 'waarschuwing', veld: 'huisnummer', code: 'zonder_nummer' },
      zin: 'Er is geen huisnummer. Is het een ligplaats of standplaats, vul dan de aanduiding in.',
    });
  if (invoer.gemeente !== null && findGemeenteByCode(invoer.gemeente) === undefined)
    found.push({
      ...{ soort: 'fout', veld: 'gemeente', code: 'fout' },
      zin: 'Kies een gemeente uit de lijst.',
    });
  return found;
}

/** A typed woning as it is kept; a gemeente by hand only where the postcode gives none. */
export function toWoning(invoer: WoningInvoer, today: IsoDate): Woning {
  const read = normalizePersoon(invoer, today);
  const aanduiding = cleanLine(invoer.aanduiding);
  const known = read.postcode ? findGemeente(read.postcode) : undefined;
  return {
    straat: read.straat ?? null,
    huisnummer: read.huisnummer ?? null,
    huisletter: read.huisletter ?? null,
    toevoeging: read.toevoeging ?? null,
    postcode: read.postcode ?? null,
    plaats: read.plaats ?? null,
    ...(aanduiding !== '' && { aanduiding }),
    ...(invoer.gemeente !== null && known === undefined && { gemeente: invoer.gemeente }),
  };
}

/**
 * A woning on one line; empty when nothing is known of it.
 *
 * @example woningTekst({ ...LEGE_WONING, aanduiding: 'Ligplaats De Vier Winden', plaats: 'Dordrecht' }) // 'Ligplaats De Vier Winden, Dordrecht'
 */
export function woningTekst(woning: Woning): string {
  const { aanduiding, postcode, plaats } = woning;
  const stad = [postcode && formatPostcode(postcode), plaats].filter(Boolean).join(' ');
  return [aanduiding, straatTekst(woning), stad].filter(Boolean).join(', ');
}

/** What the gemeente of a dossier follows from. */
export type Gemeentefeiten = {
  /** The homes of its procedures, the newest first. */
  readonly woningen: readonly Woning[];
  /** The postcode at which the first person lives. */
  readonly postcode: string | null;
  /** What stands there now: by hand, or from before. */
  readonly nu: string | null;
};

/**
 * The gemeente of a dossier by its code: of the woning, else of the address, else as it was said by
 * hand. Who moves while a procedure is about a home changes nothing; a postbus is nobody's home.
 *
 * @example gemeenteVan({ woningen: [], postcode: '2951AB', nu: null }) // '0482'
 */
export function gemeenteVan({ woningen, postcode, nu }: Gemeentefeiten): string | null {
  for (const woning of woningen) {
    if (woning.postcode !== null)
      return findGemeente(woning.postcode)?.code ?? woning.gemeente ?? null;
    if (woning.gemeente) return woning.gemeente;
  }
  if (postcode !== null && !isPostbus(postcode)) return findGemeente(postcode)?.code ?? null;
  return nu;
}
