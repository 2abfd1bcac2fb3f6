import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BEHEERDER } from '#test/support/engine.ts';
import { type Program, startProgram, until } from './support.ts';

let program: Program;
beforeAll(async () => {
  program = await startProgram();
  await program.nextClient();
});
afterAll(() => program.end());

describe('a port', () => {
  it('outlives frames that cannot be read', async () => {
    const { electron } = program;
    const { webContents } = electron.window;
    electron.ask(webContents, webContents.mainFrame);
    while (webContents.mainFrame.portsUnread > 1) await program.nextClient();
    const { client } = await program.nextClient();
    const raw = webContents.mainFrame.rawPort;
    const bad = [null, 7, {}, [], '', '{', '{"i":1}', '{"i":"1","p":{}}', '{"i":"2","t":9}'];
    for (const frame of [...bad, new Uint8Array([1, 255, 3]), 'x'.repeat(3_000_000)])
      raw.postMessage(frame);
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
    expect(electron.utilityProcess.children).toHaveLength(1);
    await until(() =>
      /frame refused.*frame unreadable/s.test(electron.utilityProcess.log.join('')),
    );
    expect(electron.utilityProcess.log.join('')).not.toContain('xxx');
  });

  it('that is closed refuses calls at once, and the next one works', async () => {
    const { electron } = program;
    const { webContents } = electron.window;
    electron.ask(webContents, webContents.mainFrame);
    const first = await program.nextClient();
    electron.ask(webContents, webContents.mainFrame);
    const second = await program.nextClient();
    first.close();
    await expect(first.client.toegang.setUp(BEHEERDER)).rejects.toMatchObject({
      code: 'locked',
    });
    expect(await second.client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
  });
});
