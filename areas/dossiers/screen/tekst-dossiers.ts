export const standTekst = {
  titel: 'Stand wijzigen',
  werkstatus: 'Werkstatus',
  werkstatusUitleg: 'Wat het Meldpunt met dit dossier doet.',
  processtap: 'Processtap',
  processtapUitleg: 'Hoe ver de zaak zelf is. De twee bewegen los van elkaar.',
  wijzigen: 'Wijzigen',
  wijzigenUitleg: 'Werkstatus en processtap wijzigen',
  stap: (code: string, naam: string) => `Stap ${code}: ${naam}`,
  opgeslagen: 'Stand gewijzigd',
  eersteTermijn: 'eerste termijn',
  volgendeStap: 'Volgende stap',
  geenVolgende:
    'Er staat geen volgende stap open. Bepaal wat er moet gebeuren, of leg contact vast.',
  afhandelen: 'Afhandelen',
};

export const handelingTekst = {
  titel: 'Handelingen in dit dossier',
  screening: 'Screening',
  antwoord: 'Antwoord schrijven',
  brief: 'Brief schrijven',
  beeindigen: 'Partner is gestopt',
  afsluiten: 'Afsluiten',
  heropenen: 'Afsluiting en heropenen',
  doeScreening: 'Naar de screening',
  schrijfBrief: 'Schrijf de brief',
  schrijfAntwoord: 'Schrijf het antwoord',
  stemAf: 'Leg de afstemming vast',
};

export const dossierhouderTekst = {
  titel: 'Dossierhouder',
  niemand: 'Niemand',
  ik: (naam: string) => `${naam} (u)`,
  neem: 'Neem in behandeling',
  neemOver: 'Neem over',
  overdragen: 'Overdragen…',
  geefVrij: 'Geef vrij',
  geefVrijUitleg: 'Niemand is dan dossierhouder; iedereen kan het dossier nemen.',
  genomen: 'U behandelt dit dossier',
  vrijgegeven: 'Het dossier is van niemand',
  overgedragen: (naam: string) => `Overgedragen aan ${naam}`,
  overdragenTitel: 'Dossier overdragen',
  collega: 'Aan wie?',
  collegaUitleg: 'Alleen screeners en coördinatoren behandelen dossiers.',
  kies: 'Kies een collega.',
  geenCollegas:
    'Er zijn geen andere screeners of coördinatoren. Vraag een beheerder om een account.',
  draagOver: 'Overdragen',
};

/** Words on top of a dossier in which something cannot wait. */
export const spoedTekst = {
  titel: 'Spoed',
  zitting: 'zitting',
  ontruiming: 'ontruiming',
  dag: (wat: string, dag: string, tijd: string) =>
    `Spoed: ${wat} op ${dag}${tijd === '' ? '' : ` om ${tijd} uur`}`,
  contact: 'Contact vastleggen',
  geenTelefoon: 'Geen telefoonnummer bekend',
};

export const meldingrijTekst = {
  titel: 'Meldingen',
  aantal: (aantal: number, gebeurtenissen: number) =>
    aantal === gebeurtenissen
      ? aantal === 1
        ? '1 melding.'
        : `${aantal} meldingen, de nieuwste eerst.`
      : `${aantal} meldingen over ${gebeurtenissen} ${gebeurtenissen === 1 ? 'gebeurtenis' : 'gebeurtenissen'}, de nieuwste eerst.`,
  teltEenKeer: 'Telt één keer',
  teltEenKeerUitleg: (aantal: number) =>
    `${aantal} meldingen over dezelfde gebeurtenis tellen als één.`,
  toonDetails: (naam: string) => `Toon of verberg: ${naam}`,
  melder: 'Melder',
  ookGemeld: 'Andere aanleidingen',
  woning: 'Woning',
  omstreeks: (datum: string) => `omstreeks ${datum}`,
  verhuurder: 'Verhuurder',
  verhuurderOnbekend: 'Nog niet bekend wie verhuurt',
  noemVerhuurder: 'Vul in wie verhuurt',
  andereVerhuurder: 'Andere verhuurder…',
  verhuurderTitel: 'Wie verhuurt de woning?',
  verhuurderUitleg:
    'Een brief aan betrokkene noemt deze verhuurder. Kies een woningcorporatie of particuliere verhuurder. Een deurwaarder verhuurt niet.',
  kiesVerhuurder: 'Kies wie de woning verhuurt.',
  vastleggen: 'Vastleggen',
  verhuurderVastgelegd: (naam: string) => `Vastgelegd: ${naam} verhuurt de woning`,
  wijzigVeld: (label: string) => `${label} wijzigen`,
  veldGewijzigd: (label: string) => `${label} gewijzigd`,
  tochVastleggen: 'Klopt, toch vastleggen',
  contactpersoon: 'Contactpersoon',
  geenContactpersoon: 'Niet genoemd',
  toelichting: 'Toelichting',
  geregistreerd: 'Geregistreerd',
  door: (naam: string, wanneer: string) => `${naam}, ${wanneer}`,
  op: (antwoord: string, datum: string) => `${antwoord}, op ${datum}`,
  losmaken: 'Losmaken',
  losmakenUitleg: 'Maakt er weer een aparte gebeurtenis van, die apart telt.',
  losgemaakt: 'De melding telt weer apart',
  koppelen: 'Zelfde gebeurtenis als…',
  dubbelTitel: 'Twee meldingen lijken over dezelfde gebeurtenis te gaan',
  dubbelBekijk: 'Bekijken en koppelen',
  koppelTitel: 'Melding koppelen',
  koppelUitleg:
    'Gaan twee meldingen over dezelfde gebeurtenis, koppel ze dan. Ze tellen samen één keer; beide blijven staan.',
  koppelAan: 'Gaat over dezelfde gebeurtenis als',
  koppel: 'Koppelen',
  staatApart: 'Staat apart',
  gekoppeld: 'De meldingen tellen samen één keer',
  kiesMelding: 'Kies een melding.',
  lijkt: 'Lijkt dezelfde gebeurtenis.',
  isOrigineel:
    'Aan deze melding zijn andere meldingen gekoppeld. Maak die eerst los als u haar zelf wilt koppelen.',
  hoortBij: 'Hoort bij de melding hierboven.',
};

export const huishoudenTekst = {
  titel: 'Huishouden en zorgen',
  wijzigen: 'Wijzigen',
  bewerkTitel: 'Huishouden en zorgen wijzigen',
  ondersteuningUitleg: 'Wat de kinderen of het gezin nodig hebben.',
  samenstellingUitleg: 'Met hoeveel mensen en in welke verhouding. Geen namen.',
  zorgen: 'Zorgen',
  zorgenUitleg: 'De vijf gebieden van Bijlage 3. Kies wat er nu van bekend is.',
  nietBekend: 'Niet bekend',
  opgeslagen: 'Huishouden en zorgen opgeslagen',
  concept: (nummer: string) => `Huishouden van dossier ${nummer}`,
};

export const termijnTekst = {
  hoeAfgelopen: 'Wat gebeurde er?',
  aan: (naam: string) => `Aan ${naam}`,
  titel: 'Termijnen',
  geen: 'Er lopen geen termijnen. Een termijn begint vanzelf bij een melding met een vraag of een datum.',
  geenOpen: 'Alle termijnen zijn afgehandeld.',
  afgehandeld: (aantal: number) => `Afgehandeld (${aantal})`,
  staatStil: 'Staat stil',
  staatStilSinds: (datum: string, reden: string) => `Sinds ${datum}: ${reden}`,
  genoemdeDagBlijft: (datum: string, reden: string) =>
    `Opgeschort op ${datum} (${reden}); de genoemde dag blijft staan.`,
  doorMelding: (partner: string, datum: string) => `Melding van ${partner}, ${datum}`,
  // A step of the process is written short in the agreements.
  bron: (bron: string) => `Bron: ${bron.replace(/\bst (\d)/g, 'processtap $1')}`,
  gehaald: (datum: string) => `Gehaald op ${datum}`,
  teLaatGehaald: (datum: string) => `Te laat: ${datum}`,
  vervallen: (waardoor: string) => `Vervallen: ${waardoor}`,
  geweest: (hoe: string) => `Geweest: ${hoe}`,
  trajectDicht: (datum: string) => `Gestopt bij het afsluiten op ${datum}`,
  met: (waarmee: string) => `Met: ${waarmee}`,
  afhandelen: 'Afhandelen',
  opschorten: 'Opschorten',
  hervatten: 'Hervatten',
  uitleg: 'Uitleg',
  voor: (handeling: string, naam: string) => `${handeling}: ${naam}`,
  uitlegTitel: (naam: string) => `Uitleg: ${naam}`,
  uitlegTabel: 'Uitleg per dag',
  dag: 'Dag',
  telt: 'Telt mee?',
  waarom: 'Waarom',
  afhandelTitel: (naam: string) => `${naam} afhandelen`,
  op: 'Afgehandeld op',
  waarmee: 'Waarmee?',
  waarmeeUitleg: 'Bijvoorbeeld: advies gegeven per telefoon aan de melder.',
  afgehandeldMelding: 'Termijn afgehandeld',
  opschortTitel: (naam: string) => `${naam} opschorten`,
  opschortUitleg: 'De termijn staat stil vanaf deze dag, totdat u haar hervat.',
  van: 'Staat stil vanaf',
  reden: 'Reden',
  redenUitleg: 'Bijvoorbeeld: wacht op stukken van de melder.',
  opgeschort: 'De termijn staat stil',
  hervatTitel: (naam: string) => `${naam} hervatten`,
  hervatUitleg: 'Vul de laatste dag in dat de termijn stilstond. De dag erna telt weer mee.',
  tot: 'Stond stil tot en met',
  hervat: 'De termijn loopt weer',
  vulDatum: 'Vul een datum in.',
  stand: 'Stand',
  looptTot: (datum: string) => `Loopt tot en met ${datum}`,
};

export const aantekeningTekst = {
  titel: 'Contact en notities',
  geen: 'Er is nog geen contact of notitie vastgelegd. Leg hier vast met wie u sprak en wat er is afgesproken.',
  nieuwContact: 'Contact vastleggen',
  nieuweNotitie: 'Notitie maken',
  datumUitleg: 'Bijvoorbeeld 5 nov',
  kanaal: 'Hoe',
  kanaalUitleg: 'Hoe u elkaar sprak of schreef',
  metUitleg: 'Bijvoorbeeld betrokkene',
  notitie: 'Notitie',
  contactOpgeslagen: 'Contact vastgelegd',
  notitieOpgeslagen: 'Notitie vastgelegd',
  conceptContact: (nummer: string) => `Contact in dossier ${nummer}`,
  conceptNotitie: (nummer: string) => `Notitie in dossier ${nummer}`,
  metWie: (kanaal: string, met: string) => (met ? `${kanaal} met ${met}` : kanaal),
  metIemand: (met: string) => `Contact met ${met}`,
  kaleContact: 'Contact',
  door: (naam: string, wanneer: string) => `${naam}, ${wanneer}`,
  letOp: 'Let op wat u vastlegt',
};

export const historieTekst = {
  titel: 'Historie',
  filter: 'Toon',
  groepen: {
    alles: 'Alles',
    meldingen: 'Meldingen',
    contact: 'Contact',
    termijnen: 'Termijnen',
    wijzigingen: 'Wijzigingen',
  },
  niets: 'Hiervan is nog niets gebeurd. Kies “Alles” voor de hele historie.',
};
