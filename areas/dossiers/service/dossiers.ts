import { findGemeente } from '#areas/beheer/rules/regio.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { Huishouden, MeldingInvoer } from '#areas/meldingen/contract.ts';
import { once } from '#areas/once.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { correctBetrokkene, requireReadable } from '#areas/personen/service/personen.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { findAccount, listAccountRows } from '#areas/toegang/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { deleteAfgedaan, insertAfgedaan } from '#areas/trajecten/store-procedures.ts';
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
  return change(context, key, { werkstatus, processtap }, 'stand', { werkstatus, processtap });
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
  input: Key & { dossierId: string; gegevens: PersoonInvoer; bron: string; aanvaard: string[] },
): Promise<Dossier> {
  const dossier = await openDossier(context, input.dossierId, 'wijzigen');
  const persoon = await personIn(context, dossier, input.id);
  const gegevens = requireReadable(context, input.gegevens, input.aanvaard, 'gegevens.');
  // The form never holds the BSN unless somebody asked to see it: left empty means as it was.
  const known = await findBetrokkene(context.unit, input.id);
  const complete =
    input.gegevens.bsn === undefined && known?.bsn ? { ...gegevens, bsn: known.bsn } : gegevens;
  const { row, velden } = await correctBetrokkene(context, input, complete, input.bron);
  if (velden.length > 0)
    await note(context, dossier.id, 'betrokkene', { velden: velden.join(', '), bron: input.bron });
  context.logObject(row.id);
  const gemeente = row.postcode === null ? undefined : findGemeente(row.postcode)?.code;
  if (persoon.rol !== 'betrokkene' || gemeente === undefined || gemeente === dossier.gemeente)
    return viewDossier(context, dossier);
  const changed = await updateDossier(context.unit, dossier, { gemeente });
  return viewDossier(context, changed ?? dossier);
}

/** Adds a contact moment or a note. */
export const addAantekening = once(
  async (
    context: WriteContext,
    input: Pick<AantekeningRow, 'dossierId' | 'soort' | 'kanaal'> &
      Invoer<typeof aantekeningVelden>,
  ): Promise<Dossier> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
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
  const dossier = await openDossier(context, dossierId, 'wijzigen');
  await personIn(context, dossier, id);
  if (overleden !== null && overleden !== 'onbekend' && overleden > context.today)
    throw ruleViolated('datum_in_toekomst');
  await setOverleden(context.unit, id, overleden);
  await note(context, dossierId, overleden === null ? 'niet_overleden' : 'overleden', {
    ...(overleden === null || overleden === 'onbekend' ? {} : { op: overleden }),
  });
  for (const link of await listDossiersOf(context.unit, [id]))
    await deriveTermijnen(context, link.dossierId);
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
): Promise<Dossier> {
  const row = await openDossier(context, key.id, 'wijzigen');
  const changed = await updateDossier(context.unit, key, values);
  if (changed === undefined) throw conflict('dossier', await viewDossier(context, row));
  await note(context, key.id, soort, gegevens);
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
