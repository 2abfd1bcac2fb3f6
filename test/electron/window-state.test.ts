import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeWindow, readWindowState } from '#electron/window-state.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { makePlace, startProgram } from './support.ts';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const right = { x: 1366, y: -200, width: 1920, height: 1040 };
const min = { minWidth: 1024, minHeight: 700 };
const at = (x: number, y: number, width: number, height: number) => ({
  ...{ x, y, width, height },
  isMaximized: false,
});

describe('the place of the window', () => {
  it.each([
    ['the first time, in the middle', undefined, [right], { width: 1366, height: 768, ...min }],
    [
      'the first time on a small screen, no larger than that',
      ...[undefined, [laptop], { width: 1366, height: 728, ...min }],
    ],
    [
      'where it stood',
      ...[at(1400, -100, 1500, 900), [laptop, right]],
      { x: 1400, y: -100, width: 1500, height: 900, ...min },
    ],
    [
      'in the middle of the first screen when the one where it stood has gone',
      ...[at(1400, -100, 1500, 900), [laptop], { width: 1366, height: 728, ...min }],
    ],
    [
      'in the middle when only its last pixels would be seen',
      ...[at(1300, 0, 1300, 720), [laptop], { width: 1300, height: 720, ...min }],
    ],
    [
      'in the middle when its bar would be above the screen',
      ...[at(10, -60, 1100, 720), [laptop], { width: 1100, height: 720, ...min }],
    ],
    [
      'wholly on the screen that it hung over',
      ...[at(800, 20, 1100, 720), [laptop]],
      { x: 266, y: 8, width: 1100, height: 720, ...min },
    ],
    [
      'no larger than a screen that now magnifies by 200 %',
      ...[at(0, 0, 1366, 728), [{ x: 0, y: 0, width: 683, height: 364 }]],
      { x: 0, y: 0, width: 683, height: 364, minWidth: 683, minHeight: 364 },
    ],
  ] as const)('is %s', (_, kept, screens, expected) => {
    expect(placeWindow(kept, screens)).toEqual(expected);
  });

  it('can always be taken hold of, whatever was kept and whatever screens there are', () => {
    const rectangle = (least: number) =>
      fc.record({
        x: fc.integer({ min: -5000, max: 5000 }),
        y: fc.integer({ min: -5000, max: 5000 }),
        width: fc.integer({ min: least, max: 4000 }),
        height: fc.integer({ min: least, max: 3000 }),
      });
    fc.assert(
      fc.property(
        fc.option(rectangle(1)),
        fc.array(rectangle(300), { minLength: 1, maxLength: 3 }),
        (kept, screens) => {
          const place = placeWindow(
            kept === null ? undefined : { ...kept, isMaximized: false },
            screens,
          );
          const { x, y, width, height, minWidth, minHeight } = place;
          expect(width).toBeGreaterThanOrEqual(minWidth);
          expect(height).toBeGreaterThanOrEqual(minHeight);
          const fits = screens.some(
            (screen) =>
              width <= screen.width &&
              height <= screen.height &&
              (x === undefined || (x >= screen.x && x + width <= screen.x + screen.width)) &&
              (y === undefined || (y >= screen.y && y + height <= screen.y + screen.height)),
          );
          expect(fits).toBe(true);
        },
      ),
    );
  });

  it('is kept when the window closes, and taken up again', async () => {
    const place = makePlace();
    const first = await startProgram(undefined, place);
    await first.nextClient();
    first.electron.window.bounds = { x: 40, y: 60, width: 1200, height: 800 };
    first.electron.window.maximize();
    first.electron.app.quit();
    await first.electron.app.exited;
    const again = await startProgram(undefined, place);
    const { options, calls } = again.electron.window;
    expect(options).toMatchObject({ x: 40, y: 60, width: 1200, height: 800 });
    expect(calls).toContain('maximize');
    await again.end();
  });

  it.each([
    '',
    '{}',
    '{"x":1,"y":1,"width":"9","height":9}',
    '{"x":1,"y":1,"width":-5,"height":9}',
  ])('is the usual one where what was kept is no place: %s', (text) => {
    const profile = temporaryFolder();
    writeFileSync(join(profile, 'venster.json'), text);
    expect(readWindowState(profile)).toBeUndefined();
    expect(readFileSync(join(profile, 'venster.json'), 'utf8')).toBe(text);
  });
});

describe('printing from the menu', () => {
  it('prints the page that is shown', async () => {
    const program = await startProgram();
    await program.nextClient();
    const print = JSON.stringify(program.electron.menus.at(-1));
    expect(print).toContain('"accelerator":"CmdOrCtrl+P"');
    program.electron.choose('Afdrukken …');
    expect(program.electron.window.webContents.printed).toBe(1);
    await program.end();
  });
});
