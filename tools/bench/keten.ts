// What the chain and its anchor cost, beside the same units on the same store without them that
// flush a side file as often. Use: npm run bench:keten
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { fillNewStore } from '../../areas/beheer/inrichten.ts';
import { registerMelding } from '../../areas/meldingen/service.ts';
import { listPartnerNamen } from '../../areas/partners/store.ts';
import { appendLog, type LogEntry } from '../../areas/verantwoording/store-log.ts';
import { checkChain } from '../../db/chain/check-chain.ts';
import { makeQueries } from '../../db/queries.ts';
import { keepStatements } from '../../db/statements.ts';
import { makeStore, type Store } from '../../db/store.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { ANNA, invoer } from '../../test/support/invoer.ts';
import { noMiddelen } from '../../test/support/middelen.ts';
import { duur, omDeBeurt, tabel, vergelijkMetingen } from './meten.ts';
import { type BenchOpslag, benchOpslag, openBench, openRaw } from './opslag.ts';

const NOW = '2026-11-05T09:00:00.000Z';
const DOEL = 2;
const BEURTEN = 200;
const BEA = { id: uuidv7(), naam: 'Bea Bench', accountnaam: 'bea', rollen: ['screener' as const] };

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-keten-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const met = benchOpslag(folder, 'met.db');
  const zonder = benchOpslag(folder, 'zonder.db');
  for (const opslag of [met, zonder]) {
    const store = openBench(opslag, 'nieuw');
    await store.write((unit) =>
      fillNewStore({ ...context(), unit }, { ...BEA, actief: true, gemaaktOp: NOW, versie: 1 }),
    );
    await store.close();
  }
  const before = statSync(met.path).size;
  const keten = openBench(met, 'bestaand');
  const vloer = openFloor(zonder);
  const kijken = await omDeBeurt([() => kijk(keten), () => kijk(vloer)], BEURTEN * 5);
  const melden = await omDeBeurt([await melder(keten), await melder(vloer)], BEURTEN);
  await keten.close();
  await vloer.close();
  const uitslagen = [
    vergelijk('a look: one log row', kijken),
    vergelijk('a melding that is registered', melden),
  ];
  process.stdout.write(`\n${tabel(uitslagen)}\n\n`);
  const units = BEURTEN * 6;
  const met_ = statSync(met.path).size - before;
  process.stdout.write(
    `${Math.round(met_ / units)} bytes a unit with the chain, over ${units} units of both kinds\n`,
  );
  const raw = openRaw(met);
  let found = 0;
  const ms = await duur(() => {
    found = checkChain(raw, met.chain?.key ?? met.key).findings.length;
  });
  raw.close();
  process.stdout.write(`the whole check: ${ms.toFixed(0)} ms, ${found} findings\n`);
}

function vergelijk(naam: string, [met, vloer]: Awaited<ReturnType<typeof omDeBeurt>>) {
  if (met === undefined || vloer === undefined) throw new Error('nothing was measured');
  return vergelijkMetingen(naam, met, vloer, DOEL);
}

/** The same store without a chain; each unit flushes a side file as the anchor is flushed. */
function openFloor(opslag: BenchOpslag): Store {
  const connection = openRaw(opslag);
  const { client, setReadOnly } = keepStatements(connection);
  const side = openSync(`${opslag.path}.vloer`, 'w+');
  const bytes = Buffer.alloc(76, 1);
  writeSync(side, Buffer.alloc(8192));
  return makeStore({
    connection,
    queries: makeQueries(client),
    chain: {
      link: () => {},
      anchor: () => {
        writeSync(side, bytes, 0, bytes.length, 0);
        fdatasyncSync(side);
      },
      drop: () => {},
      close: () => closeSync(side),
    },
    setReadOnly,
    rekeyConnection: () => undefined,
    releaseGuard: () => undefined,
  });
}

function context() {
  return {
    ...{ now: NOW, today: toIsoDate(NOW.slice(0, 10)), newId: uuidv7, account: BEA },
    ...{ middelen: noMiddelen, logObject: () => undefined, registered: () => undefined },
  };
}

function kijk(store: Store): Promise<void> {
  const entry: LogEntry = {
    ...{ id: uuidv7(), tijd: NOW, gebruiker: BEA.id, rol: 'screener', werkplek: 'bench' },
    ...{ actie: 'inzien', operatie: 'dossiers.readDossier', doel: 'taak', objectSoort: 'dossier' },
    ...{ objectPseudoniem: 'a'.repeat(64), uitkomst: 'gelukt', correlatie: uuidv7() },
  };
  return store.write((unit) => appendLog(unit, [entry]));
}

async function melder(store: Store): Promise<() => Promise<unknown>> {
  const namen = await store.read(listPartnerNamen);
  const [partnerId = ''] = [...namen].find(([, naam]) => naam === 'Trivire') ?? [];
  let count = 0;
  return () => {
    count += 1;
    const gegevens = {
      ...ANNA,
      voornaam: naamVan(count),
      achternaam: naamVan(count * 7919),
      bsn: '',
    };
    const personen = [{ betrokkeneId: null, gegevens }];
    return store.write((unit) =>
      registerMelding({ ...context(), unit }, invoer(partnerId, { personen })),
    );
  };
}

/** Another name for each number, of letters. */
function naamVan(number: number): string {
  const letters = [...number.toString(26)].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `A${letters.join('')}o`;
}
