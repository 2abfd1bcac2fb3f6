import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** Words of the first figures. */
export const cijferTekst = {
  titel: 'Cijfers',
  uitleg:
    'Hoeveel er binnenkwam, wat er openstaat en of de termijnen zijn gehaald. Aantallen van 1 tot en met 4 worden niet getoond, zodat een cijfer nooit naar een persoon leidt.',
  meldingen: 'Meldingen',
  meldingenUitleg: 'Meldingen die bij een eerdere horen, tellen één keer.',
  openDossiers: 'Open dossiers',
  openOp: (tot: IsoDate, vandaag: IsoDate) =>
    tot < vandaag ? `Stand aan het eind van ${formatDatum(tot)}.` : 'Stand van vandaag.',
  beeindigingen: 'Beëindigingen',
  beeindigingenUitleg: 'Partners die in deze periode eerder stopten.',
  perMaand: 'Meldingen per maand',
  perGemeente: 'Meldingen per gemeente en maand',
  openPerGemeente: 'Open dossiers per gemeente',
  termijnen: 'Termijnen',
  termijnenUitleg: 'Termijnen die in deze periode afliepen.',
  termijn: 'Termijn',
  gehaald: 'Gehaald',
  gemist: 'Niet gehaald',
  lopend: 'Loopt nog',
  opTijd: 'Op tijd',
  nietTeZeggen: 'Niet te zeggen',
  procent: (deel: number) => `${Math.round(deel * 100)}%`,
  gemeente: 'Gemeente',
  totaal: 'Totaal',
  alleGemeenten: 'alle gemeenten',
  geen: 'In deze periode is er niets geteld. Kies een andere periode.',
  tabel: 'Tabel van meldingen',
  legenda: 'Zo leest u de cijfers',
  nul: 'Er is niets geteld.',
  klein: 'Er zijn er 1 tot en met 4. Het precieze aantal wordt niet getoond.',
  verborgen: 'Verborgen. Met dit getal zou u een klein aantal kunnen uitrekenen.',
  openbaar: 'Een onderstreept getal opent de lijst met precies deze dossiers.',
  kleinWoord: 'minder dan 5',
  verborgenWoord: 'verborgen',
  openen: (wat: string, waarde: string) => `${wat}: ${waarde}. Lijst openen`,
};

export const cijferLijstTekst = {
  venster: 'Lijst achter een cijfer',
  terug: 'Cijfers',
  figuur: {
    meldingen: 'Meldingen',
    open_dossiers: 'Open dossiers',
    beeindigingen: 'Beëindigingen',
  },
  titel: (figuur: string, waar: string) => (waar === '' ? figuur : `${figuur}: ${waar}`),
  buiten: 'niet bekend of buiten de regio',
  periode: (van: string, tot: string) => `Periode ${van} tot en met ${tot}.`,
  dossiers: (aantal: number) => (aantal === 1 ? '1 dossier' : `${aantal} dossiers`),
  aantal: {
    meldingen: (aantal: number, dossiers: string) =>
      `${aantal === 1 ? '1 melding' : `${aantal} meldingen`} in ${dossiers}`,
    beeindigingen: (aantal: number, dossiers: string) =>
      `${aantal === 1 ? '1 beëindiging' : `${aantal} beëindigingen`} in ${dossiers}`,
    open_dossiers: (_aantal: number, dossiers: string) => dossiers,
  },
  lijst: 'Dossiers',
  openen: (naam: string, nummer: string) => `Dossier ${nummer} van ${naam} openen`,
  adresOnbekend: 'Adres niet bekend',
  niemand: 'Geen dossierhouder',
  leeg: 'Er hoort geen dossier bij dit cijfer. Ga terug en kies een andere periode.',
  fout: 'Dit adres klopt niet. Ga terug naar de cijfers en klik daar op een getal.',
};
