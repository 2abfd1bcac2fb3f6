import type { Middelen, OwnContext } from '#areas/context.ts';

const missing = (): never => {
  throw new Error('this test has no keys and no printer');
};

/** For services that need neither keys nor a printer; a call of either fails the test. */
export const noMiddelen: Middelen = {
  sleutels: {
    checkWachtwoord: missing,
    hasSlot: missing,
    setSlot: missing,
    removeSlot: missing,
    setActief: missing,
    rotateStoreKey: missing,
    accountChanged: missing,
  },
  drukker: { maak: missing, controleer: missing, blad: missing },
  beleid: {},
  pseudoniemen: missing,
};

/** What an operation that works outside a unit is given besides, where a test asks none of it. */
export const nothingOwn: Pick<OwnContext, 'endOtherSessions' | 'logExport' | 'readApart'> = {
  endOtherSessions: () => undefined,
  logExport: () => Promise.resolve(),
  readApart: missing,
};
