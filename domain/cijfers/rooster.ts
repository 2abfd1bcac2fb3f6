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
