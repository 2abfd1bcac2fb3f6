import { describe, expect, it } from 'vitest';
import {
  findGemeente,
  findGemeenteByCode,
  findPlaats,
  GEMEENTEN,
  isPostbus,
} from '#areas/beheer/rules/regio.ts';

describe('the region', () => {
  it('has nine gemeenten in order of their code', () => {
    expect(GEMEENTEN.map(({ code, naam }) => `${code} ${naam}`)).toEqual([
      '0482 Alblasserdam',
      '0505 Dordrecht',
      '0512 Gorinchem',
      '0523 Hardinxveld-Giessendam',
      '0531 Hendrik-Ido-Ambacht',
      '0590 Papendrecht',
      '0610 Sliedrecht',
      '0642 Zwijndrecht',
      '1978 Molenlanden',
    ]);
  });

  it('has Avres in the Alblasserwaard and the Sociale Dienst Drechtsteden elsewhere', () => {
    const avres = GEMEENTEN.filter((gemeente) => gemeente.socialeDienst === 'Avres');
    expect(avres.map(({ naam }) => naam)).toEqual(['Gorinchem', 'Molenlanden']);
  });

  it('gives no PC4 to two places', () => {
    const seen: number[] = [];
    for (const { plaatsen, postbus } of GEMEENTEN) {
      for (const [first, last] of [...plaatsen.flatMap(({ pc4 }) => pc4), ...postbus]) {
        expect(first).toBeLessThanOrEqual(last);
        for (let pc4 = first; pc4 <= last; pc4 += 1) seen.push(pc4);
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('finds a gemeente by its code', () => {
    expect(findGemeenteByCode('1978')?.team).toBe('Sociaal Team Molenlanden');
    expect(findGemeenteByCode('0363')).toBeUndefined();
  });
});

describe('a postcode in the region', () => {
  it.each([
    ['2951AB', 'Alblasserdam', 'Alblasserdam'],
    ['2954 ZZ', 'Alblasserdam', 'Alblasserdam'],
    ['3311AB', 'Dordrecht', 'Dordrecht'],
    ['3319AB', 'Dordrecht', 'Dordrecht'],
    ['3328AB', 'Dordrecht', 'Dordrecht'],
    ['3329AB', 'Dordrecht', 'Dordrecht'],
    ['4201AB', 'Gorinchem', 'Gorinchem'],
    ['4208AB', 'Gorinchem', 'Gorinchem'],
    ['4213AB', 'Dalem', 'Gorinchem'],
    ['3371AB', 'Hardinxveld-Giessendam', 'Hardinxveld-Giessendam'],
    ['3344AB', 'Hendrik-Ido-Ambacht', 'Hendrik-Ido-Ambacht'],
    ['3356AB', 'Papendrecht', 'Papendrecht'],
    ['3361AB', 'Sliedrecht', 'Sliedrecht'],
    ['3364AB', 'Sliedrecht', 'Sliedrecht'],
    ['3366AB', 'Wijngaarden', 'Molenlanden'],
    ['3336AB', 'Zwijndrecht', 'Zwijndrecht'],
    ['2995AB', 'Heerjansdam', 'Zwijndrecht'],
    ['2957AB', 'Nieuw-Lekkerland', 'Molenlanden'],
    ['2961ab', 'Kinderdijk', 'Molenlanden'],
    ['4209', 'Schelluinen', 'Molenlanden'],
    ['4241AB', 'Arkel', 'Molenlanden'],
  ])('%s is %s in %s', (postcode, plaats, gemeente) => {
    expect(findPlaats(postcode)).toBe(plaats);
    expect(findGemeente(postcode)?.naam).toBe(gemeente);
    expect(isPostbus(postcode)).toBe(false);
  });

  it.each([
    ['2950AB', 'Alblasserdam'],
    ['3300AB', 'Dordrecht'],
    ['3301AB', 'Dordrecht'],
    ['4200AB', 'Gorinchem'],
    ['3370AB', 'Hardinxveld-Giessendam'],
    ['3340AB', 'Hendrik-Ido-Ambacht'],
    ['3350AB', 'Papendrecht'],
    ['3360AB', 'Sliedrecht'],
    ['3330AB', 'Zwijndrecht'],
  ])('%s holds the postbussen of %s', (postcode, gemeente) => {
    expect(findGemeente(postcode)?.naam).toBe(gemeente);
    expect(isPostbus(postcode)).toBe(true);
  });

  it.each(['3320AB', '3327AB', '2955AB', '3365AB', '1011AB', '', 'Dordrecht', '33110', '3311ABC'])(
    '%j is in none of them',
    (postcode) => {
      expect(findPlaats(postcode)).toBeUndefined();
      expect(findGemeente(postcode)).toBeUndefined();
      expect(isPostbus(postcode)).toBe(false);
    },
  );
});
