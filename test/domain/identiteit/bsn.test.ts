import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bsnFoutZin, checkBsn, passesElfproef } from '#domain/identiteit/bsn.ts';

/** Any nine digits that pass the elfproef; all are made up, none is looked up. */
const validBsn = fc
  .integer({ min: 1, max: 99_999_999 })
  .map((first) => String(first).padStart(8, '0'))
  .map((first) => {
    const check = [...first].reduce((sum, digit, at) => sum + Number(digit) * (9 - at), 0) % 11;
    return check === 10 ? undefined : `${first}${check}`;
  })
  .filter((bsn) => bsn !== undefined);

describe('checkBsn', () => {
  it.each([
    ['111222333', '111222333'],
    ['123456782', '123456782'],
    ['1112.22.333', '111222333'],
    ['111 222 333', '111222333'],
    ['111\u00a0222\u00a0333', '111222333'],
    ['111-222-333', '111222333'],
    [' 111222333\t', '111222333'],
    ['10000008', '010000008'],
    ['010000008', '010000008'],
  ])('takes %j for %s', (text, bsn) => {
    expect(checkBsn(text)).toEqual({ ok: true, value: { bsn } });
  });

  it.each([
    ['010008579', '010008579'],
    ['10008579', '010008579'],
    ['111222334', '111222334'],
    ['999999999', '999999999'],
  ])('keeps %s, which fails the elfproef, and warns', (text, bsn) => {
    expect(checkBsn(text)).toEqual({ ok: true, value: { bsn, waarschuwing: 'elfproef' } });
  });

  it.each([
    ['', 'leeg', 'laat het veld leeg'],
    ['  . ', 'leeg', 'laat het veld leeg'],
    ['000000000', 'alleen_nullen', 'van alleen nullen bestaat niet'],
    ['00000000', 'alleen_nullen', 'van alleen nullen bestaat niet'],
    ['1234567', 'lengte', 'dit zijn er 7'],
    ['1234567890', 'lengte', 'dit zijn er 10'],
    ['11122233a', 'geen_cijfers', 'alleen uit cijfers'],
    ['onbekend', 'geen_cijfers', 'alleen uit cijfers'],
    ['١١١٢٢٢٣٣٣', 'geen_cijfers', 'alleen uit cijfers'],
  ])('refuses %j as %s and says what to do', (text, kind, sentence) => {
    const result = checkBsn(text);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(bsnFoutZin(result.error)).toContain(sentence);
  });

  it('never repeats the number in a sentence', () => {
    const result = checkBsn('1234567');
    if (!result.ok) expect(bsnFoutZin(result.error)).not.toContain('1234567');
    expect(result.ok).toBe(false);
  });
});

describe('the elfproef', () => {
  it('passes every number with a fitting last digit, with and without its zero in front', () => {
    fc.assert(
      fc.property(validBsn, (bsn) => {
        expect(checkBsn(bsn)).toEqual({ ok: true, value: { bsn } });
        const short = bsn.replace(/^0/, '');
        expect(checkBsn(short)).toEqual({ ok: true, value: { bsn } });
      }),
    );
  });

  it('always fails when one digit is changed', () => {
    fc.assert(
      fc.property(validBsn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (bsn, at, more) => {
        const digit = (Number(bsn[at]) + more) % 10;
        expect(passesElfproef(bsn.slice(0, at) + digit + bsn.slice(at + 1))).toBe(false);
      }),
    );
  });

  it('always fails when two neighbours are swapped, the last pair apart', () => {
    fc.assert(
      fc.property(validBsn, fc.nat(6), (bsn, at) => {
        const [one, two] = [bsn.charAt(at), bsn.charAt(at + 1)];
        fc.pre(one !== two);
        expect(passesElfproef(bsn.slice(0, at) + two + one + bsn.slice(at + 2))).toBe(false);
      }),
    );
  });

  it.each(['', '11122233', '1112223330', 'abcdefghi'])('does not pass %j', (text) => {
    expect(passesElfproef(text)).toBe(false);
  });
});
