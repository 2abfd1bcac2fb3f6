import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./no-external-buffers.c', import.meta.url));

/** The library that refuses external buffers, or why there is none on this machine. */
export type BufferCage =
  | { readonly kind: 'built'; readonly path: string }
  | { readonly kind: 'none'; readonly reason: string };

/** Builds it with gcc in a folder. */
export function buildBufferCage(folder: string): BufferCage {
  if (process.platform !== 'linux' || !['x64', 'arm64'].includes(process.arch))
    return { kind: 'none', reason: 'only Linux on x64 or arm64 loads such a library' };
  const path = join(folder, 'no-external-buffers.so');
  const options = ['-O2', '-fPIC', '-shared', '-Wall', '-Werror', '-o', path, SOURCE, '-ldl'];
  const built = spawnSync('gcc', options, { encoding: 'utf8' });
  if (built.error !== undefined) return { kind: 'none', reason: 'gcc is not on this machine' };
  if (built.status !== 0) throw new Error(`gcc: ${built.stderr}`);
  return { kind: 'built', path };
}

/** What a process finds in its environment to have them refused, and told in a file. */
export function cageEnv(cage: BufferCage, told: string): Record<string, string> {
  return cage.kind === 'built' ? { LD_PRELOAD: cage.path, GEWEIGERD: told } : {};
}

/** How many external buffers were refused so far; undefined where none can be. */
export function countRefused(told: string): number | undefined {
  return existsSync(told) ? statSync(told).size : undefined;
}
