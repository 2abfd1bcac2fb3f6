import { describe, expect, it } from 'vitest';
import { ZORGEN, ZORGWAARDEN, zorgNaam, zorgwaardeNaam } from '#areas/dossiers/rules-huishouden.ts';

describe('the concerns', () => {
  it('are exactly the five of B3', () => {
    expect(ZORGEN.map(zorgNaam)).toEqual([
      'Financiële zelfredzaamheid',
      'Administratieve zelfredzaamheid',
      'Zelfstandig huishouden voeren',
      'Hygiëne en vervuiling',
      'Leefbaarheid en overlast',
    ]);
  });

  it('have codes without diacritics or spaces', () => {
    for (const code of ZORGEN) expect(code).toMatch(/^[a-z_]+$/);
  });
});

describe('the judgements', () => {
  it('end with onbekend, which is an answer of its own', () => {
    expect(ZORGWAARDEN.map(zorgwaardeNaam)).toEqual([
      'Geen zorg',
      'Zorg',
      'Ernstige zorg',
      'Onbekend',
    ]);
  });
});
