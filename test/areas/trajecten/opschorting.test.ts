import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOpschorting } from '#areas/trajecten/rules/termijn.ts';
import { addDays, addMonths, type IsoDate } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const still = (...perioden: (readonly [string, string])[]) =>
  perioden.map(([van, tot]) => ({ van: d(van), tot: d(tot), reden: 'x' }));

describe('a month from 1 November 2026, due on 1 December', () => {
  const term = { begin: d('2026-11-01'), vervalt: d('2026-12-01'), aantal: 1 };

  it.each([
    ['one day', still(['2026-11-10', '2026-11-10']), '2026-12-02'],
    ['three days', still(['2026-11-03', '2026-11-05']), '2026-12-04'],
    ['a weekend: every day counts', still(['2026-11-07', '2026-11-08']), '2026-12-03'],
    ['two times', still(['2026-11-03', '2026-11-05'], ['2026-11-20', '2026-11-21']), '2026-12-06'],
    [
      'two that follow on each other',
      still(['2026-11-03', '2026-11-05'], ['2026-11-06', '2026-11-07']),
      '2026-12-06',
    ],
    [
      'two that share days',
      still(['2026-11-03', '2026-11-08'], ['2026-11-06', '2026-11-10']),
      '2026-12-09',
    ],
    [
      'one within the other',
      still(['2026-11-03', '2026-11-12'], ['2026-11-05', '2026-11-06']),
      '2026-12-11',
    ],
    [
      'two in the other order',
      still(['2026-11-20', '2026-11-21'], ['2026-11-03', '2026-11-05']),
      '2026-12-06',
    ],
    ['its first day, which is day 0', still(['2026-11-01', '2026-11-01']), '2026-12-01'],
    ['its first days', still(['2026-11-01', '2026-11-03']), '2026-12-03'],
    ['its last day', still(['2026-12-01', '2026-12-01']), '2026-12-02'],
    ['its last day and long after', still(['2026-12-01', '2026-12-31']), '2027-01-01'],
    ['days after it was due: late stays late', still(['2026-12-02', '2026-12-20']), '2026-12-01'],
    [
      'days that are only in the term because it stood still before',
      still(['2026-11-10', '2026-11-14'], ['2026-12-04', '2026-12-05']),
      '2026-12-08',
    ],
    ['no day', [], '2026-12-01'],
  ])('stood still on %s', (_what, opschortingen, day) => {
    expect(withOpschorting(term, opschortingen)).toBe(day);
  });

  it('leaves out what still stands still', () => {
    expect(withOpschorting(term, [{ van: d('2026-11-10'), reden: 'x' }])).toBe('2026-12-01');
  });
});

describe('a term of the day itself', () => {
  const term = { begin: d('2026-11-05'), vervalt: d('2026-11-05'), aantal: 0 };

  it('that stood still on that day is due on the first day after', () => {
    expect(withOpschorting(term, still(['2026-11-05', '2026-11-09']))).toBe('2026-11-10');
    expect(withOpschorting(term, still(['2026-11-06', '2026-11-09']))).toBe('2026-11-05');
  });
});

describe('any term in months', () => {
  const period = fc.record({ after: fc.nat(60), length: fc.nat(20) });

  it('has as many days that ran as it would have had', () => {
    fc.assert(
      fc.property(
        anyDate.filter((day) => day < '9000'),
        fc.integer({ min: 1, max: 3 }),
        fc.array(period, { maxLength: 4 }),
        (begin, aantal, perioden) => {
          const vervalt = addMonths(begin, aantal);
          const opschortingen = perioden.map(({ after, length }) => {
            const van = addDays(begin, after);
            return { van, tot: addDays(van, length), reden: 'x' };
          });
          const last = withOpschorting({ begin, vervalt, aantal }, opschortingen);
          const isStill = (day: IsoDate) =>
            opschortingen.some(({ van, tot }) => van <= day && day <= tot);
          const running = (end: IsoDate, counts: (day: IsoDate) => boolean) => {
            let days = 0;
            for (let day = addDays(begin, 1); day <= end; day = addDays(day, 1))
              if (counts(day)) days += 1;
            return days;
          };
          expect(running(last, (day) => !isStill(day))).toBe(running(vervalt, () => true));
          expect(isStill(last)).toBe(false);
        },
      ),
    );
  });
});
