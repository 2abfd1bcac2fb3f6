import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ownFiles, sourceFolders } from './source-files.ts';

/**
 * The files that belong to the project: what git keeps or would keep; in a copy without git, what
 * is in the source folders and beside them.
 *
 * @param root the project folder
 * @returns paths from root with forward slashes
 */
export function trackedFiles(root: string): string[] {
  const ask = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const git = existsSync(join(root, '.git')) ? spawnSync('git', ask, { cwd: root }) : undefined;
  if (git?.status !== 0) return filesInSight(root);
  return git.stdout
    .toString('utf8')
    .split('\0')
    .filter((file) => file !== '' && existsSync(join(root, file)));
}

function filesInSight(root: string): string[] {
  const beside = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
  return [...beside, ...sourceFolders(root).flatMap((folder) => ownFiles(root, folder))];
}
