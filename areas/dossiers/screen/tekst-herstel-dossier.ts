/** Words of withdrawing and moving a melding or an aantekening. */
export const meldingHerstelTekst = {
  melding: 'Melding',
  ingetrokken: 'Melding ingetrokken. Wat eruit volgde is vervallen.',
  intrekUitleg:
    'De melding telt dan nergens meer mee en haar termijnen en gebeurtenissen vervallen. Staat er al iets in een brief dat niet klopte, dan komt er een taak bij om dat te vertellen. Wat zij over personen en het huishouden invulde blijft staan.',
  woorden: 'In een paar woorden',
  woordenUitleg: 'Nodig in dezelfde gevallen. Geen namen.',
  verplaatsTitel: 'Melding verplaatsen',
  verplaatsUitleg:
    'De melding gaat met haar gebeurtenissen en termijnen mee. Brieven blijven staan waar zij verzonden zijn.',
  verplaats: 'Verplaatsen',
  verplaatst: (nummer: string) => `Verplaatst naar dossier ${nummer}`,
  kiesDoel: 'Zoek en kies het dossier waar dit hoort.',
  nieuwVan: (naam: string) => `Een nieuw dossier van ${naam}`,
  zoek: 'Naar welk dossier?',
  zoekUitleg: 'Zoek op nummer, naam, geboortedatum of adres.',
  gevonden: 'Gevonden',
  nietGevonden: 'Niets gevonden.',
  afgesloten: 'Afgesloten: kies een nieuw dossier van deze persoon.',
  elders: (nummer: string) => `Staat nu in dossier ${nummer}.`,
  wegTitel: 'Ingetrokken of verplaatst',
  allesWegTitel: 'Alle meldingen zijn ingetrokken of verplaatst',
  allesWeg: 'Dit dossier telt nergens mee. Sluit het af als er niets meer te doen is.',
  sluitAf: 'Afsluiten…',
};

export const aantekeningHerstelTekst = {
  titel: 'Aantekening herstellen',
  hersteld: 'Hersteld',
  naam: 'Aantekening',
  verplaatsTitel: 'Aantekening verplaatsen',
  verplaatst: 'Aantekening verplaatst',
  concept: (nummer: string) => `Aantekening herstellen in dossier ${nummer}`,
};
