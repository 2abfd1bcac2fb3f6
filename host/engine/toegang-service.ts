import type { OwnContext } from '#areas/context.ts';
import { Refusal } from '#areas/refusal.ts';
import type { Levensteken } from '#areas/toegang/contract.ts';
import { addHerstelcode, confirmHerstelcode } from './herstel.ts';
import type { Omgeving } from './omgeving.ts';
import type { Sessie, SessieContext } from './sessies.ts';
import { openSlot } from './sleutels/sleutelring.ts';
import { readStatus, recover, setUp, signIn, takeVorigeSleutels } from './toegang.ts';
import { closeWhenUnused } from './vergrendelen.ts';
import { checkWachtwoord } from './wachtwoordlijst.ts';

const gedaan = { gedaan: true } as const;

/**
 * The operations of the area `toegang` that open, close or keep the store: the only ones that answer
 * before signing in. What opens or closes the store runs one after another, so that a lock never
 * pulls the store from under somebody signing in.
 */
export function makeToegang(omgeving: Omgeving) {
  const { sessies, opslag, inTurn } = omgeving;
  return {
    readStatus: ({ sessie }: SessieContext) => readStatus(omgeving, sessie),
    setUp: ({ sessie }: SessieContext, input: Parameters<typeof setUp>[2]) =>
      inTurn(() => setUp(omgeving, sessie, input)),
    signIn: ({ sessie }: SessieContext, input: Parameters<typeof signIn>[2]) =>
      inTurn(() => signIn(omgeving, sessie, input)),
    recover: ({ sessie }: SessieContext, input: Parameters<typeof recover>[2]) =>
      inTurn(() => recover(omgeving, sessie, input)),
    // Locking may not fail on a full disk, so the dispatcher logs it when it is done.
    lock: ({ sessie }: SessieContext) =>
      inTurn(async () => {
        sessies.lock(sessie);
        await closeWhenUnused(omgeving);
        return gedaan;
      }),
    signOut: ({ sessie }: SessieContext) =>
      inTurn(async () => {
        sessies.signOut(sessie);
        await closeWhenUnused(omgeving);
        return gedaan;
      }),
    takeVorigeSleutels: () =>
      inTurn(async () => {
        await takeVorigeSleutels(omgeving);
        return gedaan;
      }),
    changeWachtwoord: async (
      { account, middelen, endOtherSessions, write }: OwnContext,
      input: { huidig: string; nieuw: string },
    ) => {
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
      // Its entry first: on a full disk nothing is changed then, where the new password would be the
      // one and the old one be told to hold.
      await write(async () => undefined);
      await middelen.sleutels.setSlot(account.id, account.accountnaam, input.nieuw, true);
      endOtherSessions(account.id);
      return gedaan;
    },
    renewHerstelcode: async () => ({ herstelcode: await addHerstelcode(omgeving) }),
    confirmHerstelcode: async ({ write }: OwnContext, { herstelcode }: { herstelcode: string }) => {
      await confirmHerstelcode(omgeving, herstelcode, () => write(async () => undefined));
      return gedaan;
    },
    noteActiviteit: ({ sessie }: SessieContext) => {
      sessies.touch(sessie);
      return gedaan;
    },
    watchSessie: ({ sessie, signal }: SessieContext) => signs(omgeving, sessie, signal),
  };
}

/** Life signs for one open window, until it goes away or the program stops. */
async function* signs(
  { sessies }: Omgeving,
  sessie: Sessie,
  signal: AbortSignal | undefined,
): AsyncGenerator<Levensteken, void> {
  const waiting: (Levensteken | 'einde')[] = [{ soort: 'welkom' }];
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
      if (teken === 'einde') return;
      yield teken;
      if (teken.soort === 'stopt') return;
    }
  } finally {
    signal?.removeEventListener('abort', stopWaiting);
    remove();
  }
}
