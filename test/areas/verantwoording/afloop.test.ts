import { describe, expect, test } from 'vitest';
import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import type { Gebeurtenisgegevens } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import {
  afloopBij,
  ontruimingszaken,
  trajectzaken,
  type Zaakvraag,
} from '#areas/verantwoording/rules/afloop.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const date = toIsoDate;
let ids = 0;

/** Something that happened on a day, such as `['ontruiming_aangezegd', '2026-03-01', '2026-03-20']`. */
type Stap =
  | readonly [Gebeurtenissoort, string]
  | readonly [Gebeurtenissoort, string, string]
  | readonly [Gebeurtenissoort, string, Gebeurtenisgegevens];

function gebeurd(...stappen: readonly Stap[]): Gebeurtenis[] {
  return stappen.map(([soort, op, meer]) => {
    ids += 1;
    return {
      ...{ id: String(ids), soort, op: date(op), vernomenOp: date(op), tijd: '', gedaagden: null },
      dag: typeof meer === 'string' ? date(meer) : null,
      gegevens: typeof meer === 'object' ? meer : {},
      ...{ meldingId: null, ingetrokkenOp: null, vervangenDoor: null },
    };
  });
}

const AANGEZEGD: Stap = ['ontruiming_aangezegd', '2026-03-01', '2026-03-20'];
const MET_VONNIS = { vonnisInStand: 'ja' } as const;
const ZONDER_VONNIS = { vonnisInStand: 'nee' } as const;

function vraag(stappen: readonly Stap[], meer: Partial<Zaakvraag> = {}): Zaakvraag {
  return {
    gebeurtenissen: gebeurd(...stappen),
    ...{ na: null, einde: null, totEnMet: date('2026-12-31') },
    ...meer,
  };
}

/** The cases as text, such as `voorkomen 2026-03-10`. */
function aflopen(stappen: readonly Stap[], meer?: Partial<Zaakvraag>): string[] {
  return ontruimingszaken(vraag(stappen, meer)).map(({ afloop, eind }) =>
    afloop === null ? 'loopt' : `${afloop} ${eind}`,
  );
}

describe('an announced ontruiming (domein §8), by what happened', () => {
  test.each<[string, readonly Stap[], readonly string[]]>([
    ['none was announced: nothing counts', [['dagvaarding_betekend', '2026-01-05']], []],
    ['nothing happened since: it is open, also after its day', [AANGEZEGD], ['loopt']],
    [
      'withdrawn, and paid later: prevented, on the day on which it ended',
      [AANGEZEGD, ['ontruiming_ingetrokken', '2026-03-08'], ['achterstand_voldaan', '2026-03-10']],
      ['voorkomen 2026-03-08'],
    ],
    [
      'withdrawn alone: for now, because what it rests on stays in force',
      [AANGEZEGD, ['ontruiming_ingetrokken', '2026-03-08']],
      ['voorlopig 2026-03-08'],
    ],
    [
      'put off alone has not ended',
      [AANGEZEGD, ['ontruiming_uitgesteld', '2026-03-08']],
      ['loopt'],
    ],
    [
      'suspended by a judge has not ended',
      [AANGEZEGD, ['ontruiming_geschorst', '2026-03-08']],
      ['loopt'],
    ],
    [
      'a moratorium that covers it has not ended it',
      [AANGEZEGD, ['moratorium_verleend', '2026-03-08', { dekt: 'ja' }]],
      ['loopt'],
    ],
    [
      'called off at the door has not ended',
      [AANGEZEGD, ['ontruiming_afgelast', '2026-03-20']],
      ['loopt'],
    ],
    [
      'paid while the day stands has not ended: that stops no ontruiming (domein §2)',
      [AANGEZEGD, ['achterstand_voldaan', '2026-03-10']],
      ['loopt'],
    ],
    [
      'put off with a regeling while the vonnis stays: for now',
      [
        AANGEZEGD,
        ['ontruiming_uitgesteld', '2026-03-08'],
        ['regeling_getroffen', '2026-03-08', MET_VONNIS],
      ],
      ['voorlopig 2026-03-08'],
    ],
    [
      'put off with a regeling that ends the vonnis: prevented',
      [
        AANGEZEGD,
        ['ontruiming_uitgesteld', '2026-03-08'],
        ['regeling_getroffen', '2026-03-08', ZONDER_VONNIS],
      ],
      ['voorkomen 2026-03-08'],
    ],
    [
      'for now first, and the regeling was kept: prevented, in the period in which it ended',
      [
        AANGEZEGD,
        ['ontruiming_uitgesteld', '2026-03-08'],
        ['regeling_getroffen', '2026-03-08', MET_VONNIS],
        ['regeling_nagekomen', '2026-09-01'],
      ],
      ['voorkomen 2026-03-08'],
    ],
    [
      'the vonnis rejected after beroep, and withdrawn: prevented',
      [
        AANGEZEGD,
        ['ontruiming_ingetrokken', '2026-03-08'],
        ['vonnis', '2026-03-08', { toewijzing: 'afgewezen' }],
      ],
      ['voorkomen 2026-03-08'],
    ],
    [
      'carried out: a huisuitzetting',
      [AANGEZEGD, ['ontruiming_uitgevoerd', '2026-03-20']],
      ['uitgezet 2026-03-20'],
    ],
    [
      'carried out without an aanzegging that the desk knew of',
      [['ontruiming_uitgevoerd', '2026-03-20']],
      ['uitgezet 2026-03-20'],
    ],
    [
      'for now, broken, announced anew and paid: two',
      [
        AANGEZEGD,
        ['ontruiming_uitgesteld', '2026-03-08'],
        ['regeling_getroffen', '2026-03-08', MET_VONNIS],
        ['regeling_verbroken', '2026-06-01'],
        ['ontruiming_aangezegd', '2026-07-01', '2026-07-20'],
        ['ontruiming_ingetrokken', '2026-07-10'],
        ['achterstand_voldaan', '2026-07-10'],
      ],
      ['voorlopig 2026-03-08', 'voorkomen 2026-07-10'],
    ],
    [
      'put off and announced anew is one',
      [
        AANGEZEGD,
        ['ontruiming_uitgesteld', '2026-03-08'],
        ['ontruiming_aangezegd', '2026-04-01', '2026-04-20'],
        ['ontruiming_uitgevoerd', '2026-04-20'],
      ],
      ['uitgezet 2026-04-20'],
    ],
    [
      'prevented, and carried out later after all: both happened',
      [
        AANGEZEGD,
        ['ontruiming_ingetrokken', '2026-03-08'],
        ['achterstand_voldaan', '2026-03-08'],
        ['ontruiming_uitgevoerd', '2026-10-01'],
      ],
      ['voorkomen 2026-03-08', 'uitgezet 2026-10-01'],
    ],
  ])('%s', (_, stappen, expected) => {
    expect(aflopen(stappen)).toEqual(expected);
  });

  test('stands as it stood at the end of the period', () => {
    const stappen: readonly Stap[] = [
      AANGEZEGD,
      ['ontruiming_uitgesteld', '2026-03-08'],
      ['regeling_getroffen', '2026-03-08', MET_VONNIS],
      ['regeling_nagekomen', '2026-09-01'],
    ];
    expect(aflopen(stappen, { totEnMet: date('2026-06-30') })).toEqual(['voorlopig 2026-03-08']);
    expect(aflopen(stappen, { totEnMet: date('2026-03-07') })).toEqual(['loopt']);
  });
});

describe('an announced ontruiming that still stood when the traject was closed (domein §3)', () => {
  test.each<[Afsluitreden, readonly string[]]>([
    ['oplossing', ['voorlopig 2026-04-01']],
    ['verhuisd', ['voorkomen 2026-04-01']],
    ['vertrokken', ['vertrokken 2026-04-01']],
    ['huisuitzetting_huurschuld', ['uitgezet 2026-04-01']],
    ['huisuitzetting_overlast', ['uitgezet 2026-04-01']],
    ['overleden', ['anders 2026-04-01']],
    ['opgenomen', ['anders 2026-04-01']],
    ['niet_geslaagd', ['anders 2026-04-01']],
    ['overgedragen', ['anders 2026-04-01']],
    ['dubbel', []],
    ['ingetrokken', []],
  ])('with the reason %s', (reden, expected) => {
    const einde = { op: date('2026-04-01'), reden };
    expect(aflopen([AANGEZEGD], { einde })).toEqual(expected);
  });

  test('is open for a period that ended before the closing', () => {
    const einde = { op: date('2026-04-01'), reden: 'vertrokken' as const };
    expect(aflopen([AANGEZEGD], { einde, totEnMet: date('2026-03-31') })).toEqual(['loopt']);
  });

  test('counts in the next traject again when it was taken along, and not when it had ended', () => {
    const einde = { op: date('2026-03-05'), reden: 'oplossing' as const };
    const stappen: readonly Stap[] = [AANGEZEGD, ['ontruiming_uitgevoerd', '2026-03-20']];
    expect(aflopen(stappen, { einde })).toEqual(['voorlopig 2026-03-05']);
    expect(aflopen(stappen, { na: einde.op })).toEqual(['uitgezet 2026-03-20']);
    expect(aflopen(stappen, { na: date('2026-03-20') })).toEqual([]);
  });

  test('is not known to be anything when the reason is not', () => {
    expect(afloopBij(null)).toBe('anders');
  });
});

describe('a traject that was closed as huisuitzetting', () => {
  const einde = { op: date('2026-04-01'), reden: 'huisuitzetting_huurschuld' as const };
  const traject = { na: null, einde, totEnMet: date('2026-12-31') };
  const zaak = (procedure: string, ...stappen: readonly Stap[]) => ({
    ...{ procedure, gebeurtenissen: gebeurd(...stappen) },
  });
  const told = (...zaken: ReturnType<typeof zaak>[]) =>
    trajectzaken(zaken, traject).map(({ procedure, afloop }) => `${procedure} ${afloop}`);

  test('of two verhuurders lost one home', () => {
    expect(told(zaak('a', AANGEZEGD), zaak('b', AANGEZEGD))).toEqual(['a uitgezet', 'b anders']);
  });

  test('lost the one that was carried out', () => {
    expect(
      told(zaak('a', AANGEZEGD), zaak('b', AANGEZEGD, ['ontruiming_uitgevoerd', '2026-03-20'])),
    ).toEqual(['b uitgezet', 'a anders']);
  });

  test('counts when nothing else is known of it', () => {
    expect(told()).toEqual(['null uitgezet']);
  });
});
