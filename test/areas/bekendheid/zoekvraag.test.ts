import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseZoekvraag, splitWords, type Zoekvraag } from '#areas/zoeken/rules.ts';
import { addDays, partsOf } from '#domain/dates/iso-date.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');

function parse(text: string): Record<string, unknown> {
  return { ...parseZoekvraag(text, today) };
}

type Expected = Partial<Record<keyof Zoekvraag, unknown>>;

describe('parseZoekvraag', () => {
  it.each<[string, Expected]>([
    ['', {}],
    ['   ', {}],
    ['jansen', { woorden: ['jansen'] }],
    ['Jansen, Anna', { woorden: ['jansen', 'anna'] }],
    ['A. van den Berg', { woorden: ['a', 'van', 'den', 'berg'] }],
    ['Özdemir-Voorbeeld', { woorden: ['ozdemir', 'voorbeeld'] }],
    ["O'Voorbeeld", { woorden: ['ovoorbeeld'] }],
    ['anna anna', { woorden: ['anna'] }],
    ['anna@voorbeeld.nl', { woorden: ['anna@voorbeeld.nl'] }],
  ])('reads the words of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it.each<[string, Expected]>([
    ['2026-00012', { dossiernummer: '2026-00012' }],
    ['2026-12', { dossiernummer: '2026-00012' }],
    ['2026 00012', { dossiernummer: '2026-00012' }],
    ['2026/00012', { dossiernummer: '2026-00012' }],
    ['202600012', { dossiernummer: '2026-00012' }],
    ['jansen 2025-00123', { dossiernummer: '2025-00123', woorden: ['jansen'] }],
  ])('reads the dossiernummer of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it.each<[string, Expected]>([
    ['jansen 12-3-1968', { geboortedatum: '1968-03-12', woorden: ['jansen'] }],
    ['12-3-1968 jansen', { geboortedatum: '1968-03-12', woorden: ['jansen'] }],
    ['12-03-68', { geboortedatum: '1968-03-12' }],
    ['12/3/1968', { geboortedatum: '1968-03-12' }],
    ['12.3.1968', { geboortedatum: '1968-03-12' }],
    ['12 3 1968', { geboortedatum: '1968-03-12' }],
    ['12 mrt 1968', { geboortedatum: '1968-03-12' }],
    ['12 maart 1968 jansen', { geboortedatum: '1968-03-12', woorden: ['jansen'] }],
    ["12 mrt '68", { geboortedatum: '1968-03-12' }],
    ['12 mrt. 68', { geboortedatum: '1968-03-12' }],
    ['jansen 2 sept 44', { geboortedatum: '1944-09-02', woorden: ['jansen'] }],
    ['12 kade 44', { huisnummer: '12', woorden: ['kade', '44'] }],
    ['12031968', { geboortedatum: '1968-03-12' }],
    ['120368', { geboortedatum: '1968-03-12' }],
    ['1968-03-12', { geboortedatum: '1968-03-12' }],
    ['3-1968', { geboortedatum: '1968-03-00' }],
    ['mrt 1968', { geboortedatum: '1968-03-00' }],
    ['jansen 1968', { geboortedatum: '1968-00-00', woorden: ['jansen'] }],
    ['1907', { geboortedatum: '1907-00-00' }],
    ['2026', { geboortedatum: '2026-00-00' }],
    ['jan 1968', { geboortedatum: '1968-00-00', woorden: ['jan'] }],
    ['1968 de Voorbeeld', { geboortedatum: '1968-00-00', woorden: ['de', 'voorbeeld'] }],
  ])('reads the date of birth of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it.each<[string, Expected]>([
    ['3311AB', { postcode: '3311AB' }],
    ['3311 ab', { postcode: '3311AB' }],
    ['3311AB 12', { postcode: '3311AB', huisnummer: '12' }],
    ['12 3311AB', { postcode: '3311AB', huisnummer: '12' }],
    ['3311 ab 12a', { postcode: '3311AB', huisnummer: '12' }],
    ['3311AB 12A-2', { postcode: '3311AB', huisnummer: '12' }],
    ['3311AB,12', { postcode: '3311AB', huisnummer: '12' }],
    ['3311AB 1968', { postcode: '3311AB', huisnummer: '1968' }],
    ['Dorpsstraat 12', { huisnummer: '12', woorden: ['dorpsstraat'] }],
    ['Dorpsstraat 12a Dalem', { huisnummer: '12', woorden: ['dorpsstraat', 'dalem'] }],
    ['1968DE', { postcode: '1968DE' }],
    ['1968 XK', { postcode: '1968XK' }],
    ['3311 de', { postcode: '3311DE' }],
    ['1906', { huisnummer: '1906' }],
    ['2027', { huisnummer: '2027' }],
    ['12 14', { huisnummer: '12', woorden: ['14'] }],
    ['0', { woorden: ['0'] }],
    ['3311SS', { woorden: ['3311ss'] }],
  ])('reads the address of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it.each<[string, Expected]>([
    ['111222333', { bsn: '111222333' }],
    ['111.222.333', { bsn: '111222333' }],
    ['111 222 333', { bsn: '111222333' }],
    ['1112.22.333', { bsn: '111222333' }],
    ['010008579', { bsn: '010008579' }],
    ['bsn 111222333', { bsn: '111222333', woorden: ['bsn'] }],
    ['99988877', { bsn: '099988877' }],
  ])('reads the BSN of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it.each<[string, Expected]>([
    ['0612345678', { telefoon: '0612345678' }],
    ['06-12345678', { telefoon: '0612345678' }],
    ['06 12 34 56 78', { telefoon: '0612345678' }],
    ['+31 6 12345678', { telefoon: '0612345678' }],
    ['0031612345678', { telefoon: '0612345678' }],
    ['078-1234567 jansen', { telefoon: '0781234567', woorden: ['jansen'] }],
    ['+32470123456', { telefoon: '+32470123456' }],
  ])('reads the phone number of %j', (text, expected) => {
    expect(parse(text)).toEqual({ woorden: [], ...expected });
  });

  it('reads all of it at once, in any order', () => {
    const parts = ['jansen', '12-3-1968', '3311AB 12', '2026-00012', '0612345678'];
    const expected = {
      dossiernummer: '2026-00012',
      geboortedatum: '1968-03-12',
      postcode: '3311AB',
      huisnummer: '12',
      telefoon: '0612345678',
      woorden: ['jansen'],
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: parts.length }), (shuffled) => {
        expect(parse(shuffled.join(', '))).toEqual(expected);
      }),
    );
  });

  it('gives nine digits that can be a BSN and a dossiernummer as both', () => {
    // Passes the elfproef, and is the dossiernummer 2026-00002 without its dash.
    const both = Array.from({ length: 200 }, (_, index) => `2026${String(index).padStart(5, '0')}`)
      .map((text) => parse(text))
      .filter((found) => found['bsn'] !== undefined && found['dossiernummer'] !== undefined);
    expect(both.length).toBeGreaterThan(5);
    expect(both.length).toBeLessThan(40);
  });

  it.each(['31-2-1968', '99-99-9999', '12-3-2031'])(
    'leaves %j, which is no date of birth, out of the date',
    (text) => {
      expect(parse(text)['geboortedatum']).toBeUndefined();
    },
  );

  it('takes no dossiernummer of a year to come', () => {
    expect(parse('2027-00012')['dossiernummer']).toBeUndefined();
  });

  it('keeps of each kind the first, and the rest as words', () => {
    expect(parse('3311AB 3312CD')).toEqual({ postcode: '3311AB', woorden: ['3312cd'] });
    expect(parse('12-3-1968 1-1-1970')).toMatchObject({ geboortedatum: '1968-03-12' });
  });

  it('reads every date of birth as it is usually written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (days) => {
        const date = addDays(d('1928-01-01'), days);
        const { dag, maand, jaar } = partsOf(date);
        if (date > today) return;
        expect(parse(`jansen ${dag}-${maand}-${jaar}`)).toEqual({
          geboortedatum: date,
          woorden: ['jansen'],
        });
      }),
    );
  });

  it('never fails on any text, and gives words that are folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const { woorden } = parseZoekvraag(text, today);
        expect(woorden.every((word) => word !== '' && !/\s/.test(word))).toBe(true);
      }),
    );
  });

  it('stays quick on very long text', () => {
    expect(parse('1 '.repeat(100_000))).toMatchObject({ huisnummer: '1' });
  });
});

describe('splitWords', () => {
  it.each([
    ['Özdemir-van den Berg', ['ozdemir', 'van', 'den', 'berg']],
    ["'t Hof", ['t', 'hof']],
    ['J.P. Voorbeeld', ['jp', 'voorbeeld']],
    ['', []],
  ])('of %j is %j', (text, words) => {
    expect(splitWords(text)).toEqual(words);
  });
});
