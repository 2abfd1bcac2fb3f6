import { Select, type SelectProps } from '@mantine/core';
import { keuzeFilter } from './filter-keuzes.ts';

/**
 * A choice that is made by typing a part of it: the best answer is marked and Enter takes it. While
 * the list is open Enter never sends the form.
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
    />
  );
}
