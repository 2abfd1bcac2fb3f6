import { useEffect } from 'react';
import { client } from '#renderer/api/client.ts';
import { nu } from '#renderer/klok.ts';
import { Inactiviteit } from './inactiviteit.ts';
import { toegang } from './toegang.ts';

const KIJK_IEDERE_MS = 5_000;
const HANDELINGEN = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells the engine that a person is there (at most once per 20 s), and locks when nobody was for
 * the time that is set: here, so that what is being typed is saved first.
 */
export function useActiviteit(vergrendelNaMinuten: number): void {
  useEffect(() => {
    const wacht = new Inactiviteit(nu());
    const touch = (event: Event) => {
      // What a script does is no person.
      if (!event.isTrusted || !wacht.touch(nu())) return;
      client.toegang.noteActiviteit().catch(() => undefined);
    };
    for (const soort of HANDELINGEN) {
      window.addEventListener(soort, touch, { capture: true, passive: true });
    }
    const timer = setInterval(() => {
      if (wacht.isExpired(nu(), vergrendelNaMinuten)) void toegang.lock();
    }, KIJK_IEDERE_MS);
    return () => {
      clearInterval(timer);
      for (const soort of HANDELINGEN) window.removeEventListener(soort, touch, { capture: true });
    };
  }, [vergrendelNaMinuten]);
}
