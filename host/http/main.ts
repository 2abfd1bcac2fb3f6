import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { demoFolder, leesStartopties, newVerzoek } from '#demo/host/opties.ts';
import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { claimFolder, onbruikbaarZin } from '../engine/houder.ts';
import { machineklok } from '../engine/klok.ts';
import { dataFolder } from '../engine/paden.ts';
import { reportTo } from '../engine/program.ts';
import { zelftestLoopback } from '../zelftest/loopback.ts';
import { kindOf, NIET_GESTART } from './fail.ts';
import { NAAM, serveFolder } from './serve.ts';
import { showWindow } from './show-window.ts';
import { linkOfRunning, tweedeStartZin } from './tweede-start.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the program is started with. */
export type LoopbackOptions = {
  readonly args: readonly string[];
  /** Folder in which the engine was built from this source; left out it runs from source. */
  readonly built?: string | undefined;
  /** A browser for the self-test, where none is installed that opens windows. */
  readonly browser?: string | undefined;
};

/**
 * Runs the program on loopback until its window closes or it is told to stop. This process holds the
 * folder, the port and the door for a second start; keys, names and calls are only ever in the
 * process of the engine, which ends at each lock.
 *
 * @returns the exit code: 0 stopped in order, 1 could not start, 2 wrong use.
 */
export async function runLoopback(options: LoopbackOptions): Promise<number> {
  try {
    return await run(options);
  } catch (error) {
    reportTo(process.stderr)({ wat: `start ${kindOf(error)}` });
    const reden = opslagredenVan(error);
    return fail(reden === undefined ? NIET_GESTART : opslagZin(reden), 1);
  }
}
async function run({ args, built, browser }: LoopbackOptions): Promise<number> {
  const opties = leesStartopties(args);
  if (opties.kind === 'onbekend') return fail(opties.zin, 2);
  if (opties.kind === 'zelftest')
    return zelftestLoopback({
      screens: join(ROOT, 'dist', 'renderer'),
      built,
      browser,
    });
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
  const demo = opties.kind === 'demo' ? { demo: newDemo(opties.opnieuw) } : {};
  const failed = await serveFolder({ folder, screens, claim, built, ...demo });
  return failed === undefined ? 0 : fail(failed, 1);
}

function newDemo(opnieuw: boolean): { opnieuw?: string } {
  return opnieuw ? { opnieuw: newVerzoek() } : {};
}

function fail(zin: string, code: number): number {
  process.stderr.write(`${zin}\n`);
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runLoopback({ args: process.argv.slice(2) });
