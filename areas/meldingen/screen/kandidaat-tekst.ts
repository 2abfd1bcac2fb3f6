import type { Betrokkene } from '#areas/personen/contract.ts';
import { bewonerNaam } from '#areas/personen/rules/persoon.ts';
import { formatGeboortedatum, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { bekendeVelden } from './herkenning.ts';
import { bekendTekst } from './tekst-meldingen.ts';

/** The name of a known person; their initials are shown when there is no first name. */
export function kandidaatNaam(mens: Betrokkene): string {
  return volledigeNaam({ ...mens, achternaam: mens.achternaam ?? '' }) || bewonerNaam(mens);
}

/** The date of birth of a known person as shown. */
export function kandidaatGeboren({ geboortedatum }: Betrokkene): string {
  return geboortedatum !== null && isGeboortedatumTekst(geboortedatum)
    ? formatGeboortedatum(geboortedatum)
    : bekendTekst.geborenOnbekend;
}

/** The address of a known person on one line. */
export function kandidaatAdres(mens: Betrokkene): string {
  const { straat = '', huisnummer = '', postcode = '', plaats = '' } = bekendeVelden(mens);
  const parts = [`${straat} ${huisnummer}`.trim(), `${postcode} ${plaats}`.trim()];
  return parts.filter((part) => part !== '').join(', ') || bekendTekst.geenAdres;
}
