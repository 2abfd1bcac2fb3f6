import type { Rol } from '#domain/rollen.ts';

/** Who may change partners and contactpersonen; the engine decides, this only hides. */
export const PARTNERBEHEER: readonly Rol[] = ['beheerder', 'coordinator', 'screener'];
