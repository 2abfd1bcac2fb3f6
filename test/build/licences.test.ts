import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  checkLicences,
  contradictedLicences,
  describeLicences,
  forbiddenLicences,
  readLicences,
} from '#build/licences.ts';
import { makeTree } from './support.ts';

const licence = (name: string, text: string, dev = false) => ({
  name,
  version: '1.0.0',
  licence: text,
  dev,
});

test('every package in use has a licence that the house allows, and the list of them is new', () => {
  expect(checkLicences('.')).toEqual([]);
  expect(readLicences('.').length).toBeGreaterThan(100);
});

test.each([
  ['GPL-3.0-only', false],
  ['MPL-2.0', false],
  ['unknown', true],
  ['(MIT AND GPL-2.0)', true],
])('%s is refused in the program or its tools', (text, dev) => {
  expect(forbiddenLicences([licence('x', text, dev)])).toHaveLength(1);
});

test.each([
  ['MIT', false],
  ['(WTFPL OR GPL-2.0)', false],
  ['MPL-2.0', true],
])('%s is allowed where it is used', (text, dev) => {
  expect(forbiddenLicences([licence('x', text, dev)])).toEqual([]);
});

test('a tool that the program could use, but does not, is no part of the program', () => {
  const pglite = readLicences('.').find(({ name }) => name === '@electric-sql/pglite');
  expect(pglite?.dev).toBe(true);
});

test('packages of the project itself are not among those of others, what they use is', () => {
  const root = makeTree({
    'package-lock.json': JSON.stringify({
      packages: {
        '': { license: 'EUPL-1.2' },
        'node_modules/ons-proefje': { resolved: 'tools/proefje', link: true },
        'node_modules/x': { version: '1.0.0', license: 'MIT', dev: true },
        'tools/proefje': { name: 'ons-proefje', license: 'EUPL-1.2' },
        'tools/proefje/node_modules/x': { version: '2.0.0', license: 'ISC', dev: true },
      },
    }),
  });
  expect(readLicences(root)).toEqual([
    { name: 'x', version: '1.0.0', licence: 'MIT', dev: true },
    { name: 'x', version: '2.0.0', licence: 'ISC', dev: true },
  ]);
  expect(contradictedLicences(root)).toEqual([]);
});

test('what only a tool of the project uses is no part of the program', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
  const tools = readdirSync('tools');
  const all: string[] = [];
  for (const tool of tools) {
    const own = JSON.parse(readFileSync(join('tools', tool, 'package.json'), 'utf8'));
    const used = Object.keys({ ...own.dependencies, ...own.devDependencies });
    expect([tool, own.private]).toEqual([tool, true]);
    all.push(...used);
    expect(used.filter((name) => name in dependencies)).toEqual([]);
    expect(readLicences('.').filter(({ name, dev }) => used.includes(name) && !dev)).toEqual([]);
  }
  expect(all.length).toBeGreaterThan(tools.length);
});

test('the list tells what is handed out from what is only used', () => {
  const list = describeLicences([licence('in', 'MIT'), licence('uit', 'MPL-2.0', true)]);
  expect(list.indexOf('| in |')).toBeLessThan(list.indexOf('## Built into'));
  expect(list.indexOf('| uit |')).toBeGreaterThan(list.indexOf('## Built into'));
});

test('a package that says another licence or version of itself than the lock file is told', () => {
  const locked = {
    '': { license: 'EUPL-1.2' },
    'node_modules/zelfde': { version: '1.0.0', license: 'MIT' },
    'node_modules/oud': { version: '1.0.0', license: 'MIT' },
    'node_modules/anders': { version: '1.0.0', license: 'MIT' },
    'node_modules/zonder': { version: '1.0.0', license: 'MIT' },
    'node_modules/a/node_modules/nieuwer': { version: '1.0.0', license: 'MIT' },
    'node_modules/voor-een-ander-systeem': { version: '1.0.0', license: 'MIT' },
  };
  const own = (value: object) => JSON.stringify({ version: '1.0.0', ...value });
  const root = makeTree({
    'package-lock.json': JSON.stringify({ packages: locked }),
    'node_modules/zelfde/package.json': own({ license: 'MIT' }),
    'node_modules/oud/package.json': own({ license: { type: 'MIT' } }),
    'node_modules/anders/package.json': own({ license: 'GPL-3.0-only' }),
    'node_modules/zonder/package.json': own({}),
    'node_modules/a/node_modules/nieuwer/package.json': own({ license: 'MIT', version: '2.0.0' }),
  });
  expect(contradictedLicences(root)).toEqual([
    'node_modules/anders 1.0.0 says GPL-3.0-only of itself, the lock file MIT',
    'node_modules/zonder 1.0.0 says nothing of itself, the lock file MIT',
    'node_modules/a/node_modules/nieuwer 1.0.0 is installed as 2.0.0: run npm ci',
  ]);
});

test('the check of the house refuses such a package', () => {
  const root = makeTree({
    'package-lock.json': JSON.stringify({
      packages: { 'node_modules/x': { version: '1.0.0', license: 'MIT' } },
    }),
    'node_modules/x/package.json': JSON.stringify({ version: '1.0.0', license: 'ISC' }),
    'THIRD-PARTY.md': '',
  });
  writeFileSync(join(root, 'THIRD-PARTY.md'), describeLicences(readLicences(root)));
  expect(checkLicences(root)).toEqual(contradictedLicences(root));
  expect(checkLicences(root)).toHaveLength(1);
});
