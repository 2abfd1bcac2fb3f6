import { readGemeenten } from '#areas/beheer/service-regio.ts';
import type { ReadContext } from '#areas/context.ts';
import type { BriefGegevens } from '../rules/opstellen.ts';
import type { BriefinstellingRow } from '../store.ts';

/**
 * Where the sociale dienst of a gemeente can be called in a crisis; null: that is not filled in, or no
 * sociale dienst is set for that gemeente.
 */
export async function crisislijnVan(
  { unit }: ReadContext,
  lijnen: BriefinstellingRow['crisislijnen'],
  gemeente: string | null,
): Promise<BriefGegevens['crisislijn']> {
  if (gemeente === null || lijnen.length === 0) return null;
  const dienst = (await readGemeenten(unit))(gemeente).socialeDienst;
  if (dienst === null) return null;
  const lijn = lijnen.find(({ partnerId, telefoon }) => partnerId === dienst.id && telefoon !== '');
  return lijn === undefined ? null : { naam: dienst.naam, telefoon: lijn.telefoon };
}
