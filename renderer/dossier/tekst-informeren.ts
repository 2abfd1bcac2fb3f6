import { type Betrokkenrol, betrokkenVelden } from '#areas/afsluiten/fields.ts';

/** Words of the partners of a dossier. */
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
