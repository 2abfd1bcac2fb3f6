import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { startMain } from '#electron/app.ts';
import { machineklok } from '#host/engine/klok.ts';
import type { Zelftestuitslag } from '#host/zelftest/uitslag.ts';
import type { PortClient } from '#renderer/api/port-client.ts';
import { StandInElectron } from './stand-in/electron.ts';
import { makePlace, until } from './support.ts';

/** Plays the page for Electron's line to it: does what is pressed over the port that it got. */
async function play(electron: StandInElectron, reaches: string) {
  await until(() => electron.app.windows.length > 0);
  const { webContents } = electron.window;
  let page: PortClient | undefined;
  const client = async () => {
    page ??= await webContents.mainFrame.nextClient();
    return page.client;
  };
  async function press(name: string): Promise<void> {
    if (name.startsWith('Aanmelden')) {
      const { demoAccounts = [] } = await (await client()).toegang.readStatus();
      const account = demoAccounts.find(({ rollen }) => rollen.includes('screener'));
      if (account === undefined) throw new Error('the demo has a screener');
      const { accountnaam, wachtwoord } = account;
      await (await client()).toegang.signIn({ accountnaam, wachtwoord });
    }
    if (name === 'Bestand maken') {
      const { path } = electron.defaultSession.download('blob:meldpunt://app/1', 'a.xlsx');
      if (path === undefined) throw new Error('somebody would be asked where to save');
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, 'PK');
    }
    if (name === 'Vergrendelen') {
      await (await client()).toegang.lock();
      await page?.closed;
      page = undefined;
    }
  }
  webContents.command = async (method, params) => {
    if (method === 'Page.captureScreenshot') return { data: '' };
    const { expression = '' } = params as { expression?: string };
    const value = async (): Promise<unknown> => {
      const pressed = /\)\("([^"]+)"\)\.click\(\)$/.exec(expression)?.[1];
      if (pressed !== undefined) return press(pressed);
      if (expression.includes('createImageBitmap')) return { paper: 0.5, ink: 0.01 };
      if (expression.includes('ipcRenderer')) return reaches;
      if (expression.startsWith('[...new Set') && expression.endsWith(']')) return ['dossiers/een'];
      return true;
    };
    return { result: { value: await value() } };
  };
}

async function tryOut(reaches: string) {
  const place = makePlace();
  const electron = new StandInElectron();
  let printed = '';
  await startMain(electron, {
    programs: place.programs,
    screens: place.screens,
    env: { MELDPUNT_DATA: place.folder },
    platform: process.platform,
    args: ['--zelftest'],
    klok: machineklok,
    report: () => undefined,
    out: (text) => {
      printed += text;
    },
  });
  await play(electron, reaches);
  const code = await electron.app.exited;
  const own = electron.app.paths.get('userData') ?? '';
  const isUntouched = !existsSync(place.folder);
  place.clear();
  const uitslag = JSON.parse(printed) as Zelftestuitslag;
  return { uitslag, code, isUntouched, isCleared: !existsSync(own) };
}

it('tries the window, a letter, an export, the lock and quitting, and says how that went', async () => {
  const { uitslag, code, isUntouched, isCleared } = await tryOut('');
  expect(uitslag.stappen.filter(({ uitslag: one }) => one !== 'goed')).toEqual([]);
  expect(uitslag).toMatchObject({ host: 'electron', goed: true });
  expect(code).toBe(0);
  // In folders of its own, which are gone after it.
  expect({ isUntouched, isCleared }).toEqual({ isUntouched: true, isCleared: true });
}, 60_000);

it('ends with 1 when the page can reach beyond itself', async () => {
  const { uitslag, code } = await tryOut('require');
  expect(uitslag.goed).toBe(false);
  expect(uitslag.stappen.find(({ uitslag: one }) => one === 'fout')?.stap).toBe('pagina');
  expect(code).toBe(1);
}, 60_000);
