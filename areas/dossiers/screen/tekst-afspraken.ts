/** Words of what partners do by the agreement of a traject. */
export const afsprakenTekst = {
  titel: 'Wat partners volgens de afspraken doen',
  uitleg: (set: string) =>
    `Volgens ${set}. Dit zijn geen termijnen van het Meldpunt: plan wanneer u navraagt hoe het staat.`,
  geen: 'Toen dit traject begon golden er geen afspraken tussen partners. Termijnen uit de wet lopen gewoon door.',
  buiten: 'De aanleiding van dit traject valt buiten deze afspraken.',
  niemand: 'Er doet nog geen partner mee aan dit traject.',
  anderen: (aantal: number) =>
    aantal === 1
      ? 'Nog 1 stap, van wie nog niet meedoet'
      : `Nog ${aantal} stappen, van wie nog niet meedoet`,
  bron: (bron: string) => `Bron: ${bron}`,
  navragen: 'Navragen',
  gepland: (dag: string) => `Navragen op ${dag}`,
  plannen: 'Navraag plannen',
  opDag: 'Op welke dag navragen',
  vastgelegd: 'De navraag staat op de werkvoorraad',
};
