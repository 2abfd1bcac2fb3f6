import { describe, expect, test } from 'vitest';
import {
  aanvullingVan,
  CHECKVELDEN,
  type Vertelfeiten,
} from '#areas/bekendheid/rules/vertellen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const feiten: Vertelfeiten = {
  lopend: true,
  dossierhouder: 'Sam Screener',
  telefoon: '078 000 00 00',
  casusregisseur: 'Sterk Papendrecht',
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
  leeftijden: [4, 9],
  ondersteuningsvraag: 'Er is hulp nodig op school.',
  zorgaanbieders: 'FACT Voorbeeld',
  zorgen: { hygiene_vervuiling: 'ernstige_zorg', leefbaarheid_overlast: 'zorg' },
  oggz: { lopend: true, eerder: true },
  verplichteZorg: true,
};

describe('what is told besides "bekend"', () => {
  test('is nothing when nothing is chosen', () => {
    expect(aanvullingVan([], feiten)).toEqual([]);
  });

  test('is a sentence for each field, always in the same order', () => {
    expect(aanvullingVan([...CHECKVELDEN].reverse(), feiten)).toEqual([
      'Wij zijn ermee bezig.',
      'Onze contactpersoon is Sam Screener, telefoon 078 000 00 00.',
      'De casusregie heeft Sterk Papendrecht.',
      'De zaak is in stap 6 van het proces: Dagvaarding.',
      'Bekende datums: dagvaarding di 3 nov 2026; zitting di 1 dec 2026.',
      'Betrokken partners: Trivire.',
      'Er zijn kinderen in het huishouden (leeftijd 4, 9).',
      'Ondersteuningsvraag van de kinderen: Er is hulp nodig op school.',
      'Er zijn ernstige zorgen over hygiëne en vervuiling.',
      'Er zijn zorgen over leefbaarheid en overlast.',
      'Betrokken zorgaanbieders: FACT Voorbeeld; Zorgaanbieder Voorbeeld.',
      'Er loopt OGGZ of bemoeizorg.',
      'Er loopt verplichte zorg.',
    ]);
  });

  test('names zorgaanbieders only when they are chosen, and parties for safety never', () => {
    expect(aanvullingVan(['partners'], feiten).join()).not.toContain('Zorgaanbieder');
    expect(aanvullingVan(CHECKVELDEN, feiten).join()).not.toMatch(/Veilig|Deurwaarder/);
  });

  test.each([
    [{ lopend: false }, 'in_behandeling', /afgesloten/],
    [{ dossierhouder: null }, 'contactpersoon', /nog geen vaste contactpersoon.*078 000 00 00/],
    [{ processtap: 'uitgesteld' as const }, 'processtap', /ontruiming uitgesteld/],
    [{ kinderen: 'nee' as const }, 'kinderen', /Voor zover wij weten/],
    [{ oggz: { lopend: false, eerder: true } }, 'oggz', /eerder OGGZ/],
  ] as const)('%j is said of %s', (other, item, zin) => {
    expect(aanvullingVan([item], { ...feiten, ...other })[0]).toMatch(zin);
  });

  // Who is told "geen" of care that is hidden from them is told an untruth.
  test('is silent of what is not known, and never says "geen"', () => {
    const niets: Vertelfeiten = {
      ...feiten,
      ...{ casusregisseur: null, datums: [], partners: [], zorgaanbieders: '' },
      ...{ kinderen: 'onbekend', ondersteuningsvraag: '', zorgen: {} },
      ...{ oggz: { lopend: false, eerder: false }, verplichteZorg: false },
    };
    const told = aanvullingVan(CHECKVELDEN, niets);
    expect(told).toHaveLength(3);
    expect(told.join(' ')).not.toMatch(/\bgeen\b/);
  });
});
