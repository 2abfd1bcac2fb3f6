import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runChecks } from './check.ts';
import {
  addCounts,
  type Counts,
  closingLine,
  countOutcomes,
  describeOutcome,
  type Outcome,
  timed,
} from './outcome.ts';
import { type BundleName, ensureBundle } from './setup/bundles.mjs';
import { cachePath } from './setup/context.mjs';
import { withLock } from './setup/lock.mjs';
import { thisMachine } from './setup.mjs';
import { runEmbedder, testInEmbedder } from './test-embedder.ts';
import { chooseParts, type TestPart } from './test-parts.ts';
import { changedFiles, describeLeftOut, quickTests } from './test-quick.ts';
import { countPlaywright, countVitest } from './test-reports.ts';
import { showTool } from './tool.ts';

const root = dirname(import.meta.dirname);
const results = join(root, 'test-results');
const quick = quickTests(root, changedFiles(root));

/** A later part runs although an earlier one failed: one run tells everything there is to repair. */
const run: Record<TestPart, (filters: readonly string[]) => Promise<Counts>> = {
  check: async () => countOutcomes(await runChecks(root, show)),
  quick: () => runVitest(quick.files),
  unit: runVitest,
  build: buildBundles,
  e2e: runPlaywright,
  embedder: () => testInEmbedder(thisMachine(), () => runEmbedder(root)),
};

function show(outcome: Outcome): void {
  process.stdout.write(describeOutcome(outcome));
}

async function runVitest(filters: readonly string[]): Promise<Counts> {
  const report = join(results, 'vitest.json');
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await showTool(root, 'vitest/vitest.mjs', ['run', ...reporters, ...filters]);
  return countVitest(report, code);
}

async function buildBundles(): Promise<Counts> {
  const names: BundleName[] = ['renderer', 'engine'];
  if (existsSync(join(root, 'electron', 'main.ts'))) names.push('electron');
  const context = thisMachine();
  const outcomes = await withLock(cachePath(root, 'setup.lock'), async () => {
    const done: Outcome[] = [];
    for (const name of names) {
      const outcome = await timed(`bundle ${name}`, async () => {
        await ensureBundle(context, process.execPath, name);
        return { ok: true, detail: '' };
      });
      show(outcome);
      done.push(outcome);
    }
    return done;
  });
  return countOutcomes(outcomes);
}

async function runPlaywright(filters: readonly string[]): Promise<Counts> {
  const report = join(results, 'playwright.json');
  rmSync(report, { force: true });
  const code = await showTool(root, '@playwright/test/cli.js', ['test', ...filters]);
  return countPlaywright(report, code);
}

const { parts, filters } = chooseParts(process.argv.slice(2));
mkdirSync(results, { recursive: true });
const counts: Counts[] = [];
for (const part of parts) {
  process.stdout.write(`\n— ${part} —\n`);
  try {
    counts.push(await run[part](filters));
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.stack : error}\n`);
    counts.push({ passed: 0, failed: 1, skipped: 0 });
  }
}
const total = addCounts(counts);
process.stdout.write(`\n${closingLine(total)}\n`);
if (parts.includes('quick')) process.stdout.write(`${describeLeftOut(quick)}\n`);
process.exitCode = total.failed > 0 ? 1 : 0;
