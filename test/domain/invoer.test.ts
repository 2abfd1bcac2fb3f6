import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanLine, cleanText } from '#domain/invoer.ts';

describe('a line that was typed or pasted', () => {
  test.each([
    ['a date from the properties of a Windows file', '\u200E5-\u200E11-\u200E2026', '5-11-2026'],
    ['an amount with a mark of direction', '\u200E1250', '1250'],
    ['a name with a byte order mark in it', 'Voor\uFEFFbeeld', 'Voorbeeld'],
    ['a name with a soft hyphen', 'Voor\u00ADbeeld', 'Voorbeeld'],
    ['a name with a zero-width space', 'Voor\u200Bbeeld', 'Voorbeeld'],
    ['a no-break space', 'van\u00A0den\u202FVoorbeeld', 'van den Voorbeeld'],
    ['an ideographic and a thin space', 'a\u3000b\u2009c', 'a b c'],
    ['tabs and line ends from a cell', 'Anna\tVoorbeeld\r\n', 'Anna Voorbeeld'],
    ['a line separator of a word processor', 'Anna\u2028Voorbeeld', 'Anna Voorbeeld'],
    ['a bell and a null', 'x\u0000\u0007', 'x'],
    ['a space that is drawn as nothing', 'a\u2800b', 'a b'],
    ['a letter that is drawn as nothing', 'a\u3164b', 'ab'],
    ['letters apart from their marks', 'O\u0308zdemir', 'Özdemir'],
    ['half a picture', 'a\uD83D', 'a\uFFFD'],
    ['a flag of several signs', '👩‍⚕️', '👩‍⚕️'],
    ['nothing but signs', '\u200E \u200F', ''],
  ])('%s', (_, typed, kept) => {
    expect(cleanLine(typed)).toBe(kept);
  });
});

describe('a text that was typed or pasted', () => {
  test('keeps its lines, and its marks of lists and money', () => {
    expect(cleanText('Een\r\ntwee\rdrie\n\n• € 12,50 – „goed”')).toBe(
      'Een\ntwee\ndrie\n\n• € 12,50 – „goed”',
    );
  });

  test('loses what cannot be seen: a note with a null and a bell', () => {
    expect(cleanText('x\u0000\u0007\u200B')).toBe('x');
  });
});

const anything = fc.string({ unit: 'binary' });

test('what was cleaned once is clean: no control, no invisible sign, no space at an end', () => {
  fc.assert(
    fc.property(anything, (typed) => {
      const line = cleanLine(typed);
      const text = cleanText(typed);
      expect(cleanLine(line)).toBe(line);
      expect(cleanText(text)).toBe(text);
      expect(line).not.toMatch(/\p{Cc}/u);
      expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
      expect(line.replaceAll(/\u200D(?=\p{Extended_Pictographic})/gu, '')).not.toMatch(/\p{Cf}/u);
      expect(line.isWellFormed() && text.isWellFormed()).toBe(true);
      expect(line.trim()).toBe(line);
    }),
    { numRuns: 2000 },
  );
});

test('what is plain text already stays exactly as it is', () => {
  const plain = fc.stringMatching(/^[A-Za-z0-9À-ÖØ-öø-ÿ'’,.:;!?€()\-/&+]+( [A-Za-z0-9é.]+)*$/);
  fc.assert(
    fc.property(plain, (typed) => {
      expect(cleanLine(typed)).toBe(typed.normalize('NFC'));
    }),
  );
});
