import type { ReadContext, WriteContext } from '#areas/context.ts';
import { once } from '#areas/once.ts';
import { setOndertekening, signatories } from '#areas/partners/store.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afsprakenset, Instellingen, Termijnregel, VrijeDag } from './contract.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import { chooseSet } from './rules/afsprakenset.ts';
import { controleerLengte } from './rules/termijnlengtes.ts';
import {
  deleteVrijeDag,
  findSet,
  findTermijnregel,
  findVrijeDag,
  type InstellingRow,
  insertSet,
  insertTermijnregels,
  insertVrijeDagen,
  listSets,
  listTermijnregels,
  listVrijeDagen,
  readInstelling,
  type SetRow,
  type TermijnregelRow,
  updateInstelling,
  updateSet,
  updateTermijnregel,
  type VrijeDagRow,
} from './store.ts';

const WAT = 'afsprakenset';

type Setinvoer = Invoer<typeof setVelden>;

/** All sets with their terms and extra days; which one is in force today, and whether it lapsed. */
export async function listAfsprakensets(context: ReadContext): Promise<Afsprakenset[]> {
  const rows = await listSets(context.unit);
  return Promise.all(rows.map((row) => viewSet(context, row, rows)));
}

/** Changes name, end, extension and the choice about Goede Vrijdag (Atw 3 lid 2). */
export async function changeAfsprakenset(
  context: WriteContext,
  input: { id: string; versie: number; goedeVrijdagVrij: boolean } & Omit<Setinvoer, 'geldigVan'>,
): Promise<Afsprakenset> {
  const { id, versie, ...values } = input;
  const row = await findSet(context.unit, id);
  if (row === undefined) throw notFound(WAT);
  const begin = row.geldigVan;
  if ([values.geldigTot, values.verlengdTot].some((end) => end !== null && end < begin))
    throw ruleViolated('set_overlapt');
  const changed = await updateSet(context.unit, { id, versie }, values);
  if (changed === undefined)
    throw conflict(WAT, await viewSet(context, row, await listSets(context.unit)));
  await rederive(context);
  return viewSet(context, changed, await listSets(context.unit));
}

/** Makes a new set from an old one: its terms, extra days and signatories come along. */
export const copyAfsprakenset = once(
  async (
    context: WriteContext,
    input: { id: string } & Pick<Setinvoer, 'naam' | 'geldigVan'>,
  ): Promise<Afsprakenset> => {
    const { unit, newId } = context;
    const source = await findSet(unit, input.id);
    if (source === undefined) throw notFound(WAT);
    const id = newId();
    const copy: SetRow = {
      ...source,
      id,
      code: id,
      naam: input.naam,
      geldigVan: input.geldigVan,
      geldigTot: null,
      verlengdTot: null,
      versie: 1,
    };
    await insertSet(unit, copy);
    const termijnen = await listTermijnregels(unit, source.id);
    await insertTermijnregels(
      unit,
      termijnen.map((row) => ({ ...row, id: newId(), setId: id, versie: 1 })),
    );
    const dagen = await listVrijeDagen(unit, source.id);
    await insertVrijeDagen(
      unit,
      dagen.map((row) => ({ ...row, id: newId(), setId: id, versie: 1 })),
    );
    for (const partnerId of await signatories(unit, source.id))
      await setOndertekening(unit, { id: newId(), setId: id, partnerId, ondertekenaar: true });
    context.logObject(id);
    await rederive(context);
    return viewSet(context, copy, await listSets(unit));
  },
  async ({ unit, ...context }, _, { objectId }) => {
    const set = await findSet(unit, objectId);
    if (set === undefined) throw notFound(WAT);
    return viewSet({ ...context, unit }, set, await listSets(unit));
  },
);

/** Changes the length of one term, within what its code allows. */
export async function changeTermijnregel(
  context: WriteContext,
  input: { id: string; versie: number } & Looptijd,
): Promise<Termijnregel> {
  const { id, versie, aantal, eenheid } = input;
  const current = await findTermijnregel(context.unit, id);
  if (current === undefined) throw notFound('termijn');
  const fout = controleerLengte(current.code, { aantal, eenheid });
  if (fout !== undefined) throw new Refusal({ code: 'invalid_input', data: { velden: [fout] } });
  const changed = await updateTermijnregel(context.unit, { id, versie }, { aantal, eenheid });
  if (changed === undefined) throw conflict('termijn', toTermijnregel(current));
  return toTermijnregel(changed);
}

/** Adds a day that does not count, such as a decreed closing day (Atw 3 lid 3). */
export const addVrijeDag = once(
  async (
    context: WriteContext,
    input: { setId: string } & Invoer<typeof vrijeDagVelden>,
  ): Promise<VrijeDag> => {
    const { unit, newId } = context;
    if ((await findSet(unit, input.setId)) === undefined) throw notFound(WAT);
    const present = await listVrijeDagen(unit, input.setId);
    if (present.some((row) => row.datum === input.datum))
      throw ruleViolated('dag_bestaat_al', { datum: formatDatum(input.datum) });
    const row: VrijeDagRow = { id: newId(), ...input, versie: 1 };
    await insertVrijeDagen(unit, [row]);
    await rederive(context);
    context.logObject(row.id);
    return toVrijeDag(row);
  },
  async ({ unit }, { setId }, { objectId }) => {
    const dag = (await listVrijeDagen(unit, setId)).find(({ id }) => id === objectId);
    if (dag === undefined) throw notFound('dag');
    return toVrijeDag(dag);
  },
);

/** Takes an extra day off the list. */
export async function removeVrijeDag(
  context: WriteContext,
  key: { id: string; versie: number },
): Promise<{ gedaan: true }> {
  if (await deleteVrijeDag(context.unit, key)) {
    await rederive(context);
    return { gedaan: true };
  }
  const current = await findVrijeDag(context.unit, key.id);
  throw current === undefined ? notFound('dag') : conflict('dag', toVrijeDag(current));
}

async function viewSet(
  context: ReadContext,
  row: SetRow,
  all: readonly SetRow[],
): Promise<Afsprakenset> {
  const chosen = chooseSet(all.map(toGeldigheid), context.today);
  const inGebruik = chosen?.set.id === row.id;
  const { id, code, goedeVrijdagVrij, versie } = row;
  const termijnen = await listTermijnregels(context.unit, id);
  const dagen = await listVrijeDagen(context.unit, id);
  return {
    ...toGeldigheid(row),
    code,
    goedeVrijdagVrij,
    inGebruik,
    verlopen: inGebruik && chosen.verlopen,
    termijnen: termijnen.map(toTermijnregel),
    vrijeDagen: dagen.map(toVrijeDag),
    versie,
  };
}

function toGeldigheid(row: SetRow) {
  return { id: row.id, ...fromRij(setVelden, row) };
}

function toTermijnregel({
  setId: _setId,
  volgorde: _volgorde,
  ...row
}: TermijnregelRow): Termijnregel {
  return row;
}

function toVrijeDag(row: VrijeDagRow): VrijeDag {
  return { id: row.id, ...fromRij(vrijeDagVelden, row), versie: row.versie };
}

/** The settings of the desk. */
export async function readInstellingen(context: ReadContext): Promise<Instellingen> {
  return toInstellingen(await readInstelling(context.unit));
}

/** Changes the settings; refused with the current ones when somebody else was first. */
export async function changeInstellingen(
  context: WriteContext,
  { versie, ...values }: Instellingen,
): Promise<Instellingen> {
  const changed = await updateInstelling(context.unit, versie, values);
  if (changed === undefined)
    throw conflict('instelling', toInstellingen(await readInstelling(context.unit)));
  await rederive(context);
  return toInstellingen(changed);
}

function toInstellingen({ id: _, ...instellingen }: InstellingRow): Instellingen {
  return instellingen;
}
