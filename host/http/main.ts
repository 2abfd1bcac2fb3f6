import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoFolder, leesStartopties, newVerzoek } from '#demo/host/opties.ts';
import { startDemo } from '#demo/host/start-demo.ts';
import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { createEngine } from '../engine/engine.ts';
import { claimFolder, onbruikbaarZin } from '../engine/houder.ts';
import { machineklok } from '../engine/klok.ts';
import { dataFolder } from '../engine/paden.ts';
import { reportTo, VERSIE, werkplekNaam } from '../engine/program.ts';
import { startLoopback } from './loopback.ts';
import { openPoort, poortPath } from './poort.ts';
import { showWindow } from './show-window.ts';
import { readStaticFiles } from './static-files.ts';
import { linkOfRunning, tweedeStartZin } from './tweede-start.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const TICK = 5_000;
const TOLD_WITHIN = 1_000;
const NAAM = 'Meldpunt Zorg en Overlast';

/**
 * Runs the program on loopback until its window closes or it is told to stop.
 *
 * @returns the exit code: 0 stopped in order, 1 could not start, 2 wrong use.
 */
export async function runLoopback({ args }: { args: readonly string[] }): Promise<number> {
  try {
    return await run(args);
  } catch (error) {
    reportTo(process.stderr)({ wat: `start ${nameOf(error)}` });
    const reden = opslagredenVan(error);
    return fail(reden === undefined ? NIET_GESTART : opslagZin(reden), 1);
  }
}
const NIET_GESTART =
  'Het programma kon niet starten. Wat in het register staat, is niet gewijzigd. Start opnieuw; gebeurt het weer, geef dan de regel hierboven door aan uw beheerder.';

async function run(args: readonly string[]): Promise<number> {
  const opties = leesStartopties(args);
  if (opties.kind === 'onbekend') return fail(opties.zin, 2);
  const data = dataFolder({ env: process.env, platform: process.platform });
  const folder = opties.kind === 'demo' ? demoFolder(data) : data;
  const screens = join(ROOT, 'dist', 'renderer');
  const gebruiker = userInfo().username;
  const now = () => new Date(machineklok.now()).toISOString();
  const claim = claimFolder(folder, { pid: process.pid, gebruiker, sinds: now() });
  if (claim.kind === 'bezet') {
    const link = await linkOfRunning(folder, gebruiker);
    if (link === undefined) return fail(tweedeStartZin(folder, gebruiker), 1);
    process.stdout.write(`${NAAM} draait al: ${link}\n`);
    void showWindow(link, folder);
    return 0;
  }
  if (claim.kind === 'onbruikbaar') return fail(onbruikbaarZin(folder, claim.reden), 1);
  if (!existsSync(join(screens, 'index.html'))) {
    claim.release();
    return fail(
      'De schermen zijn nog niet gebouwd. Start met npm start; dan gebeurt dat vanzelf.',
      1,
    );
  }
  const migrations = join(ROOT, 'db', 'migrations');
  if (opties.kind === 'demo') {
    const refused = await startDemo({
      folder,
      migrations,
      opnieuw: opties.opnieuw ? newVerzoek() : undefined,
      stderr: process.stderr,
    });
    if (refused !== undefined) {
      claim.release();
      return fail(refused, 1);
    }
  }
  const engine = createEngine({
    folder,
    migrations,
    klok: machineklok,
    werkplek: werkplekNaam(),
    versie: VERSIE,
    report: reportTo(process.stderr),
  });
  const loopback = await startLoopback({
    engine,
    klok: machineklok,
    files: readStaticFiles(screens),
  });
  const poort = poortPath(folder);
  const door = await openPoort(poort, () => loopback.freshLink());
  claim.announce(poort);
  const link = loopback.freshLink();
  process.stdout.write(`${NAAM}: ${link}\n`);
  const timer = setInterval(() => void engine.tick().catch(reportTick), TICK);
  await untilStopped(showWindow(link, folder), () => engine.windows());
  clearInterval(timer);
  door.close();
  await engine.stop();
  await untilTold(() => engine.windows());
  await loopback.close();
  claim.release();
  return 0;
}

/** Gives open windows a moment to hear that the program stops, so that they can say so. */
async function untilTold(windows: () => number): Promise<void> {
  const until = performance.now() + TOLD_WITHIN;
  while (windows() > 0 && performance.now() < until) await setTimeout(20);
}

/** Waits for a signal, or for the app window to close while no other window is open. */
function untilStopped(
  windowClosed: Promise<void> | undefined,
  windows: () => number,
): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
    void windowClosed?.then(() => {
      if (windows() === 0) resolve();
    });
  });
}

function reportTick(error: unknown): void {
  reportTo(process.stderr)({ wat: `tick ${nameOf(error)}` });
}

/** The kind of error and its code, never its message, which may hold data. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'kind' in error ? error.kind : 'code' in error ? error.code : undefined;
  return code === undefined ? error.name : `${error.name} ${String(code)}`;
}

function fail(zin: string, code: number): number {
  process.stderr.write(`${zin}\n`);
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runLoopback({ args: process.argv.slice(2) });
