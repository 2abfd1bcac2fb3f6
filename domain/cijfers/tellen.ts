/** A count of the rows with one key. */
export type Telling = { readonly sleutel: string; readonly aantal: number };

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
): readonly Telling[] {
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
 * @example telTabel(meldingen, { rij: ({ gemeente }) => gemeente, kolom: ({ maand }) => maand })
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
