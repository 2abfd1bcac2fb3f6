import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { getRawHeader, listPackage, statFile } from '@electron/asar';
import { filesBelow } from '../setup/files.mjs';

/** Every file in an archive, with forward slashes. */
export function filesInArchive(archive: string): string[] {
  return listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/').slice(1))
    .filter((path) => !('files' in statFile(archive, path)));
}

/** The seal of an archive: what Electron's program holds the archive against when it opens it. */
export function sealOf(archive: string): { readonly algorithm: string; readonly hash: string } {
  return { algorithm: 'SHA256', hash: hashOfBytes(getRawHeader(archive).headerString) };
}

/** By this two files are the same. */
export function hashOfBytes(bytes: string | Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The bytes of all files below a folder. */
export function sizeBelow(folder: string): number {
  return filesBelow(folder, '.').reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
}
