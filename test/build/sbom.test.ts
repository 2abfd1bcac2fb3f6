import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forbiddenLicences } from '#build/licences.ts';
import { describeSbom, readSbomSource } from '#build/sbom.ts';
import { packagePlace } from '#build/shipped.ts';

const home = dirname(dirname(import.meta.dirname));

type Component = {
  readonly group?: string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license?: { readonly id: string } }[];
  readonly hashes?: readonly { readonly content: string }[];
  readonly properties?: readonly { readonly value: string }[];
  readonly components?: readonly Component[];
};

const fullName = ({ group, name }: Component) => (group ? `${group}/${name}` : name);

describe('the list of what is handed out', () => {
  it('names what is bundled and what lies beside it, with version, licence and hash', async () => {
    const source = await readSbomSource(home);
    const text = describeSbom(source);
    const bom = JSON.parse(text) as { components: readonly Component[] };
    const names = bom.components.map(fullName);
    const part = [
      // The screens: tools in the lock file, since only the bundle needs them.
      ...['react', 'react-dom', '@mantine/core', '@tanstack/react-router', '@tabler/icons-react'],
      // Nothing but a stylesheet, or a typeface.
      ...['@fontsource-variable/inter', '@expo-google-fonts/noto-sans'],
      // The programs, and what they need themselves.
      ...['zod', 'drizzle-orm', 'pdfkit', 'fontkit', '@zxcvbn-ts/language-common'],
      // Machine code, and what runs it all.
      ...['better-sqlite3-multiple-ciphers', '@node-rs/argon2', 'electron'],
    ];
    expect(part.filter((name) => !names.includes(name))).toEqual([]);
    // In the lock file, but in no package: the other host, tools, and needs that fell away.
    const not = ['hono', '@hono/node-server', 'vite', 'vitest', 'electron-builder', 'csv-parse'];
    expect(names.filter((name) => [...not, 'papaparse', 'prop-types'].includes(name))).toEqual([]);
    expect(new Set(bom.components.map(({ purl }) => purl)).size).toBe(names.length);

    const machines = bom.components.flatMap(({ properties = [] }) =>
      properties.map((one) => one.value),
    );
    expect(machines.sort()).toEqual(
      ['darwin', 'linux', 'win32'].flatMap((one) => [`${one} arm64`, `${one} x64`]),
    );
    for (const one of bom.components) {
      expect(one.licenses[0]?.license?.id ?? 'an expression').not.toBe('unknown');
      expect(one.hashes?.[0]?.content).toMatch(/^[0-9a-f]{128}$/);
    }
    const react = bom.components.find((one) => fullName(one) === 'react');
    const installed = JSON.parse(
      readFileSync(join(home, 'node_modules/react/package.json'), 'utf8'),
    );
    expect([react?.version, react?.purl]).toEqual([
      installed.version,
      `pkg:npm/react@${installed.version}`,
    ]);
    const driver = bom.components.find(({ name }) => name.startsWith('better-sqlite3'));
    expect(driver?.components?.map(({ name }) => name)).toEqual([
      'SQLite',
      'SQLite3 Multiple Ciphers',
    ]);

    // Everything on it stands with the same licence in the list for people.
    const people = readFileSync(join(home, 'THIRD-PARTY.md'), 'utf8');
    const missing = source.shipped.filter(({ name, version, licence }) => {
      const known = name.replace('-multiple-ciphers', '');
      return !people.includes(`| ${known} | ${version} | ${licence} |`);
    });
    expect(missing).toEqual([]);
    expect(describeSbom(await readSbomSource(home))).toBe(text);
  }, 120_000);

  it('allows no licence there that is allowed for tools only', () => {
    const screens = { name: 'x', version: '1.0.0', licence: 'MPL-2.0', dev: false };
    expect(forbiddenLicences([screens])).toHaveLength(1);
  });

  it('writes an expression of licences as one', () => {
    const bom = JSON.parse(
      describeSbom({
        manifest: { name: 'a', version: '1.0.0', license: 'EUPL-1.2' },
        shipped: [{ name: '@s/b', version: '2.0.0', licence: '(MIT OR ISC)', integrity: 'sha1-x' }],
        compiledIn: [],
      }),
    );
    expect(bom.components).toEqual([
      {
        type: 'library',
        'bom-ref': 'pkg:npm/%40s/b@2.0.0',
        group: '@s',
        name: 'b',
        version: '2.0.0',
        licenses: [{ expression: 'MIT OR ISC' }],
        purl: 'pkg:npm/%40s/b@2.0.0',
      },
    ]);
  });

  it.each([
    ['/x/node_modules/react/index.js', 'node_modules/react'],
    ['C:\\x\\node_modules\\@a\\b\\c.js', 'node_modules/@a/b'],
    ['/x/node_modules/@a/b/node_modules/c/d.js?v=1', 'node_modules/@a/b/node_modules/c'],
    ['../node_modules/x/y.woff2', 'node_modules/x'],
    ['/x/renderer/main.tsx', undefined],
  ])('finds the package of %s', (file, place) => {
    expect(packagePlace(file)).toBe(place);
  });
});
