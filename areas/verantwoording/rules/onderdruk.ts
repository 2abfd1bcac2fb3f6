import type { Cijfertelling, Tabel } from './cijfers.ts';
import { type Netcel, onderdrukNet, standOf } from './net.ts';

/** One cell of the table with its totals. */
export type Roostercel = Netcel & {
  readonly rij: number;
  readonly kolom: number;
  /** Whether the cell is a row total or column total, but not the grand total. */
  readonly isTotaal: boolean;
};

/**
 * Lays out a table with its totals as one grid: the last row and the last column are the totals.
 * A count of 1 to 4 is small wherever it stands, a total too.
 */
export function makeRooster(aantallen: readonly (readonly number[])[]): readonly Roostercel[] {
  const width = aantallen[0]?.length ?? 0;
  const sum = (numbers: readonly number[]) => numbers.reduce((total, count) => total + count, 0);
  const withTotals = aantallen.map((line) => [...line, sum(line)]);
  const totals = Array.from({ length: width + 1 }, (_, kolom) =>
    sum(withTotals.map((line) => line[kolom] ?? 0)),
  );
  return [...withTotals, totals].flatMap((line, rij) =>
    line.map((aantal, kolom) => {
      const isTotaal = (rij === aantallen.length) !== (kolom === width);
      const [row, column] = [`rij ${rij}`, `kolom ${kolom}`];
      // A total leads the other way: what goes into its row or column comes out of it.
      const [van, naar] = isTotaal ? [column, row] : [row, column];
      const isRand = rij === aantallen.length || kolom === width;
      return { rij, kolom, van, naar, aantal, isTotaal, isRand, stand: standOf(aantal) };
    }),
  );
}

/**
 * A figure as it is published. 'klein' is 1 to 4 and shows as "<5"; 'verborgen' is held back
 * because it would give a small one away. 0 is a figure like any other and looks different.
 */
export type Cel =
  | { readonly soort: 'aantal'; readonly aantal: number }
  | { readonly soort: 'klein' }
  | { readonly soort: 'verborgen' };

/** A table as it may be published, with its totals. */
export type OnderdrukteTabel = {
  readonly rijen: readonly string[];
  readonly kolommen: readonly string[];
  readonly cellen: readonly (readonly Cel[])[];
  readonly rijtotalen: readonly Cel[];
  readonly kolomtotalen: readonly Cel[];
  readonly totaal: Cel;
};

/**
 * A figure as text. @example celTekst({ soort: 'klein' }) // '<5'
 */
export function celTekst(cel: Cel): string {
  if (cel.soort === 'aantal') return String(cel.aantal);
  return cel.soort === 'klein' ? '<5' : '–';
}

/**
 * Makes a table fit to publish: counts of 1 to 4 become "<5", and as many others are hidden as
 * are needed so that no total, and no sum of totals, gives one of those away. Zeros stay.
 *
 * The guard holds for this table. What is counted in several ways goes out by `onderdrukDeel`: what
 * is hidden here can be computed from another table of the same rows that shows it.
 *
 * Source: domein §8.
 *
 * @example onderdruk({ rijen: ['a', 'b'], kolommen: ['x'], aantallen: [[3], [9]] }).cellen.flat().map(celTekst)
 *   // ['<5', '–']: the total less 9 would give the 3 away
 * @throws RangeError for counts that are no whole numbers of 0 or more, or lines of unequal length.
 */
export function onderdruk({ rijen, kolommen, aantallen }: Tabel): OnderdrukteTabel {
  assertTabel({ rijen, kolommen, aantallen });
  const rooster = makeRooster(aantallen);
  onderdrukNet(rooster);
  const lines = [...rijen, 'totaal'].map((_, rij) =>
    rooster.filter((cel) => cel.rij === rij).map(toCel),
  );
  const rijtotalen = lines.slice(0, -1).map((line) => line.at(-1) ?? NIETS);
  return {
    rijen,
    kolommen,
    cellen: lines.slice(0, -1).map((line) => line.slice(0, -1)),
    rijtotalen,
    kolomtotalen: lines.at(-1)?.slice(0, -1) ?? [],
    totaal: lines.at(-1)?.at(-1) ?? NIETS,
  };
}

/**
 * The same for counts by one key, with their total.
 *
 * @example onderdrukReeks([{ sleutel: 'a', aantal: 3 }, { sleutel: 'b', aantal: 0 }]).regels[1]
 *   // { sleutel: 'b', cel: { soort: 'aantal', aantal: 0 } }
 */
export function onderdrukReeks(tellingen: readonly Cijfertelling[]): {
  readonly regels: readonly { readonly sleutel: string; readonly cel: Cel }[];
  readonly totaal: Cel;
} {
  const tabel = onderdruk({
    rijen: tellingen.map(({ sleutel }) => sleutel),
    kolommen: ['aantal'],
    aantallen: tellingen.map(({ aantal }) => [aantal]),
  });
  const regels = tabel.rijen.map((sleutel, index) => ({
    sleutel,
    cel: tabel.cellen[index]?.[0] ?? NIETS,
  }));
  return { regels, totaal: tabel.totaal };
}

const NIETS: Cel = { soort: 'aantal', aantal: 0 };

/** A count as it is published. */
export function toCel({ stand, aantal }: Pick<Netcel, 'stand' | 'aantal'>): Cel {
  return stand === 'open' ? { soort: 'aantal', aantal } : { soort: stand };
}

function assertTabel({ rijen, kolommen, aantallen }: Tabel): void {
  const fits =
    aantallen.length === rijen.length && aantallen.every((line) => line.length === kolommen.length);
  const counts = aantallen.flat().every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!fits || !counts) throw new RangeError('A table holds whole counts, as wide as its headings');
}
