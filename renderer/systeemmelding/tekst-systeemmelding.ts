import type { Systeemstand } from './keuze.ts';

/** Words of what the system says while the program is behind another window. */
export const systeemTekst = {
  titel: 'Seintje bij termijnen',
  uitleg:
    'Werkt u in een ander programma, dan laat uw computer het zien als er dossiers te laat zijn of vandaag iets vragen. Er staan alleen aantallen in, nooit namen. Na vergrendelen komt er niets meer.',
  kop: 'Meldpunt Zorg en Overlast',
  zetAan: 'Seintjes aanzetten',
  zetUit: 'Seintjes uitzetten',
  stand: {
    aan: 'Seintjes staan aan.',
    uit: 'Seintjes staan uit.',
    vraag: 'Seintjes staan uit. Uw browser vraagt eerst of het mag.',
    geweigerd:
      'Uw browser of computer houdt seintjes tegen. Sta ze daar toe en open deze pagina opnieuw.',
    kan_niet: 'Deze browser kan geen seintjes tonen.',
  } satisfies Readonly<Record<Systeemstand, string>>,
};
