/** What a key press means to the shell; undefined when it is nobody's business. */
export type Toets =
  | { readonly soort: 'vergrendel' }
  | { readonly soort: 'overzicht' }
  | { readonly soort: 'ga'; readonly letter: string };

/** The parts of a keyboard event that matter. */
export type Aanslag = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'
>;

/** A letter counts as the second of `g s` only this soon after the `g`. */
export const REEKS_MS = 1_500;

/**
 * Reads the shortcuts of the shell. Letters do nothing while somebody types in a field.
 *
 * Locking is Alt+L: browsers take Ctrl+L for their address bar, and no browser takes Alt+L. On a
 * Mac, where Option+L types a letter, it is Control+L. AltGr (Control and Alt together) types the
 * Polish ł, so that is never a shortcut.
 */
export class Toetsenlezer {
  readonly #mac: boolean;
  #gAt = Number.NEGATIVE_INFINITY;

  constructor(mac: boolean) {
    this.#mac = mac;
  }

  read(aanslag: Aanslag, typing: boolean, nu: number): Toets | undefined {
    if (aanslag.repeat) return undefined;
    if (this.#isLock(aanslag)) return { soort: 'vergrendel' };
    if (typing || aanslag.altKey || aanslag.ctrlKey || aanslag.metaKey) return undefined;
    if (aanslag.key === '?') return { soort: 'overzicht' };
    const afterG = nu - this.#gAt <= REEKS_MS;
    this.#gAt = aanslag.key === 'g' && !afterG ? nu : Number.NEGATIVE_INFINITY;
    if (!afterG || !/^[a-z]$/.test(aanslag.key)) return undefined;
    return { soort: 'ga', letter: aanslag.key };
  }

  #isLock({ code, altKey, ctrlKey, metaKey }: Aanslag): boolean {
    if (code !== 'KeyL' || metaKey) return false;
    return this.#mac ? ctrlKey && !altKey : altKey && !ctrlKey;
  }
}

/** Elements in which letters are typed rather than commands. */
const TYPING =
  'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"]';

/** True when a key press lands in something that is being typed in. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const field = target.closest(TYPING);
  if (field === null) return false;
  const type = field.getAttribute('type');
  return type !== 'checkbox' && type !== 'radio' && type !== 'button';
}

/** True on a Mac, where Option types letters. */
export function isMac(userAgent: string): boolean {
  return /Macintosh|Mac OS X/.test(userAgent);
}
