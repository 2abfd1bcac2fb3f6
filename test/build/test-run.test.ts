import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { atMost, closingLine, countOutcomes, timed } from '#build/outcome.ts';
import { chooseParts } from '#build/test-parts.ts';
import { describeLeftOut, quickTests } from '#build/test-quick.ts';
import { countPlaywright, countVitest } from '#build/test-reports.ts';
import { makeTree } from './support.ts';

const reportWith = (value: unknown) =>
  join(makeTree({ 'report.json': JSON.stringify(value) }), 'report.json');

const vitest = (numbers: object, testResults: unknown[] = []) =>
  reportWith({
    ...{ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 },
    ...numbers,
    testResults,
  });

const playwright = (stats: object, errors: unknown[] = []) =>
  reportWith({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('the count of a vitest run', () => {
  it('takes passed, failed and skipped tests from the report', () => {
    const file = vitest({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1 });
    expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 1 });
  });

  it('counts a file that crashed before its tests as failed', () => {
    const file = vitest({ numPassedTests: 5 }, [
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]);
    expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });

  it('does not count a file twice of which a test failed', () => {
    const file = vitest({ numPassedTests: 5, numFailedTests: 1 }, [
      { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] },
    ]);
    expect(countVitest(file, 1).failed).toBe(1);
  });

  it('counts a run without report, without tests, or with a bad end as failed', () => {
    expect(countVitest('/does/not/exist.json', 0).failed).toBe(1);
    expect(countVitest(vitest({}), 0).failed).toBe(1);
    expect(countVitest(vitest({ numPassedTests: 5 }), 1)).toMatchObject({ passed: 5, failed: 1 });
  });
});

describe('the count of a Playwright run', () => {
  it('takes its numbers from the report, and a second try is a failure', () => {
    const file = playwright({ expected: 4, unexpected: 1, flaky: 1, skipped: 2 });
    expect(countPlaywright(file, 1)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  it('counts a run without report, without tests, or with errors around them as failed', () => {
    expect(countPlaywright('/does/not/exist.json', 0).failed).toBe(1);
    expect(countPlaywright(playwright({}), 0).failed).toBe(1);
    expect(countPlaywright(playwright({ expected: 3 }, ['crash']), 1).failed).toBe(1);
    expect(countPlaywright(playwright({ expected: 3 }), 1).failed).toBe(1);
  });
});

describe('the closing line', () => {
  it('has passed and failed, and skipped only when there are any', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});

describe('checks', () => {
  it('that throw have failed, with what they threw as the complaint', async () => {
    const outcome = await timed('rooms', () => Promise.reject(new Error('broken')));
    expect(outcome).toMatchObject({ name: 'rooms', ok: false, detail: 'broken' });
    expect(countOutcomes([outcome])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('run so many at once and answer in their own order', async () => {
    let running = 0;
    let most = 0;
    const job = (value: number) => async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 10 - value));
      running--;
      return value;
    };
    expect(await atMost(2, [1, 2, 3, 4, 5].map(job))).toEqual([1, 2, 3, 4, 5]);
    expect(most).toBe(2);
  });
});

describe('the words after npm test --', () => {
  it('choose parts, and journeys run on fresh bundles', () => {
    expect(chooseParts([]).parts).toEqual(['check', 'unit', 'build', 'e2e', 'embedder']);
    expect(chooseParts(['unit']).parts).toEqual(['unit']);
    expect(chooseParts(['embedder']).parts).toEqual(['embedder']);
    expect(chooseParts(['e2e']).parts).toEqual(['build', 'e2e']);
  });

  it('run the checks and a few tests when they ask for a quick run, which no other run includes', () => {
    expect(chooseParts(['quick']).parts).toEqual(['check', 'quick']);
    expect(chooseParts([]).parts).not.toContain('quick');
  });

  it('are filters when they name no part', () => {
    expect(chooseParts(['unit', 'bsn'])).toEqual({ parts: ['unit'], filters: ['bsn'] });
    expect(chooseParts(['bsn'])).toEqual({ parts: ['unit'], filters: ['bsn'] });
  });
});

describe('a quick run', () => {
  const store = "import { diensten } from '#test/support/diensten.ts';\n";
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n'];
  const tree = () =>
    makeTree({
      'test/domain/dates.test.ts': '',
      'test/areas/werk/bakken.test.ts': "import '#areas/werk/rules/bakken.ts';\n",
      'test/areas/werk/support.ts': store,
      'test/areas/zoeken/vindt.test.ts': store,
      'test/areas/zoeken/service.test.ts': store,
      'test/contract/contract.test.ts': "import { suite } from './suite.ts';\n",
      'test/host/kill.test.ts': store,
      ...Object.fromEntries(names.map((name) => [`test/areas/dossiers/${name}.test.ts`, store])),
    });

  it('has every test of rules and domain, and of those that open a store as many as fit', () => {
    const { files, leftOut } = quickTests(tree(), []);
    expect(files).toContain('test/domain/dates.test.ts');
    expect(files).toContain('test/areas/werk/bakken.test.ts');
    expect(files).toContain('test/contract/contract.test.ts');
    expect(files).toContain('test/areas/zoeken/service.test.ts');
    expect(files).not.toContain('test/areas/zoeken/vindt.test.ts');
    expect(files).not.toContain('test/areas/werk/support.ts');
    expect(files).not.toContain('test/host/kill.test.ts');
    expect([files.length, leftOut]).toEqual([2 + 7, 17 - 7]);
  });

  it.each(['areas/zoeken/store.ts', 'test/areas/zoeken/vindt.test.ts'])(
    'prefers what %s has to do with',
    (changed) => {
      expect(quickTests(tree(), [changed]).files).toContain('test/areas/zoeken/vindt.test.ts');
    },
  );

  it('says what it leaves out', () => {
    expect(describeLeftOut({ files: ['a'], leftOut: 5 })).toMatch(/5 more that open a store/);
  });

  it('finds the tests of this house', () => {
    const { files, leftOut } = quickTests(dirname(dirname(import.meta.dirname)), []);
    expect(files.length).toBeGreaterThan(80);
    expect(leftOut).toBeGreaterThan(20);
  });
});
