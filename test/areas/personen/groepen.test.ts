import { describe, expect, test } from 'vitest';
import {
  GEGEVENGROEPEN,
  groepTekst,
  KEUZEGROEPEN,
  newestOf,
  verhouding,
  voorstelKeuzes,
} from '#areas/personen/rules/samenvoegen.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { bekende, gegeven, persoon, samen } from './samenvoegen-support.ts';

test('every identity field is in exactly one group', () => {
  const velden = KEUZEGROEPEN.flatMap((groep) => [...GEGEVENGROEPEN[groep].velden]);
  expect([...velden].sort()).toEqual([...PERSOONVELDEN].sort());
});

describe('how two registrations compare in a group', () => {
  test.each([
    ['leeg', {}, {}],
    [
      'gelijk',
      { straat: 'Proefstraat', huisnummer: '1' },
      { straat: 'Proefstraat', huisnummer: '1' },
    ],
    ['aangevuld', { straat: 'Proefstraat' }, { straat: 'Proefstraat', huisnummer: '1' }],
    ['aangevuld', { straat: 'Proefstraat', huisnummer: '1' }, {}],
    ['anders', { huisnummer: '1' }, { huisnummer: '2' }],
    // Each knows something that the other does not: nobody said that these belong together.
    ['anders', { postcode: '3311AB' }, { straat: 'Proefstraat' }],
  ] as const)('is %s for the addresses %j and %j', (expected, een, ander) => {
    expect(verhouding(persoon('a', een), persoon('b', ander), 'adres')).toBe(expected);
    expect(verhouding(persoon('b', ander), persoon('a', een), 'adres')).toBe(expected);
  });

  test('is about the surname with its tussenvoegsel', () => {
    const met = persoon('a', { tussenvoegsel: 'van den', achternaam: 'Berg' });
    const zonder = persoon('b', { achternaam: 'Berg' });
    expect(verhouding(met, zonder, 'achternaam')).toBe('aangevuld');
    expect(verhouding(met, persoon('b', { achternaam: 'Berk' }), 'achternaam')).toBe('anders');
  });
});

describe('what is proposed', () => {
  const PAAR = { blijft: 'a', weg: 'b' };
  const vroeg = '2026-11-01T09:00:00.000Z';
  const laat = '2026-11-03T09:00:00.000Z';

  test.each([
    ['what is known', { telefoon: '0612345678' }, {}, 'telefoon', 'blijft'],
    ['what is known', {}, { telefoon: '0612345678' }, 'telefoon', 'weg'],
    ['the fuller', { straat: 'A' }, { straat: 'A', huisnummer: '1' }, 'adres', 'weg'],
    [
      'the one that stays, when equal',
      { voornaam: 'Anna' },
      { voornaam: 'Anna' },
      'voornaam',
      'blijft',
    ],
    ['the one that stays, when nothing is known', {}, {}, 'email', 'blijft'],
  ] as const)('is %s', (_why, een, ander, groep, expected) => {
    const stand = samen(bekende('a', een, ['d1'], laat), bekende('b', ander, ['d2'], vroeg));
    expect(voorstelKeuzes(stand, PAAR)[groep]).toBe(expected);
  });

  test.each([
    [vroeg, laat, 'weg'],
    [laat, vroeg, 'blijft'],
    [vroeg, vroeg, 'blijft'],
  ] as const)('is, where they differ, what was recorded last (%s, %s)', (opA, opB, expected) => {
    const stand = samen(
      bekende('a', { telefoon: '0611111111' }, ['d1'], opA),
      bekende('b', { telefoon: '0622222222' }, ['d2'], opB),
    );
    expect(voorstelKeuzes(stand, PAAR).telefoon).toBe(expected);
  });

  test('takes the whole of an address from one side', () => {
    const stand = samen(
      bekende('a', { postcode: '3311AB', huisnummer: '1', plaats: 'Dordrecht' }, ['d1'], vroeg),
      bekende('b', { postcode: '3331AB', huisnummer: '9' }, ['d2'], laat),
    );
    expect(voorstelKeuzes(stand, PAAR).adres).toBe('weg');
  });
});

test('the source of a group is its newest value in force', () => {
  const rows = [
    gegeven('a', 'straat', 'Oud', { vervangenOp: '2026-11-09T09:00:00.000Z' }),
    gegeven('a', 'straat', 'Nieuw', { bron: 'eerste' }),
    gegeven('a', 'plaats', 'Zwijndrecht', {
      bron: 'tweede',
      vastgelegdOp: '2026-11-04T09:00:00.000Z',
    }),
    gegeven('a', 'toevoeging', null, { bron: 'leeg', vastgelegdOp: '2026-11-08T09:00:00.000Z' }),
    gegeven('b', 'straat', 'Elders', { vastgelegdOp: '2026-11-08T09:00:00.000Z' }),
  ];
  expect(newestOf(rows, 'a', 'adres')?.bron).toBe('tweede');
  expect(newestOf(rows, 'a', 'telefoon')).toBeUndefined();
});

test('a group reads as one text, and a BSN is never in it', () => {
  const anna = persoon('a', {
    ...{ tussenvoegsel: 'van den', achternaam: 'Voorbeeld', geslacht: 'V', bsn: '123456782' },
    ...{ straat: 'Proefstraat', huisnummer: '12', huisletter: 'A', postcode: '3311AB' },
    ...{ plaats: 'Dordrecht', telefoon: '0612345678', voorletters: 'A.B.' },
  });
  const texts = Object.fromEntries(
    KEUZEGROEPEN.map((groep) => [groep, groepTekst(groep, { ...anna, geboortedatum: null })]),
  );
  expect(texts).toEqual({
    ...{ voornaam: '', voorletters: 'A.B.', achternaam: 'van den Voorbeeld', geboortedatum: '' },
    ...{ geslacht: 'Vrouw', bsn: 'bewaard, hier niet getoond', telefoon: '06 12345678', email: '' },
    adres: 'Proefstraat 12A, 3311 AB Dordrecht',
  });
});
