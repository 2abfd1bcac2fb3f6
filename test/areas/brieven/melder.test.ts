import { expect, test } from 'vitest';
import { melderInBrief } from '#areas/brieven/rules/melder.ts';

test('a letter names an organisation that reported, and nobody private so that they are known', () => {
  expect(melderInBrief({ organisatie: 'Trivire' }, true)).toBe('Trivire');
  expect(melderInBrief({ organisatie: null }, true)).toBe('iemand uit uw omgeving');
  expect(melderInBrief({ organisatie: '' }, false)).toBe('iemand uit uw omgeving');
});

test('who reported it themselves is told so, unless somebody else may read it', () => {
  expect(melderInBrief({ isBetrokkene: true }, true)).toBe('u zelf');
  expect(melderInBrief({ isBetrokkene: true }, false)).toBe('u zelf of iemand uit uw omgeving');
});
