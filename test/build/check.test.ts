import { cpSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runChecks } from '#build/check.ts';
import type { Outcome } from '#build/outcome.ts';
import { makeTree } from './support.ts';

const home = dirname(dirname(import.meta.dirname));

const wait = 'const wait = async () => undefined;\n';

/** A house with one kind of module, under the settings of this one. */
function makeHouse(source: string): string {
  const root = makeTree({
    'domain/a.ts': source,
    'domain/b.ts': "import * as a from './a.ts';\n\nexport const b: unknown = a;\n",
    'test/domain/a.test.ts': 'export {};\n// As long as\n// what it tests\n// or longer.\n',
  });
  const settings = [
    '.gitignore',
    'biome.json',
    'package.json',
    'package-lock.json',
    'THIRD-PARTY.md',
    'tsconfig.base.json',
  ];
  mkdirSync(join(root, 'build', 'types'), { recursive: true });
  for (const file of [...settings, 'build/types/rules.json']) {
    cpSync(join(home, file), join(root, file));
  }
  symlinkSync(join(home, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

async function failedChecks(root: string): Promise<string[]> {
  const seen: Outcome[] = [];
  const outcomes = await runChecks(root, (outcome) => void seen.push(outcome), {
    modules: 3,
    imports: [],
  });
  expect(outcomes.map(({ name }) => name)).toEqual([
    'lint',
    'types rules',
    'rooms',
    'licences',
    'budgets',
  ]);
  expect(seen).toHaveLength(outcomes.length);
  return outcomes.filter(({ ok }) => !ok).map(({ name }) => name);
}

describe('npm run check', () => {
  it('passes a house in order', async () => {
    expect(await failedChecks(makeHouse('export {};\n'))).toEqual([]);
  });

  it.each([
    ['a wrong type', "export const a: number = 'text';\n", ['types rules']],
    ['an untidy line', 'export const a = "text"\n', ['lint']],
    ['a warning of the linter', 'export const a = () => {\n  let b = 1;\n};\n', ['lint']],
    [
      'a promise that nobody waits for',
      `${wait}export const go = () => {\n  wait();\n};\n`,
      ['lint'],
    ],
    [
      'a promise where none is asked for',
      `${wait}export const go = () => [1].forEach(async () => wait());\n`,
      ['lint'],
    ],
    [
      'a list of anything',
      'export const go = () => {\n  const all = [];\n  all.push(1);\n  return all;\n};\n',
      ['lint'],
    ],
    ['a circle', "import { b } from './b.ts';\n\nexport const a = b;\n", ['lint', 'rooms']],
    ['a forbidden import', "export * from 'date-fns';\nimport 'zod';\n", ['rooms']],
    ['too many lines', `${'export {};\n'.repeat(401)}`, ['budgets']],
  ])('fails on %s', async (_, source, expected) => {
    expect(await failedChecks(makeHouse(source))).toEqual(expect.arrayContaining(expected));
  });

  it('refuses a folder without types', async () => {
    await expect(runChecks(makeTree({}), () => undefined)).rejects.toThrow('has no types');
  });

  it('is what the scripts call, after set-up', () => {
    const { scripts } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    expect(scripts).toMatchObject({
      precheck: 'node build/setup.mjs check',
      check: 'node build/check.ts',
      pretest: 'node build/setup.mjs test',
      test: 'node build/test.ts',
      prestart: 'node build/setup.mjs start',
      start: 'node build/start.ts',
    });
  });
});
