import { PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';

/** Words of the page on which a melding is registered, and of "Bekend?" beside it. */
export const meldingTekst = {
  titel: 'Melding registreren',
  titelDossier: (nummer: string) => `Melding toevoegen aan ${nummer}`,
  sectieMelding: 'Melding',
  sectiePersoon: 'Betrokkene',
  sectieHuishouden: 'Huishouden en zorgen',
  naarDossier: (nummer: string) => `Dossier ${nummer}`,
  conceptTitel: (naam: string, partner: string) =>
    ['Melding', naam && `over ${naam}`, partner && `van ${partner}`].filter(Boolean).join(' '),
  begonnen: 'Begonnen meldingen',
  nogEen: 'Nog een melding beginnen',
  komtIn: (nummer: string | undefined) =>
    nummer === undefined ? 'Komt in een nieuw dossier' : `Komt in dossier ${nummer}`,
  opslaan: 'Melding registreren',
  opgeslagen: (nummer: string, termijnen: number) =>
    termijnen === 1
      ? `Melding geregistreerd in dossier ${nummer}. Er loopt 1 termijn.`
      : `Melding geregistreerd in dossier ${nummer}. Er lopen ${termijnen} termijnen.`,

  melderUitleg: 'Typ een deel van de naam',
  nieuwePartner: (naam: string) =>
    naam ? `“${naam}” toevoegen als melder` : 'Nieuwe melder toevoegen',
  geenOndertekenaar: 'Geen ondertekenaar',
  geenOndertekenaarUitleg:
    'Deze melder heeft de afspraken niet ondertekend. U mag de melding registreren; gegevens teruggeven mag alleen op een goedgekeurde grond (privacyprotocol 12).',
  partnerToevoegen: 'Melder toevoegen',
  partnerToegevoegd: (naam: string) => `${naam} toegevoegd als melder`,
  verhuurderUitleg:
    'Deze melder verhuurt zelf niet. In een brief aan betrokkene staat wie wel verhuurt. Nog niet bekend? Dat kan later.',
  verhuurderOnbekend: 'Nog niet bekend',
  geenContact: 'Kies eerst de melder',
  contactNogGeen: 'Typ een naam',
  nieuwContact: (naam: string) =>
    naam ? `“${naam}” toevoegen als contactpersoon` : 'Nieuwe contactpersoon toevoegen',
  contactNaam: 'Naam',
  contactTelefoon: 'Telefoon (werk)',
  contactEmail: 'E-mail (werk)',
  contactToevoegen: 'Contactpersoon toevoegen',
  contactToegevoegd: (naam: string) => `${naam} toegevoegd als contactpersoon`,
  bereikbaar: (telefoon: string, email: string) =>
    [telefoon, email].filter((deel) => deel !== '').join(' · '),

  aanleidingUitleg: 'Typ een deel van het woord, bijvoorbeeld verz',
  groepen: { vooraf: 'Vooraf', procedure: 'Procedure', overig: 'Overig' },
  bron: (bron: string) => `(${bron})`,
  andereAanleiding: 'Ook gemeld',
  nogEenAanleiding: 'Nog een aanleiding',
  aanleidingWeg: 'Aanleiding weghalen',
  ongeveer: 'Ongeveer?',
  isOngeveer: 'Ongeveer ✓',
  tijdUitleg: 'Bijvoorbeeld 10:00',
  alleenMeldpunt: 'Alleen voor het Meldpunt. Staat nooit in een brief of export.',

  spoed: 'Spoed',
  alleVelden: 'Alle velden tonen',
  spoedUitleg: 'Vul alleen in wat nu nodig is. De rest komt later.',
  spoedDag: (dag: string) =>
    `Spoed: het is ${dag}. Vul alleen in wat nu nodig is. De rest komt later.`,
  meer: 'Meer over de melding',
  andereWoning: 'De woning is op een ander adres',
  opslaanVolgende: 'Registreren, dan volgende uit de stapel',

  achterstandUitleg: 'Bijvoorbeeld 1.250,50',
  vraagKort: { geen: 'Geen', advies: 'Advies', ondersteuning: 'Ondersteuning' },
  toelichtingUitleg: 'Kort en feitelijk. Geen BSN, geen diagnose.',

  achternaamUitleg: 'Met tussenvoegsel, zoals van den Berg',
  gesplitst: (tussenvoegsel: string, achternaam: string) =>
    `Tussenvoegsel ${tussenvoegsel}, achternaam ${achternaam}`,
  gemeente: (naam: string) => `Gemeente ${naam}`,
  buitenRegio: 'Buiten de regio',
  bekendeAdressen: 'Bekende adressen',
  medehuurder: (nummer: number) => `Medehuurder ${nummer}`,
  medehuurderToevoegen: 'Medehuurder toevoegen',
  medehuurderUitleg: 'Voor huurders die samen zijn gedagvaard; hetzelfde adres wordt ingevuld.',
  medehuurderWeg: (naam: string) => `${naam} weghalen`,
  weggehaald: (naam: string) => `${naam} is weggehaald.`,
  terugzetten: 'Terugzetten',
  meestePersonen: (aantal: number) =>
    `Een melding gaat over hoogstens ${aantal} personen. Registreer de anderen in een tweede melding.`,

  zorgen: 'Zorgen van de melder',
  ingelichtOpen: 'Kiest u niets, dan is dit onbekend.',
  vraagOpen: 'Kiest u niets, dan is er geen vraag.',
  blijftInDossier: (nummer: string) =>
    `Wat u hier niet invult, blijft in dossier ${nummer} zoals het was.`,

  termijnen: 'Termijnen die starten',
  termijnenNogNiet: 'Kies een aanleiding; dan staat hier welke termijnen gaan lopen.',
  termijnenGeen: 'Er starten geen termijnen.',
  geenSet:
    'Op deze dag geldt geen afsprakenset. Alleen een genoemde dag, een brief en wat de wet vraagt lopen.',
  setVerlopen: (naam: string) => `Volgens “${naam}”. Die set is verlopen.`,
  setVolgens: (naam: string) => `Volgens “${naam}”.`,
  brieven: (aantal: number) =>
    aantal === 1 ? 'Brief aan betrokkene' : `Brief aan alle ${aantal} huurders`,
  zonderDatum: 'nog geen datum',

  legeMedehuurder:
    'Vul in wie dit is, of haal deze medehuurder weg. Is de naam niet bekend, typ dan onbekend.',
  geenKind: (leeftijd: number) =>
    `Hier passen leeftijden tot en met ${leeftijd} jaar. Controleer wat u hebt getypt.`,

  akkoord: 'Akkoord',
  nietOpgeslagen: 'Nog niet geregistreerd',
  overzicht: (fouten: number, waarschuwingen: number) =>
    [
      fouten === 1 ? '1 veld is niet goed' : fouten > 1 && `${fouten} velden zijn niet goed`,
      waarschuwingen === 1
        ? '1 waarschuwing wacht op uw akkoord'
        : waarschuwingen > 1 && `${waarschuwingen} waarschuwingen wachten op uw akkoord`,
    ]
      .filter(Boolean)
      .join(' en '),
  balk: (fouten: number, waarschuwingen: number) =>
    [
      fouten > 0 && (fouten === 1 ? '1 fout' : `${fouten} fouten`),
      waarschuwingen > 0 &&
        (waarschuwingen === 1 ? '1 waarschuwing' : `${waarschuwingen} waarschuwingen`),
    ]
      .filter(Boolean)
      .join(', '),
};

/** Words of "Bekend?". */
export const bekendTekst = {
  titel: 'Bekend?',
  bij: (naam: string) => `bij ${naam}`,
  wacht: 'Typ een naam met geboortedatum, een adres of een BSN. Dan staat hier wie dit kan zijn.',
  zoekt: 'Er wordt gezocht…',
  niemand: 'Niemand bekend met deze gegevens.',
  aantal: (aantal: number) =>
    aantal === 1 ? '1 persoon lijkt hierop' : `${aantal} personen lijken hierop`,
  mislukt: 'Zoeken is niet gelukt.',
  geborenOnbekend: 'geboortedatum onbekend',
  geenAdres: 'adres onbekend',
  metBsn: 'BSN bekend',
  dossiers: 'Dossiers',
  geenDossier: 'Geen dossier',
  meer: (aantal: number) => (aantal === 1 ? 'en nog 1 melding' : `en nog ${aantal} meldingen`),
  open: 'Open',
  gesloten: 'Afgesloten',
  beperkt: 'Beperkt',
  dezelfde: 'Dit is dezelfde persoon',
  losmaken: 'Losmaken',
  herkend: 'Herkend',
  alGekozen: 'Al gekozen bij een andere persoon in deze melding',
  waarheen: 'Waar komt de melding?',
  nieuwDossier: 'Nieuw dossier',
  toevoegen: (nummer: string) => `Toevoegen aan dossier ${nummer}`,
  samen: 'De melding komt in het dossier van de betrokkene.',
  zelfde: 'Gaat dit over dezelfde gebeurtenis?',
  zelfdeUitleg: 'Dan wordt de melding gekoppeld en telt die één keer.',
  zelfdeNee: 'Nee, een nieuwe gebeurtenis',
  zelfdeJa: (aanleiding: string, datum: string, partner: string) =>
    `Ja, dezelfde als ${aanleiding.toLowerCase()} van ${datum} (${partner})`,
  verschil: 'Verschilt van wat bekend is',
  verschilUitleg:
    'Het bekende blijft staan. Klopt het nieuwe, wijzig het dan na het registreren in het dossier.',
  veld: 'Veld',
  getypt: 'Getypt',
  bekend: 'Bekend',
  velden: PERSOON_LABELS,
  tochTitel: (zeker: boolean) => (zeker ? 'Vrijwel zeker bekend' : 'Mogelijk bekend'),
  tochVraag: (namen: string, zeker: boolean) =>
    `${namen} is ${zeker ? 'vrijwel zeker' : 'mogelijk'} al bekend. Toch als nieuwe persoon registreren?`,
  tochUitleg:
    'Een persoon die er twee keer in staat, krijgt twee dossiers en kan twee keer dezelfde brief krijgen.',
  tochNieuw: 'Ja, registreren als nieuwe persoon',
  tochTerug: 'Terug naar Bekend?',
};

/** Words of putting a melding right. */
export const meldingHerstelWoorden = {
  titel: 'Melding herstellen',
  melding: 'Melding',
  uitleg:
    'Termijnen, brieven en gebeurtenissen volgen alsof dit meteen goed was ingevuld. Wie iets onjuists las of hoorde, komt als taak op de lijst.',
  hersteld: 'Melding hersteld. Wat eruit volgt is aangepast.',
  staatErNiet: 'Deze melding is ingetrokken of verplaatst.',
  concept: (nummer: string) => `Melding herstellen in dossier ${nummer}`,
};
