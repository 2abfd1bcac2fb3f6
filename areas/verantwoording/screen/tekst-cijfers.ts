import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Ontruimingsafloop } from '../rules/afloop.ts';
import type { Telblok } from '../rules/blokken.ts';
import type { Uitsplitsing } from '../rules/cijfers.ts';
import type { Periodesoort } from '../rules/vaste-periode.ts';

/** Words of the first figures. */
export const cijferTekst = {
  titel: 'Cijfers',
  uitleg:
    'Wat er binnenkwam, hoe het afliep en of de termijnen zijn gehaald, zoals het op die dag was. Aantallen van 1 tot en met 4 worden niet getoond, zodat een cijfer nooit naar een persoon leidt.',
  meldingen: 'Meldingen',
  meldingenUitleg:
    'Binnengekomen in deze periode. Meldingen van hetzelfde voorval tellen één keer.',
  openDossiers: 'Open dossiers',
  openOp: (tot: IsoDate, vandaag: IsoDate) =>
    tot < vandaag ? `Stand aan het eind van ${formatDatum(tot)}.` : 'Stand van vandaag.',
  beeindigingen: 'Beëindigingen',
  beeindigingenUitleg: 'Dossiers waarin een partner eerder stopte.',
  perMaand: 'Meldingen per maand',
  perGemeente: 'Meldingen per gemeente en maand',
  openPerGemeente: 'Open dossiers per gemeente',
  regioTotaal: (regio: string) => `${regio} samen`,
  blok: 'Welke meldingen',
  blokken: {
    afspraken: 'Binnen de afspraken',
    particulier: 'Particuliere verhuur',
    apart: 'Overlast en onbegrepen gedrag',
  } satisfies Record<Telblok, string>,
  blokUitleg: {
    afspraken: 'Huurders van een corporatie, en wie niet van een particulier huurt.',
    particulier: 'De verhuurder is geen corporatie. Telt niet mee bij de afspraken.',
    apart: 'De melding gaat over overlast of onbegrepen gedrag. Telt niet mee bij de afspraken.',
  } satisfies Record<Telblok, string>,
  heleRegister: 'Hele register',
  uitsplitsen: 'Uitsplitsen naar',
  uitsplitsing: {
    gemeente: 'Gemeente',
    corporatie: 'Verhuurder',
    aanleiding: 'Aanleiding en processtap',
    processtap: 'Processtap',
    afsluitreden: 'Reden van afsluiting',
    kinderen: 'Kinderen',
    prioriteit: 'Prioriteit',
    recidive: 'Recidive',
    maand: 'Maand',
    afloop: 'Afloop',
    grond: 'Grond',
  } satisfies Record<Uitsplitsing, string>,
  aantal: 'Aantal',
  meldingenNaar: 'Meldingen uitgesplitst',
  ontruimingen: 'Aangezegde ontruimingen en hoe ze afliepen',
  ontruimingenUitleg:
    'Ontruimingen die in deze periode afliepen. Een zaak die nog loopt telt bij geen van deze uitkomsten.',
  aflopen: {
    voorkomen:
      'De ontruiming ging niet door. Het huishouden woont er nog, of verhuisde naar een andere woning.',
    voorlopig: 'De ontruiming ging niet door, maar het vonnis geldt nog.',
    vertrokken: 'Zelf vertrokken vóór de ontruiming. Waarheen is niet bekend.',
    uitgezet: 'Het huishouden is uit de woning gezet.',
    anders: 'Bijvoorbeeld overleden, opgenomen of overgedragen.',
  } satisfies Record<Ontruimingsafloop, string>,
  lopendUitleg: 'Aangezegd en aan het eind van de periode niet afgelopen.',
  gronden: 'Huisuitzettingen naar grond',
  afsluitingen: 'Afgesloten trajecten',
  afsluitingenUitleg: 'Met een afsluitbesluit in deze periode.',
  doorlooptijd: 'Doorlooptijd',
  doorlooptijdUitleg:
    'Van de eerste melding tot het afsluitbesluit. De helft duurde korter, de helft langer.',
  dagen: (aantal: number) => (aantal === 1 ? '1 dag' : `${aantal} dagen`),
  gemiddeld: (aantal: number) => `Gemiddeld ${aantal === 1 ? '1 dag' : `${aantal} dagen`}.`,
  teWeinig: 'Te weinig om te tonen',
  periodesoort: 'Soort periode',
  periodesoorten: {
    maand: 'Maand',
    kwartaal: 'Kwartaal',
    halfjaar: 'Halfjaar',
    jaar: 'Jaar',
  } satisfies Record<Periodesoort, string>,
  welkePeriode: 'Welke periode',
  vastePeriodeUitleg: 'Alleen perioden die voorbij zijn.',
  kwartaalNaam: (nummer: number, jaar: number) => `${nummer}e kwartaal ${jaar}`,
  halfjaarNaam: (nummer: number, jaar: number) => `${nummer}e halfjaar ${jaar}`,
  termijnen: 'Termijnen',
  termijnenUitleg:
    'Termijnen die in deze periode afliepen. Wat al voorbij was toen de melding werd ingevoerd, telt niet.',
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
