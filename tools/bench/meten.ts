import { inKolommen } from './kolommen.ts';

/** How long one piece of work takes, in milliseconds: the middle of many, and the slow end. */
export type Meting = { readonly mediaan: number; readonly p95: number; readonly aantal: number };

/** A line of the table: what was measured, against what, and how much slower it may be. */
export type Uitslag = {
  readonly naam: string;
  readonly gemeten: Meting;
  readonly tegen?: Meting;
  /** `gemeten` divided by `tegen`, of the medians. */
  readonly verhouding?: number;
  /** The most that the ratio may be; without one the line only informs. */
  readonly doel?: number;
};

/** Puts two measurements of the same run beside each other. */
export function vergelijkMetingen(
  naam: string,
  gemeten: Meting,
  tegen: Meting,
  doel?: number,
): Uitslag {
  const verhouding = gemeten.mediaan / tegen.mediaan;
  return { naam, gemeten, tegen, verhouding, ...(doel !== undefined && { doel }) };
}

/** The middle and the slow end of a list of durations. */
export function metingVan(duren: readonly number[]): Meting {
  const sorted = [...duren].sort((one, other) => one - other);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return { mediaan: at(0.5) ?? 0, p95: at(0.95) ?? 0, aantal: sorted.length };
}

/** How long one run takes, in milliseconds. */
export async function duur(werk: () => unknown): Promise<number> {
  const begin = performance.now();
  await werk();
  return performance.now() - begin;
}

/**
 * Measures pieces of work in turns, so that a busy moment of the machine hits all of them alike.
 * The first turns only warm up.
 */
export async function omDeBeurt(
  stukken: readonly (() => unknown)[],
  beurten: number,
): Promise<Meting[]> {
  const duren: number[][] = stukken.map(() => []);
  for (let beurt = -Math.ceil(beurten / 10); beurt < beurten; beurt += 1) {
    for (const [index, werk] of stukken.entries()) {
      const ms = await duur(werk);
      if (beurt >= 0) duren[index]?.push(ms);
    }
  }
  return duren.map(metingVan);
}

/** One table for people. */
export function tabel(uitslagen: readonly Uitslag[]): string {
  const ms = (meting: Meting | undefined) =>
    meting === undefined ? '' : `${meting.mediaan.toFixed(2)} (${meting.p95.toFixed(2)})`;
  const rows = uitslagen.map(({ naam, gemeten, tegen, verhouding, doel }) => [
    naam,
    ms(gemeten),
    ms(tegen),
    verhouding === undefined ? '' : verhouding.toFixed(2),
    doel === undefined ? '' : `≤ ${doel}`,
    doel === undefined || verhouding === undefined ? '' : verhouding <= doel ? 'ok' : 'TE TRAAG',
  ]);
  const header = ['', 'ms (p95)', 'floor ms (p95)', 'ratio', 'target', ''];
  return inKolommen([header, ...rows]);
}
