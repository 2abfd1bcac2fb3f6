/** Words of closing a dossier and opening it again. */
export const afsluitTekst = {
  titel: 'Dossier afsluiten',
  titelGesloten: 'Dossier is afgesloten',
  uitleg: 'Leg het afsluitbesluit vast. Daarna kan er in het dossier niets meer worden gewijzigd.',
  formulier: 'Afsluitbesluit',
  concept: (nummer: string) => `Afsluiten van dossier ${nummer}`,
  besluitToekomst: 'Deze datum ligt in de toekomst. Vul in wanneer het besluit is genomen.',
  toelichtingUitleg: 'Mag leeg blijven. Schrijf niet meer op dan nodig is.',
  naarWieUitleg: 'Kies een partner, of typ een gemeente of regio.',
  doorverwezenNaar: 'Doorverwezen naar',
  overgedragen: (aan: string) => `Overgedragen aan ${aan}`,
  buitenAfspraken:
    'Een huisuitzetting om deze reden valt buiten de samenwerkingsafspraken. De cijfers tellen die apart.',
  sluit: 'Dossier afsluiten',
  gesloten: (nummer: string) => `Dossier ${nummer} is afgesloten`,
  intussenTitel: 'Het dossier is intussen gewijzigd',
  intussen:
    'Iemand anders heeft iets gewijzigd. Wat u invulde staat er nog. Kijk hiernaast wat er nu openstaat en sluit het dossier daarna nog eens af.',

  vooraf: 'Voor u afsluit',
  nietTitel: 'U kunt nog niet afsluiten',
  naarScreening: 'Naar de screening en afstemming',
  openTitel: (aantal: number) =>
    aantal === 1 ? 'Er staat nog 1 termijn open' : `Er staan nog ${aantal} termijnen open`,
  openUitleg: 'Dit houdt het afsluiten niet tegen. Kijk eerst of het nog moet gebeuren.',
  nietsOpen: 'Er staat niets meer open. U kunt afsluiten.',
  kiesReden: 'Kies een reden. Dan ziet u hier of het dossier kan worden afgesloten.',
  nogVertellen: 'Na het afsluiten vertelt u het binnen 2 werkdagen aan:',

  opKomstTitel: 'Toch afsluiten?',
  opKomst: 'Dit komt nog:',
  opKomstUitleg: 'Na het afsluiten bewaakt niemand deze dag meer.',
  tochAfsluiten: 'Toch afsluiten',

  vernietigen: 'Gegevens vernietigen',
  vernietigenUiterlijk: (datum: string) => `Uiterlijk ${datum}`,
  vernietigenVooraf:
    'Sluit u af, dan moeten de persoonsgegevens uiterlijk op deze dag weg zijn (privacyprotocol 7.2).',
  bewaartermijnOnjuist:
    'De bewaartermijn in de afsprakenset geeft geen dag waarop de gegevens weg moeten. Zo kan het dossier niet worden afgesloten. Vraag een manager of beheerder om dit te verbeteren bij Instellingen, Afsprakenset.',
  vernietigenNa: 'Op deze dag moeten de persoonsgegevens weg zijn (privacyprotocol 7.2).',

  door: 'Vastgelegd door',
  geenToelichting: 'Geen',
  gegevens: 'Het afsluitbesluit',
  vertellen: 'Vertel het de partners',
  cyclus: {
    iedereen:
      'Alle betrokken partijen zijn ingelicht: de preventiecyclus is geëindigd (artikel 6.2).',
    nog_niet:
      'De preventiecyclus is nog niet geëindigd: dat is pas zo als alle betrokken partijen zijn ingelicht (artikel 6.2).',
    niemand_betrokken:
      'Er is geen betrokken partij om in te lichten. Daarom is niet te zeggen dat de preventiecyclus is geëindigd (artikel 6.2).',
  },

  heropenTitel: 'Dossier heropenen',
  heropenUitleg: {
    ongedaan: (tot: string) =>
      `U maakt het afsluiten ongedaan: hetzelfde traject gaat verder. Dat kan tot en met ${tot}. De datum van vernietigen vervalt tot u opnieuw afsluit.`,
    nieuw_traject: (tot: string) =>
      `Ongedaan maken kon tot en met ${tot}. Er begint nu een nieuw traject: wat in het vorige stond, blijft te zien en telt daarin niet mee. De datum van vernietigen vervalt tot u opnieuw afsluit.`,
    vernietigd: (op: string) =>
      `De gegevens moesten uiterlijk ${op} weg zijn. Dit dossier gaat niet meer open. Is er iets nieuws? Registreer het als melding: dan begint een nieuw dossier met een nieuw traject.`,
  },
  heropenKnop: 'Heropenen',
  heropenReden: 'Waarom gaat het dossier weer open?',
  heropenLeeg: 'Schrijf op waarom het dossier weer opengaat.',
  heropenConcept: (nummer: string) => `Heropenen van dossier ${nummer}`,
  heropend: (nummer: string) => `Dossier ${nummer} is weer open`,

  eerder: 'Eerder afgesloten',
  eerderRegel: (reden: string, datum: string) => `${reden}, besluit van ${datum}`,
  eerderHeropend: (datum: string, reden: string) => `Heropend op ${datum}: ${reden}`,
};
