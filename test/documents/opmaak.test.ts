import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divide, type Zetregel } from '#documents/paginas.ts';
import { breakRegels } from '#documents/regels.ts';

const perLetter = (text: string) => text.length;

describe('breaking text into lines', () => {
  it.each([
    ['at a space, which stays', 'een twee drie', 8, ['een twee ', 'drie']],
    ['not where it fits', 'een twee', 8, ['een twee']],
    ['at a line end of its own', 'een\ntwee', 20, ['een', 'twee']],
    ['never at a no-break space', 'a b\u00A0c d', 4, ['a ', 'b\u00A0c ', 'd']],
    ['after a hyphen in a long word', 'Voorbeeld-Test', 12, ['Voorbeeld-', 'Test']],
    ['not after a hyphen beside one letter', 'e-mail x', 5, ['e-mai', 'l x']],
    ['after a slash', 'voor/tegen', 6, ['voor/', 'tegen']],
    ['within a word that fits no line', 'abcdefgh', 3, ['abc', 'def', 'gh']],
    ['never between a letter and its mark', 'e\u0301e\u0301', 3, ['e\u0301', 'e\u0301']],
    ['not at all without text', '', 3, ['']],
  ])('breaks %s', (_, text, width, lines) => {
    expect(breakRegels(text, width, perLetter)).toEqual(lines);
  });

  it('loses nothing, and no line is too wide', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme-ascii' }),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = breakRegels(text, width, perLetter);
          expect(lines.join('')).toBe(text);
          for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

const line = (hoogte: number, magBeginnen: boolean, wit = 0): Zetregel => ({
  hoogte,
  wit,
  magBeginnen,
});
const counts = (lines: readonly Zetregel[], room: number) =>
  divide(lines, () => ({ boven: 0, onder: room })).map((page) => page.length);

describe('dividing lines over pages', () => {
  it('fills a page and goes on', () => {
    expect(counts([line(10, true), line(10, true), line(10, true)], 20)).toEqual([2, 1]);
  });

  it('goes back to a line that may begin a page', () => {
    const lines = [line(10, true), line(10, true), line(10, false), line(10, false)];
    expect(counts(lines, 30)).toEqual([1, 3]);
  });

  it('parts what may not be parted when it fills more than a page', () => {
    expect(counts([line(10, true), line(10, false), line(10, false)], 20)).toEqual([2, 1]);
  });

  it('puts a line that is higher than a page on a page of its own', () => {
    expect(counts([line(10, true), line(90, true), line(10, true)], 20)).toEqual([1, 1, 1]);
  });

  it('leaves out the white at the top of a page', () => {
    const pages = divide([line(10, true, 9), line(10, true, 9)], (page) => ({
      boven: page * 5,
      onder: 25,
    }));
    expect(pages.map(([first]) => first?.top)).toEqual([0, 5]);
  });

  it('has no pages for no lines', () => {
    expect(counts([], 20)).toEqual([]);
  });

  it('keeps every line, in order, within the page', () => {
    const lines = fc.array(
      fc.record({
        hoogte: fc.integer({ min: 1, max: 40 }),
        wit: fc.integer({ min: 0, max: 20 }),
        magBeginnen: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(lines, (all) => {
        const pages = divide(all, () => ({ boven: 7, onder: 100 }));
        expect(pages.flat().map(({ regel }) => regel)).toEqual(all);
        for (const { regel, top } of pages.flat())
          expect(top + regel.hoogte).toBeLessThanOrEqual(100);
      }),
    );
  });
});
