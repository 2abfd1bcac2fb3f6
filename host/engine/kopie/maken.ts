import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { StoreError } from '#db/errors.ts';
import {
  checkStore,
  differentTables,
  type Inhoud,
  inhoudOf,
  reading,
  snapshotTo,
  sumTables,
} from '#db/snapshot.ts';
import { disk, syncFolder, writeAll } from '../whole-file.ts';
import { BackupError, type BackupKop, readBackup, writeBackup } from './formaat.ts';

const PART = 1024 * 1024;

/** What stands before the store in a back-up: the key that opens it, and what it must hold. */
const inhoudsopgave = z.object({
  opslag: z.string().regex(/^[0-9a-f]{64}$/),
  sommen: z.array(z.object({ tabel: z.string(), rijen: z.number(), som: z.string() })),
  inhoud: z.object({
    schema: z.number(),
    dossiers: z.number(),
    meldingen: z.number(),
    laatste: z.string().nullable(),
  }),
});
export type Inhoudsopgave = z.output<typeof inhoudsopgave>;

/** The keys that a job on a back-up needs, 32 bytes each. */
export type Kopiesleutels = { readonly opslag: Uint8Array; readonly kopie: Uint8Array };

export type MaakOpdracht = {
  /** The store to copy; it may be in use. */
  readonly register: string;
  /** Owner-only folder beside the register, for what is only there while this runs. */
  readonly tijdelijk: string;
  /** The back-up's path; what is there is replaced once the new one has proved good. */
  readonly doel: string;
  readonly kop: Omit<BackupKop, 'formaat' | 'zout' | 'schema'>;
};

/**
 * Makes a back-up of a store: one consistent picture (`VACUUM INTO`), encrypted under the back-up
 * key to a file beside its name, read back with that key only and compared by the rows of every
 * table, and then given its name. The register itself is only read.
 *
 * @throws StoreError `schade` when the picture is not whole or what was read back differs, and the
 *   error of the disk; no half back-up stays
 */
export function makeBackup(
  { register, tijdelijk, doel, kop }: MaakOpdracht,
  { opslag, kopie }: Kopiesleutels,
): { readonly bytes: number; readonly inhoud: Inhoud } {
  const [beeld, terug, deel] = [temporary(tijdelijk), temporary(tijdelijk), `${doel}.deel`];
  try {
    rmSync(deel, { force: true });
    snapshotTo(register, opslag, beeld);
    const { sommen, inhoud } = reading(beeld, opslag, (from) => {
      if (checkStore(from, 'quick').gebreken > 0) throw new StoreError('schade', 'quick_check');
      return { sommen: sumTables(from), inhoud: inhoudOf(from) };
    });
    const opgave: Inhoudsopgave = { opslag: Buffer.from(opslag).toString('hex'), sommen, inhoud };
    writeBackup(deel, { ...kop, schema: inhoud.schema }, kopie, contentsOf(opgave, beeld));
    verifyBackup(deel, kopie, terug, sommen);
    disk.renameSync(deel, doel);
    flushFolder(join(doel, '..'));
    return { bytes: statSync(doel).size, inhoud };
  } finally {
    rmSync(deel, { force: true });
    removeStore(beeld);
    removeStore(terug);
  }
}

/**
 * Decrypts a back-up to a new store, flushed and owner-only.
 *
 * @returns what the back-up says it holds, with the key of the store
 * @throws BackupError, or the error of the disk; the half store stays for the caller to remove
 */
export function unpackBackup(path: string, kopie: Uint8Array, target: string): Inhoudsopgave {
  const file = disk.openSync(target, 'wx', 0o600);
  try {
    const parts = readBackup(path, kopie);
    let head = Buffer.alloc(0);
    let opgave: Inhoudsopgave | undefined;
    for (const part of parts) {
      if (opgave !== undefined) {
        writeAll(file, part);
        continue;
      }
      head = Buffer.concat([head, part]);
      const length = head.byteLength < 4 ? undefined : head.readUInt32LE(0);
      if (length === undefined || head.byteLength < 4 + length) continue;
      opgave = parseOpgave(head.subarray(4, 4 + length));
      writeAll(file, head.subarray(4 + length));
    }
    disk.fsyncSync(file);
    if (opgave === undefined) throw new BackupError('gewijzigd');
    return opgave;
  } finally {
    closeSync(file);
  }
}

/**
 * Whether an unpacked store is whole and holds, table by table, the rows that its back-up names.
 *
 * @throws StoreError `schade` when it does not
 */
export function requireSame(path: string, opgave: Inhoudsopgave): void {
  reading(path, Buffer.from(opgave.opslag, 'hex'), (from) => {
    if (checkStore(from, 'quick').gebreken > 0) throw new StoreError('schade', 'quick_check');
    const different = differentTables(opgave.sommen, sumTables(from));
    if (different.length > 0)
      throw new StoreError('schade', `the back-up holds other rows in ${different.join(', ')}`);
  });
}

/** A fresh name in the folder for what is only there for a moment; makes that folder. */
export function temporary(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(folder, 0o700);
  return join(folder, `${randomUUID()}.db`);
}

/** Removes a store with what SQLite keeps beside it. */
export function removeStore(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

function verifyBackup(
  path: string,
  kopie: Uint8Array,
  target: string,
  sommen: Inhoudsopgave['sommen'],
): void {
  const opgave = unpackBackup(path, kopie, target);
  requireSame(target, { ...opgave, sommen });
}

function* contentsOf(opgave: Inhoudsopgave, store: string): Generator<Buffer, void> {
  const text = Buffer.from(JSON.stringify(opgave));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(text.byteLength, 0);
  yield Buffer.concat([length, text]);
  const file = openSync(store, 'r');
  try {
    for (;;) {
      const part = Buffer.alloc(PART);
      const read = readSync(file, part, 0, PART, null);
      if (read === 0) return;
      yield part.subarray(0, read);
    }
  } finally {
    closeSync(file);
  }
}

function parseOpgave(text: Buffer): Inhoudsopgave {
  const parsed = inhoudsopgave.safeParse(JSON.parse(text.toString('utf8')));
  if (!parsed.success) throw new BackupError('gewijzigd');
  return parsed.data;
}

/** Not every drive in a network can flush a folder; the file itself has been flushed and read back. */
function flushFolder(folder: string): void {
  try {
    syncFolder(folder);
  } catch {
    // The rename is done; at worst a power cut within seconds undoes it.
  }
}
