import type { TermijnRegel } from './afsprakenset.ts';

/**
 * The terms that stand in no agreement, with the length that a new register gives them: what the law
 * or a judge sets, and how long data are kept (domein §2a). They hold whatever set there is.
 */
export const organisatieTermijnen: readonly TermijnRegel[] = [
  {
    code: 'zitting',
    naam: 'Zitting',
    begin: 'Dagvaarding noemt de zittingsdatum',
    einde: 'Dag van de zitting',
    looptijd: { eenheid: 'harde_datum', aantal: 0 },
    soort: 'hard',
    bron: 'st 6',
  },
  {
    code: 'ontruiming',
    naam: 'Ontruiming',
    begin: 'Exploot noemt de ontruimingsdatum',
    einde: 'Dag van de ontruiming',
    looptijd: { eenheid: 'harde_datum', aantal: 0 },
    soort: 'hard',
    bron: 'st 7',
  },
  {
    code: 'informatieplicht',
    naam: 'Betrokkene informeren',
    begin: 'Gegevens van een ander dan betrokkene verkregen',
    einde: 'Betrokkene geïnformeerd',
    looptijd: { eenheid: 'maanden', aantal: 1 },
    soort: 'wettelijk',
    bron: 'PP 11; AVG 14',
    toelichting:
      'Uiterlijk bij het eerste contact of de eerste verstrekking als dat eerder is. Uitstel kan alleen met een reden (st 5).',
  },
  {
    code: 'avg_verzoek',
    naam: 'AVG-verzoek',
    begin: 'Verzoek van betrokkene ontvangen',
    einde: 'Verzoek beantwoord',
    looptijd: { eenheid: 'maanden', aantal: 1 },
    soort: 'wettelijk',
    bron: 'SA 5.5; AVG 12 lid 3',
    verlenging: { eenheid: 'maanden', aantal: 2 },
    toelichting: 'Verlengen kan alleen als betrokkene dat binnen de eerste maand hoort.',
  },
  {
    code: 'datalek_intern',
    naam: 'Datalek melden aan de manager',
    begin: 'Datalek bekend',
    einde: 'Manager op de hoogte gebracht',
    looptijd: { eenheid: 'uren', aantal: 24 },
    soort: 'hard',
    bron: 'PP 10.3',
    toelichting:
      'Weekenden en feestdagen tellen mee. Overleg eerst met de FG (PP 10.1) en breng geraakte partijen op de hoogte (SA 5.6).',
  },
  {
    code: 'datalek_ap',
    naam: 'Datalek melden aan de Autoriteit Persoonsgegevens',
    begin: 'Datalek bekend',
    einde: 'Gemeld bij de Autoriteit Persoonsgegevens',
    looptijd: { eenheid: 'uren', aantal: 72 },
    soort: 'wettelijk',
    bron: 'AVG 33',
    toelichting: 'Weekenden en feestdagen tellen mee.',
  },
  {
    code: 'bewaartermijn',
    naam: 'Bewaartermijn',
    begin: 'Afsluitbesluit',
    einde: 'Persoonsgegevens vernietigd',
    looptijd: { eenheid: 'jaren', aantal: 1 },
    soort: 'hard',
    bron: 'PP 7.2',
    toelichting:
      'Ten hoogste een jaar. Wmo 5.3.4 noemt vijftien jaar; de FG beslist welke termijn geldt.',
  },
];
