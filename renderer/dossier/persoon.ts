import type { Dossier } from '#areas/dossiers/contract.ts';
import type { Betrokkene } from '#areas/personen/contract.ts';
import { adresTekst, bewonerNaam } from '#areas/personen/rules/persoon.ts';
import {
  formatGeboortedatum,
  formatLeeftijd,
  isGeboortedatumTekst,
  leeftijd,
} from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { persoonTekst } from './tekst-dossiers.ts';

type Naamdelen = Pick<Betrokkene, 'voornaam' | 'voorletters' | 'tussenvoegsel' | 'achternaam'>;
type Adresdelen = Pick<
  Betrokkene,
  'straat' | 'huisnummer' | 'huisletter' | 'toevoeging' | 'postcode' | 'plaats'
>;

/** How somebody is called at the top of a page. */
export function naamVan(persoon: Naamdelen & Partial<Adresdelen>): string {
  const naam = volledigeNaam({ ...persoon, achternaam: persoon.achternaam ?? '' });
  return naam || bewonerNaam(persoon);
}

/** How somebody in a dossier is called, also when they are not in it (any more). */
export function naamIn({ personen }: Pick<Dossier, 'personen'>, id: string): string {
  const persoon = personen.find((one) => one.id === id);
  return persoon === undefined ? persoonTekst.naamOnbekend : naamVan(persoon);
}

/** The address on one line, with what is known of it; empty when nothing is. */
export function adresVan(persoon: Adresdelen): string {
  return adresTekst(persoon);
}

/** A date of birth with the age, or that it is not known. */
export function geborenVan(geboortedatum: string | null, vandaag: IsoDate): string {
  if (geboortedatum === null || !isGeboortedatumTekst(geboortedatum)) {
    return persoonTekst.geborenOnbekend;
  }
  const age = leeftijd(geboortedatum, vandaag);
  const datum = formatGeboortedatum(geboortedatum);
  return age === undefined ? persoonTekst.geborenOnbekend : `${datum}, ${formatLeeftijd(age)}`;
}

/** True when at least the year of birth is known. */
export function isGeborenBekend(geboortedatum: string | null): geboortedatum is string {
  return geboortedatum !== null && !geboortedatum.startsWith('0000');
}
