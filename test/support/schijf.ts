import { onTestFinished, vi } from 'vitest';
import { disk } from '#host/engine/whole-file.ts';

const real = { ...disk };

/** What can go wrong with a disk, by name; each takes effect until the answer is called. */
export const SCHIJFFOUTEN = {
  /** Writes less than asked and says so only by its count, as near a full disk. */
  'writes short': () =>
    vi.spyOn(disk, 'writeSync').mockImplementation(((
      file: number,
      bytes: Uint8Array,
      from: number,
    ) => {
      const most = Math.max(1, Math.floor((bytes.byteLength - from) / 3));
      return real.writeSync(file, bytes, from, most);
    }) as typeof disk.writeSync),
  /** Takes some bytes and then no more, without an error. */
  'takes no more without an error': () => {
    let room = 64;
    return vi.spyOn(disk, 'writeSync').mockImplementation(((
      file: number,
      bytes: Uint8Array,
      from: number,
    ) => {
      const most = Math.min(room, bytes.byteLength - from);
      room -= most;
      return most === 0 ? 0 : real.writeSync(file, bytes, from, most);
    }) as typeof disk.writeSync);
  },
  'is full': () =>
    vi.spyOn(disk, 'writeSync').mockImplementation(() => {
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    }),
  'fails to flush': () =>
    vi.spyOn(disk, 'fsyncSync').mockImplementation(() => {
      throw Object.assign(new Error('input/output error'), { code: 'EIO' });
    }),
  'gives back something else': () =>
    vi
      .spyOn(disk, 'readFileSync')
      .mockImplementation((() =>
        Buffer.from('iets anders')) as unknown as typeof disk.readFileSync),
  'refuses to rename': () =>
    vi.spyOn(disk, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
    }),
} as const;

/** The faults under which a write cannot be finished. */
export const FATALE_SCHIJFFOUTEN = Object.keys(SCHIJFFOUTEN).filter(
  (name) => name !== 'writes short',
) as Schijffout[];
export type Schijffout = keyof typeof SCHIJFFOUTEN;

/** Lets the disk fail from now on; the answer makes it whole again. */
export function breakDisk(fout: Schijffout): () => void {
  const spy = SCHIJFFOUTEN[fout]();
  const mend = () => spy.mockRestore();
  onTestFinished(mend);
  return mend;
}
