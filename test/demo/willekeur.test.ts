import { expect, test } from 'vitest';
import { makeIds } from '#demo/ids.ts';
import { makeWillekeur } from '#demo/willekeur.ts';

const numbers = (zaad: string) => {
  const w = makeWillekeur(zaad);
  return Array.from({ length: 20 }, () => w.geheel(1, 1000));
};

test('the same seed gives the same row, another seed another one', () => {
  expect(numbers('demo')).toEqual(numbers('demo'));
  expect(numbers('demo')).not.toEqual(numbers('demp'));
});

test('whole numbers lie within their ends, and both ends come up', () => {
  const w = makeWillekeur('ends');
  const seen = new Set(Array.from({ length: 500 }, () => w.geheel(3, 6)));
  expect([...seen].sort()).toEqual([3, 4, 5, 6]);
});

test('numbers are spread evenly enough', () => {
  const w = makeWillekeur('even');
  const low = Array.from({ length: 10_000 }, () => w.getal()).filter((one) => one < 0.25).length;
  expect(low).toBeGreaterThan(2_300);
  expect(low).toBeLessThan(2_700);
});

test('a chance of 0 never happens and one of 1 always does', () => {
  const w = makeWillekeur('chance');
  const happened = (deel: number) => Array.from({ length: 200 }, () => w.kans(deel));
  expect(happened(0)).not.toContain(true);
  expect(happened(1)).not.toContain(false);
});

test('a choice follows the weights, and what weighs nothing is never chosen', () => {
  const w = makeWillekeur('weights');
  const chosen = Array.from({ length: 1_000 }, () =>
    w.weeg<string>([
      ['often', 9],
      ['never', 0],
      ['seldom', 1],
    ]),
  );
  expect(chosen).not.toContain('never');
  const often = chosen.filter((one) => one === 'often').length;
  expect(often).toBeGreaterThan(850);
  expect(often).toBeLessThan(950);
});

test('there must be something to choose from', () => {
  const w = makeWillekeur('empty');
  expect(() => w.kies([])).toThrow(RangeError);
  expect(() => w.weeg([])).toThrow(RangeError);
});

test('what one part asks changes nothing of what another part gets', () => {
  const quiet = makeWillekeur('parts');
  const busy = makeWillekeur('parts');
  for (let count = 0; count < 50; count += 1) busy.tak('other').getal();
  busy.getal();
  expect(busy.tak('mine').geheel(1, 1e9)).toBe(quiet.tak('mine').geheel(1, 1e9));
  expect(quiet.tak('mine').geheel(1, 1e9)).not.toBe(quiet.tak('yours').geheel(1, 1e9));
});

test('ids are uuids of version 7 that sort as they were made, and the same ones each time', () => {
  const make = () => {
    const next = makeIds(makeWillekeur('ids'));
    return [
      next('2026-11-04T07:00:00.000Z'),
      next('2026-11-05T07:00:00.000Z'),
      next('2026-11-05T07:00:00.000Z'),
      next('2026-11-05T07:00:01.000Z'),
    ];
  };
  const ids = make();
  expect(ids).toEqual(make());
  expect([...ids].sort()).toEqual(ids);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
});
