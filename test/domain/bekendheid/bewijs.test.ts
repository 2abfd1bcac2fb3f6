import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { vergelijk } from '#domain/bekendheid/vergelijk.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { anyPersoon } from '#test/domain/bekendheid/support.ts';

const g = toGeboortedatum;
const birth = g('1968-05-12');
const otherBirth = g('1970-01-01');
const anna = { voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: birth };
const address = { postcode: '3311AB', huisnummer: '12' };
const bsn = '111222333';

describe('the reasons', () => {
  it('are Dutch sentences, the heaviest first', () => {
    expect(vergelijk({ ...anna, ...address, bsn }, { ...anna, ...address, bsn }).redenen).toEqual([
      { deel: 'bsn', zin: 'Zelfde BSN.', gewicht: 60 },
      { deel: 'geboortedatum', zin: 'Zelfde geboortedatum.', gewicht: 25 },
      {
        deel: 'adres',
        zin: 'Zelfde adres: dat zegt alleen iets over het huishouden.',
        gewicht: 20,
      },
      { deel: 'achternaam', zin: 'Zelfde achternaam.', gewicht: 15 },
      { deel: 'voornaam', zin: 'Zelfde voornaam.', gewicht: 10 },
    ]);
  });

  it.each<[PersoonGegevens, PersoonGegevens, string]>([
    [{ bsn }, { bsn: '123456782' }, 'Ander BSN.'],
    [{ geboortedatum: birth }, { geboortedatum: otherBirth }, 'Andere geboortedatum.'],
    [
      { geboortedatum: g('1968-05-00') },
      { geboortedatum: birth },
      'Zelfde geboortejaar en geboortemaand; de dag ontbreekt.',
    ],
    [
      { geboortedatum: g('1968-00-00') },
      { geboortedatum: g('1968-00-00') },
      'Zelfde geboortejaar; de rest van de datum ontbreekt.',
    ],
    [{ geboortedatum: g('1968-06-00') }, { geboortedatum: birth }, 'Andere geboortedatum.'],
    [
      { achternaam: 'Berg-Voorbeeld' },
      { achternaam: 'Voorbeeld' },
      'Een deel van de achternaam is gelijk.',
    ],
    [{ achternaam: 'Berg' }, { achternaam: 'Voorbeeld' }, 'Andere achternaam.'],
    [
      { geboortedatum: g('1968-05-00') },
      { geboortedatum: g('1968-00-00') },
      'Zelfde geboortejaar; de rest van de datum ontbreekt.',
    ],
    [{ voornaam: 'Anna' }, { voornaam: 'Bram' }, 'Andere voornaam.'],
    [{ voornaam: 'Anna' }, { voorletters: 'B.' }, 'Andere eerste voorletter.'],
    [{ voornaam: 'Anna' }, { voorletters: 'A.B.' }, 'Zelfde eerste voorletter.'],
    [{ voornaam: 'Anna Maria' }, { voornaam: 'Anna' }, 'Zelfde eerste voornaam.'],
    [{ geslacht: 'M' }, { geslacht: 'V' }, 'Ander geslacht.'],
    [{ telefoon: '0612345678' }, { telefoon: '0612345678' }, 'Zelfde telefoonnummer.'],
    [{ email: 'Anna@voorbeeld.nl' }, { email: 'anna@voorbeeld.nl' }, 'Zelfde e-mailadres.'],
    [
      { straat: 'Kade', huisnummer: '1', plaats: 'Dalem' },
      { straat: 'KADE', huisnummer: '1', plaats: 'dalem' },
      'Zelfde adres: dat zegt alleen iets over het huishouden.',
    ],
  ])('of %j and %j say %s', (a, b, zin) => {
    expect(vergelijk(a, b).redenen.map((reden) => reden.zin)).toEqual([zin]);
  });

  it.each<[PersoonGegevens, PersoonGegevens]>([
    [{ geslacht: 'O' }, { geslacht: 'V' }],
    [{ geslacht: 'V' }, { geslacht: 'V' }],
    [{ telefoon: '0612345678' }, { telefoon: '0687654321' }],
    [{ telefoon: '' }, { telefoon: '' }],
    [
      { postcode: '3311AB', huisnummer: '12' },
      { postcode: '3311AB', huisnummer: '14' },
    ],
    [{ tussenvoegsel: 'van' }, { tussenvoegsel: 'de' }],
    [{ plaats: 'Dalem' }, { plaats: 'Dalem' }],
  ])('of %j and %j are none', (a, b) => {
    expect(vergelijk(a, b).redenen).toEqual([]);
  });

  it('say nothing of a part that only one of the two has', () => {
    const all = { ...anna, ...address, bsn, voorletters: 'A.', geslacht: 'V', email: 'a@b.nl' };
    for (const [veld, waarde] of Object.entries(all)) {
      expect(vergelijk({ [veld]: waarde }, {}).redenen).toEqual([]);
      expect(vergelijk({}, { [veld]: waarde }).redenen).toEqual([]);
    }
  });

  it('call names swapped only when both of them are', () => {
    const half = { voornaam: 'Voorbeeld', achternaam: 'Berg' };
    const zinnen = vergelijk({ voornaam: 'Anna', achternaam: 'Voorbeeld' }, half).redenen;
    expect(zinnen.map(({ zin }) => zin)).toEqual(['Andere voornaam.', 'Andere achternaam.']);
  });

  it('never hold a BSN or a name', () => {
    fc.assert(
      fc.property(anyPersoon, anyPersoon, (a, b) => {
        for (const { zin } of vergelijk(a, b).redenen) {
          expect(zin).toMatch(/^\p{Lu}.*\.$/u);
          expect(zin).not.toMatch(/\d|Anna|Bram|Voorbeeld|Berg/);
        }
      }),
    );
  });
});
