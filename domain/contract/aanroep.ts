import type { Fout } from './fouten.ts';

/** The most that one call may hold, in bytes, over every transport: far more than anything typed. */
export const MEESTE_BYTES = 2 * 1024 * 1024;

/**
 * What a call that holds more is answered with, whoever finds out.
 *
 * @example teGroot().code // 'invalid_input'
 */
export function teGroot(): Fout {
  const zin =
    'Dit is meer dan het programma in één keer aanneemt. Er is niets opgeslagen en uw invoer staat er nog. Kort de tekst in en probeer het opnieuw.';
  return { code: 'invalid_input', data: { velden: [{ veld: '', zin }] } };
}
