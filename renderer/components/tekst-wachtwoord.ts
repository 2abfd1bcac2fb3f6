/** Words around passwords and the recovery code. */
export const wachtwoordTekst = {
  wachtwoord: 'Wachtwoord',
  nieuw: 'Nieuw wachtwoord',
  huidig: 'Huidig wachtwoord',
  toon: 'Toon wat u typt',
  verberg: 'Verberg wat u typt',
  capsLock: 'Caps Lock staat aan.',
  regels: 'Regels voor het wachtwoord',
  regelLengte: (minimum: number) => `Ten minste ${minimum} tekens.`,
  regelZin: 'Bijvoorbeeld een zin van vier woorden die niet bij elkaar horen. Spaties mogen.',
  regelNaam: 'Niet uw naam, accountnaam of een wachtwoord dat veel mensen gebruiken.',
  nogTekens: (aantal: number) => (aantal === 1 ? 'Nog 1 teken.' : `Nog ${aantal} tekens.`),
  goed: 'Dit wachtwoord is lang genoeg.',
};

export const herstelcodeTekst = {
  titel: 'Herstelcode',
  waarom:
    'Is het wachtwoord van een account vergeten, dan komt u met de herstelcode weer binnen. Zonder wachtwoord en zonder herstelcode kan niemand het register nog openen.',
  afdrukken: 'Afdrukken',
  afgedrukt: 'Ik heb de code op papier: verder',
  opnieuwTonen: 'Code opnieuw tonen',
  bewaar:
    'Druk de code af en bewaar het papier op een veilige plaats, bijvoorbeeld in een kluis. Bewaar de code niet op de computer.',
  typOver: 'Typ de herstelcode over van het papier',
  typUitleg:
    'Zo weet u zeker dat de code goed op papier staat. Streepjes, spaties en hoofdletters maken niet uit.',
  bevestig: 'Controleren en verder',
  codeLabel: 'Uw herstelcode',
  afdrukTitel: 'Herstelcode van het register Meldpunt Zorg en Overlast',
  afdrukUitleg:
    'Met deze code komt u weer binnen als het wachtwoord is vergeten: kies bij het aanmelden “Wachtwoord vergeten”. Bewaar dit papier in een kluis. Wie deze code heeft, kan het register openen.',
  afgedruktOp: (datum: string) => `Gemaakt op ${datum}. Oudere codes werken niet meer.`,
  onderbrokenTitel: 'Er is nog geen bevestigde herstelcode',
  onderbroken:
    'De vorige keer is de herstelcode niet overgetypt. Zonder herstelcode op papier raakt u bij een vergeten wachtwoord alles kwijt. Maak daarom nu een nieuwe code.',
  maakNieuw: 'Nieuwe herstelcode maken',
  nietBeheerder:
    'Geef het papier met de nieuwe herstelcode aan uw beheerder. De oude code werkt niet meer. Bij het volgende aanmelden van de beheerder wordt de code gecontroleerd.',
};
