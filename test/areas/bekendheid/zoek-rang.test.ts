import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lijktOp, parseZoekvraag, zoekRang } from '#areas/zoeken/rules.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

const TODAY = toIsoDate('2026-11-20');
const rang = (tekst: string, persoon: PersoonGegevens) =>
  zoekRang(parseZoekvraag(tekst, TODAY), persoon);

describe('the better answer comes first', () => {
  it.each<[string, string, PersoonGegevens, PersoonGegevens]>([
    ['a surname before a given name', 'anna', { achternaam: 'Anna' }, { voornaam: 'Anna' }],
    ['a given name before a street', 'anna', { voornaam: 'Anna' }, { straat: 'Annastraat' }],
    ['a whole word before its begin', 'berg', { achternaam: 'Berg' }, { achternaam: 'Bergman' }],
    ['a begin before a middle', 'berg', { achternaam: 'Bergman' }, { achternaam: 'Lindeberg' }],
    [
      'both words before one',
      'anna berg',
      { voornaam: 'Anna', achternaam: 'Berg' },
      { voornaam: 'Anna', achternaam: 'Bergman' },
    ],
    [
      'a date of birth before a name alone',
      'berg 12-5-1968',
      { achternaam: 'Berg', geboortedatum: toGeboortedatum('1968-05-12') },
      { achternaam: 'Berg' },
    ],
    ['a BSN before anything', '111222333', { bsn: '111222333' }, { achternaam: 'Berg' }],
    ['with diacritics as without', 'ozdemir', { achternaam: 'Özdemir' }, { straat: 'Özdemirlaan' }],
  ])('%s', (_case, tekst, first, second) => {
    expect(rang(tekst, first)).toBeGreaterThan(rang(tekst, second));
  });

  it('whatever the order in which the words were typed', () => {
    const words = fc.shuffledSubarray(['anna', 'berg', '3311AB', 'dordrecht', '12-5-1968']);
    const persoon = {
      voornaam: 'Anna',
      achternaam: 'van den Berg',
      plaats: 'Dordrecht',
      postcode: '3311AB',
    };
    fc.assert(
      fc.property(words, (typed) => {
        expect(rang(typed.join(' '), persoon)).toBe(rang([...typed].sort().join(' '), persoon));
      }),
    );
  });
});

describe('a word looks like another', () => {
  it.each([
    ['meyer', 'meijer'],
    ['voorbeelt', 'voorbeeld'],
    ['vorbeeld', 'voorbeeld'],
    ['vandenberg', 'berg'],
    ['testpersoom', 'testpersoon'],
  ])('%s like %s', (typed, known) => {
    expect(lijktOp(typed, known)).toBe(true);
  });

  it.each([
    ['tim', 'tom'],
    ['anna', 'bram'],
    ['voorbeeld', 'voorzorg'],
  ])('%s not like %s', (typed, known) => {
    expect(lijktOp(typed, known)).toBe(false);
  });
});
