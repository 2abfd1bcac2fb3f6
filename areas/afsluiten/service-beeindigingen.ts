import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, findDossier } from '#areas/dossiers/store.ts';
import { type Intrekverzoek, intrekken, requireMendable } from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { findPartner } from '#areas/partners/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { openTraject } from '#areas/trajecten/service/afleiden.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afhandeling, Beeindiging } from './contract.ts';
import { beeindigVelden, type berichtVelden, type betrokkenVelden } from './fields.ts';
import type { Grond } from './rules/beeindiging.ts';
import { controleerBeeindiging } from './rules/beeindiging.ts';
import { betrokkenPartners, readAfhandeling, viewAfhandeling } from './service-afhandeling.ts';
import {
  findBeeindiging,
  insertBeeindiging,
  listAfsluitingen,
  listBeeindigingenIn,
  listDossierpartners,
  upsertBericht,
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
    const { id: trajectId } = await openTraject(context, dossier.id);
    if (input.rol === 'casusregisseur')
      for (const row of await listDossierpartners(context.unit, dossier.id))
        if (row.rol === 'casusregisseur' && row.trajectId === trajectId)
          await upsertDossierpartner(context.unit, { ...row, rol: 'betrokken' });
    await upsertDossierpartner(context.unit, { ...input, trajectId, id: context.newId() });
    const { rol, contact } = input;
    await note(context, dossier.id, 'partner', { partner: partner.naam, rol, contact });
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/**
 * Registers that a partner stopped early: a registration, not the end of the dossier (SA 6.2). The
 * cycle only ends when all involved partners have been told.
 */
export const recordBeeindiging = once(
  async (
    context: WriteContext,
    input: {
      dossierId: string;
      partnerId: string;
      inspanningGeleverd: boolean;
      gronden: Grond[];
    } & Invoer<typeof beeindigVelden>,
  ): Promise<Afhandeling> => {
    const dossier = await openDossier(context, input.dossierId, 'bijwerken');
    const velden = controleerBeeindiging(input, context.today);
    if (velden.length > 0)
      throw new Refusal({ code: 'invalid_input', data: { velden: [...velden] } });
    const partner = (await betrokkenPartners(context, dossier.id)).find(
      ({ id }) => id === input.partnerId,
    );
    if (partner === undefined) throw ruleViolated('partner_niet_betrokken');
    const { dossierId, partnerId, datum, gronden } = input;
    const { unit, newId, now, account } = context;
    await insertBeeindiging(unit, {
      id: newId(),
      dossierId,
      // What came in after closing is of the traject that it ended.
      trajectId: (await listTrajecten(unit, dossierId)).at(-1)?.id ?? null,
      partnerId,
      ...toRij(beeindigVelden, input),
      gronden,
      door: account.id,
      op: now,
    });
    await note(context, dossier.id, 'beeindiging', { partner: partner.naam, datum });
    return viewAfhandeling(context, dossier);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

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
  const partner = await findPartner(context.unit, row.partnerId);
  await note(context, dossier.id, 'beeindiging_ingetrokken', {
    ...{ partner: partner?.naam ?? '', datum: row.datum, reden: reden ?? '' },
  });
  return viewAfhandeling(context, dossier);
}

/** Records that a partner was told of a beëindiging or a closing, when and how. */
export async function recordVerteld(
  context: WriteContext,
  input: { dossierId: string; bijId: string; partnerId: string } & Invoer<typeof berichtVelden>,
): Promise<Afhandeling> {
  // A closed dossier still has partners to tell, so it is opened for giving, not for changing.
  const dossier = await openDossier(context, input.dossierId, 'verstrekken');
  if (input.datum > context.today) throw ruleViolated('datum_in_toekomst');
  const over = await findOver(context, dossier, input.bijId);
  if (over === undefined) throw notFound('registratie');
  const betrokken = await betrokkenPartners(context, dossier.id, over.trajectId ?? undefined);
  const partner = betrokken.find(({ id }) => id === input.partnerId);
  if (partner === undefined) throw ruleViolated('partner_niet_betrokken');
  const { newId, now, account, unit } = context;
  await upsertBericht(unit, { ...input, id: newId(), door: account.id, op: now });
  await note(context, dossier.id, 'verteld', { partner: partner.naam, datum: input.datum });
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

/** The beëindiging or closing of this dossier that a partner is told of. */
async function findOver(
  { unit }: ReadContext,
  dossier: DossierRow,
  bijId: string,
): Promise<{ trajectId: string | null } | undefined> {
  const beeindiging = await findBeeindiging(unit, bijId);
  if (beeindiging !== undefined)
    return beeindiging.dossierId === dossier.id && beeindiging.ingetrokkenOp === null
      ? beeindiging
      : undefined;
  return (await listAfsluitingen(unit, dossier.id)).find(({ id }) => id === bijId);
}
