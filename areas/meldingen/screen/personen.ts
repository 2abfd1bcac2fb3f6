import { MEESTE_PERSONEN } from '../fields.ts';
import { legePersoon, type MeldingWaarden, type PersoonWaarden } from './waarden.ts';

/** Adds a medehuurder at the address of the betrokkene; undefined when there is no room for one. */
export function addMedehuurder(
  personen: readonly PersoonWaarden[],
): { readonly personen: readonly PersoonWaarden[]; readonly sleutel: string } | undefined {
  if (personen.length >= MEESTE_PERSONEN) return undefined;
  const numbers = personen.map((persoon) => Number(persoon.sleutel.slice(1)) || 0);
  const highest = numbers.reduce((most, number) => Math.max(most, number), 0);
  const sleutel = `p${highest + 1}`;
  const { postcode = '', huisnummer = '', straat = '', plaats = '' } = personen[0] ?? {};
  const nieuw = { ...legePersoon(sleutel), postcode, huisnummer, straat, plaats };
  return { personen: [...personen, nieuw], sleutel };
}

/** Takes a medehuurder away. The betrokkene stays: a melding is always about somebody. */
export function removeMedehuurder(
  values: MeldingWaarden,
  sleutel: string,
): Partial<MeldingWaarden> {
  const [betrokkene, ...others] = values.personen;
  if (betrokkene === undefined) return {};
  return {
    personen: [betrokkene, ...others.filter((persoon) => persoon.sleutel !== sleutel)],
    aanvaard: values.aanvaard.filter((entry) => !entry.sleutel.startsWith(`${sleutel}.`)),
  };
}

/** Changes fields of one person. */
export function changePersoon(
  personen: readonly PersoonWaarden[],
  sleutel: string,
  velden: Partial<PersoonWaarden>,
): readonly PersoonWaarden[] {
  return personen.map((persoon) =>
    persoon.sleutel === sleutel ? { ...persoon, ...velden } : persoon,
  );
}
