import { describe, expect, test } from 'vitest';
import {
  type Besluiten,
  MEESTE_KANDIDATEN,
  standVan,
  type TeBesluiten,
  teTonen,
} from '#areas/bekendheid/rules/check.ts';

const sure = (id: string): TeBesluiten => ({ id, oordeel: 'bekend' });
const maybe = (id: string): TeBesluiten => ({ id, oordeel: 'mogelijk_bekend' });
const six = ['a', 'b', 'c', 'd', 'e', 'f'].map(maybe);
const allShown: Besluiten = { a: 'ander', b: 'ander', c: 'ander', d: 'ander', e: 'ander' };

describe('how a check stands', () => {
  test.each<[string, TeBesluiten[], Besluiten, object]>([
    ['nobody found', [], {}, { soort: 'niet_bekend' }],
    ['one sure', [sure('a')], {}, { soort: 'bekend', id: 'a', door: 'programma' }],
    ['one sure before others', [sure('a'), maybe('b')], {}, { id: 'a', door: 'programma' }],
    ['two sure', [sure('a'), sure('b')], {}, { soort: 'te_beslissen' }],
    ['only maybe', [maybe('a')], {}, { soort: 'te_beslissen' }],
    ['one of two put aside', [maybe('a'), maybe('b')], { a: 'ander' }, { soort: 'te_beslissen' }],
    [
      'all put aside',
      [maybe('a'), maybe('b')],
      { a: 'ander', b: 'ander' },
      { soort: 'niet_bekend' },
    ],
    ['one chosen', [maybe('a'), maybe('b')], { b: 'dezelfde' }, { id: 'b', door: 'medewerker' }],
    ['the sure one put aside', [sure('a')], { a: 'ander' }, { soort: 'niet_bekend' }],
    [
      'the sure one put aside, others left',
      [sure('a'), maybe('b')],
      { a: 'ander' },
      { soort: 'te_beslissen' },
    ],
    [
      'one of two sure put aside',
      [sure('a'), sure('b')],
      { a: 'ander' },
      { id: 'b', door: 'programma' },
    ],
    ['more than are shown', six, {}, { soort: 'te_beslissen' }],
    ['all that are shown put aside', six, allShown, { soort: 'te_veel' }],
    ['somebody decided about who is not shown', six, { f: 'dezelfde' }, { soort: 'te_beslissen' }],
    ['a decision about somebody else', [maybe('a')], { z: 'dezelfde' }, { soort: 'te_beslissen' }],
  ])('%s', (_name, kandidaten, besluiten, stand) => {
    expect(standVan(kandidaten, besluiten)).toMatchObject(stand);
  });
});

describe('the candidates that are shown', () => {
  test('are never more than a few', () => {
    expect(teTonen(six, {})).toHaveLength(MEESTE_KANDIDATEN);
  });

  test('are only the sure one when the program is sure, until somebody puts it aside', () => {
    const found = [sure('a'), maybe('b'), maybe('c')];
    const ids = (besluiten: Besluiten) => teTonen(found, besluiten).map(({ id }) => id);
    expect(ids({})).toEqual(['a']);
    expect(ids({ a: 'ander' })).toEqual(['a', 'b', 'c']);
    expect(ids({ a: 'ander', b: 'dezelfde' })).toEqual(['a', 'b', 'c']);
  });

  test('are nobody when nobody was found', () => {
    expect(teTonen([], {})).toEqual([]);
  });
});
