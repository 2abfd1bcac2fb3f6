/** What the desktop program itself says; the screens have their own text. */
export const electronTekst = {
  titel: 'Meldpunt Zorg en Overlast',
  opslaanAls: 'Opslaan als',
  verbodenOptie: (optie: string) =>
    `Het programma start niet met --${optie}: daarmee zou de beveiliging uit staan. Start het zonder deze optie.`,
  geenMap:
    'De map voor het register is niet te maken of niet te openen. Controleer of u daar mag schrijven en of de schijf niet vol is, en start opnieuw.',
  geenSchermen:
    'De schermen van het programma zijn niet gevonden of niet te openen. Er is niets gewijzigd. Installeer het programma opnieuw, of start vanuit de broncode met npm start.',
  vastgelopen:
    'Het programma is onverwacht vastgelopen en sluit nu. Wat was opgeslagen, is bewaard. Start het opnieuw; gebeurt het weer, vraag dan uw beheerder om hulp.',
  blijftStoppen: (log: string) =>
    `Het programma is een paar keer achter elkaar vastgelopen en sluit nu. Wat was opgeslagen, is bewaard. Start het programma opnieuw; gebeurt het weer, vraag dan uw beheerder om hulp. Wat er misging, staat zonder persoonsgegevens in ${log}.`,
  andereVersie:
    'Het programma is intussen vernieuwd terwijl het nog draaide, en sluit nu. Wat was opgeslagen, is bewaard. Start het opnieuw.',
  menu: {
    stop: 'Stop Meldpunt Zorg en Overlast',
    over: 'Over Meldpunt Zorg en Overlast',
    verberg: 'Verberg Meldpunt Zorg en Overlast',
    verbergAndere: 'Verberg andere',
    toonAlles: 'Toon alles',
    voorzieningen: 'Voorzieningen',
    afsluiten: 'Afsluiten',
    bestand: 'Bestand',
    afdrukken: 'Afdrukken …',
    bewerken: 'Bewerken',
    ongedaan: 'Ongedaan maken',
    opnieuw: 'Opnieuw',
    knippen: 'Knippen',
    kopieren: 'Kopiëren',
    plakken: 'Plakken',
    allesSelecteren: 'Alles selecteren',
    beeld: 'Beeld',
    groter: 'Groter',
    kleiner: 'Kleiner',
    werkelijkeGrootte: 'Werkelijke grootte',
    volledigScherm: 'Volledig scherm',
    ontwikkelaar: 'Hulpmiddelen voor ontwikkelaars',
    venster: 'Venster',
    minimaliseren: 'Minimaliseren',
    sluiten: 'Sluiten',
  },
} as const;
