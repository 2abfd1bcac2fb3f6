import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Aanslag } from './toetsen.ts';

/** What a page does with a key; false when it had nothing to do, so the browser may have it. */
export type Toetsen = Readonly<Record<string, () => boolean | undefined>>;

// The newest page or list goes first: what is nearest to the person decides.
const lagen: { current: Toetsen }[] = [];

/** Gives a key to the pages and lists that are shown. True when one of them used it. */
export function paginaToets(key: string): boolean {
  for (const laag of lagen.toReversed()) {
    const handler = Object.hasOwn(laag.current, key) ? laag.current[key] : undefined;
    if (handler !== undefined && handler() !== false) return true;
  }
  return false;
}

/** True for a plain key that a page may use: no modifier, and the focus not in a form. */
export function isPaginaToets(aanslag: Aanslag, inFormulier: boolean): boolean {
  const { altKey, ctrlKey, metaKey } = aanslag;
  return !inFormulier && !altKey && !ctrlKey && !metaKey;
}

/**
 * The keys of one page or list, for as long as it is shown. The shell reads the keyboard once and
 * hands on what it does not use itself, so that `g t` never also means `t`.
 */
export function usePaginaToetsen(toetsen: Toetsen): void {
  const laag = useRef(toetsen);
  // Before anything is drawn, so that no key meets what was shown before.
  useLayoutEffect(() => {
    laag.current = toetsen;
  });
  useEffect(() => {
    lagen.push(laag);
    return () => {
      lagen.splice(lagen.indexOf(laag), 1);
    };
  }, []);
}
