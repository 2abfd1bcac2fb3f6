import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { claimFolder, onbruikbaarZin } from '#host/engine/houder.ts';
import { isNetworkFolder } from '#host/engine/netwerkmap.ts';
import { temporaryFolder } from '#test/support/folder.ts';

// Lines of proc(5) and mount(8), and what realpath gives for a drive in the network on Windows.
const LINUX = [
  '27 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw',
  '40 27 0:50 / /mnt/zorg\\040en\\040overlast rw - cifs //server/zorg rw',
  '41 27 0:51 / /home rw - nfs4 server:/home rw',
  '42 41 8:2 / /home/anna/lokaal rw - ext4 /dev/sdb1 rw',
  '43 27 0:52 / /media/kluis rw - fuse.sshfs anna@server: rw',
  '44 27 0:53 / /media/usb rw - fuseblk /dev/sdc1 rw',
  '45 27 0:54 / /home2 rw - btrfs /dev/sdd rw',
].join('\n');
const MAC = [
  '/dev/disk3s1 on / (apfs, sealed, local, read-only)',
  '/dev/disk3s5 on /System/Volumes/Data (apfs, local)',
  '//anna@server/zorg on /Volumes/zorg (smbfs, nodev, nosuid, mounted by anna)',
  'server:/home on /Volumes/home (nfs)',
].join('\n');
const as = (path: string) => path;

describe('a folder in the network', () => {
  it.each([
    ['/mnt/zorg en overlast', true],
    ['/mnt/zorg en overlast/register', true],
    ['/home/anna/.local/share/meldpunt', true],
    ['/media/kluis/register', true],
    ['/home/anna/lokaal/register', false],
    ['/home2/anna', false],
    ['/media/usb/register', false],
    ['/srv/register', false],
  ])('is told on Linux: %s', (folder, isNetwork) => {
    expect(isNetworkFolder(folder, { platform: 'linux', real: as, mounts: () => LINUX })).toBe(
      isNetwork,
    );
  });

  it.each([
    ['/Volumes/zorg/register', true],
    ['/Volumes/home/anna', true],
    ['/Users/anna/Library', false],
    ['/Volumes/zorgkopie', false],
  ])('is told on macOS: %s', (folder, isNetwork) => {
    expect(isNetworkFolder(folder, { platform: 'darwin', real: as, mounts: () => MAC })).toBe(
      isNetwork,
    );
  });

  it.each([
    ['\\\\server\\zorg\\register', true],
    ['\\\\?\\UNC\\server\\zorg', true],
    ['C:\\Users\\anna\\AppData\\Roaming', false],
    ['\\\\?\\C:\\Users\\anna', false],
    ['\\\\.\\C:\\register', false],
  ])('is told on Windows: %s', (folder, isNetwork) => {
    expect(isNetworkFolder(folder, { platform: 'win32', real: as })).toBe(isNetwork);
  });

  it('is told of a letter of a drive by where that letter leads', () => {
    const real = (path: string) => path.replace(/^Z:/, '\\\\server\\zorg');
    expect(isNetworkFolder('Z:\\register', { platform: 'win32', real })).toBe(true);
  });

  it('is told of a folder that is not made yet by the one above it', () => {
    const real = (path: string) => {
      if (path === '/mnt/zorg en overlast') return path;
      throw new Error('ENOENT');
    };
    const look = { platform: 'linux', real, mounts: () => LINUX } as const;
    expect(isNetworkFolder('/mnt/zorg en overlast/nieuw/register', look)).toBe(true);
  });

  it('is not taken for one where that cannot be found out', () => {
    const mounts = () => {
      throw new Error('EACCES');
    };
    expect(isNetworkFolder('/srv', { platform: 'linux', real: as, mounts })).toBe(false);
  });

  it('is refused with the reason, and nothing is made there', () => {
    const folder = join(temporaryFolder(), 'register');
    const mounts = () =>
      `1 1 0:1 / / rw - ext4 x rw\n2 1 0:2 / ${folder.slice(0, 4)} rw - nfs x rw`;
    const self = { pid: 1, gebruiker: 'anna.voorbeeld', sinds: '' };
    const claim = claimFolder(folder, self, { platform: 'linux', real: as, mounts });
    expect(claim).toEqual({ kind: 'onbruikbaar', reden: 'op_netwerk' });
    expect(existsSync(folder)).toBe(false);
    expect(onbruikbaarZin(folder, 'op_netwerk')).toMatch(/netwerk.*twee computers.*MELDPUNT_DATA/);
  });
});
