import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueOn } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import {
  computeVervaldatum,
  EENHEDEN,
  type Looptijd,
  type Tijdseenheid,
  vervaldatumFoutZin,
} from '#areas/trajecten/rules/termijn.ts';
import { addMonths, diffDays } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { anyDate, anyKalender, d } from '#test/domain/dates/support.ts';

function compute(begin: string, eenheid: Tijdseenheid, aantal: number) {
  const result = computeVervaldatum(d(begin), { eenheid, aantal }, standaardKalender);
  if (!result.ok) throw new Error(vervaldatumFoutZin(result.error));
  return result.value;
}

function refusal(begin: string, looptijd: Looptijd) {
  const result = computeVervaldatum(d(begin), looptijd, standaardKalender);
  return result.ok ? undefined : { ...result.error, zin: vervaldatumFoutZin(result.error) };
}

describe('computeVervaldatum', () => {
  it.each<[string, Tijdseenheid, number, string]>([
    ['2026-11-05', 'werkdagen', 3, '2026-11-10'],
    ['2026-04-24', 'werkdagen', 5, '2026-05-04'],
    ['2026-11-05', 'werkdagen', 0, '2026-11-05'],
    ['2026-11-05', 'dagen', 0, '2026-11-05'],
    ['2026-11-05', 'dagen', 1, '2026-11-06'],
    ['2026-12-31', 'dagen', 1, '2027-01-01'],
    ['2026-11-05', 'weken', 2, '2026-11-19'],
    ['2026-11-05', 'maanden', 1, '2026-12-05'],
    ['2026-01-31', 'maanden', 1, '2026-02-28'],
    ['2028-01-31', 'maanden', 1, '2028-02-29'],
    ['2026-11-30', 'maanden', 3, '2027-02-28'],
    ['2026-11-05', 'jaren', 1, '2027-11-05'],
    ['2028-02-29', 'jaren', 1, '2029-02-28'],
    ['2026-11-05', 'jaren', 15, '2041-11-05'],
    ['2026-11-21', 'harde_datum', 0, '2026-11-21'],
    ['2026-11-21', 'harde_datum', 7, '2026-11-21'],
  ])('from %s by %s %d ends on %s', (begin, eenheid, aantal, vervalt) => {
    expect(compute(begin, eenheid, aantal)).toMatchObject({ begin, vervalt });
  });

  it('has no date for hours, because only the moment of the event tells when they end', () => {
    expect(compute('2026-11-05', 'uren', 72)).toEqual({
      begin: '2026-11-05',
      vervalt: undefined,
      uitleg: [
        'do 5 nov 2026: de klok begint op het tijdstip zelf',
        '72 uur later verloopt de termijn; weekenden en feestdagen tellen mee',
      ],
    });
  });

  it('ends every unit on or after its begin, in the calendar of the set', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom(...EENHEDEN),
        fc.integer({ min: 0, max: 100 }),
        anyKalender,
        (begin, eenheid, aantal, kalender) => {
          const result = computeVervaldatum(begin, { eenheid, aantal }, kalender);
          if (!result.ok) throw new Error(vervaldatumFoutZin(result.error));
          const { vervalt, uitleg } = result.value;
          expect(uitleg.length).toBeGreaterThan(0);
          if (vervalt === undefined) expect(eenheid).toBe('uren');
          else expect(diffDays(begin, vervalt)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('makes twelve months of a year and seven days of a week', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 100 }), (begin, aantal) => {
        expect(compute(begin, 'jaren', aantal).vervalt).toBe(addMonths(begin, aantal * 12));
        const weeks = compute(begin, 'weken', aantal).vervalt;
        expect(weeks).toBe(compute(begin, 'dagen', aantal * 7).vervalt);
      }),
    );
  });
});

describe('the explanation', () => {
  it('of werkdagen tells every day', () => {
    expect(compute('2025-05-28', 'werkdagen', 1).uitleg).toEqual([
      'wo 28 mei: dag van ontvangst (dag 0)',
      'do 29 mei: Hemelvaartsdag, telt niet mee',
      'vr 30 mei: dag 1',
    ]);
  });

  it('of months tells the first and the last day', () => {
    expect(compute('2026-11-05', 'maanden', 1).uitleg).toEqual([
      'do 5 nov 2026: de termijn begint',
      'za 5 dec 2026: 1 maand later, de laatste dag',
      'dat is een zaterdag; de termijn schuift niet op, wees op tijd',
    ]);
  });

  it('says that a month was shorter', () => {
    expect(compute('2026-08-31', 'maanden', 1).uitleg).toEqual([
      'ma 31 aug 2026: de termijn begint',
      'wo 30 sep 2026: 1 maand later, de laatste dag',
      'die maand is korter, daarom de laatste dag van de maand',
    ]);
  });

  it('does not say so of days, which are never shorter', () => {
    const { uitleg } = compute('2026-08-31', 'dagen', 1);
    expect(uitleg).toEqual([
      'ma 31 aug 2026: de termijn begint',
      'di 1 sep 2026: 1 dag later, de laatste dag',
    ]);
  });

  it('of a term without length says that it is due at once', () => {
    expect(compute('2026-11-07', 'dagen', 0).uitleg).toEqual([
      'za 7 nov 2026: de termijn begint',
      'dezelfde dag: direct te doen',
    ]);
  });

  it('of a named date is that date', () => {
    expect(compute('2026-11-21', 'harde_datum', 0).uitleg).toEqual([
      'za 21 nov 2026: de genoemde datum',
    ]);
  });
});

describe('a length that cannot be', () => {
  it.each<[Tijdseenheid, number]>([
    ['dagen', -1],
    ['dagen', 1.5],
    ['dagen', 36_601],
    ['weken', 5_201],
    ['maanden', 1_201],
    ['maanden', Number.NaN],
    ['jaren', 101],
    ['jaren', Number.POSITIVE_INFINITY],
    ['uren', 8_761],
    ['uren', -1],
  ])('in %s of %d is refused', (eenheid, aantal) => {
    expect(refusal('2026-11-05', { eenheid, aantal })).toMatchObject({
      kind: 'aantal_buiten_bereik',
      zin: 'Vul bij deze termijn een heel aantal in van 0 of meer, en niet langer dan honderd jaar.',
    });
  });

  it('in werkdagen is refused as computeTermijn does', () => {
    expect(refusal('2026-11-05', { eenheid: 'werkdagen', aantal: 251 })).toMatchObject({
      kind: 'werkdagen_buiten_bereik',
      zin: 'Vul een heel aantal werkdagen in van 0 tot en met 250.',
    });
  });

  it.each<[Tijdseenheid]>([['dagen'], ['weken'], ['maanden'], ['jaren'], ['werkdagen']])(
    'in %s is refused at the end of the calendar instead of running off it',
    (eenheid) => {
      expect(refusal('9999-12-31', { eenheid, aantal: 1 })?.kind).toBe('te_ver');
    },
  );

  it('is not refused at its limit', () => {
    expect(compute('2026-11-05', 'jaren', 100).vervalt).toBe('2126-11-05');
    expect(compute('2026-11-05', 'maanden', 1_200).vervalt).toBe('2126-11-05');
  });
});

describe('the last day of a letter term', () => {
  it('is the one that its explanation comes to, in each calendar', () => {
    fc.assert(
      fc.property(
        anyDate,
        anyKalender,
        fc.integer({ min: 0, max: 30 }),
        (begin, kalender, aantal) => {
          const brief: Looptijd = { eenheid: 'werkdagen', aantal };
          const regels = { brief, crisis: brief, kalenderOp: () => kalender };
          const explained = computeVervaldatum(begin, brief, kalender);
          expect(dueOn(begin, regels)).toBe(explained.ok && explained.value.vervalt);
        },
      ),
    );
  });

  it('is by the standard length where the set gives none that can be', () => {
    const [begin, brief] = [d('2026-11-05'), { eenheid: 'werkdagen', aantal: 251 } as const];
    expect(dueOn(begin, { brief, crisis: brief, kalenderOp: () => standaardKalender })).toBe(
      '2026-11-09',
    );
  });
});
