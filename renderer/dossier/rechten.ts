import type { Rol } from '#domain/toegang/rollen.ts';

/** Who works with dossiers; the engine decides, this only hides. */
export const DOSSIERROLLEN: readonly Rol[] = ['screener', 'coordinator'];
