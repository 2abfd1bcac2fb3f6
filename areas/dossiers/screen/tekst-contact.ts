import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** Words of seeking somebody: the attempt, the next one, and what it adds up to. */
export const pogingTekst = {
  titel: 'Contact vastleggen',
  herstelTitel: 'Contactpoging herstellen',
  naam: 'Contactpoging',
  soort: 'Contact met',
  betrokkene: 'Betrokkene',
  ander: 'Iemand anders',
  wie: 'Wie zocht u?',
  kiesWie: 'Kies wie u zocht.',
  overleden: (naam: string) => `${naam} (overleden)`,
  geenTelefoon: 'Er is geen telefoonnummer bekend.',
  uitkomst: 'Wat kwam ervan?',
  kiesUitkomst: 'Kies wat ervan kwam.',
  partner: 'Welke partner',
  volgende: 'Volgende poging',
  volgendeUitleg: 'Komt als taak in de werkvoorraad.',
  volgendeKeuzes: {
    geen: 'Geen',
    vandaag: 'Later vandaag',
    werkdag: 'Volgende werkdag',
    week: 'Week later',
    ander: 'Andere dag',
  },
  volgendeDag: (dag: IsoDate) => `Dat is ${formatDatum(dag)}.`,
  dag: 'Op welke dag',
  kiesDag: 'Vul de dag van de volgende poging in, of kies “Geen”.',
  volgendeHoe: 'Hoe dan',
  volgendeWie: 'Wie doet dat',
  niemand: 'Wie het dossier heeft',
  veiligheid: (namen: string, sinds: string) => `Veiligheid bij bezoek: ${namen} (sinds ${sinds}).`,
  nakijken: (dag: string) => `Kijk na of dit nog geldt: dat moest ${dag}.`,
  waaromOdd: 'Klopt dit?',
  tochOpslaan: 'Klopt, toch opslaan',
  opgeslagen: 'Contactpoging vastgelegd',
  hersteld: 'Contactpoging hersteld',
  concept: (nummer: string) => `Contactpoging in dossier ${nummer}`,
  conceptHerstel: (nummer: string) => `Contactpoging herstellen in dossier ${nummer}`,
  door: (partner: string) => (partner === '' ? 'door een partner' : `door ${partner}`),
  volgendeRegel: (dag: string, hoe: string, wie: string) =>
    `Volgende poging: ${dag}, ${hoe}${wie === '' ? '' : ` (${wie})`}`,
  gedaan: 'gedaan of vervallen',
  eerderTraject: 'Uit een eerder traject: telt niet mee.',
  stand: 'Contact in dit traject',
  nogNiet: (wegen: string) => `nog niet geprobeerd: ${wegen}`,
  eerder: (aantal: number) =>
    aantal === 1
      ? '1 poging in een eerder traject (telt niet mee)'
      : `${aantal} pogingen in een eerder traject (tellen niet mee)`,
  voortraject: 'Voortraject',
  geweigerd:
    'Wil tot nu toe geen contact. Overleg in het lokaal zorgnetwerk of bemoeizorg nodig is; blijf niet vanzelf aandringen.',
};
