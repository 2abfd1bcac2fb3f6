import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElectron } from '#build/vite.electron.ts';
import { PORT, PORT_ASKED } from '#electron/preload-channels.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { makePlace, startProgram } from './support.ts';

const root = join(import.meta.dirname, '..', '..');
let outDir: string;

// Inside the project, so that the packages that stay outside the bundles are found.
beforeAll(async () => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  outDir = mkdtempSync(join(root, '.cache', 'electron-'));
  await buildElectron({ root, outDir });
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
const importsOf = (text: string) =>
  [...text.matchAll(/^import .*?"([^"]+)";$/gm)].map(([, name]) => name);

describe('the built main', () => {
  it('knows neither the store nor a key, and does not wait before Electron is ready', () => {
    const imports = importsOf(read('main.mjs'));
    expect(imports).toContain('electron');
    for (const name of imports) expect(name).toMatch(/^(?:electron|node:.*)$/);
    expect(read('main.mjs')).not.toMatch(/^await\b/m);
  });
});

describe('the built engine', () => {
  it('starts, and answers over the port that the page gets', async () => {
    const place = makePlace();
    place.programs = outDir;
    const program = await startProgram(undefined, place);
    const { client } = await program.nextClient();
    const { account } = await client.toegang.setUp(BEHEERDER);
    expect(account.accountnaam).toBe(BEHEERDER.accountnaam);
    // In a thread of its own, whose program was built beside the engine.
    expect((await client.beheer.makeBackup({})).bytes).toBeGreaterThan(1000);
    expect(await client.toegang.lock()).toEqual({ gedaan: true });
    const next = await program.nextClient();
    expect(await next.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
    await program.end();
  });
});

describe('the built preload', () => {
  function run(origin: string) {
    const seen: unknown[] = [];
    const listeners = new Map<string, (event: unknown) => void>();
    const electron = {
      contextBridge: { exposeInMainWorld: (...given: unknown[]) => seen.push(['shown', ...given]) },
      ipcRenderer: {
        on: (channel: string, listener: (event: unknown) => void) =>
          void listeners.set(channel, listener),
        send: (...given: unknown[]) => seen.push(['sent', ...given]),
      },
    };
    const window = {
      location: { origin },
      postMessage: (...given: unknown[]) => seen.push(['posted', ...given]),
      addEventListener: (name: string, listener: (event: unknown) => void) =>
        void listeners.set(name, listener),
    };
    const asked: string[] = [];
    const require = (name: string) => {
      asked.push(name);
      if (name !== 'electron') throw new Error(`a sandboxed preload cannot load ${name}`);
      return electron;
    };
    runInNewContext(read('preload.cjs'), { require, window, exports: {}, module: {} });
    return { seen, listeners, asked };
  }

  it('tells the page that a port will come, asks for it once the page listens, and passes it on', () => {
    const { seen, listeners, asked } = run('meldpunt://app');
    expect(asked).toEqual(['electron']);
    expect(seen).toEqual([['shown', 'meldpunt', { kanaal: 'poort' }]]);
    listeners.get('load')?.({});
    expect(seen.at(-1)).toEqual(['sent', PORT_ASKED]);
    listeners.get(PORT)?.({ ports: ['a port'] });
    expect(seen.at(-1)).toEqual(['posted', { meldpunt: 'poort' }, 'meldpunt://app', ['a port']]);
  });

  it('gives a page of another origin nothing', () => {
    const { seen, listeners } = run('https://voorbeeld.nl');
    expect(seen).toEqual([]);
    expect([...listeners]).toEqual([]);
  });
});
