import { onceRead } from '#db/prepared.ts';
import type { ReadUnit } from '#db/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { fromRij } from '#domain/velden/rij.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import { chooseSet } from './rules/afsprakenset.ts';
import {
  findSet,
  listSets,
  listTermijnregels,
  listVrijeDagen,
  type SetRow,
  type TermijnregelRow,
} from './store.ts';

const readSets = onceRead(async (unit) =>
  (await listSets(unit)).map((row) => ({
    ...{ row, gemeenten: row.gemeenten },
    ...fromRij(setVelden, row),
  })),
);

/** The set in force today, or undefined when none has started. */
export async function currentSetId(unit: ReadUnit, today: IsoDate): Promise<string | undefined> {
  return chooseSet(await readSets(unit), today)?.set.row.id;
}

/**
 * The set that a traject of a gemeente takes when it begins on a day, and keeps; null when no
 * agreement was in force there.
 */
export async function setVoorTraject(
  unit: ReadUnit,
  begin: IsoDate,
  gemeente: string | null,
): Promise<string | null> {
  return chooseSet(await readSets(unit), begin, gemeente)?.set.row.id ?? null;
}

/** The terms and the calendar by which a traject goes. */
export type GeldendeAfspraken = {
  /** Those of its set, then those of the organisation, which hold whatever set there is. */
  readonly termijnen: readonly TermijnregelRow[];
  readonly kalender: Kalender;
  /** Undefined when no agreement is in force. */
  readonly set: SetRow | undefined;
};

/**
 * The calendar of the set that held on a day, for any number of days with one reading of the sets;
 * only public holidays where there was none. One whose period lapsed stays in use (domein §2a).
 */
export const readKalenders = onceRead(async (unit): Promise<(datum: IsoDate) => Kalender> => {
  const sets = await readSets(unit);
  const found = new Map<string, Kalender>();
  for (const { row } of sets)
    found.set(row.id, {
      goedeVrijdagVrij: row.goedeVrijdagVrij,
      extraVrij: (await listVrijeDagen(unit, row.id)).map((dag) => fromRij(vrijeDagVelden, dag)),
    });
  return (datum) => found.get(chooseSet(sets, datum)?.set.row.id ?? '') ?? GEEN_SET;
});

/**
 * The terms besides: those of the set that a traject keeps, or else of the set that held on the day.
 * The calendar is always that of the day on which a term begins. Terms of the organisation (the law,
 * a judge, retention) are among them also without a set.
 *
 * @param unit of which the sets are read once
 */
export async function readAfspraken(
  unit: ReadUnit,
): Promise<(datum: IsoDate, setId?: string | null) => GeldendeAfspraken> {
  const sets = await readSets(unit);
  const kalenderOp = await readKalenders(unit);
  const eigen = await listTermijnregels(unit, null);
  const termijnen = new Map<string, readonly TermijnregelRow[]>();
  for (const { row } of sets) termijnen.set(row.id, await listTermijnregels(unit, row.id));
  return (datum, setId) => {
    const set =
      setId === undefined
        ? chooseSet(sets, datum)?.set.row
        : sets.find(({ row }) => row.id === setId)?.row;
    return {
      termijnen: [...(termijnen.get(set?.id ?? '') ?? []), ...eigen],
      kalender: kalenderOp(datum),
      set,
    };
  };
}

const GEEN_SET: Kalender = { goedeVrijdagVrij: false, extraVrij: [] };

/** Looks the set up that a traject keeps, or else the one that held on the day. */
export async function afsprakenOp(
  unit: ReadUnit,
  datum: IsoDate,
  setId?: string | null,
): Promise<GeldendeAfspraken> {
  return (await readAfspraken(unit))(datum, setId);
}

/** Who comes first by a set, and from which age somebody is a senior; nobody without a set. */
export type Voorrang = Pick<SetRow, 'prioriteit' | 'seniorVanaf'>;

/** Whom the set of a traject puts first (domein §4). */
export async function voorrangVan(unit: ReadUnit, setId: string | null): Promise<Voorrang> {
  const set = setId === null ? undefined : await findSet(unit, setId);
  return set ?? GEEN_VOORRANG;
}

/** What holds without an agreement: nobody comes first by it. */
export const GEEN_VOORRANG: Voorrang = { prioriteit: [], seniorVanaf: null };

/** The set in force today with its period and who may know what by it; undefined: none has started. */
export async function currentSet(unit: ReadUnit, today: IsoDate) {
  return chooseSet(await readSets(unit), today)?.set;
}
