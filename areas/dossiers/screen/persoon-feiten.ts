import type { Betrokkene } from '#areas/personen/contract.ts';
import { geslachtNaam } from '#areas/personen/rules/persoon.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { adresVan, geborenVan, isGeborenBekend } from '#renderer/dossier/persoon.ts';
import { dossierTekst, persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';

const { velden } = persoonTekst;

/** What is known of somebody, as names and values; never the BSN. */
export function persoonFeiten(persoon: Betrokkene, vandaag: IsoDate) {
  const { geboortedatum, geslacht, voorletters, telefoon, email } = persoon;
  const feiten = [
    [velden.voorletters, voorletters],
    [dossierTekst.geboren, isGeborenBekend(geboortedatum) && geborenVan(geboortedatum, vandaag)],
    [velden.geslacht, geslacht && geslachtNaam(geslacht)],
    [dossierTekst.adres, adresVan(persoon)],
    [velden.telefoon, telefoon && formatTelefoon(telefoon)],
    [velden.email, email],
  ] as const;
  return feiten.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The names of the fields that are not known, so that one sees what to ask. */
export function missingVelden(persoon: Betrokkene): string[] {
  const { voornaam, voorletters, achternaam, geslacht, telefoon, email } = persoon;
  const fields: readonly (readonly [string, unknown])[] = [
    [velden.voornaam, voornaam || voorletters],
    [velden.achternaam, achternaam],
    [velden.geboortedatum, isGeborenBekend(persoon.geboortedatum)],
    [velden.geslacht, geslacht],
    [dossierTekst.adres, adresVan(persoon)],
    [velden.telefoon, telefoon],
    [velden.email, email],
    [velden.bsn, persoon.heeftBsn],
  ];
  return fields.filter(([, known]) => !known).map(([name]) => name);
}
