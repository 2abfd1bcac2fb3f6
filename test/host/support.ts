import { onTestFinished } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { connect, rawKey } from '#db/driver.ts';
import type { Engine } from '#host/engine/engine.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { openRing, openSlot } from '#host/engine/sleutels/sleutelring.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { portTransport } from '#test/support/transports.ts';

/** A window on the engine; the transport does not matter here. */
export async function openClient(engine: Engine): Promise<Client> {
  const transport = await portTransport(engine);
  return (await transport.openWindow()).client;
}

/** The error code and data of a refused call. */
export async function refused(call: Promise<unknown>): Promise<{ code: unknown; data: unknown }> {
  try {
    await call;
  } catch (error) {
    const { code, data } = error as { code: unknown; data: unknown };
    return { code, data };
  }
  throw new Error('the call was not refused');
}

/** Looks into a closed register from outside, with the first account's password. */
export async function peek<T>(
  folder: string,
  sql: string,
  wachtwoord = BEHEERDER.wachtwoord,
): Promise<T[]> {
  return (await openPeek(folder, wachtwoord))<T>(sql);
}

/** As `peek`, for more than one look; a register that is open can be looked into as well. */
export async function openPeek(
  folder: string,
  wachtwoord = BEHEERDER.wachtwoord,
): Promise<<T>(sql: string) => T[]> {
  const paden = padenIn(folder);
  const read = readSleutelbestand(paden.sleutels);
  if (read.kind !== 'gelezen') throw new Error(`keys are ${read.kind}`);
  const slot = read.bestand.slots.find(({ soort }) => soort === 'account');
  const hoofdsleutel = slot && (await openSlot(read.bestand, slot, wachtwoord));
  const ring = hoofdsleutel && openRing(read.bestand, hoofdsleutel);
  if (!ring) throw new Error('the password does not open the keys');
  const connection = connect(paden.register);
  onTestFinished(() => void connection.close());
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(Buffer.from(ring.inhoud.opslag, 'hex')));
  return <T>(sql: string) => connection.prepare<[], T>(sql).all();
}
