import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type InlineConfig, type Plugin } from 'vite';
import { LETTERTYPE_PAKKET } from '#documents/lettertype-bestanden.ts';
import { nativesOf } from './package-natives.ts';
import { electronConfigs } from './vite.electron.ts';
import { rendererConfig } from './vite.renderer.config.ts';

/** One package of which something is in what is handed out. */
export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** As npm writes it: the hash by which it was fetched, in base64. */
  readonly integrity: string;
  /** The system whose package holds it; nothing for what is in all of them. */
  readonly machine?: string;
}

interface LockedShipped {
  /** Its name in the registry, where the project uses it under another. */
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly integrity?: string;
}

/** Packages that carry their licence in a file only; read there. */
const READ_IN_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const MACHINES = ['linux', 'win32', 'darwin'].flatMap((platform) =>
  ['x64', 'arm64'].map((arch) => ({ platform, arch })),
);

/**
 * What is handed out of other people's packages: what the bundler puts into the programs and the
 * screens, what lies beside them, machine code for each system, and Electron. What a package lists as
 * its needs but the bundles do not hold is not among them.
 *
 * @param root the project folder
 * @throws Error for a package that the lock file does not know
 */
export async function shippedPackages(root: string): Promise<ShippedPackage[]> {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Readonly<Record<string, LockedShipped>>;
  };
  const read = (place: string, machine?: string): ShippedPackage => {
    const locked = packages[place];
    if (!locked?.version) throw new Error(`The lock file does not know ${place}.`);
    const name = locked.name ?? place.slice(place.lastIndexOf('node_modules/') + 13);
    return {
      name,
      version: locked.version,
      licence: locked.license ?? READ_IN_FILE[name] ?? 'unknown',
      integrity: locked.integrity ?? '',
      ...(machine !== undefined && { machine }),
    };
  };
  const beside = [LETTERTYPE_PAKKET, 'better-sqlite3', '@node-rs/argon2', 'electron'];
  const places = [...(await bundledPlaces(root)), ...beside.map((name) => `node_modules/${name}`)];
  const natives = MACHINES.map(({ platform, arch }) => {
    const code = nativesOf(platform, arch)[1]?.slice('argon2.'.length, -'.node'.length);
    return read(`node_modules/@node-rs/argon2-${code}`, `${platform} ${arch}`);
  });
  return [...[...new Set(places)].map((place) => read(place)), ...natives].sort((a, b) =>
    a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1,
  );
}

/** Where the packages are of which the bundler puts something into the programs and the screens. */
async function bundledPlaces(root: string): Promise<Set<string>> {
  const places = new Set<string>();
  const options = { root, outDir: join(root, '.cache', 'sbom') };
  process.env['NODE_ENV'] = 'production';
  for (const config of [rendererConfig(options), ...electronConfigs(options)]) {
    await build(withoutWriting(config, notePackages(places)));
  }
  return places;
}

function withoutWriting(config: InlineConfig, plugin: Plugin): InlineConfig {
  return {
    ...config,
    plugins: [...(config.plugins ?? []), plugin],
    // What is in a bundle is the same small and large, and making it small takes long.
    build: { ...config.build, write: false, minify: false },
  };
}

function notePackages(places: Set<string>): Plugin {
  const note = (file: string) => {
    const place = packagePlace(file);
    if (place !== undefined) places.add(place);
  };
  return {
    name: 'note-packages',
    generateBundle: (_options, bundle) => {
      for (const one of Object.values(bundle)) {
        if (one.type === 'asset') {
          for (const file of one.originalFileNames) note(file);
          continue;
        }
        for (const [file, { renderedLength }] of Object.entries(one.modules)) {
          // Of a stylesheet nothing is left in the script.
          if (renderedLength > 0 || /\.css(?:\?|$)/.test(file)) note(file);
        }
      }
    },
  };
}

/**
 * Where the lock file has the package that a file is of.
 *
 * @example packagePlace('/x/node_modules/@a/b/node_modules/c/d.js') // 'node_modules/@a/b/node_modules/c'
 */
export function packagePlace(file: string): string | undefined {
  const path = file.replaceAll('\\', '/');
  const match = /^(?:.*?\/)??(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\/[^/]/.exec(
    path,
  );
  return match?.[1];
}
