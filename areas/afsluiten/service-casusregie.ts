import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import {
  type Intrekverzoek,
  intrekken,
  requireHerstelreden,
  requireMendable,
} from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findContactpersoon, findPartner, type PartnerRow } from '#areas/partners/store.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afhandeling } from './contract.ts';
import { casusregieVelden } from './fields.ts';
import { casusregieOp, kanCasusregie } from './rules/casusregie.ts';
import { readAfhandeling, viewAfhandeling } from './service-afhandeling.ts';
import { type Casusregiestand, readCasusregiestand } from './service-casusregiestand.ts';
import {
  type CasusregieRow,
  findCasusregie,
  insertCasusregie,
  listCasusregies,
  listDossierpartners,
  updateCasusregie,
  upsertDossierpartner,
} from './store.ts';

type Wie = Omit<Invoer<typeof casusregieVelden>, 'tot'>;
type Key = { id: string; versie: number };

/**
 * Says who has casusregie from a day on: a named person at a Sociaal Team or corporatie. It ends that
 * of the one before on that day; who had it stays in the history. It may have begun before the traject
 * of the desk: it is given when the tenant is reported to the Sociaal Team (st 2).
 */
export const assignCasusregie = once(
  async (context: WriteContext, input: { dossierId: string } & Wie): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    const { id: trajectId } = await openTraject(context, dossier.id);
    const partner = await requireWie(context, input);
    await requireVrij(context, { dossierId: dossier.id, trajectId, van: input.van, behalve: null });
    await recordCasusregie(context, { ...input, dossierId: dossier.id, trajectId });
    await note(context, dossier.id, 'casusregie', {
      ...{ partner: partner.naam, contact: input.contact, van: input.van },
    });
    return settled(context, dossier, trajectId);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** Keeps that somebody has casusregie from a day on. */
export async function recordCasusregie(
  { unit, newId, account, now }: WriteContext,
  { dossierId, trajectId, ...wie }: Wie & { dossierId: string; trajectId: string },
): Promise<void> {
  await insertCasusregie(unit, {
    ...{ id: newId(), dossierId, trajectId, ...toRij(casusregieVelden, { ...wie, tot: null }) },
    ...{ door: account.id, op: now, ...NIET_INGETROKKEN, versie: 1 },
  });
}

/** Says that somebody no longer has it from a day on, with nobody after them yet. */
export async function endCasusregie(
  context: WriteContext,
  { tot, ...key }: Key & { tot: IsoDate },
): Promise<Afhandeling> {
  const { row, dossier } = await open(context, key, 'wijzigen');
  if (tot > context.today) throw ruleViolated('datum_in_toekomst');
  if (tot < row.van) throw ruleViolated('casusregie_einde_voor_begin');
  await updateCasusregie(context.unit, row, { tot });
  const partner = await findPartner(context.unit, row.partnerId);
  await note(context, dossier.id, 'casusregie_beeindigd', {
    ...{ partner: partner?.naam ?? '', contact: row.contact, tot },
  });
  return settled(context, dossier, row.trajectId);
}

/** Puts right who had it or when; who comes after still ends it. */
export async function correctCasusregie(
  context: WriteContext,
  {
    id,
    versie,
    reden,
    tot,
    ...wie
  }: Key & Invoer<typeof casusregieVelden> & Pick<Intrekverzoek, 'reden'>,
): Promise<Afhandeling> {
  const { row, dossier } = await open(context, { id, versie }, 'herstellen');
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld: false }, reden);
  const partner = await requireWie(context, wie);
  const { trajectId } = row;
  await requireVrij(context, { dossierId: dossier.id, trajectId, van: wie.van, behalve: id });
  if (tot !== null && tot > context.today) throw ruleViolated('datum_in_toekomst');
  if (tot !== null && tot < wie.van) throw ruleViolated('casusregie_einde_voor_begin');
  await updateCasusregie(context.unit, row, toRij(casusregieVelden, { ...wie, tot }));
  await note(context, dossier.id, 'casusregie_hersteld', {
    ...{ partner: partner.naam, contact: wie.contact, van: wie.van, reden: reden ?? '' },
  });
  return settled(context, dossier, trajectId);
}

/** Withdraws that somebody had it: it counts as never so, and who had it before goes on. */
export async function withdrawCasusregie(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Afhandeling> {
  const row = await findCasusregie(context.unit, id);
  if (row === undefined) throw notFound('casusregie');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await updateCasusregie(context.unit, row, intrekken(context, reden));
  const partner = await findPartner(context.unit, row.partnerId);
  await note(context, dossier.id, 'casusregie_ingetrokken', {
    ...{ partner: partner?.naam ?? '', contact: row.contact, van: row.van, reden: reden ?? '' },
  });
  return settled(context, dossier, row.trajectId);
}

async function open(
  context: WriteContext,
  { id, versie }: Key,
  doel: 'wijzigen' | 'herstellen',
): Promise<{ readonly row: CasusregieRow; readonly dossier: DossierRow }> {
  const row = await findCasusregie(context.unit, id);
  if (row === undefined) throw notFound('casusregie');
  const dossier = await openDossier(context, row.dossierId, doel);
  if (row.versie !== versie || row.ingetrokkenOp !== null)
    throw conflict('casusregie', await readAfhandeling(context, { dossierId: row.dossierId }));
  return { row, dossier };
}

/** Refuses who cannot have it: another kind of organisation, nobody by name, or somebody of another one. */
async function requireWie(
  { unit, today }: WriteContext,
  { partner: id, contactpersoon, contact, van }: Wie,
): Promise<PartnerRow> {
  const partner = await findPartner(unit, id);
  if (partner === undefined) throw notFound('partner');
  if (van > today) throw ruleViolated('datum_in_toekomst');
  if (!kanCasusregie(partner.soort))
    throw ruleViolated('casusregie_andere_soort', { partner: partner.naam });
  requireNogDaar(partner, van);
  if (contact.trim() === '') throw ruleViolated('casusregie_zonder_naam');
  const mens = contactpersoon === null ? null : await findContactpersoon(unit, contactpersoon);
  // The people of a partner that went on in another are with that one now.
  if (mens === undefined) throw notFound('contactpersoon');
  if (mens !== null && mens.partnerId !== (partner.opgegaanIn ?? partner.id))
    throw notFound('contactpersoon');
  return partner;
}

/** Refuses a second one of the same day: then the first was entered wrongly and is put right. */
async function requireVrij(
  { unit }: ReadContext,
  {
    dossierId,
    trajectId,
    van,
    behalve,
  }: { dossierId: string; trajectId: string; van: IsoDate; behalve: string | null },
): Promise<void> {
  const taken = (await listCasusregies(unit, dossierId)).some(
    (row) =>
      row.ingetrokkenOp === null &&
      row.trajectId === trajectId &&
      row.van === van &&
      row.id !== behalve,
  );
  if (taken) throw ruleViolated('casusregie_zelfde_dag', { van: formatDatum(van) });
}

async function settled(
  context: WriteContext,
  dossier: DossierRow,
  trajectId: string,
): Promise<Afhandeling> {
  await settleCasusregie(context, dossier.id, trajectId);
  await deriveTermijnen(context, dossier.id);
  return viewAfhandeling(context, dossier);
}

/**
 * Lets who takes part in a traject follow who has casusregie now: that one as casusregisseur, and who
 * had it before as involved.
 *
 * @returns who has it now; undefined: nobody
 */
export async function settleCasusregie(
  { unit, newId, today }: WriteContext,
  dossierId: string,
  trajectId: string,
): Promise<Casusregiestand | undefined> {
  const rijen = (await readCasusregiestand({ unit }, [dossierId])).filter(
    (row) => row.trajectId === trajectId,
  );
  // That it was closed takes it from nobody here: once it is opened again they still have it.
  const nu = casusregieOp(rijen, null, today);
  for (const row of await listDossierpartners(unit, dossierId))
    if (
      row.rol === 'casusregisseur' &&
      row.trajectId === trajectId &&
      row.partnerId !== nu?.partner
    )
      await upsertDossierpartner(unit, { ...row, rol: 'betrokken' });
  if (nu !== undefined)
    await upsertDossierpartner(unit, {
      ...{ id: newId(), dossierId, trajectId, partnerId: nu.partner, rol: 'casusregisseur' },
      ...{ contact: nu.contact, sinds: nu.van },
    });
  return nu;
}
