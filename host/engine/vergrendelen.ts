import { readInstelling } from '#db/repositories/instellingen.ts';
import type { Omgeving } from './omgeving.ts';
import type { Sessie } from './sessies.ts';

const MINUTE = 60_000;

/** Closes the store, forgets the keys and tells the host when nobody is signed in any more. */
export async function closeWhenUnused({ sessies, opslag, onLocked }: Omgeving): Promise<void> {
  if (sessies.signedIn().length > 0 || !opslag.isOpen()) return;
  await opslag.close();
  onLocked();
}

/**
 * Locks what should be locked: sessions without a person's activity for the set number of minutes,
 * and every session once no window has been open for a minute. Hosts call it every few seconds.
 */
export async function lockIdle(omgeving: Omgeving): Promise<void> {
  const { sessies, opslag, klok } = omgeving;
  const signedIn = sessies.signedIn();
  if (signedIn.length === 0) return;
  const { vergrendelNaMinuten } = await opslag.store().read(readInstelling);
  const noWindow = sessies.zonderVenster() >= MINUTE;
  const isIdle = (sessie: Sessie) =>
    klok.monotonic() - sessie.laatsteActiviteit >= vergrendelNaMinuten * MINUTE;
  for (const sessie of signedIn) if (noWindow || isIdle(sessie)) await lockSessie(omgeving, sessie);
  await closeWhenUnused(omgeving);
}

/** Locks every session; used when the machine sleeps or the program stops. */
export async function lockAll(omgeving: Omgeving): Promise<void> {
  for (const sessie of omgeving.sessies.signedIn()) await lockSessie(omgeving, sessie);
  await closeWhenUnused(omgeving);
}

async function lockSessie(omgeving: Omgeving, sessie: Sessie): Promise<void> {
  const { account } = sessie;
  omgeving.sessies.lock(sessie);
  await omgeving.log({
    account,
    operatie: 'toegang.vanzelf',
    actie: 'vergrendelen',
    doel: 'toegang',
    objectSoort: 'account',
    objectId: account?.id,
    uitkomst: 'gelukt',
    correlatie: omgeving.newId(),
  });
}
