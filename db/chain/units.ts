import type { Connection } from '../driver.ts';
import type { KeyedHash } from './keyed-hash.ts';
import { rowText } from './row-sum.ts';

/** One link of the chain: what one unit left behind. */
export type Unit = {
  /** 1 for the first, each next one more. */
  readonly number: number;
  /** Place of the last row of the log once the unit was done; 0 when there was none. */
  readonly logUpTo: number;
  /** See `hashStanding`. */
  readonly standing: Buffer;
  /** Linked to nothing before it: the first, or somebody took the store as it stood. */
  readonly isBegin: boolean;
  readonly head: Buffer;
};

type Stored = { nummer: number; log_tot: number; stand: Buffer; begin: number; hoofd: Buffer };

const COLUMNS = 'nummer, log_tot, stand, begin, hoofd';

/**
 * The head of a link: over the one before it and all that it says of itself.
 *
 * @param before the head before it; undefined for a beginning
 * @param log the hashes of the log rows that it added, in their order
 */
export function headOf(
  hash: KeyedHash,
  unit: Omit<Unit, 'head'>,
  before: Buffer | undefined,
  log: readonly Buffer[],
): Buffer {
  const { number, logUpTo, standing, isBegin } = unit;
  const numbers = JSON.stringify([number, logUpTo, isBegin]);
  return hash(
    Buffer.concat([
      isBegin || before === undefined ? Buffer.alloc(32) : before,
      standing,
      ...log,
      Buffer.from(numbers),
    ]),
  );
}

/** The last link; undefined when there is none. */
export function lastUnit(connection: Connection): Unit | undefined {
  const row = connection
    .prepare<[], Stored>(`SELECT ${COLUMNS} FROM keten_eenheid ORDER BY nummer DESC LIMIT 1`)
    .get();
  return row === undefined ? undefined : toUnit(row);
}

/** The links from a number on, in their order, one by one. */
export function* unitsFrom(connection: Connection, number: number): Generator<Unit> {
  const rows = connection
    .prepare<[number], Stored>(
      `SELECT ${COLUMNS} FROM keten_eenheid WHERE nummer >= ? ORDER BY nummer`,
    )
    .iterate(number);
  for (const row of rows) yield toUnit(row);
}

/** Reads the hashes of log rows behind one place up to and with another, in their order. */
export function logReader(connection: Connection, hash: KeyedHash) {
  const statement = connection
    .prepare(`SELECT * FROM log WHERE seq > ? AND seq <= ? ORDER BY seq`)
    .raw();
  return (after: number, upTo: number): Buffer[] =>
    upTo <= after
      ? []
      : statement.all(after, upTo).map((row) => hash(rowText('log', row as unknown[])));
}

function toUnit({ nummer, log_tot, stand, begin, hoofd }: Stored): Unit {
  return { number: nummer, logUpTo: log_tot, standing: stand, isBegin: begin === 1, head: hoofd };
}
