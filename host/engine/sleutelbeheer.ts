import type { Sleutelbeheer } from '#areas/context.ts';
import { type AccountRow, listAccountRows } from '#areas/toegang/store.ts';
import type { Omgeving } from './omgeving.ts';
import { makeSlot, zoekwaarde } from './sleutels/sleutelring.ts';
import { checkWachtwoord } from './wachtwoordlijst.ts';

/** What accounts need of the keys, kept by the engine. */
export function makeSleutelbeheer(omgeving: Omgeving): Sleutelbeheer {
  const { opslag, sessies } = omgeving;
  return {
    checkWachtwoord,
    hasSlot: (accountId) => opslag.bestand().slots.some(({ id }) => id === accountId),
    async setSlot(accountId, accountnaam, wachtwoord) {
      const file = opslag.bestand();
      const zoek = zoekwaarde(file.zoekzout, accountnaam);
      const slot = await makeSlot(opslag.ring(), file, {
        id: accountId,
        soort: 'account',
        zoek,
        geheim: wachtwoord,
      });
      opslag.changeSlots((slots) => [...slots.filter(({ id }) => id !== accountId), slot]);
      omgeving.pogingen.clear(accountId);
    },
    removeSlot: (accountId) =>
      opslag.changeSlots((slots) => slots.filter(({ id }) => id !== accountId)),
    rotateStoreKey: () => opslag.rotateStoreKey(),
    accountChanged(accountId, row) {
      for (const sessie of sessies.signedIn()) {
        if (sessie.account?.id !== accountId) continue;
        if (row === undefined) sessies.lock(sessie);
        else sessie.account = toAangemeld(row);
      }
    },
  };
}

/**
 * Slots and accounts can differ after a crash between the two files: a slot without an account is
 * a way in that nobody manages, so it goes; an account without a slot shows that it has no password.
 */
export async function reconcileSlots({ opslag }: Omgeving): Promise<void> {
  const accounts = await opslag.store().read(listAccountRows);
  const known = new Set(accounts.map(({ id }) => id));
  const isStray = ({ soort, id }: { soort: string; id: string }) =>
    soort === 'account' && !known.has(id);
  if (opslag.bestand().slots.some(isStray))
    opslag.changeSlots((slots) => slots.filter((slot) => !isStray(slot)));
}

function toAangemeld({ id, naam, accountnaam, rollen }: AccountRow) {
  return { id, naam, accountnaam, rollen };
}
