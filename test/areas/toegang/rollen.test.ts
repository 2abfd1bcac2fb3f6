import { describe, expect, it } from 'vitest';
import { behandeltDossiers, isRol, ROLLEN, rolNaam, rolUitleg } from '#domain/rollen.ts';

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

  it('see rows about dossiers only as screener or coördinator', () => {
    expect(ROLLEN.filter((rol) => behandeltDossiers([rol]))).toEqual(['screener', 'coordinator']);
    expect(behandeltDossiers(['manager', 'coordinator'])).toBe(true);
    expect(behandeltDossiers([])).toBe(false);
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
