import { describe, expect, test } from 'vitest';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import { checkGebeurtenis } from '#areas/trajecten/rules/gebeurtenis-invoer.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { d } from '#test/domain/dates/support.ts';
import { derive, g, ontruimingen, termijnen, zittingen } from './procedure-support.ts';

const AANGEZEGD = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24' });
const VONNIS = g('vonnis', '2026-11-10', { gegevens: { toewijzing: 'toegewezen' } });
const namen = (all: Parameters<typeof derive>[0], code: string, meer = {}) =>
  derive(all, meer)
    .termijnen.filter((one) => one.code === code)
    .map(({ naam }) => naam);
const hoe = (all: Parameters<typeof derive>[0], code: string, meer = {}) =>
  derive(all, meer)
    .termijnen.filter((one) => one.code === code)
    .map(({ voldaan }) => voldaan && `${voldaan.hoe}: ${voldaan.met}`);

describe('what makes people think that one ontruiming is off (domein §2)', () => {
  const regeling = g('regeling_getroffen', '2026-11-05');
  const verzet = g('verzet', '2026-11-06');

  test('is one task, however much of it there is', () => {
    expect(namen([AANGEZEGD, regeling, verzet], 'doorgang')).toEqual([
      'Vraag na of de ontruiming van di 24 nov 2026 nog doorgaat na “betalingsregeling afgesproken” en “verzet”',
    ]);
    expect(termijnen(derive([AANGEZEGD, regeling, verzet]), 'doorgang')).toEqual([
      'doorgang 2026-11-05',
    ]);
  });

  test('is another task once somebody has asked: what came up since is asked again', () => {
    const [eerste] = derive([AANGEZEGD, regeling]).termijnen.filter(
      ({ code }) => code === 'doorgang',
    );
    const gevraagd = { sleutel: eerste?.sleutel ?? '', op: d('2026-11-05'), met: 'gebeld' };
    const after = derive([AANGEZEGD, regeling, verzet], { afgedaan: [gevraagd] });
    expect(termijnen(after, 'doorgang')).toEqual([
      'doorgang 2026-11-05: gebeld',
      'doorgang 2026-11-06',
    ]);
  });

  test('of two days is two tasks', () => {
    const later = g('ontruiming_aangezegd', '2026-11-03', { dag: '2026-12-15' });
    expect(namen([AANGEZEGD, later, regeling], 'doorgang')).toHaveLength(2);
  });
});

describe('a day that somebody else says is off (domein §2: only who executes, or a judge, ends it)', () => {
  // A melding says which day, and not when it was announced.
  const GEMELD = { ...AANGEZEGD, op: null };
  const buur = {
    ...g('ontruiming_ingetrokken', '2026-11-01', { gegevens: { van: '2026-11-24' } }),
    isHorenZeggen: true,
  };

  test('stands, also when it was heard of before the aanzegging was', () => {
    expect(ontruimingen(GEMELD, buur)).toEqual(['2026-11-24']);
    const deurwaarder = { ...buur, isHorenZeggen: false };
    expect(ontruimingen(GEMELD, deurwaarder)).toEqual(['2026-11-24 ingetrokken']);
  });
});

describe('a vonnis', () => {
  const ZITTING = g('zitting_bepaald', '2026-11-02', { dag: '2026-12-01' });

  test('asks whether a zitting that is still ahead goes on, and keeps its day', () => {
    const afleiding = derive([ZITTING, VONNIS]);
    expect(namen([ZITTING, VONNIS], 'doorgang')).toEqual([
      'Vraag na of de zitting van di 1 dec 2026 nog doorgaat na “vonnis”',
    ]);
    expect(termijnen(afleiding, 'zitting')).toEqual(['zitting 2026-12-01']);
    expect(afleiding.aanZet.zin).toBe('Vraag na of de zitting doorgaat.');
  });

  test.each([
    ['that it was moved', g('zitting_verplaatst', '2026-11-12', { dag: '2026-12-08' })],
    ['that it stands', g('zitting_bepaald', '2026-11-12', { dag: '2026-12-01' })],
    ['that it was held', g('zitting_gehouden', '2026-12-01')],
  ])('is answered by %s', (_, antwoord) => {
    expect(hoe([ZITTING, VONNIS, antwoord], 'doorgang')).toEqual([
      expect.stringMatching(/^gehaald: zitting/),
    ]);
  });

  test('asks nothing of a zitting that was before it', () => {
    const past = g('zitting_bepaald', '2026-11-02', { dag: '2026-11-09' });
    expect(namen([past, VONNIS], 'doorgang')).toEqual([]);
  });

  test.each([
    ['toegewezen', ['nagaan 2026-11-10']],
    ['deels', ['nagaan 2026-11-10']],
    ['onbekend', ['nagaan 2026-11-10']],
    ['afgewezen', []],
    ['tussenvonnis', []],
  ] as const)(
    '(%s) asks to find out today what can still be done, and computes no day',
    (toewijzing, due) => {
      const vonnis = g('vonnis', '2026-11-10', { gegevens: { toewijzing } });
      expect(termijnen(derive([vonnis]), 'nagaan')).toEqual(due);
    },
  );

  test('of which only the betekening is known asks the same, once', () => {
    const betekend = g('vonnis_betekend', '2026-11-12');
    expect(termijnen(derive([betekend]), 'nagaan')).toEqual(['nagaan 2026-11-12']);
    expect(termijnen(derive([VONNIS, betekend]), 'nagaan')).toEqual(['nagaan 2026-11-10']);
  });

  test.each([
    ['verzet', 'gehaald: verzet'],
    ['hoger_beroep', 'gehaald: hoger beroep'],
    ['executiegeschil', 'gehaald: kort geding over de ontruiming'],
    ['ontruiming_uitgevoerd', 'vervallen: ontruiming uitgevoerd'],
  ] as const)('is asked about no more after %s', (soort, einde) => {
    expect(hoe([VONNIS, g(soort, '2026-11-20')], 'nagaan')).toEqual([einde]);
  });
});

describe('a dagvaarding of the very day on which an earlier one was withdrawn', () => {
  const eerder = g('dagvaarding_betekend', '2026-10-01');
  const weg = g('dagvaarding_ingetrokken', '2026-11-05');
  const nieuw = g('dagvaarding_betekend', '2026-11-05', { id: 'nieuw' });
  const zitting = g('zitting_bepaald', '2026-11-05', { dag: '2026-12-01' });

  test('is the next one, with its zitting: it does not read as withdrawn', () => {
    expect(deriveProcedure([eerder, weg, nieuw]).dagvaarding).toBe('betekend');
    expect(deriveProcedure([nieuw, weg, eerder]).dagvaarding).toBe('betekend');
    expect(zittingen(eerder, weg, nieuw, zitting)).toEqual(['2026-12-01']);
    expect(termijnen(derive([eerder, weg, nieuw]), 'brief')).toContain('brief 2026-11-09');
  });

  test('that is the only one was withdrawn itself', () => {
    expect(deriveProcedure([weg, nieuw]).dagvaarding).toBe('ingetrokken');
    expect(zittingen(weg, nieuw, zitting)).toEqual(['2026-12-01 ingetrokken']);
  });
});

describe('how a term ended is a kind, not a text', () => {
  test.each([
    [
      'a zitting that moved',
      [
        g('zitting_bepaald', '2026-11-02', { dag: '2026-12-01' }),
        g('zitting_verplaatst', '2026-11-05', { dag: '2026-12-08' }),
      ],
      'zitting',
      'vervallen: de zitting is verplaatst',
    ],
    [
      'a zitting that was',
      [
        g('zitting_bepaald', '2026-11-02', { dag: '2026-11-10' }),
        g('zitting_gehouden', '2026-11-10'),
      ],
      'zitting',
      'geweest: de zitting is geweest',
    ],
    [
      'an ontruiming put off',
      [AANGEZEGD, g('ontruiming_uitgesteld', '2026-11-09')],
      'ontruiming',
      'vervallen: uitgesteld',
    ],
    [
      'an ontruiming carried out',
      [AANGEZEGD, g('ontruiming_uitgevoerd', '2026-11-24')],
      'ontruiming',
      'geweest: de ontruiming is uitgevoerd',
    ],
    [
      'a letter that is no longer true',
      [g('dagvaarding_betekend', '2026-11-02'), VONNIS],
      'brief',
      'vervallen: vonnis',
    ],
  ] as const)('%s', (_, all, code, einde) => {
    expect(hoe(all, code)[0]).toBe(einde);
  });
});

describe('an ontruiming', () => {
  test.each([
    ['ontruiming_ingetrokken', '7'],
    ['ontruiming_uitgesteld', 'uitgesteld'],
    ['ontruiming_geschorst', 'uitgesteld'],
  ] as const)('after %s has step %s (WA; st 7)', (soort, stap) => {
    expect(derive([AANGEZEGD, g(soort, '2026-11-09')]).stap).toBe(stap);
  });

  test('with crisis help asks for steps within some days, from when both were known (WA)', () => {
    const crisis = (op: string, begonnenOp: string | null = null) => ({
      crisisaanmeldingen: [
        {
          ...{ id: 'i', op: d(op) },
          begonnenOp: begonnenOp === null ? null : d(begonnenOp),
        },
      ],
    });
    expect(termijnen(derive([], crisis('2026-10-30')), 'crisis')).toEqual([]);
    expect(termijnen(derive([AANGEZEGD], crisis('2026-10-30')), 'crisis')).toEqual([
      'crisis 2026-11-05',
    ]);
    const uitstel = g('ontruiming_uitgesteld', '2026-11-04');
    expect(hoe([AANGEZEGD, uitstel], 'crisis', crisis('2026-10-30'))).toEqual([
      'vervallen: uitgesteld',
    ]);
    expect(hoe([AANGEZEGD], 'crisis', crisis('2026-10-30', '2026-11-03'))).toEqual([
      'gehaald: de sociale dienst is begonnen',
    ]);
    // Asked for after it was off: nothing is near.
    expect(termijnen(derive([AANGEZEGD, uitstel], crisis('2026-11-06')), 'crisis')).toEqual([]);
  });
});

describe('a moratorium (WA; Fw 287b)', () => {
  test('of which nobody knows until when it runs is asked after, until that is known or it is over', () => {
    const zonder = g('moratorium_verleend', '2026-11-05');
    const vraag = (...meer: readonly Gebeurtenis[]) =>
      termijnen(derive([zonder, ...meer]), 'precieze_dag');
    expect(vraag()).toEqual(['precieze_dag 2026-11-05']);
    expect(vraag(g('moratorium_verleend', '2026-11-09', { dag: '2027-04-05' }))).toEqual([
      'precieze_dag 2026-11-05: de dag is bekend',
    ]);
    expect(vraag(g('moratorium_beeindigd', '2026-12-01'))).toEqual([
      'precieze_dag 2026-11-05: eerder geëindigd',
    ]);
    const bekend = g('moratorium_verleend', '2026-11-02', { dag: '2027-04-05' });
    expect(termijnen(derive([bekend, zonder]), 'precieze_dag')).toEqual([]);
    // What was told again without its day leaves one question.
    expect(vraag(g('moratorium_verleend', '2026-11-10'))).toEqual(['precieze_dag 2026-11-05']);
  });

  test('is told of at 30 and 7 days before it ends, in as far as that is still ahead', () => {
    const verleend = (dag: string) => g('moratorium_verleend', '2026-11-05', { dag });
    expect(termijnen(derive([verleend('2027-01-04')]), 'moratorium')).toEqual([
      'moratorium 2026-12-05',
      'moratorium 2026-12-28',
      'moratorium 2027-01-04',
    ]);
    expect(termijnen(derive([verleend('2026-11-19')]), 'moratorium')).toEqual([
      'moratorium 2026-11-12',
      'moratorium 2026-11-19',
    ]);
  });

  test('where overlast is the ground is asked about, and kept', () => {
    const typed = { ...g('moratorium_gevraagd', '2026-11-05'), toelichting: '' };
    const vragen = (gronden: readonly ('overlast' | 'huurachterstand')[]) =>
      checkGebeurtenis(typed, { ...deriveProcedure([]), gronden }, d('2026-11-05')).map(
        ({ soort, code }) => `${soort} ${code}`,
      );
    expect(vragen(['huurachterstand', 'overlast'])).toEqual(['waarschuwing moratorium_overlast']);
    expect(vragen(['huurachterstand'])).toEqual([]);
  });
});
