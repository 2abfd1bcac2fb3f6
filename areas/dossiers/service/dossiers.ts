import { isZelfdeAdres } from '#areas/brieven/rules/bestemming.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { settleVerhuizing } from '#areas/brieven/service/oud-adres.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { Huishouden, MeldingInvoer } from '#areas/meldingen/contract.ts';
import { once } from '#areas/once.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { LEEG_BEREIK } from '#areas/personen/rules/bereik.ts';
import {
  ADRESVELDEN,
  correctBetrokkene,
  requireReadable,
} from '#areas/personen/service/personen.ts';
import {
  type BetrokkeneRow,
  deleteVervangen,
  findBetrokkene,
  updateBetrokkene,
} from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { findAccount, listAccountRows } from '#areas/toegang/store.ts';
import { WONINGDELEN } from '#areas/trajecten/rules/woning.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { settleGemeente } from '#areas/trajecten/service/gemeente.ts';
import {
  deleteAfgedaan,
  insertAfgedaan,
  listProcedureRows,
  updateProcedure,
} from '#areas/trajecten/store-procedures.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Dossier } from '../contract.ts';
import type { aantekeningVelden } from '../fields.ts';
import type { Processtap, Werkstatus } from '../rules.ts';
import type { Taakreden } from '../rules-taken.ts';
import {
  type AantekeningRow,
  type DossierRow,
  findDossier,
  insertAantekening,
  listDossiersOf,
  listPersonen,
  setOverleden,
  updateDossier,
} from '../store.ts';
import { type HistorieSoort, note } from './historie.ts';
import { settleNoodzaak } from './noodzaak-stap.ts';
import { openDossier } from './toegang.ts';
import { viewDossier } from './weergave.ts';

type Key = { id: string; versie: number };
type Values = Parameters<typeof updateDossier>[2];

/** Everything of one dossier. */
export async function readDossier(context: ReadContext, { id }: { id: string }): Promise<Dossier> {
  return viewDossier(context, await openDossier(context, id, 'lezen'));
}

/** Takes a dossier: whoever is signed in handles it from now on. */
export async function takeDossier(context: WriteContext, key: Key): Promise<Dossier> {
  return change(context, key, { dossierhouderId: context.account.id }, 'in_behandeling');
}

/** Hands a dossier to a colleague, or gives it free for anybody to take. */
export async function handOver(
  context: WriteContext,
  { accountId, ...key }: Key & { accountId: string | null },
): Promise<Dossier> {
  if (accountId === null) return change(context, key, { dossierhouderId: null }, 'vrijgegeven');
  const colleague = await findAccount(context.unit, accountId);
  if (colleague === undefined || !colleague.actief) throw notFound('collega');
  if (!handlesDossiers(colleague))
    throw ruleViolated('collega_zonder_rol', { naam: colleague.naam });
  return change(context, key, { dossierhouderId: accountId }, 'overgedragen', {
    aan: colleague.naam,
  });
}

/** Changes what the desk is doing with it and how far its case is; the two move apart. */
export async function changeStand(
  context: WriteContext,
  {
    werkstatus,
    processtap,
    ...key
  }: Key & { werkstatus: Exclude<Werkstatus, 'afgesloten'>; processtap: Processtap },
): Promise<Dossier> {
  const was = await findDossier(context.unit, key.id);
  const stand = { werkstatus, processtap };
  const settle = () => settleNoodzaak(context, key.id, was?.processtap);
  return change(context, key, stand, 'stand', stand, settle);
}

/** Changes what is known of the household and the five concerns (B3). */
export async function changeHuishouden(
  context: WriteContext,
  { huishouden, zorgen, ...key }: Key & { huishouden: Huishouden; zorgen: MeldingInvoer['zorgen'] },
): Promise<Dossier> {
  return change(context, key, { ...huishouden, zorgen }, 'huishouden');
}

/** Corrects the data of somebody in the dossier, with who said so (PP 6). */
export async function changeBetrokkene(
  context: WriteContext,
  input: Key & {
    dossierId: string;
    gegevens: PersoonInvoer;
    bron: string;
    verhuisdOp?: IsoDate | null | undefined;
    aanvaard: string[];
  },
): Promise<Dossier> {
  const dossier = await openDossier(context, input.dossierId, 'bijwerken');
  await personIn(context, dossier, input.id);
  const { verhuisdOp = null } = input;
  if (verhuisdOp !== null && verhuisdOp > context.today) throw ruleViolated('datum_in_toekomst');
  const gegevens = requireReadable(context, input.gegevens, input.aanvaard, 'gegevens.');
  // The form never holds the BSN unless somebody asked to see it: left empty means as it was.
  const known = await findBetrokkene(context.unit, input.id);
  const complete = {
    ...gegevens,
    ...(input.gegevens.bsn === undefined && known?.bsn && { bsn: known.bsn }),
    // Nor an address that is kept from everybody else.
    ...(known?.afgeschermd != null &&
      verhuisdOp === null &&
      ADRESVELDEN.every((veld) => !input.gegevens[veld]) &&
      Object.fromEntries(ADRESVELDEN.map((veld) => [veld, known[veld]]))),
  };
  const { row, velden } = await correctBetrokkene(context, input, complete, input.bron);
  if (velden.length > 0)
    await note(context, dossier.id, 'betrokkene', {
      ...{ wie: row.id, velden: velden.join(', '), bron: input.bron },
    });
  context.logObject(row.id);
  const isAdres = ADRESVELDEN.some((veld) => velden.includes(veld));
  if (verhuisdOp !== null) await recordVerhuizing(context, dossier.id, row, verhuisdOp);
  else if (isAdres && known !== undefined) await correctWoningen(context, known, row);
  for (const { dossierId } of await listDossiersOf(context.unit, [row.id])) {
    await settleGemeente(context, dossierId);
    // Another gemeente has another policy, and another team.
    if (verhuisdOp !== null || isAdres) await deriveTermijnen(context, dossierId);
    if (verhuisdOp !== null) await settleInformatieplicht(context, dossierId);
  }
  return viewDossier(context, (await findDossier(context.unit, dossier.id)) ?? dossier);
}

/** Somebody lives elsewhere from a day on: what was kept of former addresses goes (not on B3). */
async function recordVerhuizing(
  context: WriteContext,
  dossierId: string,
  row: BetrokkeneRow,
  op: IsoDate,
): Promise<void> {
  const { unit } = context;
  await deleteVervangen(unit, row.id, ADRESVELDEN);
  const bereik = row.bereik ?? LEEG_BEREIK;
  const isBekend = row.straat !== null || row.postcode !== null;
  await updateBetrokkene(unit, row, {
    bereik: { ...bereik, verhuisdOp: op, verblijf: isBekend ? 'adres' : 'onbekend' },
  });
  await note(context, dossierId, 'verhuisd', { wie: row.id, op });
  // Each move stands: what went wrong by an earlier one stays so.
  await settleVerhuizing(context, row.id, { sinds: op, was: null });
}

/** What stood here was wrong from the beginning: so it was in a woning that was taken from it. */
async function correctWoningen(
  { unit }: WriteContext,
  was: BetrokkeneRow,
  wordt: BetrokkeneRow,
): Promise<void> {
  for (const { dossierId, eerste } of await listDossiersOf(unit, [was.id])) {
    if (!eerste || was.afgeschermd !== null) continue;
    for (const procedure of await listProcedureRows(unit, dossierId))
      if (isZelfdeAdres(procedure.woning, was))
        await updateProcedure(unit, procedure, {
          woning: {
            ...procedure.woning,
            ...Object.fromEntries(WONINGDELEN.map((veld) => [veld, wordt[veld]])),
          },
        });
  }
}

/** Adds a contact moment or a note. */
export const addAantekening = once(
  async (
    context: WriteContext,
    input: Pick<AantekeningRow, 'dossierId' | 'soort' | 'kanaal'> &
      Invoer<typeof aantekeningVelden>,
  ): Promise<Dossier> => {
    const dossier = await openDossier(context, input.dossierId, 'bijwerken');
    if (input.datum > context.today) throw ruleViolated('datum_in_toekomst');
    const { newId, now, account, unit } = context;
    await insertAantekening(unit, { ...input, id: newId(), door: account.id, op: now, versie: 1 });
    await note(context, dossier.id, input.soort, { datum: input.datum, met: input.met });
    return viewDossier(context, dossier);
  },
  (context, { dossierId }) => readDossier(context, { id: dossierId }),
);

/**
 * Records that somebody died, in every dossier that they are in: no letter goes to them any more, and
 * what was due to them falls. Null takes that back: it was somebody else, or a mistake.
 */
export async function recordOverlijden(
  context: WriteContext,
  { dossierId, id, overleden }: { dossierId: string; id: string; overleden: string | null },
): Promise<Dossier> {
  const dossier = await openDossier(context, dossierId, 'bijwerken');
  await personIn(context, dossier, id);
  if (overleden !== null && overleden !== 'onbekend' && overleden > context.today)
    throw ruleViolated('datum_in_toekomst');
  await setOverleden(context.unit, id, overleden);
  await note(context, dossierId, overleden === null ? 'niet_overleden' : 'overleden', {
    wie: id,
    ...(overleden === null || overleden === 'onbekend' ? {} : { op: overleden }),
  });
  for (const link of await listDossiersOf(context.unit, [id])) {
    await deriveTermijnen(context, link.dossierId);
    await settleInformatieplicht(context, link.dossierId);
  }
  context.logObject(id);
  return viewDossier(context, (await findDossier(context.unit, dossierId)) ?? dossier);
}

/**
 * Records that nobody can answer what the intake left open, or (reden null) that it is asked after
 * all. Only what is a question of this dossier now.
 */
export async function dropTaak(
  context: WriteContext,
  input: { dossierId: string; sleutel: string; reden: Taakreden | null },
): Promise<Dossier> {
  const { dossierId, sleutel, reden } = input;
  const dossier = await openDossier(context, dossierId, 'wijzigen');
  const { taken } = await viewDossier(context, dossier);
  const taak = taken.find((one) => one.sleutel === sleutel);
  if (taak === undefined) throw notFound('taak');
  const { unit, today, now, account } = context;
  if (reden === null) await deleteAfgedaan(unit, { dossierId, sleutel });
  else if (taak.gelatenOp === null)
    await insertAfgedaan(unit, {
      ...{ dossierId, sleutel, op: today, met: reden },
      ...{ door: account.id, geregistreerdOp: now },
    });
  await note(context, dossierId, reden === null ? 'taak_hervat' : 'taak_gelaten', {
    vraag: taak.zin,
    ...(reden !== null && { reden }),
  });
  return viewDossier(context, dossier);
}

/** Everybody a dossier can be handed to. */
export async function listCollegas({ unit }: ReadContext): Promise<{ id: string; naam: string }[]> {
  const rows = await listAccountRows(unit);
  return rows
    .filter((row) => row.actief && handlesDossiers(row))
    .map(({ id, naam }) => ({ id, naam }));
}

/** The BSN of somebody in the dossier; hidden by default, each showing is in the log (domein §5). */
export async function showBsn(
  context: ReadContext,
  input: { id: string; dossierId: string },
): Promise<{ bsn: string | null }> {
  const dossier = await openDossier(context, input.dossierId, 'lezen');
  await personIn(context, dossier, input.id);
  context.logObject(input.id);
  return { bsn: (await findBetrokkene(context.unit, input.id))?.bsn ?? null };
}

async function change(
  context: WriteContext,
  key: Key,
  values: Values,
  soort: HistorieSoort,
  gegevens: Readonly<Record<string, string>> = {},
  settle: () => Promise<void> = () => Promise.resolve(),
): Promise<Dossier> {
  const row = await openDossier(context, key.id, 'wijzigen');
  const changed = await updateDossier(context.unit, key, values);
  if (changed === undefined) throw conflict('dossier', await viewDossier(context, row));
  await note(context, key.id, soort, gegevens);
  // What is known of children can ask for more (the policy of a gemeente).
  if ('kinderen' in values) await deriveTermijnen(context, key.id);
  await settle();
  return viewDossier(context, changed);
}

async function personIn(context: ReadContext, dossier: DossierRow, betrokkeneId: string) {
  const personen = await listPersonen(context.unit, [dossier.id]);
  const found = personen.find((persoon) => persoon.betrokkeneId === betrokkeneId);
  if (found === undefined) throw notFound('betrokkene');
  return found;
}

function handlesDossiers({ rollen }: { rollen: readonly string[] }): boolean {
  return rollen.includes('screener') || rollen.includes('coordinator');
}
