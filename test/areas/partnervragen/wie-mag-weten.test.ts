import { describe, expect, test } from 'vitest';
import { PROCESSTAPPEN, type Processtap } from '#areas/dossiers/rules.ts';
import { weetregel } from '#areas/partnervragen/contract-weten.ts';
import { GRONDSLAGEN, type Grondslag } from '#areas/partnervragen/rules/grondslag.ts';
import { ONTVANGERROLLEN, type Ontvangerrol } from '#areas/partnervragen/rules/ontvangers.ts';
import { matrixVan } from '#areas/partnervragen/rules/weetmatrix.ts';
import type { Weetregel } from '#areas/partnervragen/rules/weetregel.ts';
import { standaardWeetregels } from '#areas/partnervragen/rules/weetregels-standaard.ts';
import { WEETVELDEN, type Weetveld } from '#areas/partnervragen/rules/weetvelden.ts';
import {
  magWeten,
  verdeelWeten,
  type Weetfeiten,
} from '#areas/partnervragen/rules/wie-mag-weten.ts';
import { OOK_BIJ_PLICHT, TABEL } from './wie-mag-weten-tabel.ts';

const ALLES_WAAR: Weetfeiten = {
  achterstandMag: true,
  jeugdhulpGevraagd: true,
  eigenProcedure: true,
};

type Vak = readonly [rol: Ontvangerrol, veld: Weetveld, stap: Processtap, grondslag: Grondslag];

const VAKKEN: readonly Vak[] = ONTVANGERROLLEN.flatMap((rol) =>
  WEETVELDEN.flatMap((veld) =>
    PROCESSTAPPEN.flatMap((stap) =>
      GRONDSLAGEN.map((grondslag): Vak => [rol, veld, stap, grondslag]),
    ),
  ),
);

function oordeel(
  [rol, veld, stap, grondslag]: Vak,
  feiten = ALLES_WAAR,
  regels = standaardWeetregels,
) {
  return magWeten(regels, { rollen: [rol], veld, stap, grondslag, feiten });
}

/** What the table of the test says of one square. */
function volgensBron([rol, veld, stap, grondslag]: Vak): string {
  if (veld === 'advies') return 'mag';
  if (veld === 'nummer_corporatie' && rol === 'deurwaarder')
    return grondslag === 'geen' || grondslag === 'wettelijke_plicht' ? 'mag' : 'niet';
  if (grondslag === 'wettelijke_plicht' && OOK_BIJ_PLICHT[rol]?.split(' ').includes(veld))
    return 'kies';
  const rij = TABEL[rol];
  if (rij === undefined) throw new Error(`no row for ${rol}`);
  if (!rij.grondslagen.includes(grondslag)) return 'niet';
  const letter = stap === 'uitgesteld' ? 'u' : stap;
  const line = rij.regels.find(
    ([velden, , stappen]) => velden.split(' ').includes(veld) && stappen.includes(letter),
  );
  return line?.[1] ?? 'niet';
}

describe('who may know what by the standard set', () => {
  test('is in every square what the sources say: recipient × field × step × grondslag', () => {
    const wrong = VAKKEN.filter((vak) => oordeel(vak).stand !== volgensBron(vak)).map(
      (vak) => `${vak.join(' ')}: ${oordeel(vak).stand}, not ${volgensBron(vak)}`,
    );
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(VAKKEN.length).toBe(18 * WEETVELDEN.length * 10 * 7);
  });

  test('is nothing of what needs a fact, when that is not so', () => {
    for (const vak of VAKKEN) {
      const [rol, veld] = vak;
      const needs = TABEL[rol]?.voorwaarde;
      if (veld === 'huurachterstand') expect(oordeel(vak, {}).stand).toBe('niet');
      else if (needs?.[veld]) expect(oordeel(vak, { achterstandMag: true }).stand).toBe('niet');
    }
    // A Jeugdteam that helps along hears how it goes; of the family only when jeugdhulp is asked.
    const namen = (feiten: Weetfeiten) =>
      (['contactpersoon', 'naam', 'kinderen', 'zorg_hygiene'] as const).map(
        (veld) => oordeel(['jeugdteam', veld, '5', 'convenant'], feiten).stand,
      );
    expect(namen({})).toEqual(['mag', 'niet', 'niet', 'niet']);
    expect(namen({ jeugdhulpGevraagd: true })).toEqual(['mag', 'mag', 'kies', 'kies']);
  });

  test('has a reason and a source for every square', () => {
    const said = new Set(
      VAKKEN.map((vak) => oordeel(vak)).map(({ reden, bron }) => `${reden}\n${bron}`),
    );
    for (const one of said) expect(one).toMatch(/^[A-ZÀ-Ý‘].*[.’]+\n.+$/u);
  });

  test('is data that an afsprakenset can hold and give away', () => {
    const kept = JSON.parse(JSON.stringify(standaardWeetregels)) as unknown[];
    expect(kept.map((one) => weetregel.parse(one))).toEqual(standaardWeetregels);
    expect(weetregel.safeParse({ ...standaardWeetregels[0], velden: ['diagnose'] }).success).toBe(
      false,
    );
  });
});

/** A set in which everything is allowed to everybody. */
const ALLES_OPEN: readonly Weetregel[] = [
  {
    rollen: ONTVANGERROLLEN,
    velden: WEETVELDEN,
    stappen: PROCESSTAPPEN,
    grondslagen: GRONDSLAGEN,
    stand: 'mag',
    bron: 'proef',
  },
];
const CORPORATIES = ONTVANGERROLLEN.filter((rol) => rol.startsWith('corporatie_'));
const VERHUURT = [
  ...CORPORATIES,
  'deurwaarder',
  'particuliere_verhuurder',
  'particuliere_melder',
] as const;

describe('what no set can allow', () => {
  const never = (rollen: readonly Ontvangerrol[], velden: readonly Weetveld[]) => {
    // Also when it is acute danger besides, or has a key.
    for (const rol of rollen)
      for (const veld of velden)
        for (const stap of PROCESSTAPPEN)
          for (const grondslag of GRONDSLAGEN)
            for (const rollenVan of [[rol], [rol, 'acuut_gevaar'] as const])
              expect(
                magWeten(ALLES_OPEN, {
                  ...{ rollen: rollenVan, veld, stap, grondslag },
                  feiten: { ...ALLES_WAAR, sleutel: 'toestemming' },
                }).stand,
              ).toBe('niet');
  };

  test('a BSN to a corporatie, deurwaarder or private party', () => {
    never([...VERHUURT, 'derde', 'andere_ondertekenaar'], ['bsn']);
  });

  test('ernstig nadeel, uitkomst and kind of care to who lets houses', () => {
    never(VERHUURT, ['ernstig_nadeel', 'uitkomst', 'inzet_zorg', 'oggz', 'verplichte_zorg']);
    never(VERHUURT, ['zorgaanbieders', 'beeindiging_zorg']);
  });

  test('criminal data, a shielded address and a private melder to anybody', () => {
    never(ONTVANGERROLLEN, ['strafrecht', 'afgeschermd_adres', 'particuliere_melder']);
  });

  test('but nothing on the page holds anybody back who calls Veilig Thuis or for help', () => {
    for (const rol of ONTVANGERROLLEN) {
      const { nooit } = matrixVan(standaardWeetregels, rol, 'pp');
      const { reden = '' } = nooit.find(({ velden }) => velden.includes('strafrecht')) ?? {};
      const isSpoed = rol === 'veilig_thuis' || rol === 'acuut_gevaar';
      expect(reden, rol).toContain(isSpoed ? 'houdt niets u tegen' : 'niet aan deze ontvanger');
    }
    const both = ['corporatie_verhuurder', 'acuut_gevaar'] as const;
    const vraag = {
      rollen: both,
      veld: 'strafrecht',
      stap: '7',
      grondslag: 'acuut_gevaar',
    } as const;
    expect(magWeten(standaardWeetregels, vraag).reden).toContain('ook over geweld');
  });

  test('arrears without recidive or a broken arrangement', () => {
    for (const rol of ONTVANGERROLLEN)
      expect(
        oordeel([rol, 'huurachterstand', '6', 'pp'], { eigenProcedure: true }, ALLES_OPEN).stand,
      ).toBe('niet');
  });
});

describe('what may be told after all', () => {
  test.each(['toestemming', 'wettelijke_bepaling', 'conflict_van_plichten'] as const)(
    'verplichte zorg to the Sociaal Team at st 5 with %s, and at no other step',
    (sleutel) => {
      const stand = (stap: Processtap) =>
        oordeel(['sociaal_team', 'verplichte_zorg', stap, 'pp'], { sleutel }).stand;
      expect([stand('4'), stand('5'), stand('8')]).toEqual(['niet', 'mag', 'niet']);
    },
  );

  test('without a key says to call the Meldpunt', () => {
    expect(oordeel(['sociaal_team', 'oggz', '5', 'pp'], {}).reden).toContain('neem contact op');
  });

  test('everything to Veilig Thuis and in acute danger, in every step', () => {
    for (const [rol, grondslag] of [
      ['veilig_thuis', 'meldrecht'],
      ['acuut_gevaar', 'acuut_gevaar'],
    ] as const)
      for (const stap of PROCESSTAPPEN)
        for (const veld of ['naam', 'kinderen', 'verplichte_zorg', 'bsn'] as const)
          expect(oordeel([rol, veld, stap, grondslag]).stand).toBe('mag');
  });

  test('what either role of a corporatie with two roles needs', () => {
    const rollen = ['corporatie_casusregie', 'corporatie_verhuurder'] as const;
    const { vertellen, weglaten } = verdeelWeten(
      standaardWeetregels,
      { rollen, stap: '6', grondslag: 'pp', feiten: { eigenProcedure: true } },
      ['datums', 'kinderen', 'zorg_hygiene', 'bsn'],
      [
        { veld: 'kinderen', motivering: 'Er moet opvang komen.' },
        { veld: 'zorg_hygiene', motivering: ' ' },
        { veld: 'bsn', motivering: 'Om zeker te zijn.' },
      ],
    );
    expect(vertellen.map(({ veld }) => veld)).toEqual(['datums', 'kinderen']);
    expect(weglaten.map(({ veld, stand }) => [veld, stand])).toEqual([
      ['zorg_hygiene', 'kies'],
      ['bsn', 'niet'],
    ]);
  });
});
