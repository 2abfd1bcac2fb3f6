import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { extractAll } from '@electron/asar';
import { build, Platform } from 'electron-builder';
import configuration from '#build/electron-builder.config.ts';
import { buildElectron } from '#build/vite.electron.ts';
import { buildRenderer } from '#build/vite.renderer.config.ts';

/** The packages with machine code; everything else is in the bundles. */
const NATIVE = ['better-sqlite3', '@node-rs/argon2'] as const;
/** By this mark the packager finds the switches of Electron's program: nine, all on. */
const FUSES = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\u0001\u0009${'1'.repeat(9)}`;

export type PackRequest = {
  /** The project folder. */
  readonly root: string;
  /** Where the archive is taken out to; a folder that is not there yet. */
  readonly target: string;
  /** With the screens as they are built; left out, one empty page stands for them. */
  readonly withScreens?: boolean;
};

/** What a package holds, taken out of its archive. */
export type PackedProgram = { readonly programs: string; readonly screens: string };

/**
 * Builds the desktop program, packs it as a package for Linux is packed, around a stub where
 * Electron's binary would be, and takes the archive and what lies beside it out again: these are the
 * files that an installed program has, and no others.
 *
 * @throws what the builder or the packager threw
 */
export async function packProgram({
  root,
  target,
  withScreens = false,
}: PackRequest): Promise<PackedProgram> {
  const tree = mkdtempSync(join(tmpdir(), 'meldpunt-pakket-'));
  try {
    await buildElectron({ root, outDir: join(tree, 'dist', 'electron') });
    const screens = join(tree, 'dist', 'renderer');
    if (withScreens) await buildRenderer({ root, outDir: screens });
    else write(join(screens, 'index.html'), '<!doctype html>');
    addPackages(root, tree);
    addStub(tree);
    await build({
      targets: Platform.LINUX.createTarget('dir'),
      projectDir: tree,
      publish: 'never',
      config: { ...configuration, electronDist: join(tree, 'stub') },
    });
    const release = readdirSync(join(tree, 'release')).find((name) => name.endsWith('unpacked'));
    extractAll(join(tree, 'release', release ?? '', 'resources', 'app.asar'), target);
  } finally {
    rmSync(tree, { recursive: true, force: true });
  }
  return programIn(target);
}

/** Where the parts of a package are, once its archive was taken out to a folder. */
export function programIn(target: string): PackedProgram {
  return { programs: join(target, 'dist', 'electron'), screens: join(target, 'dist', 'renderer') };
}

/** The manifest as it is, naming no package that is not in this tree. */
function addPackages(root: string, tree: string): void {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const dependencies = Object.fromEntries(
    NATIVE.map((name) => [name, manifest.dependencies[name]]),
  );
  write(
    join(tree, 'package.json'),
    JSON.stringify({ ...manifest, dependencies, optionalDependencies: {} }),
  );
  for (const name of ['better-sqlite3', '@node-rs'])
    cpSync(join(root, 'node_modules', name), join(tree, 'node_modules', name), { recursive: true });
}

function addStub(tree: string): void {
  write(join(tree, 'stub', 'electron'), `#!/bin/sh\n${FUSES}\n`, 0o755);
  write(join(tree, 'stub', 'version'), '45.4.1');
  write(join(tree, 'stub', 'locales', 'nl.pak'), '');
}

function write(file: string, text: string, mode = 0o644): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { mode });
}
