import { describe, expect, it } from 'vitest';
import {
  EXPORTS,
  EXPORTSOORTEN,
  exportNaam,
  kolommenVoor,
} from '#areas/verantwoording/rules/kolommen.ts';
import { d } from '#test/domain/dates/support.ts';

/** What says directly who somebody is, or may say anything at all. */
const DIRECT = [
  'achternaam',
  'tussenvoegsel',
  'voorletters',
  'geboortedatum',
  'adres',
  'postcode',
  'plaats',
  'contactpersoon',
  'kenmerk',
  'achterstand',
  'inspanning',
  'overgedragenAan',
];

describe.each(EXPORTSOORTEN)('the export of %s', (soort) => {
  const { kolommen, naam } = EXPORTS[soort];

  it('has a Dutch name and headings', () => {
    expect(naam).toMatch(/^[A-Z]/);
    for (const { kop } of kolommen) expect(kop).toMatch(/^[A-Z][^_]*$/);
  });

  it('has no column or heading twice', () => {
    for (const values of [kolommen.map(({ code }) => code), kolommen.map(({ kop }) => kop)]) {
      expect(new Set(values).size).toBe(values.length);
    }
  });

  it('begins with the dossiernummer, by which rows are found again', () => {
    expect(kolommenVoor(soort, { metNamen: false })[0]?.code).toBe('dossiernummer');
    expect(kolommenVoor(soort, { metNamen: true })[0]?.code).toBe('dossiernummer');
  });

  it('without names has no column that tells who somebody is', () => {
    const codes = kolommenVoor(soort, { metNamen: false }).map(({ code }) => code);
    expect(codes.filter((code) => DIRECT.includes(code))).toEqual([]);
    expect(codes.length).toBeGreaterThan(5);
  });

  it('with names has every column, in the order of the definition', () => {
    expect(kolommenVoor(soort, { metNamen: true })).toEqual(kolommen);
    expect(kolommen.filter(({ code }) => code === 'achternaam')).toHaveLength(1);
  });

  it('marks exactly what is personal', () => {
    for (const { code, persoonsgegeven } of kolommen) {
      expect([code, persoonsgegeven]).toEqual([code, DIRECT.includes(code)]);
    }
  });

  it('never has BSN, screening or names of children', () => {
    const text = kolommen.map(({ code, kop }) => `${code} ${kop}`).join(' ');
    expect(text).not.toMatch(/bsn|uitkomst|nadeel|screening|naam (van )?kind/i);
  });

  it('makes dates of dates', () => {
    for (const { code, soort: kind } of kolommen) {
      if (code.endsWith('Op')) expect([code, kind]).toEqual([code, 'datum']);
    }
  });

  it('keeps a date of birth as text, because it may be incomplete', () => {
    expect(kolommen.find(({ code }) => code === 'geboortedatum')?.soort).toBe('tekst');
  });
});

describe('the kinds of column', () => {
  it('are used where they belong', () => {
    const find = (code: string) =>
      EXPORTSOORTEN.flatMap((soort) => EXPORTS[soort].kolommen).find((kolom) => kolom.code === code)
        ?.soort;
    expect(find('achterstand')).toBe('bedrag');
    expect(find('doorlooptijd')).toBe('getal');
    expect(find('melder')).toBe('tekst');
    expect(find('datum')).toBe('datum');
  });
});

describe('the name of the file', () => {
  it('is what and which period', () => {
    expect(exportNaam('meldingen', d('2026-01-01'), d('2026-06-30'))).toBe(
      'meldingen-2026-01-01-2026-06-30',
    );
  });

  it.each(EXPORTSOORTEN)('for %s can be used on every system', (soort) => {
    expect(exportNaam(soort, d('2026-01-01'), d('2026-06-30'))).toMatch(/^[a-z]+(-\d+){6}$/);
  });
});
