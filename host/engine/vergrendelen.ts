import { VERGRENDEL_NA_MINUTEN } from '#areas/beheer/inrichten.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { LogFeit, Omgeving } from './omgeving.ts';
import type { Sessie } from './sessies.ts';

const MINUTE = 60_000;

/**
 * Closes the store, forgets the keys and tells the host when nobody is signed in any more. Also
 * when the store cannot be flushed: keys do not stay in memory because a disk is full.
 */
export async function closeWhenUnused({
  sessies,
  opslag,
  backups,
  lezer,
  onLocked,
}: Omgeving): Promise<void> {
  if (sessies.signedIn().length > 0 || !opslag.isOpen()) return;
  try {
    // A back-up, an export or figures that are being made read the store with its keys: they end with it.
    await backups.stop();
    await lezer.stop();
    await opslag.close();
  } finally {
    onLocked();
  }
}

/**
 * Locks what should be locked: sessions without a person's activity for the set number of minutes,
 * and every session once no window has been open for a minute. Hosts call it every few seconds.
 */
export async function lockIdle(omgeving: Omgeving): Promise<void> {
  const { sessies, opslag } = omgeving;
  opslag.checkSleutels();
  const signedIn = sessies.signedIn();
  const noWindow = sessies.zonderVenster() >= MINUTE;
  await lockThose(omgeving, noWindow ? signedIn : await idleFor(omgeving, signedIn));
}

/**
 * Locks windows that were left alone for too long before a call of theirs is looked at: after the
 * machine slept, the first movement of a mouse may be here before the next look of `lockIdle`, and
 * it is no sign of somebody who was there. A command has no window and ends by itself.
 */
export async function lockOverdue(omgeving: Omgeving): Promise<void> {
  const { sessies } = omgeving;
  // No shorter time than a minute can be set, so as a rule nothing has to be asked.
  const mayBe = () =>
    sessies.signedIn().filter((one) => one.hadVenster && sessies.stil(one) >= MINUTE);
  if (mayBe().length === 0) return;
  await omgeving.inTurn(async () => lockThose(omgeving, await idleFor(omgeving, mayBe())));
}

async function idleFor(omgeving: Omgeving, which: readonly Sessie[]): Promise<readonly Sessie[]> {
  if (which.length === 0) return [];
  const time = (await minutesUntilLock(omgeving)) * MINUTE;
  return which.filter((sessie) => omgeving.sessies.stil(sessie) >= time);
}

/** Locks every session; used when the machine sleeps or the program stops. */
export async function lockAll(omgeving: Omgeving): Promise<void> {
  await lockThose(omgeving, omgeving.sessies.signedIn());
}

/**
 * How many minutes without activity lock the register: what the organisation laid down, else what is
 * set. A store that cannot be read does not keep the register open.
 */
export async function minutesUntilLock({ opslag, beleid }: Omgeving): Promise<number> {
  if (beleid.beleid.vergrendelNaMinuten !== undefined) return beleid.beleid.vergrendelNaMinuten;
  try {
    return (await opslag.store().read(readInstelling)).vergrendelNaMinuten;
  } catch {
    return VERGRENDEL_NA_MINUTEN;
  }
}

/** First every session, then what is said of it, and in any case the store. */
async function lockThose(omgeving: Omgeving, which: readonly Sessie[]): Promise<void> {
  const accounts = which.map(({ account }) => account);
  for (const sessie of which) omgeving.sessies.lock(sessie);
  try {
    for (const account of accounts) await omgeving.logAfter(locked(omgeving, account));
  } finally {
    await closeWhenUnused(omgeving);
  }
}

function locked(omgeving: Omgeving, account: Sessie['account']): LogFeit {
  return {
    account,
    operatie: 'toegang.lockIdle',
    actie: 'vergrendelen',
    doel: 'toegang',
    objectSoort: 'account',
    objectId: account?.id,
    uitkomst: 'gelukt',
    correlatie: omgeving.newId(),
  };
}
