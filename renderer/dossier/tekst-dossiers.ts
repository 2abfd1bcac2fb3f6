import { PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';

/** Words of a dossier that stand on more than one of its parts. */
export const dossierTekst = {
  dossier: 'Dossier',
  venster: (nummer: string) => `Dossier ${nummer}`,
  geenDatum: 'Zonder datum',
  toonAlles: (aantal: number) => `Toon alle ${aantal}`,
  toonMinder: 'Toon minder',
  nieuweMelding: 'Nieuwe melding',
  contact: 'Contact',
  vraag: 'Vraag',
  notitie: 'Notitie',
  geboren: 'Geboren',
  adres: 'Adres',
  inGemeente: (naam: string | undefined) =>
    naam === undefined ? 'gemeente niet bekend' : `gemeente ${naam}`,
  nummer: 'Dossiernummer',
  sinds: (op: string) => `sinds ${op}`,
  bereikbaar: 'Bereikbaar',
  geenTelefoon: 'Geen telefoonnummer bekend',
  onbekend: 'Niet bekend',
  beperktTitel: 'Dit dossier is beperkt',
  beperkt:
    'Het wordt alleen bewaard. U kunt het lezen, maar niet wijzigen of er iets uit verstrekken. Overleg met de functionaris gegevensbescherming als er toch iets moet gebeuren.',
  geslotenTitel: (datum: string) => `Dit dossier is afgesloten op ${datum}`,
  gesloten:
    'Meldingen en wat er in een procedure gebeurt, komen er niet meer bij. Contact, notities, inzet en vragen van partners kunt u nog vastleggen, en fouten herstellen. Komt er een nieuwe melding, maak dan een nieuw dossier. Bij ‘Afsluiting en heropenen’ ziet u welke partners het nog moeten weten.',
  kanNietTitel: 'Dit kan hier niet worden gewijzigd',
  kanNiet:
    'Het dossier is beperkt of afgesloten, of deze persoon staat er niet (meer) in. Ga terug naar het dossier.',
  conceptWegTitel: 'Dit concept is er niet meer',
  conceptWeg: 'Het is opgeslagen of weggegooid. Ga terug naar de werkvoorraad om verder te werken.',
};

/** The short names of the flags. */
export const vlagTekst = {
  beperkt: 'Beperkt',
  kinderbeleid: 'Gezin niet op straat',
  met_twee: 'Met twee gaan',
  eerst_bellen: 'Eerst bellen',
  niet_aan_huis: 'Niet aan huis',
  ernstig_nadeel: 'Ernstig nadeel',
  kinderen: 'Kinderen',
  kinderen_onbekend: 'Kinderen?',
  prioriteit: 'Prioriteit',
  zonder_dossierhouder: 'Geen dossierhouder',
};

export const persoonTekst = {
  titel: 'Personen',
  naamOnbekend: 'Naam onbekend',
  geborenOnbekend: 'Niet bekend',
  wijzigen: (naam: string) => `Gegevens van ${naam} wijzigen`,
  wijzig: 'Wijzigen',
  bsn: 'BSN',
  toonBsn: 'Toon BSN',
  verbergBsn: 'Verberg',
  bsnVerborgen: 'Bewaard, niet getoond',
  bsnUitleg: 'Tonen komt in het logboek.',
  bsnGeen: 'Er is geen BSN bewaard.',
  andere: 'Ook in:',
  nietBekend: (velden: string) => `Niet bekend: ${velden}.`,
  bewerkTitel: 'Gegevens wijzigen',
  naamGroep: 'Naam',
  adresGroep: 'Adres',
  contactGroep: 'Bereikbaar',
  bronGroep: 'Herkomst',
  velden: PERSOON_LABELS,
  huisnummerVoorbeeld: '12 of 12A-2',
  huisnummerDelen: (nummer: number, letter: string, toevoeging: string) =>
    [`nummer ${nummer}`, letter && `letter ${letter}`, toevoeging && `toevoeging ${toevoeging}`]
      .filter(Boolean)
      .join(', '),
  geslachtOnbekend: 'Niet bekend',
  bsnLaatStaan: 'Er is een BSN bewaard. Laat dit veld leeg om dat te laten staan.',
  bsnNieuw: 'Negen cijfers. Alleen als het voor de taak nodig is.',
  bsnWeg: 'Haal het bewaarde BSN weg',
  bron: 'Van wie hebt u dit?',
  bronUitleg: 'Bijvoorbeeld: betrokkene zelf, telefonisch. Staat bij elke waarde die u wijzigt.',
  opgeslagen: (naam: string) => `Gegevens van ${naam} opgeslagen`,
  concept: (naam: string) => `Gegevens van ${naam}`,
  letOpTitel: 'Klopt dit?',
  letOpUitleg: 'Wat u typte blijft staan. Verbeter het, of bewaar het zo als u het zeker weet.',
  tochBewaren: 'Toch zo bewaren',
};

export const huishoudenveldTekst = {
  leeftijden: 'Leeftijden',
  leeftijdenUitleg: 'Bijvoorbeeld 3, 7 en 12. Geen namen.',
  /** Said once on a form, because nothing is chosen beforehand. */
  openIsOnbekend: 'Wat u niet kiest, wordt vastgelegd als onbekend.',
};
