import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  doorlooptijden,
  type TermijnStand,
  termijnRatio,
} from '#areas/verantwoording/rules/cijfers.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const start = d('2026-11-01');
const lasting = (...days: number[]) =>
  days.map((count) => ({ van: start, tot: addDays(start, count) }));

describe('how long dossiers took', () => {
  it.each<[number[], number | undefined, number | undefined]>([
    [[], undefined, undefined],
    [[14], 14, 14],
    [[10, 20], 15, 15],
    [[30, 10, 20], 20, 20],
    [[1, 2, 3, 1000], 2.5, 251.5],
    [[0], 0, 0],
  ])('%j days have median %s and mean %s', (days, mediaan, gemiddelde) => {
    expect(doorlooptijden(lasting(...days))).toEqual({
      aantal: days.length,
      mediaan,
      gemiddelde,
    });
  });

  it('leaves out what has not ended', () => {
    const perioden = [...lasting(10), { van: start }, { van: start, tot: null }];
    expect(doorlooptijden(perioden)).toMatchObject({ aantal: 1, mediaan: 10 });
  });

  it('leaves out what ends before it begins', () => {
    expect(doorlooptijden([{ van: start, tot: addDays(start, -1) }]).aantal).toBe(0);
  });

  it('has its median between the shortest and the longest', () => {
    const anyDays = fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1 });
    fc.assert(
      fc.property(anyDays, (days) => {
        const { mediaan = -1, gemiddelde = -1 } = doorlooptijden(lasting(...days));
        for (const figure of [mediaan, gemiddelde]) {
          expect(figure).toBeGreaterThanOrEqual(Math.min(...days) - 1e-9);
          expect(figure).toBeLessThanOrEqual(Math.max(...days) + 1e-9);
        }
      }),
    );
  });

  it('does not depend on the order', () => {
    expect(doorlooptijden(lasting(3, 1, 2))).toEqual(doorlooptijden(lasting(1, 2, 3)));
  });
});

describe('terms met', () => {
  const today = d('2026-11-10');
  const vervalt = d('2026-11-05');

  it.each<[string, TermijnStand, 'gehaald' | 'gemist' | 'lopend']>([
    ['met before its last day', { vervalt, voldaanOp: d('2026-11-03') }, 'gehaald'],
    ['met on its last day', { vervalt, voldaanOp: vervalt }, 'gehaald'],
    ['met a day late', { vervalt, voldaanOp: d('2026-11-06') }, 'gemist'],
    ['not met and past', { vervalt }, 'gemist'],
    ['not met and past, as stored', { vervalt, voldaanOp: null }, 'gemist'],
    ['not met on its last day', { vervalt: today }, 'lopend'],
    ['not met and still to come', { vervalt: d('2026-12-01') }, 'lopend'],
    ['without a due date', { vervalt: null }, 'lopend'],
    ['without a due date and met', { voldaanOp: today }, 'lopend'],
  ])('one that is %s counts as %s', (_, termijn, part) => {
    const { ratio: _ratio, ...counts } = termijnRatio([termijn], today);
    expect(counts).toEqual({ gehaald: 0, gemist: 0, lopend: 0, [part]: 1 });
  });

  it('are a part of those that ended', () => {
    const met = { vervalt, voldaanOp: vervalt };
    const running = { vervalt: d('2026-12-01') };
    expect(termijnRatio([met, met, met, { vervalt }, running], today)).toEqual({
      gehaald: 3,
      gemist: 1,
      lopend: 1,
      ratio: 0.75,
    });
  });

  it('have no ratio when none has ended: that is not the same as none met', () => {
    expect(termijnRatio([], today).ratio).toBeUndefined();
    expect(termijnRatio([{ vervalt: d('2026-12-01') }], today).ratio).toBeUndefined();
    expect(termijnRatio([{ vervalt }], today).ratio).toBe(0);
  });

  it('count every term once, and give a ratio of 0 to 1', () => {
    const anyTermijn = fc.record({ vervalt: fc.option(anyDate), voldaanOp: fc.option(anyDate) });
    fc.assert(
      fc.property(fc.array(anyTermijn), anyDate, (termijnen, now) => {
        const { gehaald, gemist, lopend, ratio } = termijnRatio(termijnen, now);
        expect(gehaald + gemist + lopend).toBe(termijnen.length);
        if (ratio !== undefined) expect(ratio >= 0 && ratio <= 1).toBe(true);
      }),
    );
  });
});
