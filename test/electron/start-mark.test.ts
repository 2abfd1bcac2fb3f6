import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MARK_FILE, readMark } from '#electron/start-mark.ts';
import type { StandInElectron } from './stand-in/electron.ts';
import { makePlace, type Program, startProgram, until } from './support.ts';

let folder: string;
let file: string;
let program: Program;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meldpunt-merk-'));
  file = join(folder, 'merk');
});
afterEach(async () => {
  await program.end();
  rmSync(folder, { recursive: true, force: true });
});

async function start(prepare?: (electron: StandInElectron) => void, place = makePlace()) {
  program = await startProgram(prepare, place, { [MARK_FILE]: file });
  return program.electron;
}

describe('the mark of main', () => {
  it('says that the window was shown, not before it was, and stays that way', async () => {
    const electron = await start((prepared) => {
      prepared.pages = 'hang';
    });
    await until(() => electron.app.windows.length > 0);
    expect(existsSync(file)).toBe(false);
    electron.window.emit('ready-to-show');
    expect(readMark(file)).toBe('getoond');
    for (const _ of [1, 2, 3, 4])
      electron.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(await electron.app.exited).toBe(1);
    expect(electron.errors).toEqual([expect.stringContaining('vastgelopen')]);
    expect(readMark(file)).toBe('getoond');
  });

  it('says that the program refused in its own words, before and after it was ready', async () => {
    const electron = await start(({ app }) => app.switches.add('no-sandbox'));
    expect(await electron.app.exited).toBe(1);
    expect(readMark(file)).toBe('geweigerd');
    await program.end();
    rmSync(file);

    const place = makePlace();
    place.screens = join(place.screens, 'bestaat', 'niet');
    const incomplete = await start(undefined, place);
    expect(await incomplete.app.exited).toBe(1);
    expect(readMark(file)).toBe('geweigerd');
  });

  it('says that a program that runs already took over', async () => {
    const place = makePlace();
    const profile = join(place.folder, 'venster-bureaublad');
    mkdirSync(profile, { recursive: true });
    writeFileSync(join(profile, 'draait.json'), JSON.stringify({ pid: process.pid }));
    const electron = await start(({ app }) => {
      app.isFirstInstance = false;
    }, place);
    expect(await electron.app.exited).toBe(0);
    expect(readMark(file)).toBe('draait-al');
  });

  it('overwrites no file, and is not missed when it cannot be left', async () => {
    writeFileSync(file, 'iets anders');
    const electron = await start();
    await until(() => electron.app.windows.length > 0 && electron.window.calls.includes('show'));
    expect(readFileSync(file, 'utf8')).toBe('iets anders');
    expect(readMark(file)).toBeUndefined();
    expect(electron.errors).toEqual([]);
  });
});
