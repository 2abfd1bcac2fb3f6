import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { LEGE_DATUM, typed } from '#renderer/components/datum-toestand.ts';
import {
  periodeVan,
  periodeWaarden,
  readPeriode,
  readVelden,
  SNELLE_PERIODES,
  snelleKeuze,
} from '#renderer/components/periode.ts';

const date = toIsoDate;
const TODAY = date('2026-11-05');
const period = (van: string, tot: string) => ({ van: date(van), tot: date(tot) });

describe('a period by its name', () => {
  test.each([
    ['dit_jaar', '2026-11-05', '2026-01-01', '2026-12-31'],
    ['vorig_jaar', '2026-11-05', '2025-01-01', '2025-12-31'],
    ['dit_kwartaal', '2026-11-05', '2026-10-01', '2026-12-31'],
    ['vorig_kwartaal', '2026-11-05', '2026-07-01', '2026-09-30'],
    ['vorig_kwartaal', '2026-02-28', '2025-10-01', '2025-12-31'],
    ['deze_maand', '2028-02-10', '2028-02-01', '2028-02-29'],
    ['vorige_maand', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['vorige_maand', '2026-03-31', '2026-02-01', '2026-02-28'],
  ] as const)('%s on %s is %s to %s', (keuze, today, van, tot) => {
    expect(periodeVan(keuze, date(today))).toEqual({ van, tot });
  });

  test('is found again by its days', () => {
    for (const keuze of SNELLE_PERIODES)
      expect(snelleKeuze(periodeVan(keuze, TODAY), TODAY)).toBe(keuze);
    expect(snelleKeuze(period('2026-01-02', '2026-12-31'), TODAY)).toBeUndefined();
  });
});

describe('a period in the address', () => {
  test('is read, and left out when it is none', () => {
    expect(readPeriode({ van: '2026-01-01', tot: '2026-03-31' })).toEqual(
      period('2026-01-01', '2026-03-31'),
    );
    for (const search of [
      {},
      { van: '2026-01-01' },
      { van: '2026-02-30', tot: '2026-03-31' },
      { van: '2026-04-01', tot: '2026-03-31' },
      { van: '2026-10-01', tot: '9999-12-31' },
      { van: 2026, tot: 2027 },
    ])
      expect(readPeriode(search)).toBeUndefined();
  });
});

describe('the fields of a period', () => {
  test('give the period that was typed', () => {
    const waarden = { van: typed('1-1-26', TODAY), tot: typed('31-3-2026', TODAY) };
    expect(readVelden(waarden, TODAY)).toEqual({ periode: period('2026-01-01', '2026-03-31') });
    expect(readVelden(periodeWaarden(period('2026-05-05', '2026-05-05')), TODAY)).toEqual({
      periode: period('2026-05-05', '2026-05-05'),
    });
  });

  test('say per field what is wrong', () => {
    const empty = readVelden({ van: LEGE_DATUM, tot: typed('31-2-2026', TODAY) }, TODAY);
    expect(empty).toMatchObject({
      fouten: { van: expect.any(String), tot: expect.any(String) },
    });
    const around = readVelden(
      { van: typed('1-4-2026', TODAY), tot: typed('31-3-2026', TODAY) },
      TODAY,
    );
    expect(around).toMatchObject({ fouten: { tot: expect.stringContaining('begindatum') } });
    const long = readVelden(
      { van: typed('1-1-2016', TODAY), tot: typed('1-1-2026', TODAY) },
      TODAY,
    );
    expect(long).toMatchObject({ fouten: { tot: expect.stringContaining('10 jaar') } });
  });
});
