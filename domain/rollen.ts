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
  manager: 'Ziet cijfers en beheert de afsprakenset, en ziet geen dossiers.',
  fg: 'Ziet toe op de rechten van betrokkenen, en ziet in het logboek wie wat inzag.',
  beheerder: 'Beheert accounts en instellingen en ziet geen dossiers.',
};

/** Who may see rows about persons and dossiers; every other role works without them. */
export const DOSSIERROLLEN: readonly Rol[] = ['screener', 'coordinator'];

/** Whether somebody with these roles handles dossiers. @example behandeltDossiers(['manager']) // false */
export function behandeltDossiers(rollen: readonly Rol[]): boolean {
  return rollen.some((rol) => DOSSIERROLLEN.includes(rol));
}

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
