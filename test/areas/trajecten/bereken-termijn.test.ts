import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Berekening,
  computeTermijn,
  explainRegel,
  isOverdue,
  MAX_WERKDAGEN,
  type Opschorting,
  termijnFoutZin,
} from '#areas/trajecten/rules/termijn.ts';
import { diffDays } from '#domain/dates/iso-date.ts';
import { addWerkdagen, type Kalender, standaardKalender } from '#domain/dates/werkdagen.ts';
import { anyDate, anyKalender, d } from '#test/domain/dates/support.ts';

function compute(
  ontvangen: string,
  werkdagen: number,
  more: { kalender?: Kalender; opgeschort?: readonly Opschorting[] } = {},
): Berekening {
  const kalender = more.kalender ?? standaardKalender;
  const { opgeschort } = more;
  const result = computeTermijn({ ontvangen: d(ontvangen), werkdagen, kalender, opgeschort });
  if (!result.ok) throw new Error(termijnFoutZin(result.error));
  return result.value;
}

function refusal(werkdagen: number, opgeschort: readonly Opschorting[] = []) {
  const ontvangen = d('2026-11-05');
  const kalender = standaardKalender;
  const result = computeTermijn({ ontvangen, werkdagen, kalender, opgeschort });
  return result.ok ? undefined : { ...result.error, zin: termijnFoutZin(result.error) };
}

describe('computeTermijn', () => {
  it.each([
    ['2024-03-27', 3, '2024-04-02'],
    ['2025-04-16', 5, '2025-04-24'],
    ['2026-04-24', 5, '2026-05-04'],
    ['2026-11-05', 3, '2026-11-10'],
    ['2026-11-07', 3, '2026-11-11'],
    ['2026-11-08', 3, '2026-11-11'],
    ['2026-11-06', 3, '2026-11-11'],
    ['2025-05-29', 1, '2025-05-30'],
    ['2026-12-23', 2, '2026-12-28'],
    ['2026-12-30', 2, '2027-01-04'],
    ['2026-11-05', 0, '2026-11-05'],
    ['2026-11-07', 0, '2026-11-07'],
  ])('of %s and %d werkdagen is due on %s', (ontvangen, werkdagen, vervalt) => {
    expect(compute(ontvangen, werkdagen)).toMatchObject({ ontvangen, werkdagen, vervalt });
  });

  it('explains every day from receipt up to the due date', () => {
    expect(compute('2025-05-27', 3).uitleg).toEqual([
      { datum: '2025-05-27', telt: false, reden: 'dag van ontvangst (dag 0)' },
      { datum: '2025-05-28', telt: true, reden: 'dag 1' },
      { datum: '2025-05-29', telt: false, reden: 'Hemelvaartsdag, telt niet mee' },
      { datum: '2025-05-30', telt: true, reden: 'dag 2' },
      { datum: '2025-05-31', telt: false, reden: 'zaterdag, telt niet mee' },
      { datum: '2025-06-01', telt: false, reden: 'zondag, telt niet mee' },
      { datum: '2025-06-02', telt: true, reden: 'dag 3' },
    ]);
  });

  it('makes the next werkdag day 1 when received on a holiday', () => {
    expect(compute('2026-05-05', 1).uitleg.map(explainRegel)).toEqual([
      'di 5 mei: dag van ontvangst (dag 0)',
      'wo 6 mei: dag 1',
    ]);
  });

  it('skips Goede Vrijdag and closed days where the set says so', () => {
    const extraVrij = [{ datum: d('2026-04-07'), naam: 'gesloten' }];
    const kalender = { goedeVrijdagVrij: true, extraVrij };
    expect(compute('2026-04-01', 2).vervalt).toBe('2026-04-03');
    expect(compute('2026-04-01', 2, { kalender }).vervalt).toBe('2026-04-08');
  });

  it('counts exactly n days, numbered, and leaves no day out', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 0, max: MAX_WERKDAGEN }),
        anyKalender,
        (ontvangen, werkdagen, kalender) => {
          const { uitleg, vervalt } = compute(ontvangen, werkdagen, { kalender });
          const counted = uitleg.filter((regel) => regel.telt);
          expect(counted.map((regel) => regel.reden)).toEqual(
            Array.from({ length: werkdagen }, (_, index) => `dag ${index + 1}`),
          );
          expect(uitleg.map((regel) => diffDays(ontvangen, regel.datum))).toEqual(
            uitleg.map((_, index) => index),
          );
          expect(uitleg.at(-1)?.datum).toBe(vervalt);
          expect(vervalt).toBe(addWerkdagen(ontvangen, werkdagen, kalender));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a suspended term', () => {
  const reden = 'wacht op gegevens van de melder';

  it('does not count the days from the first up to and including the last, and says why', () => {
    const opgeschort = [{ van: d('2026-11-06'), tot: d('2026-11-09'), reden }];
    expect(compute('2026-11-05', 1, { opgeschort }).uitleg.map(explainRegel)).toEqual([
      'do 5 nov: dag van ontvangst (dag 0)',
      `vr 6 nov: opgeschort: ${reden}, telt niet mee`,
      `za 7 nov: opgeschort: ${reden}, telt niet mee`,
      `zo 8 nov: opgeschort: ${reden}, telt niet mee`,
      `ma 9 nov: opgeschort: ${reden}, telt niet mee`,
      'di 10 nov: dag 1',
    ]);
  });

  it('goes on counting where it stopped, also after a second suspension', () => {
    const opgeschort = [
      { van: d('2026-11-10'), tot: d('2026-11-10'), reden },
      { van: d('2026-11-12'), tot: d('2026-11-13'), reden },
    ];
    expect(compute('2026-11-06', 3, { opgeschort }).vervalt).toBe('2026-11-16');
  });

  it('is as before when the suspension lies outside the term', () => {
    const opgeschort = [
      { van: d('2026-10-01'), tot: d('2026-11-05'), reden },
      { van: d('2026-11-11'), reden },
    ];
    expect(compute('2026-11-05', 3, { opgeschort }).vervalt).toBe('2026-11-10');
  });

  it('has no due date while it stands still', () => {
    expect(refusal(3, [{ van: d('2026-11-09'), reden }])).toMatchObject({
      kind: 'nog_opgeschort',
      van: '2026-11-09',
      zin: `Deze termijn staat stil sinds ma 9 nov 2026 (${reden}) en heeft daarom nog geen vervaldatum. Hervat de termijn om die te berekenen.`,
    });
  });

  it('refuses a suspension that ends before it begins', () => {
    const fout = refusal(3, [{ van: d('2026-11-09'), tot: d('2026-11-08'), reden }]);
    expect(fout?.kind).toBe('opschorting_eindigt_te_vroeg');
    expect(fout?.zin).toContain('eindigt (zo 8 nov 2026) voordat zij begint (ma 9 nov 2026)');
  });

  it('refuses a due date more than ten years away', () => {
    const fout = refusal(3, [{ van: d('2026-11-06'), tot: d('2099-01-01'), reden }]);
    expect(fout?.kind).toBe('te_ver');
    expect(fout?.zin).toContain('Controleer de ontvangstdatum');
  });

  it('never counts a day inside a suspension, and still counts n days', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        (ontvangen, werkdagen, start, length) => {
          const van = addWerkdagen(ontvangen, start, standaardKalender);
          const tot = addWerkdagen(van, length, standaardKalender);
          const { uitleg } = compute(ontvangen, werkdagen, { opgeschort: [{ van, tot, reden }] });
          const counted = uitleg.filter((regel) => regel.telt);
          expect(counted).toHaveLength(werkdagen);
          expect(counted.some(({ datum }) => van <= datum && datum <= tot)).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a number of werkdagen out of bounds', () => {
  it.each([-1, 251, 2.5, Number.NaN, Number.POSITIVE_INFINITY, 1e9])(
    'such as %d is refused',
    (n) => {
      expect(refusal(n)).toMatchObject({
        kind: 'werkdagen_buiten_bereik',
        zin: 'Vul een heel aantal werkdagen in van 0 tot en met 250.',
      });
    },
  );

  it('does not hold for 0 and 250', () => {
    expect(refusal(0)).toBeUndefined();
    expect(refusal(250)).toBeUndefined();
  });

  it('is refused at the end of the calendar instead of running off it', () => {
    const result = computeTermijn({
      ontvangen: d('9999-12-30'),
      werkdagen: 5,
      kalender: standaardKalender,
    });
    expect(result).toMatchObject({ ok: false, error: { kind: 'te_ver' } });
  });
});

describe('isOverdue', () => {
  it('is false on the due date itself, because a term ends when that day ends', () => {
    expect(isOverdue(d('2026-05-04'), d('2026-05-04'))).toBe(false);
  });

  it('is false before and true after it', () => {
    expect(isOverdue(d('2026-05-04'), d('2026-05-03'))).toBe(false);
    expect(isOverdue(d('2026-05-04'), d('2026-05-05'))).toBe(true);
    expect(isOverdue(d('2026-12-31'), d('2027-01-01'))).toBe(true);
  });
});
