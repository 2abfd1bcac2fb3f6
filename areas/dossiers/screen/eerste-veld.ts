import { type RefObject, useEffect, useRef } from 'react';

/**
 * Gives the keyboard to the first field of a form that comes in after its window did: the window
 * has then already given it to its own closing button. Mark the field, or what stands around it, with
 * `data-eerste` when it is not the first one in order.
 */
export function useEersteVeld<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useEffect(() => {
    ref.current?.scrollIntoView({ block: 'center' });
    const eerste = ref.current?.querySelector<HTMLElement>('[data-eerste]');
    const inner = eerste?.querySelector<HTMLElement>('input:checked, input, textarea');
    const veld = inner ?? eerste ?? ref.current?.querySelector<HTMLElement>('input, textarea');
    veld?.focus({ preventScroll: true });
  }, []);
  return ref;
}
