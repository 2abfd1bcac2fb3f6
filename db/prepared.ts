import { type Placeholder, sql } from 'drizzle-orm';
import { KEPT, type ReadUnit } from './store.ts';

/** The place in a prepared query of what it is asked with: a text, or a list for `among`. */
export type Asked<Value extends string | readonly string[] = string> = Placeholder<string, Value>;

/** What stands in those places when it is asked. */
type Values<Places extends readonly Placeholder[]> = {
  [At in keyof Places]: Places[At] extends Placeholder<string, infer Value> ? Value : never;
};

/** A query of drizzle that can be prepared. */
type Preparable<Row> = {
  prepare(): { all(values: Record<string, unknown>): Row[] | Promise<Row[]> };
};

/**
 * A reading query that is built once for each connection and asked with other values each time:
 * building one takes longer than running it, as drizzle writes its text anew out of every table,
 * column and condition. Only for what is the same text each time.
 *
 * @example
 * export const listTrajecten = prepared((unit, dossierId: Asked) =>
 *   unit.select().from(traject).where(eq(traject.dossierId, dossierId)),
 * ); // (unit, dossierId: string) => Promise<TrajectRow[]>
 */
export function prepared<Places extends readonly Placeholder[], Row>(
  build: (unit: ReadUnit, ...given: Places) => Preparable<Row>,
): (unit: ReadUnit, ...values: Values<Places>) => Promise<Row[]> {
  const names = Array.from({ length: build.length - 1 }, (_, at) => `gegeven${at}`);
  return async (unit, ...values) => {
    const kept = unit[KEPT] as Map<unknown, ReturnType<Preparable<Row>['prepare']>>;
    let query = kept.get(build);
    if (query === undefined) {
      query = build(unit, ...(names.map((name) => sql.placeholder(name)) as never)).prepare();
      kept.set(build, query);
    }
    const given: Record<string, unknown> = {};
    for (const [at, name] of names.entries()) given[name] = inOneText(values[at]);
    return query.all(given);
  };
}

/** A prepared query of which there is at most one row. */
export function preparedOne<Places extends readonly Placeholder[], Row>(
  build: (unit: ReadUnit, ...given: Places) => Preparable<Row>,
): (unit: ReadUnit, ...values: Values<Places>) => Promise<Row | undefined> {
  const all = prepared(build);
  return async (unit, ...values) => (await all(unit, ...values))[0];
}

/** A list as `among` reads it. */
function inOneText(value: unknown): unknown {
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
