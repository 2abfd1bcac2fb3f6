import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { openRing, openSlot } from '#host/engine/sleutels/sleutelring.ts';

/** Where the register of a data folder is, and the key that opens it, by somebody's password. */
export async function keysOf(folder: string, wachtwoord: string) {
  const paden = padenIn(folder);
  const read = readSleutelbestand(paden.sleutels);
  if (read.kind !== 'gelezen') throw new Error('the keys of the register cannot be read');
  for (const slot of read.bestand.slots.filter(({ soort }) => soort === 'account')) {
    const hoofdsleutel = await openSlot(read.bestand, slot, wachtwoord);
    const ring = hoofdsleutel && openRing(read.bestand, hoofdsleutel);
    if (!ring) continue;
    const key = Buffer.from(ring.inhoud.opslag, 'hex');
    const chain = { key: Buffer.from(ring.inhoud.log, 'hex'), anchorPath: paden.anker };
    return { path: paden.register, key, id: read.bestand.opslagId, chain, ring };
  }
  throw new Error('the keys of the register do not open');
}
