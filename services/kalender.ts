import {
  listSets,
  listTermijnen,
  listVrijeDagen,
  type TermijnRow,
} from '#db/repositories/afspraken.ts';
import type { ReadUnit } from '#db/store.ts';
import { chooseSet } from '#domain/afspraken/afsprakenset.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';

/** The terms and the calendar of the set in force on a day. */
export type GeldendeAfspraken = { readonly termijnen: TermijnRow[]; readonly kalender: Kalender };

/** Looks the set up that held on the day; without one there are no terms and only public holidays. */
export async function afsprakenOp(unit: ReadUnit, datum: IsoDate): Promise<GeldendeAfspraken> {
  const rows = await listSets(unit);
  const sets = rows.map((row) => ({
    row,
    geldigVan: toIsoDate(row.geldigVan),
    geldigTot: row.geldigTot === null ? null : toIsoDate(row.geldigTot),
    verlengdTot: row.verlengdTot === null ? null : toIsoDate(row.verlengdTot),
  }));
  const set = chooseSet(sets, datum)?.set.row;
  if (set === undefined)
    return { termijnen: [], kalender: { goedeVrijdagVrij: false, extraVrij: [] } };
  const dagen = await listVrijeDagen(unit, set.id);
  const extraVrij = dagen.map(({ datum: dag, naam }) => ({ datum: toIsoDate(dag), naam }));
  return {
    termijnen: await listTermijnen(unit, set.id),
    kalender: { goedeVrijdagVrij: set.goedeVrijdagVrij, extraVrij },
  };
}
