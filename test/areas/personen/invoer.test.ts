import { describe, expect, it } from 'vitest';
import { isOnbekend } from '#areas/personen/rules/persoon-invoer.ts';

describe('isOnbekend', () => {
  it.each(['onbekend', 'Onbekend', 'ONB', 'niet bekend', '?', 'n.b.', '-'])('%j is', (text) => {
    expect(isOnbekend(text)).toBe(true);
  });

  it.each(['', 'Voorbeeld', 'onbekende', 'Van Onbekend'])('%j is not', (text) => {
    expect(isOnbekend(text)).toBe(false);
  });
});
