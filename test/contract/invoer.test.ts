import { expect, test } from 'vitest';
import type { z } from 'zod';
import { contract } from '#areas/contract.ts';

/** Secrets are taken sign for sign, and a draft is kept as it is being typed. */
const AS_TYPED = /\.(wachtwoord|huidig|nieuw|herstelcode)$|^werk\.keepConcept\.inhoud/;

type Leaf = { readonly path: string; readonly schema: z.ZodType };

/** Every text that an operation takes, however deep it stands. */
function texts(schema: z.ZodType, path: string): Leaf[] {
  const { def } = schema as unknown as {
    def: Readonly<Record<string, unknown>> & { type: string };
  };
  const below = (part: unknown, name: string) => texts(part as z.ZodType, name);
  if (def.type === 'string') return [{ path, schema }];
  if (def.type === 'object')
    return Object.entries(def['shape'] as object).flatMap(([key, part]) =>
      below(part, `${path}.${key}`),
    );
  if (def.type === 'array') return below(def['element'], `${path}[]`);
  if (def.type === 'record')
    return [...below(def['keyType'], `${path}{key}`), ...below(def['valueType'], `${path}{}`)];
  if (def.type === 'union')
    return (def['options'] as unknown[]).flatMap((part, index) => below(part, `${path}|${index}`));
  if (def.type === 'pipe') return [...below(def['in'], path), ...below(def['out'], path)];
  return def['innerType'] === undefined ? [] : below(def['innerType'], path);
}

function inputs(): Leaf[] {
  return Object.entries(contract).flatMap(([area, operations]) =>
    Object.entries(operations).flatMap(
      ([
        name,
        {
          '~orpc': { inputSchema },
        },
      ]) => (inputSchema === undefined ? [] : texts(inputSchema as z.ZodType, `${area}.${name}`)),
    ),
  );
}

test('no operation takes what cannot be seen: signs go, or the text has a form that refuses them', () => {
  const leaves = inputs();
  expect(leaves.length).toBeGreaterThan(150);
  const unclean = leaves.filter(({ path, schema }) => {
    if (AS_TYPED.test(path)) return false;
    const read = schema.safeParse('Aa\u200E\u00A0b\tc\u0000\uFEFF');
    return read.success && read.data !== 'Aa b c';
  });
  expect(unclean.map(({ path }) => path)).toEqual([]);
});

test('passwords and codes are taken sign for sign', () => {
  const secrets = inputs().filter(({ path }) => /wachtwoord|huidig|herstelcode/.test(path));
  expect(secrets.length).toBeGreaterThan(5);
  for (const { schema } of secrets) expect(schema.parse(' a\u00A0b\tc ')).toBe(' a\u00A0b\tc ');
});
