/** Set when main and engine are bundled: the same in both, another with each build. */
declare const MELDPUNT_BOUW: string | undefined;

/** Which build this is part of; undefined while running from source. */
export const BOUW: string | undefined =
  typeof MELDPUNT_BOUW === 'undefined' ? undefined : MELDPUNT_BOUW;
