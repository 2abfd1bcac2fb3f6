import { type Placeholder, sql } from 'drizzle-orm';
import { ANSWERS, KEPT, type ReadUnit, SETTLED } from './store.ts';

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
 * A reading unit sees one picture of the data, so what it asks twice is read once: whoever needs
 * something reads it, and nobody has to hand it around. The rows are shared, and are not changed.
 * A list is what rows are looked for among, so an empty one has none. What asks for nothing in
 * particular (partners, accounts, sets) is read again only after something was written.
 *
 * @example
 * export const listTrajecten = prepared((unit, dossierId: Asked) =>
 *   unit.select().from(traject).where(eq(traject.dossierId, dossierId)),
 * ); // (unit, dossierId: string) => Promise<TrajectRow[]>
 */
export function prepared<Places extends readonly Placeholder[], Row>(
  build: (unit: ReadUnit, ...given: Places) => Preparable<Row>,
): (unit: ReadUnit, ...values: Values<Places>) => Promise<readonly Row[]> {
  const names = Array.from({ length: build.length - 1 }, (_, at) => `gegeven${at}`);
  return async (unit, ...values) => {
    const kept = unit[KEPT] as Map<unknown, ReturnType<Preparable<Row>['prepare']>>;
    let query = kept.get(build);
    if (query === undefined) {
      query = build(unit, ...(names.map((name) => sql.placeholder(name)) as never)).prepare();
      kept.set(build, query);
    }
    // Rows are among the ids of a list; an empty list has none.
    if (values.some((value) => Array.isArray(value) && value.length === 0)) return [];
    const texts = values.map(inOneText);
    const given = Object.fromEntries(names.map((name, at) => [name, texts[at]]));
    const answers = unit[names.length === 0 ? SETTLED : ANSWERS];
    if (answers === undefined) return query.all(given);
    const own = answers.get(build) ?? new Map<string, readonly Row[]>();
    answers.set(build, own);
    const key = JSON.stringify(texts);
    const known = own.get(key) as readonly Row[] | undefined;
    if (known !== undefined) return known;
    const rows = await query.all(given);
    own.set(key, rows);
    return rows;
  };
}

/** A prepared query of which there is at most one row. */
export function preparedOne<Places extends readonly Placeholder[], Row>(
  build: (unit: ReadUnit, ...given: Places) => Preparable<Row>,
): (unit: ReadUnit, ...values: Values<Places>) => Promise<Row | undefined> {
  const all = prepared(build);
  return async (unit, ...values) => (await all(unit, ...values))[0];
}

/**
 * What is made of rows that ask for nothing in particular: made once for all reading units until
 * something is written, and anew each time in a unit that writes.
 *
 * @example
 * export const readTelling = onceRead(async (unit) => count(await listAll(unit)));
 */
export function onceRead<Made>(
  make: (unit: ReadUnit) => Promise<Made>,
): (unit: ReadUnit) => Promise<Made> {
  return async (unit) => {
    const answers = unit[SETTLED];
    if (answers === undefined) return make(unit);
    const known = answers.get(make)?.get('');
    if (known !== undefined) return known[0] as Made;
    const made = await make(unit);
    answers.set(make, new Map([['', [made]]]));
    return made;
  };
}

/** A list as `among` reads it. */
function inOneText(value: unknown): unknown {
  return Array.isArray(value) ? JSON.stringify(value) : value;
}
