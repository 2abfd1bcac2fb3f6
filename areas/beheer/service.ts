import type { ReadUnit } from '#db/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { fromRij } from '#domain/velden/rij.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import { chooseSet } from './rules/afsprakenset.ts';
import { listSets, listTermijnregels, listVrijeDagen, type TermijnregelRow } from './store.ts';

/** The set in force today, or undefined when none has started. */
export async function currentSetId(unit: ReadUnit, today: IsoDate): Promise<string | undefined> {
  const rows = await listSets(unit);
  return chooseSet(
    rows.map((row) => ({ id: row.id, ...fromRij(setVelden, row) })),
    today,
  )?.set.id;
}

/** The terms and the calendar of the set in force on a day. */
export type GeldendeAfspraken = {
  readonly termijnen: TermijnregelRow[];
  readonly kalender: Kalender;
};

/**
 * The calendar of the set that held on a day, for any number of days with one reading of the sets;
 * only public holidays where there was none. One whose period lapsed stays in use (domein §2a).
 */
export async function readKalenders(unit: ReadUnit): Promise<(datum: IsoDate) => Kalender> {
  const sets = await readSets(unit);
  const found = new Map<string, Kalender>();
  for (const { row } of sets)
    found.set(row.id, {
      goedeVrijdagVrij: row.goedeVrijdagVrij,
      extraVrij: (await listVrijeDagen(unit, row.id)).map((dag) => fromRij(vrijeDagVelden, dag)),
    });
  return (datum) => found.get(chooseSet(sets, datum)?.set.row.id ?? '') ?? GEEN_SET.kalender;
}

/** The terms besides, of the set that held on a day; without one there are none. */
export async function readAfspraken(
  unit: ReadUnit,
): Promise<(datum: IsoDate) => GeldendeAfspraken> {
  const sets = await readSets(unit);
  const kalenderOp = await readKalenders(unit);
  const termijnen = new Map<string, TermijnregelRow[]>();
  for (const { row } of sets) termijnen.set(row.id, await listTermijnregels(unit, row.id));
  return (datum) => ({
    termijnen: termijnen.get(chooseSet(sets, datum)?.set.row.id ?? '') ?? [],
    kalender: kalenderOp(datum),
  });
}

async function readSets(unit: ReadUnit) {
  return (await listSets(unit)).map((row) => ({ row, ...fromRij(setVelden, row) }));
}

const GEEN_SET: GeldendeAfspraken = {
  termijnen: [],
  kalender: { goedeVrijdagVrij: false, extraVrij: [] },
};

/** Looks the set up that held on the day; without one there are no terms and only public holidays. */
export async function afsprakenOp(unit: ReadUnit, datum: IsoDate): Promise<GeldendeAfspraken> {
  return (await readAfspraken(unit))(datum);
}

/** The set in force today with its period and who may know what by it; undefined: none has started. */
export async function currentSet(unit: ReadUnit, today: IsoDate) {
  return chooseSet(await readSets(unit), today)?.set;
}
