import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { aboutIcon, aboutOptions } from '#electron/about.ts';

const home = join(import.meta.dirname, '..', '..');

describe('the box about the program', () => {
  it('has our own name, version, licence and picture, and none of Electron', () => {
    const options = aboutOptions({ version: '0.2.0', icon: '/ergens/icon.png' });
    expect(options).toMatchObject({
      applicationName: 'Meldpunt Zorg en Overlast',
      applicationVersion: '0.2.0',
      copyright: expect.stringContaining('EUPL-1.2'),
      credits: expect.stringContaining('versleuteld'),
      iconPath: '/ergens/icon.png',
    });
    expect(JSON.stringify(options)).not.toMatch(/electron|undefined/i);
  });

  it('names the licence and the keeper that the manifest names', () => {
    const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
    const { copyright, authors } = aboutOptions({ version: '1', icon: 'x' });
    expect(copyright).toContain(manifest.license);
    expect(authors).toEqual([manifest.author.name]);
  });

  it('finds its picture beside the archive of a package, and in the source tree', () => {
    const programs = join(home, 'dist', 'electron');
    const resources = '/opt/programma/resources';
    const packaged = aboutIcon({ isPackaged: true, programs: '/archief/dist/electron', resources });
    expect(packaged).toBe(join(resources, 'icon.png'));
    expect(configuration.extraResources).toContainEqual({
      from: 'build/icons/icon.png',
      to: 'icon.png',
    });
    expect(existsSync(aboutIcon({ isPackaged: false, programs, resources }))).toBe(true);
  });
});
