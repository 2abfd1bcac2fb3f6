import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkPersoon,
  type GetypteGegevens,
  normalizePersoon,
  WAARSCHUWINGEN,
} from '#areas/personen/rules/persoon-invoer.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');

function fouten(invoer: GetypteGegevens): string[] {
  return checkPersoon(invoer, today).fouten.map(({ veld }) => veld);
}

function waarschuwingen(invoer: GetypteGegevens): string[] {
  return checkPersoon(invoer, today).waarschuwingen.map(({ veld, code }) => `${veld} ${code}`);
}

const anyInvoer: fc.Arbitrary<GetypteGegevens> = fc.dictionary(
  fc.constantFrom(...PERSOONVELDEN),
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('3311AB', '12A-2', '12-5-1968', '111222333', 'm', 'Anna', '06-12345678', null),
  ),
);

const complete: GetypteGegevens = {
  bsn: '1112.22.333',
  voornaam: ' Anna ',
  voorletters: 'a.m',
  achternaam: 'Van den  Voorbeeld',
  geboortedatum: '12-5-68',
  geslacht: 'vrouw',
  postcode: '3311 ab',
  huisnummer: '12a-2',
  straat: 'Dorpsstraat',
  plaats: 'Dordrecht',
  telefoon: '06-12 34 56 78',
  email: 'Anna@Voorbeeld.nl',
};

describe('normalizePersoon', () => {
  it('gives every field in its stored form', () => {
    expect(normalizePersoon(complete, today)).toEqual({
      bsn: '111222333',
      voornaam: 'Anna',
      voorletters: 'A.M.',
      tussenvoegsel: 'van den',
      achternaam: 'Voorbeeld',
      geboortedatum: '1968-05-12',
      geslacht: 'V',
      postcode: '3311AB',
      huisnummer: '12',
      huisletter: 'A',
      toevoeging: '2',
      straat: 'Dorpsstraat',
      plaats: 'Dordrecht',
      telefoon: '0612345678',
      email: 'Anna@voorbeeld.nl',
    });
  });

  it('leaves out what is empty', () => {
    expect(normalizePersoon({}, today)).toEqual({});
    expect(normalizePersoon({ voornaam: ' ', achternaam: null, bsn: undefined }, today)).toEqual(
      {},
    );
  });

  it('leaves out what cannot be read, so that half a postcode finds nothing', () => {
    const half = {
      bsn: '1112',
      geboortedatum: '12-',
      geslacht: 'x',
      postcode: '3311',
      huisnummer: 'a',
      telefoon: '06-1',
      email: 'anna@',
      achternaam: 'Voor',
    };
    expect(normalizePersoon(half, today)).toEqual({ achternaam: 'Voor' });
  });

  it.each(['onbekend', 'Onbekend', '?', 'n.b.'])(
    'leaves out a name that is %s, or all the nameless would be one person',
    (unknown) => {
      expect(normalizePersoon({ achternaam: unknown, voornaam: unknown }, today)).toEqual({});
    },
  );

  it('keeps that a date of birth is not known', () => {
    expect(normalizePersoon({ geboortedatum: 'onbekend' }, today)).toEqual({
      geboortedatum: '0000-00-00',
    });
  });

  it.each([
    [{ achternaam: 'de Jong' }, { tussenvoegsel: 'de', achternaam: 'Jong' }],
    [
      { achternaam: 'van Berg', tussenvoegsel: 'de' },
      { tussenvoegsel: 'de', achternaam: 'van Berg' },
    ],
    [{ achternaam: 'Voorbeeld' }, { achternaam: 'Voorbeeld' }],
    [{ tussenvoegsel: 'van' }, { tussenvoegsel: 'van' }],
  ])('takes the tussenvoegsel of %j apart', (invoer, expected) => {
    expect(normalizePersoon(invoer, today)).toEqual(expected);
  });

  it.each([
    [{ huisnummer: '12' }, { huisnummer: '12' }],
    [{ huisnummer: '012' }, { huisnummer: '12' }],
    [
      { huisnummer: '12', huisletter: 'a' },
      { huisnummer: '12', huisletter: 'A' },
    ],
    [
      { huisnummer: '12', toevoeging: 'iii' },
      { huisnummer: '12', toevoeging: 'III' },
    ],
    [
      { huisnummer: '12a', huisletter: 'b' },
      { huisnummer: '12', huisletter: 'B' },
    ],
    [{ huisletter: 'a' }, {}],
  ])('takes the house number of %j apart', (invoer, expected) => {
    expect(normalizePersoon(invoer, today)).toEqual(expected);
  });

  it('gives the same again for what it gave', () => {
    fc.assert(
      fc.property(anyInvoer, (invoer) => {
        const once = normalizePersoon(invoer, today);
        expect(normalizePersoon({ ...once, tussenvoegsel: once.tussenvoegsel }, today)).toEqual(
          once,
        );
      }),
    );
  });

  it('gives a person in which nothing is wrong any more', () => {
    fc.assert(
      fc.property(anyInvoer, (invoer) => {
        const wrong = fouten({ achternaam: 'Voorbeeld', ...normalizePersoon(invoer, today) });
        expect(wrong.filter((veld) => veld !== 'huisletter' && veld !== 'toevoeging')).toEqual([]);
      }),
    );
  });
});

describe('checkPersoon', () => {
  it('finds nothing wrong with somebody who is all there', () => {
    expect(checkPersoon(complete, today)).toEqual({ fouten: [], waarschuwingen: [] });
  });

  it.each<[Persoonveld, string, string]>([
    ['bsn', 'abc', 'Een BSN bestaat alleen uit cijfers. Haal de andere tekens weg.'],
    ['bsn', '1234', 'Een BSN heeft negen cijfers; dit zijn er 4. Controleer het nummer.'],
    [
      'bsn',
      '000000000',
      'Een BSN van alleen nullen bestaat niet. Laat het veld leeg als het BSN niet bekend is.',
    ],
    [
      'geboortedatum',
      '31-2-1968',
      '31 februari 1968 bestaat niet: februari 1968 heeft 29 dagen. Verbeter de dag of de maand.',
    ],
    ['geslacht', 'x', 'Kies M (man), V (vrouw) of O (onbekend).'],
    [
      'postcode',
      '3311',
      'Een postcode heeft vier cijfers en twee letters, bijvoorbeeld 3311 AB. Controleer de postcode.',
    ],
    ['postcode', '3311SS', 'Postcodes met de letters SS bestaan niet. Controleer de postcode.'],
    [
      'huisnummer',
      'a12',
      'Dit is niet als huisnummer te lezen. Begin met het nummer, bijvoorbeeld 12 of 12A-2.',
    ],
    ['huisletter', 'bis', 'Een huisletter is één letter. Zet de rest bij toevoeging.'],
    [
      'toevoeging',
      'achter',
      'Een toevoeging heeft hoogstens vier letters of cijfers. Kort de toevoeging in.',
    ],
    [
      'telefoon',
      'geen',
      'Dit is niet als telefoonnummer te lezen. Typ bijvoorbeeld 06 12345678 of +32 470 12 34 56.',
    ],
    ['email', 'anna@', 'Dit is niet als e-mailadres te lezen. Typ bijvoorbeeld naam@voorbeeld.nl.'],
    ['straat', 'x'.repeat(101), 'Dit veld heeft plaats voor 100 tekens. Kort de tekst in.'],
  ])('says of %s %j what is wrong and what to do', (veld, text, zin) => {
    const { fouten: found } = checkPersoon({ voornaam: 'Anna', [veld]: text }, today);
    expect(found).toEqual([{ veld, zin }]);
  });

  it.each<[GetypteGegevens, string]>([
    [{ bsn: '010008579' }, 'bsn elfproef'],
    [{ geboortedatum: '12-5-2031' }, 'geboortedatum toekomst'],
    [{ geboortedatum: '12-5-1890' }, 'geboortedatum ouder_dan_120'],
    [{ postcode: '2951AB', plaats: 'Dordrecht' }, 'plaats plaats_past_niet'],
    [{ postcode: '3300AB' }, 'postcode postbus'],
    [{ achternaam: 'Voorbeeld 111222333' }, 'achternaam cijfers_in_naam'],
  ])('warns of %j and keeps it', (invoer, expected) => {
    expect(fouten(invoer)).toEqual([]);
    expect(waarschuwingen(invoer)).toEqual([expected]);
  });

  it.each<[GetypteGegevens]>([
    [{ geboortedatum: '1968' }],
    [{ geboortedatum: '00-00-1968' }],
    [{ geboortedatum: 'mrt 1978' }],
    [{ geboortedatum: 'onbekend', achternaam: 'onbekend' }],
    [{ achternaam: 'x'.repeat(200) }],
    [{ straat: 'Plein 1940' }],
  ])('has nothing to say about %j', (invoer) => {
    expect(checkPersoon(invoer, today)).toEqual({ fouten: [], waarschuwingen: [] });
  });

  it('tells all that is wrong at once, in the order of the form', () => {
    const invoer = { email: 'anna', postcode: '33', bsn: '1', geboortedatum: '99' };
    expect(fouten(invoer)).toEqual(['bsn', 'geboortedatum', 'postcode', 'email']);
  });

  it('does not judge postcode and place while the postcode cannot be read', () => {
    expect(waarschuwingen({ postcode: '2951', plaats: 'Dordrecht' })).toEqual([]);
  });
});

describe('somebody of whom little is known', () => {
  it.each<[Persoonveld, string]>([
    ['bsn', '111222333'],
    ['voornaam', 'Anna'],
    ['achternaam', 'Voorbeeld'],
    ['achternaam', 'onbekend'],
    ['geboortedatum', '1968'],
    ['postcode', '3311AB'],
    ['straat', 'Dorpsstraat'],
    ['telefoon', '0612345678'],
    ['email', 'anna@voorbeeld.nl'],
  ])('may be kept with only %s %j', (veld, text) => {
    expect(fouten({ [veld]: text })).toEqual([]);
  });

  it.each<[GetypteGegevens]>([
    [{}],
    [{ achternaam: ' ' }],
    [{ geslacht: 'V' }],
    [{ huisnummer: '12', huisletter: 'A', toevoeging: '2' }],
    [{ plaats: 'Dordrecht' }],
    [{ tussenvoegsel: 'van', voorletters: 'A.' }],
  ])('may not be kept with only %j', (invoer) => {
    expect(checkPersoon(invoer, today).fouten).toEqual([
      {
        veld: 'achternaam',
        zin: 'Vul een naam, geboortedatum, adres, telefoonnummer, e-mailadres of BSN in. Is niets bekend, typ dan onbekend bij achternaam.',
      },
    ]);
  });
});

describe('any input', () => {
  it('is judged without failing, with sentences that never repeat a BSN', () => {
    fc.assert(
      fc.property(anyInvoer, (invoer) => {
        const { fouten: wrong, waarschuwingen: odd } = checkPersoon(invoer, today);
        for (const { zin, veld } of [...wrong, ...odd]) {
          expect(PERSOONVELDEN).toContain(veld);
          expect(zin).toMatch(/\.$/);
          expect(zin).not.toContain('111222333');
        }
        for (const { code } of odd) expect(WAARSCHUWINGEN).toContain(code);
      }),
    );
  });
});
