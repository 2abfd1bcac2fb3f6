import { describe, expect, test } from 'vitest';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;
type Stap = readonly [Gebeurtenissoort, Parameters<Huishouden['gebeurt']>[1]?];

const DAG = { dag: '2026-12-10', bron: 'deurwaarder' } as const;
const BEGIN: readonly Stap[] = [['dagvaarding_verzonden']];
const AANGEZEGD: readonly Stap[] = [...BEGIN, ['ontruiming_aangezegd', DAG]];
const VAN = { bron: 'deurwaarder', gegevens: { van: toIsoDate('2026-12-10') } } as const;

/** What happened, the last of which never was; in which letter that stood, and how it is taken back. */
const ONJUIST: readonly (readonly [string, readonly Stap[], Briefsoort, string])[] = [
  [
    'an announced dagvaarding',
    [['dagvaarding_aangezegd']],
    'dagvaarding',
    'dat uw verhuurder u wil dagvaarden',
  ],
  [
    'a dagvaarding that was sent',
    BEGIN,
    'dagvaarding',
    'dat er een dagvaarding voor u is verzonden',
  ],
  [
    'a dagvaarding that was brought',
    [['dagvaarding_betekend']],
    'dagvaarding',
    'dat er een dagvaarding voor u is',
  ],
  [
    'a zitting',
    [...BEGIN, ['zitting_bepaald', DAG]],
    'dagvaarding',
    'dat de zitting op donderdag 10 december 2026 is',
  ],
  [
    'a zitting that moved',
    [
      ...BEGIN,
      ['zitting_bepaald', { ...DAG, dag: '2026-12-01' }],
      ['zitting_verplaatst', { ...DAG, gegevens: { van: toIsoDate('2026-12-01') } }],
    ],
    'dagvaarding',
    'dat de zitting op donderdag 10 december 2026 is',
  ],
  ['an ontruiming', AANGEZEGD, 'ontruiming', 'dat de ontruiming op donderdag 10 december 2026 is'],
  [
    'an uitstel',
    [...AANGEZEGD, ['ontruiming_uitgesteld', VAN]],
    'ontruiming_van_de_baan',
    'dat de ontruiming van donderdag 10 december 2026 is uitgesteld',
  ],
  ...(['ontruiming_ingetrokken', 'ontruiming_geschorst'] as const).map(
    (soort) =>
      [
        soort,
        [...AANGEZEGD, [soort, VAN]],
        'ontruiming_van_de_baan',
        'dat de ontruiming van donderdag 10 december 2026 niet doorgaat',
      ] as const,
  ),
  [
    'a moratorium',
    [
      ...AANGEZEGD,
      ['moratorium_verleend', { bron: 'rechtbank', dag: '2027-03-01', gegevens: { dekt: 'ja' } }],
    ],
    'ontruiming_van_de_baan',
    'dat de ontruiming niet doorgaat',
  ],
  [
    'a vonnis',
    [...AANGEZEGD, ['vonnis', { gegevens: { toewijzing: 'toegewezen' } }]],
    'ontruiming',
    'dat de rechter op donderdag 5 november 2026 heeft beslist',
  ],
  [
    'a schikking',
    [...AANGEZEGD, ['schikking']],
    'ontruiming',
    'dat er bij de rechter op donderdag 5 november 2026 afspraken zijn gemaakt',
  ],
];

/** A household of which something was told in a letter that is wrong since today. */
async function misleid(stappen: readonly Stap[], soort: Briefsoort) {
  const h = await huishouden();
  const melding = await h.meld('Sterk Papendrecht');
  for (const [wat, meer] of stappen) await h.gebeurt(wat, meer);
  const [procedure] = (await h.dossier()).procedures;
  await h.huurtVan('Trivire');
  await h.schrijf('anna', soort);
  h.tot('2026-11-09');
  const laatste = stappen.at(-1)?.[0];
  const fout = procedure?.gebeurtenissen.find((one) => one.soort === laatste);
  return { h, fout, melding };
}

describe('what a letter told and never was is taken back', () => {
  test.each(ONJUIST)('%s', async (_, stappen, soort, zegt) => {
    const { h, fout } = await misleid(stappen, soort);
    await h.trekIn(fout);
    expect(await h.termijnen()).toContain('vertellen 2026-11-11');
    const tekst = await h.schrijf('anna', 'herstel');
    expect(tekst).toContain(
      `In onze brief van donderdag 5 november 2026 stond ${zegt}. Dat klopt niet.`,
    );
    expect(await h.termijnen()).not.toContain('vertellen 2026-11-11');
    expect((await h.lees('anna', 'herstel')).bezwaar).toContain('niets dat daarna is hersteld');
  });

  test('an uitstel that never was: the letter says on which day the ontruiming is', async () => {
    const { h, fout } = await misleid(
      [...AANGEZEGD, ['ontruiming_uitgesteld', VAN]],
      'ontruiming_van_de_baan',
    );
    await h.trekIn(fout);
    expect(await h.schrijf('anna', 'herstel')).toContain(
      'De ontruiming is op donderdag 10 december 2026.',
    );
  });

  test('in the next letter of the procedure, which begins with it and meets it', async () => {
    const { h, fout } = await misleid([...BEGIN, ['zitting_bepaald', DAG]], 'dagvaarding');
    await h.trekIn(fout);
    await h.gebeurt('zitting_bepaald', { ...DAG, dag: '2026-12-12' });
    const tekst = await h.schrijf('anna', 'dagvaarding');
    const [, , kop, zin] = tekst.split('\n');
    expect(kop).toBe('Ons eerdere bericht klopte niet');
    expect(zin).toContain('stond dat de zitting op donderdag 10 december 2026 is. Dat klopt niet.');
    expect(tekst).toContain('De zitting is op zaterdag 12 december 2026.');
    expect(await h.termijnen()).toEqual(['zitting 2026-12-12']);
    expect((await h.lees('anna', 'dagvaarding')).tekst).not.toContain('Dat klopt niet');
  });

  test('and is told again when it proves true after all', async () => {
    const { h, fout } = await misleid([...BEGIN, ['zitting_bepaald', DAG]], 'dagvaarding');
    await h.trekIn(fout);
    await h.schrijf('anna', 'herstel');
    expect(await h.brieven()).toEqual([]);
    await h.gebeurt('zitting_bepaald', DAG);
    expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-11']);
  });
});
