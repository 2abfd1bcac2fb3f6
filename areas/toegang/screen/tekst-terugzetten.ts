/** Words of the screens on which a back-up takes the place of the register. */
export const terugzetTekst = {
  knop: 'Een back-up terugzetten',
  eerderRegister: 'Had u al een register, op deze of een andere computer?',
  beschadigd:
    'Het register is beschadigd of veranderd. Zet een back-up terug; wat er nu staat, gaat daarbij opzij en wordt niet gewist.',
  zoalsHetIs: 'Openen zoals het is, met de herstelcode',

  titel: 'Een back-up terugzetten',
  uitleg:
    'Kies een back-up. U ziet eerst wat erin zit en wat er verloren gaat; daarna beslist u. Wat er nu in de map van het register staat, gaat opzij en wordt niet gewist.',
  stapKiezen: 'Kiezen',
  stapBekijken: 'Bekijken',
  stapKlaar: 'Klaar',
  stappen: 'Stappen van het terugzetten',
  lijst: 'Welke back-up?',
  zoeken: 'Back-ups worden gezocht…',
  geen: (map: string) => `In ${map} staan geen back-ups.`,
  nietGelezen:
    'De map met back-ups geeft geen antwoord. Zoek hieronder in een andere map, of probeer het zo opnieuw.',
  regel: (op: string, programma: string, grootte: string) =>
    `${op}, ${grootte}, versie ${programma}`,
  anders: 'van een ander register, dat kan hier niet',
  kapot: 'Kan niet worden gelezen',
  pad: 'Staat de back-up ergens anders?',
  padUitleg:
    'Vul het hele pad in van de map met back-ups, of van één back-up. Bijvoorbeeld op een usb-stick of netwerkschijf.',
  zoek: 'Zoeken',
  ouder: (aantal: number) => (aantal === 1 ? 'Ook 1 oudere tonen' : `Ook ${aantal} oudere tonen`),
  gevonden: (aantal: number, map: string) =>
    aantal === 1 ? `1 back-up gevonden in ${map}.` : `${aantal} back-ups gevonden in ${map}.`,
  waarmee: 'Waarmee opent u de back-up?',
  metWachtwoord: 'Account en wachtwoord',
  metCode: 'Herstelcode',
  wachtwoordUitleg: 'Van iemand met een account in dit register.',
  kies: 'Kies een back-up. Staat er geen, zoek dan in een andere map.',
  vulAccountnaam: 'Vul uw accountnaam in.',
  vulWachtwoord: 'Vul uw wachtwoord in.',
  vulCode: 'Vul de herstelcode in.',
  bekijk: 'Bekijk wat erin zit',
  bezigBekijken:
    'De back-up wordt uitgepakt en nagekeken. Bij een groot register duurt dat een paar minuten.',
  openenMislukt: 'De back-up gaat niet open',
  terugzettenMislukt: 'Terugzetten is niet gelukt',

  bekekenTitel: 'Deze back-up terugzetten?',
  bekekenUitleg: 'De back-up is heel. Er is nog niets gewijzigd.',
  gemaaktOp: 'Gemaakt op',
  versie: 'Met versie',
  inhoud: 'Inhoud',
  laatste: 'Laatste melding van',
  geenMelding: 'Er staat geen melding in',
  bestand: 'Bestand',
  andere: 'Andere back-up kiezen',
  terugzetten: 'Terugzetten',
  bezigTerugzetten:
    'De back-up wordt teruggezet. Bij een groot register duurt dat een paar minuten. Laat het programma open.',

  klaarTitel: 'De back-up is teruggezet',
  klaarUitleg: (op: string) => `Het register is nu zoals het was op ${op}.`,
  opnieuwInvoeren: 'Opnieuw invoeren',
  opzij: 'Wat er stond, staat in',
  vernietigd: 'Opnieuw vernietigd',
  vernietigdAantal: (aantal: number) =>
    aantal === 1
      ? '1 gegeven dat na de back-up was vernietigd'
      : `${aantal} gegevens die na de back-up waren vernietigd`,
  afgekeurd: (aantal: number) =>
    `${aantal === 1 ? '1 regel' : `${aantal} regels`} in de lijst van vernietigde gegevens ${aantal === 1 ? 'is' : 'zijn'} niet van dit register. Er is niets om vernietigd; ze staan apart in vernietigd.jsonl.afgekeurd. Laat uw beheerder dat uitzoeken.`,
  wachtwoorden:
    'U meldt zich aan met de wachtwoorden van dit register. Weet u er geen, kies dan met de herstelcode een nieuw wachtwoord.',
  nieuwWachtwoord: 'Nieuw wachtwoord kiezen',
  nieuwWachtwoordUitleg:
    'U krijgt daarna een nieuwe herstelcode om af te drukken; de oude werkt dan niet meer.',
  aanmelden: 'Naar het aanmelden',
};
