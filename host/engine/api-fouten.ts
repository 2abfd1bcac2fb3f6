import { ORPCError, ValidationError } from '@orpc/server';
import { Refusal } from '#areas/refusal.ts';
import { StoreError } from '#db/errors.ts';
import { type Fout, isFoutcode } from '#domain/contract/fouten.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { toApiError } from './dispatcher.ts';
import type { Omgeving } from './omgeving.ts';

type Issue = { readonly message: string; readonly path?: readonly unknown[] | undefined };

/**
 * Wraps every call of every transport: whatever is thrown leaves as an error of the contract.
 * Bugs leave as `internal` with a correlation id; the program log gets the id, the kind of error
 * and where it was thrown, never its message, which may hold personal data.
 */
export async function withApiErrors<T>(omgeving: Omgeving, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw toContractError(omgeving, error);
  }
}

function toContractError(omgeving: Omgeving, error: unknown): ORPCError<string, unknown> {
  if (error instanceof Refusal) return toApiError(error.fout);
  if (error instanceof StoreError && error.kind === 'gesloten')
    return toApiError({ code: 'locked', data: { reden: 'vergrendeld' } });
  if (error instanceof StoreError && error.kind === 'schade') {
    omgeving.report({ wat: 'StoreError schade', waar: framesOf(error) });
    omgeving.backups.noteDamage();
    return toApiError({ code: 'locked', data: { reden: 'schade' } });
  }
  const reden = opslagredenVan(error);
  if (reden !== undefined) {
    omgeving.report({ wat: `opslag ${reden}`, waar: framesOf(error) });
    return toApiError({ code: 'opslag', data: { reden } });
  }
  if (error instanceof ORPCError) {
    if (isFoutcode(error.code)) return error;
    if (error.code === 'BAD_REQUEST') return toApiError(invalidInput(error.cause));
    if (error.code === 'NOT_FOUND')
      return toApiError({ code: 'not_found', data: { wat: 'opdracht' } });
  }
  const correlatie = omgeving.newId();
  omgeving.report({ wat: nameOf(error), correlatie, waar: framesOf(error) });
  return toApiError({ code: 'internal', data: { correlatie } });
}

/**
 * Wraps the reading of a call, around what `withApiErrors` wraps: what cannot be read leaves as an
 * error of the contract too, and as no other on one transport than on the other.
 */
export async function withReadable<T>(omgeving: Omgeving, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ORPCError && isFoutcode(error.code)) throw error;
    omgeving.report({ wat: `onleesbare aanroep ${nameOf(error)}` });
    throw toApiError({ code: 'invalid_input', data: { velden: [] } });
  }
}

function invalidInput(cause: unknown): Fout {
  const issues: readonly Issue[] = cause instanceof ValidationError ? cause.issues : [];
  const velden = issues.map((issue) => ({
    veld: (issue.path ?? []).map(segment).join('.'),
    zin: issue.message,
  }));
  return { code: 'invalid_input', data: { velden } };
}

function segment(part: unknown): string {
  return String(typeof part === 'object' && part !== null && 'key' in part ? part.key : part);
}

function nameOf(error: unknown): string {
  if (error instanceof StoreError) return `StoreError ${error.kind}`;
  return error instanceof Error ? error.name : typeof error;
}

/** The frames of a stack without its first lines, which repeat the message. */
function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  return error.stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8)
    .map((line) => line.trim())
    .join(' | ');
}
