/** The roles a person may hold in the register; one account may hold several (NEN 7510). */
export const ROLLEN = [
  'screener',
  'coordinator',
  'rapporteur',
  'manager',
  'fg',
  'beheerder',
] as const;

/** One of the roles. */
export type Rol = (typeof ROLLEN)[number];

const NAMEN: Readonly<Record<Rol, string>> = {
  screener: 'Screener',
  coordinator: 'Coördinator',
  rapporteur: 'Rapporteur',
  manager: 'Manager',
  fg: 'Functionaris gegevensbescherming',
  beheerder: 'Beheerder',
};

const UITLEG: Readonly<Record<Rol, string>> = {
  screener: 'Registreert meldingen, doet bekendheidschecks en screent.',
  coordinator: 'Coördineert de aanpak, schrijft brieven en bewaakt termijnen.',
  rapporteur: 'Ziet alleen cijfers, nooit gegevens van personen.',
  manager: 'Keurt vernietiging en bijzondere verstrekkingen goed en ontvangt datalekmeldingen.',
  fg: 'Leest het logboek en ziet toe op de rechten van betrokkenen.',
  beheerder: 'Beheert accounts en instellingen en ziet geen dossiers.',
};

/** Says whether text is a role. @example isRol('screener') // true */
export function isRol(text: string): text is Rol {
  return ROLLEN.some((rol) => rol === text);
}

/** The name of a role as it stands on the screen. @example rolNaam('coordinator') // 'Coördinator' */
export function rolNaam(rol: Rol): string {
  return NAMEN[rol];
}

/** One Dutch sentence that says what somebody with this role does. */
export function rolUitleg(rol: Rol): string {
  return UITLEG[rol];
}
