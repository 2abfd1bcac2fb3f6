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
  herstelMislukt: 'Dit is niet gelukt',
  zoalsTitel: 'Openen zoals het is',
  zoalsUitleg:
    'Alleen een beheerder kan dit. Neem de afgedrukte herstelcode erbij. U kiest ook een nieuw wachtwoord en krijgt daarna een nieuwe herstelcode; de oude werkt dan niet meer.',
  beheerderIs: (namen: string) => `Beheerder in dit register: ${namen}.`,
  herstelAccountUitleg: 'Van een beheerder; een ander account kan dit niet.',
  zoalsKnop: 'Register openen',
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
