/** What is said when the program cannot start for a reason that has no sentence of its own. */
export const NIET_GESTART =
  'Het programma kon niet starten. Wat in het register staat, is niet gewijzigd. Start opnieuw; gebeurt het weer, geef dan de regel hierboven door aan uw beheerder.';

/** The kind of error and its code, never its message, which may hold data. */
export function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'kind' in error ? error.kind : 'code' in error ? error.code : undefined;
  return code === undefined ? error.name : `${error.name} ${String(code)}`;
}
