import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chooseArea,
  describeMutants,
  mutableAreas,
  mutatedIn,
  mutationParts,
  type TriedMutant,
  testsOf,
} from '#build/mutation-areas.ts';
import { KIT, KIT_SHOWS } from '#build/mutation-kit.ts';
import { codeFiles } from '#build/source-files.ts';
import { makeTree } from './support.ts';

const home = dirname(dirname(import.meta.dirname));

describe('what is changed to try the tests', () => {
  it('are the rules and services of an area, and nothing else of it', () => {
    const rules = ['rules.ts', 'rules-b.ts', 'rules/c.ts'];
    const service = ['service.ts', 'service-a.ts', 'service/d.ts'];
    const others = ['store.ts', 'contract.ts', 'tables.ts', 'screen/rules.tsx', 'servicedesk.ts'];
    const inWerk = (names: string[]) => names.map((name) => `areas/werk/${name}`).sort();
    const all = inWerk([...rules, ...service, ...others]);
    const root = makeTree(Object.fromEntries(all.map((file) => [file, ''])));
    expect(mutatedIn(root, 'werk', 'rules').sort()).toEqual(inWerk(rules));
    expect(mutatedIn(root, 'werk', 'service').sort()).toEqual(inWerk(service));
  });

  it('is tried on the tests of the area: a rule on those without a store, a service on all', () => {
    const root = makeTree({
      'test/areas/werk/regel.test.ts': "import { test } from 'vitest';",
      'test/areas/werk/dienst.test.ts': "import { diensten } from '#test/support/diensten.ts';",
      'test/areas/werk/scherm.dom.test.tsx': '',
      'test/areas/werk/werk-support.ts': '',
      'test/areas/zoeken/ander.test.ts': '',
    });
    expect(testsOf(root, 'werk', 'rules')).toEqual(['test/areas/werk/regel.test.ts']);
    expect(testsOf(root, 'werk', 'service').sort()).toEqual([
      'test/areas/werk/dienst.test.ts',
      'test/areas/werk/regel.test.ts',
    ]);
  });

  it('is asked for by the name of an area that decides something', () => {
    const areas = mutableAreas(home);
    expect(areas).toEqual(expect.arrayContaining(['partners', 'personen', 'toegang']));
    expect(chooseArea(['personen'], areas)).toEqual({ area: 'personen' });
  });

  it('is told in a sentence when no such area is there, or none is named', () => {
    const areas = ['personen', 'werk'];
    const choice = 'Kies één van: personen, werk. Bijvoorbeeld: npm run mutatie -- partners';
    expect(chooseArea(['persoon'], areas)).toEqual({
      wrong: `Er is geen onderdeel "persoon" met regels of diensten. ${choice}`,
    });
    expect(chooseArea([], areas)).toEqual({ wrong: choice });
    expect(chooseArea(['personen', 'werk'], areas)).toEqual({ wrong: choice });
  });
});

describe('the kit of forms', () => {
  const mutated = [...KIT.node.mutated, ...KIT.dom.mutated];

  it('is asked for by its own name, beside the areas, and tried in two runs', () => {
    expect(chooseArea(['kit'], mutableAreas(home))).toEqual({ area: 'kit' });
    expect(mutationParts('kit')).toEqual(['node', 'dom']);
    expect(mutationParts('personen')).toEqual(['rules', 'service']);
    for (const part of ['node', 'dom'] as const) {
      expect(mutatedIn(home, 'kit', part)).toEqual(KIT[part].mutated);
      expect(testsOf(home, 'kit', part)).toEqual(KIT[part].tests);
    }
  });

  it('names files that are there, each in one run', () => {
    const named = [...mutated, ...KIT_SHOWS, ...KIT.node.tests, ...KIT.dom.tests];
    expect(named.filter((file) => !existsSync(join(home, file)))).toEqual([]);
    expect(named).toHaveLength(new Set(named).size);
  });

  it('leaves nothing out of what keeps drafts and of the fields, but what only shows', () => {
    const known = new Set<string>([...mutated, ...KIT_SHOWS]);
    const all = ['renderer/concepten', 'domain/velden'].flatMap((room) => codeFiles(home, room));
    expect(all.filter((file) => !known.has(file))).toEqual([]);
  });

  it('is tried on tests that draw where it needs a screen, and on no other', () => {
    const draws = (file: string) => file.endsWith('.dom.test.tsx');
    expect(KIT.node.tests.filter(draws)).toEqual([]);
    expect(KIT.dom.tests.filter(draws)).toEqual(KIT.dom.tests);
  });
});

describe('the report of the mutants', () => {
  const mutant = (status: string, line: number): TriedMutant => ({
    ...{ fileName: '/project/areas/werk/rules.ts', mutatorName: 'BooleanLiteral', status },
    ...{ replacement: 'false', location: { start: { line, column: 4 } } },
  });

  it('counts what was noticed, names what was not by its line, and leaves out what never ran', () => {
    const statuses = ['Survived', 'Killed', 'NoCoverage', 'Timeout', 'Ignored', 'RuntimeError'];
    const tried = statuses.map((status, index) => mutant(status, 9 - index));
    expect(describeMutants(tried, '/project').split('\n')).toEqual([
      'areas/werk/rules.ts:7:4 BooleanLiteral → false (no test reaches it)',
      'areas/werk/rules.ts:9:4 BooleanLiteral → false (survived)',
      '',
      ...['areas/werk/rules.ts', 'altogether'].map(
        (file) =>
          ` 50.0%  ${file}: 4 mutants, 1 killed, 1 timed out, 1 survived, 1 without a test, 1 did not run`,
      ),
      '',
    ]);
  });

  it('says nothing about a share when there was nothing to try', () => {
    expect(describeMutants([mutant('Ignored', 1)], '/project')).toContain(
      '–  altogether: 0 mutants',
    );
  });
});
