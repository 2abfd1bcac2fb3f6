import { describe, expect, it } from 'vitest';
import { persoonVelden } from '#areas/personen/fields.ts';
import { checkVeld } from '#areas/personen/rules/persoon-invoer.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');
const namen: readonly Persoonveld[] = ['voornaam', 'voorletters', 'tussenvoegsel', 'achternaam'];

describe('checkVeld', () => {
  it.each<[Persoonveld, string]>([
    ['bsn', '111222333'],
    ['voornaam', 'Anna'],
    ['voorletters', 'A.B.'],
    ['tussenvoegsel', 'van den'],
    ['achternaam', 'Voorbeeld'],
    ['geboortedatum', '12-5-1968'],
    ['geslacht', 'V'],
    ['postcode', '3311 ab'],
    ['huisnummer', '12A-2'],
    ['huisletter', 'a'],
    ['toevoeging', 'III'],
    ['straat', '1e Dwarsstraat 4'],
    ['plaats', "'s-Gravendeel"],
    ['telefoon', '+31 6 12345678'],
    ['email', 'anna@voorbeeld.nl'],
  ])('accepts %s %j', (veld, text) => {
    expect(checkVeld(veld, text, today)).toEqual([]);
  });

  it.each(PERSOONVELDEN)('refuses a %s of endless length', (veld) => {
    const found = checkVeld(veld, 'x'.repeat(201), today);
    expect(found.map(({ soort }) => soort)).toEqual(['fout']);
  });

  it.each(namen)('warns of digits in %s', (veld) => {
    expect(checkVeld(veld, 'Anna 2', today)).toEqual([
      {
        soort: 'waarschuwing',
        veld,
        code: 'cijfers_in_naam',
        zin: 'In deze naam staan cijfers. Controleer het veld; de naam wordt wel bewaard.',
      },
    ]);
  });

  it('counts letters as people do, not as they are stored', () => {
    expect(
      checkVeld('voornaam', '\u{1d49c}'.repeat(persoonVelden.voornaam.hoogstens), today),
    ).toEqual([]);
  });

  it.each(['voornaam', 'tussenvoegsel', 'straat', 'plaats'] as const)(
    'gives %s as much room as its definition says',
    (veld) => {
      const { hoogstens } = persoonVelden[veld];
      expect(checkVeld(veld, 'x'.repeat(hoogstens), today)).toEqual([]);
      expect(checkVeld(veld, 'x'.repeat(hoogstens + 1), today)).toHaveLength(1);
    },
  );
});
