import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { apart, type Leeswerk } from '#areas/apart.ts';
import type { Apart, ReadContext } from '#areas/context.ts';
import { Refusal } from '#areas/refusal.ts';
import type { LogSet } from '#areas/verantwoording/store-log.ts';
import { StoreError } from '#db/errors.ts';
import type { Opslag } from '../opslag.ts';
import type { Paden } from '../paden.ts';
import type { Leesantwoord, Leeskader, Leesvraag, LezerBegin } from './berichten.ts';
import type { Gate } from './gate.ts';

/** The program of the thread while running from source; a bundled program passes its own. */
const FROM_SOURCE = join(dirname(fileURLToPath(import.meta.url)), 'werker.ts');

/** How long a thread with nothing to do stays, in milliseconds: the next figure then comes at once. */
const STAYS = 120_000;

type Parts = {
  readonly paden: Pick<Paden, 'register'>;
  readonly opslag: Pick<Opslag, 'ring'>;
  readonly gate: Gate;
  /** Path of the thread's program, in a bundled program. */
  readonly program?: string | undefined;
};

type Asked = {
  readonly resolve: (said: Extract<Leesantwoord, { soort: 'klaar' }>) => void;
  readonly reject: (error: Error) => void;
  readonly promise: Promise<unknown>;
};
type Thread = {
  readonly worker: Worker;
  readonly asked: Map<number, Asked>;
  timer?: NodeJS.Timeout;
};

/** The thread that reads long questions. */
export type Lezer = ReturnType<typeof createLezer>;

/**
 * Keeps one thread that reads the register by itself while others go on writing: started at the first
 * question, it ends when nobody asked for a while, and when the register locks. Only functions of
 * `areas/apart.ts` can be asked.
 */
export function createLezer({ paden, opslag, gate, program = FROM_SOURCE }: Parts) {
  const names = new Map<Leeswerk, string>(
    Object.entries(apart).map(([naam, work]) => [work, naam]),
  );
  let thread: Thread | undefined;
  let lastNumber = 0;

  function start(): Thread {
    const { inhoud } = opslag.ring();
    // Own memory for the key, so that moving it takes nothing else along.
    const sleutel = new Uint8Array(Buffer.from(inhoud.opslag, 'hex'));
    const workerData: LezerBegin = {
      register: paden.register,
      sleutel,
      pseudoniem: inhoud.pseudoniem,
    };
    const worker = new Worker(program, { workerData, transferList: [sleutel.buffer] });
    const started: Thread = { worker, asked: new Map() };
    const over = (error: Error) => {
      if (thread === started) thread = undefined;
      clearTimeout(started.timer);
      for (const { reject } of started.asked.values()) reject(error);
      started.asked.clear();
    };
    worker.on('message', (said: Leesantwoord) => {
      const asked = started.asked.get(said.nummer);
      started.asked.delete(said.nummer);
      stayAWhile(started);
      if (said.soort === 'klaar') asked?.resolve(said);
      else asked?.reject(asError(said));
    });
    worker.on('error', (error) => over(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', () => over(stopped()));
    worker.unref();
    return started;
  }

  function stayAWhile(one: Thread): void {
    clearTimeout(one.timer);
    if (one.asked.size > 0) return;
    one.timer = setTimeout(() => void end(), STAYS);
    one.timer.unref();
  }

  async function end(): Promise<void> {
    const ending = thread;
    thread = undefined;
    await ending?.worker.terminate();
  }

  function ask(
    work: Leeswerk,
    kader: Leeskader,
    vraag: unknown,
    metGetoond: boolean,
  ): Promise<Extract<Leesantwoord, { soort: 'klaar' }>> {
    const naam = names.get(work);
    if (naam === undefined) throw new Error('not a function that is read apart');
    return gate.pass(() => askNow(naam, kader, vraag, metGetoond));
  }

  function askNow(
    naam: string,
    { now, today, account }: Leeskader,
    vraag: unknown,
    metGetoond: boolean,
  ): Promise<Extract<Leesantwoord, { soort: 'klaar' }>> {
    thread ??= start();
    const { asked, worker, timer } = thread;
    clearTimeout(timer);
    lastNumber += 1;
    const nummer = lastNumber;
    const question: Leesvraag = { nummer, naam, kader: { now, today, account }, vraag, metGetoond };
    const { promise, resolve, reject } =
      Promise.withResolvers<Extract<Leesantwoord, { soort: 'klaar' }>>();
    asked.set(nummer, { resolve, reject, promise });
    worker.postMessage(question);
    return promise;
  }

  return {
    /**
     * Asks a function of `areas/apart.ts`.
     *
     * @throws what the function throws, and StoreError `gesloten` when it was stopped because the
     *   register locks
     */
    async answer(work: Leeswerk, kader: Leeskader, vraag: unknown): Promise<unknown> {
      return (await ask(work, kader, vraag, false)).antwoord;
    },

    /** The same, of a function that tells whom its answer is about: that comes back for the log. */
    async readApart<Vraag, Antwoord>(
      work: (context: ReadContext, vraag: Vraag) => Promise<Apart<Antwoord>>,
      kader: Leeskader,
      vraag: Vraag,
    ): Promise<{ readonly antwoord: Antwoord; readonly getoond: LogSet | undefined }> {
      const { antwoord, getoond } = await ask(work as Leeswerk, kader, vraag, true);
      return { antwoord: antwoord as Antwoord, getoond };
    },

    /** Lets it answer what it was asked, and ends it: then nobody else reads the register. */
    async settled(): Promise<void> {
      const ending = thread;
      if (ending === undefined) return;
      await Promise.allSettled([...ending.asked.values()].map(({ promise }) => promise));
      if (thread === ending) await end();
    },

    /** Ends it at once; who asked hears that the register closes. */
    stop: end,
  };
}

function stopped(): StoreError {
  return new StoreError('gesloten', 'the reading was stopped');
}

function asError(said: Exclude<Leesantwoord, { soort: 'klaar' }>): Error {
  if (said.soort === 'weigering') return new Refusal(said.fout);
  if (said.soort === 'opslag') return new StoreError(said.kind, said.zegt);
  const error = Object.assign(new Error(`a reading failed: ${said.naam}`), { code: said.code });
  // Where it failed is in the thread.
  error.stack = `${error.message}\n${said.waar}`;
  return error;
}
