import { expect, it } from 'vitest';
import { persoonInvoer } from '#areas/personen/contract.ts';
import {
  legeGetyptePersoon,
  toPersoonInvoer,
  veldOpFormulier,
} from '#areas/personen/rules/getypte-persoon.ts';

const getypt = { ...legeGetyptePersoon(), achternaam: 'van den Voorbeeld', huisnummer: '12a-2' };

it('a person typed in few fields is sent in parts', () => {
  const invoer = toPersoonInvoer(getypt);
  expect(invoer).toEqual({
    ...{ tussenvoegsel: 'van den', achternaam: 'Voorbeeld' },
    ...{ huisnummer: '12', huisletter: 'A', toevoeging: '2' },
  });
  expect(persoonInvoer.parse(invoer)).toEqual(invoer);
});

it('a part that was typed apart goes before the same part in another field', () => {
  const apart = { ...getypt, tussenvoegsel: 'van', huisletter: 'b', toevoeging: '' };
  expect(toPersoonInvoer(apart)).toMatchObject({
    ...{ tussenvoegsel: 'van', achternaam: 'van den Voorbeeld' },
    ...{ huisnummer: '12', huisletter: 'b', toevoeging: '2' },
  });
});

it('nothing typed is nothing sent, and nothing chosen is no geslacht', () => {
  expect(toPersoonInvoer(legeGetyptePersoon())).toEqual({});
});

it('a part stands at the field that it is typed in', () => {
  expect(veldOpFormulier('tussenvoegsel')).toBe('achternaam');
  expect(veldOpFormulier('toevoeging')).toBe('huisnummer');
  expect(veldOpFormulier('straat')).toBe('straat');
});
