import { createHmac, hkdfSync, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { deriveKey, newKdfParameters } from './kdf.ts';
import { type Sleutelbestand, type Slot, sleutelinhoud, slot } from './sleutelbestand.ts';
import { seal, unseal } from './verzegel.ts';

const hexKey = z.string().regex(/^[0-9a-f]{64}$/);
const ringContent = z.object({
  opslag: hexKey,
  /** Set while the store key is being replaced, so that a crash halfway loses neither. */
  opslagNieuw: hexKey.optional(),
  log: hexKey,
  pseudoniem: hexKey,
  kopie: hexKey,
  /** The slots of accounts that are switched off: to their passwords the file does not open. */
  slapend: z.array(slot).optional(),
  /** The file has a mark: one without was tampered with, whatever version it says it is. */
  gemerkt: z.literal(true).optional(),
});
type RingContent = z.output<typeof ringContent>;

/** The opened keys of one store; `wipe` when the store closes. */
export type Sleutelring = {
  readonly hoofdsleutel: Buffer;
  readonly inhoud: RingContent;
};

/** Fresh keys for a new store. */
export function newSleutelring(): Sleutelring {
  const key = () => randomBytes(32).toString('hex');
  return {
    hoofdsleutel: randomBytes(32),
    inhoud: { opslag: key(), log: key(), pseudoniem: key(), kopie: key(), gemerkt: true },
  };
}

/** The keyring as it stands in the file, under the master key. */
export function sealRing(ring: Sleutelring, opslagId: string): Sleutelbestand['sleutelring'] {
  return seal(ring.hoofdsleutel, Buffer.from(JSON.stringify(ring.inhoud)), ringContext(opslagId));
}

/**
 * Opens the keyring with the master key; undefined when it, or anything else in the file, was
 * tampered with. A file of version 1 has no mark; from then on its keyring asks for one.
 */
export function openRing(bestand: Sleutelbestand, hoofdsleutel: Buffer): Sleutelring | undefined {
  const plain = unseal(hoofdsleutel, bestand.sleutelring, ringContext(bestand.opslagId));
  if (plain === undefined) return undefined;
  const inhoud = ringContent.parse(JSON.parse(plain.toString('utf8')));
  plain.fill(0);
  const mayBeUnmarked = bestand.versie === 1 && inhoud.gemerkt !== true;
  if (!mayBeUnmarked && !hasMerk({ hoofdsleutel }, bestand)) return undefined;
  return { hoofdsleutel, inhoud: { ...inhoud, gemerkt: true } };
}

/** The file with the mark of these keys over all that it says: of version 2, whatever it was. */
export function markBestand(ring: Sleutelring, bestand: Sleutelbestand): Sleutelbestand {
  const { opslagId, zoekzout, slots } = bestand;
  const sleutelring = bestand.versie === 1 ? sealRing(ring, opslagId) : bestand.sleutelring;
  const marked = { opslagId, zoekzout, slots, sleutelring };
  return { versie: 2, ...marked, merk: merkOf(ring, marked).toString('hex') };
}

/** Whether the mark of a key file was made with these keys over all that it says now. */
export function hasMerk(ring: Pick<Sleutelring, 'hoofdsleutel'>, bestand: Sleutelbestand): boolean {
  const merk = Buffer.from(bestand.merk ?? '', 'hex');
  const right = merkOf(ring, bestand);
  return merk.length === right.length && timingSafeEqual(merk, right);
}

function merkOf(
  { hoofdsleutel }: Pick<Sleutelring, 'hoofdsleutel'>,
  bestand: Omit<Sleutelbestand, 'versie' | 'merk'>,
): Buffer {
  const key = Buffer.from(hkdfSync('sha256', hoofdsleutel, '', 'meldpunt sleutelbestand', 32));
  const merk = createHmac('sha256', key).update(sleutelinhoud(bestand)).digest();
  key.fill(0);
  return merk;
}

/** Makes a slot: the master key under a key derived from the secret. */
export async function makeSlot(
  ring: Sleutelring,
  bestand: Pick<Sleutelbestand, 'opslagId'>,
  wie: { id?: string; soort: Slot['soort']; zoek: string; geheim: string },
): Promise<Slot> {
  const kdf = newKdfParameters();
  const kop = { id: wie.id ?? randomUUID(), soort: wie.soort, zoek: wie.zoek, kdf };
  const key = await deriveKey(wie.geheim, kdf);
  const hoofdsleutel = seal(key, ring.hoofdsleutel, slotContext(bestand.opslagId, kop));
  key.fill(0);
  return { ...kop, hoofdsleutel };
}

/** The master key, or undefined when the secret is wrong or the slot is not as it was made. */
export async function openSlot(
  bestand: Sleutelbestand,
  given: Slot,
  geheim: string,
): Promise<Buffer | undefined> {
  const key = await deriveKey(geheim, given.kdf);
  const hoofdsleutel = unseal(key, given.hoofdsleutel, slotContext(bestand.opslagId, given));
  key.fill(0);
  return hoofdsleutel;
}

/** How an account name is found back without standing in the file. */
export function zoekwaarde(zoekzout: string, accountnaam: string): string {
  return createHmac('sha256', Buffer.from(zoekzout, 'hex')).update(accountnaam).digest('hex');
}

/** Overwrites what can be overwritten of the opened keys. */
export function wipe(ring: Sleutelring): void {
  ring.hoofdsleutel.fill(0);
}

// The context binds a slot to its store, kind, name and parameters: none can be swapped unnoticed.
function slotContext(opslagId: string, kop: Omit<Slot, 'hoofdsleutel'>): string {
  const { id, soort, zoek, kdf } = kop;
  return JSON.stringify([
    'slot',
    1,
    opslagId,
    id,
    soort,
    zoek,
    kdf.soort,
    kdf.geheugenKiB,
    kdf.rondes,
    kdf.sporen,
    kdf.zout,
  ]);
}

function ringContext(opslagId: string): string {
  return JSON.stringify(['sleutelring', 1, opslagId]);
}
