import type { Melding } from '#contract/meldingen.ts';
import { listAccounts } from '#db/repositories/accounts.ts';
import { findContactpersonen } from '#db/repositories/contactpersonen.ts';
import { findMelding, type MeldingRow, updateMelding } from '#db/repositories/meldingen.ts';
import { findPartner, listPartnerKoppen, type PartnerRow } from '#db/repositories/partners.ts';
import { isVerhuurder } from '#domain/meldingen/verhuurder.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { viewMelding } from './dossier-weergave.ts';
import { note } from './geschiedenis.ts';
import { conflict, notFound, ruleViolated } from './refusal.ts';

/** Says who lets the dwelling that a melding is about: letters name nobody else as verhuurder. */
export async function nameVerhuurder(
  context: WriteContext,
  input: { id: string; versie: number; verhuurderId: string },
): Promise<Melding> {
  const row = await findMelding(context.unit, input.id);
  if (row === undefined) throw notFound('melding');
  await openDossier(context, row.dossierId, 'wijzigen');
  context.logObject(row.id);
  if (row.versie !== input.versie) throw conflict('melding', await viewOneMelding(context, row));
  const verhuurder = await requireVerhuurder(context, input.verhuurderId);
  const changed = await updateMelding(context.unit, row, { verhuurderId: verhuurder.id });
  if (changed === undefined) throw conflict('melding', await viewOneMelding(context, row));
  await note(context, row.dossierId, 'verhuurder', {
    aanleiding: row.aanleiding,
    ontvangen: row.ontvangenOp,
    verhuurder: verhuurder.naam,
  });
  return viewOneMelding(context, changed);
}

/** The partner that is named as verhuurder; only one that lets homes can be (never a deurwaarder). */
export async function requireVerhuurder({ unit }: ReadContext, id: string): Promise<PartnerRow> {
  const partner = await findPartner(unit, id);
  if (partner === undefined) throw notFound('partner');
  if (!isVerhuurder(partner.soort))
    throw ruleViolated('partner_geen_verhuurder', { partner: partner.naam });
  return partner;
}

/** One melding as the screen shows it. */
export async function viewOneMelding({ unit }: ReadContext, row: MeldingRow): Promise<Melding> {
  const contacten = await findContactpersonen(
    unit,
    row.contactpersoonId === null ? [] : [row.contactpersoonId],
  );
  const account = (await listAccounts(unit)).find(({ id }) => id === row.geregistreerdDoor);
  const partners = await listPartnerKoppen(unit);
  return viewMelding(row, { partners, contact: contacten[0], door: account?.naam ?? '' });
}
