import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { electronBinary, shouldTryElectron, tryElectron } from '#build/setup/electron-binary.mjs';
import { fakeMachine, makeTree, writeTo } from '../support.ts';

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
    expect(electronBinary(root)).toBe(join(root, folder, 'dist', 'electron'));
    writeTo(root, `${folder}/dist/version`, 'v44.0.0');
    expect(electronBinary(root)).toBeUndefined();
    expect(electronBinary(makeTree(withoutBinary))).toBeUndefined();
    expect(electronBinary(makeTree({}))).toBeUndefined();
  });

  it('is asked for once, and a refusal is remembered for that version', async () => {
    const root = makeTree(withoutBinary);
    const machine = fakeMachine(root, () => 1);
    expect(shouldTryElectron(machine)).toBe(true);
    await tryElectron(machine, 'node');
    expect(machine.ran).toEqual([`node ${join(root, folder, 'install.js')}`]);
    expect(machine.said[1]).toContain('opent in een browservenster');
    expect(shouldTryElectron(machine)).toBe(false);
    writeTo(root, `${folder}/package.json`, '{ "version": "46.0.0" }');
    expect(shouldTryElectron(machine)).toBe(true);
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
    expect(shouldTryElectron({ root: makeTree(withoutBinary), env })).toBe(false);
    expect(shouldTryElectron(fakeMachine(makeTree({})))).toBe(false);
  });
});
