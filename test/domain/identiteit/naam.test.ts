import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareNamen,
  foldNaam,
  sorteernaam,
  splitAchternaam,
  volledigeNaam,
} from '#domain/identiteit/naam.ts';
import { MAX_TUSSENVOEGSEL_WOORDEN, TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';

describe('foldNaam', () => {
  it.each([
    ['Özdemir', 'ozdemir'],
    ['Wiśniewski', 'wisniewski'],
    ['Đặng', 'dang'],
    ['Sørensen', 'sorensen'],
    ['Łukasz', 'lukasz'],
    ['Yıldız', 'yildiz'],
    ['İnan', 'inan'],
    ['Weiß', 'weiss'],
    ['WEIẞ', 'weiss'],
    ['Æbelø', 'aebelo'],
    ['Cœur', 'coeur'],
    ['Þór', 'thor'],
    ['IĲzer', 'iijzer'],
    ['Zoë', 'zoe'],
    ['Zoe\u0308', 'zoe'],
    ['van  den\u00a0 Berg ', 'van den berg'],
    ['in ’t Veld', "in 't veld"],
    ['Jansen–Voorbeeld', 'jansen-voorbeeld'],
    ['', ''],
  ])('folds %j to %s', (naam, folded) => {
    expect(foldNaam(naam)).toBe(folded);
  });

  it('gives the same again when folded twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        expect(foldNaam(foldNaam(text))).toBe(foldNaam(text));
      }),
    );
  });

  it('does not care how the diacritics or capitals of a name were entered', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ſ' -]{1,20}$/), (text) => {
        expect(foldNaam(text.normalize('NFD'))).toBe(foldNaam(text.normalize('NFC')));
        expect(foldNaam(text)).toMatch(/^[\0-\x7f]*$/);
      }),
    );
  });
});

describe('sorteernaam', () => {
  it.each([
    [{ achternaam: 'Berg', tussenvoegsel: 'van den' }, 'Berg, van den'],
    [{ achternaam: 'Berg' }, 'Berg'],
    [{ achternaam: 'Berg', tussenvoegsel: null }, 'Berg'],
    [{ achternaam: 'Berg', tussenvoegsel: ' ' }, 'Berg'],
    [{ achternaam: 'Özdemir', tussenvoegsel: '' }, 'Özdemir'],
    [{ achternaam: 'Ancona', tussenvoegsel: "d'" }, "Ancona, d'"],
    [{ achternaam: 'O\u0308zdemir' }, '\u00d6zdemir'],
  ])('of %j is %s', (naam, expected) => {
    expect(sorteernaam(naam)).toBe(expected);
  });
});

describe('volledigeNaam', () => {
  it.each([
    [{ voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' }, 'Anna van den Berg'],
    [{ voornaam: 'Anna', achternaam: 'Voorbeeld' }, 'Anna Voorbeeld'],
    [{ voorletters: 'A.B.', achternaam: 'Voorbeeld' }, 'A.B. Voorbeeld'],
    [{ voornaam: 'Anna', voorletters: 'A.', achternaam: 'Voorbeeld' }, 'Anna Voorbeeld'],
    [{ voornaam: null, voorletters: null, tussenvoegsel: null, achternaam: 'Berg' }, 'Berg'],
    [{ voornaam: 'Anna', tussenvoegsel: "d'", achternaam: 'Ancona' }, "Anna d'Ancona"],
    [{ voornaam: 'Anna', tussenvoegsel: "van 't", achternaam: 'Hof' }, "Anna van 't Hof"],
  ])('of %j is %s', (naam, expected) => {
    expect(volledigeNaam(naam)).toBe(expected);
  });
});

describe('compareNamen', () => {
  it('orders on achternaam without its tussenvoegsel and diacritics, then on voornaam', () => {
    const ordered = [
      { voornaam: 'Anna', tussenvoegsel: 'van den', achternaam: 'Berg' },
      { voornaam: 'Bram', achternaam: 'Berg' },
      { achternaam: 'Oyen' },
      { achternaam: 'Özdemir' },
      { achternaam: 'Paardekooper' },
      { voorletters: 'A.', achternaam: 'Voorbeeld' },
      { voorletters: 'B.', achternaam: 'voorbeeld' },
    ];
    expect([...ordered].reverse().sort(compareNamen)).toEqual(ordered);
  });

  it('tells two people apart by tussenvoegsel at last, and nothing else', () => {
    const de = { voornaam: 'Anna', tussenvoegsel: 'de', achternaam: 'Berg' };
    const van = { voornaam: 'Anna', tussenvoegsel: 'van', achternaam: 'Berg' };
    expect(compareNamen(de, van)).toBeLessThan(0);
    expect(compareNamen(van, de)).toBeGreaterThan(0);
    expect(compareNamen(de, { ...de })).toBe(0);
  });
});

describe('splitAchternaam', () => {
  it.each([
    ['van den Berg', 'van den', 'Berg'],
    ['Van Den Berg', 'van den', 'Berg'],
    ['  van   den  Berg ', 'van den', 'Berg'],
    ['de Jong', 'de', 'Jong'],
    ["van 't Hof", "van 't", 'Hof'],
    ['van ’t Hof', "van 't", 'Hof'],
    ["'t Hooft", "'t", 'Hooft'],
    ["in 't Veld", "in 't", 'Veld'],
    ["d'Ancona", "d'", 'Ancona'],
    ['D’Hondt', "d'", 'Hondt'],
    ["van de l'Isle", "van de l'", 'Isle'],
    ['van der Meer de Wit', 'van der', 'Meer de Wit'],
    ['De Jong-van der Meer', 'de', 'Jong-van der Meer'],
    ['Berg', '', 'Berg'],
    ['Van', '', 'Van'],
    ['van den', 'van', 'den'],
    ['Özdemir', '', 'Özdemir'],
    ["O'Voorbeeld", '', "O'Voorbeeld"],
    ['Mac Voorbeeld', '', 'Mac Voorbeeld'],
    ['', '', ''],
  ])('splits %j', (text, tussenvoegsel, achternaam) => {
    expect(splitAchternaam(text)).toEqual({ tussenvoegsel, achternaam });
  });

  it('is undone by volledigeNaam for every known tussenvoegsel', () => {
    for (const tussenvoegsel of TUSSENVOEGSELS) {
      const whole = volledigeNaam({ tussenvoegsel, achternaam: 'Voorbeeld' });
      const parts = splitAchternaam(whole);
      expect(volledigeNaam(parts)).toBe(whole);
      expect(parts.achternaam.endsWith('Voorbeeld')).toBe(true);
    }
  });
});

describe('the list of tussenvoegsels', () => {
  it('is in small letters with straight apostrophes, and no entry has more words than looked for', () => {
    for (const entry of TUSSENVOEGSELS) {
      expect(entry).toMatch(/^[a-zà']+( [a-z']+)*$/);
      expect(entry.split(' ').length).toBeLessThanOrEqual(MAX_TUSSENVOEGSEL_WOORDEN);
    }
  });

  it('holds the ones of daily use', () => {
    const daily = ['van', 'de', 'van de', 'van den', 'van der', "van 't", "'t", 'ter', 'ten', 'el'];
    expect(daily.filter((entry) => !TUSSENVOEGSELS.has(entry))).toEqual([]);
  });
});
