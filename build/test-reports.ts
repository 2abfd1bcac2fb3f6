import { readFileSync } from 'node:fs';
import type { Counts } from './outcome.ts';

/** The part of vitest's JSON report that is counted. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The part of Playwright's JSON report that is counted. */
interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
  readonly errors: readonly unknown[];
}

/**
 * Counts a vitest run. A file that crashed before its tests counts as one failed; so does a run
 * that left no report, ran nothing, or ended badly after its tests had passed.
 *
 * @param code vitest's exit code
 */
export function countVitest(file: string, code: number): Counts {
  const report = readReport<VitestReport>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const crashed = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return honest(code, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + crashed.length,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * Counts a Playwright run by the same rules. A test that passed only at a second try failed.
 *
 * @param code Playwright's exit code
 */
export function countPlaywright(file: string, code: number): Counts {
  const report = readReport<PlaywrightReport>(file);
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest(code, {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
  });
}

function honest(code: number, counts: Counts): Counts {
  const ranNothing = counts.passed + counts.failed === 0;
  const endedBadly = code !== 0 && counts.failed === 0;
  return ranNothing || endedBadly ? { ...counts, failed: 1 } : counts;
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}
