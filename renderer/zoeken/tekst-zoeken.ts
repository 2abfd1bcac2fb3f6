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
  gevonden: (aantal: number) =>
    aantal === 1 ? '1 dossier gevonden.' : `${aantal} dossiers gevonden, de beste eerst.`,
  teVeel: 'Er zijn er meer dan hier kunnen staan. Typ meer, bijvoorbeeld een geboortedatum.',
  lijktOp: (getypt: string, gevonden: readonly string[]) =>
    `Niemand heet “${getypt}”. Gevonden op wat erop lijkt: ${gevonden.join(', ')}.`,
  pagina: (pagina: number, van: number) => `Pagina ${pagina} van ${van}`,
  via: 'Gevonden op medehuurder:',
  op: { op_bsn: 'Op BSN', op_telefoon: 'Op telefoonnummer' },
  status: 'Welke dossiers',
  statussen: { alle: 'Alle', open: 'Open', gesloten: 'Afgesloten' },
  wiens: 'In behandeling bij',
  wie: { iedereen: 'Iedereen', mij: 'Mij', niemand: 'Niemand' },
  gemeente: 'Gemeente',
  alleGemeenten: 'Alle gemeenten',
  geopend: 'Geopend',
  periodes: { altijd: 'Altijd', maand: 'Afgelopen maand', jaar: 'Afgelopen jaar' },
  nietsMetFilter: 'Haal een filter weg als u meer verwacht.',
  openen: (naam: string, nummer: string) => `Dossier ${nummer} van ${naam} openen`,
  nieuweMelding: 'Nieuwe melding',
  geborenOnbekend: 'geboortedatum niet bekend',
  dossiers: 'Dossiers',
  alle: (tekst: string) => `Zoek “${tekst}” in alle dossiers`,
  bezig: 'Dossiers worden gezocht…',
};
