import { sleutelsVan } from '#areas/bekendheid/rules/sleutels.ts';
import type { WriteContext } from '#areas/context.ts';
import { listPlaatsingen } from '#areas/dossiers/store.ts';
import { conflict, notFound, Refusal } from '#areas/refusal.ts';
import { splitWords } from '#areas/zoeken/rules.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import type { GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { sorteernaam } from '#domain/identiteit/naam.ts';
import {
  PERSOONVELDEN,
  type PersoonGegevens,
  type Persoonveld,
} from '#domain/identiteit/persoon-gegevens.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Betrokkene, PersoonInvoer } from '../contract.ts';
import { persoonVelden } from '../fields.ts';
import { adresTekst, bewonerNaam, straatTekst } from '../rules/persoon.ts';
import { checkPersoon, normalizePersoon } from '../rules/persoon-invoer.ts';
import {
  GEGEVENGROEPEN,
  type Personenstand,
  type PersoonRij,
  persoonIn,
} from '../rules/samenvoegen.ts';
import {
  addGegevens,
  type BetrokkeneRow,
  findBetrokkene,
  findBetrokkenen,
  insertBetrokkene,
  replaceSleutels,
  updateBetrokkene,
} from '../store/betrokkenen.ts';
import {
  deleteBetrokkene,
  deleteGegeven,
  deletePlaatsing,
  findOpvolger,
  insertGegeven,
  insertPlaatsing,
  listGeadresseerden,
  listGegevensOf,
  moveBrief,
  moveGegeven,
  movePlaatsing,
} from '../store/samenvoegingen.ts';

/**
 * A stored person as the rules take it, without an address that is kept from everybody else: nobody
 * is found by it, and nobody is told that it is the same.
 */
export function toGegevens(row: PersoonRij): PersoonGegevens {
  return withAdres(zonderAfgeschermd(row));
}

/** A stored person with the address, whatever is said of it: only for a letter to that person. */
export function withAdres(row: PersoonRij): PersoonGegevens {
  return { ...row, geboortedatum: row.geboortedatum as GeboortedatumTekst | null };
}

/** The row without an address that is kept from everybody else. */
export function zonderAfgeschermd<Row extends PersoonRij>(row: Row): Row {
  if (row.afgeschermd == null) return row;
  return { ...row, ...Object.fromEntries(ADRESVELDEN.map((veld) => [veld, null])) };
}

/** The fields that an address is made of. */
export const ADRESVELDEN = GEGEVENGROEPEN.adres.velden;

/** What stands where an address would be that is kept from everybody else. */
export const AFGESCHERMD = 'Adres afgeschermd';

/** A stored person as the screens get it: everything but the BSN itself (domein §5). */
export function toBetrokkene(row: BetrokkeneRow): Betrokkene {
  const { bsn, bereik: _, afgeschermd, ...rest } = zonderAfgeschermd(row);
  return { ...rest, heeftBsn: bsn !== null, afgeschermd: afgeschermd !== null };
}

/** The identity columns from gathered data; what is missing is null, never an empty text. */
export function toColumns(gegevens: PersoonGegevens) {
  return toRij(persoonVelden, gegevens);
}

/** The value of one field; undefined, null and empty are all "not known". */
export function fieldValue(gegevens: PersoonGegevens, veld: Persoonveld): string | null {
  const value = gegevens[veld];
  return value === undefined || value === null || value === '' ? null : value;
}

/** How somebody is called in a list: "Berg, van den, Anna", or what is known instead. */
export function rowNaam(row: BetrokkeneRow | undefined): string {
  if (row === undefined) return 'Onbekend';
  const { tussenvoegsel, achternaam } = row;
  const achter = achternaam === null ? '' : sorteernaam({ tussenvoegsel, achternaam });
  const voor = row.voornaam ?? row.voorletters ?? '';
  return [achter, voor].filter((part) => part !== '').join(', ') || bewonerNaam(toGegevens(row));
}

/** The address on one line, with what is known of it. */
export function rowAdres(row: BetrokkeneRow | undefined): string {
  if (row === undefined) return '';
  return row.afgeschermd === null ? adresTekst(toGegevens(row)) : AFGESCHERMD;
}

/** Street and house number, with what is known of them. */
export function rowStraat(row: BetrokkeneRow | undefined): string {
  if (row === undefined) return '';
  return row.afgeschermd === null ? straatTekst(toGegevens(row)) : AFGESCHERMD;
}

/** Key of one folded word of a name or address, for the search box. */
export const WOORD = 'woord';

const WOORDVELDEN: readonly Persoonveld[] = [
  'voornaam',
  'voorletters',
  'achternaam',
  'straat',
  'plaats',
  'email',
];

/**
 * Refuses input that cannot be read, and warnings that were not accepted. A warning is accepted by
 * its code, `<veld>:<code>`, so that accepting one does not accept the next.
 */
export function requireReadable(
  context: Pick<WriteContext, 'today'>,
  invoer: PersoonInvoer,
  aanvaard: readonly string[],
  prefix: string,
): PersoonGegevens {
  const { fouten, waarschuwingen } = checkPersoon(invoer, context.today);
  const open = waarschuwingen.filter(
    ({ veld, code }) => !aanvaard.includes(`${prefix}${veld}:${code}`),
  );
  const velden = [...fouten, ...open].map(({ veld, zin }) => ({ veld: `${prefix}${veld}`, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
  return normalizePersoon(invoer, context.today);
}

/** Makes a person with the source of every value and the keys to find them by. */
export async function createBetrokkene(
  context: WriteContext,
  gegevens: PersoonGegevens,
  bron: string,
): Promise<BetrokkeneRow> {
  const row: BetrokkeneRow = {
    ...toColumns(gegevens),
    ...{ afgeschermd: null, bereik: null, id: context.newId(), versie: 1 },
  };
  await insertBetrokkene(context.unit, row);
  const filled = PERSOONVELDEN.filter((veld) => row[veld] !== null);
  await keepSources(context, row, filled, bron);
  await refreshSleutels(context, row);
  return row;
}

/** Fills in what was not known yet of a known person; a value that differs is left as it is. */
export async function completeBetrokkene(
  context: WriteContext,
  id: string,
  gegevens: PersoonGegevens,
  bron: string,
): Promise<BetrokkeneRow> {
  const current = await findOfOpvolger(context, id);
  if (current === undefined) throw notFound('betrokkene');
  const added = PERSOONVELDEN.filter(
    (veld) => current[veld] === null && fieldValue(gegevens, veld) !== null,
  );
  if (added.length === 0) return current;
  return store(context, current, added, gegevens, bron);
}

/** Corrects a person; the values before stay, with the moment they were replaced (PP 6). */
export async function correctBetrokkene(
  context: WriteContext,
  key: { id: string; versie: number },
  gegevens: PersoonGegevens,
  bron: string,
): Promise<{ row: BetrokkeneRow; velden: readonly Persoonveld[] }> {
  const current = await findBetrokkene(context.unit, key.id);
  if (current === undefined) throw notFound('betrokkene');
  if (current.versie !== key.versie) throw conflict('betrokkene', toBetrokkene(current));
  const velden = PERSOONVELDEN.filter((veld) => current[veld] !== fieldValue(gegevens, veld));
  if (velden.length === 0) return { row: current, velden };
  return { row: await store(context, current, velden, gegevens, bron), velden };
}

/** The person with this id, or whom they were made one with: a draft may hold the id of before. */
async function findOfOpvolger(
  { unit }: Pick<WriteContext, 'unit'>,
  id: string,
): Promise<BetrokkeneRow | undefined> {
  const found = await findBetrokkene(unit, id);
  if (found !== undefined) return found;
  const opvolger = await findOpvolger(unit, id);
  return opvolger === undefined ? undefined : findOfOpvolger({ unit }, opvolger);
}

async function store(
  context: WriteContext,
  current: BetrokkeneRow,
  velden: readonly Persoonveld[],
  gegevens: PersoonGegevens,
  bron: string,
): Promise<BetrokkeneRow> {
  const values = Object.fromEntries(velden.map((veld) => [veld, fieldValue(gegevens, veld)]));
  const changed = await updateBetrokkene(context.unit, current, values);
  if (changed === undefined) throw conflict('betrokkene', toBetrokkene(current));
  await keepSources(context, changed, velden, bron);
  await refreshSleutels(context, changed);
  return changed;
}

async function keepSources(
  { unit, newId, now, account }: WriteContext,
  row: BetrokkeneRow,
  velden: readonly Persoonveld[],
  bron: string,
): Promise<void> {
  const rows = velden.map((veld) => ({
    id: newId(),
    veld,
    waarde: row[veld],
    bron,
    vastgelegdOp: now,
    vastgelegdDoor: account.id,
    vervangenOp: null,
  }));
  await addGegevens(unit, row.id, rows);
}

/** Makes the search keys of a person anew, from the row as it is now. */
export async function refreshSleutels(
  { unit }: Pick<WriteContext, 'unit'>,
  row: PersoonRij,
): Promise<void> {
  const open = zonderAfgeschermd(row);
  const woorden = WOORDVELDEN.flatMap((veld) => splitWords(open[veld] ?? ''));
  await replaceSleutels(unit, row.id, [
    ...sleutelsVan(toGegevens(row)),
    ...[...new Set(woorden)].map((waarde) => ({ soort: WOORD, waarde })),
  ]);
}

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
    plaatsingen: await listPlaatsingen(unit, ids),
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
  for (const row of plaatsingen.anders) await movePlaatsing(unit, { meldingId: null, ...row });
  for (const row of plaatsingen.nieuw) await insertPlaatsing(unit, { meldingId: null, ...row });
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
  const { afgeschermd = null, bereik = null, ...persoon } = persoonIn(stand, id);
  return { ...persoon, afgeschermd, bereik, versie: versies[id] ?? 1 } as BetrokkeneRow;
}

/** The identity columns of a person. */
function columns(persoon: PersoonRij): Omit<BetrokkeneRow, 'id' | 'versie'> {
  const { afgeschermd = null, bereik = null } = persoon;
  return { ...toRij(persoonVelden, persoon), afgeschermd, bereik };
}

function compare<Row extends { readonly id: string }>(was: readonly Row[], wordt: readonly Row[]) {
  const before = new Map(was.map((row) => [row.id, row]));
  const after = new Set(wordt.map(({ id }) => id));
  const isSame = (row: Row, other: Row) =>
    (Object.keys(row) as (keyof Row)[]).every((column) => isSameValue(row[column], other[column]));
  return {
    nieuw: wordt.filter(({ id }) => !before.has(id)),
    anders: wordt.filter((row) => {
      const other = before.get(row.id);
      return other !== undefined && !isSame(row, other);
    }),
    weg: was.filter(({ id }) => !after.has(id)),
  };
}

// What is kept as one value is another object each time that it is read.
function isSameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
