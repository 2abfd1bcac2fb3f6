import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { codeFiles } from '#build/source-files.ts';
import { examplesIn, failureOf, namesImportedBy, type Scope } from './examples.ts';

const home = dirname(dirname(import.meta.dirname));
const files = [...codeFiles(home, 'domain'), ...codeFiles(home, 'areas')].filter((file) =>
  /^(?:domain|areas\/[^/]+\/rules)[-./]/.test(file),
);

async function load(path: string): Promise<Scope> {
  return await import(/* @vite-ignore */ join(home, path));
}

/** What an example may name: all of its module, what that imports, and a date, a calendar and a today. */
async function scopeOf(file: string, text: string): Promise<Scope> {
  const imported: Record<string, unknown> = {};
  for (const { name, from } of namesImportedBy(file, text)) {
    if (!/^[#.]/.test(from)) continue;
    const path = from.startsWith('#') ? from.slice(1) : posix.join(posix.dirname(file), from);
    imported[name] = (await load(path))[name];
  }
  const { toIsoDate } = await load('domain/dates/iso-date.ts');
  const { standaardKalender } = await load('domain/dates/werkdagen.ts');
  return { toIsoDate, standaardKalender, today: '2026-11-05', ...imported, ...(await load(file)) };
}

const withExamples = files
  .map((file) => ({ file, text: readFileSync(join(home, file), 'utf8') }))
  .map(({ file, text }) => ({ file, text, examples: examplesIn(file, text) }))
  .filter(({ examples }) => examples.length > 0);

test.each(withExamples)('the examples of $file hold', async ({ file, text, examples }) => {
  const scope = await scopeOf(file, text);
  const failures = examples.flatMap((example) => {
    const failure = failureOf(example, scope);
    return failure ? [`${file}:${example.line} ${example.expression} ${failure}`] : [];
  });
  expect(failures.join('\n')).toBe('');
});

test('there are as many of them as there should be', () => {
  const count = withExamples.reduce((sum, { examples }) => sum + examples.length, 0);
  expect(count).toBeGreaterThan(240);
});

describe('an example', () => {
  const scope = { two: 2, person: { name: 'Voorbeeld', ages: [1, 2, 3] } };
  const first = (text: string) => {
    const [example] = examplesIn(
      'a.ts',
      `/**\n * Says.\n *\n * @example ${text}\n */\nexport const a = 1;\n`,
    );
    if (example === undefined) throw new Error('no example was found');
    return failureOf(example, scope);
  };

  it.each([
    'two + two // 4',
    'two + two // 4, which is even',
    "'http://' + two // 'http://2'",
    "person.name // 'Voorbeeld': who it is",
    "person.name // 'Voor…'",
    "person // { name: 'Voorbeeld', … }",
    'person.ages // [1, 2, …]',
    '[1, 2]\n *   .map((one) => one * two) // [2, 4]',
    'undefined // undefined',
  ])('holds: %s', (text) => {
    expect(first(text)).toBeUndefined();
  });

  it.each([
    ['two + two // 5', 'gives 4'],
    ["person.name // 'Beeld…'", 'gives "Voorbeeld"'],
    ["person // { name: 'Voorbeeld' }", 'gives {"name"'],
    ["person // { name: 'Beeld', … }", 'gives {"name"'],
    ['person.ages // [1, 2]', 'gives [1,2,3]'],
    ['person.ages // [2, …]', 'gives [1,2,3]'],
    ['three // 3', 'ReferenceError'],
    ['two // the second number', 'does not say in code'],
    ['two', 'has no //'],
  ])('does not hold: %s', (text, reason) => {
    expect(first(text)).toContain(reason);
  });

  it('is found at its line, on a line of its own too', () => {
    const text =
      '/** Says. @example 1 // 1 */\nexport const a = 1;\n/**\n * @example\n * 2 // 2\n */\nexport const b = 2;\n';
    expect(examplesIn('a.ts', text)).toEqual([
      { line: 1, expression: '1', expected: '1' },
      { line: 4, expression: '2', expected: '2' },
    ]);
  });
});
