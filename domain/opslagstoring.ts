/** Why the disk, or the drive in the network, does not do what was asked; nothing is damaged. */
export const OPSLAGREDENEN = [
  'vol',
  'alleen_lezen',
  'geen_recht',
  'bezet',
  'onbereikbaar',
] as const;
/** One of those reasons. */
export type Opslagreden = (typeof OPSLAGREDENEN)[number];

/** What SQLite and the operating system call each of them; a longer code of SQLite begins so too. */
const CODES: Readonly<Record<Opslagreden, readonly string[]>> = {
  // A disk without inodes is full too. SQLite's shared memory is a file that grows as others do.
  vol: ['SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  alleen_lezen: ['SQLITE_READONLY', 'EROFS'],
  geen_recht: ['SQLITE_PERM', 'SQLITE_AUTH', 'EACCES', 'EPERM'],
  bezet: [
    ...['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_PROTOCOL', 'SQLITE_NOMEM', 'SQLITE_IOERR_NOMEM'],
    ...['EBUSY', 'ETXTBSY', 'EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM'],
  ],
  onbereikbaar: [
    ...['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'EIO', 'ENODEV', 'ENXIO', 'ENOENT', 'ENOTDIR', 'ESTALE'],
    ...[
      'ENOTCONN',
      'ENETDOWN',
      'ENETUNREACH',
      'EHOSTDOWN',
      'EHOSTUNREACH',
      'ETIMEDOUT',
      'ECONNRESET',
    ],
    ...['EREMOTEIO', 'UNKNOWN'],
  ],
};

// The longest first: what begins like another code is more precise than it.
const REDENEN = Object.entries(CODES)
  .flatMap(([reden, codes]) => codes.map((code) => ({ code, reden: reden as Opslagreden })))
  .sort((one, other) => other.code.length - one.code.length);

/**
 * Why the disk did not do what was asked, by what SQLite or the operating system threw; undefined
 * for anything else, such as damage or a bug. Store and files are read here alike, so that a full
 * disk has one sentence wherever it is met.
 *
 * @example opslagredenVan(Object.assign(new Error(), { code: 'ENOSPC' })) // 'vol'
 * @example opslagredenVan(Object.assign(new Error(), { code: 'SQLITE_READONLY_DBMOVED' })) // 'alleen_lezen'
 * @example opslagredenVan(new Error('the disk does not give back what was written')) // undefined
 */
export function opslagredenVan(error: unknown): Opslagreden | undefined {
  let at: unknown = error;
  for (let depth = 0; at instanceof Error && depth < DEEPEST; depth += 1) {
    // The store has read it before, and says so by its kind.
    const { kind: said, code = '' } = at as Error & { kind?: unknown; code?: unknown };
    const kind = OPSLAGREDENEN.find((reden) => reden === said);
    if (kind !== undefined) return kind;
    const known = REDENEN.find(
      (one) => code === one.code || String(code).startsWith(`${one.code}_`),
    );
    if (known !== undefined) return known.reden;
    at = at.cause;
  }
  return undefined;
}
const DEEPEST = 5;
