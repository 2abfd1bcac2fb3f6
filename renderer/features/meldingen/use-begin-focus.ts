import { useEffect } from 'react';
import { focusVeld } from './sneltoetsen.ts';

/**
 * An empty form opens with the keyboard in its first field, because that is what one came for. One
 * that was put back leaves it at the heading: what is in it has to be looked at first.
 */
export function useBeginFocus(leeg: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the form opens
  useEffect(() => {
    if (leeg) focusVeld('partnerId');
  }, []);
}
