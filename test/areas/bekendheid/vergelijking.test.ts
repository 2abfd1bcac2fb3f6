import { describe, expect, test } from 'vitest';
import { vergelijkingVan } from '#areas/bekendheid/rules/check.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';

const known = {
  voornaam: 'Anna',
  tussenvoegsel: 'van den',
  achternaam: 'Voorbeeld',
  geboortedatum: toGeboortedatum('1968-05-03'),
  geslacht: 'V',
  straat: 'Proefstraat',
  huisnummer: '12',
  huisletter: 'A',
  toevoeging: null,
  postcode: '3311AB',
  plaats: 'Dordrecht',
  telefoon: '0612345678',
  email: 'anna@voorbeeld.nl',
  bsn: '123456782',
};

describe('two people beside each other', () => {
  test('show of the known one only name and birth, and what the asker gave', () => {
    const rows = vergelijkingVan({ achternaam: 'Voorbeeld', postcode: '3311AC' }, known);
    expect(rows).toEqual([
      { naam: 'Naam', gevraagd: 'Voorbeeld', bekend: 'Anna van den Voorbeeld' },
      { naam: 'Geboren', gevraagd: '', bekend: 'vr 3 mei 1968' },
      { naam: 'Adres', gevraagd: '3311 AC', bekend: 'Proefstraat 12A, 3311 AB Dordrecht' },
    ]);
  });

  test('show everything that was given, in the way it is shown everywhere', () => {
    const rows = vergelijkingVan(known, known);
    expect(rows.map(({ naam }) => naam)).toEqual([
      ...['Naam', 'Geboren', 'Geslacht', 'Adres', 'Telefoon', 'E-mail'],
    ]);
    for (const { gevraagd, bekend } of rows) expect(gevraagd).toBe(bekend);
  });

  test('never show a BSN', () => {
    expect(JSON.stringify(vergelijkingVan(known, known))).not.toContain('123456782');
  });

  test('leave empty what is not known', () => {
    expect(vergelijkingVan({ bsn: '123456782' }, {})).toEqual([
      { naam: 'Naam', gevraagd: '', bekend: '' },
      { naam: 'Geboren', gevraagd: '', bekend: '' },
    ]);
  });
});
