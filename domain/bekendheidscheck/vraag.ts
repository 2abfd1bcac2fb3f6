/**
 * What a partner may need the answer for. A purpose belongs to a step of the process: data that
 * were given for one step are not given again for another (PP 2.4).
 */
export const CHECKDOELEN = [
  'vroegsignalering',
  'casusregie',
  'afstemming',
  'dagvaarding',
  'ontruiming',
] as const;

/** One of the purposes. */
export type Checkdoel = (typeof CHECKDOELEN)[number];

const DOELEN: Readonly<Record<Checkdoel, { readonly naam: string; readonly stap: string }>> = {
  vroegsignalering: { naam: 'Vroegsignalering', stap: '1' },
  casusregie: { naam: 'Casusregie', stap: '4' },
  afstemming: { naam: 'Afstemming over de aanpak', stap: '5' },
  dagvaarding: { naam: 'Dagvaarding', stap: '6' },
  ontruiming: { naam: 'Vordering ontruiming', stap: '7' },
};

/** The Dutch name of a purpose. @example checkdoelNaam('casusregie') // 'Casusregie' */
export function checkdoelNaam(doel: Checkdoel): string {
  return DOELEN[doel].naam;
}

/** The step of the process that a purpose belongs to. @example checkdoelStap('afstemming') // '5' */
export function checkdoelStap(doel: Checkdoel): string {
  return DOELEN[doel].stap;
}

/** In what role somebody asks: B3 gives data where the recipient's own role needs them. */
export const VRAGERROLLEN = ['casusregisseur', 'hulpverlener', 'medewerker'] as const;

/** One of the roles. */
export type Vragerrol = (typeof VRAGERROLLEN)[number];

const ROLNAMEN: Readonly<Record<Vragerrol, string>> = {
  casusregisseur: 'Casusregisseur',
  hulpverlener: 'Hulpverlener of jeugdprofessional',
  medewerker: 'Andere medewerker',
};

/** The Dutch name of a role. @example vragerrolNaam('casusregisseur') // 'Casusregisseur' */
export function vragerrolNaam(rol: Vragerrol): string {
  return ROLNAMEN[rol];
}
