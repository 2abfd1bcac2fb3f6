import { describe, expect, it } from 'vitest';
import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import {
  PARTNERSOORTEN,
  type PartnerSoort,
  partnerSoortNaam,
  type Standaardpartner,
  standaardPartners,
} from '#areas/partners/rules.ts';

function ofSoort(soort: PartnerSoort): Standaardpartner[] {
  return standaardPartners.filter((partner) => partner.soort === soort);
}

describe('the partners that a new register starts with', () => {
  it('have each a code of their own', () => {
    const codes = standaardPartners.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z0-9_]+$/);
  });

  it('have each a name of their own', () => {
    const namen = standaardPartners.map(({ naam }) => naam);
    expect(new Set(namen).size).toBe(namen.length);
  });

  it('are eleven corporaties, two sociale diensten, nine gemeenten and nine teams', () => {
    const soorten = ['woningcorporatie', 'sociale_dienst', 'gemeente', 'sociaal_team'] as const;
    expect(soorten.map((soort) => ofSoort(soort).length)).toEqual([11, 2, 9, 9]);
  });

  it('are all signatories, but for those that the desk works with all the same', () => {
    const unsigned = standaardPartners.filter(({ ondertekenaar }) => !ondertekenaar);
    expect(unsigned.map(({ naam }) => naam)).toEqual([
      'Team Toeleiding en Bemoeizorg',
      'Zorg- en Veiligheidshuis',
      'Veilig Thuis',
      '112 en politie',
      'Crisisdienst GGZ',
    ]);
  });

  it('hold no deurwaarder or particuliere verhuurder: those are no fixed parties', () => {
    expect([...ofSoort('deurwaarder'), ...ofSoort('particuliere_verhuurder')]).toEqual([]);
  });

  it('name only gemeenten of the region', () => {
    const known = new Set(GEMEENTEN.map(({ code }) => code));
    for (const { gemeenten } of standaardPartners) {
      expect(gemeenten.filter((code) => !known.has(code))).toEqual([]);
    }
  });

  it('give every gemeente one sociale dienst and one team', () => {
    for (const { code, team } of GEMEENTEN) {
      const diensten = ofSoort('sociale_dienst').filter((one) => one.gemeenten.includes(code));
      expect(diensten).toHaveLength(1);
      const teams = ofSoort('sociaal_team').filter((one) => one.gemeenten.includes(code));
      expect(teams.map(({ naam }) => naam)).toEqual([team]);
    }
  });
});

describe('the kinds of partner', () => {
  it('have each a Dutch name', () => {
    expect(PARTNERSOORTEN.map(partnerSoortNaam)).toEqual([
      'Woningcorporatie',
      'Sociale dienst',
      'Gemeente',
      'Sociaal team',
      'Zorgpartij',
      'Jeugdteam',
      'Team Toeleiding en Bemoeizorg',
      'Zorg- en Veiligheidshuis',
      'Veilig Thuis',
      'Spoed: 112, politie, crisisdienst',
      'Andere partij voor veiligheid',
      'Overig',
      'Deurwaarder',
      'Particuliere verhuurder',
      'Hypotheekverstrekker',
    ]);
  });
});
