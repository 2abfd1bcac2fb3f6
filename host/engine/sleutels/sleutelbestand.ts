import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { kdfParameters } from './kdf.ts';
import { verzegeld } from './verzegel.ts';

/**
 * One way to the master key: of an account, of the recovery code, or of a recovery code that was
 * shown but not yet typed back. `zoek` finds the slot of an account name without naming it.
 */
export const slot = z.object({
  id: z.uuid(),
  soort: z.enum(['account', 'herstel', 'herstel_nieuw']),
  zoek: z.string(),
  kdf: kdfParameters,
  hoofdsleutel: verzegeld,
});
export type Slot = z.output<typeof slot>;

/** What a key file holds. */
export const sleutelbestand = z.object({
  versie: z.literal(1),
  opslagId: z.uuid(),
  zoekzout: z.string().regex(/^[0-9a-f]{64}$/),
  slots: z.array(slot),
  sleutelring: verzegeld,
});
export type Sleutelbestand = z.output<typeof sleutelbestand>;

/** What a key file holds: `nieuw` when there is none, `beschadigd` when it cannot be trusted. */
export type GelezenSleutels =
  | { readonly kind: 'nieuw' }
  | { readonly kind: 'beschadigd' }
  | { readonly kind: 'gelezen'; readonly bestand: Sleutelbestand };

/** Reads a key file. */
export function readSleutelbestand(path: string): GelezenSleutels {
  if (!existsSync(path)) return { kind: 'nieuw' };
  try {
    const parsed = sleutelbestand.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? { kind: 'gelezen', bestand: parsed.data } : { kind: 'beschadigd' };
  } catch {
    return { kind: 'beschadigd' };
  }
}

/** The text of a key file. */
export function sleuteltekst(bestand: Sleutelbestand): string {
  return `${JSON.stringify(bestand, null, 2)}\n`;
}

/**
 * Whether `nieuw` took away a way in that `oud` still holds: a slot (removed, or with another
 * password) or another keyring. A copy of `oud` may then not stay.
 */
export function takesAway(oud: Sleutelbestand, nieuw: Sleutelbestand): boolean {
  const kept = new Set(nieuw.slots.map((one) => JSON.stringify(one)));
  const isSame =
    oud.opslagId === nieuw.opslagId &&
    JSON.stringify(oud.sleutelring) === JSON.stringify(nieuw.sleutelring);
  return !isSame || oud.slots.some((one) => !kept.has(JSON.stringify(one)));
}
