import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  chooseArea,
  describeMutants,
  mutableAreas,
  mutatedIn,
  type TriedMutant,
  testsOf,
} from '#build/mutation-areas.ts';
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
