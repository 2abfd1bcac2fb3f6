/** The steps of the process (PP st 1-9), and "ontruiming uitgesteld" of the Werkafspraken. */
export const PROCESSTAPPEN = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'uitgesteld'] as const;

/** One of the steps, as a code. */
export type Processtap = (typeof PROCESSTAPPEN)[number];

const NAMEN: Readonly<Record<Processtap, string>> = {
  '1': 'Signaal na vroegsignalering',
  '2': 'Melding bij Sociaal Team',
  '3': 'Inzet sociale dienst',
  '4': 'Bekendheid nagevraagd',
  '5': 'Afstemming Sociaal Team en MZO',
  '6': 'Dagvaarding',
  '7': 'Vordering ontbinding of ontruiming',
  '8': 'Oplossing',
  '9': 'Huisuitzetting',
  uitgesteld: 'Ontruiming uitgesteld',
};

// A postponed eviction lies between the announcement (7) and how it ends (8 or 9).
const VOLGORDE: readonly Processtap[] = ['1', '2', '3', '4', '5', '6', '7', 'uitgesteld', '8', '9'];

/** Says whether text is the code of a step. @example isProcesstap('7') // true */
export function isProcesstap(text: string): text is Processtap {
  return PROCESSTAPPEN.some((stap) => stap === text);
}

/** The short Dutch name of a step. @example processtapNaam('6') // 'Dagvaarding' */
export function processtapNaam(stap: Processtap): string {
  return NAMEN[stap];
}

/** Orders steps by how far a case has come, for `sort`. Negative, zero or positive. */
export function compareStappen(a: Processtap, b: Processtap): number {
  return VOLGORDE.indexOf(a) - VOLGORDE.indexOf(b);
}

/**
 * The step of a case after something of step `next` has happened. A case moves forward and never
 * back by itself: a melding of zorgen (1) in a case that is before the court (6) leaves it at 6.
 * A person can still put it back by hand. A new dossier has no step yet.
 *
 * - 'uitgesteld' lies between 7 and 8: it follows any step up to 7.
 * - From 'uitgesteld' a case goes on to 8 or 9, and to 7 as well: when an eviction that was put
 *   off is announced again, it is on again, and the case must not look safer than it is.
 * - A dossier that is opened again after closing begins a new episode with its own step.
 *
 * Source: PP st 1-9; "ontruiming uitgesteld" WA.
 *
 * @example reachStap('6', '1')          // '6'
 * @example reachStap('7', 'uitgesteld') // 'uitgesteld'
 * @example reachStap('uitgesteld', '7') // '7'
 */
export function reachStap(current: Processtap | undefined, next: Processtap): Processtap {
  if (current === undefined) return next;
  if (current === 'uitgesteld' && next === '7') return next;
  return compareStappen(next, current) > 0 ? next : current;
}
