/**
 * Whom data are about, as an id of theirs tells: a person, their dossier, or a melding in it. Of each
 * answer the log keeps which of these it showed.
 */
export const PERSOONSSOORTEN = ['betrokkene', 'dossier', 'melding'] as const;

/** One of the kinds. */
export type Persoonssoort = (typeof PERSOONSSOORTEN)[number];

/** Says whether text is such a kind. @example isPersoonssoort('partner') // false */
export function isPersoonssoort(text: string): text is Persoonssoort {
  return PERSOONSSOORTEN.some((soort) => soort === text);
}
