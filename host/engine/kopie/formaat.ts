import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { z } from 'zod';
import { sleutelbestand } from '../sleutels/sleutelbestand.ts';
import { disk, writeAll } from '../whole-file.ts';

/** How the name of every back-up ends. */
export const BACKUP_EXTENSION = '.meldpunt-back-up';
const MAGIC = Buffer.from('MELDPUNT-BACKUP\0');
const FORMAT = 1;
const CHUNK = 1024 * 1024;
const TAG = 16;
const MOST_HEADER = 16 * 1024 * 1024;

/**
 * What stands readable at the begin of a back-up: of which register it is, made by what and when,
 * and its key file, which is sealed by itself.
 */
const backupKop = z.object({
  formaat: z.literal(FORMAT),
  opslagId: z.uuid(),
  programma: z.string().max(40),
  schema: z.number().int().nonnegative(),
  /** UTC instant. */
  gemaaktOp: z.iso.datetime(),
  zout: z.string().regex(/^[0-9a-f]{64}$/),
  sleutels: sleutelbestand,
});
export type BackupKop = z.output<typeof backupKop>;

/** Why a file is not, or no longer, a back-up that can be used. */
export type Backupfout =
  | 'geen_backup'
  | 'nieuwer_formaat'
  | 'kop_beschadigd'
  | 'afgebroken'
  | 'gewijzigd';

/** A back-up that cannot be used; nothing of it may be trusted. */
export class BackupError extends Error {
  readonly reden: Backupfout;

  constructor(reden: Backupfout) {
    super(`back-up: ${reden}`);
    this.name = 'BackupError';
    this.reden = reden;
  }
}

/**
 * Encrypts what `parts` gives to a new file (AES-256-GCM in parts of 1 MiB): each part is bound to
 * its place, to being the last or not, and to the header, so that nothing can be left out, swapped
 * or put in another file. The file is flushed; a half one stays for the caller to remove.
 *
 * @param kopie 32 bytes, the back-up key of the register
 * @throws the error of the disk
 */
export function writeBackup(
  path: string,
  kop: Omit<BackupKop, 'formaat' | 'zout'>,
  kopie: Uint8Array,
  parts: Iterable<Uint8Array>,
): void {
  const zout = randomBytes(32).toString('hex');
  const head = encodeHeader({ formaat: FORMAT, ...kop, zout });
  const stream = streamOf(kopie, zout, head);
  const file = disk.openSync(path, 'wx', 0o600);
  try {
    writeAll(file, head);
    let counter = 0;
    let waiting: Buffer | undefined;
    for (const chunk of inChunks(parts)) {
      if (waiting !== undefined) writeAll(file, stream.seal(waiting, counter++, false));
      waiting = chunk;
    }
    writeAll(file, stream.seal(waiting ?? Buffer.alloc(0), counter, true));
    disk.fsyncSync(file);
  } finally {
    stream.wipe();
    closeSync(file);
  }
}

/**
 * Reads the header of a back-up; that it belongs to what follows is only sure once all is read.
 *
 * @throws BackupError when it is none, or the error of the disk
 */
export function readBackupKop(path: string): BackupKop {
  const file = openSync(path, 'r');
  try {
    return readHeader(file).kop;
  } finally {
    closeSync(file);
  }
}

/**
 * Decrypts a back-up, part by part. What it gave so far may only be trusted once it has ended.
 *
 * @throws BackupError `afgebroken` when the end is missing, `gewijzigd` when anything is not as it
 *   was written (or the key is another), or the error of the disk
 */
export function* readBackup(path: string, kopie: Uint8Array): Generator<Buffer, void> {
  const file = openSync(path, 'r');
  try {
    const { kop, head } = readHeader(file);
    const stream = streamOf(kopie, kop.zout, head);
    try {
      const { size } = fstatSync(file);
      let at = head.byteLength;
      if (size - at < TAG) throw new BackupError('afgebroken');
      for (let counter = 0; at < size; counter += 1) {
        const length = Math.min(CHUNK + TAG, size - at);
        const sealed = readExactly(file, length, at);
        at += length;
        const isLast = at >= size;
        const plain = stream.open(sealed, counter, isLast);
        if (plain === undefined) {
          const wasCut = isLast && stream.open(sealed, counter, false) !== undefined;
          throw new BackupError(wasCut ? 'afgebroken' : 'gewijzigd');
        }
        yield plain;
      }
    } finally {
      stream.wipe();
    }
  } finally {
    closeSync(file);
  }
}

function encodeHeader(kop: BackupKop): Buffer {
  const text = Buffer.from(JSON.stringify(kop));
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32LE(FORMAT, 0);
  numbers.writeUInt32LE(text.byteLength, 4);
  return Buffer.concat([MAGIC, numbers, text]);
}

function readHeader(file: number): { kop: BackupKop; head: Buffer } {
  const { size } = fstatSync(file);
  const fixed = MAGIC.byteLength + 8;
  if (size < fixed) throw new BackupError('geen_backup');
  const begin = readExactly(file, fixed, 0);
  if (!begin.subarray(0, MAGIC.byteLength).equals(MAGIC)) throw new BackupError('geen_backup');
  if (begin.readUInt32LE(MAGIC.byteLength) > FORMAT) throw new BackupError('nieuwer_formaat');
  const length = begin.readUInt32LE(MAGIC.byteLength + 4);
  if (length > MOST_HEADER) throw new BackupError('kop_beschadigd');
  if (size < fixed + length) throw new BackupError('afgebroken');
  const text = readExactly(file, length, fixed);
  const parsed = backupKop.safeParse(parseJson(text));
  if (!parsed.success) throw new BackupError('kop_beschadigd');
  return { kop: parsed.data, head: Buffer.concat([begin, text]) };
}

function parseJson(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** The key of one file: fresh for each, so that no nonce is ever used twice under one key. */
function streamOf(kopie: Uint8Array, zout: string, head: Buffer) {
  const salt = Buffer.from(zout, 'hex');
  const derived = Buffer.from(hkdfSync('sha256', kopie, salt, 'meldpunt back-up 1', 32 + 7));
  const [key, prefix] = [derived.subarray(0, 32), derived.subarray(32)];
  const bound = createHash('sha256').update(head).digest();
  const nonce = (counter: number, isLast: boolean) => {
    const numbers = Buffer.alloc(5);
    numbers.writeUInt32BE(counter, 0);
    numbers.writeUInt8(isLast ? 1 : 0, 4);
    return Buffer.concat([prefix, numbers]);
  };
  return {
    seal(plain: Uint8Array, counter: number, isLast: boolean): Buffer {
      const cipher = createCipheriv('aes-256-gcm', key, nonce(counter, isLast), {
        authTagLength: TAG,
      });
      cipher.setAAD(bound);
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    },
    open(sealed: Buffer, counter: number, isLast: boolean): Buffer | undefined {
      if (sealed.byteLength < TAG) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(counter, isLast), {
        authTagLength: TAG,
      });
      decipher.setAAD(bound);
      decipher.setAuthTag(sealed.subarray(sealed.byteLength - TAG));
      try {
        const plain = decipher.update(sealed.subarray(0, sealed.byteLength - TAG));
        return Buffer.concat([plain, decipher.final()]);
      } catch {
        return undefined;
      }
    },
    wipe: () => void derived.fill(0),
  };
}

/** Whole parts of 1 MiB, and a last one that may be shorter. */
function* inChunks(parts: Iterable<Uint8Array>): Generator<Buffer, void> {
  let held: Buffer[] = [];
  let length = 0;
  for (const part of parts) {
    let rest = Buffer.from(part);
    while (length + rest.byteLength >= CHUNK) {
      const taken = CHUNK - length;
      yield Buffer.concat([...held, rest.subarray(0, taken)]);
      rest = rest.subarray(taken);
      [held, length] = [[], 0];
    }
    if (rest.byteLength > 0) held.push(rest);
    length += rest.byteLength;
  }
  if (length > 0) yield Buffer.concat(held);
}

function readExactly(file: number, length: number, at: number): Buffer {
  const bytes = Buffer.alloc(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, at + read);
    if (more === 0) throw new BackupError('afgebroken');
    read += more;
  }
  return bytes;
}
