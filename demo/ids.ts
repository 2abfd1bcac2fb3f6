import type { Willekeur } from './willekeur.ts';

/**
 * Ids for made-up rows: uuids of version 7 like those of the program, with the moment in front, but
 * the same ones for the same chance. Within one moment they count up, so they sort as they came.
 */
export function makeIds(w: Willekeur): (instant: string) => string {
  let last = '';
  let volg = 0;
  return (instant) => {
    volg = instant === last ? volg + 1 : 0;
    last = instant;
    const time = Date.parse(instant).toString(16).padStart(12, '0');
    const chance = Array.from({ length: 15 }, () => w.geheel(0, 15).toString(16)).join('');
    return [
      time.slice(0, 8),
      time.slice(8),
      `7${volg.toString(16).padStart(3, '0')}`,
      `8${chance.slice(0, 3)}`,
      chance.slice(3),
    ].join('-');
  };
}
