import { describe, expect, test } from 'vitest';
import { isOngeveer } from '#areas/trajecten/rules/dagen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import {
  brief,
  brieven,
  derive,
  g,
  ontruimingen,
  termijnen,
  zittingen,
} from './procedure-support.ts';
import { huishouden } from './reis-support.ts';

const ROND = g('ontruiming_aangezegd', '2026-11-05', { dag: '2026-12-10', ongeveer: true });
const PRECIES = g('ontruiming_aangezegd', '2026-11-12', { dag: '2026-12-14' });
const ZITTING = g('zitting_bepaald', '2026-11-05', { dag: '2026-12-01', ongeveer: true });

describe('a day that is known only about (domein §2)', () => {
  test('counts as hard as any, says what it is, and asks for the exact day', () => {
    const afleiding = derive([ROND]);
    expect(termijnen(afleiding, 'ontruiming', 'precieze_dag')).toEqual([
      'ontruiming 2026-12-10',
      'precieze_dag 2026-11-05',
    ]);
    expect(afleiding.termijnen.map(({ naam }) => naam)).toEqual(
      expect.arrayContaining([
        'Ontruiming ongeveer',
        'Vraag de precieze dag van de ontruiming na: nu omstreeks 10 december 2026',
      ]),
    );
    expect(afleiding.aanZet.zin).toContain('ontruimt omstreeks 10 december 2026');
  });

  test.each([
    ['after', [ROND, PRECIES]],
    ['before', [{ ...ROND, vernomenOp: toIsoDate('2026-11-20'), op: null }, PRECIES]],
  ])('is the day that is named exactly, heard of %s it', (_, all) => {
    expect(ontruimingen(...all)).toEqual(['2026-12-14']);
  });

  test('that became exact is asked for no longer, and whoever was told of it hears the exact day', () => {
    const told = { brieven: [brief('anna', 'ontruiming', '2026-11-06', ROND)] };
    expect(brieven(derive([ROND], told))).toEqual([
      'anna ontruiming 2026-11-09: brief aan betrokkene',
    ]);
    const after = derive([ROND, PRECIES], told);
    expect(brieven(after)).toEqual(['anna ontruiming 2026-11-16']);
    expect(termijnen(after, 'precieze_dag')).toEqual([
      'precieze_dag 2026-11-05: de precieze dag is bekend',
    ]);
  });

  test('far from a day that is named exactly is another day: both stand', () => {
    const later = g('ontruiming_aangezegd', '2026-11-12', { dag: '2027-01-20' });
    expect(ontruimingen(ROND, later)).toEqual(['2026-12-10', '2027-01-20']);
  });

  test.each([
    [
      'a zitting held some days before it',
      [ZITTING, g('zitting_gehouden', '2026-11-27')],
      '2026-12-01 gehouden',
    ],
    ['a zitting held long before it', [ZITTING, g('zitting_gehouden', '2026-11-10')], '2026-12-01'],
    [
      'a move to the same day, exactly',
      [ZITTING, g('zitting_verplaatst', '2026-11-10', { dag: '2026-12-01' })],
      '2026-12-01',
    ],
  ])('and %s', (_, all, stand) => {
    expect(zittingen(...all)).toEqual([stand]);
  });

  test('that a zitting moved to is exact once the same move is told again with the exact day', () => {
    const was = g('zitting_bepaald', '2026-11-03', { dag: '2026-11-10' });
    const moved = { dag: '2026-11-25', gegevens: { van: toIsoDate('2026-11-10') } };
    const all = [
      was,
      g('zitting_verplaatst', '2026-11-05', { ...moved, ongeveer: true }),
      g('zitting_verplaatst', '2026-11-06', moved),
    ];
    expect(zittingen(...all)).toEqual(['2026-11-10 verplaatst', '2026-11-25']);
    expect(deriveProcedure(all).zittingen.map(isOngeveer)).toEqual([false, false]);
  });

  test('told about twice is not an exact day that is near to only one of the two', () => {
    const all = [
      g('zitting_bepaald', '2026-11-02', { dag: '2026-11-13', ongeveer: true }),
      g('zitting_bepaald', '2026-11-02', { dag: '2026-11-25', ongeveer: true }),
    ];
    expect(zittingen(...all)).toEqual(['2026-11-13']);
    const near = g('zitting_bepaald', '2026-11-03', { dag: '2026-11-12' });
    expect(zittingen(...all, near)).toEqual(['2026-11-12']);
    // Who was told of about 25 November keeps that day: they may be two.
    const far = g('zitting_bepaald', '2026-11-03', { dag: '2026-11-10' });
    expect(zittingen(...all, far)).toEqual(['2026-11-13', '2026-11-10']);
  });

  test('ends with an afgelasting at the door some days before it', () => {
    expect(ontruimingen(ROND, g('ontruiming_afgelast', '2026-12-07'))).toEqual([
      '2026-12-10 afgelast',
    ]);
  });
});

test('a household reads “rond”, never a certain day, and the exact day once it is known', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', datums: {} });
  await h.gebeurt('zitting_bepaald', { dag: '2026-12-01', ongeveer: true });
  await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-20', ongeveer: true });
  expect(await h.termijnen()).toEqual([
    'ontruiming 2026-12-20',
    'precieze_dag 2026-11-05',
    'precieze_dag 2026-11-05',
    'zitting 2026-12-01',
  ]);
  const dagvaarding = await h.schrijf('anna', 'dagvaarding');
  expect(dagvaarding).toContain(
    'De zitting is rond 1 december 2026. De precieze dag weten wij niet. Vraag die na bij uw verhuurder of de rechtbank.',
  );
  expect(dagvaarding).not.toContain('dinsdag 1 december');
  const ontruiming = await h.schrijf('anna', 'ontruiming');
  expect(ontruiming).toContain(
    'wil dat u rond 20 december 2026 (vraag de precieze dag na bij uw verhuurder of de deurwaarder) uit uw huis gaat',
  );
  await h.gebeurt('ontruiming_aangezegd', { dag: '2026-12-21' });
  expect(await h.termijnen()).toContain('ontruiming 2026-12-21');
  expect(await h.brieven()).toEqual(['anna ontruiming 2026-11-09']);
  expect(await h.schrijf('anna', 'ontruiming')).toContain(
    'wil dat u op maandag 21 december 2026 uit uw huis gaat',
  );
  const { procedures } = await h.dossier();
  expect(procedures[0]?.ontruimingen).toMatchObject([{ dag: '2026-12-21', ongeveer: false }]);
});

test('a day that is not named cannot be about', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'zorgen' });
  await h.gebeurt('zitting_verplaatst', { op: null, ongeveer: true });
  const [procedure] = (await h.dossier()).procedures;
  expect(procedure?.gebeurtenissen).toMatchObject([{ dag: null, ongeveer: false }]);
});
