import { veldOpFormulier } from '#areas/personen/rules/getypte-persoon.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import type { PersoonWaarden } from './waarden.ts';

// Form and contract have the same paths, but for a person: the form knows people by a key that
// stays when another one is taken away, the contract by their number.

/** Where on the form a field of a person stands. */
export function persoonPad(sleutel: string, veld: Persoonveld): string {
  return `${sleutel}.${veldOpFormulier(veld)}`;
}

/** A place on the form as the contract calls it. */
export function toContractPad(pad: string, personen: readonly PersoonWaarden[]): string {
  const index = personen.findIndex(({ sleutel }) => pad.startsWith(`${sleutel}.`));
  const persoon = personen[index];
  return persoon === undefined ? pad : `personen.${index}${pad.slice(persoon.sleutel.length)}`;
}

/**
 * A field of the contract at its place on the form: what is within a field stands at that field,
 * and `personen.1.gegevens.postcode` and `personen.1.postcode` are one.
 */
export function toFormPad(veld: string, personen: readonly PersoonWaarden[]): string {
  const [first = '', second = '', third] = veld.split('.').filter((part) => part !== 'gegevens');
  if (first === 'huishouden' || first === 'datums' || first === 'woning')
    return second ? `${first}.${second}` : first;
  const sleutel = first === 'personen' ? personen[Number(second)]?.sleutel : undefined;
  const naam = PERSOONVELDEN.find((one) => one === third);
  return sleutel === undefined || naam === undefined ? first : persoonPad(sleutel, naam);
}
