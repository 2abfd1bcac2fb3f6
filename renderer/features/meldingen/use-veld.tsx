import type { ReactNode } from 'react';
import { useMelding } from './context.ts';
import { Waarschuwingen } from './waarschuwingen.tsx';

// What is said about a field stands under it, so that fields beside each other stay level.
const VOLGORDE: ('label' | 'input' | 'error' | 'description')[] = [
  'label',
  'input',
  'error',
  'description',
];

/** What a field of the form shows besides its value: what is wrong, what is odd, or a hint. */
export function useVeld(pad: string, hint?: ReactNode) {
  const { getoond, akkoord } = useMelding();
  const { fout, waarschuwingen } = getoond(pad);
  const description =
    waarschuwingen.length > 0 ? (
      <Waarschuwingen waarschuwingen={waarschuwingen} onAkkoord={akkoord} />
    ) : fout === undefined ? (
      hint
    ) : undefined;
  return {
    id: pad,
    inputWrapperOrder: VOLGORDE,
    ...(fout !== undefined && { error: fout }),
    ...(Boolean(description) && { description }),
  };
}
