/** Nothing of before is shown where persons are made one or two: what is decided on is as it is now. */
export const ALTIJD_VERS = { staleTime: 0, gcTime: 0 } as const;
