import type { LogActie } from '#domain/contract/operatie.ts';

const ACTIES: Readonly<Record<LogActie, string>> = {
  aanmelden: 'Aangemeld',
  afmelden: 'Afgemeld',
  vergrendelen: 'Vergrendeld',
  herstellen: 'Hersteld',
  aanmaken: 'Aangemaakt',
  inzien: 'Ingezien',
  zoeken: 'Gezocht',
  wijzigen: 'Gewijzigd',
  verwijderen: 'Verwijderd',
  samenvoegen: 'Samengevoegd',
  splitsen: 'Gesplitst',
  afdrukken: 'Afgedrukt',
  exporteren: 'Geëxporteerd',
  verstrekken: 'Verstrekt',
  geen: '',
};

const ONDERDELEN: Readonly<Record<string, string>> = {
  toegang: 'Toegang',
  beheer: 'Instellingen',
  partners: 'Partners',
  personen: 'Personen',
  bekendheid: 'Bekendheid',
  dossiers: 'Dossiers',
  trajecten: 'Procedures en termijnen',
  meldingen: 'Meldingen',
  partnervragen: 'Vragen en antwoorden',
  screening: 'Screening',
  brieven: 'Brieven',
  afsluiten: 'Afsluiten',
  werk: 'Werkvoorraad',
  zoeken: 'Zoeken',
  verantwoording: 'Verantwoording',
};

/** What says more by its own name than by that of its area. */
const BIJZONDER: Readonly<Record<string, string>> = {
  'beheer.readBackups': 'Back-ups',
  'beheer.readBeleid': 'Beleid van de organisatie',
  'beheer.makeBackup': 'Back-ups',
  'beheer.changeBackups': 'Back-ups',
  'beheer.checkRegister': 'Controle van het register',
  'toegang.tryBackup': 'Back-ups',
  'toegang.restoreBackup': 'Back-ups',
  'toegang.recover.zoalsHetIs': 'Register geopend zoals het is',
};

/** Words of the log as the FG reads it. */
export const logTekst = {
  titel: 'Logboek',
  uitleg:
    'Wie zag of wijzigde iets, en wanneer. In het log staan geen namen van betrokkenen. Vul een dossiernummer in om te zien wie er iets van dat dossier zag.',
  periode: 'Welke dagen',
  dossier: 'Dossiernummer',
  toon: 'Toon bij dossier',
  toonAlles: 'Toon weer alles',
  geenDossier: (nummer: string) =>
    `Er is geen dossier met nummer ${nummer}. Controleer het nummer; het staat boven aan het dossier.`,
  leegVanDossier: (nummer: string) =>
    `In deze dagen zag of wijzigde niemand iets van dossier ${nummer}. Kies andere dagen.`,
  kolommen:
    'Keren: hoe vaak hetzelfde binnen vijf minuten is opgevraagd. Over hoeveel: het aantal personen, dossiers en meldingen in het antwoord.',
  wie: 'Wie',
  iedereen: 'Iedereen',
  lijst: 'Logregels',
  tijd: 'Tijd',
  rol: 'Rol',
  wat: 'Wat',
  onderdeel: 'Onderdeel',
  keren: 'Keren',
  objecten: 'Over hoeveel',
  uitkomst: 'Uitkomst',
  leeg: 'In deze dagen staat er niets in het log. Kies andere dagen.',
  onbekend: 'Niemand aangemeld',
  gelukt: 'Gelukt',
  geweigerd: 'Geweigerd',
  mislukt: 'Mislukt',
  bladzijde: (nummer: number) => `Bladzijde ${nummer}, nieuwste eerst`,
  actie: (actie: string) => ACTIES[actie as LogActie] ?? actie,
  deel: (operatie: string) =>
    BIJZONDER[operatie] ?? ONDERDELEN[operatie.split('.')[0] ?? ''] ?? 'Overig',
  export: (soort: string, rijen: number, metNamen: boolean) =>
    `${soort}, ${rijen} ${rijen === 1 ? 'rij' : 'rijen'}, ${metNamen ? 'met namen' : 'zonder namen'}`,
  doel: (doel: string) => `Doel: ${doel}`,
};
