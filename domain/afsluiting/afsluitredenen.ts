/** Why a dossier is closed (st 8, 9; SA Bijlage 4 for overlast and hennep). */
export const AFSLUITREDENEN = [
  'oplossing',
  'huisuitzetting_huurschuld',
  'huisuitzetting_overlast',
  'huisuitzetting_hennep',
  'geen_inzet',
  'dubbel',
  'overleden',
  'verhuisd',
  'overgedragen',
] as const;

/** One of the reasons. */
export type Afsluitreden = (typeof AFSLUITREDENEN)[number];

const NAMEN: Readonly<Record<Afsluitreden, string>> = {
  oplossing: 'Oplossing',
  huisuitzetting_huurschuld: 'Huisuitzetting wegens huurschuld',
  huisuitzetting_overlast: 'Huisuitzetting wegens overlast',
  huisuitzetting_hennep: 'Huisuitzetting wegens hennep',
  geen_inzet: 'Geen inzet nodig',
  dubbel: 'Dubbel dossier',
  overleden: 'Overleden',
  verhuisd: 'Verhuisd',
  overgedragen: 'Overgedragen',
};

/** Says whether text is the code of a reason. @example isAfsluitreden('dubbel') // true */
export function isAfsluitreden(text: string): text is Afsluitreden {
  return AFSLUITREDENEN.some((reden) => reden === text);
}

/** The Dutch name of a reason. @example afsluitredenNaam('oplossing') // 'Oplossing' */
export function afsluitredenNaam(reden: Afsluitreden): string {
  return NAMEN[reden];
}

/** Whether the home was lost (st 9). @example isHuisuitzetting('huisuitzetting_hennep') // true */
export function isHuisuitzetting(reden: Afsluitreden): boolean {
  return reden.startsWith('huisuitzetting_');
}

/**
 * Whether figures count it apart: evictions for overlast and hennep fall outside the agreement.
 *
 * Source: PP st 9; SA Bijlage 4 (overlast).
 *
 * @example valtBuitenAfspraken('huisuitzetting_overlast') // true
 */
export function valtBuitenAfspraken(reden: Afsluitreden): boolean {
  return reden === 'huisuitzetting_overlast' || reden === 'huisuitzetting_hennep';
}

/**
 * Whether closing waits for afstemming with the Sociaal Team where that is needed. Not for a
 * double dossier, or when betrokkene died or moved: then there is nothing left to talk over.
 *
 * Source: PP st 5; the exemptions are a rule of the desk itself.
 *
 * @example vraagtAfstemming('verhuisd') // false
 */
export function vraagtAfstemming(reden: Afsluitreden): boolean {
  return reden !== 'dubbel' && reden !== 'overleden' && reden !== 'verhuisd';
}
