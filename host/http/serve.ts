import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { countCrashes } from '../engine/crashes.ts';
import type { Claim } from '../engine/houder.ts';
import { machineklok } from '../engine/klok.ts';
import { reportTo } from '../engine/program.ts';
import { keepEngineChild } from './keeper.ts';
import { listenOnLoopback } from './loopback.ts';
import { openPoort, poortPath } from './poort.ts';
import { showWindow } from './show-window.ts';
import { createStartTokens } from './start-tokens.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** How soon a window that is open shows itself to an engine that just began. */
const SHOWN_WITHIN = 2_000;
/** How the program calls itself in a terminal. */
export const NAAM = 'Meldpunt Zorg en Overlast';
const BLIJFT_STOPPEN =
  'Het programma is een paar keer kort na elkaar onverwacht gestopt en is nu afgesloten. Wat was bewaard, staat nog in het register. Start opnieuw; gebeurt het weer, geef dan de regels hierboven door aan uw beheerder.';

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
  demo?: { opnieuw?: string; klein?: boolean };
  /** Shows the link; resolves when the window is closed. Left out, in a window of the machine. */
  show?: (link: string) => Promise<void> | undefined;
  /** An engine is started. */
  onEngine?: () => void;
}): Promise<string | undefined> {
  const { folder, claim, screens, demo, built, onEngine } = given;
  const show = given.show ?? showIn(folder);
  const tokens = createStartTokens(machineklok);
  const tooMany = countCrashes(machineklok);
  const port = await listenOnLoopback((socket) => keeper.take(socket));
  const keeper = keepEngineChild({
    ...{ folder, screens, built, host: port.host, migrations: join(ROOT, 'db', 'migrations') },
    ...(demo !== undefined && { demo }),
    onEngine,
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
    await untilStopped(show(link), () => keeper.windows());
  };
  const failure = await Promise.race([failed, keeper.ready.then(serve)]);
  door?.close();
  await keeper.stop();
  port.close();
  claim.release();
  return failure?.zin;
}

/** Prints the link, and shows it in a window where there is a display. */
function showIn(folder: string): (link: string) => Promise<void> | undefined {
  return (link) => {
    process.stdout.write(`${NAAM}: ${link}\n`);
    return showWindow(link, folder);
  };
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
    // Who cannot be shown a window has the link; the program goes on.
    void windowClosed?.then(async () => {
      if ((await windows()) > 0) return;
      await setTimeout(SHOWN_WITHIN);
      if ((await windows()) === 0) resolve();
    });
  });
}
