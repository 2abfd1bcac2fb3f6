import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BEWAARPLAN,
  type Bewaarde,
  isBackupTeOud,
  listVervallen,
} from '#areas/beheer/rules/back-ups.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';

const TODAY = toIsoDate('2026-11-05');

/** One back-up on each day, at nine o'clock, `back` days before Thursday 5 November 2026. */
function on(back: number, hour = '09'): Bewaarde {
  const day = new Date(Date.UTC(2026, 10, 5 - back)).toISOString().slice(0, 10);
  return { naam: `${day} ${hour}`, dag: toIsoDate(day), op: `${day}T${hour}:00:00.000Z` };
}
const daily = (days: number) => Array.from({ length: days }, (_, back) => on(back));
const keptOf = (all: readonly Bewaarde[], plan = BEWAARPLAN, today: IsoDate = TODAY) => {
  const gone = new Set(listVervallen(all, plan, today));
  return all.map(({ naam }) => naam).filter((naam) => !gone.has(naam));
};

test('of a year of daily back-ups seven days, four weeks and six months stay', () => {
  expect(keptOf(daily(365))).toEqual([
    // Thursday back to Friday.
    ...['2026-11-05 09', '2026-11-04 09', '2026-11-03 09', '2026-11-02 09'],
    ...['2026-11-01 09', '2026-10-31 09', '2026-10-30 09'],
    // The Sundays that end the weeks before.
    ...['2026-10-25 09', '2026-10-18 09'],
    // The last days of months; that of October is among the days.
    ...['2026-09-30 09', '2026-08-31 09', '2026-07-31 09', '2026-06-30 09'],
  ]);
});

test.each([
  ['nothing to keep', [], []],
  ['one back-up, however old', [on(900)], []],
  ['of two of a day the later one', [on(0, '09'), on(0, '16')], ['2026-11-05 09']],
  ['days without one do not count', [on(0), on(40), on(80), on(120)], []],
])('%s', (_, all, gone) => {
  expect(listVervallen(all, BEWAARPLAN, TODAY)).toEqual(gone);
});

test('with the least that can be set the newest one stays', () => {
  expect(keptOf(daily(30), { dagen: 1, weken: 0, maanden: 0 })).toEqual(['2026-11-05 09']);
});

test('a week is that of ISO 8601, also over the end of a year', () => {
  const plan = { dagen: 1, weken: 2, maanden: 0 };
  const around = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-03', '2027-01-04'].map(
    (day) => ({ naam: day, dag: toIsoDate(day), op: `${day}T09:00:00.000Z` }),
  );
  expect(keptOf(around, plan, toIsoDate('2027-01-04'))).toEqual(['2027-01-03', '2027-01-04']);
});

test('what is dated after today stays, and takes no place of another', () => {
  expect(keptOf([on(-3), on(-2), ...daily(8)], { dagen: 7, weken: 0, maanden: 0 })).toEqual([
    ...[on(-3), on(-2), ...daily(7)].map(({ naam }) => naam),
  ]);
});

const some = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 23 })), {
    maxLength: 60,
  })
  .map((all) => all.map(([back, hour]) => on(back, String(hour).padStart(2, '0'))));
const plans = fc.record({
  dagen: fc.integer({ min: 1, max: 20 }),
  weken: fc.integer({ min: 0, max: 20 }),
  maanden: fc.integer({ min: 0, max: 20 }),
});

test('whatever there is and whatever was set: the newest stays, and a second time nothing more goes', () => {
  fc.assert(
    fc.property(some, plans, (all, plan) => {
      const gone = new Set(listVervallen(all, plan, TODAY));
      const left = all.filter(({ naam }) => !gone.has(naam));
      const newest = all
        .map(({ op }) => op)
        .sort()
        .at(-1);
      expect(
        left
          .map(({ op }) => op)
          .sort()
          .at(-1),
      ).toBe(newest);
      expect(listVervallen(left, plan, TODAY).filter((naam) => !gone.has(naam))).toEqual([]);
    }),
  );
});

test('one more back-up never makes more than one go, apart from those of its own day', () => {
  fc.assert(
    fc.property(plans, fc.integer({ min: 2, max: 200 }), (plan, days) => {
      const before = daily(days).slice(1);
      const kept = before.filter(({ naam }) => !listVervallen(before, plan, TODAY).includes(naam));
      const gone = listVervallen([on(0), ...kept], plan, TODAY);
      expect(gone.length).toBeLessThanOrEqual(3);
      expect(gone).not.toContain(on(0).naam);
    }),
  );
});

test.each([
  ['none yet', undefined, true],
  ['of this morning', '2026-11-05T07:00:00.000Z', false],
  ['a minute less than three days', '2026-11-02T09:01:00.000Z', false],
  ['three days', '2026-11-02T09:00:00.000Z', true],
])('a last back-up: %s', (_, laatste, old) => {
  expect(isBackupTeOud(laatste, '2026-11-05T09:00:00.000Z')).toBe(old);
});
