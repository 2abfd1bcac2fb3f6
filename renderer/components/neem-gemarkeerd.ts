import type { KeyboardEvent } from 'react';

/**
 * Lets Enter take the option that is marked in an open list. Just after a list opened or its first
 * letter was typed Mantine has marked an option but forgotten which: Enter then does nothing, or
 * sends the form. Whatever is still open when Mantine is done is answered here; where is typed, by
 * the first option when none is marked.
 */
export function neemGemarkeerd(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  const isOpen = () => field.getAttribute('aria-expanded') === 'true';
  const composing = event.nativeEvent.isComposing;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || composing || !isOpen()) return;
  event.preventDefault();
  setTimeout(() => {
    if (!isOpen()) return;
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    const option = (mark: string) => list?.querySelector<HTMLElement>(`[data-combobox-${mark}]`);
    const chosen = option('selected') ?? (field.readOnly ? undefined : option('option'));
    chosen?.click();
  });
}
