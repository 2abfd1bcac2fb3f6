import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emailFoutZin, parseEmail } from '#domain/identiteit/email.ts';

describe('parseEmail', () => {
  it.each([
    ['anna@voorbeeld.nl', 'anna@voorbeeld.nl'],
    [' Anna@Voorbeeld.NL ', 'Anna@voorbeeld.nl'],
    [
      'anna.van.den.voorbeeld+huur@post.voorbeeld.nl',
      'anna.van.den.voorbeeld+huur@post.voorbeeld.nl',
    ],
    ['a@b-c.nl', 'a@b-c.nl'],
    ['zoë@voorbeeld.nl', 'zoë@voorbeeld.nl'],
    ['anna@müller-voorbeeld.de', 'anna@müller-voorbeeld.de'],
    ['<anna@voorbeeld.nl>', 'anna@voorbeeld.nl'],
    ['Anna Voorbeeld <anna@voorbeeld.nl>;', 'anna@voorbeeld.nl'],
    ['"Voorbeeld, A." <Anna@Voorbeeld.nl>', 'Anna@voorbeeld.nl'],
    ['mailto:anna@voorbeeld.nl', 'anna@voorbeeld.nl'],
    ['\u200Eanna@voorbeeld.nl\u00A0', 'anna@voorbeeld.nl'],
  ])('reads %j', (text, value) => {
    expect(parseEmail(text)).toEqual({ ok: true, value });
  });

  it.each([
    '@voorbeeld.nl',
    'anna@',
    'anna',
    'anna@voorbeeld',
    'anna@voorbeeld.',
    'anna@-voorbeeld.nl',
    'anna voorbeeld@voorbeeld.nl',
    'anna@voorbeeld.nl, bram@voorbeeld.nl',
    'anna@@voorbeeld.nl',
    'anna..b@voorbeeld.nl',
    'anna@voorbeeld.n',
    'Anna <anna@voorbeeld.nl>; Bram <bram@voorbeeld.nl>',
  ])('refuses %j', (text) => {
    expect(parseEmail(text)).toEqual({ ok: false, error: { kind: 'onleesbaar' } });
  });

  it('refuses nothing at all and too much', () => {
    expect(parseEmail(' ')).toEqual({ ok: false, error: { kind: 'leeg' } });
    const long = `${'a'.repeat(243)}@voorbeeld.nl`;
    expect(parseEmail(long)).toEqual({ ok: false, error: { kind: 'te_lang' } });
    expect(parseEmail(long.slice(2)).ok).toBe(true);
  });

  it.each(['leeg', 'onleesbaar', 'te_lang'] as const)('says what to do when %s', (kind) => {
    expect(emailFoutZin({ kind })).toMatch(/\.$/);
  });

  it('gives the same again for what it kept', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (text) => {
        const first = parseEmail(text);
        if (first.ok) expect(parseEmail(first.value)).toEqual(first);
      }),
    );
  });
});
