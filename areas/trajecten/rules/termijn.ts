import { formatDagMaand, formatDatum } from '#domain/dates/format.ts';
import {
  addDays,
  addMonths,
  diffDays,
  type IsoDate,
  partsOf,
  weekdag,
} from '#domain/dates/iso-date.ts';
import { WEEKDAGEN } from '#domain/dates/namen.ts';
import { beoordeelDag, type Kalender } from '#domain/dates/werkdagen.ts';
import { err, ok, type Result } from '#domain/result.ts';

/** The units in which an agreement or a law states a term. */
export const EENHEDEN = [
  'werkdagen',
  'dagen',
  'weken',
  'maanden',
  'uren',
  'jaren',
  'harde_datum',
] as const;

/** One of the units. */
export type Tijdseenheid = (typeof EENHEDEN)[number];

/**
 * The length of a term. 'harde_datum' has no length of its own: the date is named in the
 * dagvaarding or the exploot (st 6, 7) and `aantal` is then 0.
 */
export type Looptijd = { readonly eenheid: Tijdseenheid; readonly aantal: number };

/** The length of a day that a dagvaarding or exploot names. */
export const GENOEMDE_DAG: Looptijd = { eenheid: 'harde_datum', aantal: 0 };

/** At once: due on the day on which it begins. */
export const DIRECT: Looptijd = { eenheid: 'dagen', aantal: 0 };

/** Whether a term is a named day, which never stands still. @example isGenoemdeDag({ code: 'zitting' }) // true */
export function isGenoemdeDag({ code }: { readonly code: string }): boolean {
  return code === 'zitting' || code === 'ontruiming';
}

const NAMEN: Readonly<Record<Exclude<Tijdseenheid, 'harde_datum'>, readonly [string, string]>> = {
  werkdagen: ['werkdag', 'werkdagen'],
  dagen: ['dag', 'dagen'],
  weken: ['week', 'weken'],
  maanden: ['maand', 'maanden'],
  // "1 uur, 24 uur": after a number the Dutch word keeps its singular form, and so does "jaar".
  uren: ['uur', 'uur'],
  jaren: ['jaar', 'jaar'],
};

/**
 * A length as it is read aloud.
 *
 * @example formatLooptijd({ eenheid: 'werkdagen', aantal: 3 }) // '3 werkdagen'
 * @example formatLooptijd({ eenheid: 'uren', aantal: 24 })     // '24 uur'
 * @example formatLooptijd({ eenheid: 'dagen', aantal: 0 })     // 'direct'
 */
export function formatLooptijd(looptijd: Looptijd): string {
  if (looptijd.eenheid === 'harde_datum') return 'op de genoemde datum';
  if (looptijd.aantal === 0) return 'direct';
  const [one, many] = NAMEN[looptijd.eenheid];
  return `${looptijd.aantal} ${looptijd.aantal === 1 ? one : many}`;
}

/** One day in the explanation of a term. */
export type UitlegRegel = {
  readonly datum: IsoDate;
  /** Whether the day counts towards the term. The day of receipt does not: it is day 0. */
  readonly telt: boolean;
  readonly reden: string;
};

/**
 * A time during which a term stands still, from `van` up to and including `tot`. Without `tot` it
 * still stands still.
 */
export type Opschorting = {
  readonly van: IsoDate;
  readonly tot?: IsoDate | undefined;
  readonly reden: string;
};

export type TermijnVraag = {
  readonly ontvangen: IsoDate;
  readonly werkdagen: number;
  readonly kalender: Kalender;
  readonly opgeschort?: readonly Opschorting[] | undefined;
};

/** A computed term, with every day from receipt up to the due date explained. */
export type Berekening = {
  readonly ontvangen: IsoDate;
  readonly werkdagen: number;
  /** The last day of the term. It ends when this day ends. */
  readonly vervalt: IsoDate;
  readonly uitleg: readonly UitlegRegel[];
};

export type TermijnFout =
  | { readonly kind: 'werkdagen_buiten_bereik'; readonly werkdagen: number }
  | { readonly kind: 'opschorting_eindigt_te_vroeg'; readonly van: IsoDate; readonly tot: IsoDate }
  | { readonly kind: 'nog_opgeschort'; readonly van: IsoDate; readonly reden: string }
  | { readonly kind: 'te_ver'; readonly ontvangen: IsoDate };

/** The longest term: about a year of werkdagen. A longer one is a slip of the keyboard. */
export const MAX_WERKDAGEN = 250;

/** Whether a term can be so many werkdagen long. @example isTermijnlengte(251) // false */
export function isTermijnlengte(werkdagen: number): boolean {
  return Number.isInteger(werkdagen) && werkdagen >= 0 && werkdagen <= MAX_WERKDAGEN;
}

// A term cannot stand still for longer than this: it bounds the explanation, and no agreement of
// the desk knows a suspension of ten years.
const MAX_DAYS = 3660;

/**
 * Computes the due date of a term in werkdagen, explained day by day.
 *
 * The day of receipt is day 0; receipt on a weekend or holiday makes the next werkdag day 1. The
 * term is due at the end of its last day. Days inside a suspension do not count, and say why.
 *
 * Source: SA 7 MZO a and d (the terms), Algemene termijnenwet art. 3 lid 1 (which days count).
 *
 * Refuses a number of werkdagen that is not whole or not 0 to 250, a suspension that ends before
 * it begins, and a term that still stands still: that has no due date yet.
 *
 * @example
 * computeTermijn({ ontvangen: toIsoDate('2026-04-24'), werkdagen: 5, kalender: standaardKalender })
 * // { ok: true, value: { vervalt: '2026-05-04', … } }: Koningsdag, a Monday, does not count
 */
export function computeTermijn(vraag: TermijnVraag): Result<Berekening, TermijnFout> {
  const { ontvangen, werkdagen, kalender } = vraag;
  const opgeschort = vraag.opgeschort ?? [];
  if (!isTermijnlengte(werkdagen)) {
    return err({ kind: 'werkdagen_buiten_bereik', werkdagen });
  }
  for (const { van, tot } of opgeschort) {
    if (tot !== undefined && tot < van) {
      return err({ kind: 'opschorting_eindigt_te_vroeg', van, tot });
    }
  }
  const uitleg: UitlegRegel[] = [
    { datum: ontvangen, telt: false, reden: 'dag van ontvangst (dag 0)' },
  ];
  let datum = ontvangen;
  for (let counted = 0; counted < werkdagen; ) {
    if (uitleg.length > MAX_DAYS || datum === '9999-12-31') {
      return err({ kind: 'te_ver', ontvangen });
    }
    datum = addDays(datum, 1);
    const stilstand = findOpschorting(opgeschort, datum);
    if (stilstand !== undefined && stilstand.tot === undefined) {
      return err({ kind: 'nog_opgeschort', van: stilstand.van, reden: stilstand.reden });
    }
    const dag = beoordeelDag(datum, kalender);
    if (stilstand !== undefined) {
      uitleg.push({ datum, telt: false, reden: `opgeschort: ${stilstand.reden}, telt niet mee` });
    } else if (dag.telt) {
      counted += 1;
      uitleg.push({ datum, telt: true, reden: `dag ${counted}` });
    } else {
      uitleg.push({ datum, telt: false, reden: dag.reden });
    }
  }
  return ok({ ontvangen, werkdagen, vervalt: datum, uitleg });
}

function findOpschorting(
  opgeschort: readonly Opschorting[],
  datum: IsoDate,
): Opschorting | undefined {
  return opgeschort.find(({ van, tot }) => van <= datum && (tot === undefined || datum <= tot));
}

/**
 * Whether a due date has passed. A term is not late on its own due date: it ends when that day
 * ends.
 *
 * @example isOverdue(toIsoDate('2026-05-04'), toIsoDate('2026-05-04')) // false
 */
export function isOverdue(vervalt: IsoDate, today: IsoDate): boolean {
  return today > vervalt;
}

/**
 * One day of the explanation as a line of text.
 *
 * @example explainRegel({ datum: toIsoDate('2025-05-28'), telt: true, reden: 'dag 1' }) // 'wo 28 mei: dag 1'
 */
export function explainRegel(regel: UitlegRegel): string {
  return `${formatDagMaand(regel.datum)}: ${regel.reden}`;
}

/** A Dutch sentence that says why a term could not be computed and what to do. */
export function termijnFoutZin(fout: TermijnFout): string {
  switch (fout.kind) {
    case 'werkdagen_buiten_bereik':
      return `Vul een heel aantal werkdagen in van 0 tot en met ${MAX_WERKDAGEN}.`;
    case 'opschorting_eindigt_te_vroeg':
      return `De opschorting eindigt (${formatDatum(fout.tot)}) voordat zij begint (${formatDatum(fout.van)}). Verbeter een van de twee datums.`;
    case 'nog_opgeschort':
      return `Deze termijn staat stil sinds ${formatDatum(fout.van)} (${fout.reden}) en heeft daarom nog geen vervaldatum. Hervat de termijn om die te berekenen.`;
    case 'te_ver':
      return `De vervaldatum ligt meer dan tien jaar na ${formatDatum(fout.ontvangen)}. Controleer de ontvangstdatum en de opschorting.`;
  }
}

/** When a term ends, and why then. */
export type Vervaldatum = {
  readonly begin: IsoDate;
  /** The last day of the term; undefined for a term in hours, which ends at a time of day. */
  readonly vervalt: IsoDate | undefined;
  /** The explanation, one Dutch line for each step of the count. */
  readonly uitleg: readonly string[];
};

export type VervaldatumFout =
  | TermijnFout
  | { readonly kind: 'aantal_buiten_bereik'; readonly looptijd: Looptijd };

/** The units of which the end is a count of calendar days or months away. */
type KalenderEenheid = 'dagen' | 'weken' | 'maanden' | 'jaren';

// A century, in each unit: a longer term is a slip of the keyboard.
const MAX_AANTAL: Readonly<Record<KalenderEenheid | 'uren', number>> = {
  dagen: 36_600,
  weken: 5_200,
  maanden: 1_200,
  jaren: 100,
  uren: 8_760,
};

/**
 * Computes when a term of any unit ends, counted from the day on which its clock starts.
 *
 * - werkdagen: see `computeTermijn`; explained day by day.
 * - dagen, weken, maanden, jaren: every day counts. A month from the 31st ends on the last day of
 *   a shorter month. An end on a weekend does not move: that would make the term longer than the
 *   agreement or the AVG says, and the explanation warns.
 * - uren: no date. It ends at a time of day that only the moment of the event tells (PP 10.3).
 * - harde_datum: `begin` is the named date itself (st 6, 7).
 *
 * Refuses a number that is not whole, negative, or more than a century.
 *
 * @example computeVervaldatum(toIsoDate('2026-01-31'), { eenheid: 'maanden', aantal: 1 }, standaardKalender)
 *   // { ok: true, value: { vervalt: '2026-02-28', … } }
 */
export function computeVervaldatum(
  begin: IsoDate,
  looptijd: Looptijd,
  kalender: Kalender,
): Result<Vervaldatum, VervaldatumFout> {
  const { eenheid, aantal } = looptijd;
  if (eenheid === 'harde_datum') {
    return ok({ begin, vervalt: begin, uitleg: [`${formatDatum(begin)}: de genoemde datum`] });
  }
  if (eenheid === 'werkdagen') {
    const termijn = computeTermijn({ ontvangen: begin, werkdagen: aantal, kalender });
    if (!termijn.ok) return termijn;
    const { vervalt, uitleg } = termijn.value;
    return ok({ begin, vervalt, uitleg: uitleg.map(explainRegel) });
  }
  if (!Number.isInteger(aantal) || aantal < 0 || aantal > MAX_AANTAL[eenheid]) {
    return err({ kind: 'aantal_buiten_bereik', looptijd });
  }
  if (eenheid === 'uren') {
    const uitleg = [
      `${formatDatum(begin)}: de klok begint op het tijdstip zelf`,
      `${formatLooptijd(looptijd)} later verloopt de termijn; weekenden en feestdagen tellen mee`,
    ];
    return ok({ begin, vervalt: undefined, uitleg });
  }
  const vervalt = addEenheden(begin, eenheid, aantal);
  if (vervalt === undefined) return err({ kind: 'te_ver', ontvangen: begin });
  return ok({ begin, vervalt, uitleg: explain(begin, looptijd, vervalt) });
}

function addEenheden(
  begin: IsoDate,
  eenheid: KalenderEenheid,
  aantal: number,
): IsoDate | undefined {
  // The calendar ends with the year 9999; a term of at most a century cannot get there from here.
  if (partsOf(begin).jaar > 9800) return undefined;
  if (eenheid === 'dagen') return addDays(begin, aantal);
  if (eenheid === 'weken') return addDays(begin, aantal * 7);
  return addMonths(begin, eenheid === 'maanden' ? aantal : aantal * 12);
}

function explain(begin: IsoDate, looptijd: Looptijd, vervalt: IsoDate): string[] {
  const lines = [`${formatDatum(begin)}: de termijn begint`];
  if (looptijd.aantal === 0) return [...lines, 'dezelfde dag: direct te doen'];
  lines.push(`${formatDatum(vervalt)}: ${formatLooptijd(looptijd)} later, de laatste dag`);
  const inMonths = looptijd.eenheid === 'maanden' || looptijd.eenheid === 'jaren';
  if (inMonths && partsOf(vervalt).dag < partsOf(begin).dag) {
    lines.push('die maand is korter, daarom de laatste dag van de maand');
  }
  const day = weekdag(vervalt);
  if (day === 0 || day === 6) {
    lines.push(`dat is een ${WEEKDAGEN[day]}; de termijn schuift niet op, wees op tijd`);
  }
  return lines;
}

/** A Dutch sentence that says why there is no due date and what to do. */
export function vervaldatumFoutZin(fout: VervaldatumFout): string {
  if (fout.kind !== 'aantal_buiten_bereik') return termijnFoutZin(fout);
  return 'Vul bij deze termijn een heel aantal in van 0 of meer, en niet langer dan honderd jaar.';
}

/** A term in calendar days, weeks, months or years, as it is without suspensions. */
export type KaleTermijn = {
  readonly begin: IsoDate;
  readonly vervalt: IsoDate;
  /** How many of its unit; 0 is a term of the day itself. */
  readonly aantal: number;
};

/**
 * The last day of a term that stood still: every day of the term that it stood still comes after
 * it. As with werkdagen the first day is day 0 and takes no day of the term (but for a term of the
 * day itself), a day that two suspensions share is one day, and standing still after the last day
 * moves nothing: a term that is late stays late. A suspension that still runs is left out.
 *
 * @example
 * withOpschorting(
 *   { begin: toIsoDate('2026-11-01'), vervalt: toIsoDate('2026-12-01'), aantal: 1 },
 *   [{ van: toIsoDate('2026-11-03'), tot: toIsoDate('2026-11-05'), reden: 'verzoek' }],
 * ) // '2026-12-04': still from 3 up to and including 5 November, so three days more
 */
export function withOpschorting(
  { begin, vervalt, aantal }: KaleTermijn,
  opschortingen: readonly Opschorting[],
): IsoDate {
  let last = vervalt;
  let from = aantal === 0 ? begin : addDays(begin, 1);
  const ended = opschortingen.flatMap(({ van, tot }) => (tot === undefined ? [] : [{ van, tot }]));
  for (const { van, tot } of ended.sort((one, other) => (one.van < other.van ? -1 : 1))) {
    const first = van > from ? van : from;
    if (tot < first || first > last) continue;
    last = addDays(last, diffDays(first, tot) + 1);
    from = addDays(tot, 1);
  }
  return last;
}
