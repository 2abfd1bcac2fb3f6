/** Words of the questions in a dossier, and of answering one. */
export const vragenTekst = {
  titel: 'Vragen van partners',
  geen: 'Niemand heeft iets gevraagd dat nog openstaat.',
  nieuw: 'Nieuwe vraag',
  lijst: 'Open vragen',
  klaar: (aantal: number) =>
    aantal === 1
      ? 'Eén beantwoorde of ingetrokken vraag'
      : `${aantal} beantwoorde of ingetrokken vragen`,
  van: (vrager: string, contact: string) => (contact === '' ? vrager : `${contact}, ${vrager}`),
  ontvangen: (dag: string, kanaal: string, door: string) =>
    `Ontvangen ${dag}, ${kanaal.toLowerCase()}, aangenomen door ${door}`,
  bron: (bron: string) => `Termijn: ${bron}`,
  beantwoord: 'Beantwoord',
  schrijf: 'Antwoord schrijven',
  check: 'Bekendheidscheck',
  titelVan: (wat: string, vrager: string) => `${wat} van ${vrager}`,
  beantwoordTitel: (wat: string) => `Beantwoord: ${wat.toLowerCase()}`,
  beantwoordOp: (dag: string, hoe: string, door: string) =>
    `Beantwoord ${dag}${hoe === '' ? '' : `, ${hoe.toLowerCase()}`}, door ${door}`,
  alsTekst: 'met een tekst, zie ‘Eerder gegeven’ bij Antwoord schrijven',
  gemist: 'Termijn gemist',
  moetHoren: (aan: string) => `${aan} moet dit nog horen.`,
  gehoord: (aan: string, dag: string) => `Gemiste termijn verteld aan ${aan} op ${dag}.`,
  op: 'Beantwoord op',
  kanaal: 'Hoe is geantwoord?',
  antwoord: 'Het antwoord in het kort (mag leeg blijven)',
  ookGezegd: 'Ook gezegd dat het antwoord te laat is',
  losUitleg:
    'Van deze vraag zonder dossier blijft na het antwoord alleen een regel in het logboek over.',
  opgeslagen: 'De vraag is beantwoord.',
  concept: 'Antwoord op een vraag',
  herstellen: 'Herstellen',
  intrekken: 'Intrekken',
  naam: 'Vraag',
  heropenen: 'Toch niet beantwoord',
  heropenUitleg: 'De termijn loopt weer.',
  nietVerteld: 'Toch niet verteld',
  nietVerteldUitleg: 'Het bericht over de gemiste termijn komt terug op de lijst.',
  melding: 'Kwam met een melding; herstel die om de vraag te wijzigen.',
  dossier: (nummer: string) => `Dossier ${nummer}`,
  zonderDossier: 'Zonder dossier',
};
