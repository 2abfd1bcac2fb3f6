import { parentPort, workerData } from 'node:worker_threads';
import { v7 as uuidv7 } from 'uuid';
import { apart } from '#areas/apart.ts';
import type { Apart, ReadContext } from '#areas/context.ts';
import { Refusal } from '#areas/refusal.ts';
import { StoreError } from '#db/errors.ts';
import { openReader, type Reader } from '#db/reader.ts';
import type { ReadUnit } from '#db/store.ts';
import { toLogSet } from '../logboek.ts';
import type { Leesantwoord, Leeskader, Leesvraag, LezerBegin } from './berichten.ts';
import { giveWay } from './laag.ts';

giveWay();
const { register, sleutel, pseudoniem } = workerData as LezerBegin;
let reader: Reader | undefined;

// One connection for as long as the thread lives; opened at the first question, so that whoever asks
// hears why it could not be.
function opened(): Reader {
  if (reader !== undefined) return reader;
  reader = openReader(register, sleutel);
  sleutel.fill(0);
  return reader;
}

parentPort?.on('message', (vraag: Leesvraag) => {
  void answer(vraag).then((given) => parentPort?.postMessage(given, movable(given)));
});

async function answer({
  nummer,
  naam,
  kader,
  vraag,
  metGetoond,
}: Leesvraag): Promise<Leesantwoord> {
  try {
    const work = Reflect.get(apart, naam) as (
      context: ReadContext,
      vraag: unknown,
    ) => Promise<unknown>;
    const read = await opened().read((unit) => work(contextOf(kader, unit), vraag));
    if (!metGetoond) return { nummer, soort: 'klaar', antwoord: read, getoond: undefined };
    const { antwoord, getoond } = read as Apart<unknown>;
    return { nummer, soort: 'klaar', antwoord, getoond: toLogSet(pseudoniem, getoond) };
  } catch (error) {
    return { nummer, ...asAnswer(error) };
  }
}

/** A thread has no keys of accounts, no printer and no log of its own. */
function contextOf(kader: Leeskader, unit: ReadUnit): ReadContext {
  const elsewhere = (): never => {
    throw new Error('this cannot be done in a reading thread');
  };
  const middelen: ReadContext['middelen'] = {
    sleutels: new Proxy({} as ReadContext['middelen']['sleutels'], { get: elsewhere }),
    drukker: new Proxy({} as ReadContext['middelen']['drukker'], { get: elsewhere }),
    // Who asks looks at it before a thread is asked.
    beleid: {},
    pseudoniemen: elsewhere,
  };
  return { ...kader, unit, middelen, newId: uuidv7, logObject: elsewhere, registered: elsewhere };
}

function asAnswer(error: unknown) {
  if (error instanceof Refusal) return { soort: 'weigering', fout: error.fout } as const;
  if (error instanceof StoreError)
    return { soort: 'opslag', kind: error.kind, zegt: error.message } as const;
  const naam = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const waar = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { soort: 'fout', naam, code, waar: waar.join('\n') } as const;
}

/** A file that was made is handed over, not copied. */
function movable(given: Leesantwoord): ArrayBuffer[] {
  if (given.soort !== 'klaar' || typeof given.antwoord !== 'object' || given.antwoord === null)
    return [];
  return Object.values(given.antwoord).flatMap((value) =>
    value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [],
  );
}
