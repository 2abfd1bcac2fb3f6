import { type RefObject, useRef } from 'react';
import { usePaginaToetsen } from '#renderer/schil/pagina-toetsen.ts';
import { LIJSTTOETSEN, type Lijsttoets, moveInLijst } from './lijst-stand.ts';

/** What a list with keys needs: where it is, and which row the keyboard is on. */
export type Lijst<E extends HTMLElement> = {
  readonly ref: RefObject<E | null>;
  /** The number of the row with the focus; undefined when it is elsewhere. */
  readonly huidig: () => number | undefined;
  readonly focus: (index: number | undefined) => void;
};

/**
 * Moves through a list with `j`, `k` and the arrows. Every row has one link with the attribute
 * `data-rij`, which takes the focus; Enter is then the link's own.
 */
export function useLijst<E extends HTMLElement>(): Lijst<E> {
  const ref = useRef<E>(null);
  const rijen = () => [...(ref.current?.querySelectorAll<HTMLElement>('[data-rij]') ?? [])];
  const huidig = () => {
    const index = rijen().findIndex((rij) =>
      (rij.closest('li') ?? rij).contains(document.activeElement),
    );
    return index < 0 ? undefined : index;
  };
  const focus = (index: number | undefined) => {
    if (index !== undefined) rijen()[index]?.focus();
  };
  const move = (toets: Lijsttoets) => () => {
    const next = moveInLijst(huidig(), toets, rijen().length);
    focus(next);
    return next !== undefined;
  };
  usePaginaToetsen(Object.fromEntries(LIJSTTOETSEN.map((toets) => [toets, move(toets)])));
  return { ref, huidig, focus };
}
