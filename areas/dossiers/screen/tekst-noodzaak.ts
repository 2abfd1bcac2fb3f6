/** Words of the window in which the desk judges which held data a next step still needs. */
export const noodzaakTekst = {
  beoordeel: 'Beoordeel',
  titel: 'Welke gegevens zijn nog nodig?',
  uitleg: (stap: string) =>
    `De zaak staat nu bij ‘${stap}’. Deze gegevens zijn voor die stap niet vanzelf nodig (privacyprotocol 2.4). Wat u verwijdert, is weg: het is niet terug te halen.`,
  niets: 'Er is nu niets te beoordelen.',
  van: (veld: string, wie: string) => (wie === '' ? veld : `${veld} van ${wie}`),
  nodig: 'Nog nodig',
  verwijderen: 'Verwijderen',
  waarom: (veld: string) => `Waarom nog nodig: ${veld}`,
  kies: 'Kies of dit nog nodig is.',
  kiesReden: 'Kies waarom dit nog nodig is.',
  opgeslagen: 'Vastgelegd welke gegevens nog nodig zijn',
};
