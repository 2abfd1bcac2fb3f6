import type { ReadContext } from '#areas/context.ts';
import { listPartnerRows } from '#areas/partners/store.ts';
import type { BriefGegevens } from '../rules/opstellen.ts';
import type { BriefinstellingRow } from '../store.ts';

/** Where the sociale dienst of a gemeente can be called in a crisis; null: that is not filled in. */
export async function crisislijnVan(
  { unit }: ReadContext,
  lijnen: BriefinstellingRow['crisislijnen'],
  gemeente: string | null,
): Promise<BriefGegevens['crisislijn']> {
  if (gemeente === null || lijnen.length === 0) return null;
  const diensten = (await listPartnerRows(unit, undefined)).filter(
    ({ soort, actief, gemeenten }) =>
      soort === 'sociale_dienst' && actief && gemeenten.includes(gemeente),
  );
  const found = diensten.flatMap(({ id, naam }) =>
    lijnen.filter(({ partnerId }) => partnerId === id).map(({ telefoon }) => ({ naam, telefoon })),
  );
  return found.find(({ telefoon }) => telefoon !== '') ?? null;
}
