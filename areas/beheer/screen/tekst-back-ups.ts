import type { BackupOverzicht } from '../contract-back-ups.ts';
import { bevindingZin, type Controlebevinding } from '../rules/controle.ts';

type Reden = NonNullable<BackupOverzicht['mislukt']>['reden'];

const redenen: Record<Reden, string> = {
  vol: 'de schijf van de map is vol. Maak ruimte vrij of kies een andere map.',
  alleen_lezen: 'de map kan alleen worden gelezen. Kies een andere map.',
  geen_recht:
    'het programma mag niet schrijven in de map. Kies een andere map of vraag om het recht.',
  bezet: 'een ander programma hield de map of het bestand vast. Probeer het opnieuw.',
  onbereikbaar: 'de map is er niet of antwoordt niet. Kijk of de schijf of het netwerk er is.',
  beschadigd:
    'het register is beschadigd. De vorige back-ups zijn bewaard. Meld u af en zet een back-up terug.',
  onbekend: 'er ging iets mis in het programma. Probeer het opnieuw.',
};

/** Words of the page about back-ups. */
export const backupTekst = {
  titel: 'Back-up',
  laatsteTitel: 'Laatste back-up',
  uitleg:
    'Elke dag dat het register open is, maakt het programma vanzelf een back-up, en altijd voor een nieuwe versie van de opslag. Elke back-up wordt teruggelezen en vergeleken. Met een back-up en de herstelcode komt alles terug, ook op een andere computer.',
  nogGeen: 'Er is nog geen back-up gemaakt.',
  laatste: (op: string, grootte: string) => `Gemaakt op ${op}, ${grootte}.`,
  teOud: 'Er is al drie dagen of langer geen back-up gemaakt.',
  mislukt: (op: string, reden: Reden) => `De back-up van ${op} is niet gelukt: ${redenen[reden]}`,
  onleesbaar:
    'De instellingen van de back-up konden niet worden gelezen. Nu gelden de gewone instellingen. Sla ze hieronder opnieuw op.',
  maak: 'Nu een back-up maken',
  gemaakt: 'De back-up is gemaakt en teruggelezen.',
  lijst: 'Gevonden back-ups',
  geen: 'Er zijn geen back-ups gevonden.',
  geenAntwoord: 'De map met back-ups geeft geen antwoord.',
  op: 'Gemaakt op',
  grootte: 'Grootte',
  versie: 'Versie',
  bestand: 'Bestand',
  kapot: 'Niet leesbaar',
  instellingen: 'Waar en hoe lang',
  map: 'Map',
  mapUitleg: (gewoon: string) =>
    `Het hele pad van een map die er al is, bijvoorbeeld op een netwerkschijf. Leeg: ${gewoon}.`,
  gewoneMap: 'de map back-ups in de map van het register',
  dagen: 'Aantal dagen',
  dagenUitleg: 'Van zo veel dagen blijft de laatste back-up staan.',
  weken: 'Aantal weken',
  wekenUitleg: 'Van zo veel weken blijft de laatste back-up staan.',
  maanden: 'Aantal maanden',
  maandenUitleg: 'Van zo veel maanden blijft de laatste back-up staan.',
  opslaan: 'Opslaan',
  opgeslagen: 'De instellingen van de back-up zijn opgeslagen.',
  controle: 'Controle van het register',
  controleUitleg:
    'Kijkt naar elke bladzijde, verwijzing en rij, en of er buiten het programma om iets is veranderd. Dat gebeurt ook vanzelf, elke week. U kunt intussen doorwerken; bij een groot register duurt het even.',
  controleer: 'Controleer het register',
  heel: (op: string) => `Op ${op} was het register heel.`,
  nietHeel: (op: string, gevonden: Controlebevinding) =>
    `Op ${op} was het register niet heel: ${bevindingZin(gevonden)} Er is niets gewijzigd. Meld u af en zet een back-up terug.`,
  nooit: 'Het register is nog niet gecontroleerd.',
};
