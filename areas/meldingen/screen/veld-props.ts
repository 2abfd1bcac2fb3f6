import type { useVeld } from './use-veld.tsx';

/** What a date field of the program takes of a field of the form: it orders its own parts. */
export function veldProps({ id, error, description }: ReturnType<typeof useVeld>) {
  return { id, error, ...(description !== undefined && { description }) };
}
