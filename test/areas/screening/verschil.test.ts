import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import { NADEELCATEGORIEEN, NADEELWAARDEN, VOOR_WIE } from '#areas/screening/rules/formulier.ts';
import { verschilScreening } from '#areas/screening/rules/regels.ts';
import { nadeel, quiet } from './screening-support.ts';

const anyAntwoorden: fc.Arbitrary<ScreeningAntwoorden> = fc.record(
  {
    nadeel: fc.dictionary(
      fc.constantFrom(...NADEELCATEGORIEEN),
      fc.record({
        waarde: fc.constantFrom(...NADEELWAARDEN),
        voorWie: fc.subarray([...VOOR_WIE]),
      }),
    ),
    twijfel: fc.boolean(),
    zorgaanbieders: fc.string(),
    kinderen: fc.record(
      {
        aanwezig: fc.constantFrom('ja', 'nee', 'onbekend'),
        leeftijden: fc.array(fc.integer({ min: 0, max: 17 }), { maxLength: 4 }),
      },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ScreeningAntwoorden>;

describe('what changed between two screeningen', () => {
  it('is nothing when they are equal', () => {
    fc.assert(
      fc.property(anyAntwoorden, (antwoorden) => {
        expect(verschilScreening(antwoorden, structuredClone(antwoorden))).toEqual([]);
      }),
    );
  });

  it('turns around when they are swapped', () => {
    fc.assert(
      fc.property(anyAntwoorden, anyAntwoorden, (oud, nieuw) => {
        const back = verschilScreening(nieuw, oud).map(({ veld, van, naar }) => ({
          veld,
          van: naar,
          naar: van,
        }));
        expect(verschilScreening(oud, nieuw)).toEqual(back);
      }),
    );
  });

  it('is told in Dutch, in the order of the form', () => {
    const nieuw: ScreeningAntwoorden = {
      ...quiet,
      nadeel: nadeel({ verwaarlozing: 'vermoeden' }),
      zorgen: { ...quiet.zorgen, hygiene_vervuiling: 'ernstige_zorg' },
      kinderen: { aanwezig: 'ja', leeftijden: [4] },
    };
    expect(verschilScreening(quiet, nieuw)).toEqual([
      { veld: 'Ernstige verwaarlozing', van: 'Nee', naar: 'Vermoeden' },
      {
        veld: 'Ernstige verwaarlozing: voor wie',
        van: 'Niet ingevuld',
        naar: 'Voor betrokkene zelf',
      },
      { veld: 'Hygiëne en vervuiling', van: 'Geen zorg', naar: 'Ernstige zorg' },
      { veld: 'Kinderen aanwezig', van: 'Nee', naar: 'Ja' },
      { veld: 'Leeftijden van de kinderen', van: 'Niet ingevuld', naar: '4 jaar' },
    ]);
  });

  it('shows an answer that was taken back', () => {
    expect(verschilScreening({ twijfel: true }, {})).toEqual([
      { veld: 'Twijfel of en hoe u moet ingrijpen', van: 'Ja', naar: 'Niet ingevuld' },
    ]);
  });

  it('does not see another order of ticking as a change', () => {
    const oud = { prioriteit: ['senior', 'oggz_doelgroep'] } as const;
    const nieuw = { prioriteit: ['oggz_doelgroep', 'senior'] } as const;
    expect(verschilScreening(oud, nieuw)).toEqual([]);
  });
});
