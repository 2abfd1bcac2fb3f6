import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  STANDAARD_BEWAARTERMIJN,
  vernietigenUiterlijk,
  vernietigenVolgens,
} from '#areas/beheer/rules/bewaren.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { addMonths, diffDays } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

describe('the day on which data must be gone (PP 7.2)', () => {
  it.each([
    ['2026-11-05', '2027-11-05'],
    ['2026-12-31', '2027-12-31'],
    // 29 February has no same day a year later: the last day of that month.
    ['2028-02-29', '2029-02-28'],
    ['2027-02-28', '2028-02-28'],
  ])('is a year after an afsluitbesluit of %s: %s', (besluit, day) => {
    expect(vernietigenUiterlijk(d(besluit))).toBe(day);
  });

  it.each<[Looptijd, string]>([
    [{ eenheid: 'maanden', aantal: 6 }, '2027-05-05'],
    [{ eenheid: 'weken', aantal: 2 }, '2026-11-19'],
    [{ eenheid: 'werkdagen', aantal: 2 }, '2026-11-09'],
    // Wmo 5.3.4, when the FG decides so.
    [{ eenheid: 'jaren', aantal: 15 }, '2041-11-05'],
  ])('follows the setting %j: %s', (looptijd, day) => {
    expect(vernietigenVolgens(d('2026-11-05'), looptijd)).toBe(day);
  });

  it.each<Looptijd>([
    { eenheid: 'uren', aantal: 24 },
    // Gone before anybody can reopen it.
    { eenheid: 'dagen', aantal: 0 },
    { eenheid: 'werkdagen', aantal: 251 },
    { eenheid: 'harde_datum', aantal: 0 },
    { eenheid: 'jaren', aantal: -1 },
    { eenheid: 'jaren', aantal: 101 },
    { eenheid: 'jaren', aantal: 0.5 },
  ])('has no day by the setting %j, and does not throw on it', (looptijd) => {
    expect(vernietigenVolgens(d('2026-11-05'), looptijd)).toBeUndefined();
  });

  it('is never more than a year away by default', () => {
    expect(STANDAARD_BEWAARTERMIJN).toEqual({ eenheid: 'jaren', aantal: 1 });
    fc.assert(
      fc.property(anyDate, (besluit) => {
        const day = vernietigenUiterlijk(besluit);
        expect(vernietigenVolgens(besluit, STANDAARD_BEWAARTERMIJN) ?? day).toBe(day);
        expect(day <= addMonths(besluit, 12)).toBe(true);
        expect(diffDays(besluit, day)).toBeGreaterThanOrEqual(365);
      }),
    );
  });
});
