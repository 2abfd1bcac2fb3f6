import { describe, expect, it } from 'vitest';
import { standaardset } from '#areas/beheer/rules/set-drechtsteden-alblasserwaard.ts';
import {
  adresVoorstellen,
  type BekendAdres,
  withPostcode,
  zoekAdres,
} from '#areas/meldingen/screen/adres.ts';
import { readToets } from '#areas/meldingen/screen/sneltoetsen.ts';
import { findTermijnen } from '#areas/meldingen/screen/termijnen.ts';
import { waardeOpPad } from '#areas/meldingen/screen/use-bevindingen.ts';
import { bekendVraag } from '#areas/meldingen/screen/use-kandidaten.ts';
import { legePersoon } from '#areas/meldingen/screen/waarden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { filterKeuzes } from '#renderer/components/filter-keuzes.ts';
import { op, persoon, VANDAAG, waarden } from './screen-support.ts';

const SET = {
  ...{ id: 's', code: 'set', naam: 'Testset', versie: 1, inGebruik: true, verlopen: false },
  ...{ geldigVan: toIsoDate('2022-01-01'), geldigTot: null, verlengdTot: null },
  ...{ goedeVrijdagVrij: false, vrijeDagen: [], gemeenten: [], bron: '', opmerking: '' },
  ...{ aanleidingen: [], teVertellen: [], prioriteit: [], seniorVanaf: null, stappen: [] },
  ...{ partijen: [], besluiten: [], isVanHier: true, lopendeTrajecten: 0 },
  termijnen: standaardset.termijnen.map((termijn) => ({
    ...{ id: termijn.code, versie: 1, verlenging: null, toelichting: '' },
    ...{ code: termijn.code, naam: termijn.naam, begin: '', einde: '', bron: termijn.bron },
    ...{ ...termijn.looptijd, soort: termijn.soort },
  })),
};

describe('picking from a list by typing', () => {
  const names = ['Stichting Trivire', 'Trivire', 'Poort6', 'Fien Wonen', 'Tablis Wonen'];
  const find = (zoek: string) =>
    filterKeuzes(
      names.map((label) => ({ label })),
      zoek,
    ).map(({ label }) => label);

  it('puts what begins with it first, then a word that does', () => {
    expect(find('tri')).toEqual(['Trivire', 'Stichting Trivire']);
  });

  it('takes words in any order, without diacritics or capitals', () => {
    expect(find('WONEN fiën')).toEqual(['Fien Wonen']);
    expect(find('bestaat niet')).toEqual([]);
  });
});

describe('an address', () => {
  const leeg = { straat: '', huisnummer: '', postcode: '', plaats: '' };
  const known: BekendAdres = {
    ...{ straat: 'Testplein', huisnummer: '12', huisletter: 'A', toevoeging: '' },
    ...{ postcode: '3311AB', plaats: 'Dordrecht' },
  };

  it('gets its place from the postcode, and another one when the postcode changes', () => {
    expect(withPostcode(leeg, '3311ab')).toEqual({ postcode: '3311ab', plaats: 'Dordrecht' });
    const filled = { ...leeg, postcode: '3311ab', plaats: 'Dordrecht' };
    expect(withPostcode(filled, '2951AB')).toMatchObject({ plaats: 'Alblasserdam' });
  });

  it('keeps a place that somebody typed, and one while the postcode is half typed', () => {
    const own = { ...leeg, plaats: 'Zwijndrecht' };
    expect(withPostcode(own, '3311ab')).toEqual({ postcode: '3311ab' });
    expect(withPostcode(leeg, '3311')).toEqual({ postcode: '3311' });
    expect(withPostcode(leeg, '1012AB')).toEqual({ postcode: '1012AB' });
  });

  it('is looked up by the street, or by a whole postcode while there is no street', () => {
    expect(zoekAdres({ ...leeg, straat: 'Te', postcode: '3311AB' })).toBeUndefined();
    expect(zoekAdres({ ...leeg, straat: 'Tes', postcode: '3311AB' })).toBe('Tes');
    expect(zoekAdres({ ...leeg, postcode: '3311 ab' })).toBe('3311AB');
    expect(zoekAdres({ ...leeg, postcode: '3311' })).toBeUndefined();
  });

  it('is offered whole, or only its street beside a house number that is typed', () => {
    expect(adresVoorstellen({ ...leeg, straat: 'Tes' }, [known])).toEqual([
      {
        label: 'Testplein 12A, 3311 AB Dordrecht',
        velden: {
          ...{ straat: 'Testplein', huisnummer: '12A', postcode: '3311 AB', plaats: 'Dordrecht' },
        },
      },
    ]);
    const typed = { ...leeg, postcode: '3311 ab', huisnummer: '14' };
    expect(adresVoorstellen(typed, [known, { ...known, huisnummer: '16' }])).toEqual([
      { label: 'Testplein', velden: { ...typed, straat: 'Testplein', plaats: 'Dordrecht' } },
    ]);
  });
});

describe('the question who this may be', () => {
  it('is asked of a key, in the stored form, and not of a half-typed postcode', () => {
    const typed = persoon({ postcode: '3311', geslacht: 'O' });
    expect(bekendVraag(typed, VANDAAG)).toEqual({ achternaam: 'Voorbeeld', voornaam: 'Anna' });
  });

  it.each([
    { voornaam: 'Anna' },
    { plaats: 'Dordrecht' },
    { postcode: '3311AB' },
    { achternaam: 'Voorbeeld' },
    { achternaam: 'onbekend', voornaam: 'onbekend' },
  ])('is not asked of %j alone', (velden) => {
    expect(bekendVraag({ ...legePersoon('p1'), ...velden }, VANDAAG)).toBeUndefined();
  });
});

describe('the terms that will start', () => {
  const codes = (values: ReturnType<typeof waarden>) =>
    findTermijnen(values, [SET])?.termijnen.map(({ code }) => code);

  it('are none before there is an aanleiding and a day of receipt', () => {
    expect(findTermijnen({ ...waarden(), aanleiding: '' }, [SET])).toBeUndefined();
    const never = { ...waarden(), ontvangenOp: { tekst: 'x', datum: null } };
    expect(findTermijnen(never, [SET])).toBeUndefined();
  });

  it('follow the question, the dates and the aanleiding, the first due on top', () => {
    const values = waarden('dagvaarding_verzonden', {
      vraag: 'advies',
      datums: { ...waarden().datums, zitting: op('2026-11-30') },
    });
    expect(codes(values)).toEqual(['brief', 'vraag', 'zitting', 'informatieplicht']);
  });

  it('leave out what already runs when the event was reported before', () => {
    const values = waarden('dagvaarding_verzonden', {
      ...{ dossierId: 'd', zelfdeAls: 'm', vraag: 'advies' },
    });
    expect(codes(values)).toEqual(['vraag']);
  });

  it('are without a set only what the law and a named day ask, and say so', () => {
    expect(findTermijnen(waarden(), [])).toMatchObject({
      termijnen: [{ code: 'informatieplicht' }],
      set: undefined,
    });
  });
});

describe('the shortcuts of the form', () => {
  const none = { altKey: false, ctrlKey: false, metaKey: false, repeat: false };
  const alt = { ...none, altKey: true };

  it.each([
    [{ ...none, ctrlKey: true, key: 'Enter', code: 'Enter' }, { soort: 'opslaan' }],
    [{ ...none, metaKey: true, key: 'Enter', code: 'NumpadEnter' }, { soort: 'opslaan' }],
    [{ ...alt, key: 'a', code: 'KeyA' }, { soort: 'akkoord' }],
    [{ ...alt, key: 'b', code: 'KeyB' }, { soort: 'bekend' }],
    [
      { ...alt, key: '2', code: 'Digit2' },
      { soort: 'sectie', nummer: 2 },
    ],
  ])('%j is %j', (aanslag, toets) => {
    expect(readToets(aanslag)).toEqual(toets);
  });

  it('leave plain letters, Enter, AltGr and a key that is held alone', () => {
    expect(readToets({ ...none, key: 'Enter', code: 'Enter' })).toBeUndefined();
    expect(readToets({ ...none, key: 'a', code: 'KeyA' })).toBeUndefined();
    expect(readToets({ ...alt, ctrlKey: true, key: 'á', code: 'KeyA' })).toBeUndefined();
    expect(readToets({ ...alt, repeat: true, key: 'a', code: 'KeyA' })).toBeUndefined();
  });
});

describe('the value at a place on the form', () => {
  it('is the text of a field, wherever it stands', () => {
    const values = waarden('zorgen', { ontvangenOp: op('2026-11-02') });
    expect(waardeOpPad(values, 'p1.achternaam')).toBe('Voorbeeld');
    expect(waardeOpPad(values, 'ontvangenOp')).toBe('ma 2 nov 2026');
    expect(waardeOpPad(values, 'huishouden.leeftijden')).toBe('');
    expect(waardeOpPad(values, 'datums.zitting')).toBe('');
  });
});
