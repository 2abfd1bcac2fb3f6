import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SOURCE = fileURLToPath(new URL('./schijf.c', import.meta.url));

/** The library that stands between a program and the disk, or why there is none on this machine. */
export type Voorlader =
  | { readonly kind: 'gebouwd'; readonly path: string }
  | { readonly kind: 'niet'; readonly zin: string };

/** Builds it with gcc in a folder; only Linux loads such a library in a program's place. */
export function buildVoorlader(folder: string): Voorlader {
  if (process.platform !== 'linux')
    return { kind: 'niet', zin: 'Deze aanval kan alleen op Linux.' };
  const path = join(folder, 'schijf.so');
  const built = spawnSync(
    'gcc',
    ['-O2', '-fPIC', '-shared', '-Wall', '-o', path, SOURCE, '-ldl', '-lpthread'],
    { encoding: 'utf8' },
  );
  if (built.error !== undefined)
    return { kind: 'niet', zin: 'Deze aanval heeft gcc nodig, en die staat hier niet.' };
  if (built.status !== 0) throw new Error(`gcc: ${built.stderr}`);
  return { kind: 'gebouwd', path };
}
