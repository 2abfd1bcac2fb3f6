import type { PersoonInvoer } from '#contract/personen.ts';
import {
  addGegevens,
  type BetrokkeneRow,
  findBetrokkene,
  insertBetrokkene,
  replaceSleutels,
  updateBetrokkene,
} from '#db/repositories/betrokkenen.ts';
import { findOpvolger } from '#db/repositories/samenvoegingen.ts';
import { sleutelsVan } from '#domain/bekendheid/sleutels.ts';
import { splitWords } from '#domain/bekendheid/zoekvraag.ts';
import { checkPersoon, normalizePersoon } from '#domain/gegevens/persoon-invoer.ts';
import {
  PERSOONVELDEN,
  type PersoonGegevens,
  type Persoonveld,
} from '#domain/identiteit/persoon-gegevens.ts';
import type { WriteContext } from './context.ts';
import { fieldValue, toBetrokkene, toColumns, toGegevens } from './personen.ts';
import { conflict, notFound, Refusal } from './refusal.ts';

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
  const row: BetrokkeneRow = { ...toColumns(gegevens), id: context.newId(), versie: 1 };
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
  row: BetrokkeneRow,
): Promise<void> {
  const woorden = WOORDVELDEN.flatMap((veld) => splitWords(row[veld] ?? ''));
  await replaceSleutels(unit, row.id, [
    ...sleutelsVan(toGegevens(row)),
    ...[...new Set(woorden)].map((waarde) => ({ soort: WOORD, waarde })),
  ]);
}
