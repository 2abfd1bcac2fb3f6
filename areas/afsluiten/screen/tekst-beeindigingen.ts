/** Words of an early ending by a partner, and of the register of them. */
export const beeindigTekst = {
  beeindiging: 'Beëindiging',
  titel: 'Beëindiging door een partner',
  uitleg:
    'Stopt een partner eerder met de hulp? Leg vast wat er gebeurde en ga na of de andere partners het weten. Het dossier zelf blijft open.',
  nieuw: 'Beëindiging registreren',
  nogEen: 'Nog een beëindiging registreren',
  concept: (nummer: string) => `Beëindiging in dossier ${nummer}`,
  partner: 'Wie stopt?',
  partnerUitleg: 'Staat de partner er niet bij? Voeg die eerst toe bij “Betrokken partners”.',
  rol: (naam: string, rol: string) => `${naam} (${rol.toLowerCase()})`,
  voldoetUitleg:
    'Is alles gedaan wat redelijk is, en is een van de drie redenen van artikel 6 lid 1 er? Ook “nee” wordt geregistreerd: het gaat om wat er gebeurde.',
  signaal: 'Bespreek dit met de partner',
  zelfVerteld: 'Aan wie heeft de partner het zelf al verteld?',
  zelfVerteldUitleg:
    'Wie stopt, vertelt dat zelf aan de anderen (artikel 6 lid 3). Weet u het niet, laat het dan leeg: het Meldpunt vraagt het na.',
  doetWeerMee: 'De partner doet weer mee',
  hervat: (naam: string) => `Vastgelegd dat ${naam} weer meedoet`,
  weerMee: (datum: string) => `Doet weer mee sinds ${datum}`,
  gronden: 'Waarom stopt de partner?',
  grondenUitleg: 'Kies een of meer redenen.',
  geprobeerdUitleg: 'Kort en feitelijk. Bijvoorbeeld: drie huisbezoeken, twee brieven.',
  registreer: 'Registreren',
  geregistreerd: (naam: string) => `Vastgelegd dat ${naam} is gestopt`,
  gestopt: (naam: string, datum: string) => `${naam} is gestopt op ${datum}`,
  door: (naam: string, datum: string) => `Vastgelegd door ${naam} op ${datum}`,
  reden: 'Reden',
  gesloten:
    'Hoort u later dat een partner was gestopt, leg dat dan hier nog vast. Wie nog niet is ingelicht, kunt u nog afvinken.',
  geslotenTitel: 'Dit dossier is afgesloten',
};

export const registerTekst = {
  titel: 'Beëindigingen',
  uitleg:
    'Alle keren dat een partner eerder is gestopt, met wie dat nog niet weet. Het gaat om de datum waarop de partner stopte.',
  lijst: 'Register van beëindigingen',
  /** Dossiers are counted, as SA 6.4 speaks of them. */
  aantal: (dossiers: number, aantal: number, missend: number) =>
    `${dossiers === 1 ? '1 dossier' : `${dossiers} dossiers`}, ${aantal === 1 ? '1 beëindiging' : `${aantal} beëindigingen`}${
      missend === 0 ? '' : `, waarvan ${missend} nog niet overal bekend`
    }`,
  alleenMissend: 'Toon alleen waar nog iemand moet worden ingelicht',
  partner: 'Partner',
  dossier: 'Dossier',
  reden: 'Reden',
  ingelicht: 'Ingelicht',
  iedereen: 'Iedereen',
  niemand: 'Geen andere partners',
  voldoetNiet: 'Niet volgens artikel 6.1',
  nog: (aantal: number) => `Nog ${aantal}`,
  nogTeLaat: (aantal: number) => `Te laat · nog ${aantal}`,
  openen: (nummer: string) => `Beëindiging in dossier ${nummer} openen`,
  geen: 'In deze periode is geen partner eerder gestopt. Kies een andere periode als u iets zoekt.',
  geenMissend: 'In deze periode is iedereen ingelicht.',
};
