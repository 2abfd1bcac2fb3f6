import { describe, expect, it } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import {
  datumFout,
  datumWaarde,
  LEGE_DATUM,
  settled,
  shifted,
  typed,
} from '#renderer/components/datum-toestand.ts';

const today = toIsoDate('2026-11-05');
const date = (text: string) => datumWaarde(toIsoDate(text));

describe('typing in a date field', () => {
  it.each([
    ['5-11-26', '2026-11-05'],
    ['05112026', '2026-11-05'],
    ['5 nov', '2026-11-05'],
    ['vandaag', '2026-11-05'],
    ['gisteren', '2026-11-04'],
    ['-3', '2026-11-02'],
    ['do 5 nov 2026', '2026-11-05'],
  ])('keeps %s as typed and knows that it is %s', (tekst, datum) => {
    expect(typed(tekst, today)).toEqual({ tekst, datum });
  });

  it('reads the day first, never the month', () => {
    expect(typed('05-11-2026', today).datum).toBe('2026-11-05');
  });

  it('keeps what is no date, and says what is wrong', () => {
    const waarde = typed('31-4-2026', today);
    expect(waarde).toEqual({ tekst: '31-4-2026', datum: null });
    expect(settled(waarde)).toBe(waarde);
    expect(datumFout(waarde, today, false)).toContain('bestaat niet');
  });
});

describe('leaving a date field', () => {
  it('shows the date in full, and reads that back as the same date', () => {
    const done = settled(typed('-3', today));
    expect(done).toEqual({ tekst: 'ma 2 nov 2026', datum: '2026-11-02' });
    expect(typed(done.tekst, today)).toEqual(done);
  });

  it('shows the day that was meant when a draft is put back on another day', () => {
    const kept = typed('-3', today);
    expect(settled(kept).datum).toBe('2026-11-02');
  });

  it('finds an empty field wrong only where a date is needed', () => {
    expect(datumFout(LEGE_DATUM, today, false)).toBeUndefined();
    expect(datumFout(LEGE_DATUM, today, true)).toContain('Vul een datum in');
  });
});

describe('the arrows in a date field', () => {
  it('go a day later and earlier, over the end of a year', () => {
    expect(shifted(date('2026-12-31'), 1, today)).toEqual(date('2027-01-01'));
    expect(shifted(date('2027-01-01'), -1, today)).toEqual(date('2026-12-31'));
  });

  it('go to today from an empty field', () => {
    expect(shifted(LEGE_DATUM, 1, today)).toEqual(date('2026-11-05'));
  });

  it('leave alone what cannot be read', () => {
    const waarde = typed('volgende week ofzo', today);
    expect(shifted(waarde, 1, today)).toBe(waarde);
  });

  it('stop at the last day there is', () => {
    expect(shifted(date('9999-12-31'), 1, today)).toEqual(date('9999-12-31'));
  });
});
