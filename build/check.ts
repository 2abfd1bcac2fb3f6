import { dirname } from 'node:path';
import { describeBudgets, measureBudgets } from './budgets.ts';
import { checkLicences } from './licences.ts';
import {
  atMost,
  closingLine,
  countOutcomes,
  describeOutcome,
  type Outcome,
  timed,
} from './outcome.ts';
import { checkRooms, type RoomsProof } from './rooms.ts';
import { typeLeaves } from './source-files.ts';
import { runTool } from './tool.ts';

/** The compiler takes most of the time and memory; the machine is often shared. */
const atOnce = 2;

/**
 * Checks everything that can be checked without running the program: types leaf by leaf, lint and
 * format of the whole tree, imports between rooms, and budgets. Each is one outcome.
 *
 * @param root the project folder
 * @param report called with each outcome as soon as it is there
 * @param proof what the check of imports must have seen, in a house that is not this one
 * @throws Error when there are no types: a check of nothing proves nothing
 */
export async function runChecks(
  root: string,
  report: (outcome: Outcome) => void,
  proof?: RoomsProof,
): Promise<Outcome[]> {
  const leaves = typeLeaves(root);
  if (leaves.length === 0) throw new Error(`${root} has no types: is this the project folder?`);
  const checks: readonly (readonly [string, () => Promise<Pick<Outcome, 'ok' | 'detail'>>])[] = [
    ['lint', () => checkLint(root)],
    ...leaves.map((leaf) => [`types ${leaf}`, () => checkTypes(root, leaf)] as const),
    ['rooms', () => reportRooms(root, proof)],
    ['licences', async () => reportLicences(root)],
    ['budgets', async () => reportBudgets(root)],
  ];
  const jobs = checks.map(([name, check]) => async () => {
    const outcome = await timed(name, check);
    report(outcome);
    return outcome;
  });
  return atMost(atOnce, jobs);
}

function reportLicences(root: string) {
  const wrong = checkLicences(root);
  return { ok: wrong.length === 0, detail: wrong.join('\n') };
}

async function checkTypes(root: string, leaf: string) {
  const { code, output } = await runTool(root, 'typescript/bin/tsc', [
    '-p',
    `build/types/${leaf}.json`,
    '--pretty',
    'false',
  ]);
  return { ok: code === 0, detail: output };
}

async function checkLint(root: string) {
  const args = ['check', '--error-on-warnings', '--diagnostic-level=warn', '--colors=off', '.'];
  const { code, output } = await runTool(root, '@biomejs/biome/bin/biome', args);
  return { ok: code === 0, detail: code === 0 ? '' : output };
}

async function reportRooms(root: string, proof: RoomsProof | undefined) {
  const { modules, violations } = await checkRooms(root, proof);
  const detail = [`${modules} modules`, ...violations].join('\n');
  return { ok: violations.length === 0, detail };
}

function reportBudgets(root: string) {
  const report = measureBudgets(root);
  const detail = [describeBudgets(report), ...report.violations].join('\n');
  return { ok: report.violations.length === 0, detail };
}

if (import.meta.main) {
  const outcomes = await runChecks(dirname(import.meta.dirname), (outcome) => {
    process.stdout.write(describeOutcome(outcome));
  });
  const counts = countOutcomes(outcomes);
  process.stdout.write(`${closingLine(counts)}\n`);
  process.exitCode = counts.failed > 0 ? 1 : 0;
}
