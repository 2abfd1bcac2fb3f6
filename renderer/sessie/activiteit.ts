import { useEffect } from 'react';
import { client } from '../api/client.ts';
import { nu } from '../klok.ts';
import { toegang } from './toegang.ts';

/** Say at most this often that somebody is at the keyboard. */
export const MELD_IEDERE_MS = 20_000;

/**
 * Watches how long nobody touched keyboard, mouse or screen. It only counts; whoever uses it
 * brings the time, in milliseconds.
 */
export class Inactiviteit {
  #last: number;
  #told = Number.NEGATIVE_INFINITY;

  constructor(nu: number) {
    this.#last = nu;
  }

  /**
   * A person did something. What comes after the time without activity is no sign of the one who
   * was here: a laptop that wakes up tells of the mouse before it tells that it slept.
   *
   * @returns `meld` when the engine has to be told, `verlopen` when it has to be locked.
   */
  touch(nu: number, minuten: number): 'stil' | 'meld' | 'verlopen' {
    if (this.isExpired(nu, minuten)) return 'verlopen';
    this.#last = nu;
    if (nu - this.#told < MELD_IEDERE_MS) return 'stil';
    this.#told = nu;
    return 'meld';
  }

  /** True when the time without activity has passed. */
  isExpired(nu: number, minuten: number): boolean {
    return nu - this.#last > minuten * 60_000;
  }
}

const KIJK_IEDERE_MS = 5_000;
const HANDELINGEN = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Tells the engine that a person is there (at most once per 20 s), and locks when nobody was for
 * the time that is set: here, so that what is being typed is saved first.
 */
export function useActiviteit(vergrendelNaMinuten: number): void {
  useEffect(() => {
    const wacht = new Inactiviteit(nu());
    let isLocking = false;
    const lock = () => {
      if (isLocking) return;
      isLocking = true;
      void toegang.lock().finally(() => {
        isLocking = false;
      });
    };
    const touch = (event: Event) => {
      // What a script does is no person.
      if (!event.isTrusted) return;
      const gevolg = wacht.touch(nu(), vergrendelNaMinuten);
      if (gevolg === 'meld') client.toegang.noteActiviteit().catch(() => undefined);
      if (gevolg === 'verlopen') lock();
    };
    for (const soort of HANDELINGEN) {
      window.addEventListener(soort, touch, { capture: true, passive: true });
    }
    const timer = setInterval(() => {
      if (wacht.isExpired(nu(), vergrendelNaMinuten)) lock();
    }, KIJK_IEDERE_MS);
    return () => {
      clearInterval(timer);
      for (const soort of HANDELINGEN) window.removeEventListener(soort, touch, { capture: true });
    };
  }, [vergrendelNaMinuten]);
}
