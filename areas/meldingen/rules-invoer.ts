import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Gelezen } from '#domain/velden/formulier.ts';
import { namenVan } from '#domain/velden/veld.ts';
import { checkVrijeTekst, type TekstSoort } from '#domain/vrije-tekst.ts';
import { meldingVelden } from './fields.ts';
import { findAanleiding } from './rules.ts';

const HUISHOUDENTEKSTEN = ['ondersteuningsvraag', 'samenstelling'] as const;

/** A melding as it is judged: as it is sent, or as far as it is typed (null: nothing yet). */
export type TeToetsen = Gelezen<typeof meldingVelden> & {
  readonly huishouden: { readonly [tekst in (typeof HUISHOUDENTEKSTEN)[number]]: string };
};

/** What must be repaired in a melding. */
export const BEZWAREN = {
  ontvangen_in_toekomst: 'De melding kan niet in de toekomst ontvangen zijn. Verbeter de datum.',
  verzonden_na_ontvangen: 'Verzonden ligt na ontvangen. Verbeter een van de twee datums.',
  ingelicht_in_toekomst: 'Deze datum ligt in de toekomst. Verbeter de datum.',
  achterstand_mag_niet:
    'De huurachterstand mag alleen worden vastgelegd bij recidive of een verbroken regeling (Bijlage 3). Maak het veld leeg.',
  vraag_ontbreekt: 'Vul in wat de melder vraagt.',
} as const;
type BezwaarCode = keyof typeof BEZWAREN;

/** The fields that the rules speak of, by their paths in contract and form. */
export type Toetsveld =
  | keyof typeof meldingVelden
  | `huishouden.${(typeof HUISHOUDENTEKSTEN)[number]}`;

/** Something wrong with a melding, or odd in a text and kept once somebody accepts it. */
export type Meldingbezwaar = { readonly veld: Toetsveld; readonly zin: string } & (
  | { readonly soort: 'fout'; readonly code: BezwaarCode }
  | {
      readonly soort: 'waarschuwing';
      readonly code: TekstSoort;
      /** What was found: when that changes it is a new warning. */
      readonly gevonden: string;
    }
);

/**
 * What is wrong or odd about a melding beside its people: days that cannot be, arrears that B3 does
 * not allow, a question without words, and text that seems to hold what belongs in a field of its
 * own or nowhere. The form and the engine run this same function.
 *
 * Source: B3 (arrears only with recidive or a broken arrangement), domein §5 (free text).
 */
export function checkMelding(melding: TeToetsen, today: IsoDate): readonly Meldingbezwaar[] {
  const { aanleiding, ontvangenOp, verzondenOp, huurderGeinformeerdOp } = melding;
  const found: Meldingbezwaar[] = [];
  const add = (veld: Toetsveld, code: BezwaarCode) =>
    found.push({ soort: 'fout', veld, code, zin: BEZWAREN[code] });
  if (melding.achterstandCent !== null && aanleiding !== null)
    if (!findAanleiding(aanleiding).achterstand) add('achterstandCent', 'achterstand_mag_niet');
  if (huurderGeinformeerdOp !== null && huurderGeinformeerdOp > today)
    add('huurderGeinformeerdOp', 'ingelicht_in_toekomst');
  if (melding.vraag !== 'geen' && !melding.vraagTekst) add('vraagTekst', 'vraag_ontbreekt');
  if (ontvangenOp !== null && ontvangenOp > today) add('ontvangenOp', 'ontvangen_in_toekomst');
  if (verzondenOp !== null && ontvangenOp !== null && verzondenOp > ontvangenOp)
    add('verzondenOp', 'verzonden_na_ontvangen');
  for (const veld of namenVan(meldingVelden))
    if (isVrijeTekst(veld)) found.push(...checkMeldingtekst(veld, melding[veld] ?? ''));
  for (const veld of HUISHOUDENTEKSTEN)
    found.push(...checkMeldingtekst(`huishouden.${veld}`, melding.huishouden[veld]));
  return found;
}

type VrijeTekst = {
  [K in keyof typeof meldingVelden]: (typeof meldingVelden)[K]['soort'] extends 'tekst' | 'regel'
    ? K
    : never;
}[keyof typeof meldingVelden];
function isVrijeTekst(veld: keyof typeof meldingVelden): veld is VrijeTekst {
  const { soort }: { soort: string } = meldingVelden[veld];
  return soort === 'tekst' || soort === 'regel';
}

/**
 * What is odd about one text: a warning for each kind of thing in it, with the sentence of the last
 * one found.
 */
export function checkMeldingtekst(veld: Toetsveld, tekst: string): readonly Meldingbezwaar[] {
  const bySoort = Map.groupBy(checkVrijeTekst(tekst), ({ soort }) => soort);
  return [...bySoort].map(([code, vondsten]) => ({
    soort: 'waarschuwing',
    veld,
    code,
    zin: vondsten.at(-1)?.zin ?? '',
    gevonden: vondsten.map((vondst) => vondst.gevonden).join(' | '),
  }));
}
