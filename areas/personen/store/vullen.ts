import { sql } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { WriteUnit } from '#db/store.ts';
import type { BetrokkeneRow, Sleutel } from './betrokkenen.ts';

const { betrokkene, zoeksleutel } = schema;

/** A person with the keys to find them by. */
export type BetrokkeneMetSleutels = {
  readonly row: Omit<BetrokkeneRow, 'afgeschermd' | 'bereik'>;
  readonly sleutels: readonly Sleutel[];
};

/** Rows a statement: above this a statement only grows, it does not get quicker. */
const ROWS = 100;

/**
 * Inserts many people at once, with their keys in the order of the index, so that neighbours land
 * on one page. For filling a register of the tools; a melding goes through `insertBetrokkene`,
 * which is followed by the source of every value.
 */
export async function insertBetrokkenen(
  unit: WriteUnit,
  personen: readonly BetrokkeneMetSleutels[],
): Promise<void> {
  insertMany(
    unit,
    betrokkene,
    personen.map(({ row }) => row),
  );
  const sleutels = personen.flatMap(({ row, sleutels }) =>
    sleutels.map(({ soort, waarde }) => ({ soort, waarde, betrokkeneId: row.id })),
  );
  insertMany(unit, zoeksleutel, sleutels.sort(inIndexOrder));
}

type SleutelRow = typeof zoeksleutel.$inferSelect;

function inIndexOrder(a: SleutelRow, b: SleutelRow): number {
  return (
    compare(a.soort, b.soort) ||
    compare(a.waarde, b.waarde) ||
    compare(a.betrokkeneId, b.betrokkeneId)
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * One prepared statement for each full hundred and one for the rest: drizzle takes longer to write
 * out a statement than SQLite to run it.
 */
function insertMany(
  unit: WriteUnit,
  table: typeof betrokkene | typeof zoeksleutel,
  rows: readonly Readonly<Record<string, string | number | null>>[],
): void {
  const names = Object.keys(rows[0] ?? {});
  const prepared = new Map<number, ReturnType<typeof prepareInsert>>();
  for (let at = 0; at < rows.length; at += ROWS) {
    const part = rows.slice(at, at + ROWS);
    const statement = prepared.get(part.length) ?? prepareInsert(unit, table, names, part.length);
    prepared.set(part.length, statement);
    const values: Record<string, unknown> = {};
    for (const [index, row] of part.entries())
      for (const name of names) values[`${name}${index}`] = row[name];
    statement.run(values);
  }
}

function prepareInsert(
  unit: WriteUnit,
  table: typeof betrokkene | typeof zoeksleutel,
  names: readonly string[],
  count: number,
) {
  const holes = Array.from({ length: count }, (_, index) =>
    Object.fromEntries(names.map((name) => [name, sql.placeholder(`${name}${index}`)])),
  );
  return unit
    .insert(table)
    .values(holes as never)
    .prepare();
}
