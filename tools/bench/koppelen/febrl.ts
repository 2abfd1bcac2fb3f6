import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { matchPersoon } from '../../../areas/bekendheid/service/herkenning.ts';
import type { GetypteGegevens } from '../../../areas/personen/rules/persoon-invoer.ts';
import type { Store } from '../../../db/store.ts';
import { toIsoDate } from '../../../domain/dates/iso-date.ts';
import { readPersoon } from '../../koppel/persoon-rij.ts';
import type { Registerpersoon } from './generator.ts';
import { meetParen, type Paarmaten } from './maten.ts';
import { vulOpslag } from './opslag.ts';

const TODAY = toIsoDate('2026-11-05');
const COLUMNS = {
  given_name: 'voornaam',
  surname: 'achternaam',
  street_number: 'huisnummer',
  address_1: 'straat',
  suburb: 'plaats',
  postcode: 'postcode',
  date_of_birth: 'geboortedatum',
  soc_sec_id: 'bsn',
} as const satisfies Record<string, keyof GetypteGegevens>;

/** One line of the table: which set, how it was asked, and what came of it. */
export type FebrlUitslag = {
  readonly set: string;
  readonly wijze: string;
  readonly metBsn: boolean;
} & Paarmaten;

/**
 * FEBRL 1 and 2, known sets of doubled records with mistakes: the duplicates asked of the
 * originals, and everybody asked of everybody else. Gives undefined when the sets are not there.
 */
export async function meetFebrl(map: string, folder: string): Promise<FebrlUitslag[] | undefined> {
  const sets = ['dataset1', 'dataset2'].map((naam) => ({ naam, path: join(map, `${naam}.csv`) }));
  if (!sets.every(({ path }) => existsSync(path))) return undefined;
  const uitslagen: FebrlUitslag[] = [];
  for (const [index, { path }] of sets.entries())
    for (const metBsn of [true, false]) {
      const records = readRecords(path, metBsn);
      const set = `FEBRL ${index + 1}`;
      const place = join(folder, `febrl-${index}-${metBsn}`);
      for (const wijze of ['koppelen', 'ontdubbelen'] as const)
        uitslagen.push({
          set,
          wijze,
          metBsn,
          ...(await meetSet(records, wijze, folder, `${place}-${wijze}`)),
        });
    }
  return uitslagen;
}

function readRecords(path: string, metBsn: boolean): Registerpersoon[] {
  const { data } = papaparse.parse<Record<string, string>>(readFileSync(path, 'utf8'), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (naam) => naam.trim(),
  });
  return data.map((row) => {
    const entries = Object.entries(COLUMNS).map(
      ([from, to]) => [to, row[from]?.trim() ?? ''] as const,
    );
    const invoer = Object.fromEntries(entries.filter(([veld]) => metBsn || veld !== 'bsn'));
    const gelezen = readPersoon(invoer, TODAY);
    if ('fout' in gelezen) throw new Error(`FEBRL: ${gelezen.fout}`);
    return { id: row['rec_id']?.trim() ?? '', gegevens: gelezen.gegevens };
  });
}

const isOriginal = ({ id }: Registerpersoon) => id.endsWith('-org');
const personOf = (id: string) => id.split('-')[1] ?? '';
const pairOf = (one: string, other: string) => [one, other].sort().join('|');

async function meetSet(
  records: readonly Registerpersoon[],
  wijze: 'koppelen' | 'ontdubbelen',
  folder: string,
  naam: string,
): Promise<Paarmaten> {
  const register = wijze === 'koppelen' ? records.filter(isOriginal) : records;
  const vragen = wijze === 'koppelen' ? records.filter((record) => !isOriginal(record)) : records;
  const { store } = await vulOpslag(folder, naam.slice(folder.length + 1), register);
  const waar = new Set<string>();
  const perPersoon = Map.groupBy(register, ({ id }) => personOf(id));
  for (const { id } of vragen)
    for (const other of perPersoon.get(personOf(id)) ?? [])
      if (other.id !== id) waar.add(pairOf(id, other.id));
  const gezegd = await askAll(store, vragen);
  await store.close();
  return meetParen(gezegd, waar);
}

async function askAll(store: Store, vragen: readonly Registerpersoon[]): Promise<Set<string>> {
  const gezegd = new Set<string>();
  for (const { id, gegevens } of vragen)
    for (const { kandidaat } of await store.read((unit) => matchPersoon(unit, gegevens)))
      if (kandidaat.row.id !== id) gezegd.add(pairOf(id, kandidaat.row.id));
  return gezegd;
}
