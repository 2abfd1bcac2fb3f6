import { describe, expect, it, test } from 'vitest';
import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { AANLEIDINGEN, findAanleiding } from '#areas/meldingen/rules.ts';
import { standaardPartners } from '#areas/partners/rules.ts';
import { ontvangstVoor, werkdagNa, werkdagVoor } from '#demo/dagen.ts';
import { verzinMelder } from '#demo/melders.ts';
import { DELEN, makeScenario } from '#demo/scenario.ts';
import type { Stap } from '#demo/stappen.ts';
import { makeWillekeur } from '#demo/willekeur.ts';
import { addDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { isWerkdag, standaardKalender } from '#domain/dates/werkdagen.ts';

const TODAY = toIsoDate('2026-11-05');
const make = (other: Partial<Parameters<typeof makeScenario>[0]> = {}) =>
  makeScenario({ zaad: 'test', vandaag: TODAY, aantal: 120, ...other }).stappen;
const meldingenIn = (stappen: readonly Stap[]) =>
  stappen.flatMap((stap) => (stap.soort === 'melding' ? [stap] : []));

describe('a scenario', () => {
  const stappen = make();
  const meldingen = meldingenIn(stappen);

  it('is the same for the same seed and day, and another for another seed or day', () => {
    expect(make()).toEqual(stappen);
    expect(make({ zaad: 'other' })).not.toEqual(stappen);
    expect(make({ vandaag: addDays(TODAY, 1) })).not.toEqual(stappen);
  });

  it('runs in order, up to and including today, over three years', () => {
    const moments = stappen.map(({ dag, minuut }) => `${dag} ${String(minuut).padStart(4, '0')}`);
    expect([...moments].sort()).toEqual(moments);
    expect(stappen.at(-1)?.dag).toBe(TODAY);
    expect(String(stappen[0]?.dag)).toMatch(/^202[34]-/);
    for (const { minuut } of stappen) expect(minuut).toBeLessThan(14 * 60);
  });

  it('begins every dossier with a melding, and has as many dossiers as were asked for', () => {
    const first = new Map<number, Stap>();
    for (const stap of stappen) if (!first.has(stap.verhaal)) first.set(stap.verhaal, stap);
    expect(first.size).toBe(120);
    for (const stap of first.values()) expect(stap.soort).toBe('melding');
  });

  it('has every aanleiding, also when it is small', () => {
    const small = meldingenIn(make({ aantal: 30 }));
    const found = new Set(small.map(({ melding }) => melding.aanleiding));
    expect([...found].sort()).toEqual([...AANLEIDINGEN].sort());
  });

  it('gives arrears only where they may be kept, and dates only where the aanleiding has them', () => {
    for (const { melding } of meldingen) {
      const regel = findAanleiding(melding.aanleiding);
      if (!regel.achterstand) expect(melding.achterstandCent).toBeNull();
      for (const [soort, datum] of Object.entries(melding.datums))
        if (datum !== null) expect(regel.datums).toContain(soort);
    }
  });

  it('has people of every kind: alone, summoned together, with and without children', () => {
    const counts = new Set(meldingen.map(({ melding }) => melding.personen.length));
    expect(counts).toContain(1);
    expect(counts).toContain(2);
    expect(counts).toContain(3);
    const children = new Set(meldingen.map(({ melding }) => melding.huishouden.kinderen));
    expect([...children].sort()).toEqual(['ja', 'nee', 'onbekend']);
  });

  it('has everything that can happen in it', () => {
    const kinds = new Set(stappen.map(({ soort }) => soort));
    const expected: Stap['soort'][] = [
      'melding',
      'neem',
      'draag_over',
      'stand',
      'noteer',
      'voldoe',
      'gebeurtenis',
      'schort_op',
      'hervat',
      'huishouden',
      'verbeter',
      'screen',
      'stem_af',
      'beeindig',
      'sluit',
    ];
    for (const kind of expected) expect(kinds).toContain(kind);
    expect(meldingen.some(({ melding }) => melding.zelfdeAls === 0)).toBe(true);
    expect(meldingen.length).toBeGreaterThan(120);
  });

  it('hands over only what somebody has', () => {
    const taken = new Set<number>();
    for (const { soort, verhaal } of stappen) {
      if (soort === 'neem') taken.add(verhaal);
      if (soort === 'draag_over') expect(taken).toContain(verhaal);
    }
  });

  it('names every part of the work once, because its name is where its chance comes from', () => {
    expect(new Set(DELEN.map(({ naam }) => naam)).size).toBe(DELEN.length);
  });

  it('has no dossiers when none are asked for', () => {
    expect(make({ aantal: 0 })).toEqual([]);
  });
});

describe('the day of receipt from which a term ends on a day', () => {
  const cases: [string, string, number, 'werkdagen' | 'maanden', string | undefined][] = [
    ['three werkdagen before a Thursday', '2026-11-05', 3, 'werkdagen', '2026-11-02'],
    ['over a weekend', '2026-11-10', 3, 'werkdagen', '2026-11-05'],
    ['over Christmas', '2026-12-29', 2, 'werkdagen', '2026-12-24'],
    ['never on a Sunday', '2026-11-08', 3, 'werkdagen', undefined],
    ['a month before', '2026-11-05', 1, 'maanden', '2026-10-05'],
    ['no month ends on a 31st after a shorter one', '2026-12-31', 1, 'maanden', undefined],
    ['not from a day on which the desk is closed', '2026-11-25', 1, 'maanden', undefined],
  ];
  it.each(cases)('%s', (_, vervalt, aantal, eenheid, expected) => {
    expect(ontvangstVoor(toIsoDate(vervalt), { eenheid, aantal })).toBe(expected);
  });
});

test('werkdagen are counted from the day itself, or from the next one when it is none', () => {
  const day = (text: string): IsoDate => toIsoDate(text);
  expect(werkdagNa(day('2026-11-05'), 0)).toBe('2026-11-05');
  expect(werkdagNa(day('2026-11-07'), 0)).toBe('2026-11-09');
  expect(werkdagNa(day('2026-11-05'), 2)).toBe('2026-11-09');
  expect(werkdagVoor(day('2026-11-08'), 0)).toBe('2026-11-06');
  expect(werkdagVoor(day('2026-11-09'), 1)).toBe('2026-11-06');
});

test('whoever reports is a partner of the register, or one that the demo adds', () => {
  const w = makeWillekeur('melders');
  const known = new Set(standaardPartners.map(({ naam }) => naam));
  const added = ['Gerechtsdeurwaarderskantoor Voorbeeld & Proef', 'Verhuurbedrijf Het Modelhuis'];
  for (const gemeente of GEMEENTEN)
    for (const aanleiding of AANLEIDINGEN) {
      const melder = verzinMelder(w, aanleiding, gemeente);
      expect(known.has(melder) || added.includes(melder)).toBe(true);
    }
});

test('nothing begins on a day on which the desk is closed', () => {
  const first = new Map<number, IsoDate>();
  for (const { verhaal, dag } of make({ vandaag: toIsoDate('2026-11-21') }))
    if (!first.has(verhaal)) first.set(verhaal, dag);
  for (const dag of first.values()) expect(isWerkdag(dag, standaardKalender)).toBe(true);
});
