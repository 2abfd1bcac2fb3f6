import type { KeyedHash } from './keyed-hash.ts';

const LANES = 8;

/** How many rows a table has, and the sum of their keyed hashes, in whatever order they came. */
export type RowSum = { readonly count: number; readonly sum: Buffer };

/** The sum of no rows. */
export const NO_ROWS: RowSum = { count: 0, sum: Buffer.alloc(LANES * 4) };

/**
 * What is hashed of a row: its table and every value, in the order of the columns. Empty ones at the
 * end are left out, so that a column that a later version adds leaves the rows of before as they were.
 *
 * @example rowText('partner', ['p1', null, 3, null]) // '["partner","p1",null,3]'
 */
export function rowText(table: string, values: readonly unknown[]): string {
  const filled = values.findLastIndex((value) => value !== null) + 1;
  const texts = values
    .slice(0, filled)
    .map((value) =>
      value instanceof Uint8Array ? { bytes: Buffer.from(value).toString('hex') } : value,
    );
  return JSON.stringify([table, ...texts]);
}

/** Rows that come and go, added up: a row that came and went leaves nothing. */
export class RowTally {
  #count = 0;
  readonly #lanes = new Uint32Array(LANES);

  /** Adds a row (`sign` 1) or takes one away (-1), by its keyed hash. */
  add(sign: 1 | -1, hashed: Buffer): void {
    this.#count += sign;
    for (let lane = 0; lane < LANES; lane += 1) {
      const word = hashed.readUInt32BE(lane * 4);
      // Each lane counts modulo 2^32; the typed array keeps it there.
      this.#lanes[lane] = (this.#lanes[lane] ?? 0) + sign * word;
    }
  }

  /** What stands once these rows came and went on top of what stood. */
  onTopOf({ count, sum }: RowSum): RowSum {
    const total = Buffer.alloc(LANES * 4);
    for (let lane = 0; lane < LANES; lane += 1)
      total.writeUInt32BE((sum.readUInt32BE(lane * 4) + (this.#lanes[lane] ?? 0)) >>> 0, lane * 4);
    return { count: count + this.#count, sum: total };
  }
}

/**
 * The keyed hash of a schema and of what its tables hold: equal only when every table has the same
 * rows and every table, index and trigger is declared the same.
 */
export function hashStanding(
  hash: KeyedHash,
  schema: string,
  sums: ReadonlyMap<string, RowSum>,
): Buffer {
  const tables = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([table, { count, sum }]) => [table, count, sum.toString('hex')]);
  return hash(JSON.stringify([schema, tables])).subarray(0, 16);
}
