import type { Contactpersoon, Partner } from '#contract/partners.ts';
import { listContactpersonen } from '#db/repositories/contactpersonen.ts';
import {
  findPartner,
  insertPartner,
  listPartners as listRows,
  type PartnerRow,
  setOndertekening,
  updatePartner,
} from '#db/repositories/partners.ts';
import { currentSetId } from './afspraken.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { conflict, notFound, ruleViolated } from './refusal.ts';

type PartnerInvoer = Pick<Partner, 'naam' | 'soort' | 'gemeenten' | 'ondertekenaar' | 'actief'>;

/** All partners by name; `ondertekenaar` as it holds in the set in force today. */
export async function listPartners(context: ReadContext): Promise<Partner[]> {
  return listRows(context.unit, await currentSetId(context.unit, context.today));
}

/** One partner with its people. */
export async function readPartner(
  context: ReadContext,
  { id }: { id: string },
): Promise<Partner & { contactpersonen: Contactpersoon[] }> {
  const partner = await view(context, id);
  return { ...partner, contactpersonen: await listContactpersonen(context.unit, id) };
}

/** Adds a partner; refused when the name is taken, whatever its capitals. */
export async function createPartner(context: WriteContext, input: PartnerInvoer): Promise<Partner> {
  const { ondertekenaar, ...values } = input;
  await refuseTakenName(context, values.naam, undefined);
  const row: PartnerRow = { ...values, id: context.newId(), versie: 1 };
  await insertPartner(context.unit, row);
  await sign(context, row.id, ondertekenaar);
  context.logObject(row.id);
  return view(context, row.id);
}

/** Changes a partner; refused with the current one when somebody else was first. */
export async function changePartner(
  context: WriteContext,
  input: PartnerInvoer & { id: string; versie: number },
): Promise<Partner> {
  const { id, versie, ondertekenaar, ...values } = input;
  const current = await view(context, id);
  if (current.versie !== versie) throw conflict('partner', current);
  await refuseTakenName(context, values.naam, id);
  await updatePartner(context.unit, { id, versie }, values);
  await sign(context, id, ondertekenaar);
  return view(context, id);
}

async function view(context: ReadContext, id: string): Promise<Partner> {
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

async function refuseTakenName(context: ReadContext, naam: string, self: string | undefined) {
  const wanted = naam.toLowerCase();
  const rows = await listRows(context.unit, undefined);
  const other = rows.find((row) => row.id !== self && row.naam.toLowerCase() === wanted);
  if (other !== undefined) throw ruleViolated('naam_bezet', { naam: other.naam });
}
