import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isOngeveer } from '#areas/trajecten/rules/dagen.ts';
import { inVolgorde, momentVan } from '#areas/trajecten/rules/gebeurtenis.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { diffDays } from '#domain/dates/iso-date.ts';
import {
  anyGebeurtenissen,
  g,
  ontruimingen,
  shuffled,
  vragen,
  zittingen,
} from './procedure-support.ts';

const AANGEZEGD = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24' });
const ZITTING = g('zitting_bepaald', '2026-11-02', { dag: '2026-11-24' });

describe('an ontruiming on 24 November, announced on 2 November', () => {
  // domein §2: only these end or move an ontruiming day; afgelast and uitgevoerd are its own end.
  const ENDS: Partial<Record<Gebeurtenissoort, string>> = {
    ontruiming_uitgesteld: 'uitgesteld',
    ontruiming_ingetrokken: 'ingetrokken',
    ontruiming_geschorst: 'geschorst',
    ontruiming_afgelast: 'afgelast',
    ontruiming_uitgevoerd: 'uitgevoerd',
  };
  // domein §2: these do not, and the program asks whether it goes on.
  const ASKS: readonly Gebeurtenissoort[] = [
    'dagvaarding_ingetrokken',
    'schikking',
    'verzet',
    'hoger_beroep',
    'executiegeschil',
    'sleutels_ingeleverd',
    'huur_opgezegd',
    'achterstand_voldaan',
    'regeling_getroffen',
    'regeling_nagekomen',
    'laatstekans',
    'moratorium_gevraagd',
    'moratorium_verleend',
    'schuldsanering',
    'incasso_gestopt',
  ];

  test.each(GEBEURTENISSOORTEN.filter((soort) => soort !== 'ontruiming_aangezegd'))(
    'ends, is asked about, or stays as it is after %s (domein §2)',
    (soort) => {
      const after = g(soort, '2026-11-24');
      const how = ENDS[soort];
      expect(ontruimingen(AANGEZEGD, after)).toEqual([
        how === undefined ? '2026-11-24' : `2026-11-24 ${how}`,
      ]);
      expect(vragen(AANGEZEGD, after)).toEqual(ASKS.includes(soort) ? [soort] : []);
    },
  );

  it.each([
    ['ja', '2027-05-01', '2026-11-24 moratorium', []],
    ['ja', '2026-11-24', '2026-11-24 moratorium', []],
    ['ja', null, '2026-11-24 moratorium', []],
    ['ja', '2026-11-23', '2026-11-24', ['moratorium_verleend']],
    ['nee', '2027-05-01', '2026-11-24', ['moratorium_verleend']],
    ['onbekend', '2027-05-01', '2026-11-24', ['moratorium_verleend']],
  ] as const)(
    'and a moratorium that covers this ground: %s, until %s (domein §2; Fw 287b)',
    (dekt, dag, stands, asked) => {
      const verleend = g('moratorium_verleend', '2026-11-10', { dag, gegevens: { dekt } });
      expect(ontruimingen(AANGEZEGD, verleend)).toEqual([stands]);
      expect(vragen(AANGEZEGD, verleend)).toEqual(asked);
    },
  );

  it('stays and is asked about when a moratorium covers one of two gedaagden', () => {
    const verleend = g('moratorium_verleend', '2026-11-10', {
      ...{ dag: '2027-05-01', gedaagden: ['anna'], gegevens: { dekt: 'ja' } },
    });
    expect(ontruimingen(AANGEZEGD, verleend)).toEqual(['2026-11-24']);
    expect(vragen(AANGEZEGD, verleend)).toEqual(['moratorium_verleend']);
    const own = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24', gedaagden: ['anna'] });
    expect(ontruimingen(own, verleend)).toEqual(['2026-11-24 moratorium']);
  });

  it('stays and is asked about when it was put off for one of two gedaagden', () => {
    const uitstel = g('ontruiming_uitgesteld', '2026-11-10', { gedaagden: ['bert'] });
    expect(ontruimingen(AANGEZEGD, uitstel)).toEqual(['2026-11-24']);
    expect(vragen(AANGEZEGD, uitstel)).toEqual(['ontruiming_uitgesteld']);
  });

  it.each(['afgewezen', 'toegewezen', 'deels', 'tussenvonnis'] as const)(
    'and a later vonnis (%s): only one that refuses the eviction is asked about',
    (toewijzing) => {
      const vonnis = g('vonnis', '2026-11-10', { gegevens: { toewijzing } });
      expect(ontruimingen(AANGEZEGD, vonnis)).toEqual(['2026-11-24']);
      expect(vragen(AANGEZEGD, vonnis)).toEqual(toewijzing === 'afgewezen' ? ['vonnis'] : []);
    },
  );

  it('that goes on, asked for after the verzet, is answered; a later beroep asks again', () => {
    const verzet = g('verzet', '2026-11-05');
    const door = g('ontruiming_gaat_door', '2026-11-06');
    const beroep = g('hoger_beroep', '2026-11-09');
    expect(vragen(AANGEZEGD, verzet)).toEqual(['verzet']);
    expect(vragen(AANGEZEGD, verzet, door, beroep)).toEqual([
      'verzet -> ontruiming_gaat_door',
      'hoger_beroep',
    ]);
    const uitstel = g('ontruiming_uitgesteld', '2026-11-12');
    expect(vragen(AANGEZEGD, verzet, door, beroep, uitstel)).toEqual([
      'verzet -> ontruiming_gaat_door',
      'hoger_beroep -> ontruiming_uitgesteld',
    ]);
  });

  it('is not asked about for what came before it: who announces knows of that', () => {
    expect(vragen(g('verzet', '2026-11-01'), AANGEZEGD)).toEqual([]);
  });
});

describe('a zitting on 24 November', () => {
  const ENDS: Partial<Record<Gebeurtenissoort, readonly string[]>> = {
    dagvaarding_ingetrokken: ['2026-11-24 ingetrokken'],
    zitting_verplaatst: ['2026-11-24 verplaatst', 'dag onbekend'],
    zitting_gehouden: ['2026-11-24 gehouden'],
    vonnis: ['2026-11-24 beslist'],
    schikking: ['2026-11-24 beslist'],
    ontruiming_uitgevoerd: ['2026-11-24 beslist'],
  };

  test.each(GEBEURTENISSOORTEN.filter((soort) => soort !== 'zitting_bepaald'))(
    'ends or stays after %s on that day (st 6)',
    (soort) => {
      expect(zittingen(ZITTING, g(soort, '2026-11-24'))).toEqual(ENDS[soort] ?? ['2026-11-24']);
    },
  );

  it('stays after a tussenvonnis, and when another zitting was held or decided before it', () => {
    const tussen = g('vonnis', '2026-11-24', { gegevens: { toewijzing: 'tussenvonnis' } });
    expect(zittingen(ZITTING, tussen)).toEqual(['2026-11-24']);
    expect(zittingen(ZITTING, g('zitting_gehouden', '2026-11-10'))).toEqual(['2026-11-24']);
    expect(zittingen(ZITTING, g('vonnis', '2026-11-10'))).toEqual(['2026-11-24']);
  });

  it('told by mail and by telephone is one, with what either of them knew (st 7)', () => {
    const bel = g('zitting_bepaald', '2026-11-04', {
      ...{ op: null, dag: '2026-11-24', tijd: '10:00', gegevens: { zittingsoort: 'rolzitting' } },
    });
    expect(deriveProcedure([ZITTING, bel]).zittingen).toMatchObject([
      { dag: '2026-11-24', tijd: '10:00', zittingsoort: 'rolzitting', door: ZITTING, ook: [bel] },
    ]);
  });
});

describe('a zitting that is moved', () => {
  const moved = (op: string, van: string | undefined, dag: string | null, soort?: 'rolzitting') =>
    g('zitting_verplaatst', op, {
      ...{ id: `${op} ${van} ${dag}`, dag },
      gegevens: {
        ...(van !== undefined && { van }),
        ...(soort !== undefined && { zittingsoort: soort }),
      },
    });

  it('is one zitting with another day', () => {
    expect(zittingen(ZITTING, moved('2026-11-05', '2026-11-24', '2026-12-01'))).toEqual([
      '2026-11-24 verplaatst',
      '2026-12-01',
    ]);
  });

  it('and moved back stands on its first day', () => {
    const there = moved('2026-11-05', '2026-11-24', '2026-12-01');
    const back = moved('2026-11-09', '2026-12-01', '2026-11-24');
    expect(zittingen(ZITTING, there, back)).toEqual([
      '2026-11-24 verplaatst',
      '2026-12-01 verplaatst',
      '2026-11-24',
    ]);
  });

  it('and moved back on the same day goes by when it was heard', () => {
    const there = { ...moved('2026-11-05', '2026-11-24', '2026-12-01') };
    const back = { ...moved('2026-11-06', '2026-12-01', '2026-11-24'), op: there.op };
    expect(zittingen(back, there, ZITTING).at(-1)).toBe('2026-11-24');
  });

  it('twice stands on the last day, also when nobody told from which', () => {
    const one = moved('2026-11-05', undefined, '2026-12-01');
    const two = moved('2026-11-09', undefined, '2026-12-08');
    expect(zittingen(ZITTING, one, two)).toEqual([
      '2026-11-24 verplaatst',
      '2026-12-01 verplaatst',
      '2026-12-08',
    ]);
  });

  it('to a day that is not known yet waits for it, whichever kind brings it', () => {
    const gone = moved('2026-11-05', '2026-11-24', null);
    expect(zittingen(ZITTING, gone)).toEqual(['2026-11-24 verplaatst', 'dag onbekend']);
    const known = g('zitting_bepaald', '2026-11-09', { dag: '2026-12-08' });
    expect(zittingen(ZITTING, gone, known)).toEqual(['2026-11-24 verplaatst', '2026-12-08']);
    const again = moved('2026-11-09', '2026-11-24', '2026-12-08');
    expect(zittingen(ZITTING, gone, again).filter((one) => !one.includes('verplaatst'))).toEqual([
      '2026-12-08',
    ]);
    const late = moved('2026-11-16', '2026-11-24', null);
    expect(zittingen(ZITTING, gone, known, late).at(-1)).toBe('2026-12-08');
  });

  it('and told again later, when it has moved on, is not moved back', () => {
    const one = moved('2026-11-05', '2026-11-24', '2026-12-01');
    const two = moved('2026-11-09', '2026-12-01', '2026-12-08');
    const again = moved('2026-11-12', '2026-11-24', '2026-12-01');
    expect(zittingen(ZITTING, one, two, again).at(-1)).toBe('2026-12-08');
  });

  it('brings another day than was told first: the last that was told stands', () => {
    const one = moved('2026-11-05', '2026-11-24', '2026-12-01');
    const other = moved('2026-11-06', '2026-11-24', '2026-12-02');
    expect(zittingen(ZITTING, one, other)).toEqual([
      '2026-11-24 verplaatst',
      '2026-12-01 verplaatst',
      '2026-12-02',
    ]);
  });

  it('keeps what is known of its kind and whom it is about', () => {
    const rol = g('zitting_bepaald', '2026-11-02', {
      ...{ dag: '2026-11-24', gegevens: { zittingsoort: 'rolzitting' } },
    });
    const move = { ...moved('2026-11-05', '2026-11-24', '2026-12-01'), gedaagden: ['anna'] };
    expect(deriveProcedure([rol, move]).zittingen.at(-1)).toMatchObject({
      zittingsoort: 'rolzitting',
      gedaagden: null,
    });
  });
});

describe('a rolzitting on 24 November and a mondelinge behandeling on 15 December', () => {
  const rol = g('zitting_bepaald', '2026-11-02', {
    ...{ dag: '2026-11-24', gegevens: { zittingsoort: 'rolzitting' } },
  });
  const behandeling = g('zitting_bepaald', '2026-11-02', {
    ...{ dag: '2026-12-15', gegevens: { zittingsoort: 'mondelinge_behandeling' } },
  });
  const move = (meer: object, dag = '2026-12-01') =>
    g('zitting_verplaatst', '2026-11-05', { dag, gegevens: meer });

  it('are two (domein §2)', () => {
    expect(zittingen(rol, behandeling)).toEqual(['2026-11-24', '2026-12-15']);
  });

  it.each([
    ['by its day', { van: '2026-11-24' }],
    ['by its kind', { zittingsoort: 'rolzitting' }],
  ])('and the rolzitting that is moved, known %s, leaves the other where it is', (_by, meer) => {
    expect(zittingen(rol, behandeling, move(meer))).toEqual([
      '2026-11-24 verplaatst',
      '2026-12-15',
      '2026-12-01',
    ]);
  });

  it('and the move told again does not take the other one along', () => {
    const again = {
      ...move({ van: '2026-11-24' }),
      id: 'again',
      vernomenOp: behandeling.op ?? rol.vernomenOp,
    };
    const open = zittingen(rol, behandeling, move({ van: '2026-11-24' }), again, {
      ...again,
      id: 'later',
      op: null,
      vernomenOp: momentVan(g('verzet', '2026-11-20')),
    }).filter((one) => !one.includes(' '));
    expect(open.sort()).toEqual(['2026-12-01', '2026-12-15']);
  });

  it('of which the rolzitting was held, leaves the behandeling', () => {
    expect(zittingen(rol, behandeling, g('zitting_gehouden', '2026-11-24'))).toEqual([
      '2026-11-24 gehouden',
      '2026-12-15',
    ]);
  });

  it('of which the day of the second comes later, are still two', () => {
    const later = { ...behandeling, id: 'later', dag: null };
    const all = [rol, later];
    expect(zittingen(...all).sort()).toEqual(['2026-11-24', 'dag onbekend']);
    const known = { ...behandeling, op: momentVan(g('verzet', '2026-11-09')) };
    expect(zittingen(...all, known).sort()).toEqual(['2026-11-24', '2026-12-15']);
  });
});

describe('an uitstel', () => {
  const later = g('ontruiming_aangezegd', '2026-11-16', { dag: '2026-12-08' });

  it('heard of before the aanzegging was, puts off that day', () => {
    const uitstel = g('ontruiming_uitgesteld', '2026-11-05', { gegevens: { van: '2026-11-24' } });
    const heard = g('ontruiming_aangezegd', '2026-11-09', { op: null, dag: '2026-11-24' });
    expect(ontruimingen(uitstel, heard)).toEqual(['2026-11-24 uitgesteld']);
  });

  it('of a day that is announced anew afterwards leaves the new one (Rv 555 lid 2)', () => {
    const uitstel = g('ontruiming_uitgesteld', '2026-11-05', { gegevens: { van: '2026-11-24' } });
    const anew = g('ontruiming_aangezegd', '2026-11-09', { dag: '2026-11-24' });
    expect(ontruimingen(AANGEZEGD, uitstel, anew)).toEqual(['2026-11-24 uitgesteld', '2026-11-24']);
    expect(ontruimingen(uitstel, anew)).toEqual(['2026-11-24']);
  });

  it('told twice ends one day, also when the day is announced anew in between', () => {
    const one = g('ontruiming_uitgesteld', '2026-11-05', { gegevens: { van: '2026-11-24' } });
    const two = g('ontruiming_uitgesteld', '2026-11-18', { gegevens: { van: '2026-11-24' } });
    expect(ontruimingen(AANGEZEGD, one, later, two)).toEqual([
      '2026-11-24 uitgesteld',
      '2026-12-08',
    ]);
  });

  it.each([[undefined], ['2026-11-24']])(
    'and the new day in one message are told on one day: the new day stands (van %s)',
    (van) => {
      const uitstel = g('ontruiming_uitgesteld', '2026-11-16', {
        gegevens: van === undefined ? {} : { van },
      });
      expect(ontruimingen(AANGEZEGD, uitstel, later)).toEqual([
        '2026-11-24 uitgesteld',
        '2026-12-08',
      ]);
    },
  );

  it('of an aanzegging of that same day ends it', () => {
    const ingetrokken = g('ontruiming_ingetrokken', '2026-11-02');
    expect(ontruimingen(AANGEZEGD, ingetrokken)).toEqual(['2026-11-24 ingetrokken']);
  });

  it.each(['ontruiming_uitgesteld', 'ontruiming_ingetrokken'] as const)(
    '(%s) with two days ahead ends the one that it names, or else the first: a day is not lost',
    (soort) => {
      const of = (van: string | undefined) =>
        ontruimingen(
          ...[AANGEZEGD, later],
          g(soort, '2026-11-20', { gegevens: van === undefined ? {} : { van } }),
        );
      const how = soort === 'ontruiming_uitgesteld' ? 'uitgesteld' : 'ingetrokken';
      expect(of('2026-12-08')).toEqual(['2026-11-24', `2026-12-08 ${how}`]);
      expect(of('2026-11-24')).toEqual([`2026-11-24 ${how}`, '2026-12-08']);
      expect(of(undefined)).toEqual([`2026-11-24 ${how}`, '2026-12-08']);
      expect(of('2026-11-30')).toEqual(['2026-11-24', '2026-12-08']);
    },
  );
});

describe('two ontruiming days, on 24 November and 8 December', () => {
  const later = g('ontruiming_aangezegd', '2026-11-16', { dag: '2026-12-08' });

  it('both stand until it is said of each that it does not', () => {
    expect(ontruimingen(AANGEZEGD, later)).toEqual(['2026-11-24', '2026-12-08']);
  });

  it('of which the first was called off on the spot: the second stands', () => {
    expect(ontruimingen(AANGEZEGD, later, g('ontruiming_afgelast', '2026-11-24'))).toEqual([
      '2026-11-24 afgelast',
      '2026-12-08',
    ]);
  });

  it('both end by a judge, and by the eviction itself', () => {
    expect(ontruimingen(AANGEZEGD, later, g('ontruiming_geschorst', '2026-11-20'))).toEqual([
      '2026-11-24 geschorst',
      '2026-12-08 geschorst',
    ]);
    expect(ontruimingen(AANGEZEGD, later, g('ontruiming_uitgevoerd', '2026-11-24'))).toEqual([
      '2026-11-24 uitgevoerd',
      '2026-12-08 uitgevoerd',
    ]);
  });

  it('of which a moratorium reaches the first only: the second is asked about', () => {
    const verleend = g('moratorium_verleend', '2026-11-20', {
      ...{ dag: '2026-12-01', gegevens: { dekt: 'ja' } },
    });
    expect(ontruimingen(AANGEZEGD, later, verleend)).toEqual([
      '2026-11-24 moratorium',
      '2026-12-08',
    ]);
    expect(vragen(AANGEZEGD, later, verleend)).toEqual(['moratorium_verleend']);
  });
});

describe('an aanzegging', () => {
  it('without its day is one with the aanzegging that brings it', () => {
    const undated = g('ontruiming_aangezegd', '2026-11-02');
    expect(ontruimingen(undated)).toEqual(['dag onbekend']);
    const dated = g('ontruiming_aangezegd', '2026-11-05', { dag: '2026-11-24' });
    expect(ontruimingen(undated, dated)).toEqual(['2026-11-24']);
    expect(ontruimingen(dated, { ...undated, vernomenOp: dated.vernomenOp })).toEqual([
      '2026-11-24',
    ]);
  });

  it('while a moratorium runs keeps its day and is asked about (Fw 287b)', () => {
    const verleend = g('moratorium_verleend', '2026-11-01', {
      ...{ dag: '2027-04-30', gegevens: { dekt: 'ja' } },
    });
    expect(ontruimingen(verleend, AANGEZEGD)).toEqual(['2026-11-24']);
    expect(vragen(verleend, AANGEZEGD)).toEqual(['moratorium_verleend']);
    const ended = g('moratorium_beeindigd', '2026-11-02');
    expect(vragen(verleend, ended, AANGEZEGD)).toEqual([]);
    const far = g('ontruiming_aangezegd', '2026-11-02', { dag: '2027-05-04' });
    expect(vragen(verleend, far)).toEqual([]);
  });

  it('that was heard of after the eviction was not announced after it', () => {
    const heard = g('ontruiming_aangezegd', '2026-11-30', { op: null, dag: '2026-11-24' });
    const executed = g('ontruiming_uitgevoerd', '2026-11-25', { op: '2026-11-24' });
    expect(ontruimingen(executed, heard)).toEqual(['2026-11-24 uitgevoerd']);
    const zitting = g('zitting_bepaald', '2026-11-30', { op: null, dag: '2026-11-24' });
    expect(zittingen(g('zitting_gehouden', '2026-11-24'), zitting)).toEqual([
      '2026-11-24 gehouden',
    ]);
  });

  it('told about each gedaagde apart is one day, about both', () => {
    const own = (wie: string) =>
      g('ontruiming_aangezegd', '2026-11-02', {
        ...{ id: wie, dag: '2026-11-24', gedaagden: [wie] },
      });
    expect(deriveProcedure([own('anna'), own('bert')]).ontruimingen).toMatchObject([
      { dag: '2026-11-24', gedaagden: ['anna', 'bert'] },
    ]);
  });
});

describe('a dagvaarding', () => {
  const kinds = ['aangezegd', 'verzonden', 'betekend'] as const;

  it.each(kinds)('that is %s is no more than that (domein §2)', (kind) => {
    expect(deriveProcedure([g(`dagvaarding_${kind}`, '2026-11-02')]).dagvaarding).toBe(kind);
  });

  it('stands as far as it came, in whatever order it was heard', () => {
    const all = kinds.map((kind, index) => g(`dagvaarding_${kind}`, `2026-11-0${5 - index}`));
    expect(deriveProcedure(all).dagvaarding).toBe('betekend');
    expect(deriveProcedure(all.toReversed()).dagvaarding).toBe('betekend');
  });

  it('that is withdrawn is no more, until there is a new one', () => {
    const first = g('dagvaarding_betekend', '2026-11-02');
    const gone = g('dagvaarding_ingetrokken', '2026-11-09');
    expect(deriveProcedure([first, gone]).dagvaarding).toBe('ingetrokken');
    const anew = g('dagvaarding_verzonden', '2026-11-16');
    expect(deriveProcedure([first, gone, anew]).dagvaarding).toBe('verzonden');
  });

  it('is not made of a zitting or a vonnis', () => {
    expect(deriveProcedure([ZITTING, g('vonnis', '2026-11-24')]).dagvaarding).toBe('geen');
  });
});

describe('a moratorium', () => {
  const verleend = g('moratorium_verleend', '2026-11-02', {
    ...{ dag: '2027-05-01', gegevens: { dekt: 'ja' } },
  });

  it('is the one that was granted last, and ends early by what came after it', () => {
    const ended = g('moratorium_beeindigd', '2027-01-04');
    expect(deriveProcedure([verleend, ended]).moratorium).toEqual({ verleend, einde: ended });
    const anew = { ...g('moratorium_verleend', '2027-02-01'), dag: verleend.dag };
    expect(deriveProcedure([verleend, ended, anew]).moratorium).toEqual({
      verleend: anew,
      einde: null,
    });
  });

  it.each(['moratorium_gevraagd', 'moratorium_afgewezen'] as const)('is none when %s', (soort) => {
    expect(deriveProcedure([g(soort, '2026-11-02')]).moratorium).toBe(null);
  });

  it('that ended early does not bring back the day that it ended: that is announced anew', () => {
    const ended = g('moratorium_beeindigd', '2026-11-16');
    const granted = { ...verleend, op: momentVan(g('verzet', '2026-11-05')) };
    expect(ontruimingen(AANGEZEGD, granted, ended)).toEqual(['2026-11-24 moratorium']);
  });
});

describe('any procedure', () => {
  it('does not depend on the order in which it was entered', () => {
    fc.assert(
      fc.property(
        anyGebeurtenissen.chain((all) => fc.tuple(fc.constant(all), shuffled(all))),
        ([all, other]) => {
          expect(deriveProcedure(other)).toEqual(deriveProcedure(all));
        },
      ),
    );
  });

  it('does not know what was withdrawn', () => {
    fc.assert(
      fc.property(anyGebeurtenissen, fc.nat(8), (all, index) => {
        const ingetrokkenOp = momentVan(g('verzet', '2026-11-30'));
        const withdrawn = all.map((one, at) => (at === index ? { ...one, ingetrokkenOp } : one));
        expect(deriveProcedure(withdrawn)).toEqual(
          deriveProcedure(all.filter((_one, at) => at !== index)),
        );
      }),
    );
  });

  it('keeps every day that was ever named, and each that stands once', () => {
    fc.assert(
      fc.property(anyGebeurtenissen, (all) => {
        const stand = deriveProcedure(all);
        for (const [days, kinds] of [
          [stand.zittingen, ['zitting_bepaald', 'zitting_verplaatst']],
          [stand.ontruimingen, ['ontruiming_aangezegd']],
        ] as const) {
          const named = all.filter(({ soort }) => kinds.some((kind) => kind === soort));
          const kept = new Set(days.map(({ dag }) => dag));
          const exact = new Set(
            days.filter((day) => day.einde !== null || !isOngeveer(day)).map(({ dag }) => dag),
          );
          // What was said only about may have been said exactly as well. A day that was said exactly
          // is never one that stands only about.
          for (const { dag, ongeveer } of named)
            if (dag !== null && ongeveer !== true) expect(exact).toContain(dag);
            else if (dag !== null)
              expect([...kept].some((one) => one && Math.abs(diffDays(dag, one)) <= 14)).toBe(true);
          for (const { dag, door } of days) {
            expect(named).toContain(door);
            expect(door.dag).toBe(dag);
          }
          const open = days.filter(({ dag, einde }) => dag !== null && einde === null);
          expect(new Set(open.map(({ dag }) => dag)).size).toBe(open.length);
          expect(new Set(days.map(({ door }) => door.id)).size).toBe(days.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('has one zitting that stands for each that was set, however often they moved', () => {
    const moves = fc.array(fc.tuple(fc.nat(1), fc.option(fc.nat(20), { nil: null })), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(moves, (all) => {
        const first = ['2026-11-24', '2026-12-15'];
        const now: (string | null)[] = [...first];
        const told = first.map((dag) => g('zitting_bepaald', '2026-11-01', { dag }));
        for (const [index, [which, to]] of all.entries()) {
          const van = now[which];
          // January for the one and February for the other: their days never meet.
          const dag = to === null ? null : `2027-0${which + 1}-${String(to + 1).padStart(2, '0')}`;
          if (van == null) continue;
          const op = `2026-11-${String(index + 2).padStart(2, '0')}`;
          told.push(g('zitting_verplaatst', op, { id: op, dag, gegevens: { van } }));
          now[which] = dag;
        }
        const open = zittingen(...told).filter((one) => !one.includes('verplaatst'));
        expect(open.sort()).toEqual(now.map((dag) => dag ?? 'dag onbekend').sort());
      }),
    );
  });

  it('ends an ontruiming only by what may end one, and asks only about days that there were', () => {
    const may =
      /^(ontruiming_(uitgesteld|ingetrokken|geschorst|afgelast|uitgevoerd)|moratorium_verleend)$/;
    fc.assert(
      fc.property(anyGebeurtenissen, (all) => {
        const { ontruimingen: days, zittingen: zittings, vragen: asked } = deriveProcedure(all);
        for (const { einde } of days) if (einde !== null) expect(einde.door.soort).toMatch(may);
        for (const { wat, dagstand } of asked)
          expect(wat === 'zitting' ? zittings : days).toContain(dagstand);
      }),
    );
  });

  it('comes in the order in which it happened', () => {
    fc.assert(
      fc.property(anyGebeurtenissen, (all) => {
        const moments = inVolgorde(all).map(momentVan);
        expect(moments).toEqual([...moments].sort());
      }),
    );
  });
});
