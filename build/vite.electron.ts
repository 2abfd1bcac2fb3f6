import { randomUUID } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, type InlineConfig } from 'vite';
import {
  LETTERTYPE_LICENTIE,
  LETTERTYPE_PAKKET,
  lettertypeBestanden,
} from '#documents/lettertype-bestanden.ts';

/** What the bundles leave to be found at run time: Electron itself, and packages that are machine code. */
export const electronExternals = ['electron', 'better-sqlite3', '@node-rs/argon2'] as const;

/** A program that becomes one file. */
type BundledProgram = {
  /** Its source, from the project folder. */
  readonly entry: string;
  readonly format: 'es' | 'cjs';
  readonly file: string;
};

/** The programs of the desktop host. A sandboxed preload cannot be an ES module. */
const programs: readonly BundledProgram[] = [
  { entry: 'electron/main.ts', format: 'es', file: 'main.mjs' },
  { entry: 'electron/engine.ts', format: 'es', file: 'engine.mjs' },
  { entry: 'electron/kopie-werker.ts', format: 'es', file: 'kopie-werker.mjs' },
  { entry: 'electron/lees-werker.ts', format: 'es', file: 'lees-werker.mjs' },
  { entry: 'electron/preload.ts', format: 'cjs', file: 'preload.cjs' },
];

/** The engine of the loopback host and its threads: as source each takes seconds to load. */
const enginePrograms: readonly BundledProgram[] = [
  { entry: 'host/http/engine-child.ts', format: 'es', file: 'engine-child.mjs' },
  { entry: 'host/engine/kopie/werker.ts', format: 'es', file: 'kopie-werker.mjs' },
  { entry: 'host/engine/apart/werker.ts', format: 'es', file: 'lees-werker.mjs' },
];

function programConfig(
  root: string,
  outDir: string,
  program: BundledProgram,
  bouw?: string,
): InlineConfig {
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    ...(bouw !== undefined && { define: { MELDPUNT_BOUW: JSON.stringify(bouw) } }),
    ssr: { noExternal: true, external: [...electronExternals], target: 'node' },
    build: {
      ssr: join(root, program.entry),
      outDir,
      emptyOutDir: false,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        output: {
          format: program.format,
          entryFileNames: program.file,
          codeSplitting: false,
        },
      },
    },
  };
}

/** How each program of the desktop host is built; they know each other by the number of their build. */
export function electronConfigs(options: { root: string; outDir: string }): InlineConfig[] {
  const bouw = randomUUID();
  return programs.map((program) => programConfig(options.root, options.outDir, program, bouw));
}

/**
 * Builds main, engine, its threads and preload of the desktop host, each in one file, with the store's
 * migrations and the fonts of letters in assets beside them: in a packaged program there is no
 * source tree and no node_modules to find them in.
 *
 * @param root the project folder; the programs are in its folder electron
 * @param outDir where main.mjs, engine.mjs, the threads' programs, preload.cjs and assets/ go
 * @throws what vite throws for source that does not build, or for a font that is not installed
 */
export async function buildElectron({
  root,
  outDir,
}: {
  root: string;
  outDir: string;
}): Promise<void> {
  for (const config of electronConfigs({ root, outDir })) await build(config);
  copyMigrations(root, join(outDir, 'assets', 'migrations'));
  copyFonts(root, join(outDir, 'assets', 'fonts'));
}

/**
 * Builds the engine of the loopback host with its threads, each in one file. Migrations and fonts are
 * found in the project, which the loopback host always runs in.
 *
 * @param root the project folder
 * @param outDir where engine-child.mjs, kopie-werker.mjs and lees-werker.mjs go: two folders below root
 */
export async function buildEngine({
  root,
  outDir,
}: {
  root: string;
  outDir: string;
}): Promise<void> {
  for (const program of enginePrograms) await build(programConfig(root, outDir, program));
}

function copyMigrations(root: string, target: string): void {
  const migrations = join(root, 'db', 'migrations');
  mkdirSync(target, { recursive: true });
  if (existsSync(migrations)) {
    cpSync(migrations, target, { recursive: true, filter: (path) => !path.endsWith('.ts') });
  }
}

/** A missing font stops the build: without it no letter can be made. */
function copyFonts(root: string, target: string): void {
  for (const file of [...Object.values(lettertypeBestanden), LETTERTYPE_LICENTIE]) {
    mkdirSync(dirname(join(target, file)), { recursive: true });
    copyFileSync(join(root, 'node_modules', LETTERTYPE_PAKKET, file), join(target, file));
  }
}
