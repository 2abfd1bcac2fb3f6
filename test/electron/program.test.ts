import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { windowOptions } from '#electron/security.ts';
import { claimFolder } from '#host/engine/houder.ts';
import { VERSIE } from '#host/engine/program.ts';
import type { PortClient } from '#renderer/api/port-client.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { makePlace, type Program, startProgram, until } from './support.ts';

const LOCKED = { code: 'locked', data: { reden: 'vergrendeld' } };
const concept = nieuwConcept({
  sleutel: 'partner:nieuw',
  titel: 'Nieuwe partner',
  inhoud: { naam: 'Half getypt' },
});
const { accountnaam, wachtwoord } = BEHEERDER;

let programs: Program[] = [];
afterEach(async () => {
  const ending = programs;
  programs = [];
  for (const program of ending) await program.end();
});

async function start(place = makePlace()): Promise<Program> {
  const program = await startProgram(undefined, place);
  programs.push(program);
  return program;
}

async function startSignedIn(): Promise<{ program: Program; page: PortClient }> {
  const program = await start();
  const page = await program.nextClient();
  await page.client.toegang.setUp(BEHEERDER);
  return { program, page };
}

describe('the desktop program', () => {
  it('opens one window, with the options of the security file, on its own address', async () => {
    const { electron, programs: built, folder } = await start();
    await until(() => electron.app.windows.length > 0 && electron.window.address !== '');
    const preload = join(built, 'preload.cjs');
    const place = { width: 1366, height: 768, minWidth: 1024, minHeight: 700 };
    expect(electron.window.options).toEqual(windowOptions({ preload, isPackaged: true, place }));
    expect(electron.window.address).toBe('meldpunt://app/');
    const { forks } = electron.utilityProcess;
    expect(forks.map(({ modulePath }) => modulePath)).toEqual([join(built, 'engine.mjs')]);
    expect(electron.app.about).toMatchObject({ applicationVersion: VERSIE });
    expect(electron.app.paths.get('userData')).toBe(join(folder, 'venster-bureaublad'));
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('goes through first start, lock, sign-in, reload and quit without losing what was typed', async () => {
    const { program, page } = await startSignedIn();
    const { electron, folder } = program;
    expect(await page.client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });

    await page.client.werk.keepConcept(concept);
    expect(await page.client.toegang.lock()).toEqual({ gedaan: true });
    const [first] = electron.utilityProcess.children;
    await until(() => first?.hasExited === true);
    await page.closed;
    await expect(page.client.toegang.readStatus()).rejects.toMatchObject(LOCKED);

    const unlocked = await program.nextClient();
    expect(electron.utilityProcess.children).toHaveLength(2);
    expect(await unlocked.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    await unlocked.client.toegang.signIn({ accountnaam, wachtwoord });
    const kept = await unlocked.client.werk.readConcept({ id: concept.id });
    expect(kept.concept).toMatchObject({ ...concept, versie: 1 });

    expect(await electron.window.navigate('meldpunt://app/')).toBe(true);
    await unlocked.closed;
    const reloaded = await program.nextClient();
    const { toestand } = await reloaded.client.toegang.readStatus().catch(async () => {
      // The process of the page before it has ended; this page gets a port to the next one.
      return (await program.nextClient()).client.toegang.readStatus();
    });
    expect(toestand).toBe('gesloten');

    await electron.window.close();
    expect(await electron.app.exited).toBe(0);
    expect(electron.errors).toEqual([]);
    const claim = claimFolder(folder, { pid: 1, gebruiker: 'test', sinds: '' });
    expect(claim.kind).toBe('gekregen');
    if (claim.kind === 'gekregen') claim.release();
  });

  it('closes the port of a page that made place for another, and gives the other none', async () => {
    const { program, page } = await startSignedIn();
    const { children } = program.electron.utilityProcess;
    const { webContents } = program.electron.window;
    const { mainFrame } = webContents;
    // Were every guard against it to fail: another page is there, and the first one lingers.
    mainFrame.origin = 'https://voorbeeld.nl';
    webContents.emit('did-navigate');
    await page.closed;
    await until(() => children.length === 2 && children[0]?.hasExited === true);
    await wait(500);
    expect(mainFrame.portsUnread).toBe(0);
    // Our own screens, when they are back, ask for theirs.
    mainFrame.origin = 'meldpunt://app';
    program.electron.ask(webContents, mainFrame);
    const { client } = await program.nextClient();
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
  });

  it('keeps what was typed right before the window closes, and leaves no open store', async () => {
    const place = makePlace();
    const program = await start(place);
    const page = await program.nextClient();
    await page.client.toegang.setUp(BEHEERDER);
    program.electron.window.webContents.mainFrame.onPageHide = () => {
      page.client.werk.keepConcept(concept).catch(() => undefined);
    };
    await program.electron.window.close();
    expect(await program.electron.app.exited).toBe(0);
    const left = readdirSync(place.folder);
    expect(left).not.toContain('register.db-wal');
    expect(left).not.toContain('houder.json');

    const again = await start(place);
    const { client } = await again.nextClient();
    await client.toegang.signIn({ accountnaam, wachtwoord });
    const { concept: kept } = await client.werk.readConcept({ id: concept.id });
    expect(kept).toMatchObject({ ...concept, versie: 1 });
  });

  it('locks when the machine goes to sleep or its screen is locked', async () => {
    for (const event of ['suspend', 'lockScreen'] as const) {
      const { program, page } = await startSignedIn();
      const signs = await page.client.toegang.watchSessie();
      expect(await signs.next()).toMatchObject({ value: { soort: 'welkom' } });
      program.electron.powerMonitor[event]();
      expect(await signs.next()).toMatchObject({ value: { soort: 'vergrendeld' } });
      const { client } = await program.nextClient();
      expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    }
  });

  it('ends when the system shuts down', async () => {
    const { electron, folder } = await start();
    await until(() => electron.app.windows.length > 0);
    // On Windows nobody tells main, only its window; the engine then ends, whatever becomes of main.
    if (electron.powerMonitor.shutDown()) expect(await electron.app.exited).toBe(0);
    else electron.window.emit('session-end');
    await until(() => electron.utilityProcess.children.every(({ hasExited }) => hasExited));
    expect(existsSync(join(folder, 'houder.json'))).toBe(false);
  });

  it('says who holds the data folder, and ends', async () => {
    const place = makePlace();
    const claim = claimFolder(place.folder, {
      pid: 4242,
      gebruiker: 'anna.voorbeeld',
      sinds: '2026-11-05T09:00:00.000Z',
    });
    const { electron } = await start(place);
    expect(await electron.app.exited).toBe(1);
    expect(electron.errors).toEqual([expect.stringContaining('anna.voorbeeld (programma 4242')]);
    expect(electron.utilityProcess.children).toHaveLength(1);
    if (claim.kind === 'gekregen') claim.release();
  });
});
