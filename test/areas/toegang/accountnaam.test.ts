import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountnaamFoutZin, normalizeAccountnaam } from '#areas/toegang/rules.ts';

describe('normalizeAccountnaam', () => {
  it.each([
    ['anna', 'anna'],
    [' Anna.Voorbeeld ', 'anna.voorbeeld'],
    ['ANNA', 'anna'],
    ['zoe\u0308', 'zo\u00eb'],
    ['a1', 'a1'],
    ['1-test_persoon', '1-test_persoon'],
    ['a'.repeat(40), 'a'.repeat(40)],
  ])('brings %j to %s', (text, value) => {
    expect(normalizeAccountnaam(text)).toEqual({ ok: true, value });
  });

  it.each([
    ['', 'leeg', 'Vul een accountnaam in'],
    ['   ', 'leeg', 'Vul een accountnaam in'],
    ['a', 'te_kort', 'minstens 2'],
    ['a'.repeat(41), 'te_lang', 'hoogstens 40'],
    ['anna voorbeeld', 'ongeldig_teken', 'geen spaties'],
    ['anna@voorbeeld', 'ongeldig_teken', 'Het teken @'],
    ['../etc', 'ongeldig_teken', 'Het teken /'],
    ['\u0430nna', 'ongeldig_teken', 'kan niet in een accountnaam'],
    ['..', 'ongeldig_begin', 'letter of een cijfer'],
    ['-anna', 'ongeldig_begin', 'letter of een cijfer'],
  ])('refuses %j as %s and says what to do', (text, kind, sentence) => {
    const result = normalizeAccountnaam(text);
    expect(result).toMatchObject({ ok: false, error: { kind } });
    if (!result.ok) expect(accountnaamFoutZin(result.error)).toContain(sentence);
  });

  it('leaves what it gave unchanged when asked again', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ÿ0-9][A-Za-zÀ-ÿ0-9._-]{1,30}$/), (text) => {
        const once = normalizeAccountnaam(text);
        if (once.ok) expect(normalizeAccountnaam(once.value)).toEqual(once);
      }),
    );
  });
});
