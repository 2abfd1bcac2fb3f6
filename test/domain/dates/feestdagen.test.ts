import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { feestdagen, goedeVrijdag, koningsdag, paasdag } from '#domain/dates/feestdagen.ts';
import { weekdag } from '#domain/dates/iso-date.ts';

const JAREN = [2024, 2025, 2026, 2027, 2028, 2029, 2030];

// Written out by hand from the calendar, per year: tweede paasdag, Koningsdag, Hemelvaartsdag,
// tweede pinksterdag.
const MOVING: Readonly<Record<number, readonly [string, string, string, string]>> = {
  2024: ['04-01', '04-27', '05-09', '05-20'],
  2025: ['04-21', '04-26', '05-29', '06-09'],
  2026: ['04-06', '04-27', '05-14', '05-25'],
  2027: ['03-29', '04-27', '05-06', '05-17'],
  2028: ['04-17', '04-27', '05-25', '06-05'],
  2029: ['04-02', '04-27', '05-10', '05-21'],
  2030: ['04-22', '04-27', '05-30', '06-10'],
};

// What counts as one of our holidays among the public days of the other source. Easter Sunday
// and Pentecost are public there; here they are Sundays, and fall away as such.
const SUNDAYS = ['Eerste Paasdag', 'Pasen', 'Pinksteren', 'Eerste Pinksterdag'];

describe('feestdagen of the Algemene termijnenwet', () => {
  it.each(JAREN)('of %d are the eight days of art. 3 lid 1, from early to late', (jaar) => {
    const [pasen, koning, hemelvaart, pinksteren] = MOVING[jaar] ?? [];
    const expected = [
      ['01-01', 'Nieuwjaarsdag'],
      [pasen, 'tweede paasdag'],
      [koning, 'Koningsdag'],
      ['05-05', 'Bevrijdingsdag'],
      [hemelvaart, 'Hemelvaartsdag'],
      [pinksteren, 'tweede pinksterdag'],
      ['12-25', 'eerste kerstdag'],
      ['12-26', 'tweede kerstdag'],
    ].map(([monthDay, naam]) => ({ datum: `${jaar}-${monthDay}`, naam }));
    expect(feestdagen(jaar)).toEqual(expected);
  });

  it.each(JAREN)('of %d agree with another source on the public days', (jaar) => {
    const other = new Holidays('NL', { languages: 'nl', types: ['public'] })
      .getHolidays(jaar)
      .map((day) => ({ datum: day.date.slice(0, 10), naam: day.name }));
    const theirs = other.filter((day) => !isSunday(day.datum) || !SUNDAYS.includes(day.naam));
    // 5 May is not a public day there (it types it as 'school'); for terms the law makes it one
    // every year, so it is ours alone.
    const ours = feestdagen(jaar).filter((day) => day.datum.slice(5) !== '05-05');
    expect(ours.map((day) => day.datum)).toEqual(theirs.map((day) => day.datum).sort());
  });

  it('never hold Goede Vrijdag, which the other source types as no public day either', () => {
    const other = new Holidays('NL', { languages: 'nl' });
    for (const jaar of JAREN) {
      const vrijdag = goedeVrijdag(jaar);
      const found = other.getHolidays(jaar).find((day) => day.date.startsWith(vrijdag));
      expect(found?.name).toBe('Goede Vrijdag');
      expect(found?.type).not.toBe('public');
      expect(feestdagen(jaar).map((day) => day.datum)).not.toContain(vrijdag);
    }
  });

  it('hold 5 May every year, not once in five years', () => {
    for (let jaar = 2014; jaar <= 2060; jaar += 1) {
      expect(feestdagen(jaar)).toContainEqual({
        datum: `${jaar}-05-05`,
        naam: 'Bevrijdingsdag',
      });
    }
  });

  it('have no Koningsdag before there was one', () => {
    expect(feestdagen(2013).map((day) => day.naam)).not.toContain('Koningsdag');
    expect(feestdagen(2014)).toContainEqual({ datum: '2014-04-26', naam: 'Koningsdag' });
  });
});

describe('koningsdag', () => {
  it.each([
    [2014, '2014-04-26'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
  ])('of %d is %s', (jaar, datum) => {
    expect(koningsdag(jaar)).toBe(datum);
  });

  it('is never on a Sunday', () => {
    for (let jaar = 2014; jaar <= 2100; jaar += 1) expect(weekdag(koningsdag(jaar))).not.toBe(0);
  });
});

describe('paasdag', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2024, '2024-03-31'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2285, '2285-03-22'],
  ])('of %d is %s', (jaar, datum) => {
    expect(paasdag(jaar)).toBe(datum);
  });

  it('is a Sunday from 22 March up to 25 April', () => {
    for (let jaar = 1850; jaar <= 2199; jaar += 1) {
      expect(weekdag(paasdag(jaar))).toBe(0);
      expect(paasdag(jaar).slice(5) >= '03-22' && paasdag(jaar).slice(5) <= '04-25').toBe(true);
    }
  });

  it('comes two days after Goede Vrijdag', () => {
    expect(goedeVrijdag(2026)).toBe('2026-04-03');
    expect(goedeVrijdag(2024)).toBe('2024-03-29');
  });
});

function isSunday(datum: string): boolean {
  return new Date(`${datum}T00:00:00Z`).getUTCDay() === 0;
}
