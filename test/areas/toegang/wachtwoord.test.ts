import { describe, expect, it } from 'vitest';
import {
  beoordeelWachtwoord,
  type WachtwoordFout,
  wachtwoordFoutZin,
} from '#areas/toegang/rules.ts';

const regels = {
  veelgebruikt: new Set(['welkom', 'welkom01', 'wachtwoord', 'sinterklaasfeest', 'dordrecht']),
  verboden: ['anna.voorbeeld', 'jo', 'bob', 'Testpersoon'],
};

function kindOf(wachtwoord: string): WachtwoordFout['kind'] | 'ok' {
  const result = beoordeelWachtwoord(wachtwoord, regels);
  return result.ok ? 'ok' : result.error.kind;
}

describe('beoordeelWachtwoord takes', () => {
  it.each([
    'fiets regent kaas noord',
    'joggen op de maan',
    'kJ7#pQ2!xz9L',
    'été très chaud là-bas',
    'wachtwoord met een kapstok',
    '😀 hond kat muis',
    '7204 9183!? 56',
    'aaaabcdfgtrewqpl',
    `${'fiets regent kaas '.repeat(7)}ab`,
  ])('%j', (wachtwoord) => {
    expect(kindOf(wachtwoord)).toBe('ok');
  });

  it('twelve characters and no fewer, counted as a person counts them', () => {
    expect(kindOf('kJ7#pQ2!xz9')).toBe('te_kort');
    expect(kindOf('kJ7#pQ2!xz9L')).toBe('ok');
    expect(kindOf('😀🐱🐶🌍🚲🍎')).toBe('te_kort');
    expect(kindOf('e\u0301kJ7#pQ2!xz')).toBe('te_kort');
  });

  it('128 characters and no more', () => {
    const long = 'fiets regent kaas noord '.repeat(6).slice(0, 127);
    expect(kindOf(`${long}x`)).toBe('ok');
    expect(kindOf(`${long}xy`)).toBe('te_lang');
  });
});

describe('beoordeelWachtwoord refuses', () => {
  it.each([
    ['', 'te_kort'],
    ['kort', 'te_kort'],
    ['aaaaaaaaaaaa', 'te_eenvoudig'],
    ['            ', 'te_eenvoudig'],
    ['aAaAaAaAaAaA', 'te_eenvoudig'],
    ['aabbabababba', 'te_eenvoudig'],
    ['abcabcabcabc', 'te_eenvoudig'],
    ['ab1!ab1!ab1!', 'te_eenvoudig'],
    ['abcdefghijkl', 'reeks'],
    ['ABCDEFGHIJKL', 'reeks'],
    ['zyxwvutsrqpo', 'reeks'],
    ['uvwxyzabcdef', 'reeks'],
    ['123456789012', 'reeks'],
    ['098765432109', 'reeks'],
    ['qwertyuiopas', 'reeks'],
    ['lkjhgfdsapoi', 'reeks'],
    ['1qaz2wsx3edc', 'reeks'],
    ['sinterklaasfeest', 'veelgebruikt'],
    ['Sinterklaasfeest', 'veelgebruikt'],
    [' sinterklaasfeest', 'veelgebruikt'],
    ['ｓinterklaasfeest', 'veelgebruikt'],
    ['sinterklaasfeest2026', 'veelgebruikt'],
    ['sinterklaasfeest!?', 'veelgebruikt'],
    ['Dordrecht2026!', 'veelgebruikt'],
    ['wachtwoord123', 'veelgebruikt'],
    ['welkomwelkom', 'veelgebruikt'],
    ['WelkomWelkom1', 'veelgebruikt'],
    ['welkomwelkomwelkom', 'veelgebruikt'],
    ['welkom01welkom01', 'veelgebruikt'],
    ['welkom7welkom7', 'veelgebruikt'],
    ['welkom7welkom7!', 'veelgebruikt'],
    ['ik ben anna.voorbeeld', 'bevat_naam'],
    ['hier slaapt bob nu', 'bevat_naam'],
    ['IK BEN ANNA.VOORBEELD', 'bevat_naam'],
    ['de testpersoon slaapt', 'bevat_naam'],
  ])('%j as %s', (wachtwoord, kind) => {
    expect(kindOf(wachtwoord)).toBe(kind);
  });

  it('never with the password in the sentence', () => {
    for (const wachtwoord of ['sinterklaasfeest', 'qwertyuiopas', 'ik ben anna.voorbeeld']) {
      const result = beoordeelWachtwoord(wachtwoord, regels);
      expect(result.ok || wachtwoordFoutZin(result.error).includes(wachtwoord)).toBe(false);
    }
  });

  it('with a sentence for each reason that says what to do', () => {
    const fouten: readonly WachtwoordFout[] = [
      { kind: 'te_kort', tekens: 4 },
      { kind: 'te_lang' },
      { kind: 'te_eenvoudig' },
      { kind: 'reeks' },
      { kind: 'veelgebruikt' },
      { kind: 'bevat_naam' },
    ];
    const zinnen = fouten.map(wachtwoordFoutZin);
    for (const zin of zinnen) expect(zin).toMatch(/(Gebruik|Kies) .+\.$/);
    expect(new Set(zinnen).size).toBe(fouten.length);
    expect(zinnen[0]).toContain('4 tekens');
  });
});
