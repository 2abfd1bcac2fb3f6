import { expect, test } from 'vitest';
import { makeWillekeur } from '#demo/willekeur.ts';
import { cijferfout, datumfout, TYPEFOUTEN, typefout } from '#tools/bench/koppelen/fouten.ts';

const chances = Array.from({ length: 200 }, (_, index) => makeWillekeur(`fout/${index}`));

test.each(TYPEFOUTEN)('one mistake of the kind “%s” leaves most of a word', (soort) => {
  for (const w of chances) {
    const wrong = typefout(w, 'Voorbeeldijk', soort);
    expect(Math.abs(wrong.length - 'Voorbeeldijk'.length)).toBeLessThanOrEqual(1);
    expect(wrong.charAt(0)).toBe('V');
  }
  const changed = chances.map((w) => typefout(w, 'Voorbeeldijk', soort));
  expect(changed.filter((wrong) => wrong !== 'Voorbeeldijk').length).toBeGreaterThan(150);
});

test('by ear a word is written as it sounds', () => {
  const written = new Set(chances.map((w) => typefout(w, 'Wijnhoudt', 'klank')));
  for (const other of ['Weinhoudt', 'Wynhoudt', 'Wijnhaudt', 'Wijnhout'])
    expect(written).toContain(other);
});

test('too short a word stays as it is', () => {
  expect(chances.map((w) => typefout(w, 'Bo'))).toEqual(chances.map(() => 'Bo'));
});

test('a mistake in digits keeps their number', () => {
  for (const w of chances) {
    const wrong = cijferfout(w, '0612345678');
    expect(wrong).toMatch(/^\d{10}$/);
    expect(wrong).not.toBe('0612345678');
  }
  expect(cijferfout(makeWillekeur('x'), 'geen')).toBe('geen');
});

test('a mistaken birth date can be one: a digit, day and month swapped, or not complete', () => {
  for (const w of chances)
    expect(datumfout(w, '1968-03-12', 'cijfer')).toMatch(
      /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d)$/,
    );
  const [w] = chances as [(typeof chances)[number]];
  expect(datumfout(w, '1968-03-12', 'dag_maand')).toBe('1968-12-03');
  const incomplete = new Set(
    chances.map((chance) => datumfout(chance, '1968-03-12', 'onvolledig')),
  );
  expect(incomplete).toEqual(new Set(['1968-00-00', '1968-03-00']));
});
