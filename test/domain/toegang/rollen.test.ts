import { describe, expect, it } from 'vitest';
import { isRol, ROLLEN, rolNaam, rolUitleg } from '#domain/toegang/rollen.ts';

describe('the roles', () => {
  it('have each a Dutch name', () => {
    expect(ROLLEN.map(rolNaam)).toEqual([
      'Screener',
      'Coördinator',
      'Rapporteur',
      'Manager',
      'Functionaris gegevensbescherming',
      'Beheerder',
    ]);
  });

  it('are each explained in one sentence of their own', () => {
    for (const rol of ROLLEN) expect(rolUitleg(rol)).toMatch(/^[A-Z][^.]+\.$/);
    expect(new Set(ROLLEN.map(rolUitleg)).size).toBe(ROLLEN.length);
  });

  it('are told from other text', () => {
    expect(['screener', 'fg', 'Screener', 'admin', ''].map(isRol)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
