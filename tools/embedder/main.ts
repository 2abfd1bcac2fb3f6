// Runs the packaged desktop program in a window of QtWebEngine on a screen that nobody sees: first
// start, letter, export, lock, crashes and the end, each looked at. Use: npm run embedder -- [--json]
// [--beelden <folder>]
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runJourneys } from './journeys.ts';
import { lookAtMachine } from './machine.ts';
import { type StepResult, summarise } from './outcome.ts';

const { values } = parseArgs({
  options: { json: { type: 'boolean', default: false }, beelden: { type: 'string' } },
});
const root = dirname(dirname(import.meta.dirname));

process.exitCode = await run();

async function run(): Promise<number> {
  const machine = lookAtMachine();
  if (machine.kind === 'missing') {
    process.stdout.write(`overgeslagen: ${machine.zin}\n`);
    return finish([], machine.zin);
  }
  process.stdout.write(`QtWebEngine, Chromium ${machine.chromium}\n`);
  const base = mkdtempSync(join(tmpdir(), 'meldpunt-venster-'));
  const pictures = values.beelden === undefined ? undefined : resolve(values.beelden);
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  // Also when it is stopped: what it started ends with it.
  process.once('exit', () => rmSync(base, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  return finish(await runJourneys({ root, base, python: machine.python, pictures }, show));
}

function show({ name, ok, seconds, zin }: StepResult): void {
  process.stdout.write(`${ok ? 'goed ' : 'FOUT '} ${name} (${seconds.toFixed(1)} s): ${zin}\n`);
}

function finish(results: readonly StepResult[], skipped?: string): number {
  const summary = summarise(results, skipped);
  const line = `${summary.passed} goed, ${summary.failed} fout`;
  if (skipped === undefined) process.stdout.write(`${line}\n`);
  if (values.json) process.stdout.write(`${JSON.stringify(summary)}\n`);
  return summary.failed > 0 ? 1 : 0;
}
