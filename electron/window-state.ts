import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Rectangle } from 'electron';
import type { Report } from '#host/engine/report.ts';
import { writeFileWhole } from '#host/engine/whole-file.ts';

/** Where the window stood, and whether it filled its screen. */
export type WindowState = Rectangle & { readonly isMaximized: boolean };

/** How large the window is without a place that was kept, and how small it may become. */
const USUAL = { width: 1366, height: 768 };
const SMALLEST = { minWidth: 1024, minHeight: 700 };
/** So much of the bar at its top must be on a screen, to take hold of the window. */
const GRIP = { width: 160, height: 40 };

/** The place of a window, in the pixels of Electron; without x and y it comes in the middle. */
export type WindowPlace = Partial<Pick<Rectangle, 'x' | 'y'>> &
  Pick<Rectangle, 'width' | 'height'> & { readonly minWidth: number; readonly minHeight: number };

/**
 * Where a window opens: where it stood, when it can be taken hold of there, and no larger than that
 * screen leaves. A screen may have gone since, or become another: a laptop without its dock, a
 * beamer, another magnification. Then it opens in the middle of the first screen.
 *
 * @param kept where it stood, if that is known
 * @param screens what each screen leaves for windows (`workArea`), the first one first
 * @example
 * placeWindow({ x: 2000, y: 10, width: 1366, height: 768, isMaximized: false }, [
 *   { x: 0, y: 0, width: 1280, height: 680 },
 * ]) // { width: 1280, height: 680, minWidth: 1024, minHeight: 680 }
 */
export function placeWindow(
  kept: WindowState | undefined,
  screens: readonly Rectangle[],
): WindowPlace {
  const [first] = screens;
  if (first === undefined) return { ...USUAL, ...SMALLEST };
  const screen = kept && screens.find((one) => hasGrip(kept, one));
  if (kept === undefined || screen === undefined) return { ...sizeOn(first, kept ?? USUAL) };
  const size = sizeOn(screen, kept);
  return {
    ...size,
    x: within(kept.x, screen.x, screen.x + screen.width - size.width),
    y: within(kept.y, screen.y, screen.y + screen.height - size.height),
  };
}

function sizeOn(screen: Rectangle, wanted: Pick<Rectangle, 'width' | 'height'>) {
  const minWidth = Math.min(SMALLEST.minWidth, screen.width);
  const minHeight = Math.min(SMALLEST.minHeight, screen.height);
  return {
    width: within(wanted.width, minWidth, screen.width),
    height: within(wanted.height, minHeight, screen.height),
    ...{ minWidth, minHeight },
  };
}

function hasGrip(window: Rectangle, screen: Rectangle): boolean {
  const wide =
    Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const high =
    Math.min(window.y + GRIP.height, screen.y + screen.height) - Math.max(window.y, screen.y);
  return wide >= GRIP.width && high >= GRIP.height;
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}

const file = (profile: string) => join(profile, 'venster.json');

/** Reads where the window stood; undefined the first time, and for a file that says nothing usable. */
export function readWindowState(profile: string): WindowState | undefined {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(file(profile), 'utf8'));
    const numbers = [x, y, width, height];
    if (!numbers.every((one) => Number.isSafeInteger(one)) || width <= 0 || height <= 0)
      return undefined;
    return { x, y, width, height, isMaximized: isMaximized === true };
  } catch {
    return undefined;
  }
}

/** Keeps where the window stands; a disk that refuses costs nothing but that place. */
export function keepWindowState(profile: string, state: WindowState, report: Report): void {
  try {
    writeFileWhole(file(profile), JSON.stringify(state));
  } catch {
    report({ wat: 'place of the window not kept' });
  }
}
