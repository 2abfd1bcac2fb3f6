import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { readTijd } from '#domain/dates/tijd.ts';
import type { Gelezen } from '#domain/velden/formulier.ts';
import { namenVan } from '#domain/velden/veld.ts';
import { checkVrijeTekst, type TekstSoort } from '#domain/vrije-tekst.ts';
import { dagVelden, meldingVelden, type partijVelden } from './fields.ts';
import { type Aanleiding, magAchterstand } from './rules.ts';

const HUISHOUDENTEKSTEN = ['ondersteuningsvraag', 'samenstelling'] as const;

/** A melding as it is judged: as it is sent, or as far as it is typed (null: nothing yet). */
export type TeToetsen = Gelezen<typeof meldingVelden> & {
  readonly meldersoort: Gelezen<typeof partijVelden>['meldersoort'];
  readonly partnerId: string | null;
  readonly andereAanleidingen: readonly Aanleiding[];
  readonly datums: { readonly huisuitzetting: IsoDate | null };
  readonly huishouden: { readonly [tekst in (typeof HUISHOUDENTEKSTEN)[number]]: string };
};

/** What must be repaired in a melding. */
export const BEZWAREN = {
  ontvangen_in_toekomst: 'De melding kan niet in de toekomst ontvangen zijn. Verbeter de datum.',
  verzonden_na_ontvangen: 'Verzonden ligt na ontvangen. Verbeter een van de twee datums.',
  gebeurd_in_toekomst: 'Dit kan niet in de toekomst gebeurd zijn. Verbeter de datum.',
  ingelicht_in_toekomst: 'Deze datum ligt in de toekomst. Verbeter de datum.',
  achterstand_mag_niet:
    'De huurachterstand mag alleen worden vastgelegd bij recidive of een verbroken regeling (Bijlage 3). Maak het veld leeg.',
  vraag_ontbreekt: 'Vul in wat de melder vraagt.',
  melder_ontbreekt: 'Kies wie de melding deed.',
  tijd_onleesbaar: 'Vul een tijd in, bijvoorbeeld 10:00.',
  vroegsignalering_in_toekomst: 'Deze datum ligt in de toekomst. Verbeter de datum.',
} as const;
type BezwaarCode = keyof typeof BEZWAREN;

/** The fields that the rules speak of, by their paths in contract and form. */
export type Toetsveld =
  | keyof typeof meldingVelden
  | 'partnerId'
  | 'datums.huisuitzetting'
  | `huishouden.${(typeof HUISHOUDENTEKSTEN)[number]}`;

/** Something wrong with a melding, or odd in a text and kept once somebody accepts it. */
export type Meldingbezwaar = { readonly veld: Toetsveld; readonly zin: string } & (
  | { readonly soort: 'fout'; readonly code: BezwaarCode }
  | {
      readonly soort: 'waarschuwing';
      readonly code: TekstSoort | 'lang_geleden';
      /** What was found: when that changes it is a new warning. */
      readonly gevonden: string;
    }
);

/** Received longer ago than this is more often a slip than a pile of paper: asked about once. */
export const LANG_GELEDEN_ONTVANGEN = 92;

/**
 * What is wrong or odd about a melding beside its people: days that cannot be, arrears that B3 does
 * not allow, a question without words, and text that seems to hold what belongs in a field of its
 * own or nowhere. The form and the engine run this same function.
 *
 * Source: B3 (arrears only with recidive or a broken arrangement, of the traject: domein §3 st 1),
 * domein §2 (dates are asked about, rarely refused), domein §5 (free text).
 *
 * @param achterstandMag whether another melding of its traject allows the arrears (`magAchterstand`)
 */
export function checkMelding(
  melding: TeToetsen,
  today: IsoDate,
  achterstandMag = false,
): readonly Meldingbezwaar[] {
  const { aanleiding, ontvangenOp, verzondenOp, huurderGeinformeerdOp } = melding;
  const found: Meldingbezwaar[] = [];
  const add = (veld: Toetsveld, code: BezwaarCode) =>
    found.push({ soort: 'fout', veld, code, zin: BEZWAREN[code] });
  if (melding.meldersoort === 'partner' && melding.partnerId === null)
    add('partnerId', 'melder_ontbreekt');
  if (melding.achterstandCent !== null && aanleiding !== null)
    if (!achterstandMag && !magAchterstand([aanleiding, ...melding.andereAanleidingen]))
      add('achterstandCent', 'achterstand_mag_niet');
  if (huurderGeinformeerdOp !== null && huurderGeinformeerdOp > today)
    add('huurderGeinformeerdOp', 'ingelicht_in_toekomst');
  if (melding.datums.huisuitzetting !== null && melding.datums.huisuitzetting > today)
    add('datums.huisuitzetting', 'gebeurd_in_toekomst');
  for (const veld of ['aanmaningOp', 'betekendOp'] as const)
    if ((melding[veld] ?? '') > today) add(veld, 'gebeurd_in_toekomst');
  if (melding.vraag !== 'geen' && !melding.vraagTekst) add('vraagTekst', 'vraag_ontbreekt');
  if (ontvangenOp !== null && ontvangenOp > today) add('ontvangenOp', 'ontvangen_in_toekomst');
  if (verzondenOp !== null && ontvangenOp !== null && verzondenOp > ontvangenOp)
    add('verzondenOp', 'verzonden_na_ontvangen');
  if (melding.vroegsignaleringOp !== null && melding.vroegsignaleringOp > today)
    add('vroegsignaleringOp', 'vroegsignalering_in_toekomst');
  for (const veld of ['zittingTijd', 'ontruimingTijd'] as const)
    if (readTijd(melding[veld] ?? '') === undefined) add(veld, 'tijd_onleesbaar');
  if (ontvangenOp !== null && melding.achterafIngevoerd !== 'ja')
    if (diffDays(ontvangenOp, today) > LANG_GELEDEN_ONTVANGEN)
      found.push({
        ...{ soort: 'waarschuwing', veld: 'ontvangenOp', code: 'lang_geleden' },
        ...{ zin: LANG_GELEDEN_ZIN, gevonden: ontvangenOp },
      });
  for (const veld of namenVan(meldingVelden))
    if (isVrijeTekst(veld)) found.push(...checkMeldingtekst(veld, melding[veld] ?? ''));
  for (const veld of HUISHOUDENTEKSTEN)
    found.push(...checkMeldingtekst(`huishouden.${veld}`, melding.huishouden[veld]));
  return found;
}

const LANG_GELEDEN_ZIN =
  'Deze melding is meer dan drie maanden geleden ontvangen. Klopt de datum? Komt zij van een stapel, kies dan “Achteraf ingevoerd”.';

type VrijeTekst = {
  [K in keyof typeof meldingVelden]: (typeof meldingVelden)[K]['soort'] extends 'tekst' | 'regel'
    ? K
    : never;
}[keyof typeof meldingVelden];
function isVrijeTekst(veld: keyof typeof meldingVelden): veld is VrijeTekst {
  const { soort }: { soort: string } = meldingVelden[veld];
  if (veld in dagVelden) return false;
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
