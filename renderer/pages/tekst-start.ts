import type { Rol } from '#domain/rollen.ts';

/** A page that the start page leads to; without `rollen` for everybody. */
type Taak = {
  readonly rollen?: readonly Rol[];
  readonly naar: string;
  readonly naam: string;
  readonly uitleg: string;
};

const TAKEN: readonly Taak[] = [
  {
    rollen: ['rapporteur', 'manager'],
    naar: '/cijfers',
    naam: 'Cijfers',
    uitleg: 'Meldingen, open dossiers, beëindigingen en termijnen over een periode.',
  },
  {
    rollen: ['beheerder'],
    naar: '/accounts',
    naam: 'Accounts',
    uitleg: 'Collega’s toegang geven, rollen wijzigen, wachtwoorden instellen.',
  },
  {
    rollen: ['manager', 'fg'],
    naar: '/wie-mag-wat-weten',
    naam: 'Wie mag wat weten',
    uitleg: 'Wat elke ontvanger mag horen, op welke grondslag, en wat in spoed is verteld.',
  },
  {
    rollen: ['fg'],
    naar: '/logboek',
    naam: 'Logboek',
    uitleg: 'Wie zag of wijzigde iets, en wanneer; ook per dossier.',
  },
  {
    naar: '/partners',
    naam: 'Partners',
    uitleg: 'De organisaties waarmee het Meldpunt werkt, met hun contactpersonen.',
  },
  {
    naar: '/instellingen/afspraken',
    naam: 'Afspraken en termijnen',
    uitleg: 'De afsprakenset die geldt, met termijnen en vrije dagen.',
  },
  {
    naar: '/termijn',
    naam: 'Termijn berekenen',
    uitleg: 'Wanneer loopt een termijn af, en welke dagen tellen niet mee?',
  },
];

/** Words of the start page. */
export const startTekst = {
  titel: 'Start',
  groet: (uur: number, naam: string) =>
    `${uur < 12 ? 'Goedemorgen' : uur < 18 ? 'Goedemiddag' : 'Goedenavond'}, ${naam}`,
  vandaag: (datum: string) => `Het is vandaag ${datum}.`,

  takenTitel: 'Wat u hier kunt doen',
  uwRol: (rol: string, uitleg: string) => `${rol}. ${uitleg}`,
  geenDossiers:
    'Dossiers, meldingen en de werkvoorraad zijn er voor screeners en coördinatoren. Werkt u met dossiers, vraag dan een beheerder om die rol.',
  taken: TAKEN,

  verder: 'Verder waar u was',
  verderUitleg: 'Formulieren die u begon en nog niet opsloeg. Alleen u ziet deze concepten.',
  geenConcepten:
    'Er staan geen concepten open. Wat u in een formulier typt, wordt vanzelf hier bewaard totdat u het opslaat of weggooit.',
  bewaardOp: (tijd: string) => `Bewaard ${tijd}`,
  openen: (titel: string) => `Verder met: ${titel}`,
  weggooien: (titel: string) => `Concept weggooien: ${titel}`,

  termijn: 'Termijn berekenen',
  termijnUitleg:
    'Wanneer loopt een termijn af, en welke dagen tellen niet mee? De dag van ontvangst is dag 0.',
  ontvangen: 'Ontvangen op',
  soort: 'Termijn',
  soortUitleg: 'Uit de afsprakenset, of een eigen aantal',
  eigenAantal: 'Eigen aantal werkdagen',
  werkdagen: 'Aantal werkdagen',
  vulWerkdagenIn: 'Vul een heel aantal in, van 0 tot en met 250.',
  nogNiets:
    'Vul in wanneer u de vraag ontving en kies een termijn. De uitkomst staat hier dan direct.',
  vervalt: (datum: string) => `De termijn loopt af op ${datum}.`,
  eindeDag: 'Aan het einde van die dag; op de dag zelf bent u nog op tijd.',
  verstreken: 'Deze termijn is voorbij.',
  vandaagLaatste: 'Vandaag is de laatste dag.',
  nogTeGaan: (aantal: number) => (aantal === 1 ? 'Nog 1 werkdag.' : `Nog ${aantal} werkdagen.`),
  uitlegTabel: 'Uitleg per dag',
  dag: 'Dag',
  telt: 'Telt mee?',
  reden: 'Waarom',
  volgens: (naam: string) => `Volgens de afsprakenset “${naam}”.`,
  verlopen: (tot: string) =>
    `Deze afsprakenset liep tot en met ${tot}. De termijnen blijven gelden als richtlijn tot u een verlenging of een nieuwe set invult bij Instellingen.`,
  geenSet:
    'Er is geen afsprakenset in gebruik. U kunt wel met een eigen aantal werkdagen rekenen; de wettelijke feestdagen tellen dan niet mee.',
};
