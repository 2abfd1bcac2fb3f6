import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { demoFolder, leesStartopties, newVerzoek } from '#demo/host/opties.ts';
import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { countCrashes } from '../engine/crashes.ts';
import { type Claim, claimFolder, onbruikbaarZin } from '../engine/houder.ts';
import { machineklok } from '../engine/klok.ts';
import { dataFolder } from '../engine/paden.ts';
import { reportTo } from '../engine/program.ts';
import { kindOf, NIET_GESTART } from './fail.ts';
import { keepEngineChild } from './keeper.ts';
import { listenOnLoopback } from './loopback.ts';
import { openPoort, poortPath } from './poort.ts';
import { showWindow } from './show-window.ts';
import { createStartTokens } from './start-tokens.ts';
import { linkOfRunning, tweedeStartZin } from './tweede-start.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** How soon a window that is open shows itself to an engine that just began. */
const SHOWN_WITHIN = 2_000;
const NAAM = 'Meldpunt Zorg en Overlast';

/** What the program is started with. */
export type LoopbackOptions = {
  readonly args: readonly string[];
  /** Folder in which the engine was built from this source; left out it runs from source. */
  readonly built?: string | undefined;
};

/**
 * Runs the program on loopback until its window closes or it is told to stop. This process holds the
 * folder, the port and the door for a second start; keys, names and calls are only ever in the
 * process of the engine, which ends at each lock.
 *
 * @returns the exit code: 0 stopped in order, 1 could not start, 2 wrong use.
 */
export async function runLoopback({ args, built }: LoopbackOptions): Promise<number> {
  try {
    return await run(args, built);
  } catch (error) {
    reportTo(process.stderr)({ wat: `start ${kindOf(error)}` });
    const reden = opslagredenVan(error);
    return fail(reden === undefined ? NIET_GESTART : opslagZin(reden), 1);
  }
}
const BLIJFT_STOPPEN =
  'Het programma is een paar keer kort na elkaar onverwacht gestopt en is nu afgesloten. Wat was bewaard, staat nog in het register. Start opnieuw; gebeurt het weer, geef dan de regels hierboven door aan uw beheerder.';

async function run(args: readonly string[], built: string | undefined): Promise<number> {
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
  const demo = opties.kind === 'demo' ? { demo: newDemo(opties.opnieuw) } : {};
  const failed = await serveFolder({ folder, screens, claim, built, ...demo });
  return failed === undefined ? 0 : fail(failed, 1);
}

function newDemo(opnieuw: boolean): { opnieuw?: string } {
  return opnieuw ? { opnieuw: newVerzoek() } : {};
}

/**
 * Serves a folder that was claimed, and lets it go at the end.
 *
 * @returns a Dutch sentence when it could not begin or go on; undefined when it stopped in order.
 */
export async function serveFolder(given: {
  folder: string;
  /** Where the screens were built. */
  screens: string;
  /** Where the engine was built; left out while running from source. */
  built?: string | undefined;
  claim: Extract<Claim, { kind: 'gekregen' }>;
  demo?: { opnieuw?: string };
}): Promise<string | undefined> {
  const { folder, claim, screens, demo, built } = given;
  const tokens = createStartTokens(machineklok);
  const tooMany = countCrashes(machineklok);
  const port = await listenOnLoopback((socket) => keeper.take(socket));
  const keeper = keepEngineChild({
    ...{ folder, screens, built, host: port.host, migrations: join(ROOT, 'db', 'migrations') },
    ...(demo !== undefined && { demo }),
    spend: (token) => tokens.spend(token),
    onCrash: () => {
      reportTo(process.stderr)({ wat: 'engine crashed' });
      return !tooMany();
    },
  });
  const freshLink = () => `http://${port.host}/#start=${tokens.issue()}`;
  const failed = keeper.failed.then((zin) => ({ zin: zin ?? BLIJFT_STOPPEN }));
  let door: { close(): void } | undefined;
  const serve = async () => {
    const poort = poortPath(folder);
    door = await openPoort(poort, freshLink);
    claim.announce(poort);
    const link = freshLink();
    process.stdout.write(`${NAAM}: ${link}\n`);
    await untilStopped(showWindow(link, folder), () => keeper.windows());
  };
  const failure = await Promise.race([failed, keeper.ready.then(serve)]);
  door?.close();
  await keeper.stop();
  port.close();
  claim.release();
  return failure?.zin;
}

/**
 * Waits for a signal, or for the app window to close while no other window is open. After a lock
 * windows need a moment to show themselves to the next engine, so it looks twice.
 */
function untilStopped(
  windowClosed: Promise<void> | undefined,
  windows: () => Promise<number>,
): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve());
    void windowClosed?.then(async () => {
      if ((await windows()) > 0) return;
      await setTimeout(SHOWN_WITHIN);
      if ((await windows()) === 0) resolve();
    });
  });
}

function fail(zin: string, code: number): number {
  process.stderr.write(`${zin}\n`);
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exitCode = await runLoopback({ args: process.argv.slice(2) });
