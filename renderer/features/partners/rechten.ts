import type { Rol } from '#domain/toegang/rollen.ts';

/** Who may change partners and contactpersonen; the engine decides, this only hides. */
export const PARTNERBEHEER: readonly Rol[] = ['beheerder', 'coordinator', 'screener'];
