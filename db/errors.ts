import { type Opslagreden, opslagredenVan } from '#domain/opslagstoring.ts';

/**
 * Why the store refuses; never carries data of the store itself. `schade`: SQLite found a page that
 * is not as it was written (or not under this key); from then on nothing is laid over the file. The
 * reasons of a disk that refuses are those of the contract: nothing is damaged then. `achter`: fewer
 * units stand in the store than were kept; `keten`: what stands there is not what the program wrote;
 * `anker_weg`: there is nothing to hold it against.
 */
export type StoreErrorKind =
  | 'verkeerde_sleutel'
  | 'nieuwere_opslag'
  | 'oudere_opslag'
  | 'migratie_klopt_niet'
  | 'beschadigd'
  | 'schade'
  | 'achter'
  | 'keten'
  | 'anker_weg'
  | 'onveilig_ingesteld'
  | 'genest'
  | 'gesloten'
  | 'uniek'
  | 'verwijzing'
  | Opslagreden;

/** The one error that `db/` throws. Its message is for developers and holds no personal data. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  /** With `nieuwere_opslag` the version of the store, with `achter` how many units are missing. */
  readonly version: number | undefined;

  constructor(kind: StoreErrorKind, message: string, version?: number) {
    super(message);
    this.name = 'StoreError';
    this.kind = kind;
    this.version = version;
  }
}

/**
 * Turns what the driver or drizzle throws into something that may be logged. drizzle's query error
 * carries the parameters, so personal data, in its message: only the engine's code survives here.
 */
export function mapDriverError(error: unknown): unknown {
  const code = driverCode(error) ?? driverCode(causeOf(error));
  if (code === undefined)
    return isQueryError(error) ? new StoreError('beschadigd', 'query failed') : error;
  if (
    code.startsWith('SQLITE_CONSTRAINT_UNIQUE') ||
    code.startsWith('SQLITE_CONSTRAINT_PRIMARYKEY')
  )
    return new StoreError('uniek', code);
  if (code.startsWith('SQLITE_CONSTRAINT_FOREIGNKEY')) return new StoreError('verwijzing', code);
  return asDamage(error) ?? new StoreError(opslagredenVan(error) ?? 'beschadigd', code);
}

const DAMAGE = ['SQLITE_CORRUPT', 'SQLITE_NOTADB'];

/** The error as damage of the file; undefined when it is something else. */
export function asDamage(error: unknown): StoreError | undefined {
  const code = driverCode(error) ?? driverCode(causeOf(error));
  const isDamage = DAMAGE.some((damage) => code?.startsWith(damage) === true);
  return isDamage && code !== undefined ? new StoreError('schade', code) : undefined;
}

function driverCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' && error.code.startsWith('SQLITE_')
    ? error.code
    : undefined;
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

function isQueryError(error: unknown): boolean {
  return error instanceof Error && error.constructor.name === 'DrizzleQueryError';
}
