import { expect, test } from 'vitest';
import { findGemeente, GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { MOST_TEST_BSN, slipOf, testBsn } from '#demo/bsn.ts';
import { verzinHuishouden } from '#demo/huishouden.ts';
import { ACHTERNAMEN, VOORNAMEN } from '#demo/namen.ts';
import { verzinAdres, verzinGemeente, verzinPersoon } from '#demo/personen.ts';
import { makeWillekeur } from '#demo/willekeur.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { passesElfproef } from '#domain/identiteit/bsn.ts';
import { TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';

const TODAY = toIsoDate('2026-11-05');
const w = makeWillekeur('people');
const people = Array.from({ length: 600 }, (_, nummer) => {
  const gemeente = verzinGemeente(w);
  const adres = verzinAdres(w, gemeente);
  return { gemeente, persoon: verzinPersoon(w, adres, nummer, TODAY) };
});

test('every test BSN passes the elfproef, lies in the range for tests and is another one', () => {
  const all = Array.from({ length: 2_000 }, (_, index) => testBsn(index * 25));
  expect(new Set(all).size).toBe(all.length);
  for (const bsn of [...all, testBsn(MOST_TEST_BSN - 1)]) {
    expect(bsn).toMatch(/^999\d{6}$/);
    expect(passesElfproef(bsn)).toBe(true);
    expect(passesElfproef(slipOf(bsn))).toBe(false);
  }
});

test('there are no more test BSNs than there are', () => {
  for (const volgnummer of [-1, 0.5, MOST_TEST_BSN])
    expect(() => testBsn(volgnummer)).toThrow(RangeError);
});

test('every made-up person can be saved; at most the BSN asks for a second look', () => {
  for (const { persoon } of people) {
    const { fouten, waarschuwingen } = checkPersoon(persoon, TODAY);
    expect(fouten).toEqual([]);
    expect(waarschuwingen.filter(({ code }) => code !== 'elfproef')).toEqual([]);
  }
});

test('people live in the gemeente that was chosen, and every gemeente has some', () => {
  for (const { gemeente, persoon } of people)
    expect(findGemeente(persoon.postcode ?? '')?.code).toBe(gemeente.code);
  expect(new Set(people.map(({ gemeente }) => gemeente.code)).size).toBe(GEMEENTEN.length);
});

test('one street of one PC4 has one postcode', () => {
  const postcodes = new Map<string, Set<string>>();
  for (const { persoon } of people) {
    const key = `${persoon.straat} ${persoon.postcode?.slice(0, 4)}`;
    postcodes.set(key, (postcodes.get(key) ?? new Set()).add(persoon.postcode ?? ''));
  }
  for (const found of postcodes.values()) expect(found.size).toBe(1);
});

test('people are as half-known as in real meldingen', () => {
  const share = (isSo: (persoon: (typeof people)[number]['persoon']) => boolean) =>
    people.filter(({ persoon }) => isSo(persoon)).length / people.length;
  expect(share(({ bsn }) => bsn === undefined)).toBeGreaterThan(0.3);
  expect(share(({ bsn }) => bsn !== undefined)).toBeGreaterThan(0.5);
  expect(share(({ voornaam }) => voornaam === undefined)).toBeGreaterThan(0.08);
  expect(share(({ geboortedatum }) => /^\d{4}$/.test(geboortedatum ?? ''))).toBeGreaterThan(0);
  expect(share(({ tussenvoegsel }) => tussenvoegsel !== undefined)).toBeGreaterThan(0.15);
  expect(share(({ achternaam }) => /[^\x20-\x7e]/.test(achternaam ?? ''))).toBeGreaterThan(0.1);
});

test('no two people have one BSN', () => {
  const found = people.flatMap(({ persoon }) => persoon.bsn ?? []);
  expect(new Set(found).size).toBe(found.length);
});

test('names are seen through at a glance, and stand in the parts of B3', () => {
  for (const { achternaam, tussenvoegsel } of ACHTERNAMEN) {
    expect(achternaam).toMatch(
      /voorbeeld|proef|test|verzonnen|model|fict|fikt|schijn|oefen|nep|demo|schets|exempel|ficç/i,
    );
    if (tussenvoegsel !== undefined) expect(TUSSENVOEGSELS).toContain(tussenvoegsel);
  }
  for (const list of Object.values(VOORNAMEN)) expect(new Set(list).size).toBe(list.length);
});

test('only a household with children has ages, and they are those of children', () => {
  for (let nummer = 0; nummer < 200; nummer += 1) {
    const { huishouden } = verzinHuishouden(makeWillekeur(`household ${nummer}`), 1 + (nummer % 3));
    expect(huishouden.leeftijden.length > 0).toBe(huishouden.kinderen === 'ja');
    for (const leeftijd of huishouden.leeftijden) expect(leeftijd).toBeLessThan(18);
  }
});
