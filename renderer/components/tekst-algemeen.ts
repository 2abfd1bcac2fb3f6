/** Words that stand on more than one screen. */
export const algemeenTekst = {
  programma: 'Meldpunt Zorg en Overlast',
  opslaan: 'Opslaan',
  annuleren: 'Annuleren',
  sluiten: 'Sluiten',
  terug: 'Terug',
  toevoegen: 'Toevoegen',
  wissen: 'Wissen',
  onderwerp: 'Onderwerp',
  bewerken: 'Bewerken',
  verwijderen: 'Verwijderen',
  opnieuw: 'Opnieuw proberen',
  bezig: 'Even geduld…',
  laden: 'Gegevens worden opgehaald…',
  opgeslagen: 'Opgeslagen',
  ja: 'Ja',
  nee: 'Nee',
  actief: 'Actief',
  nietActief: 'Niet actief',
  ietsGingMis: 'Dit is niet gelukt',
  controleer: 'Nog niet opgeslagen',
  controleerVelden: (aantal: number) =>
    aantal === 1
      ? 'Eén veld is nog niet goed. De uitleg staat bij het veld.'
      : `${aantal} velden zijn nog niet goed. De uitleg staat bij de velden.`,
  paginaTitel: (titel: string) => `${titel} – Meldpunt Zorg en Overlast`,
};

export const foutTekst = {
  onbereikbaar:
    'Het programma is niet bereikbaar. Wat u typte blijft hier staan. Start het programma opnieuw; er gaat dan een nieuw venster open, met uw concepten.',
};

export const datumTekst = {
  kalender: 'Kalender openen',
  kalenderTitel: (label: string) => `Kalender: ${label}`,
  kort: 'Bijvoorbeeld 5-11-26, 5 nov of vandaag',
  kortst: 'bijv. 5-11 of 5 nov',
  vorigeMaand: 'Vorige maand',
  volgendeMaand: 'Volgende maand',
  geboorteKort: 'Bijv. 3-5-1968, mei 1968, 1968 of onbekend',
};

export const alOpgeslagenTekst = {
  titel: 'Dit formulier is al opgeslagen',
  uitleg: (wanneer: string) =>
    `Het is ${wanneer} opgeslagen. Wat u daarna veranderde is nog niet opgeslagen en staat nog in het formulier. Bekijk eerst wat er is opgeslagen en verbeter het daar.`,
  bekijk: 'Bekijk wat is opgeslagen',
  alsNieuw: 'Toch nog een keer opslaan',
};

export const conflictTekst = {
  titel: 'Iemand anders was u voor',
  uitleg:
    'Deze gegevens zijn intussen gewijzigd. Wat u typte staat nog in het formulier. Hieronder ziet u wat er nu is opgeslagen. Slaat u opnieuw op, dan geldt wat u typte.',
  veld: 'Veld',
  opgeslagen: 'Nu opgeslagen',
  getypt: 'Wat u typte',
  overnemen: 'Opgeslagen gegevens overnemen',
};
