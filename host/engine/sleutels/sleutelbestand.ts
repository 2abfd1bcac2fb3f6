import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { kdfParameters } from './kdf.ts';
import { type Verzegeld, verzegeld } from './verzegel.ts';

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

const inhoud = z.object({
  opslagId: z.uuid(),
  zoekzout: z.string().regex(/^[0-9a-f]{64}$/),
  slots: z.array(slot),
  sleutelring: verzegeld,
});
const hexHash = z.string().regex(/^[0-9a-f]{64}$/);
/** What a key file holds, where something else vouches for it, as in a back-up. */
export const sleutelbestand = z.object({
  versie: z.union([z.literal(1), z.literal(2)]),
  ...inhoud.shape,
  merk: hexHash.optional(),
});
/** Version 2 has a checksum and a mark over all of it; one of version 1 gets both when it is written. */
const opSchijf = z.discriminatedUnion('versie', [
  z.object({ versie: z.literal(1), ...inhoud.shape }),
  z.object({ versie: z.literal(2), ...inhoud.shape, merk: hexHash, controle: hexHash }),
]);
/** What a key file holds. `merk` is made with the master key (`markBestand`), from version 2. */
export type Sleutelbestand = z.output<typeof inhoud> & {
  readonly versie: 1 | 2;
  readonly merk?: string | undefined;
};

/** What a key file holds: `nieuw` when there is none, `beschadigd` when it cannot be trusted. */
export type GelezenSleutels =
  | { readonly kind: 'nieuw' }
  | { readonly kind: 'beschadigd' }
  | { readonly kind: 'gelezen'; readonly bestand: Sleutelbestand };

/**
 * Reads a key file. One with a changed byte is `beschadigd` before any password is tried: tried
 * against it, the right one would look wrong.
 */
export function readSleutelbestand(path: string): GelezenSleutels {
  if (!existsSync(path)) return { kind: 'nieuw' };
  try {
    const parsed = opSchijf.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (!parsed.success) return { kind: 'beschadigd' };
    if (parsed.data.versie === 1) return { kind: 'gelezen', bestand: parsed.data };
    const { controle, ...bestand } = parsed.data;
    return controle === checksum(bestand) ? { kind: 'gelezen', bestand } : { kind: 'beschadigd' };
  } catch {
    return { kind: 'beschadigd' };
  }
}

/** The text of a key file. */
export function sleuteltekst(bestand: Sleutelbestand): string {
  const whole = bestand.versie === 1 ? bestand : { ...bestand, controle: checksum(bestand) };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

/** All that a key file says, in one order, as its mark is made over. */
export function sleutelinhoud(bestand: Omit<Sleutelbestand, 'versie' | 'merk'>): string {
  const sealed = ({ nonce, tekst, merk }: Verzegeld) => [nonce, tekst, merk];
  const slots = bestand.slots.map(({ id, soort, zoek, kdf, hoofdsleutel }) => [
    ...[id, soort, zoek, kdf.soort, kdf.geheugenKiB, kdf.rondes, kdf.sporen, kdf.zout],
    sealed(hoofdsleutel),
  ]);
  const { opslagId, zoekzout, sleutelring } = bestand;
  return JSON.stringify(['sleutelbestand', 2, opslagId, zoekzout, slots, sealed(sleutelring)]);
}

function checksum(bestand: Sleutelbestand): string {
  return createHash('sha256')
    .update(JSON.stringify([sleutelinhoud(bestand), bestand.merk]))
    .digest('hex');
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
