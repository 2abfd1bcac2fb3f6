import { describe, expect, it } from 'vitest';
import { describeBudgets, measureBudgets } from '#build/budgets.ts';
import { forbiddenWordsIn } from '#build/forbidden-words.ts';
import { slipsIn } from '#build/source-slips.ts';
import { makeTree } from './support.ts';

const lines = (count: number) => 'export {};\n'.repeat(count);

describe('the budgets', () => {
  it('measure the longest file and the tests of rules', () => {
    const root = makeTree({
      'domain/a.ts': lines(10),
      'areas/werk/rules.ts': lines(20),
      'areas/werk/service.ts': lines(20),
      'host/c.ts': lines(60),
      'db/migrations/0001-start.sql': lines(900),
      'test/domain/a.test.ts': lines(100),
      'test/areas/werk/a.test.ts': lines(300),
    });
    const report = measureBudgets(root);
    expect(report.violations).toEqual([]);
    expect(report).toMatchObject({
      files: 4,
      longest: { file: 'host/c.ts', lines: 60 },
    });
    expect(report.rulesTestRatio).toBeCloseTo(400 / 30);
    expect(describeBudgets(report)).toContain('longest 60 lines (host/c.ts)');
  });

  it('refuse a file of 401 lines and allow one of 400', () => {
    const root = makeTree({
      ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`host/${name}.ts`, lines(1)])),
      'domain/a.ts': lines(1),
      'test/domain/a.test.ts': lines(1),
      'host/long.ts': lines(400),
      'host/too-long.ts': lines(401),
    });
    expect(measureBudgets(root).violations).toEqual([
      'host/too-long.ts:1 has 401 lines; at most 400',
    ]);
  });

  it('refuse rules with fewer lines of test than of code', () => {
    const root = makeTree({ 'domain/a.ts': lines(10), 'test/domain/a.test.ts': lines(9) });
    expect(measureBudgets(root).violations).toEqual([
      'domain and rules have 0.90 lines of test per line; at least 1',
    ]);
  });

  it('pass over what npm installs within a package of its own', () => {
    const root = makeTree({
      'domain/a.ts': lines(1),
      'test/domain/a.test.ts': lines(1),
      'tools/proefje/main.ts': lines(1),
      'tools/proefje/node_modules/x/index.js': `${lines(500)}let x: any;\nsee /${'home'}/someone/x`,
    });
    expect(measureBudgets(root)).toMatchObject({ files: 2, violations: [] });
  });

  it('refuse a tree without source, and slips in tests too', () => {
    expect(measureBudgets(makeTree({})).violations).toHaveLength(1);
    const root = makeTree({ 'host/a.ts': '', 'test/host/a.test.ts': 'let x: any;\n' });
    expect(measureBudgets(root).violations).toContain('test/host/a.test.ts:1 uses the type any');
  });
});

describe('slips in a module', () => {
  it.each([
    'let x: any;',
    'const x = y as any;',
    'const x = <any>y;',
    'const x: Map<string, any> = y;',
    'function f(...rest: any[]) {}',
    '// @ts-ignore\nx();',
    '// @ts-expect-error\nx();',
    '/* @ts-expect-error hm */ x();',
    '// @ts-nocheck\nx();',
    '// biome-ignore lint/suspicious/noConsole: ok\nx();',
    '// biome-ignore lint/suspicious/noConsole\nx();',
    "test.only('one', () => {});",
    "describe.only('one', () => {});",
    "it.skip('one', () => {});",
    "it.skip.each([1])('one', () => {});",
    "test.describe.only('one', () => {});",
  ])('%s is one', (text) => {
    expect(slipsIn('a.ts', text)).toHaveLength(1);
  });

  it.each([
    'let x: unknown; // any would do, but not here',
    "const text = 'let x: any; // @ts-ignore';",
    'const text = `$' + '{a} // @ts-ignore`;',
    '// @ts-expect-error the driver has no types for key()\nx();',
    '// biome-ignore lint/suspicious/noConsole: the command line answers on the console\nx();',
    'rows.skip(3); iterator.only(1);',
    "test.skipIf(windows)('modes', () => {});",
  ])('%s is none', (text) => {
    expect(slipsIn('a.ts', text)).toEqual([]);
  });

  it('are lists spread into Math, outside the tests', () => {
    const text = 'const most = Math.max(0, ...numbers);';
    expect(slipsIn('domain/a.ts', text)).toEqual(['domain/a.ts:1 spreads a list into Math']);
    expect(slipsIn('test/domain/a.test.ts', text)).toEqual([]);
    expect(slipsIn('domain/a.ts', 'const most = Math.max(one, other);')).toEqual([]);
    expect(slipsIn('domain/a.ts', 'list.push(...more);')).toEqual([]);
  });

  it('are reported with the line they are on', () => {
    expect(slipsIn('a.ts', '\n\nlet x: any;')).toEqual(['a.ts:3 uses the type any']);
  });
});

describe('words that tie the project to one place', () => {
  const words = (...parts: string[]) => Buffer.from(`first line\n${parts.join('')}\n`);

  it.each([
    words('/wo', 'rk/project/a.ts'),
    words('see /ho', 'me/someone/project'),
    words('"/Us', 'ers/someone/project"'),
    words('C:\\Us', 'ers\\someone'),
    words('registry.np', 'mjs.org/x'),
    words('"resolved": "ht', 'tps://example.org/x.tgz"'),
  ])('%s', (content) => {
    expect(forbiddenWordsIn('a.txt', content)).toHaveLength(1);
    expect(forbiddenWordsIn('a.txt', content)[0]).toMatch(/^a\.txt:2 /);
  });

  it('are not looked for in files that are not text', () => {
    const picture = Buffer.concat([Buffer.from([0]), words('/wo', 'rk/project')]);
    expect(forbiddenWordsIn('a.png', picture)).toEqual([]);
  });

  it('are not seen in ordinary paths and addresses', () => {
    const text = Buffer.from('a/work/b ./home.ts https://example.org/work/ /usr/bin/x #home/x/y');
    expect(forbiddenWordsIn('a.txt', text)).toEqual([]);
  });
});
