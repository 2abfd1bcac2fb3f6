/** Words of the settings pages. */
export const instellingTekst = {
  titel: 'Instellingen',
  onderdelen: 'Onderdelen van de instellingen',
  afspraken: 'Afsprakenset',
  algemeen: 'Algemeen',
  mijnAccount: 'Mijn account',
  brieven: 'Brieven',
  magNiet: (rollen: string) => `U kunt dit lezen. Wijzigen kan alleen een ${rollen}.`,
  of: ' of ',

  organisatie: 'Naam van de organisatie',
  organisatieUitleg:
    'Wie verantwoordelijk is voor de gegevens (de verwerkingsverantwoordelijke). Staat zo in brieven: “Wij horen bij …”.',
  meldpunt: 'Naam van het Meldpunt',
  meldpuntUitleg:
    'Staat boven in het venster, in brieven (“Wij zijn het …”) en onder de ondertekening.',
  vergrendelNa: 'Vergrendelen na (minuten zonder activiteit)',
  vergrendelNaUitleg: 'Van 1 tot en met 60 minuten. Wat u typte blijft bewaard.',
  algemeenTitel: 'Algemene instellingen',
  opgeslagen: 'De instellingen zijn opgeslagen',
  conceptAlgemeen: 'Algemene instellingen',
  dubbelBinnen: 'Dubbele melding binnen (dagen)',
  dubbelBinnenUitleg:
    'Komt over dezelfde huurder binnen zoveel dagen dezelfde gebeurtenis binnen, dan biedt het programma aan om te koppelen. Van 1 tot en met 365 dagen.',
  briefWerkdagen: 'Brief versturen binnen (werkdagen)',
  briefWerkdagenUitleg:
    'Na een dagvaarding, een aangezegde ontruiming of nieuws daarover. Van 1 tot en met 10.',
  ongedaanWerkdagen: 'Afsluiten ongedaan maken binnen (werkdagen)',
  ongedaanWerkdagenUitleg:
    'Daarna is heropenen het begin van een nieuw traject. Van 0 tot en met 20.',
  crisisDagen: 'Stappen na een crisisaanmelding binnen (dagen)',
  crisisDagenUitleg: 'Als er ook een ontruiming is aangezegd. Van 1 tot en met 14.',
  kinderbeleid: 'Gemeenten die geen gezin met kinderen op straat laten zetten',
  kinderbeleidUitleg:
    'Eigen beleid van een gemeente, zoals Alblasserdam. Staat daar een ontruiming en zijn er kinderen, dan waarschuwt het dossier en vraagt het om vandaag te bellen.',
  vraagWerkdagen: 'Andere vraag beantwoorden binnen (werkdagen)',
  vraagWerkdagenUitleg:
    'Voor vragen waarvoor de afspraken geen termijn noemen, zoals van een deurwaarder. Van 1 tot en met 20.',
  dagen: (aantal: number) => (aantal === 1 ? '1 dag' : `${aantal} dagen`),
  minuten: (aantal: number) => (aantal === 1 ? '1 minuut' : `${aantal} minuten`),
};

export const setTekst = {
  kies: 'Afsprakenset',
  inGebruik: 'In gebruik',
  nietInGebruik: 'Niet in gebruik',
  verlopen: 'Looptijd verstreken',
  verlopenTitel: 'De looptijd van deze afsprakenset is voorbij',
  verlopenUitleg: (tot: string) =>
    `De afspraken liepen tot en met ${tot}. Tot een verlenging of vervanging is vastgelegd, rekent het programma met deze termijnen als richtlijn verder. Besloten de partijen te verlengen (SA 2) of te vervangen? Laat een manager dat vastleggen.`,
  geen: 'Er is nog geen afsprakenset. Zonder set rekent het programma alleen met weekenden en wettelijke feestdagen.',
  bestaatNiet: 'Deze afsprakenset bestaat niet (meer). Kies een andere.',
  geenEinde: 'Geen einddatum',
  nietVerlengd: 'Niet verlengd',
  goedeVrijdag: 'Goede Vrijdag telt niet mee als werkdag',
  goedeVrijdagUitleg:
    'Volgens de Algemene termijnenwet (art. 3 lid 2) is Goede Vrijdag een feestdag voor termijnen uit een wet. Voor deze richtlijnen kiest u zelf.',
  goedeVrijdagAan: 'Telt niet mee',
  goedeVrijdagUit: 'Telt mee als werkdag',
  goedeVrijdagKort: 'Goede Vrijdag',
  wijzigen: 'Set wijzigen',
  kopieren: 'Kopiëren naar nieuwe set',
  kopieUitleg:
    'De nieuwe set krijgt dezelfde termijnen, partners en vrije dagen. De oude set blijft staan voor wat toen gold.',
  kopieNaam: 'Naam van de nieuwe set',
  kopieKnop: 'Nieuwe set maken',
  kopieGemaakt: (naam: string) => `Afsprakenset “${naam}” gemaakt`,
  opgeslagen: (naam: string) => `Afsprakenset “${naam}” opgeslagen`,
  conceptWijzig: (naam: string) => `Afsprakenset ${naam}`,
  conceptKopie: (naam: string) => `Kopie van afsprakenset ${naam}`,

  termijnen: 'Termijnen',
  termijnenUitleg:
    'Een richtlijn is geen wet: het programma waarschuwt alleen. Elke termijn noemt de bron.',
  geenTermijnen: 'Deze afspraken geven het Meldpunt geen termijnen.',
  termijn: 'Termijn',
  begin: 'Begint',
  einde: 'Eindigt',
  lengte: 'Lengte',
  soort: 'Soort',
  bron: 'Bron',
  wijzig: (naam: string) => `${naam} wijzigen`,
  aantal: 'Aantal',
  eenheid: 'Eenheid',
  grens: (grens: string) => `Vul ${grens} in.`,
  eenheidOnjuist: (lengte: string, code: string) =>
    `Deze termijn staat op “${lengte}” en dat past hier niet. Kies een andere eenheid en sla op. ${code === 'bewaartermijn' ? 'Tot dan kan geen dossier worden afgesloten.' : 'Tot dan rekent het programma met de standaard.'}`,
  lengteOnjuist: 'Past niet',
  termijnOpgeslagen: (naam: string) => `Termijn “${naam}” opgeslagen`,
  termijnWeg: 'Deze termijn bestaat niet (meer). Ga terug naar de afsprakenset.',
  conceptTermijn: (naam: string) => `Termijn ${naam}`,
  eenheden: {
    werkdagen: 'Werkdagen',
    dagen: 'Dagen',
    weken: 'Weken',
    maanden: 'Maanden',
    uren: 'Uren',
    jaren: 'Jaren',
    harde_datum: 'Op de genoemde datum',
  },

  vrijeDagen: 'Extra vrije dagen',
  vrijeDagenUitleg:
    'Dagen waarop het Meldpunt dicht is of die het Rijk voor een jaar aanwijst. Zij tellen niet mee als werkdag.',
  geenVrijeDagen:
    'Er zijn geen extra vrije dagen. Voeg bijvoorbeeld de dag na Hemelvaart toe als het Meldpunt dan dicht is.',
  dagNaamVoorbeeld: 'Bijvoorbeeld: dag na Hemelvaart',
  toevoegen: 'Dag toevoegen',
  dagToegevoegd: (datum: string) => `${datum} toegevoegd`,
  dagWeg: (datum: string) => `${datum} telt weer mee`,
  verwijderDag: (datum: string, naam: string) => `${datum} (${naam}) verwijderen`,
  conceptDag: (naam: string) => `Extra vrije dag: ${naam || 'nieuw'}`,

  feestdagen: 'Feestdagen',
  feestdagenUitleg:
    'Deze dagen tellen nooit mee: Algemene termijnenwet art. 3 lid 1. 5 mei telt elk jaar als feestdag.',
  jaar: 'Jaar',
  vorigJaar: 'Vorig jaar',
  volgendJaar: 'Volgend jaar',
};

export const mijnAccountTekst = {
  wachtwoord: 'Wachtwoord wijzigen',
  wachtwoordUitleg: 'Hiermee meldt u zich aan en ontgrendelt u het programma.',
  wachtwoordKnop: 'Wachtwoord wijzigen',
  gewijzigd: 'Uw wachtwoord is gewijzigd',
  wie: 'Uw account',
  naam: 'Naam',
  accountnaam: 'Accountnaam',
  rollen: 'Rollen',
  wieUitleg: 'Klopt uw naam of rol niet? Vraag een beheerder.',
  herstelcode: 'Nieuwe herstelcode',
  herstelcodeUitleg:
    'Maak een nieuwe code als het papier kwijt is, of als iemand de code zag die dat niet mocht. De oude code werkt dan meteen niet meer.',
  herstelcodeKnop: 'Nieuwe herstelcode maken…',
  herstelcodeVraag: 'Nieuwe herstelcode maken?',
  herstelcodeWaarschuwing:
    'De oude code werkt daarna niet meer. U drukt de nieuwe code af en typt die over. Zorg dat de printer klaarstaat.',
  herstelcodeBevestig: 'Ja, maak een nieuwe code',
};

/** Words for what each gemeente has. */
export const gemeenteTekst = {
  titel: 'Sociaal Team en sociale dienst per gemeente',
  uitleg:
    'Hieruit volgt wie van een melding hoort, met wie u afstemt, aan welk team u overdraagt en welke crisislijn in een brief staat.',
  gemeente: 'Gemeente',
  niet: 'Niet ingesteld',
  gewoon: 'Crisishulp van de sociale dienst',
  wijzig: (naam: string) => `${naam} bewerken`,
  gevolg: 'Wat al is verteld of geschreven, verandert niet. Wat nog openstaat, volgt deze keuze.',
  crisisUitleg: 'Leeg: crisishulp van de sociale dienst.',
  opgeslagen: (naam: string) => `${naam} opgeslagen`,
};
