import {
  closeSync,
  existsSync,
  fdatasyncSync,
  fsyncSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import type { KeyedHash } from './keyed-hash.ts';

/** How far the chain had come when it was last noted beside the store. */
export type Anchored = { readonly unit: number; readonly head: Buffer };

/** Each slot on a page of the disk of its own: a cut that tears one leaves the other. */
const SLOT = 4096;
const MAGIC = Buffer.from('MPA1');
const HEAD = 32;
const BODY = MAGIC.length + 8 + HEAD;

/**
 * The anchor: a small file of a fixed size beside the store that says how many units were kept and
 * with which head their chain ended. Its two slots are written in turn, in place, after the store's
 * own commit: so the store is never behind it, whatever moment a power cut picks.
 */
export type Anchor = {
  /** Notes how far the chain came; flushed when it returns. */
  write(to: Anchored): void;
  close(): void;
};

/**
 * What an anchor says; `geen` when there is none, `onleesbaar` when neither slot is as it was written.
 * Of two good slots the furthest counts.
 */
export function readAnchor(path: string, hash: KeyedHash): Anchored | 'geen' | 'onleesbaar' {
  if (!existsSync(path)) return 'geen';
  const file = openSync(path, 'r');
  try {
    const slots = [0, 1].flatMap((slot) => readSlot(file, slot, hash) ?? []);
    return slots.sort((a, b) => b.unit - a.unit)[0] ?? 'onleesbaar';
  } finally {
    closeSync(file);
  }
}

/** Makes the file anew, whole or not at all, with the first thing that it says. */
export function makeAnchor(path: string, hash: KeyedHash, at: Anchored): void {
  const temporary = `${path}.nieuw`;
  const bytes = Buffer.alloc(2 * SLOT);
  encode(at, slotOf(at), hash).copy(bytes, slotOf(at) * SLOT);
  rmSync(temporary, { force: true });
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeAll(file, bytes, 0);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(temporary, path);
  flushFolder(dirname(path));
}

/** Opens the file to note in; it is there already. */
export function openAnchor(path: string, hash: KeyedHash): Anchor {
  const file = openSync(path, 'r+');
  return {
    write(to) {
      writeAll(file, encode(to, slotOf(to), hash), slotOf(to) * SLOT);
      fdatasyncSync(file);
    },
    close: () => closeSync(file),
  };
}

function slotOf({ unit }: Anchored): number {
  return unit % 2;
}

function encode({ unit, head }: Anchored, slot: number, hash: KeyedHash): Buffer {
  const body = Buffer.alloc(BODY);
  MAGIC.copy(body);
  body.writeBigUInt64BE(BigInt(unit), MAGIC.length);
  head.copy(body, MAGIC.length + 8);
  return Buffer.concat([body, seal(body, slot, hash)]);
}

/** Bound to its slot, so that one put in the place of the other is no good. */
function seal(body: Buffer, slot: number, hash: KeyedHash): Buffer {
  return hash(Buffer.concat([Buffer.from([slot]), body]));
}

function readSlot(file: number, slot: number, hash: KeyedHash): Anchored | undefined {
  const bytes = Buffer.alloc(BODY + 32);
  if (readSync(file, bytes, 0, bytes.length, slot * SLOT) < bytes.length) return undefined;
  const body = bytes.subarray(0, BODY);
  if (!seal(body, slot, hash).equals(bytes.subarray(BODY))) return undefined;
  const unit = Number(body.readBigUInt64BE(MAGIC.length));
  return { unit, head: Buffer.from(body.subarray(MAGIC.length + 8)) };
}

/** A write may take only part of what it is given. */
function writeAll(file: number, bytes: Buffer, position: number): void {
  let done = 0;
  while (done < bytes.length)
    done += writeSync(file, bytes, done, bytes.length - done, position + done);
}

/** A new name is safe once its folder is flushed; Windows has no such call and needs none. */
function flushFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
