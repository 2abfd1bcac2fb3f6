import { describe, expect, test } from 'vitest';
import { vertelAan } from '#areas/trajecten/rules/vertellen.ts';

const weg = (id: string, sinds: string, tot: string, van: string | null = 'melder') => ({
  ...{ id, sinds, tot, van },
});
const gaf = (aan: string, op: string, soort = 'bekendheid') => ({ aan, op, soort });
const namen = (...args: Parameters<typeof vertelAan>) =>
  vertelAan(...args).map((taak) => `${taak.aan} ${taak.weg.id}`);

describe('who must hear that something no longer holds (AVG 19)', () => {
  test('is whoever was given something while it stood, once for what went at one moment', () => {
    const gone = [weg('a', '10', '20'), weg('b', '10', '20')];
    expect(namen(gone, [gaf('team', '12'), gaf('team', '15'), gaf('gemeente', '20')])).toEqual([
      'team a',
    ]);
  });

  test('is not who told it, nor who was given something before or after', () => {
    const gone = [weg('a', '10', '20')];
    expect(namen(gone, [gaf('melder', '12'), gaf('team', '09'), gaf('team', '21')])).toEqual([]);
  });

  test('is not who was only told that a term was missed or that a dossier was closed', () => {
    const gone = [weg('a', '10', '20')];
    expect(namen(gone, [gaf('team', '12', 'gemist'), gaf('team', '12', 'afsluiting')])).toEqual([]);
  });

  test('is told each time that something else goes', () => {
    const gone = [weg('a', '10', '20'), weg('b', '10', '30')];
    expect(namen(gone, [gaf('team', '12', 'advies')])).toEqual(['team a', 'team b']);
  });
});
