import { describe, expect, it } from 'vitest';
import { compareKlank, type Gelijkenis, Naamvorm } from '#areas/bekendheid/rules/klank.ts';

describe('two names in letters alone', () => {
  it.each<[string, string, Gelijkenis]>([
    ['voorbeeld', 'voorbeeld', 'gelijk'],
    ['meijer', 'meyer', 'klank'],
    ['voorbeeld', 'voorbeild', 'typfout'],
    ['voorbeeld', 'vorbeild', 'typfouten'],
    ['tim', 'tom', 'anders'],
    ['eva', 'ava', 'anders'],
    // One letter of four is a slip, of three another name.
    ['bram', 'bran', 'typfout'],
    // Two slips in a short name make another name.
    ['anneke', 'annika', 'anders'],
    ['a', 'b', 'anders'],
    ['a', 'a', 'gelijk'],
    ['kort', 'kortenaarsteeg', 'anders'],
  ])('%s and %s are %s, both ways', (one, other, gelijkenis) => {
    const [a, b] = [new Naamvorm(one), new Naamvorm(other)];
    expect(compareKlank(a, b)).toBe(gelijkenis);
    expect(compareKlank(b, a)).toBe(gelijkenis);
  });

  it('have a sound that stays the same however often it is asked for', () => {
    const naam = new Naamvorm('schmidt');
    expect([naam.klank, naam.klank]).toEqual(['sgmit', 'sgmit']);
  });
});
