import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DEMO_ACCOUNTS } from '../../demo/accounts.ts';
import { prepareDemo } from '../../demo/host/bereid-demo.ts';
import { demoFolder } from '../../demo/host/opties.ts';
import { localTime } from '../../domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '../../domain/dates/iso-date.ts';
import { VERSIE } from '../../host/engine/program.ts';
import { type RunningProgram, startPackedMain } from '../../test/electron/embedder/program.ts';
import { type PackedProgram, programIn } from '../../test/electron/packaged/archive.ts';
import { buildBufferCage, cageEnv } from '../../test/electron/packaged/buffers.ts';
import { startPackaged } from '../../test/electron/packaged/engine.ts';
import { firstLetter } from '../../test/electron/packaged/letter.ts';
import { startScreen } from './machine.ts';
import type { StepResult } from './outcome.ts';
import { demoSteps, registerSteps, type Step } from './steps.ts';

const PACK = fileURLToPath(new URL('./pack.ts', import.meta.url));
/** The keeper takes five seconds for an engine that does not end by itself. */
const END_WITHIN = 8_000;

export type Journeys = {
  readonly root: string;
  /** A folder for everything that is only there while this runs. */
  readonly base: string;
  readonly python: string;
  readonly pictures: string | undefined;
};

/** Packs the program, starts it twice (an empty register, a demo) and walks through both. */
export async function runJourneys(
  { root, base, python, pictures }: Journeys,
  show: (result: StepResult) => void,
): Promise<StepResult[]> {
  const cage = buildBufferCage(base);
  const env = cageEnv(cage, join(base, 'geweigerd'));
  const target = join(base, 'Meldpunt Zorg é Overlast');
  const packed = await packApart(target);
  const data = join(base, 'Gegevens van Renée');
  const walk = async (isDemo: boolean, steps: (program: RunningProgram) => Step[]) => {
    const { display, end } = await startScreen();
    const around = { packed, python, display, base, env, pictures };
    const program = await startPackedMain(around, data, isDemo);
    try {
      return await walkThrough(steps(program), program, show);
    } finally {
      await letGo(program);
      end();
    }
  };
  const first = await walk(false, registerSteps);
  const letter = await makeDemo({ root, packed, data, place: { cwd: base, env } });
  return [...first, ...(await walk(true, (program) => demoSteps(program, letter)))];
}

/** Packs the program without a word, unless that fails. */
async function packApart(target: string): Promise<PackedProgram> {
  const child = spawn(process.execPath, [PACK, target], { stdio: ['ignore', 'ignore', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    complaint += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the program could not be packed: ${complaint}`);
  return programIn(target);
}

/** Ends a program in whatever state a step that failed left it. */
async function letGo({ electron }: RunningProgram): Promise<void> {
  electron.app.quit();
  await Promise.race([electron.app.exited, wait(END_WITHIN, undefined, { ref: false })]);
  await electron.host.end();
}

/** Does the steps in their order; behind one that fails nothing can be looked at. */
async function walkThrough(
  steps: readonly Step[],
  { electron, driver }: RunningProgram,
  show: (result: StepResult) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const { name, run } of steps) {
    const begin = performance.now();
    const isReached = results.every(({ ok }) => ok);
    const outcome = isReached ? await attempt(run) : { ok: false, zin: 'niet bereikt' };
    if (isReached && !outcome.ok) {
      await driver.picture('fout');
      const said = electron.window.said.slice(-5).map((line) => `de pagina: ${line}`);
      outcome.zin = [outcome.zin, ...electron.errors, ...said].join('; ');
    }
    const result = { name, seconds: (performance.now() - begin) / 1000, ...outcome };
    results.push(result);
    show(result);
  }
  return results;
}

async function attempt(run: () => Promise<string>): Promise<{ ok: boolean; zin: string }> {
  try {
    return { ok: true, zin: await run() };
  } catch (error) {
    return { ok: false, zin: error instanceof Error ? error.message : String(error) };
  }
}

type DemoRequest = {
  readonly root: string;
  readonly packed: PackedProgram;
  readonly data: string;
  readonly place: { readonly cwd: string; readonly env: Readonly<Record<string, string>> };
};

/** A small demo, and where in it a letter can be written. */
async function makeDemo({ root, packed, data, place }: DemoRequest): Promise<string> {
  const vandaag: IsoDate = toIsoDate(localTime(new Date().toISOString()).datum);
  const folder = demoFolder(data);
  mkdirSync(folder, { mode: 0o700 });
  const zin = await prepareDemo({
    ...{ folder, migrations: join(root, 'db', 'migrations'), versie: VERSIE, vandaag },
    ...{ aantal: 20, verhalen: false, say: () => undefined },
  });
  if (zin !== undefined) throw new Error(zin);
  const engine = startPackaged(packed, folder, place, 'demo');
  const { client } = await engine.nextClient();
  const account = DEMO_ACCOUNTS.find(({ rol }) => rol === 'screener');
  if (account === undefined) throw new Error('the demo has no screener');
  const { accountnaam, wachtwoord } = account;
  await client.toegang.signIn({ accountnaam, wachtwoord });
  const { dossierId } = await firstLetter(client, vandaag);
  await engine.stop();
  return `/dossiers/${dossierId}/brief`;
}
