import { type FocusEvent, useEffect, useRef } from 'react';

/**
 * Says which field was left, but not while a pointer is pressed: what is then said about the field
 * would move the button under it, and the press would be lost.
 */
export function useVerlaten(onVerlaten: (pad: string) => void): (event: FocusEvent) => void {
  const pressed = useRef(false);
  const waiting = useRef<string[]>([]);
  const latest = useRef(onVerlaten);
  useEffect(() => {
    latest.current = onVerlaten;
  });
  useEffect(() => {
    const down = () => {
      pressed.current = true;
    };
    const up = () => {
      pressed.current = false;
      // After the click that belongs to this press.
      setTimeout(() => {
        for (const pad of waiting.current.splice(0)) latest.current(pad);
      });
    };
    window.addEventListener('pointerdown', down, true);
    window.addEventListener('pointerup', up, true);
    window.addEventListener('pointercancel', up, true);
    return () => {
      window.removeEventListener('pointerdown', down, true);
      window.removeEventListener('pointerup', up, true);
      window.removeEventListener('pointercancel', up, true);
    };
  }, []);
  return ({ target }) => {
    if (target.id === '') return;
    if (pressed.current) waiting.current.push(target.id);
    else latest.current(target.id);
  };
}
