import type { Cijfertelling, Tabel } from './cijfers.ts';

/** A count in a published table: as it is, as '<5', or hidden to guard a '<5'. */
export type Veldstand = 'open' | 'klein' | 'verborgen';

/** One cell of the table with its totals. */
export type Roostercel = {
  readonly rij: number;
  readonly kolom: number;
  readonly aantal: number;
  /** Whether the cell is a row total or column total, but not the grand total: it counts against its parts. */
  readonly isTotaal: boolean;
  /** Whether the cell is a total of any kind. */
  readonly isRand: boolean;
  stand: Veldstand;
};

/** Counts below this are personal data when they are not 0. */
export const DREMPEL = 5;

/** How a count is shown when nothing else has to be guarded. */
export function standOf(aantal: number): Veldstand {
  return aantal > 0 && aantal < DREMPEL ? 'klein' : 'open';
}

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
    line.map((aantal, kolom) => ({
      rij,
      kolom,
      aantal,
      isTotaal: (rij === aantallen.length) !== (kolom === width),
      isRand: rij === aantallen.length || kolom === width,
      stand: standOf(aantal),
    })),
  );
}

/** Whether a reader can think the count one higher, or one lower, than it is. */
function slack({ stand, aantal }: Roostercel): { readonly up: boolean; readonly down: boolean } {
  if (stand === 'klein') return { up: aantal < DREMPEL - 1, down: aantal > 1 };
  // Readers know that 0 is never hidden, and take it that a hidden count is 5 or more.
  if (stand === 'verborgen') return { up: true, down: aantal > (aantal < DREMPEL ? 1 : DREMPEL) };
  return { up: false, down: false };
}

type Arrow = { readonly from: number; readonly to: number; readonly cel: Roostercel };

/**
 * The cells that are not shown and can be computed all the same by who sees the rest and knows
 * that '<5' is 1 to 4 and that rows and columns add up.
 *
 * A count can be computed when every table that agrees with what is shown has the same number
 * there. Another such table differs by +1 and −1 along a closed path through cells that are not
 * shown, in turn through a row and a column (rows and columns as the nodes of a network, the
 * cells as its edges, the true table as its flow). So a count is safe when such a path leads
 * through it, and only then.
 */
export function afleidbaar(rooster: readonly Roostercel[]): readonly Roostercel[] {
  // A reduce: a long period makes more cells than fit in the arguments of one call.
  const columns = rooster.reduce((most, { rij }) => Math.max(most, rij), 0) + 1;
  const arrows: Arrow[] = [];
  for (const cel of rooster) {
    const { up, down } = slack(cel);
    const [rij, kolom] = [cel.rij, columns + cel.kolom];
    // One more in a total is one less in the sum of its row and column.
    const [forward, backward] = cel.isTotaal ? [down, up] : [up, down];
    if (forward) arrows.push({ from: rij, to: kolom, cel });
    if (backward) arrows.push({ from: kolom, to: rij, cel });
  }
  const byNode = Map.groupBy(arrows, ({ from }) => from);
  const safe = new Set(
    arrows.filter((arrow) => leadsBack(arrow, byNode)).map((arrow) => arrow.cel),
  );
  return rooster.filter((cel) => cel.stand !== 'open' && !safe.has(cel));
}

/** Whether a path leads from the end of an arrow to its begin, without that same cell. */
function leadsBack(start: Arrow, byNode: ReadonlyMap<number, readonly Arrow[]>): boolean {
  const seen = new Set([start.to]);
  const queue = [start.to];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    if (node === start.from) return true;
    for (const { to, cel } of byNode.get(node) ?? []) {
      if (cel === start.cel || seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return false;
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
 * The guard holds for this table. Publish one table of the same rows: what is hidden here can be
 * computed from another one that shows it.
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
  hideUntilSafe(rooster);
  showWhatIsNeedless(rooster);
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

function toCel({ stand, aantal }: Roostercel): Cel {
  return stand === 'open' ? { soort: 'aantal', aantal } : { soort: stand };
}

function leaks(rooster: readonly Roostercel[]): readonly Roostercel[] {
  return afleidbaar(rooster).filter(({ stand }) => stand === 'klein');
}

/**
 * Hides figures until no small one can be computed: one near it first, a total later, the
 * smallest first. A small total goes last: in a table of a few ones, "<5" for the whole says too
 * much, because each of them is at least 1.
 */
function hideUntilSafe(rooster: readonly Roostercel[]): void {
  for (let open = leaks(rooster); open.length > 0; open = leaks(rooster)) {
    const isFar = (cel: Roostercel) =>
      !open.some(({ rij, kolom }) => cel.rij === rij || cel.kolom === kolom);
    const rank = (cel: Roostercel) =>
      Number(cel.stand === 'klein') * 4 + Number(isFar(cel)) * 2 + Number(cel.isRand);
    const next = rooster
      .filter(
        ({ stand, aantal, isRand }) =>
          aantal > 0 && (stand === 'open' || (isRand && stand === 'klein')),
      )
      .sort((a, b) => rank(a) - rank(b) || a.aantal - b.aantal)[0];
    if (next === undefined) throw new Error('A table cannot be made fit to publish');
    next.stand = 'verborgen';
  }
}

/** Shows again what was hidden and guards nothing, until every hidden figure guards something. */
function showWhatIsNeedless(rooster: readonly Roostercel[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (const cel of rooster) {
      if (cel.stand !== 'verborgen') continue;
      cel.stand = standOf(cel.aantal);
      if (leaks(rooster).length === 0) changed = true;
      else cel.stand = 'verborgen';
    }
  }
}

function assertTabel({ rijen, kolommen, aantallen }: Tabel): void {
  const fits =
    aantallen.length === rijen.length && aantallen.every((line) => line.length === kolommen.length);
  const counts = aantallen.flat().every((count) => Number.isSafeInteger(count) && count >= 0);
  if (!fits || !counts) throw new RangeError('A table holds whole counts, as wide as its headings');
}
