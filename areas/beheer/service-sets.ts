import type { ReadContext, WriteContext } from '#areas/context.ts';
import { once } from '#areas/once.ts';
import { setOndertekening, signatories } from '#areas/partners/store.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { countPerSet } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afsprakenset, Termijnregel, VrijeDag } from './contract-sets.ts';
import { looptijdVelden, setVelden, vrijeDagVelden } from './fields.ts';
import { chooseSet, geldtVoor } from './rules/afsprakenset.ts';
import { lastDay } from './rules/geldigheid.ts';
import { controleerLengte } from './rules/termijnlengtes.ts';
import {
  deleteVrijeDag,
  findSet,
  findTermijnregel,
  findVrijeDag,
  insertLooptijdbesluit,
  insertSet,
  insertTermijnregels,
  insertVrijeDagen,
  listLooptijdbesluiten,
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

/** What was agreed besides name, period, terms and days. */
type Setinhoud = Pick<
  Afsprakenset,
  | 'goedeVrijdagVrij'
  | 'gemeenten'
  | 'aanleidingen'
  | 'teVertellen'
  | 'prioriteit'
  | 'seniorVanaf'
  | 'stappen'
  | 'partijen'
>;

/** What is sent to change a set; its period is prolonged by a decision of its own. */
export type Setwijziging = { id: string; versie: number } & Setinhoud &
  Omit<Setinvoer, 'geldigVan' | 'verlengdTot'>;

/**
 * Changes what was agreed: name, end, where, whom it puts first, what partners do and are told. The
 * terms that run by it are reckoned anew.
 */
export async function changeAfsprakenset(
  context: WriteContext,
  input: Setwijziging,
): Promise<Afsprakenset> {
  const { id, versie, ...values } = input;
  const row = await findSet(context.unit, id);
  if (row === undefined) throw notFound(WAT);
  if (values.geldigTot !== null && values.geldigTot < row.geldigVan)
    throw ruleViolated('set_overlapt');
  requireDubbelvrij(values.stappen);
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

/** The terms that stand in no agreement. */
export async function listOrganisatietermijnen({ unit }: ReadContext): Promise<Termijnregel[]> {
  return (await listTermijnregels(unit, null)).map(toTermijnregel);
}

/**
 * Records what the parties decided once the period of a set was over: prolonged until a day (SA 2: a
 * year at a time), or replaced by another set. Without such a record a set stays in use and says that
 * its period is over (domein §2a).
 */
export async function decideLooptijd(
  context: WriteContext,
  input: { id: string; versie: number } & Invoer<typeof looptijdVelden>,
): Promise<Afsprakenset> {
  const { unit, newId, account, now, today } = context;
  const { id, versie, ...besluit } = input;
  const row = await findSet(unit, id);
  if (row === undefined) throw notFound(WAT);
  if (besluit.besloten > today) throw ruleViolated('datum_in_toekomst');
  const end = lastDay({ ...toGeldigheid(row), gemeenten: row.gemeenten });
  const isVerlengd = besluit.besluit === 'verlengd';
  if (isVerlengd && (besluit.tot === null || (end !== undefined && besluit.tot <= end)))
    throw ruleViolated('verlenging_zonder_dag', {
      einde: end === undefined ? '' : formatDatum(end),
    });
  const opvolger = besluit.doorSet === null ? undefined : await findSet(unit, besluit.doorSet);
  if (!isVerlengd && (opvolger === undefined || opvolger.geldigVan <= row.geldigVan))
    throw ruleViolated('opvolger_onjuist');
  const changed = await updateSet(
    unit,
    { id, versie },
    isVerlengd ? { verlengdTot: besluit.tot } : {},
  );
  if (changed === undefined) throw conflict(WAT, await viewSet(context, row, await listSets(unit)));
  await insertLooptijdbesluit(unit, {
    ...{ id: newId(), setId: id, ...toRij(looptijdVelden, besluit) },
    tot: isVerlengd ? besluit.tot : null,
    doorSet: isVerlengd ? null : besluit.doorSet,
    ...{ door: account.id, op: now },
  });
  await rederive(context);
  return viewSet(context, changed, await listSets(unit));
}

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
  // What FG and archivaris confirmed was the length that stood here then.
  if (current.code === 'bewaartermijn')
    await updateInstelling(context.unit, (await readInstelling(context.unit)).versie, {
      ...{ bewaarFgOp: null, bewaarArchivarisOp: null },
    });
  await rederive(context);
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

/** A set as it is shown, beside all others: which one is in force follows from those. */
export async function viewSet(
  { unit, today }: ReadContext,
  row: SetRow,
  all: readonly SetRow[],
): Promise<Afsprakenset> {
  const chosen = chooseSet(
    all.map((one) => ({ ...toGeldigheid(one), gemeenten: one.gemeenten })),
    today,
  );
  const inGebruik = chosen?.set.id === row.id;
  const { id, code, goedeVrijdagVrij, gemeenten, seniorVanaf, versie } = row;
  const namen = new Map((await listAccountRows(unit)).map((one) => [one.id, one.naam]));
  return {
    ...toGeldigheid(row),
    ...{ code, goedeVrijdagVrij, gemeenten, seniorVanaf, versie },
    aanleidingen: row.aanleidingen,
    teVertellen: row.teVertellen,
    prioriteit: row.prioriteit.map((one) => ({ ...one })),
    stappen: row.stappen.map(({ binnen, ...stap }) => ({
      ...stap,
      binnen: binnen && { ...binnen },
    })),
    partijen: row.partijen,
    inGebruik,
    verlopen: inGebruik && chosen.verlopen,
    isVanHier: geldtVoor(row, null),
    lopendeTrajecten: (await countPerSet(unit)).get(id) ?? 0,
    termijnen: (await listTermijnregels(unit, id)).map(toTermijnregel),
    vrijeDagen: (await listVrijeDagen(unit, id)).map(toVrijeDag),
    besluiten: (await listLooptijdbesluiten(unit, id)).map((besluit) => ({
      id: besluit.id,
      ...fromRij(looptijdVelden, besluit),
      door: namen.get(besluit.door) ?? 'verwijderd account',
      op: besluit.op,
    })),
  };
}

/** A step is asked after by its code: two with the same one would be taken for each other. */
function requireDubbelvrij(stappen: Afsprakenset['stappen']): void {
  const codes = stappen.map(({ code }) => code);
  const dubbel = codes.find((code, at) => codes.indexOf(code) !== at);
  if (dubbel !== undefined) throw ruleViolated('stap_dubbel', { code: dubbel });
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
