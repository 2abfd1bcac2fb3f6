import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { makePlace, type Program, startProgram, until } from './support.ts';

let programs: Program[] = [];
afterEach(async () => {
  const ending = programs;
  programs = [];
  for (const program of ending) await program.end();
});

async function start(place = makePlace(), isFirst = true): Promise<Program> {
  const program = await startProgram(({ app }) => {
    app.isFirstInstance = isFirst;
  }, place);
  programs.push(program);
  return program;
}
const noteIn = (folder: string) => join(folder, 'venster-bureaublad', 'draait.json');

/** A second start on a folder in which something was noted. */
async function startSecond(noted: string | undefined): Promise<Program> {
  const place = makePlace();
  mkdirSync(join(place.folder, 'venster-bureaublad'), { recursive: true });
  if (noted !== undefined) writeFileSync(noteIn(place.folder), noted);
  return start(place, false);
}

describe('a second start', () => {
  it('ends in order while the first one runs, without an engine or a window', async () => {
    const place = makePlace();
    const first = await start(place);
    await first.nextClient();
    const second = await start(place, false);
    expect(await second.electron.app.exited).toBe(0);
    expect(second.electron.errors).toEqual([]);
    expect(second.electron.utilityProcess.children).toEqual([]);
    expect(second.electron.app.windows).toEqual([]);
  });

  it('ends in order too where the first one says only a moment later that it runs', async () => {
    const place = makePlace();
    mkdirSync(join(place.folder, 'venster-bureaublad'), { recursive: true });
    const second = start(place, false);
    await wait(300);
    writeFileSync(noteIn(place.folder), JSON.stringify({ pid: process.pid }));
    expect(await (await second).electron.app.exited).toBe(0);
    expect((await second).electron.errors).toEqual([]);
  });

  // No process has so high a number (2^22 on Linux, 99999 on macOS).
  it.each([undefined, '{"pid":8388607}', '{"pid":"12"}', 'half {'])(
    'that is told no while nobody runs says that its folder does not work: %s',
    async (noted) => {
      const { electron } = await startSecond(noted);
      expect(await electron.app.exited).toBe(1);
      expect(electron.errors).toEqual([expect.stringContaining('niet te maken of niet te openen')]);
    },
  );

  it('that comes while the program stops has it begin again', async () => {
    const { electron, nextClient } = await start();
    await nextClient();
    electron.app.quit();
    await until(() => electron.window.isDestroyed());
    electron.app.secondStart();
    expect(await electron.app.exited).toBe(0);
    expect(electron.app.relaunched).toBe(1);
  });

  it('that does not come has it stay ended', async () => {
    const { electron, nextClient, folder } = await start();
    await nextClient();
    const noted: unknown = JSON.parse(readFileSync(noteIn(folder), 'utf8'));
    expect(noted).toEqual({ pid: process.pid });
    electron.app.quit();
    expect(await electron.app.exited).toBe(0);
    expect(electron.app.relaunched).toBe(0);
    expect(existsSync(join(folder, 'houder.json'))).toBe(false);
  });
});
