import type { Sleutelbeheer } from '#areas/context.ts';
import { type AccountRow, listAccountRows } from '#areas/toegang/store.ts';
import type { Omgeving } from './omgeving.ts';
import type { Slotdelen } from './opslag.ts';
import type { Slot } from './sleutels/sleutelbestand.ts';
import { makeSlot, zoekwaarde } from './sleutels/sleutelring.ts';
import { checkWachtwoord } from './wachtwoordlijst.ts';

/** What accounts need of the keys, kept by the engine. */
export function makeSleutelbeheer(omgeving: Omgeving): Sleutelbeheer {
  const { opslag, sessies } = omgeving;
  return {
    checkWachtwoord,
    hasSlot: (accountId) =>
      [...opslag.bestand().slots, ...opslag.slapend()].some(({ id }) => id === accountId),
    async setSlot(accountId, accountnaam, wachtwoord, actief) {
      const file = opslag.bestand();
      const zoek = zoekwaarde(file.zoekzout, accountnaam);
      const slot = await makeSlot(opslag.ring(), file, {
        id: accountId,
        soort: 'account',
        zoek,
        geheim: wachtwoord,
      });
      opslag.moveSlots((parts) => {
        const { slots, slapend } = without(parts, accountId);
        return actief
          ? { slots: [...slots, slot], slapend }
          : { slots, slapend: [...slapend, slot] };
      });
      try {
        omgeving.pogingen.clear(accountId);
      } catch {
        // The new password holds already: attempts that stay counted on a full disk undo nothing.
        omgeving.report({ wat: 'pogingen niet bijgewerkt' });
      }
    },
    removeSlot: (accountId) => opslag.moveSlots((parts) => without(parts, accountId)),
    setActief: (accountId, actief) =>
      opslag.moveSlots((parts) => settled(parts, (id) => (id === accountId ? actief : undefined))),
    async rotateStoreKey() {
      // A file that somebody else reads cannot be put under another key.
      await omgeving.gate.whileShut(async () => {
        await omgeving.werkers.settled();
        await omgeving.lezer.settled();
        await opslag.rotateStoreKey();
      });
    },
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
 * Who is switched off has no way in that opens the file.
 */
export async function reconcileSlots({ opslag }: Omgeving): Promise<void> {
  const accounts = await opslag.store().read(listAccountRows);
  const actief = new Map(accounts.map((one) => [one.id, one.actief]));
  const now: Slotdelen = { slots: opslag.bestand().slots, slapend: opslag.slapend() };
  const isStray = ({ soort, id }: Slot) => soort === 'account' && !actief.has(id);
  const next = settled(
    {
      slots: now.slots.filter((slot) => !isStray(slot)),
      slapend: now.slapend.filter((slot) => !isStray(slot)),
    },
    (id) => actief.get(id),
  );
  const ids = (slots: readonly Slot[]) => slots.map(({ id }) => id).join(' ');
  if (ids(next.slots) !== ids(now.slots) || ids(next.slapend) !== ids(now.slapend))
    opslag.moveSlots(() => next);
}

function without({ slots, slapend }: Slotdelen, accountId: string): Slotdelen {
  const others = (all: readonly Slot[]) => all.filter(({ id }) => id !== accountId);
  return { slots: others(slots), slapend: others(slapend) };
}

/** Each slot where it belongs; of whom nothing is known stays where it is. */
function settled(
  { slots, slapend }: Slotdelen,
  isActief: (accountId: string) => boolean | undefined,
): Slotdelen {
  const gaat = ({ soort, id }: Slot) => soort === 'account' && isActief(id) === false;
  const komt = ({ id }: Slot) => isActief(id) === true;
  return {
    slots: [...slots.filter((slot) => !gaat(slot)), ...slapend.filter(komt)],
    slapend: [...slapend.filter((slot) => !komt(slot)), ...slots.filter(gaat)],
  };
}

function toAangemeld({ id, naam, accountnaam, rollen }: AccountRow) {
  return { id, naam, accountnaam, rollen };
}
