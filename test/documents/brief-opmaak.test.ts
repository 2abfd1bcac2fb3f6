import { describe, expect, it } from 'vitest';
import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import { setRegels } from '#documents/brief-opmaak.ts';
import { tidyInhoud } from '#documents/brief-tekst.ts';
import { korteBrief } from './voorbeeld-brief.ts';

/** As many lines as asked for, each of its own. */
const text = (lines: number) =>
  Array.from({ length: lines }, (_, index) => `regel ${index}`).join('\n');

const linesOf = (inhoud: Brieftekst) => setRegels(tidyInhoud(inhoud), (part) => part.length);

/** For each line between aanhef and slot: whether a page may begin with it. */
function mayBegin(alineas: Brieftekst['alineas']): boolean[] {
  return linesOf({ ...korteBrief, alineas })
    .slice(1, -4)
    .map(({ magBeginnen }) => magBeginnen);
}

describe('where a page may begin', () => {
  it.each([
    [1, [true]],
    [2, [true, false]],
    [3, [true, false, false]],
    [4, [true, false, true, false]],
    [6, [true, false, true, true, true, false]],
  ])('leaves no line of a paragraph of %i lines alone', (lines, expected) => {
    expect(mayBegin([{ tekst: text(lines) }])).toEqual(expected);
  });

  it('is at a heading, but not between it and its text', () => {
    expect(mayBegin([{ tekst: 'een' }, { kop: 'Kop', tekst: 'twee' }, { tekst: 'drie' }])).toEqual([
      true,
      true,
      false,
      true,
    ]);
  });

  it('is not between a heading and its points, or the sentence that announces them', () => {
    expect(mayBegin([{ kop: 'Kop', punten: ['een', 'twee'] }])).toEqual([true, false, true]);
    expect(mayBegin([{ tekst: 'Dit:', punten: ['een', 'twee'] }])).toEqual([true, false, true]);
  });

  it('is within a point as within a paragraph', () => {
    expect(mayBegin([{ punten: [text(4)] }])).toEqual([true, false, true, false]);
  });

  it('is not after a heading that has no text of its own', () => {
    expect(mayBegin([{ kop: 'Kop' }, { tekst: 'een' }])).toEqual([true, false]);
  });

  it('is nowhere in the closing, however many lines it has', () => {
    const ondertekening = 'Groet,\ntwee\ndrie\nvier\nvijf\nzes';
    const regels = linesOf({ ...korteBrief, ondertekening });
    expect(regels.slice(-7).map(({ magBeginnen }) => magBeginnen)).not.toContain(true);
    expect(regels.at(-7)?.tekst).toBe(korteBrief.slot);
  });
});

describe('the room for a signature', () => {
  const whiteAbove = (ondertekening: string, tekst: string) =>
    linesOf({ ...korteBrief, ondertekening }).find((regel) => regel.tekst === tekst)?.wit ?? 0;

  it('is under the greeting', () => {
    expect(whiteAbove('Met groet,\nTestpersoon', 'Met groet,')).toBeLessThan(20);
    expect(whiteAbove('Met groet,\nTestpersoon', 'Testpersoon')).toBeGreaterThan(35);
  });

  it('is above the name when there is no greeting', () => {
    expect(whiteAbove('Testpersoon\nMeldpunt', 'Testpersoon')).toBeGreaterThan(35);
    expect(whiteAbove('Testpersoon\nMeldpunt', 'Meldpunt')).toBe(0);
  });
});
