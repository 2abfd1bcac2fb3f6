import { makeProefpagina } from '#host/zelftest/proefpagina.ts';
import { runZelftest, type Stapuitslag, stopUitslag } from '#host/zelftest/stappen.ts';
import { makeUitslag, type ZelftestPlek } from '#host/zelftest/uitslag.ts';
import type { ContentsCalls } from './calls.ts';

/** The version of the DevTools protocol that Electron's documentation names (docs/api/debugger.md). */
const PROTOCOL = '1.3';

/** A self-test of the desktop program that goes on. */
export type Zelftest = {
  /** Resolves when everything but stopping was tried. */
  readonly tried: Promise<void>;
  /** What came of it, once the program has stopped: a line of JSON and the exit code. */
  end(): { readonly json: string; readonly code: 0 | 1 };
};

/**
 * Tries the window, the page, a letter, an export, the lock and the engine after it, through
 * Electron's own line to its page.
 *
 * @param contents the page of the window
 * @param plek folders made for this
 * @param engines how many engines were started until now
 */
export function startZelftest(
  contents: Pick<ContentsCalls, 'debugger'>,
  plek: ZelftestPlek,
  engines: () => number,
): Zelftest {
  let stappen: Stapuitslag[] = [];
  let closing = performance.now();
  const line = contents.debugger;
  const cdp = { send: (method: string, params?: object) => line.sendCommand(method, params) };

  async function run(): Promise<void> {
    line.attach(PROTOCOL);
    const { exportMap } = plek;
    stappen = await runZelftest({ pagina: makeProefpagina(cdp), exportMap, engines });
    line.detach();
    closing = performance.now();
  }

  return {
    tried: run(),
    end() {
      const stop = stopUitslag(plek.folder, Math.round(performance.now() - closing));
      const { chrome, electron } = process.versions;
      const chromium = `Chrome/${chrome ?? '?'} Electron/${electron ?? '?'}`;
      const all = [...stappen, stop];
      const uitslag = makeUitslag({ host: 'electron', chromium, zandbak: true, stappen: all });
      return { json: JSON.stringify(uitslag), code: uitslag.goed ? 0 : 1 };
    },
  };
}
