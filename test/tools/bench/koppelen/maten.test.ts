import { expect, test } from 'vitest';
import { type Beoordeeld, meet, meetParen } from '#tools/bench/koppelen/maten.ts';
import { readOpties } from '#tools/bench/koppelen/opties.ts';
import { maatRegels, verslag } from '#tools/bench/koppelen/regels.ts';
import { spreiding } from '#tools/bench/koppelen/spreiding.ts';

const bekend = (id: string) => ({ id, oordeel: 'bekend' as const });
const mogelijk = (id: string) => ({ id, oordeel: 'mogelijk_bekend' as const });

test('of four questions each part is counted over the questions that it is about', () => {
  const vragen: Beoordeeld[] = [
    { soort: 'bekende', waar: 'a', antwoord: [bekend('a'), mogelijk('b')] },
    { soort: 'bekende', waar: 'b', antwoord: [bekend('c')] },
    { soort: 'bekende_tweeling', waar: 'd', antwoord: [mogelijk('d')] },
    { soort: 'tweeling', waar: undefined, antwoord: [bekend('e')] },
    { soort: 'vreemde', waar: undefined, antwoord: [mogelijk('f')] },
  ];
  expect(meet(vragen)).toEqual({
    precisieBekend: 1 / 3,
    eersteVijf: 2 / 3,
    tweelingFout: 1 / 2,
    bekendenBekend: 1 / 3,
    bekendenMogelijk: 1 / 3,
    bekendenNieuw: 1 / 3,
    vreemdenBekend: 1 / 2,
    vreemdenMogelijk: 1 / 2,
    aantallen: { vragen: 5, bekenden: 3, tweelingen: 2 },
  });
});

test('somebody in sixth place was not found', () => {
  const antwoord = ['v', 'w', 'x', 'y', 'z', 'a'].map(mogelijk);
  expect(meet([{ soort: 'bekende', waar: 'a', antwoord }]).eersteVijf).toBe(0);
  expect(meet([{ soort: 'bekende', waar: 'z', antwoord }]).eersteVijf).toBe(1);
});

test('pairs are measured both ways, and nothing said is no mistake', () => {
  const waar = new Set(['a|b', 'c|d', 'e|f']);
  expect(meetParen(new Set(['a|b', 'c|d', 'x|y', 'x|z']), waar)).toEqual({
    precisie: 1 / 2,
    recall: 2 / 3,
    f1: (2 * (1 / 2) * (2 / 3)) / (1 / 2 + 2 / 3),
    paren: 3,
  });
  expect(meetParen(waar, waar).f1).toBe(1);
  expect(meetParen(new Set(), waar)).toMatchObject({ precisie: 1, recall: 0, f1: 0 });
});

test('the middle and the slowest of a hundred', () => {
  const duren = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(spreiding(duren)).toEqual({ p50: 101, p99: 199, aantal: 200 });
  expect(spreiding([])).toEqual({ p50: 0, p99: 0, aantal: 0 });
});

test('without a seed every run has its own; with one it is kept', () => {
  expect(readOpties([], {}).zaad).not.toBe(readOpties([], {}).zaad);
  expect(readOpties(['--zaad', 'x', '--personen', '500,1000'], {})).toMatchObject({
    zaad: 'x',
    personen: [500, 1_000],
    data: '../shared/data',
    gelijken: true,
  });
  expect(() => readOpties(['--personen', 'veel'], {})).toThrow('bench:koppelen');
});

test('a target that is not met says so, and a program that could not do it says why', () => {
  const time = { p50: 1, p99: 20, aantal: 100 };
  const regels = maatRegels({
    personen: 1_000_000,
    gevuld: { seconden: 1, megabytes: 1 },
    maten: meet([{ soort: 'bekende', waar: 'a', antwoord: [bekend('b')] }]),
    controle: time,
    vloer: time,
    geheugen: { heap: -1, rss: 2 },
    gelijken: [
      { naam: 'fuse.js', waarom: 'does not fit in memory' },
      {
        naam: 'pg_trgm gin',
        uitslag: { p50: 80, p99: 90, aantal: 9, gevuld: 1, eersteVijf: 0.5, megabytes: 1 },
      },
    ],
  });
  const lines = verslag(regels).split('\n');
  const lineOf = (what: string) => lines.find((line) => line.includes(what));
  expect(lineOf('“bekend” is right')).toMatch(/0\.0000 +≥ 0\.995 +NOT MET/);
  expect(lineOf('p99')).toMatch(/20 ms +≤ 15 ms +NOT MET/);
  expect(lineOf('one check, p50')).toMatch(/≤ 2 × floor +ok/);
  expect(lineOf('fuse.js')).toContain('does not fit in memory');
  expect(lineOf('pg_trgm gin')).toMatch(/≥ 50 × check +ok +80\.0 × the check/);
});
