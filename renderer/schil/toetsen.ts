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
 * Reads the shortcuts of the shell. Letters do nothing while the focus is in a form.
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

  read(aanslag: Aanslag, inFormulier: boolean, nu: number): Toets | undefined {
    if (aanslag.repeat) return undefined;
    if (this.#isLock(aanslag)) return { soort: 'vergrendel' };
    if (inFormulier) this.#gAt = Number.NEGATIVE_INFINITY;
    if (inFormulier || aanslag.altKey || aanslag.ctrlKey || aanslag.metaKey) return undefined;
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

/** What the rule looks at of an element; the document's own elements are such. */
export type Plek = {
  readonly localName: string;
  readonly parentElement: Plek | null;
  getAttribute(naam: string): string | null;
};

const TAGS: ReadonlySet<string> = new Set([
  ...['form', 'fieldset', 'input', 'textarea', 'select', 'option'],
]);

const ROLES: ReadonlySet<string> = new Set([
  ...['form', 'group', 'radiogroup', 'dialog', 'alertdialog'],
  ...['listbox', 'combobox', 'option', 'menu', 'menubar', 'menuitem'],
  ...['textbox', 'searchbox', 'spinbutton', 'checkbox', 'radio', 'switch', 'slider'],
]);

/** The attribute of a part that is filled in as a whole, with what comes of it and its buttons. */
const FORMULIER = 'data-formulier';

/**
 * True for a place in a form: there a letter is an answer or typed text, and never a command. Any
 * control that takes an answer is one, and so is everything inside a form, a group of questions, a
 * dialogue, a list of options or a menu. Parts that are filled in without being a form element say
 * so with `data-formulier`.
 */
export function isInFormulier(plek: Plek | null): boolean {
  for (let at = plek; at !== null; at = at.parentElement) if (isFormulier(at)) return true;
  return false;
}

function isFormulier(plek: Plek): boolean {
  if (TAGS.has(plek.localName) || ROLES.has(plek.getAttribute('role') ?? '')) return true;
  const editable = plek.getAttribute('contenteditable');
  return (editable !== null && editable !== 'false') || plek.getAttribute(FORMULIER) !== null;
}

/** True on a Mac, where Option types letters. */
export function isMac(userAgent: string): boolean {
  return /Macintosh|Mac OS X/.test(userAgent);
}
