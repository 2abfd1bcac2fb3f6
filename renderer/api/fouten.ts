import { ORPCError } from '@orpc/client';
import { type Fout, foutmap, isFoutcode } from '#domain/contract/fouten.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { foutTekst } from '../components/tekst-algemeen.ts';
import { Onbereikbaar } from './onbereikbaar.ts';

/** Everything that can go wrong with a call: the contract's own errors, or no answer at all. */
export type Storing = Fout | { readonly code: 'onbereikbaar' };

/**
 * Turns anything that was thrown into an error of the contract. Data that does not fit its code
 * is not trusted, and a bug in a screen becomes `internal` like a bug in the engine.
 */
export function toStoring(thrown: unknown): Storing {
  if (thrown instanceof Onbereikbaar) return { code: 'onbereikbaar' };
  if (thrown instanceof ORPCError && isFoutcode(thrown.code)) {
    const data = foutmap[thrown.code].data.safeParse(thrown.data);
    if (data.success) return { code: thrown.code, data: data.data } as Fout;
  }
  return { code: 'internal', data: { correlatie: 'scherm' } };
}

/** The Dutch sentence for a failure: what happened, what was kept, what to do. */
export function storingZin(storing: Storing): string {
  return storing.code === 'onbereikbaar' ? foutTekst.onbereikbaar : zinVan(storing);
}

/** The Dutch sentence for anything that was thrown. */
export function sentenceFor(thrown: unknown): string {
  return storingZin(toStoring(thrown));
}

/** The sentences per field of refused input, ready for a form; undefined for another error. */
export function fieldErrors(thrown: unknown): Record<string, string> | undefined {
  const storing = toStoring(thrown);
  if (storing.code !== 'invalid_input') return undefined;
  return Object.fromEntries(storing.data.velden.map(({ veld, zin }) => [veld, zin]));
}

/** True when the person has to sign in (again) before anything else. */
export function needsSignIn(storing: Storing): boolean {
  if (storing.code === 'locked') return storing.data.reden === 'vergrendeld';
  return storing.code === 'unauthorised' && storing.data.reden === 'niet_aangemeld';
}

/** True when the register itself is damaged or is not what it was, so that a back-up may take its place. */
export function isBeschadigd(storing: Storing): boolean {
  if (isAndersDanAchtergelaten(storing)) return true;
  return (
    storing.code === 'locked' &&
    (storing.data.reden === 'beschadigd' || storing.data.reden === 'schade')
  );
}

/** True when the register can be read, and is not as the program left it. */
export function isAndersDanAchtergelaten(storing: Storing): boolean {
  if (storing.code !== 'locked') return false;
  const { reden } = storing.data;
  return reden === 'achter' || reden === 'keten' || reden === 'anker_weg';
}

/** True when this window no longer belongs to a session of the program. */
export function hasLostSession(storing: Storing): boolean {
  return storing.code === 'unauthorised' && storing.data.reden === 'sessie_verlopen';
}

/** True when the same call may succeed later without a person changing anything. */
export function mayRetry(storing: Storing): boolean {
  if (storing.code === 'opslag')
    return storing.data.reden === 'bezet' || storing.data.reden === 'onbereikbaar';
  return storing.code === 'onbereikbaar' || storing.code === 'internal' || needsSignIn(storing);
}
