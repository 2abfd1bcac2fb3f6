import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
/** Rules of the house: all of domain but what the contract is made with, and the rules of areas. */
const RULES = /^(?:domain\/(?!contract\/)|areas\/[^/]+\/rules(?=[-./])).*\.ts$/;

const files = ['domain', 'areas']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((name) =>
      [room, ...name.split(sep)].join('/'),
    ),
  )
  .filter((name) => RULES.test(name))
  .map((name) => ({ name, source: withoutComments(readFileSync(join(ROOT, name), 'utf8')) }));

function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

/** What in a source reads the clock, the machine or the outside world. */
function impurities(source: string): string[] {
  const forbidden = [
    /new Date\(\s*\)/g,
    /\bDate\(\s*\)/g,
    /\bDate\.now\b/g,
    /\bperformance\b/g,
    /\bMath\.random\b/g,
    /\bcrypto\b/g,
    /\bprocess\b/g,
    /\bfetch\b/g,
    /\bconsole\b/g,
    /\btoLocale\w*|\blocaleCompare\b/g,
    /\.get(?:FullYear|Month|Date|Day|Hours|Minutes)\(/g,
  ];
  return forbidden.flatMap((pattern) => source.match(pattern) ?? []);
}

/** Where a source imports from, other than domain, rules of areas and date-fns. */
function foreignImports(source: string): string[] {
  const targets = [...source.matchAll(/\b(?:from|import)\s*\(?\s*'([^'\n]+)'/g)].map(
    (match) => match[1] ?? '',
  );
  return targets.filter(
    (target) =>
      !/^(?:#domain\/.+\.ts|#areas\/[^/]+\/(?:fields\.ts|rules(?:\.ts|[-/].+\.ts))|\.\/[^.]+\.ts|\.\.\/[^.]+\.ts|(?:@date-fns\/utc|date-fns)(?:\/.+)?)$/.test(
        target,
      ),
  );
}

describe('the rules', () => {
  it('are found by this test', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files)('in $name read no clock, no machine and no local time zone', ({ source }) => {
    expect(impurities(source)).toEqual([]);
  });

  it.each(files)(
    'in $name import only domain, rules and fields of areas, and date-fns',
    ({ source }) => {
      expect(foreignImports(source)).toEqual([]);
    },
  );

  it('would be caught when they did', () => {
    expect(impurities('const today = new Date();')).toEqual(['new Date()', 'Date()']);
    expect(impurities('a.localeCompare(b); Date.now()')).toHaveLength(2);
    expect(impurities('date.getDay()')).toEqual(['.getDay(']);
    expect(foreignImports("import { x } from '#db/store.ts';")).toEqual(['#db/store.ts']);
    expect(foreignImports("import 'node:fs';")).toEqual(['node:fs']);
    expect(foreignImports("import '../../db/store.ts';")).toEqual(['../../db/store.ts']);
    expect(foreignImports("await import('zod');")).toEqual(['zod']);
  });

  it('may take a date apart that was passed in', () => {
    expect(impurities('new Date(text).getUTCDay()')).toEqual([]);
    expect(foreignImports("import { ok } from '#domain/result.ts';")).toEqual([]);
  });
});
