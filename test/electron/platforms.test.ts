import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { BEHEERDER } from '#test/support/engine.ts';
import { type Program, startProgram, until } from './support.ts';

describe.each([
  { platform: 'linux', isWayland: false },
  { platform: 'linux', isWayland: true },
  { platform: 'win32', isWayland: false },
  { platform: 'darwin', isWayland: false },
] as const)('the desktop program on $platform (Wayland: $isWayland)', (system) => {
  let program: Program;
  afterEach(() => program.end());

  it('starts, is seen, locks with the screen, and ends with the system or its user', async () => {
    program = await startProgram((electron) => Object.assign(electron, system));
    const { electron, folder } = program;
    const { children } = electron.utilityProcess;
    const { client } = await program.nextClient();
    await until(() => electron.window.calls.includes('show'));
    await client.toegang.setUp(BEHEERDER);
    electron.powerMonitor.lockScreen();
    const locked = await program.nextClient();
    expect(children).toHaveLength(2);
    expect(await locked.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    // At log-off Windows tells only the window; the engine ends in order, whatever becomes of main.
    if (!electron.powerMonitor.shutDown()) {
      electron.window.emit('session-end');
      await until(() => children.every(({ hasExited }) => hasExited));
      electron.app.quit();
    }
    expect(await electron.app.exited).toBe(0);
    expect(electron.errors).toEqual([]);
    expect(existsSync(join(folder, 'houder.json'))).toBe(false);
  });
});
