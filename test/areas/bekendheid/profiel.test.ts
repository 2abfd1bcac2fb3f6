import { describe, expect, it } from 'vitest';
import { losVanTussenvoegsel, maakProfiel } from '#areas/bekendheid/rules/profiel.ts';
import type { GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';

const born = (text: string) => maakProfiel({ geboortedatum: text as GeboortedatumTekst }).geboren;

describe('maakProfiel', () => {
  it.each([
    ['van den Berg', 'berg'],
    ['Berg, van den', 'berg'],
    ['Berg v.d.', 'berg'],
    ['Vandenberg', 'vandenberg'],
    ["d'Ancona", 'ancona'],
    ["In 't Veld", 'veld'],
    ['Van', 'van'],
    ['Voorbeeld-van den Berg', 'bergvoorbeeld'],
    ['Berg / Voorbeeld', 'bergvoorbeeld'],
    ['Özdemir-Đặng', 'dangozdemir'],
    ['', ''],
    [null, ''],
  ])('reads the surname %j as %s', (achternaam, letters) => {
    expect(maakProfiel({ achternaam }).achternaam.letters).toBe(letters);
  });

  it.each([
    ['1968-05-12', '19680512'],
    ['19680512', '19680512'],
    ['1968-00-00', '19680000'],
    ['1985-13-45', '19851345'],
    ['0000-00-00', ''],
    ['onbekend', ''],
  ])('keeps the date of birth %s as %s, also one that cannot be', (text, digits) => {
    expect(born(text)).toBe(digits);
  });

  it('keeps a foreign postcode, and folds a Dutch one', () => {
    expect(maakProfiel({ postcode: '2280' }).postcode).toBe('2280');
    expect(maakProfiel({ postcode: ' 3311 AB' }).postcode).toBe('3311ab');
  });

  it('takes initials from the given names, or else from the voorletters', () => {
    expect(maakProfiel({ voornaam: 'Anna-Maria', voorletters: 'X.' }).voorletters).toBe('am');
    expect(maakProfiel({ voorletters: 'A.B.' }).voorletters).toBe('ab');
  });
});

describe('a glued tussenvoegsel', () => {
  it.each([
    ['vandenberg', ['berg', 'denberg']],
    ['terijzersen', ['ijzersen']],
    ['vanda', []],
    ['voorbeeld', []],
  ])('can be taken from %s in each way', (achternaam, rest) => {
    expect(losVanTussenvoegsel(achternaam)).toEqual(expect.arrayContaining(rest));
    if (rest.length === 0) expect(losVanTussenvoegsel(achternaam)).toEqual([]);
  });
});
