import { Select, type SelectProps } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { keuzeFilter } from './filter-keuzes.ts';

/**
 * A choice that is made by typing a part of it: the best answer is marked and Enter takes it. While
 * the list is open Enter never sends the form.
 *
 * @example <ZoekKeuze label="Melder" data={partners} value={id} onChange={setId} />
 */
export function ZoekKeuze(props: SelectProps) {
  return (
    <Select
      searchable
      selectFirstOptionOnChange
      // With a value the list opens at that value; only without one at the first.
      selectFirstOptionOnDropdownOpen={!props.value}
      openOnFocus={false}
      filter={keuzeFilter}
      {...props}
      onKeyDown={(event) => {
        takeMarked(event);
        props.onKeyDown?.(event);
      }}
    />
  );
}

/**
 * Just after the first letter Mantine has marked an option but forgotten which, and lets Enter go
 * on to the form. Whatever of the list is still open when it is done, is answered here.
 */
function takeMarked(event: KeyboardEvent<HTMLInputElement>): void {
  const field = event.currentTarget;
  const isOpen = () => field.getAttribute('aria-expanded') === 'true';
  const composing = event.nativeEvent.isComposing;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || composing || !isOpen()) return;
  event.preventDefault();
  setTimeout(() => {
    if (!isOpen()) return;
    const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
    const marked = list?.querySelector<HTMLElement>('[data-combobox-selected]');
    (marked ?? list?.querySelector<HTMLElement>('[data-combobox-option]'))?.click();
  });
}
