import { statSync } from 'node:fs';
import { vulBetrokkenen } from '../../../areas/personen/service/vullen.ts';
import { makeQueries } from '../../../db/queries.ts';
import { keepStatements } from '../../../db/statements.ts';
import { makeStore, type Store } from '../../../db/store.ts';
import { type BenchOpslag, benchOpslag, openBench, openRaw } from '../opslag.ts';
import type { Registerpersoon } from './generator.ts';

/** People a batch: its keys are sorted before they are inserted. */
const BATCH = 20_000;

/**
 * Fills a new store, by the same functions as `koppel` but on a connection that keeps the pages in
 * memory and does not wait for the disk: a million people in minutes. It is then opened as the
 * program opens it.
 */
export async function vulOpslag(
  folder: string,
  naam: string,
  personen: Iterable<Registerpersoon>,
): Promise<{
  store: Store;
  opslag: BenchOpslag;
  personen: number;
  seconden: number;
  megabytes: number;
}> {
  const begin = performance.now();
  const opslag = benchOpslag(folder, naam);
  await openBench(opslag, 'nieuw').close();
  const raw = openRaw(opslag);
  raw.pragma('synchronous = OFF');
  raw.pragma('cache_size = -4000000');
  raw.pragma('wal_autocheckpoint = 0');
  const { client, setReadOnly } = keepStatements(raw);
  const filling = makeStore({
    connection: raw,
    queries: makeQueries(client),
    // Filling is not what is measured: nothing is linked of it.
    chain: { link: () => {}, anchor: () => {}, drop: () => {}, close: () => {} },
    setReadOnly,
    rekeyConnection: () => undefined,
    releaseGuard: () => undefined,
  });
  let count = 0;
  await filling.write(async (unit) => {
    let batch: Registerpersoon[] = [];
    for (const persoon of personen) {
      batch.push(persoon);
      count += 1;
      if (batch.length < BATCH) continue;
      await vulBetrokkenen(unit, batch);
      batch = [];
    }
    await vulBetrokkenen(unit, batch);
  });
  await filling.close();
  const seconden = (performance.now() - begin) / 1000;
  const megabytes = Math.round(statSync(opslag.path).size / 1e6);
  return { store: openBench(opslag, 'bestaand'), opslag, personen: count, seconden, megabytes };
}
