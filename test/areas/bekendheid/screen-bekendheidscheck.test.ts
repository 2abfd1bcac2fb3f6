import { describe, expect, test } from 'vitest';
import { decided } from '#areas/bekendheid/screen/use-check.ts';
import {
  checkvraagVan,
  isAnderePersoon,
  legeCheck,
  naarVeld,
  vertelVan,
} from '#areas/bekendheid/screen/waarden.ts';
import { toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { conceptAdres } from '#renderer/concepten/concept-adres.ts';
import { herstel } from '#renderer/concepten/herstel.ts';

const filled = () => {
  const waarden = legeCheck();
  Object.assign(waarden.gegevens, {
    ...{ achternaam: ' van den Voorbeeld ', huisnummer: '12a-2', postcode: '3311 ab' },
    geboortedatum: { tekst: '3-5-1968', geboortedatum: toGeboortedatum('1968-05-03') },
  });
  return waarden;
};

describe('what the form of a check sends', () => {
  test('is the person in parts, without what was left empty', () => {
    expect(toPersoonInvoer(filled().gegevens)).toEqual({
      ...{ tussenvoegsel: 'van den', achternaam: 'Voorbeeld', postcode: '3311 ab' },
      ...{ huisnummer: '12', huisletter: 'A', toevoeging: '2', geboortedatum: '1968-05-03' },
    });
    expect(toPersoonInvoer(legeCheck().gegevens)).toEqual({});
  });

  test('has no contactpersoon when none was chosen', () => {
    expect(checkvraagVan(legeCheck()).contactpersoonId).toBeNull();
  });

  test('tells nothing by default, and what was ticked with why', () => {
    const waarden = legeCheck();
    expect(vertelVan(waarden)).toEqual([]);
    waarden.vertel.kinderen = { gekozen: true, motivering: ' Gezin. ' };
    expect(vertelVan(waarden)).toEqual([{ item: 'kinderen', motivering: 'Gezin.' }]);
  });
});

describe('another person than was searched for before', () => {
  const voor = { achternaam: 'Voorbeeld', geboortedatum: '1968-05-03' };
  test.each([
    [{ achternaam: 'Proef' }, true],
    [{ ...voor, geboortedatum: '1969-05-03' }, true],
    [{ ...voor, voornaam: 'Anna', bsn: '123456782' }, false],
    [{ achternaam: 'voorbeeld' }, false],
    [voor, false],
  ])('%j: %s', (nu, other) => {
    expect(isAnderePersoon(voor, nu)).toBe(other);
  });
});

test('a refusal of a part stands at the field that the part is typed in', () => {
  expect(naarVeld('gegevens.tussenvoegsel')).toBe('gegevens.achternaam');
  expect(naarVeld('gegevens.toevoeging')).toBe('gegevens.huisnummer');
  expect(naarVeld('vraag.kenmerk')).toBe('vraag.kenmerk');
});

test('one candidate at most is the same person, and a decision can be taken back', () => {
  expect(decided({ a: 'dezelfde', b: 'ander' }, 'c', 'dezelfde')).toEqual({
    ...{ b: 'ander', c: 'dezelfde' },
  });
  expect(decided({ a: 'ander' }, 'a', undefined)).toEqual({});
  expect(decided({ a: 'ander' }, 'b', 'ander')).toEqual({ a: 'ander', b: 'ander' });
});

test('a draft is laid over the form whole, and finds its way back', () => {
  const draft = JSON.parse(JSON.stringify(filled())) as Record<string, unknown>;
  expect(herstel(legeCheck(), draft)).toEqual(filled());
  expect(conceptAdres('bekendheidscheck:nieuw')).toBe('/bekendheidscheck');
});
