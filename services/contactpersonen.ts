import type { Contactpersoon } from '#contract/partners.ts';
import {
  type ContactpersoonRow,
  deleteContactpersoon,
  findContactpersoon,
  insertContactpersoon,
  updateContactpersoon,
} from '#db/repositories/contactpersonen.ts';
import { findPartner } from '#db/repositories/partners.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { conflict, notFound, type Refusal } from './refusal.ts';

type ContactInvoer = Omit<Contactpersoon, 'id' | 'partnerId' | 'versie'>;
type Key = { id: string; versie: number };

/** Adds a named person to a partner. */
export async function createContactpersoon(
  context: WriteContext,
  input: ContactInvoer & { partnerId: string },
): Promise<Contactpersoon> {
  if ((await findPartner(context.unit, input.partnerId)) === undefined) throw notFound('partner');
  const row: ContactpersoonRow = { ...input, id: context.newId(), versie: 1 };
  await insertContactpersoon(context.unit, row);
  context.logObject(row.id);
  return row;
}

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
