import { expect, test } from 'vitest';
import { z } from 'zod';
import { datum, idVan } from '#domain/contract/velden.ts';

/** One way to go wrong for every kind of issue that zod knows. */
const FOUT: readonly (readonly [string, z.ZodType, unknown])[] = [
  ['invalid_type', z.string(), undefined],
  ['invalid_type', z.string(), 7],
  ['invalid_type', z.number(), 'x'],
  ['invalid_type', z.int(), 1.5],
  ['invalid_type', z.boolean(), null],
  ['invalid_type', z.array(z.string()), {}],
  ['invalid_type', z.object({}), 'x'],
  ['too_small', z.string().min(1), ''],
  ['too_small', z.string().min(3), 'a'],
  ['too_small', z.number().min(3), 1],
  ['too_small', z.array(z.string()).min(1), []],
  ['too_small', z.array(z.string()).min(2), []],
  ['too_small', z.date().min(new Date(0)), new Date(-1)],
  ['too_small', z.set(z.string()).min(1), new Set()],
  ['too_big', z.string().max(1), 'ab'],
  ['too_big', z.number().max(1), 2],
  ['too_big', z.array(z.string()).max(0), ['a']],
  ['too_big', z.file().max(1), new File(['abc'], 'a')],
  ['invalid_format', z.uuid(), 'x'],
  ['invalid_format', z.email(), 'x'],
  ['invalid_format', z.url(), 'x'],
  ['invalid_format', z.iso.datetime(), 'x'],
  ['invalid_format', z.iso.date(), 'x'],
  ['invalid_format', z.iso.time(), 'x'],
  ['invalid_format', z.ipv4(), 'x'],
  ['invalid_format', z.string().regex(/^a$/), 'x'],
  ['invalid_format', z.string().startsWith('a'), 'x'],
  ['invalid_format', z.string().includes('a'), 'x'],
  ['invalid_value', z.enum(['a', 'b']), 'c'],
  ['invalid_value', z.literal('a'), 'c'],
  ['not_multiple_of', z.number().multipleOf(5), 3],
  ['unrecognized_keys', z.strictObject({}), { a: 1 }],
  ['invalid_union', z.union([z.string(), z.number()]), true],
  ['invalid_union', z.discriminatedUnion('a', [z.object({ a: z.literal(1) })]), { a: 2 }],
  ['invalid_key', z.record(z.string().min(2), z.string()), { a: 'x' }],
  ['invalid_element', z.map(z.object({}), z.string().min(2)), new Map([[{}, 'x']])],
  ['custom', z.string().refine(() => false), 'x'],
];

const ENGELS =
  /\b(invalid|expected|received|input|too|small|big|must|be|string|number|boolean|array|object|option|unrecognized|key|required|null|undefined|to|match|the|of type|one of|start with|include)\b/i;

test.each(FOUT)('an issue of kind %s is told in one Dutch sentence', (code, schema, value) => {
  const { error } = schema.safeParse(value);
  const issues = error?.issues ?? [];
  expect(issues.map((issue) => issue.code)).toContain(code);
  for (const { message } of issues) {
    expect(message).not.toMatch(ENGELS);
    expect(message).toMatch(/^[A-Z].*\.$/);
  }
});

test('every kind of issue that zod knows is among them', () => {
  // The type is of zod: a kind that it adds later does not compile until it stands here.
  const kinds: Record<z.core.$ZodIssue['code'], true> = {
    ...{ invalid_type: true, too_small: true, too_big: true, invalid_format: true },
    ...{ not_multiple_of: true, unrecognized_keys: true, invalid_union: true, custom: true },
    ...{ invalid_key: true, invalid_element: true, invalid_value: true },
  };
  expect(Object.keys(kinds).sort()).toEqual([...new Set(FOUT.map(([code]) => code))].sort());
});

test('what a field says of itself goes before what is said of anything', () => {
  expect(datum.safeParse('x').error?.issues[0]?.message).toContain('5-11-2026');
  expect(idVan('dossier').safeParse('x').error?.issues[0]?.message).toContain('uit een lijst');
});
