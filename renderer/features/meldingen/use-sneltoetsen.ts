import { useEffect, useRef } from 'react';
import { BEKEND_ID, focusIn, readToets, sectieId } from './sneltoetsen.ts';

/** Listens to the shortcuts of the form as long as it is open. */
export function useSneltoetsen(doen: {
  readonly opslaan: () => void;
  readonly akkoord: () => void;
}): void {
  const latest = useRef(doen);
  useEffect(() => {
    latest.current = doen;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const toets = readToets(event);
      if (toets === undefined || document.querySelector('[aria-modal="true"]') !== null) return;
      event.preventDefault();
      if (toets.soort === 'sectie') focusIn(sectieId(toets.nummer));
      if (toets.soort === 'bekend') focusIn(BEKEND_ID);
      if (toets.soort === 'akkoord') latest.current.akkoord();
      // After the field has taken in the same key press: what is saved is what stands there.
      if (toets.soort === 'opslaan') setTimeout(() => latest.current.opslaan());
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
