import fc from 'fast-check';
import type { Toeval } from './toeval.ts';

/** What a schema says of itself; zod has a kind of its own for each. */
type Def = Readonly<Record<string, unknown>> & { readonly type: string };

/** Makes input for an operation out of its schema. */
export type Proefwaarden = {
  /** Input as a form might send it, as far as a schema can tell. */
  passend(schema: unknown): unknown;
  /** The same with something in it that does not belong there. */
  vijandig(schema: unknown): unknown;
};

const HOSTILE: readonly unknown[] = [
  ...['', ' ', '\u0000', '\ud800', '\u202e omgekeerd', "' OR 1=1 --", '"; DROP TABLE melding; --'],
  ...['../../etc/passwd', '<script>alert(1)</script>', '=1+1', '%00', '{}', 'null', 'true', '0'],
  ...['9999-12-31', '0000-00-00', '2026-02-30', '-1', '1e400', 'ı'.repeat(40), '🏚️', '\u0130'],
  ...[null, true, false, 0, -1, 1.5, 1e308, -1e308, Number.MAX_SAFE_INTEGER, 2 ** 53, -0],
  ...[[], {}, [[]], [null], { toString: 'x' }, { constructor: { prototype: { x: 1 } } }],
  ...[JSON.parse('{"__proto__": {"beheerder": true}}'), { length: 1e9 }, ['a', ['b', ['c']]]],
  ...['a'.repeat(300), 'lang '.repeat(2_000), 'x'.repeat(70_000)],
];

const DAYS = ['2026-11-05', '2026-11-04', '2026-01-01', '2027-02-28', '1968-03-12', '2026-12-25'];
const LINES = [
  'Proef',
  'Jansen',
  '3311 AB',
  '12a',
  '112222333',
  'x@voorbeeld.invalid',
  '06-12345678',
];
/** So deep a schema that refers to itself is followed. */
const DEEPEST = 9;

/**
 * Values by chance: those that fit, and those of somebody who wants to break something.
 *
 * @param ids of records that exist, so that calls come further than their schema
 */
export function makeWaarden(toeval: Toeval, ids: readonly string[]): Proefwaarden {
  const odd = fc.sample(
    fc.oneof(fc.anything({ withNullPrototype: false }), fc.string({ unit: 'binary' })),
    {
      ...{ numRuns: 400, seed: toeval.tot(2 ** 31) },
    },
  );
  const anId = () => (toeval.kans(85) ? toeval.kies(ids) : crypto.randomUUID());
  const hostile = () => (toeval.kans(70) ? toeval.kies(HOSTILE) : sendable(toeval.kies(odd)));

  function text(schema: unknown): string {
    const fits = (value: string) =>
      (schema as { safeParse(value: unknown): { success: boolean } }).safeParse(value).success;
    for (const value of [anId(), toeval.kies(DAYS), toeval.kies(LINES), 'proef:nieuw'])
      if (fits(value)) return toeval.kans(80) ? value : toeval.kies(LINES);
    return toeval.kies(LINES);
  }

  function fitting(schema: unknown, depth: number): unknown {
    const { def } = schema as { def: Def };
    const below = (part: unknown) => fitting(part, depth + 1);
    if (depth > DEEPEST) return null;
    switch (def.type) {
      case 'string':
      case 'custom':
        return text(schema);
      case 'number':
      case 'int':
        return toeval.kies([1, 1, 1, 2, 3, 50]);
      case 'boolean':
        return toeval.kans(50);
      case 'null':
        return null;
      case 'literal':
        return toeval.kies(def['values'] as unknown[]);
      case 'enum':
        return toeval.kies(Object.values(def['entries'] as object));
      case 'array':
        return Array.from({ length: toeval.tot(3) }, () => below(def['element']));
      case 'object':
        return Object.fromEntries(
          Object.entries(def['shape'] as object).map(([key, part]) => [key, below(part)]),
        );
      case 'record':
        return Object.fromEntries([[String(below(def['keyType'])), below(def['valueType'])]]);
      case 'union':
        return below(toeval.kies(def['options'] as unknown[]));
      case 'optional':
        return toeval.kans(50) ? undefined : below(def['innerType']);
      case 'nullable':
        return toeval.kans(50) ? null : below(def['innerType']);
      case 'pipe':
        return below(def['in']);
      default:
        return def['innerType'] === undefined ? toeval.kies(LINES) : below(def['innerType']);
    }
  }

  /** Somewhere in it something else; the more often the nearer to its top. */
  function broken(value: unknown, depth = 0): unknown {
    if (toeval.kans(depth === 0 ? 5 : 25)) return hostile();
    if (Array.isArray(value)) {
      if (value.length === 0 || toeval.kans(10)) return [...value, hostile()];
      const at = toeval.tot(value.length);
      return value.map((one: unknown, index) => (index === at ? broken(one, depth + 1) : one));
    }
    if (typeof value !== 'object' || value === null) return hostile();
    const entries = Object.entries(value);
    if (entries.length === 0 || toeval.kans(10)) return { ...value, vreemd: hostile() };
    const [key] = toeval.kies(entries);
    if (toeval.kans(10)) return Object.fromEntries(entries.filter(([name]) => name !== key));
    return Object.fromEntries(
      entries.map(([name, one]) => [name, name === key ? broken(one, depth + 1) : one]),
    );
  }

  return {
    passend: (schema) => (schema === undefined ? undefined : fitting(schema, 0)),
    vijandig: (schema) => (schema === undefined ? hostile() : broken(fitting(schema, 0))),
  };
}

/** What both transports can carry: what the one cannot say is no difference of the program. */
function sendable(value: unknown): unknown {
  try {
    const text = JSON.stringify(value);
    return text === undefined ? 'niets' : JSON.parse(text);
  } catch {
    return 'niet te versturen';
  }
}
