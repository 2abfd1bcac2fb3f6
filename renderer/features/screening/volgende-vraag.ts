import type { KeyboardEvent } from 'react';

/**
 * Enter in a question goes to the next one instead of sending the form: a screening is recorded
 * for good, so it is never sent by a key that was meant for a field.
 */
export function volgendeVraag(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [
    ...currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]'),
  ];
  const here = fields.indexOf(target);
  const next = fields.slice(here + 1).find((field) => isOther(field, target));
  // In a row of radios the keyboard belongs on the chosen one.
  const name = next instanceof HTMLInputElement && next.type === 'radio' ? next.name : undefined;
  const chosen = fields.find(
    (field) => field instanceof HTMLInputElement && field.checked && field.name === name,
  );
  ((name !== undefined && chosen) || next)?.focus();
}

function isOther(field: HTMLElement, from: HTMLInputElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
  return field.name !== from.name || from.type !== 'radio';
}
