import { Refusal } from '#areas/refusal.ts';
import type { Levensteken } from '#areas/toegang/contract.ts';
import { addHerstelcode, confirmHerstelcode } from './herstel.ts';
import type { Implementer } from './implement.ts';
import type { Omgeving } from './omgeving.ts';
import type { Sessie } from './sessies.ts';
import { makeSleutelbeheer } from './sleutelbeheer.ts';
import { openSlot } from './sleutels/sleutelring.ts';
import { readStatus, recover, setUp, signInWithWachtwoord, takeVorigeSleutels } from './toegang.ts';
import { closeWhenUnused } from './vergrendelen.ts';
import { checkWachtwoord } from './wachtwoordlijst.ts';

const gedaan = { gedaan: true } as const;

/**
 * The area `toegang`: the only one that answers before signing in. What opens or closes the store
 * runs one after another, so that a lock never pulls the store from under somebody signing in.
 */
export function makeToegangApi(os: Implementer, omgeving: Omgeving) {
  const { sessies, opslag, inTurn } = omgeving;
  const sleutels = makeSleutelbeheer(omgeving);
  return {
    status: os.toegang.status.handler(({ context }) => readStatus(omgeving, context.sessie)),
    eersteStart: os.toegang.eersteStart.handler(({ context, input }) =>
      inTurn(() => setUp(omgeving, context.sessie, input)),
    ),
    aanmelden: os.toegang.aanmelden.handler(({ context, input }) =>
      inTurn(() => signInWithWachtwoord(omgeving, context.sessie, input)),
    ),
    herstel: os.toegang.herstel.handler(({ context, input }) =>
      inTurn(() => recover(omgeving, context.sessie, input)),
    ),
    // Locking may not fail on a full disk, so the dispatcher logs it when it is done.
    vergrendel: os.toegang.vergrendel.handler(({ context }) =>
      inTurn(async () => {
        sessies.lock(context.sessie);
        await closeWhenUnused(omgeving);
        return gedaan;
      }),
    ),
    afmelden: os.toegang.afmelden.handler(({ context }) =>
      inTurn(async () => {
        sessies.signOut(context.sessie);
        await closeWhenUnused(omgeving);
        return gedaan;
      }),
    ),
    gebruikVorigeSleutels: os.toegang.gebruikVorigeSleutels.handler(() =>
      inTurn(async () => {
        await takeVorigeSleutels(omgeving);
        return gedaan;
      }),
    ),
    wijzigWachtwoord: os.toegang.wijzigWachtwoord.handler(async ({ context, input }) => {
      const { account } = context.dienst.eigen();
      const file = opslag.bestand();
      const slot = file.slots.find(({ id }) => id === account.id);
      const wachtSeconden = omgeving.pogingen.begin(slot?.id);
      if (wachtSeconden > 0)
        throw new Refusal({ code: 'unauthorised', data: { reden: 'te_vaak', wachtSeconden } });
      const hoofdsleutel = slot && (await openSlot(file, slot, input.huidig));
      if (hoofdsleutel === undefined)
        throw new Refusal({ code: 'unauthorised', data: { reden: 'huidig_onjuist' } });
      hoofdsleutel.fill(0);
      checkWachtwoord(input.nieuw, [account.accountnaam, account.naam]);
      await sleutels.setSlot(account.id, account.accountnaam, input.nieuw);
      return gedaan;
    }),
    nieuweHerstelcode: os.toegang.nieuweHerstelcode.handler(async () => ({
      herstelcode: await addHerstelcode(omgeving),
    })),
    bevestigHerstelcode: os.toegang.bevestigHerstelcode.handler(async ({ input }) => {
      await confirmHerstelcode(omgeving, input.herstelcode);
      return gedaan;
    }),
    activiteit: os.toegang.activiteit.handler(async ({ context }) => {
      sessies.touch(context.sessie);
      return gedaan;
    }),
    aanwezig: os.toegang.aanwezig.handler(({ context, signal }) =>
      signs(omgeving, context.sessie, signal),
    ),
  };
}

/** Life signs for one open window, until it goes away or the program stops. */
async function* signs(
  { sessies }: Omgeving,
  sessie: Sessie,
  signal: AbortSignal | undefined,
): AsyncGenerator<Levensteken, void> {
  const waiting: Levensteken[] = [{ soort: 'welkom' }];
  let wake: () => void = () => undefined;
  const remove = sessies.addVenster(sessie, (teken) => {
    waiting.push(teken);
    wake();
  });
  const stopWaiting = () => wake();
  signal?.addEventListener('abort', stopWaiting);
  try {
    while (signal?.aborted !== true) {
      const teken = waiting.shift();
      if (teken === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      yield teken;
      if (teken.soort === 'stopt') return;
    }
  } finally {
    signal?.removeEventListener('abort', stopWaiting);
    remove();
  }
}
