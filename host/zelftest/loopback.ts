import { userInfo } from 'node:os';
import { join } from 'node:path';
import { claimFolder, onbruikbaarZin } from '../engine/houder.ts';
import { serveFolder } from '../http/serve.ts';
import { findAppBrowser } from '../http/window.ts';
import { openChromium } from './chromium.ts';
import { makeProefpagina } from './proefpagina.ts';
import { runZelftest, type Stapuitslag, stopUitslag } from './stappen.ts';
import { makeUitslag, makeZelftestPlek } from './uitslag.ts';

const GEEN_BROWSER =
  'Voor de zelftest op deze computer is Chromium, Chrome of Edge nodig, en die is er niet. Installeer er een en probeer het opnieuw.';

/**
 * Tries the loopback host on made-up data in folders of its own, and prints how that went as one line
 * of JSON. The register of this computer is not touched.
 *
 * @returns the exit code: 0 when everything worked, 1 when something did not
 */
export async function zelftestLoopback(given: {
  readonly screens: string;
  readonly built?: string | undefined;
  /** A browser to use where none is found. */
  readonly browser?: string | undefined;
}): Promise<number> {
  const { screens, built } = given;
  const isRoot = process.getuid?.() === 0;
  const machine = { platform: process.platform, env: process.env, isRoot: false };
  const browser = given.browser ?? findAppBrowser(machine);
  if (browser === undefined) return fail(GEEN_BROWSER);
  const plek = makeZelftestPlek();
  try {
    const self = { pid: process.pid, gebruiker: userInfo().username, sinds: '' };
    const claim = claimFolder(plek.folder, self);
    if (claim.kind !== 'gekregen')
      return fail(claim.kind === 'onbruikbaar' ? onbruikbaarZin(plek.folder, claim.reden) : '');
    let engines = 0;
    let stappen: Stapuitslag[] = [];
    let chromium = '';
    let closing = 0;
    const failed = await serveFolder({
      ...{ folder: plek.folder, screens, built, claim, demo: { klein: true } },
      onEngine: () => {
        engines += 1;
      },
      async show(link) {
        const opened = await openChromium({
          ...{ browser, link, profile: join(plek.folder, 'venster'), downloads: plek.exportMap },
          // Chromium refuses its sandbox to root; it sees nothing but our own page with made-up data.
          flags: isRoot ? ['--no-sandbox'] : [],
        });
        chromium = opened.naam;
        const { exportMap } = plek;
        const pagina = makeProefpagina(opened.cdp);
        stappen = await runZelftest({ pagina, exportMap, engines: () => engines });
        closing = performance.now();
        await opened.close();
      },
    });
    if (failed !== undefined) return fail(failed);
    const stop = stopUitslag(plek.folder, Math.round(performance.now() - closing));
    const all = [...stappen, stop];
    const uitslag = makeUitslag({ host: 'loopback', chromium, zandbak: !isRoot, stappen: all });
    process.stdout.write(`${JSON.stringify(uitslag)}\n`);
    return uitslag.goed ? 0 : 1;
  } finally {
    plek.clear();
  }
}

function fail(zin: string): number {
  process.stderr.write(`${zin}\n`);
  return 1;
}
