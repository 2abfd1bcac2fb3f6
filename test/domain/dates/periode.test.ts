import { describe, expect, it } from 'vitest';
import { isTeLang, MAX_PERIODE_JAREN, PERIODE_TE_LANG } from '#domain/dates/periode.ts';
import { d } from './support.ts';

describe('a period', () => {
  it.each([
    ['2016-01-01', '2025-12-31', false],
    ['2016-01-01', '2026-01-01', true],
    ['2026-10-01', '2036-09-30', false],
    ['2026-10-01', '2036-10-01', true],
    ['2026-10-01', '9999-12-31', true],
    // Ten years after 29 February there is no such day.
    ['2024-02-29', '2034-02-28', false],
    ['2024-02-29', '2034-03-01', true],
    ['0001-01-01', '0010-12-31', false],
    ['0001-01-01', '0011-01-01', true],
    // The calendar ends before ten years have gone by.
    ['9990-01-01', '9999-12-31', false],
    ['9995-06-01', '9999-12-31', false],
    // One that ends before it begins is refused for that.
    ['2026-12-31', '2026-01-01', false],
  ])('from %s to %s is too long: %s', (van, tot, tooLong) => {
    expect(isTeLang({ van: d(van), tot: d(tot) })).toBe(tooLong);
  });

  it('that is too long is answered with how long it may be and what to do', () => {
    expect(PERIODE_TE_LANG).toContain(`${MAX_PERIODE_JAREN} jaar`);
    expect(PERIODE_TE_LANG).toContain('Kies een kortere periode');
  });
});
