import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable } from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findPartner } from '#areas/partners/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afhandeling, Beeindiging } from './contract.ts';
import { beeindigVelden, type betrokkenVelden, type hervatVelden } from './fields.ts';
import type { Grond } from './rules/beeindiging.ts';
import { controleerBeeindiging, gestoptAls } from './rules/beeindiging.ts';
import { betrokkenPartners, readAfhandeling, viewAfhandeling } from './service-afhandeling.ts';
import { recordCasusregie, settleCasusregie } from './service-casusregie.ts';
import { readCasusregiestand } from './service-casusregiestand.ts';
import {
  findBeeindiging,
  insertBeeindiging,
  insertMededelingen,
  listBeeindigingenIn,
  listBeeindigingRows,
  listCasusregies,
  listDossierpartners,
  setHervat,
  updateCasusregie,
  upsertDossierpartner,
  withdrawBeeindigingRow,
} from './store.ts';

/**
 * Adds a partner to a dossier, such as the casusregisseur: one named person at one organisation. There
 * is one at a time: who was it before stays involved, and the historie keeps who it was (st 2).
 */
export const involvePartner = once(
  async (
    context: WriteContext,
    input: { dossierId: string; partnerId: string } & Invoer<typeof betrokkenVelden>,
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    const partner = await findPartner(context.unit, input.partnerId);
    if (partner === undefined) throw notFound('partner');
    requireNogDaar(partner, context.today);
    const { id: trajectId } = await openTraject(context, dossier.id);
    await upsertDossierpartner(context.unit, {
      ...{ ...input, trajectId, id: context.newId(), sinds: context.today },
    });
    if (input.rol === 'casusregisseur') await takeCasusregie(context, { ...input, trajectId });
    const { rol, contact } = input;
    await note(context, dossier.id, 'partner', { partner: partner.naam, rol, contact });
    await deriveTermijnen(context, dossier.id);
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** Whoever is added as casusregisseur has it from today on; a second time today only the name is other. */
async function takeCasusregie(
  context: WriteContext,
  input: { dossierId: string; trajectId: string; partnerId: string; contact: string },
): Promise<void> {
  const { unit, today } = context;
  const { dossierId, trajectId, partnerId: partner, contact } = input;
  const row = (await listCasusregies(unit, dossierId)).find(
    (one) => one.trajectId === trajectId && one.van === today && one.ingetrokkenOp === null,
  );
  if (row !== undefined)
    await updateCasusregie(unit, row, { partnerId: partner, contactpersoonId: null, contact });
  else
    await recordCasusregie(context, {
      ...{ dossierId, trajectId, partner, contactpersoon: null, contact, van: today },
    });
  await settleCasusregie(context, dossierId, trajectId);
}

/**
 * Registers that a partner stopped early, as it happened: a registration, not the end of the dossier
 * (SA 6.4). The same stop twice is one. Whom the partner told itself is kept as that (SA 6.3).
 */
export const recordBeeindiging = once(
  async (
    context: WriteContext,
    input: {
      dossierId: string;
      partnerId: string;
      gronden: Grond[];
      zelfVerteld: string[];
    } & Invoer<typeof beeindigVelden>,
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'bijwerken');
    const velden = controleerBeeindiging(input, context.today);
    if (velden.length > 0)
      throw new Refusal({ code: 'invalid_input', data: { velden: [...velden] } });
    const betrokken = await betrokkenPartners(context, dossier.id);
    const partner = betrokken.find(({ id }) => id === input.partnerId);
    if (partner === undefined) throw ruleViolated('partner_niet_betrokken');
    const { dossierId, partnerId, datum, gronden } = input;
    const { unit, newId, now, account } = context;
    // What came in after closing is of the traject that it ended.
    const trajectId = (await listTrajecten(unit, dossierId)).at(-1)?.id ?? null;
    const eerder = (await listBeeindigingRows(unit, dossierId)).filter(
      (row) => row.trajectId === trajectId,
    );
    const standing = gestoptAls(partnerId, eerder);
    if (standing !== undefined)
      throw ruleViolated('partner_al_gestopt', {
        ...{ partner: partner.naam, op: formatDatum(toIsoDate(standing.datum)) },
      });
    const id = newId();
    await insertBeeindiging(unit, {
      ...{ id, dossierId, trajectId, partnerId, partnerNaam: partner.naam },
      ...toRij(beeindigVelden, input),
      gronden,
      ...{ hervatOp: null, door: account.id, op: now },
    });
    const told = betrokken.filter((one) => input.zelfVerteld.includes(one.id));
    await insertMededelingen(
      unit,
      told.map((one) => ({
        ...{ id: newId(), dossierId, soort: 'beeindiging', bijId: id },
        ...{ partnerId: one.id, partnerNaam: one.naam, datum: input.vernomenOp },
        ...{ kanaal: 'overleg', verteller: 'partner', verstrekkingId: null },
        ...{ door: account.id, op: now, ...NIET_INGETROKKEN },
      })),
    );
    await note(context, dossier.id, 'beeindiging', { partner: partner.naam, datum });
    if (trajectId !== null) await endByBeeindiging(context, { dossierId, trajectId });
    await deriveTermijnen(context, dossierId);
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** A casusregisseur that stopped is none any more from that day on; who had it stays in the history. */
async function endByBeeindiging(
  context: WriteContext,
  { dossierId, trajectId }: { dossierId: string; trajectId: string },
): Promise<void> {
  const was = (await listDossierpartners(context.unit, dossierId)).find(
    (row) => row.trajectId === trajectId && row.rol === 'casusregisseur',
  );
  if (was === undefined) return;
  const nu = await settleCasusregie(context, dossierId, trajectId);
  if (nu !== undefined) return;
  const rij = (await readCasusregiestand(context, [dossierId])).findLast(
    (row) => row.trajectId === trajectId && row.partner === was.partnerId,
  );
  const tot = rij?.gestoptOp ?? null;
  if (rij === undefined || tot === null) return;
  const partner = await findPartner(context.unit, rij.partner);
  await note(context, dossierId, 'casusregie_beeindigd', {
    ...{ partner: partner?.naam ?? '', contact: rij.contact, tot },
  });
}

/** Records that a partner that stopped takes part again: a later stop is another one. */
export async function resumeBeeindiging(
  context: WriteContext,
  { id, hervatOp }: { id: string } & Invoer<typeof hervatVelden>,
): Promise<Afhandeling> {
  const { unit, today } = context;
  const row = await findBeeindiging(unit, id);
  if (row === undefined) throw notFound('beëindiging');
  const dossier = await openDossier(context, row.dossierId, 'bijwerken');
  if (row.ingetrokkenOp !== null || row.hervatOp !== null)
    throw ruleViolated('partner_niet_gestopt');
  const op = hervatOp ?? today;
  if (op > today) throw ruleViolated('datum_in_toekomst');
  await setHervat(unit, id, op);
  await note(context, dossier.id, 'beeindiging_hervat', { partner: row.partnerNaam, datum: op });
  await deriveTermijnen(context, dossier.id);
  return viewAfhandeling(context, dossier);
}

/** Withdraws a beëindiging that was registered by mistake: it counts as never registered. */
export async function withdrawBeeindiging(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<Afhandeling> {
  const row = await findBeeindiging(context.unit, id);
  if (row === undefined) throw notFound('beëindiging');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  requireMendable(context, row, reden);
  await withdrawBeeindigingRow(context.unit, id, intrekken(context, reden));
  // It never stopped: then it never lost casusregie by that either.
  if (row.trajectId !== null) await settleCasusregie(context, dossier.id, row.trajectId);
  const partner = await findPartner(context.unit, row.partnerId);
  await note(context, dossier.id, 'beeindiging_ingetrokken', {
    ...{ partner: partner?.naam ?? '', datum: row.datum, reden: reden ?? '' },
  });
  await deriveTermijnen(context, dossier.id);
  return viewAfhandeling(context, dossier);
}

/** The register of beëindigingen in a period, newest first. */
export async function listBeeindigingen(
  context: ReadContext,
  periode: Periode,
): Promise<Beeindiging[]> {
  requirePeriode(periode);
  const { van, tot } = periode;
  const found: Beeindiging[] = [];
  for (const { id, dossierId } of await listBeeindigingenIn(context.unit, van, tot)) {
    const dossier = await findDossier(context.unit, dossierId);
    if (dossier === undefined) continue;
    const { beeindigingen } = await viewAfhandeling(context, dossier);
    found.push(...beeindigingen.filter((beeindiging) => beeindiging.id === id));
  }
  return found;
}
