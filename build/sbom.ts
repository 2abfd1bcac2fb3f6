import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forbiddenLicences } from './licences.ts';
import { type ShippedPackage, shippedPackages } from './shipped.ts';

/** Where the list lies: beside the installers. */
export const SBOM_FILE = 'release/sbom.cdx.json';

/** What is compiled into the store's driver, which no lock file names. */
export interface CompiledIn {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

/** What the list is made of. */
export interface SbomSource {
  readonly manifest: { readonly name: string; readonly version: string; readonly license: string };
  readonly shipped: readonly ShippedPackage[];
  readonly compiledIn: readonly CompiledIn[];
}

const DRIVER = 'better-sqlite3-multiple-ciphers';

/**
 * The list of what is in the packages that are handed out, in CycloneDX 1.6: the same for the same
 * source, so without a time or a number of its own.
 */
export function describeSbom({ manifest, shipped, compiledIn }: SbomSource): string {
  const components = shipped.map((one) => {
    const component = componentOf(one);
    return one.name === DRIVER
      ? { ...component, components: compiledIn.map(compiledComponent) }
      : component;
  });
  const root = {
    type: 'application',
    'bom-ref': `pkg:npm/${manifest.name}@${manifest.version}`,
    name: manifest.name,
    version: manifest.version,
    licenses: licencesOf(manifest.license),
  };
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: root },
    components,
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function componentOf({ name, version, licence, integrity, machine }: ShippedPackage) {
  const [scope, bare] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  const content = Buffer.from(integrity.replace(/^sha512-/, ''), 'base64').toString('hex');
  return {
    type: name === 'electron' ? 'framework' : 'library',
    'bom-ref': purl,
    ...(scope !== undefined && { group: scope }),
    name: bare,
    version,
    ...(integrity.startsWith('sha512-') && { hashes: [{ alg: 'SHA-512', content }] }),
    licenses: licencesOf(licence),
    purl,
    ...(machine !== undefined && { properties: [{ name: 'meldpunt:machine', value: machine }] }),
  };
}

function compiledComponent({ name, version, licence }: CompiledIn) {
  const ref = `${DRIVER}/${name.replaceAll(' ', '-')}@${version}`;
  return { type: 'library', 'bom-ref': ref, name, version, licenses: licencesOf(licence) };
}

/** One licence has an id; several of them, or a choice, are an expression. */
function licencesOf(licence: string) {
  return / (?:AND|OR|WITH) /.test(licence)
    ? [{ expression: licence.replace(/^\((.*)\)$/, '$1') }]
    : [{ license: { id: licence } }];
}

/** What the store's driver is compiled with, as its own source says. */
function compiledInto(root: string): CompiledIn[] {
  const header = join(root, 'node_modules/better-sqlite3/deps/sqlite3/sqlite3.h');
  const text = readFileSync(header, 'utf8');
  const versionBy = (line: RegExp) => {
    const version = line.exec(text)?.[1];
    if (version === undefined) throw new Error(`${header} does not say its version.`);
    return version;
  };
  return [
    {
      name: 'SQLite',
      version: versionBy(/#define SQLITE_VERSION\s+"([^"]+)"/),
      licence: 'blessing',
    },
    {
      name: 'SQLite3 Multiple Ciphers',
      version: versionBy(/SQLITE3MC_VERSION_STRING\s+"[^"]* ([\d.]+)"/),
      licence: 'MIT',
    },
  ];
}

/**
 * What is in the packages that are handed out.
 *
 * @throws Error that names a licence that the house does not allow in what it hands out: what screens
 *   are made with is among the tools of the lock file, where more is allowed
 */
export async function readSbomSource(root: string): Promise<SbomSource> {
  const shipped = await shippedPackages(root);
  const forbidden = forbiddenLicences(shipped.map((one) => ({ ...one, dev: false })));
  if (forbidden.length > 0) throw new Error(forbidden.join('\n'));
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return { manifest, shipped, compiledIn: compiledInto(root) };
}

/**
 * Writes the list to its place.
 *
 * @returns how many packages it names
 */
export async function writeSbom(root: string): Promise<number> {
  const source = await readSbomSource(root);
  mkdirSync(dirname(join(root, SBOM_FILE)), { recursive: true });
  writeFileSync(join(root, SBOM_FILE), describeSbom(source));
  return source.shipped.length;
}

if (import.meta.main) {
  const names = await writeSbom(dirname(import.meta.dirname));
  process.stdout.write(`${SBOM_FILE} names ${names} packages.\n`);
}
