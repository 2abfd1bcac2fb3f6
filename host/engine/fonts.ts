import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONTS_PACKAGE } from '#areas/brieven/service/brieven.ts';

/**
 * Reads a font of letters: from the folder of a built program, else from the package that the
 * source runs with.
 */
export function fontReader(folder: string | undefined): (path: string) => Uint8Array {
  const source = new URL(`../../node_modules/${FONTS_PACKAGE}`, import.meta.url);
  return (path) => readFileSync(join(folder ?? fileURLToPath(source), path));
}
