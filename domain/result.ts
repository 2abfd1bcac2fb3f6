/**
 * What a rule answers when it may refuse. An expected refusal is a value, never an exception:
 * the caller has to look at `ok` before it can reach `value`. Bugs still throw.
 */
export type Result<T, E extends { kind: string }> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/**
 * Wraps a value as a success.
 *
 * @example ok(3) // { ok: true, value: 3 }
 */
export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

/**
 * Wraps an expected refusal. `kind` tells refusals apart; the other fields say what is needed
 * for a sentence that tells the user what to do.
 *
 * @example err({ kind: 'leeg' }) // { ok: false, error: { kind: 'leeg' } }
 */
export function err<const E extends { kind: string }>(
  error: E,
): { readonly ok: false; readonly error: E } {
  return { ok: false, error };
}
