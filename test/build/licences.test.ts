import { expect, test } from 'vitest';
import {
  checkLicences,
  describeLicences,
  forbiddenLicences,
  readLicences,
} from '#build/licences.ts';

const licence = (name: string, text: string, dev = false) => ({
  name,
  version: '1.0.0',
  licence: text,
  dev,
});

test('every package in use has a licence that the house allows, and the list of them is new', () => {
  expect(checkLicences('.')).toEqual([]);
  expect(readLicences('.').length).toBeGreaterThan(100);
});

test.each([
  ['GPL-3.0-only', false],
  ['MPL-2.0', false],
  ['unknown', true],
  ['(MIT AND GPL-2.0)', true],
])('%s is refused in the program or its tools', (text, dev) => {
  expect(forbiddenLicences([licence('x', text, dev)])).toHaveLength(1);
});

test.each([
  ['MIT', false],
  ['(WTFPL OR GPL-2.0)', false],
  ['MPL-2.0', true],
])('%s is allowed where it is used', (text, dev) => {
  expect(forbiddenLicences([licence('x', text, dev)])).toEqual([]);
});

test('a tool that the program could use, but does not, is no part of the program', () => {
  const pglite = readLicences('.').find(({ name }) => name === '@electric-sql/pglite');
  expect(pglite?.dev).toBe(true);
});

test('the list tells what is handed out from what is only used', () => {
  const list = describeLicences([licence('in', 'MIT'), licence('uit', 'MPL-2.0', true)]);
  expect(list.indexOf('| in |')).toBeLessThan(list.indexOf('## Built into'));
  expect(list.indexOf('| uit |')).toBeGreaterThan(list.indexOf('## Built into'));
});
