/** Words of the screens before the register is open. */
export const toegangTekst = {
  welkom: 'Welkom',
  stappen: 'Stappen van de eerste start',
  stapWie: 'Wie bent u?',
  stapWachtwoord: 'Wachtwoord',
  stapHerstelcode: 'Herstelcode',
  nieuwUitleg:
    'Dit register is nog leeg. U maakt nu het eerste account; dat is van de beheerder. Daarna kunt u collega’s een eigen account geven.',
  naam: 'Uw naam',
  naamUitleg: 'Zo ziet u zelf en zien collega’s wie er werkt.',
  accountnaam: 'Accountnaam',
  accountnaamUitleg: 'Hiermee meldt u zich aan. Bijvoorbeeld anna.voorbeeld.',
  verder: 'Verder',
  terug: 'Terug',
  vulNaamIn: 'Vul uw naam in.',
  maakRegister: 'Register maken',

  aanmeldenTitel: 'Aanmelden',
  aanmelden: 'Aanmelden',
  wachtwoord: 'Wachtwoord',
  vergeten: 'Wachtwoord vergeten',
  aanmeldenMislukt: 'Aanmelden is niet gelukt',

  vergrendeldTitel: 'Vergrendeld',
  vergrendeldUitleg: 'Wat u typte is bewaard. Vul uw wachtwoord in om verder te gaan.',
  ontgrendelen: 'Ontgrendelen',
  andereGebruiker: 'Aanmelden met een ander account',

  herstelTitel: 'Wachtwoord vergeten',
  herstelUitleg:
    'Neem de afgedrukte herstelcode erbij. U kiest een nieuw wachtwoord en krijgt daarna een nieuwe herstelcode; de oude werkt dan niet meer.',
  herstelTip: 'Hebt u de code niet? Een beheerder kan voor u een nieuw wachtwoord instellen.',
  herstelcode: 'Herstelcode',
  herstelcodeUitleg: '32 tekens. Streepjes, spaties en hoofdletters maken niet uit.',
  herstelKnop: 'Nieuw wachtwoord instellen',
  herstelMislukt: 'Er is niets gewijzigd',
  zoalsHetIs: 'Het register openen zoals het is',
  zoalsHetIsUitleg:
    'Wat ontbreekt of veranderd is, komt hiermee niet terug. Het programma onthoudt dat het register zo is geopend. Bewaar eerst een kopie van de hele map.',

  geenLinkTitel: 'Open het programma opnieuw',
  geenLink: {
    geen: 'Dit venster hoort niet bij een sessie. Dat gebeurt als u het adres zelf intypt of een oud venster heropent.',
    gebruikt:
      'Deze link is al gebruikt. Een link werkt maar één keer; het programma zelf draait nog.',
    verlopen: 'Deze link is verlopen. Een link werkt 10 minuten; het programma zelf draait nog.',
    onbekend: 'Dit venster hoort niet meer bij een lopende sessie van het programma.',
    onbereikbaar: 'Het programma antwoordt niet. Misschien is het gestopt.',
  },
  zoVerder: 'Zo gaat u verder',
  geenLinkStappen: [
    'Start het programma opnieuw, met het pictogram of met “npm start”.',
    'Er gaat vanzelf een nieuw venster open. Draait het programma nog, dan krijgt u alleen een nieuwe link.',
    'Sluit daarna dit venster.',
  ],
  nietsVerloren: 'Er is niets verloren: wat u typte staat als concept in het register.',

  sleutelsTitel: 'De sleutels kunnen niet worden gelezen',
  sleutelsUitleg:
    'Het bestand met de sleutels (sleutels.json) is weg of beschadigd. Het programma heeft er niets aan gewijzigd.',
  sleutelsVorige: (van: string) =>
    `Het programma bewaarde een eerdere versie van de sleutels, van ${van}. Daarmee gaat het register weer open, met dezelfde wachtwoorden.`,
  sleutelsDaarna:
    'Kan een collega zich daarna niet aanmelden? Dan kreeg die later een account; een beheerder stelt voor die collega een nieuw wachtwoord in. Het onleesbare bestand blijft bewaard.',
  sleutelsGebruik: 'Eerdere sleutels gebruiken',

  backupLink: 'Een back-up terugzetten',
  backupTitel: 'Een back-up terugzetten',
  backupUitleg:
    'Kies een back-up en bekijk eerst wat erin zit. Wat er nu in de map van het register staat, gaat bij het terugzetten opzij en wordt niet gewist.',
  backupLijst: 'Gevonden back-ups',
  backupGeen: (map: string) =>
    `Er zijn geen back-ups gevonden in ${map}. Staat de back-up ergens anders, vul dan hieronder het pad in.`,
  backupNietGelezen:
    'De map met back-ups geeft geen antwoord. Vul hieronder het pad van een back-up in, of probeer het opnieuw.',
  backupRegel: (op: string, programma: string) => `${op}, versie ${programma}`,
  backupAnders: 'van een ander register',
  backupKapot: 'kan niet worden gelezen',
  backupPad: 'Of het pad van een back-up',
  backupPadUitleg: 'Bijvoorbeeld op een netwerkschijf of een usb-stick, met de hele naam.',
  backupWaarmee: 'Waarmee opent u de back-up?',
  backupMetWachtwoord: 'Accountnaam en wachtwoord',
  backupMetCode: 'Herstelcode',
  backupBekijk: 'Bekijk wat erin zit',
  backupMislukt: 'Er is niets gewijzigd',
  backupInhoud: 'In deze back-up',
  backupGemaakt: (op: string, programma: string) => `Gemaakt op ${op} met versie ${programma}.`,
  backupAantallen: (dossiers: number, meldingen: number) =>
    `${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`} en ${meldingen === 1 ? '1 melding' : `${meldingen} meldingen`}.`,
  backupLaatste: (dag: string) => `De laatste melding is van ${dag}.`,
  backupVerlies: (dossiers: number, meldingen: number, wijzigingen: number) =>
    `Wat daarna kwam, gaat verloren: ${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`}, ${meldingen === 1 ? '1 melding' : `${meldingen} meldingen`} en ${wijzigingen === 1 ? '1 wijziging' : `${wijzigingen} wijzigingen`}.`,
  backupGeenVerlies: 'Sinds deze back-up is er niets geregistreerd of gewijzigd.',
  backupVerliesOnbekend:
    'Wat er verloren gaat, is niet te zeggen: het register van nu kan niet worden gelezen.',
  backupTerugzetten: 'Deze back-up terugzetten',
  backupKlaar: 'De back-up is teruggezet. Meld u aan.',

  gestoptTitel: 'Het programma is gestopt',
  gestopt:
    'Wat u typte is bewaard als concept. Sluit dit venster en start het programma opnieuw om verder te werken.',
  onbruikbaarTitel: 'Het register kan niet open',
  verbinden: 'Het programma wordt gestart…',
  nietBereikbaarTitel: 'Geen verbinding met het programma',
  nietBereikbaar:
    'Wat u typte blijft hier staan. Dit bericht verdwijnt vanzelf als de verbinding terug is. Is het programma gestopt, start het dan opnieuw; u werkt verder in het nieuwe venster.',
  versie: (versie: string) => `Versie ${versie}`,
  afmelden: 'Afmelden',
};
