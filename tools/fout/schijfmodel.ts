import { dirname } from 'node:path';
import type { Schijfdaad } from './schijflog.ts';
import type { Toeval } from './toeval.ts';

/** What a disk writes whole, whatever else a power cut leaves undone. */
const SECTOR = 512;

type Inhoudsdaad = Extract<Schijfdaad, { kind: 'geschreven' | 'ingekort' }>;
type Naamdaad = Extract<Schijfdaad, { kind: 'gemaakt' | 'hernoemd' | 'weg' }> & {
  readonly bestand: Bestand;
};

/** One file, whatever its name: what is safe of it, and what was done since. */
type Bestand = { safe: Buffer; pending: Inhoudsdaad[] };

/** How much of what was not flushed is there after a power loss. */
export type Behoud = { readonly inhoud: number; readonly namen: 'alle' | 'willekeurig' };

/**
 * A disk that may lose its power at any moment. Of a file only what was flushed is safe; of what was
 * written since any part of 512 bytes may be there or not, in whatever order. Names (a new file, a
 * rename, a removal) are safe once their folder was flushed; before that a first part of them is
 * there, in their order, as file systems with a journal keep them.
 */
export function makeSchijfmodel() {
  const live = new Map<string, Bestand>();
  const safeNames = new Map<string, Bestand>();
  let pendingNames: Naamdaad[] = [];

  function named(path: string): Bestand | undefined {
    return live.get(path);
  }

  function rename(names: Map<string, Bestand>, daad: Naamdaad): void {
    if (daad.kind === 'gemaakt') names.set(daad.path, daad.bestand);
    else if (daad.kind === 'weg') names.delete(daad.path);
    else {
      names.delete(daad.path);
      names.set(daad.to, daad.bestand);
    }
  }

  function nameDeed(daad: Extract<Schijfdaad, { kind: 'gemaakt' | 'hernoemd' | 'weg' }>): void {
    const bestand = named(daad.path) ?? { safe: Buffer.of(), pending: [] };
    const done = { ...daad, bestand };
    rename(live, done);
    pendingNames.push(done);
  }

  function flush(path: string): void {
    const bestand = named(path);
    if (bestand !== undefined) {
      bestand.safe = applied(bestand.safe, bestand.pending);
      bestand.pending = [];
      return;
    }
    // What is no file is a folder: all that was done to names in it is safe now.
    const stays: Naamdaad[] = [];
    for (const daad of pendingNames) {
      if (dirname(daad.path) === path) rename(safeNames, daad);
      else stays.push(daad);
    }
    pendingNames = stays;
  }

  return {
    /** Lets something happen to the disk. */
    doe(daad: Schijfdaad): void {
      if (daad.kind === 'toegezegd') return;
      if (daad.kind === 'doorgespoeld') {
        flush(daad.path);
        return;
      }
      if (daad.kind === 'geschreven' || daad.kind === 'ingekort') {
        named(daad.path)?.pending.push(daad);
        return;
      }
      nameDeed(daad);
    },

    /** What stands on the disk while there is power: every file by its path. */
    nu: (): Map<string, Buffer> =>
      new Map([...live].map(([path, { safe, pending }]) => [path, applied(safe, pending)])),

    /** What stands on it when the power is lost now. */
    zonderStroom(toeval: Toeval, { inhoud, namen }: Behoud): Map<string, Buffer> {
      const names = new Map(safeNames);
      const stay = namen === 'alle' ? pendingNames.length : toeval.tot(pendingNames.length + 1);
      for (const daad of pendingNames.slice(0, stay)) rename(names, daad);
      return new Map(
        [...names].map(([path, { safe, pending }]) => [
          path,
          applied(
            safe,
            pending.flatMap((daad) => kept(daad, toeval, inhoud)),
          ),
        ]),
      );
    },
  };
}

function applied(safe: Buffer, deeds: readonly Inhoudsdaad[]): Buffer {
  if (deeds.length === 0) return safe;
  let bytes: Buffer = Buffer.from(safe);
  for (const daad of deeds) {
    if (daad.kind === 'ingekort') {
      bytes = resized(bytes, daad.length);
      continue;
    }
    const end = daad.at + daad.bytes.length;
    if (end > bytes.length) bytes = resized(bytes, end);
    daad.bytes.copy(bytes, daad.at);
  }
  return bytes;
}

function resized(bytes: Buffer, length: number): Buffer {
  if (length <= bytes.length) return bytes.subarray(0, length);
  return Buffer.concat([bytes, Buffer.alloc(length - bytes.length)]);
}

/** The sectors of a write that reached the disk; a cut is there whole or not. */
function kept(daad: Inhoudsdaad, toeval: Toeval, percentage: number): Inhoudsdaad[] {
  if (daad.kind === 'ingekort') return toeval.kans(percentage) ? [daad] : [];
  const parts: Inhoudsdaad[] = [];
  for (let from = 0; from < daad.bytes.length; ) {
    const next = Math.min(daad.bytes.length, from + SECTOR - ((daad.at + from) % SECTOR));
    if (toeval.kans(percentage))
      parts.push({ ...daad, at: daad.at + from, bytes: daad.bytes.subarray(from, next) });
    from = next;
  }
  return parts;
}
