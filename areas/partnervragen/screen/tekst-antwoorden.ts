/** Words of the answer to a partner, for secure mail. */
export const antwoordTekst = {
  antwoord: 'Antwoord',
  intrekUitleg: 'De termijn die ermee gehaald was, loopt weer.',
  titel: 'Antwoord aan een partner',
  uitleg:
    'Het programma maakt de tekst; u verstuurt hem zelf met beveiligde mail. De vaste tekst noemt alleen het dossiernummer. Wat u zelf schrijft, geeft u aan: dan ziet u of deze ontvanger het mag weten.',
  concept: (nummer: string) => `Antwoord bij dossier ${nummer}`,
  formulier: 'Wat u antwoordt',
  deVraag: 'De vraag',
  vraagNietOpgeschreven:
    'De vraag is niet opgeschreven. Vraag de partner wat er precies gevraagd wordt.',
  partner: 'Aan welke partner',
  partnerOptie: (naam: string, rol: string) => `${naam} (${rol})`,
  rol: {
    melder: 'melder',
    casusregisseur: 'casusregisseur',
    betrokken: 'betrokken',
    vrager: 'vroeg iets',
  },
  partnerOntbreekt: 'Kies aan welke partner u antwoordt.',
  geenPartners:
    'Er staat nog geen partner bij dit dossier. Leg eerst een melding vast of voeg een partner toe.',
  soort: 'Soort antwoord',
  ontvanger: 'Beste …',
  ontvangerUitleg: 'Wie u aanspreekt, bijvoorbeeld mevrouw Voorbeeld.',
  termijn: 'Beantwoordt deze termijn',
  termijnGemist: 'Welke termijn is gemist',
  nieuweDatum: 'Antwoord komt uiterlijk op',
  termijnGeen: 'Geen termijn',
  termijnOptie: (naam: string, vervalt: string) => `${naam}, uiterlijk ${vervalt}`,
  tekstAdvies: 'Uw advies',
  tekstAntwoord: 'Uw antwoord',
  tekstOndersteuning: 'Wat het Meldpunt doet',
  tekstUitleg: 'Schrijf alleen wat de partner nodig heeft.',
  kanaal: 'Hoe u het antwoord geeft',
  vertelt: 'Wat vertelt uw tekst?',
  verteltUitleg:
    'Vink aan wat er in uw tekst staat. Zo ziet u vooraf wat deze ontvanger mag horen, en wat u weglaat en waarom.',
  plicht: 'Verplicht een wet ons dit te vertellen? Welke?',
  plichtUitleg:
    'Deze ontvanger is geen partij bij de afspraken. Zonder wettelijke plicht geeft u alleen algemeen advies. De manager legt de plicht schriftelijk vast, ook achteraf.',
  kopieer: 'Kopieer en leg vast',
  vooraf: (partner: string, termijn: string | undefined) =>
    termijn === undefined
      ? `Met deze knop kopieert u de tekst. Het programma legt vast dat ${partner} deze tekst heeft gekregen.`
      : `Met deze knop kopieert u de tekst. Het programma legt vast dat ${partner} deze tekst heeft gekregen, en dat de termijn ‘${termijn}’ is beantwoord.`,
  voorafGemist: (partner: string) =>
    `Met deze knop kopieert u de tekst. Het programma legt vast dat ${partner} deze tekst heeft gekregen. De termijn blijft open tot u het antwoord zelf geeft.`,
  dePartner: 'de partner',
  voorbeeld: 'Zo wordt de tekst',
  onderwerp: 'Onderwerp',
  nogNiet: 'De tekst is nog niet compleet',
  naarInstellingen: 'Naar de gegevens van het Meldpunt',
  kiesPartner: 'Kies een partner. Dan staat hier de tekst.',
  gelukt: 'Vastgelegd en gekopieerd',
  geluktUitleg: 'De tekst staat op het klembord. Plak hem in een beveiligde mail.',
  nietGekopieerd: 'Vastgelegd, maar nog niet gekopieerd',
  nietGekopieerdUitleg:
    'Kopiëren lukte niet vanzelf. De tekst hieronder is geselecteerd: druk op Ctrl+C.',
  vastgelegd: 'De vastgelegde tekst',
  kopieerTekst: 'Tekst opnieuw kopiëren',
  kopieerOnderwerp: 'Onderwerp kopiëren',
  gekopieerd: 'Gekopieerd',
  nogEen: 'Nog een antwoord',
  naarDossier: 'Naar het dossier',
  eerder: 'Eerder gegeven',
  eerderGeen: 'Er is nog niets aan een partner gegeven.',
  eerderRegel: (soort: string, partner: string) => `${soort} aan ${partner}`,
  eerderDoor: (op: string, kanaal: string, door: string) =>
    `${op}, ${kanaal.toLowerCase()}, door ${door}`,
  grond: (grond: string) => `Grond: ${grond}`,
  toonTekst: 'Toon de tekst',
  beperktTitel: 'Uit dit dossier mag niets worden gegeven',
  beperkt:
    'Het dossier is beperkt: het wordt alleen bewaard. Overleg met de functionaris gegevensbescherming.',
};
