import { currentSetId } from '#areas/beheer/service.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { isVerhuurder } from '#areas/meldingen/rules.ts';
import { once } from '#areas/once.ts';
import { conflict, notFound, type Refusal, ruleViolated } from '#areas/refusal.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Contactpersoon, Partner } from './contract.ts';
import {
  type ContactpersoonRow,
  deleteContactpersoon,
  findContactpersoon,
  findPartner,
  insertContactpersoon,
  insertPartner,
  listContactpersonen,
  listPartnernamen,
  listPartnerRows as listRows,
  type PartnerRow,
  setOndertekening,
  updateContactpersoon,
  updatePartner,
} from './store.ts';

type PartnerInvoer = Pick<Partner, 'naam' | 'soort' | 'gemeenten' | 'ondertekenaar' | 'actief'>;

/** All partners by name; `ondertekenaar` as it holds in the set in force today. */
export async function listPartners(context: ReadContext): Promise<Partner[]> {
  const rows = await listRows(context.unit, await currentSetId(context.unit, context.today));
  const namen = new Map(rows.map(({ id, naam }) => [id, naam]));
  return rows.map(({ opgegaanIn, opgegaanOp, opvolger: _opvolger, ...row }) => ({
    ...row,
    opgegaan:
      opgegaanIn === null || opgegaanOp === null
        ? null
        : { id: opgegaanIn, naam: namen.get(opgegaanIn) ?? '', op: toIsoDate(opgegaanOp) },
  }));
}

type PartnerVoluit = Partner & {
  contactpersonen: Contactpersoon[];
  eerdereNamen: { id: string; naam: string; tot: IsoDate }[];
  hierin: { id: string; naam: string; op: IsoDate }[];
};

/** One partner with its people, how it was called before, and who went on in it. */
export async function readPartner(
  context: ReadContext,
  { id }: { id: string },
): Promise<PartnerVoluit> {
  const { unit } = context;
  const partner = await viewPartner(context, id);
  const alle = await listPartners(context);
  return {
    ...partner,
    contactpersonen: await listContactpersonen(unit, id),
    eerdereNamen: (await listPartnernamen(unit))
      .filter(({ partnerId }) => partnerId === id)
      .map((one) => ({ id: one.id, naam: one.naam, tot: toIsoDate(one.tot) })),
    hierin: alle.flatMap((one) =>
      one.opgegaan?.id === id ? { id: one.id, naam: one.naam, op: one.opgegaan.op } : [],
    ),
  };
}

/** Adds a partner; refused when the name is taken, whatever its capitals. */
export const createPartner = once(
  async (context: WriteContext, input: PartnerInvoer): Promise<Partner> => {
    const { ondertekenaar, ...values } = input;
    await refuseTakenName(context, values.naam, undefined);
    const row = { ...values, id: context.newId(), versie: 1 };
    await insertPartner(context.unit, row);
    await sign(context, row.id, ondertekenaar);
    context.logObject(row.id);
    return viewPartner(context, row.id);
  },
  (context, _, { objectId }) => {
    context.logObject(objectId);
    return viewPartner(context, objectId);
  },
);

/** Changes a partner; refused with the current one when somebody else was first. */
export async function changePartner(
  context: WriteContext,
  input: PartnerInvoer & { id: string; versie: number },
): Promise<Partner> {
  const { id, versie, ondertekenaar, ...values } = input;
  const current = await viewPartner(context, id);
  if (current.versie !== versie) throw conflict('partner', current);
  // It is no more: the other is.
  if (current.opgegaan !== null && values.actief)
    throw ruleViolated('partner_opgegaan', {
      ...{ partner: current.naam, op: formatDatum(current.opgegaan.op) },
    });
  await refuseTakenName(context, values.naam, id);
  await updatePartner(context.unit, { id, versie }, values);
  await sign(context, id, ondertekenaar);
  return viewPartner(context, id);
}

/** A partner as it is now. */
export async function viewPartner(context: ReadContext, id: string): Promise<Partner> {
  if ((await findPartner(context.unit, id)) === undefined) throw notFound('partner');
  const found = (await listPartners(context)).find((row) => row.id === id);
  if (found === undefined) throw notFound('partner');
  return found;
}

async function sign(context: WriteContext, partnerId: string, ondertekenaar: boolean) {
  const setId = await currentSetId(context.unit, context.today);
  if (setId === undefined) return;
  await setOndertekening(context.unit, { id: context.newId(), setId, partnerId, ondertekenaar });
}

/**
 * Refuses a name that another partner has, whatever its capitals.
 *
 * @throws Refusal `naam_bezet`
 */
export async function refuseTakenName(
  context: ReadContext,
  naam: string,
  self: string | undefined,
): Promise<void> {
  const wanted = naam.toLowerCase();
  const rows = await listRows(context.unit, undefined);
  const other = rows.find((row) => row.id !== self && row.naam.toLowerCase() === wanted);
  if (other !== undefined) throw ruleViolated('naam_bezet', { naam: other.naam });
}

type ContactInvoer = Omit<Contactpersoon, 'id' | 'partnerId' | 'versie'>;
type Key = { id: string; versie: number };

/** Adds a named person to a partner. */
export const createContactpersoon = once(
  async (
    context: WriteContext,
    input: ContactInvoer & { partnerId: string },
  ): Promise<Contactpersoon> => {
    if ((await findPartner(context.unit, input.partnerId)) === undefined) throw notFound('partner');
    const row: ContactpersoonRow = { ...input, id: context.newId(), versie: 1 };
    await insertContactpersoon(context.unit, row);
    context.logObject(row.id);
    return row;
  },
  async (context, _, { objectId }) => {
    context.logObject(objectId);
    const row = await findContactpersoon(context.unit, objectId);
    if (row === undefined) throw notFound('contactpersoon');
    return row;
  },
);

/** Changes a person; refused with the current data when somebody else was first. */
export async function changeContactpersoon(
  context: WriteContext,
  { id, versie, ...values }: ContactInvoer & Key,
): Promise<Contactpersoon> {
  const changed = await updateContactpersoon(context.unit, { id, versie }, values);
  if (changed === undefined) throw await refusal(context, id);
  return changed;
}

/** Removes a person: contact details are kept no longer than they are needed (PP 7.1). */
export async function removeContactpersoon(
  context: WriteContext,
  key: Key,
): Promise<{ gedaan: true }> {
  if (!(await deleteContactpersoon(context.unit, key))) throw await refusal(context, key.id);
  return { gedaan: true };
}

async function refusal(context: ReadContext, id: string): Promise<Refusal> {
  const current = await findContactpersoon(context.unit, id);
  return current === undefined ? notFound('contactpersoon') : conflict('contactpersoon', current);
}

/** The partner that is named as verhuurder; only one that lets homes can be (never a deurwaarder). */
export async function requireVerhuurder({ unit }: ReadContext, id: string): Promise<PartnerRow> {
  const partner = await findPartner(unit, id);
  if (partner === undefined) throw notFound('partner');
  if (!isVerhuurder(partner.soort))
    throw ruleViolated('partner_geen_verhuurder', { partner: partner.naam });
  return partner;
}
