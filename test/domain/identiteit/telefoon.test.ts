import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatTelefoon, parseTelefoon, telefoonFoutZin } from '#domain/identiteit/telefoon.ts';

describe('parseTelefoon', () => {
  it.each([
    ['0612345678', '0612345678'],
    ['06-12345678', '0612345678'],
    ['06 12 34 56 78', '0612345678'],
    ['06.12.34.56.78', '0612345678'],
    ['06–12345678', '0612345678'],
    ['(078) 123 45 67', '0781234567'],
    ['078/1234567', '0781234567'],
    ['+31612345678', '0612345678'],
    ['+31 6 12345678', '0612345678'],
    ['+31 (0)6-12 34 56 78', '0612345678'],
    ['+310612345678', '0612345678'],
    ['0031 6 12345678', '0612345678'],
    ['+32 470 12 34 56', '+32470123456'],
    ['0048 501 234 567', '+48501234567'],
    ['+32470123', '+32470123'],
    ['Tel.: 06-12345678', '0612345678'],
    ['tel:+31612345678', '0612345678'],
    ['M 06 12345678', '0612345678'],
    ['\u202A06 12345678\u202C', '0612345678'],
    ['+123456789012345', '+123456789012345'],
    ['０６１２３４５６７８', '0612345678'],
  ])('reads %j', (text, value) => {
    expect(parseTelefoon(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', { kind: 'leeg' }],
    [' - ', { kind: 'leeg' }],
    ['geen', { kind: 'onleesbaar' }],
    ['06-1234567a', { kind: 'onleesbaar' }],
    ['1234567890', { kind: 'onleesbaar' }],
    ['+', { kind: 'onleesbaar' }],
    ['06+12345678', { kind: 'onleesbaar' }],
    ['112', { kind: 'lengte', cijfers: 3 }],
    ['061234567', { kind: 'lengte', cijfers: 9 }],
    ['06123456789', { kind: 'lengte', cijfers: 11 }],
    ['+3161234567', { kind: 'lengte', cijfers: 9 }],
    ['+3247012', { kind: 'lengte', cijfers: 7 }],
    ['+1234567890123456', { kind: 'lengte', cijfers: 16 }],
  ])('refuses %j', (text, error) => {
    const result = parseTelefoon(text);
    expect(result).toEqual({ ok: false, error });
    if (!result.ok) expect(telefoonFoutZin(result.error)).toMatch(/\.$/);
  });

  it('gives the same again for what it kept', () => {
    const digits = fc.stringMatching(/^(?:0[1-9]\d{8}|\+[1-24-9]\d{8,12})$/);
    fc.assert(
      fc.property(digits, (text) => {
        const first = parseTelefoon(text);
        if (!first.ok) return;
        expect(parseTelefoon(first.value)).toEqual(first);
        expect(parseTelefoon(formatTelefoon(first.value))).toEqual(first);
      }),
    );
  });
});

describe('formatTelefoon', () => {
  it.each([
    ['0612345678', '06 12345678'],
    ['0781234567', '0781234567'],
    ['+32470123456', '+32470123456'],
    ['', ''],
  ])('of %j is %j', (telefoon, shown) => {
    expect(formatTelefoon(telefoon)).toBe(shown);
  });
});
