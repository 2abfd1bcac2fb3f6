/** What the whole check of a register found. */
export type Controlebevinding = {
  /** Pages and indexes that are not as they were written. */
  readonly gebreken: number;
  /** Rows that refer to one that is not there. */
  readonly verwijzingen: number;
  /** Where rows are not as the program left them: tables, or a place in the log. */
  readonly veranderd: readonly string[];
};

/** Whether nothing was found. */
export function isHeelRegister({ gebreken, verwijzingen, veranderd }: Controlebevinding): boolean {
  return gebreken === 0 && verwijzingen === 0 && veranderd.length === 0;
}

/**
 * What was found, in a sentence.
 *
 * @example bevindingZin({ gebreken: 1, verwijzingen: 0, veranderd: [] }) // '1 gebrek.'
 * @example bevindingZin({ gebreken: 0, verwijzingen: 2, veranderd: ['partner'] }) // '2 verwijzingen naar iets wat er niet is; buiten het programma om veranderd: partner.'
 */
export function bevindingZin({ gebreken, verwijzingen, veranderd }: Controlebevinding): string {
  const parts = [
    ...(gebreken > 0 ? [gebreken === 1 ? '1 gebrek' : `${gebreken} gebreken`] : []),
    ...(verwijzingen > 0
      ? [
          `${verwijzingen} ${verwijzingen === 1 ? 'verwijzing' : 'verwijzingen'} naar iets wat er niet is`,
        ]
      : []),
    ...(veranderd.length > 0 ? [`buiten het programma om veranderd: ${veranderd.join(', ')}`] : []),
  ];
  return `${parts.join('; ')}.`;
}
