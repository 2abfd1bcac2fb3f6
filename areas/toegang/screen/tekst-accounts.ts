/** Words of the accounts page. */
export const accountTekst = {
  titel: 'Accounts',
  uitleg: 'Wie met dit register mag werken, en met welke rollen. Iedereen heeft een eigen account.',
  nieuw: 'Nieuw account',
  nieuwKnop: 'Account maken',
  accountnaamUitleg:
    'Hiermee meldt iemand zich aan, bijvoorbeeld anna.voorbeeld. Later niet te wijzigen.',
  accountnaamVast: 'De accountnaam kan niet meer worden gewijzigd.',
  rollen: 'Rollen',
  rollenUitleg: 'Iemand kan meer dan één rol hebben. De rollen bepalen wat iemand ziet en mag.',
  actief: 'Actief',
  actiefUitleg:
    'Een account dat niet actief is, kan zich niet aanmelden. Zo blijft zichtbaar wie er werkte.',
  gemaaktOp: 'Gemaakt op',
  u: 'uzelf',
  geenWachtwoord: 'Geen wachtwoord',
  geenWachtwoordUitleg:
    'Dit account heeft nog geen wachtwoord. Stel er een in; pas dan kan deze persoon zich aanmelden.',
  openen: (naam: string) => `${naam} openen`,
  zoeken: 'Zoek op naam',
  geenGevonden: 'Geen account gevonden. Maak het zoekveld leeg om alle accounts te zien.',
  eersteWachtwoord: 'Eerste wachtwoord',
  eersteWachtwoordUitleg:
    'Geef dit wachtwoord persoonlijk door. Deze persoon kan het daarna zelf wijzigen. Het wachtwoord wordt niet als concept bewaard.',
  gemaakt: (naam: string) => `Account van ${naam} gemaakt`,
  opgeslagen: (naam: string) => `Account van ${naam} opgeslagen`,
  conceptNieuw: (naam: string) => (naam ? `Nieuw account: ${naam}` : 'Nieuw account'),
  conceptWijzig: (naam: string) => `Account van ${naam}`,
  gegevens: 'Gegevens en rollen',
  bestaatNiet: 'Dit account bestaat niet (meer). Ga terug naar de lijst.',
  wachtwoord: 'Wachtwoord instellen',
  wachtwoordUitleg:
    'Voor iemand die het wachtwoord kwijt is. Het oude wachtwoord werkt daarna niet meer.',
  wachtwoordKnop: 'Nieuw wachtwoord instellen',
  wachtwoordGezet: (naam: string) => `Het nieuwe wachtwoord van ${naam} geldt vanaf nu`,
  verwijderen: 'Account verwijderen',
  verwijderenUitleg:
    'Meestal is “niet actief” beter: dan blijft zichtbaar wie er werkte. Verwijderen kan niet ongedaan worden gemaakt.',
  verwijderKnop: 'Account verwijderen…',
  verwijderTitel: (naam: string) => `Account van ${naam} verwijderen?`,
  verwijderVraag: (naam: string) =>
    `${naam} kan zich daarna niet meer aanmelden en de concepten van dit account gaan weg. Wat deze persoon in het register deed, blijft in het logboek.`,
  sleutel: 'Ook de sleutel van het register vernieuwen',
  sleutelUitleg:
    'Kies dit als iemand misschien een kopie van het register heeft. Het hele register wordt dan opnieuw versleuteld; dat kan even duren. Kopieën die al gemaakt zijn, blijven met de oude sleutel te lezen.',
  verwijderBevestig: 'Ja, verwijder dit account',
  verwijderd: (naam: string) => `Account van ${naam} verwijderd`,
  zelf: 'Dit is uw eigen account. U kunt het niet uitzetten of verwijderen. Uw wachtwoord wijzigt u bij Mijn account.',
  naarMijnAccount: 'Naar Mijn account',
};
