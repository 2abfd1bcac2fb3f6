import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDossiernummer } from '#areas/dossiers/rules.ts';
import { formatDatum, formatDatumLang } from '#domain/dates/format.ts';
import { partsOf } from '#domain/dates/iso-date.ts';
import { passesElfproef } from '#domain/identiteit/bsn.ts';
import { checkVrijeTekst, findWoorden } from '#domain/vrije-tekst.ts';
import { anyDate } from '#test/domain/dates/support.ts';

function found(text: string): string[] {
  return checkVrijeTekst(text).map(({ soort, gevonden }) => `${soort} ${gevonden}`);
}

describe('a BSN in free text', () => {
  it.each([
    '111222333',
    'BSN 111222333.',
    'bsn: 111222333, huurder',
    '(111222333)',
    '111.222.333',
    '111 222 333',
    '111-222-333',
    '1112.22.333',
    '11.12.22.333',
    'geboren 12-3-1968, 111222333',
  ])('is found in %j, with all but two digits hidden', (text) => {
    expect(found(text)).toEqual(['bsn *******33']);
  });

  it.each([
    ['one that fails the elfproef', '010008579'],
    ['nine zeros', '000000000'],
    ['more digits', '1112223334'],
    ['fewer digits', '11122233'],
    ['digits inside a word', 'ABC111222333'],
    ['an amount', '€ 111.222.333'],
    ['an amount with cents', '111.222.333,00'],
    ['an amount without a space', '€111222333'],
  ])('is not %s', (_what, text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found for every number that passes the elfproef', () => {
    const digits = fc.integer({ min: 1, max: 99_999_999 }).map((n) => String(n).padStart(8, '0'));
    fc.assert(
      fc.property(digits, fc.integer({ min: 0, max: 9 }), (first, last) => {
        const bsn = `${first}${last}`;
        const kinds = checkVrijeTekst(`Huurder ${bsn} belt.`).map(({ soort }) => soort);
        expect(kinds.includes('bsn')).toBe(passesElfproef(bsn));
      }),
    );
  });

  it('is never repeated in what comes back', () => {
    const [vondst] = checkVrijeTekst('111222333');
    expect(JSON.stringify(vondst)).not.toContain('111222');
    expect(vondst?.zin).toBe(
      'Dit lijkt een BSN. Zet het in het veld BSN en haal het hier weg: in tekst is het niet afgeschermd.',
    );
  });
});

describe('a phone number in free text', () => {
  it.each([
    ['0612345678', '0612345678'],
    ['Bel 06-12345678.', '06-12345678'],
    ['06 12 34 56 78', '06 12 34 56 78'],
    ['06 1234 5678', '06 1234 5678'],
    ['06-12 34 56 78', '06-12 34 56 78'],
    ['(078) 1234567', '(078) 1234567'],
    ['078-1234567', '078-1234567'],
    ['0184 123456', '0184 123456'],
    ['+31612345678', '+31612345678'],
    ['+31 6 12345678', '+31 6 12345678'],
    ['0031 6 12345678', '0031 6 12345678'],
  ])('is found in %j', (text, gevonden) => {
    expect(found(text)).toEqual([`telefoon ${gevonden}`]);
  });

  it.each(['112', '0900-8844', '061234567', '06123456789', '01-02-2026 12 uur', '01-02-26 1234'])(
    'is not %j',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

describe('an e-mail address in free text', () => {
  it.each([
    ['anna@voorbeeld.nl', 'anna@voorbeeld.nl'],
    ['Mail <anna.v@post.voorbeeld.nl>.', 'anna.v@post.voorbeeld.nl'],
    ['a+b@voorbeeld.com, of bel', 'a+b@voorbeeld.com'],
  ])('is found in %j', (text, gevonden) => {
    expect(found(text)).toEqual([`email ${gevonden}`]);
  });

  it.each(['@voorbeeld', 'anna @ voorbeeld', 'om 12@3'])('is not %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a medical word in free text', () => {
  it.each([
    'schizofrenie',
    'Depressie',
    'PSYCHOSE',
    'borderline',
    'autisme',
    'verslaving',
    'verslaafd',
    'alcoholverslaving',
    'ADHD',
    'suïcidaal',
    'suicidaal',
    'paranoïde',
    'dementerend',
    'diagnose',
    'medicatie',
    'burn-out',
    'zwanger',
  ])('such as %s is found', (woord) => {
    expect(found(`Huurder zou ${woord} hebben.`)).toEqual([`medisch ${woord}`]);
  });

  it.each([
    'verslag',
    'verslagen',
    'beperkt',
    'beperking',
    'depressiviteitsvrij',
    'diagnoseren',
    'overlast',
    'zorg',
    'hygiëne',
    'autistenbond',
    'kankeren',
  ])('is not the whole word %s', (woord) => {
    expect(found(`Huurder zou ${woord} hebben.`)).toEqual([]);
  });

  it('says what to write instead', () => {
    expect(checkVrijeTekst('Heeft een psychose')[0]?.zin).toBe(
      '"psychose" lijkt een medisch gegeven. Dat mag het Meldpunt niet bewaren: haal het weg en schrijf op wat u ziet.',
    );
  });

  it('is found as part of a word with a dash', () => {
    expect(found('alcohol-verslaving')).toEqual(['medisch verslaving']);
  });
});

describe('what B3 leaves out in free text', () => {
  it.each([
    'nationaliteit',
    'Marokkaanse',
    'Poolse',
    'Syriër',
    'moslim',
    'katholiek',
    'salaris',
    'inkomen',
    'moedertaal',
    'netto-inkomen',
  ])('such as %s is found', (woord) => {
    expect(found(`Iets over ${woord} hier.`)).toEqual([`buiten_b3 ${woord}`]);
  });

  it.each(['inkomensbeheer', 'uitkering', 'bijstand', 'budgetbeheer', 'pool', 'geloof'])(
    'is not %s, which belongs to the work',
    (woord) => {
      expect(found(`Iets over ${woord} hier.`)).toEqual([]);
    },
  );

  it('is a bank account as well, and its digits are no phone number', () => {
    expect(found('Rekening NL91 ABNA 0417 1643 00 van huurder')).toEqual([
      'buiten_b3 NL91 ABNA 0417 1643 00',
    ]);
    expect(found('NL91ABNA0417164300')).toEqual(['buiten_b3 NL91ABNA0417164300']);
  });
});

describe('ordinary text', () => {
  it.each([
    '',
    'Huurder doet niet open.',
    'Woont op nummer 12, 12A-2 en 1485.',
    'Postcode 3311 AB, Dordrecht',
    'Gesproken op 5-11-2026 om 14:03 uur',
    'Op 05-11-2026 10 meldingen',
    'Van 1 t/m 12 november 2026, week 46',
    'Zie dossier 2026-00123 en 2025-12345',
    'Dossier 2026 00123',
    'Achterstand € 1.234,56 of EUR 12.345.678',
    'Kinderen van 3, 7 en 12 jaar',
    'Zitting op 20261124, zaaknummer 1234567 / 26-89',
    'Na 3 werkdagen, 5 werkdagen en 72 uur',
  ])('gives no warning: %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('with any date gives no warning', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { dag, maand, jaar } = partsOf(date);
        const written = [date, formatDatum(date), formatDatumLang(date), `${dag}-${maand}-${jaar}`];
        expect(found(`Op ${written.join(', op ')} gebeld.`)).toEqual([]);
      }),
    );
  });

  it('with any dossiernummer, amount or house number gives no warning', () => {
    const anyNumber = fc.integer({ min: 1, max: 99_999 });
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2099 }), anyNumber, anyNumber, (jaar, n, m) => {
        const nummer = formatDossiernummer(jaar, n);
        expect(found(`Dossier ${nummer}: € ${n},50 en € ${m}.${n},- op nummer ${m}`)).toEqual([]);
      }),
    );
  });
});

describe('checkVrijeTekst', () => {
  it('gives each find once, in the order of the text', () => {
    const text =
      'Depressie? Bel 06-12345678 of anna@voorbeeld.nl; BSN 111222333. Weer depressie, 06-12345678.';
    expect(found(text)).toEqual([
      'medisch Depressie',
      'telefoon 06-12345678',
      'email anna@voorbeeld.nl',
      'bsn *******33',
    ]);
  });

  it('does not read words inside an e-mail address', () => {
    expect(found('depressie@voorbeeld.nl')).toEqual(['email depressie@voorbeeld.nl']);
    expect(found('info@depressie.voorbeeld.nl')).toEqual(['email info@depressie.voorbeeld.nl']);
  });

  it('never fails, and every find has a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        for (const { zin, gevonden } of checkVrijeTekst(text)) {
          expect(zin).toMatch(/\.$/);
          expect(gevonden).not.toBe('');
        }
      }),
    );
  });

  it.each(['1 ', '1', 'a', '06-', 'a@', '0.', 'NL91 ', 'x-'])(
    'stays quick on very much of %j',
    (piece) => {
      expect(checkVrijeTekst(piece.repeat(20_000))).toEqual([]);
    },
  );
});

describe('findWoorden', () => {
  it('tells where a word stands', () => {
    expect(findWoorden('Zegt een Depressie te hebben')).toEqual([
      { soort: 'medisch', woord: 'Depressie', index: 9 },
    ]);
  });

  it('finds a word that was entered with loose diacritics', () => {
    expect(findWoorden('suı\u0308cidaal'.normalize('NFD'))).toHaveLength(1);
    expect(findWoorden('suïcidaal'.normalize('NFD'))).toHaveLength(1);
  });
});
