import { type Betrokkenrol, betrokkenVelden } from '#areas/afsluiten/fields.ts';

/** Words of who has to be told, and of the partners of a dossier. */
export const informeerTekst = {
  titel: 'Wie is op de hoogte',
  nogTitel: (aantal: number) =>
    aantal === 1 ? 'Nog 1 partner weet dit niet' : `Nog ${aantal} partners weten dit niet`,
  nog: (namen: string) => `Breng op de hoogte: ${namen}.`,
  uiterlijk: (datum: string) => `Doe dit uiterlijk ${datum} (binnen 2 werkdagen).`,
  teLaat: (datum: string) => `Dit moest uiterlijk ${datum}. Doe het alsnog zo snel mogelijk.`,
  klaarTitel: 'Alle partners zijn op de hoogte',
  klaarBeeindiging: 'Daarmee is de preventiecyclus voor deze partner afgerond.',
  klaarAfsluiting: 'Er hoeft niemand meer te worden ingelicht.',
  niemandTitel: 'Er is nog niemand om in te lichten',
  niemand:
    'Er staan geen andere partners bij dit dossier. Voeg toe wie erbij betrokken is, dan ziet u wie dit moet weten.',
  wacht: 'Nog niet ingelicht',
  verteld: (datum: string) => `Ingelicht op ${datum}`,
  laat: 'Te laat',
  leg: 'Leg vast',
  legVoor: (naam: string) => `Leg vast dat ${naam} is ingelicht`,
  wijzig: 'Wijzig',
  wijzigVoor: (naam: string) => `Wijzig wanneer ${naam} is ingelicht`,
  vastgelegd: (naam: string) => `Vastgelegd: ${naam} is ingelicht`,
  toekomst: 'Deze datum ligt in de toekomst. Vul in wanneer u het hebt verteld.',
};

export const betrokkenTekst = {
  titel: 'Betrokken partners',
  uitleg: 'Wie bij dit dossier hoort, moet het weten als er iets stopt.',
  rol: (rol: 'melder' | Betrokkenrol) =>
    rol === 'melder' ? 'Melder' : betrokkenVelden.rol.naam(rol),
  geen: 'Er staan nog geen partners bij dit dossier.',
  voegToe: 'Partner toevoegen',
  partner: 'Partner',
  partnerLeeg: 'Kies een partner.',
  contactUitleg: 'Naam van de medewerker, als u die weet.',
  toegevoegd: (naam: string) => `${naam} staat nu bij dit dossier`,
  alles: 'Alle actieve partners staan al bij dit dossier.',
};
