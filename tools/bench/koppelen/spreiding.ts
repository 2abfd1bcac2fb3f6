/** How long something takes, in milliseconds: the middle of many and the slowest of a hundred. */
export type Spreiding = { readonly p50: number; readonly p99: number; readonly aantal: number };

/** @example spreiding([3, 1, 2]) // { p50: 2, p99: 3, aantal: 3 } */
export function spreiding(duren: readonly number[]): Spreiding {
  const sorted = [...duren].sort((one, other) => one - other);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return { p50: at(0.5), p99: at(0.99), aantal: sorted.length };
}
