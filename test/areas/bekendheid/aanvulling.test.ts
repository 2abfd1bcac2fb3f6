import { describe, expect, test } from 'vitest';
import {
  aanvullingVan,
  VERTELITEMS,
  type Vertelfeiten,
} from '#areas/bekendheid/rules/vertellen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const feiten: Vertelfeiten = {
  lopend: true,
  dossierhouder: 'Sam Screener',
  telefoon: '078 000 00 00',
  processtap: '6',
  datums: [
    { naam: 'dagvaarding', datum: toIsoDate('2026-11-03') },
    { naam: 'zitting', datum: toIsoDate('2026-12-01') },
  ],
  partners: [
    { naam: 'Trivire', soort: 'woningcorporatie' },
    { naam: 'Zorgaanbieder Voorbeeld', soort: 'zorgpartij' },
    { naam: 'Veilig Voorbeeld', soort: 'veiligheid' },
    { naam: 'Deurwaarder Voorbeeld', soort: 'deurwaarder' },
  ],
  kinderen: 'ja',
};

describe('what is told besides "bekend"', () => {
  test('is nothing when nothing is chosen', () => {
    expect(aanvullingVan([], feiten)).toEqual([]);
  });

  test('is a sentence for each item, always in the same order', () => {
    const all = aanvullingVan([...VERTELITEMS].reverse(), feiten);
    expect(all).toEqual([
      'Er loopt bij ons een dossier.',
      'De dossierhouder is Sam Screener, telefoon 078 000 00 00.',
      'De zaak is in stap 6 van het proces: Dagvaarding.',
      'Bekende datums: dagvaarding di 3 nov 2026; zitting di 1 dec 2026.',
      'Betrokken partners: Trivire.',
      'Betrokken zorgaanbieders: Zorgaanbieder Voorbeeld.',
      'Er zijn kinderen in het huishouden.',
    ]);
  });

  test('names zorgaanbieders only when they are chosen, and parties for safety never', () => {
    expect(aanvullingVan(['partners'], feiten).join()).not.toContain('Zorgaanbieder');
    expect(aanvullingVan(VERTELITEMS, feiten).join()).not.toMatch(/Veilig|Deurwaarder/);
  });

  test.each([
    [{ lopend: false }, 'dossier_open', /afgesloten/],
    [{ dossierhouder: null }, 'dossierhouder', /nog geen vaste dossierhouder.*078 000 00 00/],
    [{ processtap: 'uitgesteld' as const }, 'processtap', /ontruiming uitgesteld/],
    [{ datums: [] }, 'datums', /geen datums/],
    [{ partners: [] }, 'partners', /geen andere partners/],
    [{ partners: [] }, 'zorgaanbieders', /geen zorgaanbieders/],
    [{ kinderen: 'nee' as const }, 'kinderen', /geen kinderen/],
    [{ kinderen: 'onbekend' as const }, 'kinderen', /niet bekend/],
  ] as const)('%j is said of %s', (other, item, zin) => {
    expect(aanvullingVan([item], { ...feiten, ...other })[0]).toMatch(zin);
  });
});
