/** What asks for work: dossiers whose term is past, and those whose term ends today. */
export type Termijntelling = { readonly teLaat: number; readonly vandaag: number };

const dossiers = (aantal: number) => (aantal === 1 ? '1 dossier' : `${aantal} dossiers`);

/**
 * What the system says of terms to somebody who works in another program: counts and never whom it is
 * about, for it stands on the screen for whoever walks by, and stays in the list of the system.
 *
 * @returns undefined when there is nothing to say: nothing is due, or nothing more than was seen
 * @example
 * zinVoor({ teLaat: 1, vandaag: 2 }, undefined) // '1 dossier is te laat en 2 dossiers vragen vandaag iets.'
 * zinVoor({ teLaat: 0, vandaag: 2 }, { teLaat: 0, vandaag: 2 }) // undefined
 */
export function zinVoor(
  nu: Termijntelling,
  gezien: Termijntelling | undefined,
): string | undefined {
  const isMore = gezien === undefined || nu.teLaat > gezien.teLaat || nu.vandaag > gezien.vandaag;
  if (!isMore || nu.teLaat + nu.vandaag === 0) return undefined;
  const late = `${dossiers(nu.teLaat)} ${nu.teLaat === 1 ? 'is' : 'zijn'} te laat`;
  const today = `${dossiers(nu.vandaag)} ${nu.vandaag === 1 ? 'vraagt' : 'vragen'} vandaag iets`;
  if (nu.teLaat === 0) return `${today}.`;
  return nu.vandaag === 0 ? `${late}.` : `${late} en ${today}.`;
}
