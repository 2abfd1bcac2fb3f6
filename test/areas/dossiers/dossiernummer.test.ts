import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDossiernummer, MAX_VOLGNUMMER, parseDossiernummer } from '#areas/dossiers/rules.ts';

describe('formatDossiernummer', () => {
  it.each([
    [2026, 1, '2026-00001'],
    [2026, 123, '2026-00123'],
    [2026, 99_999, '2026-99999'],
    [2026, 100_000, '2026-100000'],
    [2000, 1, '2000-00001'],
    [2099, MAX_VOLGNUMMER, '2099-999999'],
  ])('of %d and %d is %s', (jaar, volgnummer, expected) => {
    expect(formatDossiernummer(jaar, volgnummer)).toBe(expected);
  });

  it.each([
    [1999, 1],
    [2100, 1],
    [2026, 0],
    [2026, -1],
    [2026, 1.5],
    [2026, MAX_VOLGNUMMER + 1],
    [Number.NaN, 1],
    [2026, Number.NaN],
  ])('refuses %d and %d as a bug', (jaar, volgnummer) => {
    expect(() => formatDossiernummer(jaar, volgnummer)).toThrow(RangeError);
  });
});

describe('parseDossiernummer', () => {
  it.each([
    ['2026-00123', '2026-00123'],
    ['2026-123', '2026-00123'],
    ['2026-1', '2026-00001'],
    ['2026 00123', '2026-00123'],
    ['2026 123', '2026-00123'],
    ['202600123', '2026-00123'],
    ['2026100000', '2026-100000'],
    ['2026/00123', '2026-00123'],
    ['2026.123', '2026-00123'],
    [' 2026 - 00123 ', '2026-00123'],
    ['2026–00123', '2026-00123'],
    ['2026-000123', '2026-00123'],
    ['2026\u00a000123', '2026-00123'],
  ])('reads %j', (text, expected) => {
    expect(parseDossiernummer(text)).toBe(expected);
  });

  it.each([
    '',
    '2026',
    '2026-',
    '2026-0',
    '2026-00000',
    '20260123',
    '1999-00123',
    '2100-00123',
    '2026-1234567',
    '2026-11-05',
    '12-3-1968',
    '2026-12a',
    'x2026-00123',
    '123-2026',
    '--2026-1',
  ])('does not take %j for one', (text) => {
    expect(parseDossiernummer(text)).toBeUndefined();
  });

  it('reads back every number it shows, with or without its dash', () => {
    const jaren = fc.integer({ min: 2000, max: 2099 });
    fc.assert(
      fc.property(jaren, fc.integer({ min: 1, max: MAX_VOLGNUMMER }), (jaar, volgnummer) => {
        const nummer = formatDossiernummer(jaar, volgnummer);
        expect(parseDossiernummer(nummer)).toBe(nummer);
        expect(parseDossiernummer(nummer.replace('-', ''))).toBe(nummer);
        expect(parseDossiernummer(`${jaar} ${volgnummer}`)).toBe(nummer);
      }),
    );
  });

  it('never fails on any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const nummer = parseDossiernummer(text);
        if (nummer !== undefined) expect(nummer).toMatch(/^20\d\d-\d{5,6}$/);
      }),
    );
  });
});
