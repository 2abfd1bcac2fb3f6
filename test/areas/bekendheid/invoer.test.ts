import { describe, expect, test } from 'vitest';
import { isGenoegOmTeZoeken, noemtPersoon, noemtZin } from '#areas/bekendheid/rules/check.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';

const born = toGeboortedatum('1968-05-03');

describe('whether so much is known that somebody may be searched for', () => {
  test.each([
    [{ bsn: '123456782' }, true],
    [{ achternaam: 'Voorbeeld', geboortedatum: born }, true],
    [{ achternaam: 'Voorbeeld', geboortedatum: toGeboortedatum('1968-00-00') }, true],
    [{ achternaam: 'Voorbeeld', geboortedatum: toGeboortedatum('0000-00-00') }, false],
    [{ achternaam: 'Voorbeeld', postcode: '3311AB', huisnummer: '12' }, true],
    [{ achternaam: 'Voorbeeld', straat: 'Proefstraat', huisnummer: '12' }, true],
    [{ achternaam: 'Voorbeeld', postcode: '3311AB' }, false],
    [{ achternaam: 'Voorbeeld' }, false],
    [{ achternaam: 'Voorbeeld', voornaam: 'Anna' }, false],
    [{ postcode: '3311AB', huisnummer: '12' }, false],
    [{ geboortedatum: born }, false],
    [{ geboortedatum: born, postcode: '3311AB', huisnummer: '12' }, false],
    [{ telefoon: '0612345678' }, false],
    [{}, false],
  ])('%j: %s', (persoon, enough) => {
    expect(isGenoegOmTeZoeken(persoon)).toBe(enough);
  });
});

describe('text beside a check that tells who it is about', () => {
  const persoon = { achternaam: 'Bérg', bsn: '123456782' };
  test.each([
    ['Zaak Berg, tweede maand', 'naam'],
    ['zaak van mevrouw BERG', 'naam'],
    ['gebergte en bergen', undefined],
    ['HZ-123456782', 'bsn'],
    ['HZ 1234 56 782', 'bsn'],
    ['HZ-2026-114', undefined],
    ['', undefined],
  ])('a kenmerk %j holds: %s', (tekst, noemt) => {
    expect(noemtPersoon(tekst, 'kenmerk', persoon)).toBe(noemt);
  });

  test('a kenmerk of nine digits is not taken for the BSN of somebody else', () => {
    expect(noemtPersoon('111222333', 'kenmerk', persoon)).toBeUndefined();
    expect(noemtPersoon('111222333', 'tekst', persoon)).toBe('bsn');
  });

  test('a text holds no phone number or e-mail address', () => {
    expect(noemtPersoon('Bel 06 12345678', 'tekst', {})).toBe('contact');
    expect(noemtPersoon('mail a.voorbeeld@voorbeeld.nl', 'tekst', {})).toBe('contact');
    expect(noemtPersoon('Plan van aanpak maken', 'tekst', {})).toBeUndefined();
  });

  test('a double name is found whole, not by one half', () => {
    const dubbel = { achternaam: 'Voorbeeld-Proef' };
    expect(noemtPersoon('zaak Voorbeeld Proef', 'tekst', dubbel)).toBe('naam');
    expect(noemtPersoon('een voorbeeld', 'tekst', dubbel)).toBeUndefined();
  });

  test('each has a sentence that says what to take out', () => {
    for (const noemt of ['naam', 'bsn', 'contact'] as const)
      expect(noemtZin(noemt)).toMatch(/^Haal .*\.$/);
  });
});
