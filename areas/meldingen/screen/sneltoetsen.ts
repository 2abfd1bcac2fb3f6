/** What a key press means on the form of a melding; undefined when it is nobody's business. */
export type Meldingtoets =
  | { readonly soort: 'opslaan' }
  | { readonly soort: 'akkoord' }
  | { readonly soort: 'bekend' }
  | { readonly soort: 'aanleiding' }
  | { readonly soort: 'ongeveer' }
  | { readonly soort: 'spoed' }
  | { readonly soort: 'meer' }
  | { readonly soort: 'sectie'; readonly nummer: 1 | 2 | 3 };

type Aanslag = Pick<KeyboardEvent, 'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'repeat'>;

/**
 * Reads the shortcuts of the form. They work while somebody types, so each has Ctrl or Alt; AltGr
 * (Control and Alt together) types letters and is never a shortcut.
 */
export function readToets(aanslag: Aanslag): Meldingtoets | undefined {
  const { key, code, altKey, ctrlKey, metaKey, repeat } = aanslag;
  if (repeat) return undefined;
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey) return { soort: 'opslaan' };
  if (!altKey || ctrlKey || metaKey) return undefined;
  if (code === 'KeyA') return { soort: 'akkoord' };
  if (code === 'KeyB') return { soort: 'bekend' };
  if (code === 'KeyN') return { soort: 'aanleiding' };
  if (code === 'KeyO') return { soort: 'ongeveer' };
  if (code === 'KeyS') return { soort: 'spoed' };
  if (code === 'KeyM') return { soort: 'meer' };
  if (code === 'Digit1' || code === 'Numpad1') return { soort: 'sectie', nummer: 1 };
  if (code === 'Digit2' || code === 'Numpad2') return { soort: 'sectie', nummer: 2 };
  if (code === 'Digit3' || code === 'Numpad3') return { soort: 'sectie', nummer: 3 };
  return undefined;
}

/** The element that holds a part of the form. */
export function sectieId(nummer: 1 | 2 | 3): string {
  return `melding-sectie-${nummer}`;
}

/** The element that holds "Bekend?". */
export const BEKEND_ID = 'melding-bekend';

/** Moves the keyboard to the first thing to do in a part of the page. */
export function focusIn(id: string): void {
  const part = document.getElementById(id);
  const first = part?.querySelector<HTMLElement>(
    'input:checked, input[type="radio"][tabindex="0"], input:not([type="radio"]):not([type="hidden"]), textarea, button',
  );
  (first ?? part)?.focus();
  part?.scrollIntoView({ block: 'nearest' });
}

/** Moves the keyboard to a field, and shows it in the middle of the window. */
export function focusVeld(pad: string): void {
  const veld = document.getElementById(pad);
  veld?.focus({ preventScroll: true });
  veld?.scrollIntoView({ block: 'center' });
}
