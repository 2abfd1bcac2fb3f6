import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  computeVlaggen,
  type NadeelOordeel,
  VLAGCODES,
  type VlagFeiten,
  WERKSTATUSSEN,
} from '#areas/dossiers/rules.ts';
import { PRIORITEITSGROEPEN } from '#areas/screening/rules/formulier.ts';
import { JA_NEE_ONBEKEND } from '#domain/keuzes.ts';

const quiet: VlagFeiten = {
  werkstatus: 'screening',
  beperkt: false,
  kinderen: 'nee',
  ernstigNadeel: 'nee',
  leeftijd: 40,
  groepen: PRIORITEITSGROEPEN,
  seniorVanaf: 65,
  oggz: false,
  heeftDossierhouder: true,
};

function codes(feiten: Partial<VlagFeiten>): string[] {
  return computeVlaggen({ ...quiet, ...feiten }).map(({ code }) => code);
}

function sentence(feiten: Partial<VlagFeiten>, code: string): string | undefined {
  return computeVlaggen({ ...quiet, ...feiten }).find((vlag) => vlag.code === code)?.zin;
}

describe('a dossier with nothing special', () => {
  it('has no flags', () => {
    expect(codes({})).toEqual([]);
  });
});

describe('children', () => {
  it('are a flag and make the dossier a priority', () => {
    expect(codes({ kinderen: 'ja' })).toEqual(['kinderen', 'prioriteit']);
    expect(sentence({ kinderen: 'ja' }, 'prioriteit')).toBe('Prioriteit: gezin met kinderen.');
  });

  it('that may be there are a flag of their own, because that counts as doubt (st 5)', () => {
    expect(codes({ kinderen: 'onbekend' })).toEqual(['kinderen_onbekend']);
    expect(sentence({ kinderen: 'onbekend' }, 'kinderen_onbekend')).toContain('twijfel');
  });
});

describe('serious harm', () => {
  it.each<[NadeelOordeel, string | undefined]>([
    ['aannemelijk', 'Ernstig nadeel is aannemelijk.'],
    ['vermoeden', 'Er is een vermoeden van ernstig nadeel.'],
    ['nee', undefined],
    ['onbekend', undefined],
    [undefined, undefined],
  ])('judged %s gives %j', (ernstigNadeel, zin) => {
    expect(sentence({ ernstigNadeel }, 'ernstig_nadeel')).toBe(zin);
  });
});

describe('a senior', () => {
  it.each([
    [64, undefined],
    [65, 'Prioriteit: senior (65 jaar of ouder).'],
    [90, 'Prioriteit: senior (65 jaar of ouder).'],
    [undefined, undefined],
    [{ tussen: [63, 64] as const }, undefined],
    [{ tussen: [64, 65] as const }, 'Prioriteit: mogelijk senior (65 jaar of ouder).'],
    [{ tussen: [65, 66] as const }, 'Prioriteit: senior (65 jaar of ouder).'],
  ])('of %j is flagged as %j', (leeftijd, zin) => {
    expect(sentence({ leeftijd }, 'prioriteit')).toBe(zin);
  });

  it('begins at the age of the setting', () => {
    expect(codes({ leeftijd: 64, seniorVanaf: 60 })).toEqual(['prioriteit']);
    expect(codes({ leeftijd: 64, seniorVanaf: 70 })).toEqual([]);
  });
});

describe('the priority groups', () => {
  it('are named together in one flag', () => {
    expect(sentence({ kinderen: 'ja', leeftijd: 70, oggz: true }, 'prioriteit')).toBe(
      'Prioriteit: gezin met kinderen, senior (65 jaar of ouder), OGGZ-doelgroep.',
    );
  });

  it('hold the OGGZ-doelgroep alone as well', () => {
    expect(sentence({ oggz: true }, 'prioriteit')).toBe('Prioriteit: OGGZ-doelgroep.');
  });
});

describe('a set that names fewer groups', () => {
  const alles = { kinderen: 'ja', leeftijd: 70, oggz: true } as const;

  it('flags only those: neither SA nor WA names seniors or the OGGZ-doelgroep', () => {
    expect(sentence({ ...alles, groepen: ['gezin_met_kinderen'] }, 'prioriteit')).toBe(
      'Prioriteit: gezin met kinderen.',
    );
    expect(sentence({ ...alles, groepen: [] }, 'prioriteit')).toBeUndefined();
    expect(sentence({ ...alles, groepen: ['senior'], seniorVanaf: null }, 'prioriteit')).toBe(
      undefined,
    );
  });
});

describe('the own policy of a gemeente', () => {
  it('comes before everything but a restriction (AL 1.1)', () => {
    const zin = 'Bel vandaag de gemeente over onderdak.';
    expect(codes({ kinderbeleid: zin, kinderen: 'ja' })[0]).toBe('kinderbeleid');
    expect(sentence({ kinderbeleid: zin }, 'kinderbeleid')).toBe(zin);
  });
});

describe('a dossier without dossierhouder', () => {
  it.each(WERKSTATUSSEN)('that is %s is flagged unless closed', (werkstatus) => {
    const expected = werkstatus === 'afgesloten' ? [] : ['zonder_dossierhouder'];
    expect(codes({ werkstatus, heeftDossierhouder: false })).toEqual(expected);
  });
});

describe('a restricted dossier', () => {
  it('says so before everything else', () => {
    const flagged = codes({ beperkt: true, kinderen: 'ja', ernstigNadeel: 'aannemelijk' });
    expect(flagged).toEqual(['beperkt', 'ernstig_nadeel', 'kinderen', 'prioriteit']);
  });

  it('says so after closing too', () => {
    expect(codes({ beperkt: true, werkstatus: 'afgesloten' })).toEqual(['beperkt']);
  });
});

describe('the flags', () => {
  it('come in one order, each once, each with a sentence', () => {
    fc.assert(
      fc.property(
        fc.record({
          werkstatus: fc.constantFrom(...WERKSTATUSSEN),
          beperkt: fc.boolean(),
          kinderen: fc.constantFrom(...JA_NEE_ONBEKEND),
          ernstigNadeel: fc.constantFrom<NadeelOordeel>('nee', 'vermoeden', 'aannemelijk'),
          leeftijd: fc.option(fc.integer({ min: 0, max: 110 }), { nil: undefined }),
          groepen: fc.constant(PRIORITEITSGROEPEN),
          seniorVanaf: fc.integer({ min: 55, max: 80 }),
          oggz: fc.boolean(),
          heeftDossierhouder: fc.boolean(),
        }),
        (feiten) => {
          const vlaggen = computeVlaggen(feiten);
          const order = vlaggen.map(({ code }) => VLAGCODES.indexOf(code));
          expect(order).toEqual([...new Set(order)].sort((a, b) => a - b));
          for (const { zin } of vlaggen) expect(zin).toMatch(/^\p{Lu}.*\.$/u);
        },
      ),
    );
  });
});
