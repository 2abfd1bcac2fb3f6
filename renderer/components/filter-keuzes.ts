import type { ComboboxItem, ComboboxParsedItem, OptionsFilter } from '@mantine/core';
import { foldNaam } from '#domain/identiteit/naam.ts';

/**
 * How well an option answers to what is typed: 0 when it begins with it, 1 when one of its words
 * does, 2 when it holds it or all its words, 3 when not at all.
 */
export function rankOf(label: string, zoek: string): 0 | 1 | 2 | 3 {
  const [text, typed] = [foldNaam(label), foldNaam(zoek)];
  if (typed === '' || text.startsWith(typed)) return 0;
  if (text.includes(` ${typed}`)) return 1;
  return typed.split(' ').every((woord) => text.includes(woord)) ? 2 : 3;
}

/** The options that answer to what is typed, the best first, so that Enter takes the right one. */
export function filterKeuzes<Option extends { readonly label: string }>(
  options: readonly Option[],
  zoek: string,
): readonly Option[] {
  return options
    .map((option) => ({ option, rank: rankOf(option.label, zoek) }))
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ option }) => option);
}

/** The value of the choice that makes something new; it is always offered, and always last. */
export const NIEUW = 'nieuw';

/** Filters the options of a list with groups or without. */
export const keuzeFilter: OptionsFilter = ({ options, search }) => {
  const loose = pick(options.filter(isItem), search);
  const groups = options.flatMap((part) =>
    isItem(part) ? [] : [{ ...part, items: pick(part.items, search) }],
  );
  const filled = groups.filter(({ items }) => items.length > 0);
  return [...loose, ...filled.sort((a, b) => best(a.items, search) - best(b.items, search))];
};

function isItem(part: ComboboxParsedItem): part is ComboboxItem {
  return !('items' in part);
}

function pick(items: readonly ComboboxItem[], search: string): ComboboxItem[] {
  const nieuw = items.filter(({ value }) => value === NIEUW);
  const known = items.filter(({ value }) => value !== NIEUW);
  return [...filterKeuzes(known, search), ...nieuw];
}

function best(items: readonly ComboboxItem[], search: string): number {
  return items.reduce((found, { label }) => Math.min(found, rankOf(String(label), search)), 3);
}
