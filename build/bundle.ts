import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildElectron, buildEngine } from './vite.electron.ts';
import { buildRenderer } from './vite.renderer.config.ts';

/** Makes one bundle in a folder of its own. */
type Builder = (options: { root: string; outDir: string }) => Promise<void>;

const builders: Record<string, Builder> = {
  renderer: buildRenderer,
  engine: buildEngine,
  electron: buildElectron,
};

/**
 * Builds into a new folder and then puts it in the place of the old one: an interrupted or failed
 * build leaves the previous bundle as it was.
 *
 * @param target the folder that is to hold the bundle
 * @param build fills the folder that it is given
 */
export async function replaceFolder(
  target: string,
  build: (outDir: string) => Promise<void>,
): Promise<void> {
  const mark = randomUUID();
  const fresh = `${target}.new-${mark}`;
  const old = `${target}.old-${mark}`;
  mkdirSync(dirname(target), { recursive: true });
  try {
    await build(fresh);
    if (existsSync(target)) renameSync(target, old);
    renameSync(fresh, target);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

/**
 * Builds the named bundles into dist.
 *
 * @throws Error for a name that is no bundle, or what the builder threw
 */
export async function buildBundles(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const build = builders[name];
    if (!build) throw new Error(`Unknown bundle ${name}; known are ${Object.keys(builders)}.`);
    await replaceFolder(join(root, 'dist', name), (outDir) => build({ root, outDir }));
  }
}

if (import.meta.main) {
  await buildBundles(dirname(import.meta.dirname), process.argv.slice(2));
}
