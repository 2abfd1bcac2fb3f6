import { execFileSync } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';

/** The kinds of file system that another computer serves, by the names of Linux and macOS. */
const NETWORK =
  /^(?:nfs\d?|cifs|smb\d?|smbfs|smb3|afpfs|afs|webdav|davfs|ncpfs|ceph|glusterfs|lustre|fuse\.(?:sshfs|rclone|davfs2?|curlftpfs|s3fs|glusterfs|smbnetfs|gvfsd-fuse))$/;

/** What a look at a folder takes; left out, this computer is looked at. */
export type Mapblik = {
  readonly platform?: NodeJS.Platform;
  /** The path without links; on Windows a letter of a drive in the network becomes `\\server\share`. */
  readonly real?: (path: string) => string;
  /** The text of /proc/self/mountinfo on Linux, of `mount` on macOS. */
  readonly mounts?: () => string;
};

/**
 * Whether a folder, or where it would be made, is on another computer. Windows says so in the path
 * itself, other systems in their list of mounts. What cannot be found out counts as no.
 *
 * SQLite cannot keep a register there: its lock and its WAL need memory that all programs share, so
 * two computers would each think that they alone write (sqlite.org/wal.html, "all processes must be
 * on the same host computer").
 *
 * @example
 * isNetworkFolder('\\\\server\\zorg', { platform: 'win32', real: (path) => path }) // true
 */
export function isNetworkFolder(folder: string, look: Mapblik = {}): boolean {
  const { platform = process.platform, real = realpathSync.native } = look;
  try {
    const path = existing(folder, real);
    if (platform === 'win32') return /^(?:\\\\\?\\UNC\\|\\\\(?![?.]\\))/i.test(path);
    const mounts = (look.mounts ?? (() => readMounts(platform)))();
    return NETWORK.test(kindOfMount(path, platform, mounts) ?? '');
  } catch {
    return false;
  }
}

/** The first folder upwards that is there. */
function existing(folder: string, real: (path: string) => string): string {
  let path = folder;
  for (;;) {
    try {
      return real(path);
    } catch (error) {
      const up = dirname(path);
      if (up === path) throw error;
      path = up;
    }
  }
}

function readMounts(platform: NodeJS.Platform): string {
  return platform === 'linux'
    ? readFileSync('/proc/self/mountinfo', 'utf8')
    : execFileSync('/sbin/mount', { encoding: 'utf8', timeout: 2_000 });
}

/** The kind of file system on which a path is: of the mounts above it the deepest, of equals the last. */
function kindOfMount(path: string, platform: NodeJS.Platform, text: string): string | undefined {
  let deepest = '';
  let kind: string | undefined;
  for (const line of text.split('\n')) {
    const mount = platform === 'linux' ? ofLinux(line) : ofMac(line);
    if (mount === undefined || mount.at.length < deepest.length || !isUnder(path, mount.at))
      continue;
    deepest = mount.at;
    kind = mount.kind;
  }
  return kind;
}

function isUnder(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder === '/' ? folder : `${folder}/`);
}

/** `36 35 98:0 / /mnt/zorg rw - cifs //server/zorg rw`; odd characters are octal (proc(5)). */
function ofLinux(line: string): { at: string; kind: string } | undefined {
  const [before, after] = line.split(' - ');
  const at = before?.split(' ')[4];
  const kind = after?.split(' ')[0];
  if (at === undefined || kind === undefined) return undefined;
  const decoded = at.replace(/\\([0-7]{3})/g, (_, octal: string) =>
    String.fromCharCode(Number.parseInt(octal, 8)),
  );
  return { at: decoded, kind };
}

/** `//user@server/share on /Volumes/share (smbfs, nodev, nosuid)`. */
function ofMac(line: string): { at: string; kind: string } | undefined {
  const [, at, kind] = / on (.+) \((\w+)[,)]/.exec(line) ?? [];
  return at === undefined || kind === undefined ? undefined : { at, kind };
}
