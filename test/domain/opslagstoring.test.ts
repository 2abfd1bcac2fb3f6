import { constants } from 'node:os';
import { describe, expect, test } from 'vitest';
import { mapDriverError, StoreError } from '#db/errors.ts';
import { opslagZin } from '#domain/contract/fouten-nl.ts';
import { OPSLAGREDENEN, opslagredenVan } from '#domain/opslagstoring.ts';

const thrown = (code: string, cause?: unknown) =>
  Object.assign(new Error('geheim', { cause }), { code });

// Every primary result code of SQLite (sqlite.org/rescode.html), and what the desk is told of it.
const SQLITE = {
  SQLITE_FULL: 'vol',
  SQLITE_READONLY: 'alleen_lezen',
  SQLITE_READONLY_DIRECTORY: 'alleen_lezen',
  SQLITE_READONLY_DBMOVED: 'alleen_lezen',
  SQLITE_PERM: 'geen_recht',
  SQLITE_AUTH: 'geen_recht',
  SQLITE_BUSY: 'bezet',
  SQLITE_BUSY_SNAPSHOT: 'bezet',
  SQLITE_LOCKED: 'bezet',
  SQLITE_PROTOCOL: 'bezet',
  SQLITE_NOMEM: 'bezet',
  SQLITE_IOERR: 'onbereikbaar',
  SQLITE_IOERR_WRITE: 'onbereikbaar',
  SQLITE_IOERR_FSYNC: 'onbereikbaar',
  SQLITE_IOERR_SHMSIZE: 'vol',
  SQLITE_IOERR_NOMEM: 'bezet',
  SQLITE_CANTOPEN: 'onbereikbaar',
  SQLITE_CANTOPEN_ISDIR: 'onbereikbaar',
  SQLITE_CORRUPT: undefined,
  SQLITE_NOTADB: undefined,
  SQLITE_ERROR: undefined,
  SQLITE_INTERNAL: undefined,
  SQLITE_ABORT: undefined,
  SQLITE_INTERRUPT: undefined,
  SQLITE_NOTFOUND: undefined,
  SQLITE_EMPTY: undefined,
  SQLITE_SCHEMA: undefined,
  SQLITE_TOOBIG: undefined,
  SQLITE_CONSTRAINT: undefined,
  SQLITE_CONSTRAINT_UNIQUE: undefined,
  SQLITE_MISMATCH: undefined,
  SQLITE_MISUSE: undefined,
  SQLITE_NOLFS: undefined,
  SQLITE_FORMAT: undefined,
  SQLITE_RANGE: undefined,
} as const;

test.each(Object.entries(SQLITE))('%s is told as %s', (code, reden) => {
  expect(opslagredenVan(thrown(code))).toBe(reden);
});

// The codes of the system are those of errno(3).
test.each([
  ...(['ENOSPC', 'EDQUOT', 'EFBIG'] as const).map((code) => [code, 'vol'] as const),
  ['EROFS', 'alleen_lezen'],
  ...(['EACCES', 'EPERM'] as const).map((code) => [code, 'geen_recht'] as const),
  ...(['EBUSY', 'ETXTBSY', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'] as const).map(
    (code) => [code, 'bezet'] as const,
  ),
  ...(['EIO', 'ENODEV', 'ENXIO', 'ENOENT', 'ENOTDIR', 'ESTALE', 'ENOTCONN'] as const).map(
    (code) => [code, 'onbereikbaar'] as const,
  ),
  ...(['ENETDOWN', 'ENETUNREACH', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET'] as const).map(
    (code) => [code, 'onbereikbaar'] as const,
  ),
] as const)('%s is told as %s', (code, reden) => {
  expect(Object.keys(constants.errno)).toContain(code);
  expect(opslagredenVan(thrown(code))).toBe(reden);
});

describe('what the disk refused', () => {
  test('is found behind what was made of it on the way', () => {
    const wrapped = new Error('query failed', { cause: thrown('x', thrown('ENOSPC')) });
    expect(opslagredenVan(wrapped)).toBe('vol');
    expect(opslagredenVan(new StoreError('bezet', 'SQLITE_BUSY'))).toBe('bezet');
    expect(opslagredenVan(new Error('iets anders'))).toBeUndefined();
    expect(opslagredenVan(undefined)).toBeUndefined();
    expect(opslagredenVan(thrown('ENOSPCE'))).toBeUndefined();
  });

  test('never reaches the program log with a message of its own', () => {
    const mapped = mapDriverError(thrown('SQLITE_FULL'));
    expect(mapped).toMatchObject({ kind: 'vol', message: 'SQLITE_FULL' });
  });

  test('has a sentence that says what happened, what was kept and what to do', () => {
    const zinnen = OPSLAGREDENEN.map(opslagZin);
    expect(new Set(zinnen).size).toBe(OPSLAGREDENEN.length);
    for (const zin of zinnen) {
      expect(zin).toContain('wat u typte staat er nog');
      expect(zin).toContain('doe het dan opnieuw');
    }
  });
});
