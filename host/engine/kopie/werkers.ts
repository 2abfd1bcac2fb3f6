import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { StoreError } from '#db/errors.ts';
import { BackupError } from './formaat.ts';
import type { Taaknaam, Taaksleutels, Taken } from './taken.ts';
import type { WerkerAntwoord, WerkerVraag } from './werker.ts';

/** The program of a thread while running from source; a bundled program passes its own. */
const FROM_SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'werker.ts');

/** Runs jobs in threads of their own. */
export type Werkers = ReturnType<typeof createWerkers>;

/**
 * Starts a thread for each job, with keys that are moved into it and wiped there.
 *
 * @param program path of the thread's program, in a bundled program
 */
export function createWerkers(program: string = FROM_SOURCE) {
  const running = new Map<Worker, (error: Error) => void>();

  return {
    /**
     * Does one job.
     *
     * @throws what the job throws, and StoreError `gesloten` when it was stopped because the
     *   register locks
     */
    run<Naam extends Taaknaam>(
      taak: Naam,
      vraag: Parameters<Taken[Naam]>[0],
      sleutels: Taaksleutels = {},
    ): Promise<ReturnType<Taken[Naam]>> {
      // Own memory for each, so that moving one takes nothing else along.
      const moved = Object.fromEntries(
        Object.entries(sleutels).map(([naam, key]) => [naam, new Uint8Array(key)]),
      );
      const workerData: WerkerVraag = { taak, vraag, sleutels: moved };
      return new Promise((resolve, reject) => {
        const worker = new Worker(program, {
          workerData,
          transferList: Object.values(moved).map(({ buffer }) => buffer),
        });
        running.set(worker, reject);
        worker.once('message', (said: WerkerAntwoord) => {
          if (said.soort === 'klaar') resolve(said.antwoord as ReturnType<Taken[Naam]>);
          else reject(asError(said));
        });
        worker.once('error', reject);
        worker.once('exit', () => {
          running.delete(worker);
          reject(new StoreError('gesloten', 'the job was stopped'));
        });
      });
    },

    /** Resolves once no thread is left of those that run now. */
    async settled(): Promise<void> {
      // One that fails has come to its end as well.
      await Promise.all(
        [...running.keys()].map((worker) => new Promise((ended) => worker.once('exit', ended))),
      );
    },

    /** Stops what runs; resolves when no thread is left. */
    async stop(): Promise<void> {
      await Promise.all([...running.keys()].map((worker) => worker.terminate()));
    },
  };
}

function asError(said: Exclude<WerkerAntwoord, { soort: 'klaar' }>): Error {
  if (said.soort === 'opslag') return new StoreError(said.kind, said.zegt);
  if (said.soort === 'backup') return new BackupError(said.reden);
  return Object.assign(new Error(`a job failed: ${said.naam}`), { code: said.code });
}
