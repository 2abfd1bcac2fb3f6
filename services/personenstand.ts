import {
  type BetrokkeneRow,
  findBetrokkenen,
  insertBetrokkene,
  updateBetrokkene,
} from '#db/repositories/betrokkenen.ts';
import { listDossiersOf } from '#db/repositories/dossiers.ts';
import {
  deleteBetrokkene,
  deleteGegeven,
  deletePlaatsing,
  insertGegeven,
  insertPlaatsing,
  listGeadresseerden,
  listGegevensOf,
  moveBrief,
  moveGegeven,
  movePlaatsing,
} from '#db/repositories/samenvoegingen.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { type Personenstand, type PersoonRij, persoonIn } from '#domain/samenvoegen/stand.ts';
import { refreshSleutels } from './betrokkenen.ts';

/** Everything that hangs on these persons, with the versie of each. */
export async function readStand(
  unit: ReadUnit,
  ids: readonly string[],
): Promise<{ stand: Personenstand; versies: Readonly<Record<string, number>> }> {
  const found = await findBetrokkenen(unit, ids);
  const rows = ids.flatMap((id) => found.find((row) => row.id === id) ?? []);
  const stand = {
    personen: rows.map(({ versie: _versie, ...persoon }) => persoon),
    gegevens: await listGegevensOf(unit, ids),
    plaatsingen: await listDossiersOf(unit, ids),
    brieven: await listGeadresseerden(unit, ids),
  };
  return { stand, versies: Object.fromEntries(rows.map(({ id, versie }) => [id, versie])) };
}

/**
 * Makes the register what it should become: only what differs is written, search keys are made
 * anew, and every person that is written gets a later versie than they ever had, so that a form
 * that was opened before cannot overwrite it.
 *
 * @param versies the last versie of each person, also of one who comes back
 */
export async function writeStand(
  unit: WriteUnit,
  was: Personenstand,
  wordt: Personenstand,
  versies: Readonly<Record<string, number>>,
): Promise<void> {
  const personen = compare(was.personen, wordt.personen);
  const plaatsingen = compare(was.plaatsingen, wordt.plaatsingen);
  const gegevens = compare(was.gegevens, wordt.gegevens);
  for (const persoon of personen.nieuw)
    await insertBetrokkene(unit, {
      ...columns(persoon),
      id: persoon.id,
      versie: versieOf(persoon) + 1,
    });
  for (const persoon of personen.anders) {
    const key = { id: persoon.id, versie: versieOf(persoon) };
    const changed = await updateBetrokkene(unit, key, columns(persoon));
    if (changed === undefined) throw new Error('the person changed inside one unit');
  }
  for (const { id } of gegevens.weg) await deleteGegeven(unit, id);
  for (const row of gegevens.anders) await moveGegeven(unit, row);
  for (const row of gegevens.nieuw) await insertGegeven(unit, row);
  // A dossier has one betrokkene: who leaves goes first, who comes last.
  for (const { id } of plaatsingen.weg) await deletePlaatsing(unit, id);
  for (const row of plaatsingen.anders) await movePlaatsing(unit, row);
  for (const row of plaatsingen.nieuw) await insertPlaatsing(unit, row);
  for (const row of compare(was.brieven, wordt.brieven).anders) await moveBrief(unit, row);
  for (const { id } of personen.weg) await deleteBetrokkene(unit, id);
  const changed = [...personen.nieuw, ...personen.anders].map(({ id }) => id);
  for (const row of await findBetrokkenen(unit, changed)) await refreshSleutels({ unit }, row);

  function versieOf({ id }: PersoonRij): number {
    return versies[id] ?? 0;
  }
}

/** A person of a stand as a stored row. */
export function rowOf(
  stand: Personenstand,
  versies: Readonly<Record<string, number>>,
  id: string,
): BetrokkeneRow {
  return { ...persoonIn(stand, id), versie: versies[id] ?? 1 } as BetrokkeneRow;
}

/** The identity columns of a person. */
function columns(persoon: PersoonRij): Omit<BetrokkeneRow, 'id' | 'versie'> {
  const entries = PERSOONVELDEN.map((veld) => [veld, persoon[veld]]);
  return Object.fromEntries(entries) as Omit<BetrokkeneRow, 'id' | 'versie'>;
}

function compare<Row extends { readonly id: string }>(was: readonly Row[], wordt: readonly Row[]) {
  const before = new Map(was.map((row) => [row.id, row]));
  const after = new Set(wordt.map(({ id }) => id));
  const isSame = (row: Row, other: Row) =>
    (Object.keys(row) as (keyof Row)[]).every((column) => row[column] === other[column]);
  return {
    nieuw: wordt.filter(({ id }) => !before.has(id)),
    anders: wordt.filter((row) => {
      const other = before.get(row.id);
      return other !== undefined && !isSame(row, other);
    }),
    weg: was.filter(({ id }) => !after.has(id)),
  };
}
