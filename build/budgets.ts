import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forbiddenWordsIn } from './forbidden-words.ts';
import { codeFiles, sourceFolders } from './source-files.ts';
import { slipsIn } from './source-slips.ts';
import { trackedFiles } from './tracked-files.ts';

/** The limits of the house. */
export const limits = { longestLines: 400, rulesTestRatio: 1 } as const;

/** The numbers of the house, and one line for each limit that is passed. */
export interface BudgetsReport {
  readonly files: number;
  readonly longest: { readonly file: string; readonly lines: number };
  /** Lines of test for each line of domain and of the rules of areas. */
  readonly rulesTestRatio: number;
  readonly violations: readonly string[];
}

/** The lines of one file. */
interface Sized {
  readonly file: string;
  readonly lines: number;
}

/**
 * Measures the source against the limits: length of files, tests of the domain, types that were
 * given up, checks that were silenced, tests that are left out, and words that tie the source to
 * one machine. Tests count for everything but length.
 *
 * @param root the project folder
 */
export function measureBudgets(root: string): BudgetsReport {
  const files = sourceFolders(root).flatMap((folder) => codeFiles(root, folder));
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const sizes = files.map((file) => ({ file, lines: linesOf(read(file)) }));
  const measured = sizes.filter(({ file }) => !file.startsWith('test/'));
  const longest = measured.reduce((one, other) => (other.lines > one.lines ? other : one), {
    file: '',
    lines: 0,
  });
  const numbers = {
    files: measured.length,
    longest,
    rulesTestRatio: sumOf(sizes, RULE_TESTS) / Math.max(1, sumOf(sizes, RULES)),
  };
  const violations = [
    ...passedLimits(numbers, measured),
    ...files.flatMap((file) => slipsIn(file, read(file))),
    ...trackedFiles(root).flatMap((file) => forbiddenWordsIn(file, readFileSync(join(root, file)))),
  ];
  return { ...numbers, violations };
}

function passedLimits(
  { files, rulesTestRatio }: Omit<BudgetsReport, 'violations'>,
  measured: readonly Sized[],
): string[] {
  if (files === 0) return ['no source was seen: is this the project folder?'];
  const found = measured
    .filter(({ lines }) => lines > limits.longestLines)
    .map(({ file, lines }) => `${file}:1 has ${lines} lines; at most ${limits.longestLines}`);
  if (rulesTestRatio < limits.rulesTestRatio) {
    const ratio = rulesTestRatio.toFixed(2);
    found.push(
      `domain and rules have ${ratio} lines of test per line; at least ${limits.rulesTestRatio}`,
    );
  }
  return found;
}

/** Lines as an editor counts them, without the empty one after the last line end. */
function linesOf(text: string): number {
  return text === '' ? 0 : text.replace(/\n$/, '').split('\n').length;
}

const RULES = /^(?:domain\/|areas\/[^/]+\/rules)/;
const RULE_TESTS = /^test\/(?:domain|areas)\//;

function sumOf(sizes: readonly Sized[], where: RegExp): number {
  const found = sizes.filter(({ file }) => where.test(file));
  return found.reduce((sum, { lines }) => sum + lines, 0);
}

/**
 * The numbers in one line, for people.
 */
export function describeBudgets(report: BudgetsReport): string {
  const { files, longest, rulesTestRatio } = report;
  return `budgets: ${files} files, longest ${longest.lines} lines (${longest.file}), test/code of rules ${rulesTestRatio.toFixed(2)}`;
}

if (import.meta.main) {
  const report = measureBudgets(dirname(import.meta.dirname));
  for (const violation of report.violations) process.stdout.write(`${violation}\n`);
  process.stdout.write(`${describeBudgets(report)}\n`);
  process.exitCode = report.violations.length > 0 ? 1 : 0;
}
