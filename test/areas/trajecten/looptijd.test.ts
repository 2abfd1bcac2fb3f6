import { describe, expect, it } from 'vitest';
import { EENHEDEN, formatLooptijd } from '#areas/trajecten/rules/termijn.ts';

describe('formatLooptijd', () => {
  it.each([
    ['werkdagen', 3, '3 werkdagen'],
    ['werkdagen', 1, '1 werkdag'],
    ['dagen', 1, '1 dag'],
    ['dagen', 14, '14 dagen'],
    ['weken', 1, '1 week'],
    ['weken', 2, '2 weken'],
    ['maanden', 1, '1 maand'],
    ['maanden', 2, '2 maanden'],
    ['uren', 1, '1 uur'],
    ['uren', 24, '24 uur'],
    ['uren', 72, '72 uur'],
    ['jaren', 1, '1 jaar'],
    ['jaren', 15, '15 jaar'],
    ['dagen', 0, 'direct'],
    ['harde_datum', 0, 'op de genoemde datum'],
  ] as const)('reads %s %d as %s', (eenheid, aantal, text) => {
    expect(formatLooptijd({ eenheid, aantal })).toBe(text);
  });

  it('has words for every unit', () => {
    for (const eenheid of EENHEDEN) {
      expect(formatLooptijd({ eenheid, aantal: 2 })).not.toContain('undefined');
    }
  });
});
