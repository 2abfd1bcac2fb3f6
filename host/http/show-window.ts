import { join } from 'node:path';
import { findAppBrowser, hasDisplay, openAppWindow, openDefaultBrowser } from './window.ts';

const STARTED_AFTER = 3_000;
const SETTLE = 2_000;

/**
 * Shows the link in an app window, else in the default browser, where there is a display.
 *
 * @returns a promise for the closing of an app window; undefined when nothing can tell.
 */
export function showWindow(link: string, folder: string): Promise<void> | undefined {
  const machine = {
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
  };
  if (!hasDisplay(machine)) return undefined;
  const browser = findAppBrowser(machine);
  if (browser === undefined) {
    openDefaultBrowser(machine, link);
    return undefined;
  }
  const opened = performance.now();
  const child = openAppWindow(browser, link, join(folder, 'venster'));
  return new Promise((resolve) => {
    // A browser that cannot start leaves the printed link; the program goes on.
    child.on('error', () => undefined);
    child.on('exit', () => {
      const ran = performance.now() - opened > STARTED_AFTER;
      // A window that was reloaded or handed over needs a moment to show itself again.
      if (ran) setTimeout(resolve, SETTLE);
    });
  });
}
