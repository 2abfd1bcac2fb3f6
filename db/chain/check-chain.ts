import type { Connection } from '../driver.ts';
import { chainHash, follows } from './chain.ts';
import { hashStanding, NO_ROWS } from './row-sum.ts';
import { hashSchema, readSums, sumRows, watchedTables } from './tables.ts';
import { logReader, type Unit, unitsFrom } from './units.ts';

/** Something that is not as the program left it. */
export type ChainFinding =
  /** A table holds other rows than it should; `rows` stand there and `expected` should. */
  | {
      readonly kind: 'tabel';
      readonly table: string;
      readonly rows: number;
      readonly expected: number;
    }
  /** The first link that does not fit, with the places of the log rows that it added. */
  | {
      readonly kind: 'eenheid';
      readonly unit: number;
      readonly logFrom: number;
      readonly logUpTo: number;
    }
  /** The schema, or the sums by which the tables are judged, are not those of the last link. */
  | { readonly kind: 'stand'; readonly unit: number };

export type ChainReport = {
  readonly findings: readonly ChainFinding[];
  /** The links at which the chain began: the first, and each time the store was taken as it stood. */
  readonly begins: readonly number[];
  readonly units: number;
};

/**
 * Looks at every row and every link, where opening looks at the last ones only. Reads all of the
 * store, so it belongs on a connection of its own that only reads.
 *
 * @param key the key of the chain, 32 bytes
 */
export function checkChain(connection: Connection, key: Uint8Array): ChainReport {
  const hash = chainHash(key, 'rows');
  connection.exec('BEGIN');
  try {
    const sums = readSums(connection);
    const findings: ChainFinding[] = [];
    for (const table of watchedTables(connection)) {
      const { count, sum } = sumRows(connection, table, hash);
      const expected = sums.get(table.name) ?? NO_ROWS;
      if (count !== expected.count || !sum.equals(expected.sum))
        findings.push({ kind: 'tabel', table: table.name, rows: count, expected: expected.count });
    }
    const { begins, last, broken } = walk(connection, hash);
    if (broken !== undefined) findings.push(broken);
    const standing = hashStanding(hash, hashSchema(connection), sums);
    if (last === undefined || !last.standing.equals(standing))
      findings.push({ kind: 'stand', unit: last?.number ?? 0 });
    return { findings, begins, units: last?.number ?? 0 };
  } finally {
    connection.exec('COMMIT');
  }
}

/** Follows the chain from its first link, and stops naming links at the first that does not fit. */
function walk(connection: Connection, hash: ReturnType<typeof chainHash>) {
  const readLog = logReader(connection, hash);
  const begins: number[] = [];
  let last: Unit | undefined;
  let broken: ChainFinding | undefined;
  for (const unit of unitsFrom(connection, 0)) {
    if (unit.isBegin) begins.push(unit.number);
    if (broken === undefined && !follows(hash, unit, last, readLog))
      broken = {
        kind: 'eenheid',
        unit: unit.number,
        logFrom: (last?.logUpTo ?? 0) + 1,
        logUpTo: unit.logUpTo,
      };
    last = unit;
  }
  return { begins, last, broken };
}
