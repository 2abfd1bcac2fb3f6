import { client, onConnection, onFailure } from '#renderer/api/client.ts';
import { concepten, flushOnLeave, startVenster } from '#renderer/concepten/concepten.ts';
import { makeHerladen } from './herladen.ts';
import { queryClient } from './query-client.ts';
import { ToegangStore } from './toegang-store.ts';

const HEROPEN_MS = 1_000;
/** Locking never waits longer than this for drafts; what is left stays in memory for its owner. */
const FLUSH_MS = 3_000;

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The one store of the window that knows who is signed in. */
export const toegang = new ToegangStore({
  status: () => client.toegang.readStatus(),
  vergrendel: () => client.toegang.lock(),
  afmelden: () => client.toegang.signOut(),
  flush: () => Promise.race([concepten.flush(), wait(FLUSH_MS).then(() => false)]),
  setOwner: (accountId) => concepten.setOwner(accountId),
  forget: () => queryClient.clear(),
  herladen: makeHerladen(globalThis.window),
  heeftOnbewaard: () => concepten.heeftOnbewaard(),
});

/** Starts everything that goes on as long as the window is open. */
export function startSession(): void {
  onFailure((storing) => toegang.onStoring(storing));
  onConnection(() => void toegang.refresh());
  startVenster();
  flushOnLeave();
  void toegang.refresh();
  void keepPresence();
}

// The engine locks by itself when no window shows a sign of life, so the stream stays open, also
// when locked, until the program says that it stops or no longer knows this window.
async function keepPresence(): Promise<void> {
  for (;;) {
    try {
      for await (const teken of await client.toegang.watchSessie()) {
        await toegang.onLevensteken(teken);
      }
    } catch {
      // The failure listener has told the store; here the stream is only opened again.
    }
    const { soort } = toegang.snapshot().beeld;
    if (soort === 'gestopt' || soort === 'geen-sessie') return;
    await wait(HEROPEN_MS);
  }
}
