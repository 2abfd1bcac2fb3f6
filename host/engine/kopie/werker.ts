import { parentPort, workerData } from 'node:worker_threads';
import { StoreError } from '#db/errors.ts';
import { giveWay } from '../apart/laag.ts';
import { BackupError } from './formaat.ts';
import { type Taaknaam, type Taaksleutels, taken } from './taken.ts';

/** What a thread is started with, and what it says before it ends. */
export type WerkerVraag = {
  readonly taak: Taaknaam;
  readonly vraag: unknown;
  readonly sleutels: Taaksleutels;
};
export type WerkerAntwoord =
  | { readonly soort: 'klaar'; readonly antwoord: unknown }
  | { readonly soort: 'opslag'; readonly kind: StoreError['kind']; readonly zegt: string }
  | { readonly soort: 'backup'; readonly reden: BackupError['reden'] }
  | { readonly soort: 'fout'; readonly naam: string; readonly code: string | undefined };

giveWay();

// One job for one thread: when it ends its keys go with it, and nothing of it lingers.
const { taak, vraag, sleutels } = workerData as WerkerVraag;
parentPort?.postMessage(answer());

function answer(): WerkerAntwoord {
  try {
    const work = taken[taak] as (vraag: unknown, sleutels: Taaksleutels) => unknown;
    return { soort: 'klaar', antwoord: work(vraag, sleutels) };
  } catch (error) {
    return asAnswer(error);
  } finally {
    for (const key of Object.values(sleutels)) key.fill(0);
  }
}

function asAnswer(error: unknown): WerkerAntwoord {
  if (error instanceof StoreError)
    return { soort: 'opslag', kind: error.kind, zegt: error.message };
  if (error instanceof BackupError) return { soort: 'backup', reden: error.reden };
  const naam = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return { soort: 'fout', naam, code };
}
