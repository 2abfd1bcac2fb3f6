import type { WindowCalls } from './calls.ts';

/** Longest that a window stays hidden, whatever its page does. */
export const SHOW_WITHIN = 5_000;
/** How long a loaded page may take to be drawn, where being drawn is told. */
export const DRAWN_WITHIN = 1_500;

export type ShowOptions = {
  readonly platform: NodeJS.Platform;
  /** Called when the window is shown, once. */
  readonly onShown: () => void;
};

/**
 * Shows a hidden window once: as soon as its page is drawn, so that nobody sees it flash, and in
 * any case soon. On Wayland a hidden window is never drawn, so `ready-to-show` comes only after
 * it was shown (electron/electron#48859); there a loaded page counts. A page that fails is shown
 * as well: a program without a window looks as if it does not run.
 *
 * @returns shows the window now; false when it was shown before, or is gone
 */
export function showOnce(window: WindowCalls, { platform, onShown }: ShowOptions): () => boolean {
  const timers = [setTimeout(show, SHOW_WITHIN)];
  let isShown = false;

  function clear(): void {
    for (const timer of timers) clearTimeout(timer);
  }

  function show(): boolean {
    if (isShown || window.isDestroyed()) return false;
    isShown = true;
    clear();
    window.show();
    onShown();
    return true;
  }

  const { webContents } = window;
  window.on('ready-to-show', show);
  window.on('closed', clear);
  webContents.on('did-finish-load', () => {
    if (platform === 'linux') show();
    else if (!isShown) timers.push(setTimeout(show, DRAWN_WITHIN));
  });
  webContents.on('did-fail-load', show);
  webContents.on('render-process-gone', show);
  return show;
}
