import { fieldErrors } from '#renderer/api/fouten.ts';
import { fout, type Veldfout } from './bevinding.ts';
import { toFormPad } from './paden.ts';
import type { PersoonWaarden } from './waarden.ts';

/**
 * What the engine refused, field by field at its place on the form; undefined when it refused for
 * another reason than a field.
 */
export function serverFouten(
  refused: unknown,
  personen: readonly PersoonWaarden[],
): readonly Veldfout[] | undefined {
  const velden = refused == null ? undefined : fieldErrors(refused);
  if (velden === undefined) return undefined;
  return Object.entries(velden).map(([veld, zin]) => fout(toFormPad(veld, personen), zin));
}
