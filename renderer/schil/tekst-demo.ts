/** Words that only a demo shows. */
export const demoTekst = {
  balk: 'Demo: verzonnen gegevens',
  balkUitleg: 'Typ hier geen gegevens van echte mensen.',
  landmark: 'Demo',
  accountsTitel: 'Kies een rol om de demo mee te bekijken',
  accountsUitleg:
    'Dit is een demo met verzonnen gegevens. Daarom staan de wachtwoorden hier gewoon bij.',
  rol: 'Rol',
  account: 'Account',
  wachtwoord: 'Wachtwoord',
  meldAan: (rol: string) => `Aanmelden als ${rol}`,
  gewijzigd:
    'Bij elk account is het wachtwoord gewijzigd. Maak een nieuwe demo met npm start -- --demo --opnieuw.',
};
