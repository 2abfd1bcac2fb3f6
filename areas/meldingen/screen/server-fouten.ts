import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { fout, type Veldfout } from './bevinding.ts';
import { type PersoonWaarden, persoonPad } from './waarden.ts';

const ELDERS: Readonly<Record<string, string>> = {
  achterstandCent: 'achterstand',
  partnerId: 'partnerId',
  personen: 'personen',
};

/**
 * What the engine refused, field by field at its place on the form; undefined when it refused for
 * another reason than a field. `personen.1.gegevens.postcode` and `personen.1.postcode` are one.
 */
export function serverFouten(
  refused: unknown,
  personen: readonly PersoonWaarden[],
): readonly Veldfout[] | undefined {
  const velden = refused == null ? undefined : fieldErrors(refused);
  if (velden === undefined) return undefined;
  return Object.entries(velden).map(([veld, zin]) => fout(toFormPad(veld, personen), zin));
}

/** A field of the contract at its place on the form. */
export function toFormPad(veld: string, personen: readonly PersoonWaarden[]): string {
  const match = /^personen\.(\d+)\.(?:gegevens\.)?(\w+)$/.exec(veld);
  const sleutel = personen[Number(match?.[1])]?.sleutel;
  const naam = match?.[2] ?? '';
  if (sleutel !== undefined && isPersoonveld(naam)) return persoonPad(sleutel, naam);
  const parts = veld.split('.');
  if (parts[0] === 'huishouden' || parts[0] === 'datums') return parts.slice(0, 2).join('.');
  return ELDERS[parts[0] ?? ''] ?? parts[0] ?? veld;
}

function isPersoonveld(naam: string): naam is Persoonveld {
  return PERSOONVELDEN.some((veld) => veld === naam);
}
