import { backupMisluktZin } from '#domain/contract/fouten-nl.ts';
import type { BackupOverzicht } from '../contract-back-ups.ts';
import { bevindingZin, type Controlebevinding } from '../rules/controle.ts';

type Reden = NonNullable<BackupOverzicht['mislukt']>['reden'];

function misluktOm(reden: Reden): string {
  if (reden === 'beschadigd')
    return 'het register is beschadigd. De vorige back-ups zijn bewaard. Meld u af en zet een back-up terug.';
  if (reden === 'onbekend') return 'er ging iets mis in het programma. Probeer het opnieuw.';
  return backupMisluktZin(reden);
}

/** Words of the page about back-ups. */
export const backupTekst = {
  titel: 'Back-up',
  laatsteTitel: 'Laatste back-up',
  uitleg:
    'Elke dag dat het register open is, maakt het programma vanzelf een back-up; daar hoeft u niets voor te doen. Elke back-up wordt teruggelezen en vergeleken. Met een back-up en de herstelcode komt alles terug, ook op een andere computer: kies daar bij de eerste start “Een back-up terugzetten”.',
  nogGeen: 'Er is nog geen back-up gemaakt.',
  laatste: (op: string, grootte: string) => `Gemaakt op ${op}, ${grootte}.`,
  teOud: 'Er is al drie dagen of langer geen back-up gemaakt. Maak er nu een.',
  mislukt: (op: string, reden: Reden) => `De back-up van ${op} is niet gelukt: ${misluktOm(reden)}`,
  onleesbaar:
    'De instellingen van de back-up konden niet worden gelezen. Nu gelden de gewone instellingen. Sla ze hieronder opnieuw op.',
  maak: 'Nu een back-up maken',
  gemaakt: 'De back-up is gemaakt en teruggelezen.',
  lijst: 'Gevonden back-ups',
  geen: 'Er zijn nog geen back-ups.',
  lijstUitleg: (map: string) => `In ${map}. Wat ergens anders staat, staat er met de hele naam.`,
  geenAntwoord:
    'De map met back-ups geeft geen antwoord. Kijk of de schijf of het netwerk er is, en open deze bladzijde opnieuw.',
  geenInMap: (map: string) =>
    `In ${map} staat geen back-up. Kijk of de schijf of het netwerk er is, en maak dan een back-up.`,
  meer: (aantal: number) =>
    aantal === 1 ? 'Er is nog 1 oudere.' : `Er zijn nog ${aantal} oudere.`,
  op: 'Gemaakt op',
  grootte: 'Grootte',
  versie: 'Versie',
  bestand: 'Bestand',
  kapot: 'Niet leesbaar',
  instellingen: 'Waar en hoe lang',
  instellingenUitleg: (map: string, eigen: boolean) =>
    eigen
      ? `Back-ups gaan naar ${map}.`
      : `Back-ups gaan nu naar ${map}, bij het register zelf. Kies liever een map op een andere schijf of in het netwerk: gaat deze computer stuk, dan zijn de back-ups er nog.`,
  map: 'Map',
  mapUitleg: (gewoon: string) =>
    `Het hele pad van een map die er al is, bijvoorbeeld op een netwerkschijf. Leeg: ${gewoon}.`,
  gewoneMap: 'de map back-ups in de map van het register',
  bewaren:
    'Hoe lang back-ups blijven: van elk van de laatste zoveel dagen, weken en maanden blijft er één staan, de laatste. Wat ouder is, gaat weg bij de volgende back-up.',
  dagen: 'Aantal dagen',
  weken: 'Aantal weken',
  maanden: 'Aantal maanden',
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
