import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { isOverdue } from '#areas/trajecten/rules/termijn.ts';
import { addMonths, diffDays, type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import { MAANDEN } from '#domain/dates/namen.ts';

/** The month of a date as 'YYYY-MM'. @example maandVan(toIsoDate('2026-11-05')) // '2026-11' */
export function maandVan(datum: IsoDate): string {
  return datum.slice(0, 7);
}

/**
 * The months from one date up to and including another, also those without a figure; none when
 * `tot` is earlier.
 *
 * @example maandenTussen(toIsoDate('2025-12-31'), toIsoDate('2026-02-01')) // ['2025-12', '2026-01', '2026-02']
 */
export function maandenTussen(van: IsoDate, tot: IsoDate): readonly string[] {
  if (tot < van) return [];
  const [first, last] = [partsOf(van), partsOf(tot)];
  const count = (last.jaar - first.jaar) * 12 + last.maand - first.maand + 1;
  return Array.from({ length: count }, (_, index) => maandVan(addMonths(van, index)));
}

/** A month as shown. @example maandLabel('2026-11') // 'november 2026' */
export function maandLabel(maand: string): string {
  const name = MAANDEN[Number(maand.slice(5)) - 1];
  return name === undefined ? maand : `${name} ${maand.slice(0, 4)}`;
}

/** A count of the rows with one key. */
export type Cijfertelling = { readonly sleutel: string; readonly aantal: number };

/** Counts by two keys. */
export type Tabel = {
  readonly rijen: readonly string[];
  readonly kolommen: readonly string[];
  /** `aantallen[rij][kolom]`. */
  readonly aantallen: readonly (readonly number[])[];
};

/**
 * Counts rows by a key. With `sleutels` every one of those is in the answer, in that order, also
 * with 0: nothing happened is a figure too. Other keys follow in the order in which they appear.
 *
 * @example telPer([{ reden: 'a' }, { reden: 'a' }], ({ reden }) => reden) // [{ sleutel: 'a', aantal: 2 }]
 */
export function telPer<Rij>(
  rijen: readonly Rij[],
  sleutel: (rij: Rij) => string,
  sleutels: readonly string[] = [],
): readonly Cijfertelling[] {
  const counts = new Map(sleutels.map((key) => [key, 0]));
  for (const rij of rijen) {
    const key = sleutel(rij);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, aantal]) => ({ sleutel: key, aantal }));
}

/** The two keys of a table, and the keys that must be in it even when nothing was counted. */
export type TabelVraag<Rij> = {
  readonly rij: (rij: Rij) => string;
  readonly kolom: (rij: Rij) => string;
  readonly rijen?: readonly string[];
  readonly kolommen?: readonly string[];
};

/**
 * Counts rows by two keys, such as gemeente and month.
 *
 * @example telTabel([{ gemeente: 'a', maand: '1' }, { gemeente: 'a', maand: '1' }], { rij: ({ gemeente }) => gemeente, kolom: ({ maand }) => maand })
 *   // { rijen: ['a'], kolommen: ['1'], aantallen: [[2]] }
 */
export function telTabel<Rij>(rows: readonly Rij[], vraag: TabelVraag<Rij>): Tabel {
  const rijen = telPer(rows, vraag.rij, vraag.rijen).map(({ sleutel }) => sleutel);
  const kolommen = telPer(rows, vraag.kolom, vraag.kolommen).map(({ sleutel }) => sleutel);
  const rowAt = new Map(rijen.map((key, index) => [key, index]));
  const columnAt = new Map(kolommen.map((key, index) => [key, index]));
  const aantallen = rijen.map(() => kolommen.map(() => 0));
  for (const row of rows) {
    const line = aantallen[rowAt.get(vraag.rij(row)) ?? -1];
    const column = columnAt.get(vraag.kolom(row));
    if (line !== undefined && column !== undefined) line[column] = (line[column] ?? 0) + 1;
  }
  return { rijen, kolommen, aantallen };
}

/** The two parts of the region, as reports tell them apart (SA Bijlage 2, 3). */
export const REGIOS = ['drechtsteden', 'alblasserwaard', 'buiten'] as const;

/** One of them, or neither. */
export type Regio = (typeof REGIOS)[number];

const REGIONAMEN: Readonly<Record<Regio, string>> = {
  drechtsteden: 'Drechtsteden',
  alblasserwaard: 'Alblasserwaard',
  buiten: 'Niet bekend of buiten de regio',
};

// Gorinchem and Molenlanden.
const ALBLASSERWAARD: ReadonlySet<string> = new Set(['0512', '1978']);

/** In which part of the region a gemeente lies. @example regioVan('0512') // 'alblasserwaard' */
export function regioVan(gemeente: string): Regio {
  if (findGemeenteByCode(gemeente) === undefined) return 'buiten';
  return ALBLASSERWAARD.has(gemeente) ? 'alblasserwaard' : 'drechtsteden';
}

/** The name of a part of the region. @example regioNaam('drechtsteden') // 'Drechtsteden' */
export function regioNaam(regio: Regio): string {
  return REGIONAMEN[regio];
}

/** What decides whether a melding counts. */
export type TelbareMelding = { readonly zelfdeAls: string | null };

/**
 * Whether a melding counts: not when it tells of a gebeurtenis that was reported before. The one
 * place that says so; figures and export go by it.
 *
 * Source: domein §3 st 7 (the same gebeurtenis counts once), §8.
 *
 * @example teltMelding({ zelfdeAls: null }) // true
 */
export function teltMelding({ zelfdeAls }: TelbareMelding): boolean {
  return zelfdeAls === null;
}

/** By what figures can be divided. */
export const UITSPLITSINGEN = [
  'gemeente',
  'corporatie',
  'aanleiding',
  'processtap',
  'afsluitreden',
  'kinderen',
  'prioriteit',
  'recidive',
  'maand',
  'afloop',
  'grond',
] as const;

/** One of them. */
export type Uitsplitsing = (typeof UITSPLITSINGEN)[number];

/**
 * Whether figures may be divided, or filtered and divided, by all of these at once: by two at
 * most. Three together describe a person, and `onderdruk` guards a table of two.
 *
 * Source: domein §8 (never gemeente × reden × maand).
 *
 * @example magUitsplitsen(['gemeente', 'afsluitreden', 'maand']) // false
 */
export function magUitsplitsen(uitsplitsingen: readonly Uitsplitsing[]): boolean {
  return new Set(uitsplitsingen).size <= 2;
}

/** How long dossiers took, in days. */
export type Doorlooptijd = {
  readonly aantal: number;
  /** The middle one: one very long case hardly moves it. */
  readonly mediaan: number | undefined;
  readonly gemiddelde: number | undefined;
};

/**
 * How long things took from begin to end, in days. What has not ended, or ends before it begins,
 * is left out: it would make the figure look shorter than it is.
 *
 * Source: HL (doorlooptijden).
 *
 * @example doorlooptijden([{ van: toIsoDate('2026-11-05'), tot: toIsoDate('2026-11-19') }]).mediaan // 14
 */
export function doorlooptijden(
  perioden: readonly { readonly van: IsoDate; readonly tot?: IsoDate | null | undefined }[],
): Doorlooptijd {
  const days = perioden
    .flatMap(({ van, tot }) => (tot && tot >= van ? [diffDays(van, tot)] : []))
    .sort((a, b) => a - b);
  const half = days.length / 2;
  const [low, high] = [days[Math.ceil(half) - 1], days[Math.floor(half)]];
  const sum = days.reduce((total, count) => total + count, 0);
  return {
    aantal: days.length,
    mediaan: low === undefined || high === undefined ? undefined : (low + high) / 2,
    gemiddelde: days.length === 0 ? undefined : sum / days.length,
  };
}

/** A term with its last day and the day on which it was met. */
export type TermijnStand = {
  readonly vervalt?: IsoDate | null | undefined;
  readonly voldaanOp?: IsoDate | null | undefined;
};

/** How many terms were met in time. */
export type TermijnRatio = {
  readonly gehaald: number;
  readonly gemist: number;
  /** Still running: neither met nor missed. */
  readonly lopend: number;
  /** The part of the ended ones that was met, 0 to 1; undefined when none has ended. */
  readonly ratio: number | undefined;
};

/**
 * How many terms were met. One that is met on its last day is in time; one that is past and not
 * met is missed; one that still runs, or has no due date yet, counts for neither.
 *
 * Source: domein §8 (terms met).
 *
 * @example termijnRatio([{ vervalt: today, voldaanOp: today }], today).ratio // 1
 */
export function termijnRatio(termijnen: readonly TermijnStand[], today: IsoDate): TermijnRatio {
  let [gehaald, gemist, lopend] = [0, 0, 0];
  for (const { vervalt, voldaanOp } of termijnen) {
    if (!vervalt) {
      lopend += 1;
    } else if (isOverdue(vervalt, voldaanOp ?? today)) {
      gemist += 1;
    } else if (voldaanOp) {
      gehaald += 1;
    } else {
      lopend += 1;
    }
  }
  const ended = gehaald + gemist;
  return { gehaald, gemist, lopend, ratio: ended === 0 ? undefined : gehaald / ended };
}
