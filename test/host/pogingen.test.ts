import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPogingen } from '#host/engine/pogingen.ts';
import { testklok } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const HOUR = 3_600_000;

function opened(klok = testklok(), folder = temporaryFolder()) {
  const path = join(folder, 'pogingen.json');
  return { klok, path, pogingen: openPogingen(path, klok) };
}

function tryTimes(pogingen: ReturnType<typeof openPogingen>, times: number, slot = 'anna'): number {
  let wait = 0;
  for (let count = 0; count < times; count += 1) wait = pogingen.begin(slot);
  return wait;
}

test('ten attempts in an hour are let through, the eleventh is told how long to wait', () => {
  const { pogingen } = opened();
  expect(tryTimes(pogingen, 10)).toBe(0);
  expect(tryTimes(pogingen, 1)).toBe(3600);
});

test('the wait shortens as time passes, and after the hour one may try again', () => {
  const { pogingen, klok } = opened();
  tryTimes(pogingen, 10);
  klok.advance(HOUR / 2);
  expect(tryTimes(pogingen, 1)).toBe(1800);
  klok.advance(HOUR / 2 + 1);
  expect(tryTimes(pogingen, 1)).toBe(0);
});

test('being refused does not count as another attempt, so waiting always ends', () => {
  const { pogingen, klok } = opened();
  tryTimes(pogingen, 50);
  klok.advance(HOUR + 1);
  expect(tryTimes(pogingen, 1)).toBe(0);
});

test('a restart forgets nothing', () => {
  const { pogingen, klok, path } = opened();
  tryTimes(pogingen, 10);
  expect(openPogingen(path, klok).begin('anna')).toBe(3600);
});

test('setting the clock back lets no attempt expire early', () => {
  const { pogingen, klok, path } = opened();
  tryTimes(pogingen, 10);
  klok.setNow('2020-01-01T00:00:00.000Z');
  expect(tryTimes(pogingen, 1)).toBe(3600);
  expect(openPogingen(path, klok).begin('anna')).toBe(3600);
});

test('a clock that once stood years ahead shuts nobody out for years', () => {
  const { pogingen, klok, path } = opened(testklok('2036-01-01T00:00:00.000Z'));
  tryTimes(pogingen, 10);
  klok.setNow('2026-11-05T09:00:00.000Z');
  const again = openPogingen(path, klok);
  expect(again.begin('anna')).toBe(3600);
  klok.advance(HOUR + 1);
  expect(again.begin('anna')).toBe(0);
});

test('each account has its own count; names that are no account share one and push nobody out', () => {
  const { pogingen } = opened();
  tryTimes(pogingen, 10);
  for (let count = 0; count < 1000; count += 1) pogingen.begin(undefined);
  expect(pogingen.begin('anna')).toBeGreaterThan(0);
  expect(pogingen.begin('bram')).toBe(0);
  expect(pogingen.begin(undefined)).toBeGreaterThan(0);
});

test('a right password forgets the wrong ones', () => {
  const { pogingen } = opened();
  tryTimes(pogingen, 9);
  pogingen.clear('anna');
  expect(tryTimes(pogingen, 10)).toBe(0);
});

test('an attempt is on disk before the password is tried', () => {
  const { pogingen, path } = opened();
  expect(existsSync(path)).toBe(false);
  pogingen.begin('anna');
  expect(JSON.parse(readFileSync(path, 'utf8')).namen.anna).toHaveLength(1);
});
