import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { startMain } from '#electron/app.ts';
import { readDemo, writeDemo } from '#electron/demo.ts';
import { machineklok } from '#host/engine/klok.ts';
import { StandInElectron } from './stand-in/electron.ts';
import { makePlace, until } from './support.ts';

it('opens a demo in a folder of its own, made once however often the engine starts again', async () => {
  const place = makePlace();
  const electron = new StandInElectron();
  await startMain(electron, {
    ...place,
    env: { MELDPUNT_DATA: place.folder },
    platform: process.platform,
    args: ['--demo', '--opnieuw', '--some-switch-of-the-system'],
    klok: machineklok,
    report: () => undefined,
  });
  try {
    await until(() => electron.app.windows.length > 0, 120_000);
    const page = await electron.window.webContents.mainFrame.nextClient();
    const status = await page.client.toegang.readStatus();
    expect(status).toMatchObject({ demo: true, toestand: 'gesloten' });
    const mark = join(place.folder, 'demo', 'demo.json');
    const made = readFileSync(mark, 'utf8');
    expect(existsSync(join(place.folder, 'register.db'))).toBe(false);

    const { accountnaam = '', wachtwoord = '' } = status.demoAccounts?.[0] ?? {};
    await page.client.toegang.signIn({ accountnaam, wachtwoord });
    await page.client.toegang.lock();
    const again = await electron.window.webContents.mainFrame.nextClient();
    expect(await again.client.toegang.readStatus()).toMatchObject({ demo: true });
    expect(electron.utilityProcess.children).toHaveLength(2);
    expect(readFileSync(mark, 'utf8')).toBe(made);
  } finally {
    electron.app.quit();
    await electron.app.exited;
    await until(() => electron.utilityProcess.children.every(({ hasExited }) => hasExited));
    place.clear();
  }
}, 180_000);

test('what the engine is told of a demo comes over as it was', () => {
  for (const demo of [{}, { opnieuw: '7' }, { opnieuw: '4711 2026-11-05T09:00:00.000Z' }])
    expect(readDemo(writeDemo(demo))).toEqual(demo);
});
