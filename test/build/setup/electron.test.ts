import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SetupContext } from '#build/setup/context.mjs';
import {
  electronBinary,
  electronStallMs,
  shouldTryElectron,
  tryElectron,
} from '#build/setup/electron-binary.mjs';
import { run } from '#build/setup/run.mjs';
import { fakeMachine, makeTree, writeTo } from '../support.ts';

const NOW = Date.parse('2026-11-05T09:00:00.000Z');
const DAY = 86_400_000;
const sizeOf = (file: string) => (existsSync(file) ? statSync(file).size : 0);

const folder = 'node_modules/electron';
const withoutBinary = { [`${folder}/package.json`]: '{ "version": "45.4.1" }' };
const withBinary = {
  ...withoutBinary,
  [`${folder}/path.txt`]: 'electron',
  [`${folder}/dist/electron`]: '',
  [`${folder}/dist/version`]: 'v45.4.1',
};

describe('Electron’s program', () => {
  it('is found by looking, in the version of the package', () => {
    const root = makeTree(withBinary);
    const find = (place: string, env = {}) =>
      electronBinary({ root: place, env, platform: 'linux' });
    expect(find(root)).toBe(join(root, folder, 'dist', 'electron'));
    writeTo(root, `${folder}/dist/version`, 'v44.0.0');
    expect(find(root)).toBeUndefined();
    expect(find(makeTree(withoutBinary))).toBeUndefined();
    expect(find(makeTree({}))).toBeUndefined();
  });

  it('is found where somebody else keeps it, in the version of the package or an unnamed one', () => {
    const root = makeTree(withoutBinary);
    const elsewhere = makeTree({ electron: '', version: 'v45.4.1' });
    const env = { ELECTRON_OVERRIDE_DIST_PATH: elsewhere };
    const machine = { root, env, platform: 'linux' } as const;
    expect(electronBinary(machine)).toBe(join(elsewhere, 'electron'));
    expect(shouldTryElectron(machine)).toBe(false);
    writeTo(elsewhere, 'version', '44.0.0');
    expect(electronBinary(machine)).toBeUndefined();
    expect(shouldTryElectron(machine)).toBe(false);
    rmSync(join(elsewhere, 'version'));
    expect(electronBinary(machine)).toBe(join(elsewhere, 'electron'));
    const windows = makeTree({ 'electron.exe': '' });
    expect(
      electronBinary({ root, env: { ELECTRON_OVERRIDE_DIST_PATH: windows }, platform: 'win32' }),
    ).toBe(join(windows, 'electron.exe'));
  });

  it.each([
    'Error: getaddrinfo ENOTFOUND github.com',
    'HTTPError: Response code 403 (Forbidden)',
    'Error: connect ECONNREFUSED 10.0.0.1:8080',
    'Error: self-signed certificate in certificate chain',
  ])(
    'that the network refused (%s) is asked for again a day later, or in another version',
    async (said) => {
      const root = makeTree(withoutBinary);
      const machine = fakeMachine(root, () => [1, said]);
      expect(shouldTryElectron(machine, NOW)).toBe(true);
      await tryElectron(machine, 'node', NOW);
      expect(machine.ran).toEqual([`node ${join(root, folder, 'install.js')}`]);
      expect(machine.said[1]).toMatch(/opent in een browservenster; .* morgen/);
      expect(shouldTryElectron(machine, NOW + DAY - 1)).toBe(false);
      expect(shouldTryElectron(machine, NOW + DAY)).toBe(true);
      // A clock that was set back does not keep it away for ever.
      expect(shouldTryElectron(machine, NOW - 1)).toBe(true);
      writeTo(root, `${folder}/package.json`, '{ "version": "46.0.0" }');
      expect(shouldTryElectron(machine, NOW)).toBe(true);
    },
  );

  it('that a slow line did not bring is asked for at the next start', async () => {
    const root = makeTree(withoutBinary);
    const machine = fakeMachine(root, () => [1, 'aborted']);
    await tryElectron(machine, 'node', NOW);
    expect(machine.said[1]).toContain('bij een volgende start');
    expect(shouldTryElectron(machine, NOW)).toBe(true);
  });

  it('is fetched through the proxy of npm, with the certificates of the system, into the project', async () => {
    const root = makeTree(withoutBinary);
    let given: Parameters<SetupContext['run']>[2] | undefined;
    const machine = fakeMachine(root, () => 1, {
      env: { npm_config_proxy: 'http://proxy.voorbeeld:3128' },
      run: async (_command, _args, options) => {
        given = options;
        return { code: 1, timedOut: true };
      },
    });
    await tryElectron(machine, 'node', NOW);
    expect(given?.env).toMatchObject({
      HTTPS_PROXY: 'http://proxy.voorbeeld:3128',
      ...{ NODE_USE_ENV_PROXY: '1', NODE_USE_SYSTEM_CA: '1' },
      electron_config_cache: join(root, '.cache', 'electron'),
    });
    expect(given?.env['TMPDIR']).toContain(join(root, '.cache'));
    expect(given?.stall?.ms).toBe(electronStallMs);
    expect(given?.stall?.size()).toBe(0);
  });

  it('is given up when nothing comes, however long it may take when something does', async () => {
    const root = makeTree({});
    const write = "const fs = require('node:fs'); let n = 0;";
    const grow = `${write} const t = setInterval(() => { fs.appendFileSync('groeit', 'x'); if (++n === 6) clearInterval(t); }, 300);`;
    const start = (script: string) =>
      run(process.execPath, ['-e', script], {
        ...{ cwd: root, env: process.env, log: join(root, 'log') },
        stall: { ms: 1_500, size: () => sizeOf(join(root, 'groeit')) },
      });
    expect(await start('setInterval(() => undefined, 1000)')).toMatchObject({ timedOut: true });
    expect(await start(grow)).toEqual({ code: 0, timedOut: false });
  });

  it('that came is not asked for again, and nothing is said about it', async () => {
    const root = makeTree(withoutBinary);
    const machine = fakeMachine(root, () => {
      for (const [file, text] of Object.entries(withBinary)) writeTo(root, file, text);
      return 0;
    });
    await tryElectron(machine, 'node');
    expect(machine.said).toHaveLength(1);
    expect(shouldTryElectron(machine)).toBe(false);
  });

  it('is not asked for when the user does not want it or the package is missing', () => {
    const env = { ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    expect(shouldTryElectron({ root: makeTree(withoutBinary), env, platform: 'linux' })).toBe(
      false,
    );
    expect(shouldTryElectron(fakeMachine(makeTree({})))).toBe(false);
  });
});
