import { readFileSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build, Platform } from 'electron-builder';
import { describe, expect, it, vi } from 'vitest';
import configuration from '#build/electron-builder.config.ts';
import { makeTree } from './support.ts';

const home = dirname(dirname(import.meta.dirname));
const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
/** By this mark the packager finds the switches of Electron's program: nine, all on. */
const fuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`;

/** Stands in for the tool that the packager would download: keeps what it was asked to make. */
const fpm = `#!/bin/sh
printf '%s\\037' "$@" > "$(dirname "$0")/arguments"
for argument in "$@"; do
  case "$argument" in *.desktop=*) cp "\${argument%%=*}" "$(dirname "$0")/desktop" ;; esac
done
`;

async function buildDeb(changes: Readonly<Record<string, string>>) {
  const root = makeTree({
    'package.json': JSON.stringify({
      ...manifest,
      ...changes,
      dependencies: {},
      optionalDependencies: {},
    }),
    'dist/electron/main.mjs': 'main',
    'dist/renderer/index.html': '<!doctype html>',
    'stub/electron': `#!/bin/sh\n${fuses}\n`,
    'stub/version': '45.4.1',
    'stub/locales/nl.pak': '',
    'tool/fpm': fpm,
  });
  for (const program of ['stub/electron', 'tool/fpm']) await chmod(join(root, program), 0o755);
  vi.stubEnv('DEBUG', undefined);
  vi.stubEnv('CUSTOM_FPM_PATH', join(root, 'tool/fpm'));
  await build({
    targets: Platform.LINUX.createTarget('deb'),
    projectDir: root,
    publish: 'never',
    // There is no machine code in what is packed here.
    config: { ...configuration, afterPack: null, electronDist: join(root, 'stub') },
  });
  const read = (file: string) => readFileSync(join(root, 'tool', file), 'utf8');
  const asked = read('arguments').split('\u001f');
  const option = (name: string) => asked[asked.indexOf(`--${name}`) + 1];
  return { asked, option, desktop: read('desktop').split('\n') };
}

describe.runIf(process.platform === 'linux')('the package for Debian and Ubuntu', () => {
  it('can be made, and says what it is, where it comes from and who keeps it', async () => {
    const { asked, option, desktop } = await buildDeb({ desktopName: 'proef.desktop' });
    expect(option('name')).toBe('meldpunt-zorg-en-overlast');
    expect(option('version')).toBe(manifest.version);
    expect(option('license')).toBe('EUPL-1.2');
    expect(option('url')).toBe(manifest.homepage);
    const { name, email } = manifest.author;
    expect(option('maintainer')).toBe(`${name} <${email}>`);
    expect(option('vendor')).toBe(`${name} <${email}>`);
    expect(option('description')).toMatch(/^Register voor een Meldpunt .*\n ./);

    // One name for the window and its entry in the menu: what the manifest says.
    expect(asked).toContainEqual(
      expect.stringMatching(/=\/usr\/share\/applications\/proef\.desktop$/),
    );
    expect(desktop).toContain('StartupWMClass=proef');
    expect(desktop).toContain('Icon=meldpunt-zorg-en-overlast');
    expect(desktop).toContain('Exec="/opt/Meldpunt Zorg en Overlast/meldpunt-zorg-en-overlast" %U');
  }, 60_000);

  it('has one name for the program and its window', () => {
    expect(manifest.desktopName).toBe(`${configuration.linux?.executableName}.desktop`);
  });

  it('names no person: its keeper is the one that the public description names', () => {
    const { name, email } = manifest.author;
    const description = readFileSync(join(home, 'publiccode.yml'), 'utf8');
    expect(description).toContain(`- name: ${name}\n`);
    expect(email).toMatch(/^beheer@/);
    expect(configuration.linux?.maintainer).toBe(`${name} <${email}>`);
  });
});
