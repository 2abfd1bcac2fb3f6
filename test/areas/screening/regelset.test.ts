import { describe, expect, it } from 'vitest';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import { NADEELCATEGORIEEN } from '#areas/screening/rules/formulier.ts';
import {
  INZETTEN,
  type Inzet,
  REGELVERSIE,
  type ScreeningFeiten,
  screeningregels,
  stelVoor,
} from '#areas/screening/rules/regels.ts';
import { allOf, nadeel, noFeiten, quiet } from './screening-support.ts';

type Situation = {
  readonly antwoorden?: ScreeningAntwoorden;
  readonly feiten?: Partial<ScreeningFeiten>;
};

const historie = (item: Partial<NonNullable<ScreeningAntwoorden['zorghistorie']>>): Situation => ({
  antwoorden: { zorghistorie: { ...quiet.zorghistorie, ...item } },
});
const harm = (afwijkend: Parameters<typeof nadeel>[0], historisch = {}): Situation => ({
  antwoorden: {
    nadeel: nadeel(afwijkend),
    zorghistorie: { ...quiet.zorghistorie, ...historisch },
  },
});
const worries = (count: number, historisch = {}): Situation => {
  const judge = (index: number) => (index < count ? 'ernstige_zorg' : 'zorg');
  return {
    antwoorden: {
      zorgen: {
        ...quiet.zorgen,
        hygiene_vervuiling: judge(0),
        leefbaarheid_overlast: judge(1),
        zelfstandig_huishouden: judge(2),
      },
      zorghistorie: { ...quiet.zorghistorie, ...historisch },
    },
  };
};
const reported = (...aanleidingen: ScreeningFeiten['aanleidingen']): Situation => ({
  feiten: { aanleidingen },
});
const asked = (...vragen: ScreeningFeiten['vragen']): Situation => ({ feiten: { vragen } });
const children = (
  kinderen: ScreeningAntwoorden['kinderen'],
  more: ScreeningAntwoorden = {},
): Situation => ({
  antwoorden: { kinderen, ...more },
});

function applies(code: string, { antwoorden = {}, feiten = {} }: Situation): boolean {
  const { redenen } = stelVoor({ ...quiet, ...antwoorden }, { ...noFeiten, ...feiten });
  return redenen.some(({ regel }) => regel === code);
}

/** Each rule: its source, what it proposes, when it applies, and the nearest case when not. */
const table: readonly [
  code: string,
  bron: string,
  stelVoor: Inzet,
  when: readonly Situation[],
  whenNot: readonly Situation[],
][] = [
  [
    'nadeel_aannemelijk',
    'SA 7 MZO b en c; Wvggz 5:2',
    'verkennend_onderzoek',
    NADEELCATEGORIEEN.map((categorie) => harm({ [categorie]: 'aannemelijk' })),
    [harm({ levensgevaar: 'vermoeden' }), harm({ levensgevaar: 'onbekend' }), {}],
  ],
  [
    'nadeel_ondanks_oggz',
    'SA Bijlage 4; eigen regel',
    'team_toeleiding_bemoeizorg',
    [
      harm({ verwaarlozing: 'vermoeden' }, { oggz_lopend: 'ja' }),
      harm({ verwaarlozing: 'aannemelijk' }, { oggz_lopend: 'ja' }),
    ],
    [
      harm({ verwaarlozing: 'vermoeden' }),
      harm({ verwaarlozing: 'vermoeden' }, { oggz_lopend: 'onbekend' }),
      harm({ verwaarlozing: 'onbekend' }, { oggz_lopend: 'ja' }),
    ],
  ],
  [
    'ernstige_zorgen_na_oggz',
    'SA Bijlage 4; eigen regel',
    'team_toeleiding_bemoeizorg',
    [worries(2, { oggz_eerder: 'ja' }), worries(3, { oggz_eerder: 'ja' })],
    [worries(1, { oggz_eerder: 'ja' }), worries(2), worries(2, { oggz_eerder: 'onbekend' })],
  ],
  [
    'nadeel_vermoeden',
    'SA 7 MZO b en c',
    'bemoeizorg',
    [
      ...NADEELCATEGORIEEN.map((categorie) => harm({ [categorie]: 'vermoeden' })),
      harm({ levensgevaar: 'vermoeden' }, { oggz_lopend: 'onbekend' }),
    ],
    [
      harm({ levensgevaar: 'vermoeden' }, { oggz_lopend: 'ja' }),
      harm({ levensgevaar: 'aannemelijk' }),
      harm({ levensgevaar: 'onbekend' }),
    ],
  ],
  [
    'ernstige_zorgen',
    'SA 7 MZO c; SA Bijlage 4',
    'bemoeizorg',
    [worries(2), worries(3)],
    [worries(1), worries(0), worries(2, { oggz_lopend: 'ja' })],
  ],
  [
    'verplichte_zorg_loopt',
    'PP st 5',
    'lokaal_zorgnetwerk',
    [historie({ verplichte_zorg_lopend: 'ja' })],
    [historie({ verplichte_zorg_lopend: 'onbekend' }), {}],
  ],
  [
    'oggz_loopt',
    'PP st 5',
    'lokaal_zorgnetwerk',
    [historie({ oggz_lopend: 'ja' })],
    [historie({ oggz_lopend: 'onbekend' }), historie({ oggz_eerder: 'ja' })],
  ],
  [
    'ernstige_zorg',
    'SA Bijlage 3',
    'lokaal_zorgnetwerk',
    [worries(1), worries(2)],
    [worries(0), {}],
  ],
  [
    'woning_in_gevaar',
    'SA Bijlage 3; PP st 6 en 7',
    'lokaal_zorgnetwerk',
    [
      reported('dagvaarding_aangezegd'),
      reported('dagvaarding_verzonden'),
      reported('vordering_ontbinding'),
      reported('zorgen', 'ontruiming_aangezegd'),
    ],
    [reported('zorgen'), reported('recidive'), reported('huisuitzetting'), reported()],
  ],
  [
    'nazorg',
    'SA Bijlage 4',
    'lokaal_zorgnetwerk',
    [reported('huisuitzetting'), reported('ontruiming_aangezegd', 'huisuitzetting')],
    [reported('ontruiming_aangezegd')],
  ],
  [
    'kinderen_ontwikkeling',
    'SA Bijlage 4 (meldcode)',
    'lokaal_zorgnetwerk',
    [
      children({ aanwezig: 'ja' }, { nadeel: nadeel({ verstoorde_ontwikkeling: 'vermoeden' }) }),
      children({ aanwezig: 'ja' }, { nadeel: nadeel({ verstoorde_ontwikkeling: 'aannemelijk' }) }),
    ],
    [
      children({ aanwezig: 'nee' }, { nadeel: nadeel({ verstoorde_ontwikkeling: 'vermoeden' }) }),
      children({ aanwezig: 'ja' }, { nadeel: nadeel({ levensgevaar: 'vermoeden' }) }),
      children({ aanwezig: 'ja' }),
    ],
  ],
  [
    'oggz_doelgroep',
    'HL',
    'lokaal_zorgnetwerk',
    [{ antwoorden: { prioriteit: ['senior', 'oggz_doelgroep'] } }],
    [
      { antwoorden: { prioriteit: ['senior', 'gezin_met_kinderen'] } },
      {
        antwoorden: { prioriteit: ['oggz_doelgroep'] },
        feiten: { groepen: ['gezin_met_kinderen'] },
      },
      {},
    ],
  ],
  [
    'nadeel_onbekend',
    'SA 7 MZO b; eigen regel',
    'lokaal_zorgnetwerk',
    [{ antwoorden: { nadeel: allOf(NADEELCATEGORIEEN, { waarde: 'onbekend' }) } }],
    [harm({ levensgevaar: 'onbekend' }), { antwoorden: { nadeel: {} } }],
  ],
  [
    'ondersteuning_gevraagd',
    'SA 7 MZO d',
    'ondersteuning_casusregisseur',
    [asked('ondersteuning'), asked('geen', 'ondersteuning')],
    [asked('advies'), asked()],
  ],
  [
    'ondersteuning_zorgnetwerk',
    'SA Bijlage 3',
    'lokaal_zorgnetwerk',
    [asked('ondersteuning')],
    [asked('advies'), asked('geen')],
  ],
  [
    'kinderen_ondersteuning',
    'SA Bijlage 4',
    'ondersteuning_casusregisseur',
    [children({ aanwezig: 'ja', ondersteuningsvraag: 'ja' })],
    [
      children({ aanwezig: 'ja', ondersteuningsvraag: 'onbekend' }),
      children({ aanwezig: 'nee', ondersteuningsvraag: 'ja' }),
    ],
  ],
  [
    'advies_gevraagd',
    'SA 7 MZO a',
    'advies_melder',
    [asked('advies'), asked('ondersteuning', 'advies')],
    [asked('geen'), asked('ondersteuning')],
  ],
];

describe('the rules', () => {
  it('are all in this table', () => {
    expect(table.map(([code]) => code)).toEqual(screeningregels.map(({ code }) => code));
  });

  it('have a code of their own', () => {
    const codes = screeningregels.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('together can propose every kind of inzet', () => {
    const proposals = new Set(screeningregels.map(({ stelVoor: inzet }) => inzet));
    expect(proposals).toEqual(new Set(INZETTEN));
  });

  it('give a reason that is one Dutch sentence', () => {
    for (const { reden } of screeningregels) expect(reden).toMatch(/^[A-Z][^.]+\.$/);
  });

  it('never hold a text of the Zelfredzaamheidsmatrix', () => {
    const text = screeningregels.map(({ reden }) => reden).join(' ');
    expect(text).not.toMatch(/zelfredzaam|acute problematiek/i);
  });

  it('get another version when they change: then adapt this fingerprint and REGELVERSIE', () => {
    const text = screeningregels.map((regel) => Object.values(regel).slice(0, 4).join('|'));
    let hash = 0;
    for (const character of text.join('\n')) {
      hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
    }
    expect([REGELVERSIE, hash]).toEqual(['2026-2', 3450031881]);
  });
});

describe.each(table)('rule %s (%s)', (code, bron, inzet, when, whenNot) => {
  it('names its source and what it proposes', () => {
    const regel = screeningregels.find((candidate) => candidate.code === code);
    expect(regel).toMatchObject({ bron, stelVoor: inzet });
  });

  it.each(when.map((situation, index) => [index + 1, situation] as const))(
    'applies in case %i',
    (_, situation) => {
      expect(applies(code, situation)).toBe(true);
    },
  );

  it.each(whenNot.map((situation, index) => [index + 1, situation] as const))(
    'does not apply in near case %i',
    (_, situation) => {
      expect(applies(code, situation)).toBe(false);
    },
  );

  it('says nothing about an empty form or a quiet one', () => {
    expect(stelVoor({}, noFeiten).redenen.map(({ regel }) => regel)).not.toContain(code);
    expect(applies(code, {})).toBe(false);
  });
});
