/** Words of what an organisation laid down. */
export const beleidTekst = {
  vast: 'Uw organisatie laat deze export niet toe.',
  vastUitleg:
    'Uw organisatie heeft dit voor alle computers vastgelegd; hier kunt u het niet wijzigen.',
  titel: 'Beleid van de organisatie',
  uitleg: (bestand: string) =>
    `Wat de organisatie op deze computer voor iedereen vastlegt. Een systeembeheerder zet het in ${bestand}; het geldt vanaf de volgende start van het programma.`,
  regel: 'Regel',
  waarde: 'Vastgelegd',
  betekenis: 'Wat het doet',
  nietVast: 'Niet vastgelegd',
  ja: 'Ja',
  nee: 'Nee',
  geen: 'Geen',
  naam: {
    vergrendelNaMinuten: 'Vergrendelen',
    backupMap: 'Map voor back-ups',
    exportSoorten: 'Wat mag worden geëxporteerd',
    exportMetNamen: 'Exporteren met namen',
    eigenHost: 'Eigen server',
  },
  doet: {
    vergrendelNaMinuten: 'Na zoveel minuten zonder activiteit gaat het register op slot.',
    backupMap: 'Back-ups gaan naar deze map en nergens anders heen.',
    exportSoorten: 'Andere registraties kunnen niet als bestand worden bewaard.',
    exportMetNamen: 'Of namen en adressen in een export mogen staan.',
    eigenHost: 'De enige naam die het programma in het netwerk mag opzoeken.',
  },
};
