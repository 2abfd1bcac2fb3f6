/** Words of searching for a dossier. */
export const zoekTekst = {
  titel: 'Zoeken',
  veld: 'Zoek een dossier',
  hint: 'Dossiernummer (2026-123), naam of een deel ervan in elke volgorde, geboortedatum (12-5-1968 of 1968), postcode met of zonder huisnummer (3311 AB 12), straat, telefoonnummer of BSN. U kunt ze combineren: jansen 1968.',
  privacy: 'Elke zoekvraag komt in het logboek; wat u typt komt niet in het adres van de pagina.',
  teKort: 'Typ ten minste twee tekens.',
  niets: (tekst: string) =>
    `Geen dossier gevonden voor “${tekst}”. Typ minder, controleer de spelling of zoek op geboortedatum of postcode.`,
  resultaten: 'Gevonden dossiers',
  gevonden: (aantal: number, meer: boolean) =>
    meer
      ? `De eerste ${aantal} dossiers. Typ meer om er minder te vinden.`
      : aantal === 1
        ? '1 dossier gevonden.'
        : `${aantal} dossiers gevonden.`,
  opPagina: (pagina: number) => `Pagina ${pagina}.`,
  openen: (naam: string, nummer: string) => `Dossier ${nummer} van ${naam} openen`,
  nieuweMelding: 'Nieuwe melding',
  geborenOnbekend: 'geboortedatum niet bekend',
  dossiers: 'Dossiers',
  alle: (tekst: string) => `Zoek “${tekst}” in alle dossiers`,
  bezig: 'Dossiers worden gezocht…',
};
