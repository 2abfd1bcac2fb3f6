import Database from 'better-sqlite3';
import { nativeBinding } from './native.ts';

/** The one connection, with the two calls that the cipher build adds to better-sqlite3. */
export type Connection = Database.Database & {
  key(key: Buffer): number;
  rekey(key: Buffer): number;
};

/** Opens the file with the driver; unless it is only for reading, it is made when it is not there. */
export function connect(path: string, { readonly = false } = {}): Connection {
  // The published types are those of better-sqlite3; the cipher build adds key() and rekey().
  return openDatabase(path, { readonly }) as Connection;
}

/** Opens a file with the driver's machine code for this machine. */
export function openDatabase(path: string, options: Database.Options): Database.Database {
  const binding = nativeBinding();
  return new Database(path, { ...options, ...(binding && { nativeBinding: binding }) });
}

/** Shape in which the cipher takes 256 raw bits, so that it derives nothing itself. */
export function rawKey(key: Uint8Array): Buffer {
  if (key.byteLength !== 32) throw new RangeError('a store key has 32 bytes');
  return Buffer.from(`raw:${Buffer.from(key).toString('hex')}`);
}
