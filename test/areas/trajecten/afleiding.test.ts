import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { AanZet } from '#areas/trajecten/rules/aan-zet.ts';
import type { Procedurebrief } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import { TOEWIJZINGEN } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import {
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
  gebeurtenisregels,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { verteltOver } from '#areas/trajecten/rules/procedurebrieven.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { d } from '#test/domain/dates/support.ts';
import {
  anyGebeurtenissen,
  brief,
  brieven,
  derive,
  g,
  shuffled,
  termijnen,
  teSchrijven,
} from './procedure-support.ts';

const VERZONDEN = g('dagvaarding_verzonden', '2026-11-02');
const BETEKEND = g('dagvaarding_betekend', '2026-11-09');
const ZITTING = g('zitting_bepaald', '2026-11-02', { dag: '2026-11-24' });
const AANGEZEGD = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24' });
const UITSTEL = g('ontruiming_uitgesteld', '2026-11-09', { gegevens: { van: '2026-11-24' } });

const tells = (soort: Procedurebrief, all: readonly Gebeurtenis[], wie = 'anna') =>
  verteltOver(soort, all, deriveProcedure(all), wie).map(({ id }) => id);

describe('one gebeurtenis', () => {
  // domein §3: 1 laatste aanmaning, 6 dagvaarding, 7 vonnis and aanzegging, 9 huisuitzetting.
  const STEPS: Partial<Record<Gebeurtenissoort, string>> = {
    laatste_aanmaning: '1',
    dagvaarding_aangezegd: '6',
    dagvaarding_verzonden: '6',
    dagvaarding_betekend: '6',
    zitting_bepaald: '6',
    zitting_verplaatst: '6',
    vonnis: '7',
    vonnis_betekend: '7',
    ontruiming_aangezegd: '7',
    ontruiming_uitgevoerd: '9',
  };
  // domein §2a (brief): dagvaarding in each form, and an ontruiming that is announced.
  const LETTERS: Partial<Record<Gebeurtenissoort, string>> = {
    dagvaarding_aangezegd: 'dagvaarding',
    dagvaarding_verzonden: 'dagvaarding',
    dagvaarding_betekend: 'dagvaarding',
    ontruiming_aangezegd: 'ontruiming',
  };
  const MOVES: Partial<Record<Gebeurtenissoort, AanZet['wie']>> = {
    dagvaarding_verzonden: 'deurwaarder',
    dagvaarding_betekend: 'rechter',
    dagvaarding_ingetrokken: 'niemand',
    zitting_bepaald: 'rechter',
    zitting_verplaatst: 'rechter',
    zitting_gehouden: 'rechter',
    uitspraak_bepaald: 'rechter',
    vonnis: 'meldpunt',
    vonnis_betekend: 'meldpunt',
    schikking: 'niemand',
    ontruiming_aangezegd: 'deurwaarder',
    ontruiming_uitgevoerd: 'meldpunt',
  };

  test.each(GEBEURTENISSOORTEN)('%s brings its step, its letter and who is to move', (soort) => {
    const afleiding = derive([g(soort, '2026-11-02', { dag: '2026-11-24' })]);
    expect(afleiding.stap).toBe(STEPS[soort] ?? null);
    if (soort !== 'zitting_verplaatst') expect(afleiding.stap).toBe(gebeurtenisregels[soort].stap);
    const letter = LETTERS[soort];
    expect(brieven(afleiding)).toEqual(letter === undefined ? [] : [`anna ${letter} 2026-11-04`]);
    expect(afleiding.aanZet.wie).toBe(MOVES[soort] ?? 'verhuurder');
    expect(afleiding.aanZet.zin).toMatch(/^[A-Z].*\.$/);
  });

  it.each([
    ['dagvaarding_aangezegd', 'De verhuurder heeft een dagvaarding aangezegd.'],
    ['dagvaarding_verzonden', 'De deurwaarder brengt de dagvaarding bij de huurder.'],
    ['dagvaarding_betekend', 'De dagvaarding is betekend. Vraag na wanneer de zitting is.'],
    ['dagvaarding_ingetrokken', 'De dagvaarding is ingetrokken.'],
    ['zitting_bepaald', 'De zitting is op di 24 nov 2026.'],
    ['zitting_gehouden', 'De zitting is geweest. Het wachten is op de uitspraak.'],
    ['uitspraak_bepaald', 'De uitspraak is op di 24 nov 2026.'],
    ['schikking', 'Op de zitting is een afspraak gemaakt. Die geldt zoals een vonnis.'],
    ['vonnis', 'Er is een vonnis. Vraag na of de verhuurder mag ontruimen.'],
    ['vonnis_betekend', 'Er is een vonnis. Vraag na of de verhuurder mag ontruimen.'],
    ['ontruiming_uitgevoerd', 'De woning is ontruimd: vraag na waar het huishouden is.'],
    ['verzet', 'Er is nog geen dagvaarding gemeld.'],
  ] as const)('%s: %s', (soort, zin) => {
    expect(derive([g(soort, '2026-11-02', { dag: '2026-11-24' })]).aanZet.zin).toBe(zin);
  });

  it.each(TOEWIJZINGEN)('a vonnis (%s) says no more than the judge did', (toewijzing) => {
    const { aanZet, stap } = derive([g('vonnis', '2026-11-02', { gegevens: { toewijzing } })]);
    const zinnen: Partial<Record<typeof toewijzing, string>> = {
      toegewezen: 'Er is een vonnis. De verhuurder kan een ontruiming laten aanzeggen.',
      afgewezen: 'De rechter wees de ontruiming af.',
      tussenvonnis: 'Er is een tussenvonnis. Vraag na hoe de zaak verdergaat.',
    };
    expect(aanZet.zin).toBe(
      zinnen[toewijzing] ?? 'Er is een vonnis. Vraag na of de verhuurder mag ontruimen.',
    );
    expect(stap).toBe(toewijzing === 'tussenvonnis' ? null : '7');
  });
});

describe('the letter on a dagvaarding, within 2 werkdagen (st 6; domein §2a)', () => {
  it('is due to each gedaagde, and a letter to one meets that of the other not', () => {
    const gedaagden = ['anna', 'bert'];
    expect(brieven(derive([VERZONDEN], { gedaagden }))).toEqual([
      'anna dagvaarding 2026-11-04',
      'bert dagvaarding 2026-11-04',
    ]);
    const sent = [
      brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN),
      brief('anna', 'dagvaarding', '2026-11-04', VERZONDEN),
    ];
    expect(brieven(derive([VERZONDEN], { gedaagden, brieven: sent }))).toEqual([
      'anna dagvaarding 2026-11-04: brief aan betrokkene',
      'bert dagvaarding 2026-11-04',
    ]);
  });

  it('is not due to who died: they are not among the gedaagden', () => {
    expect(teSchrijven(derive([VERZONDEN, AANGEZEGD], { gedaagden: ['bert'] }))).toEqual([
      'bert dagvaarding 2026-11-04',
      'bert ontruiming 2026-11-04',
    ]);
    expect(brieven(derive([VERZONDEN], { gedaagden: [] }))).toEqual([]);
  });

  it('is another kind than one on something else: that does not meet it', () => {
    const sent = [brief('anna', 'huisbezoek', '2026-11-03', VERZONDEN)];
    expect(teSchrijven(derive([VERZONDEN], { brieven: sent }))).toHaveLength(1);
  });

  it('is one for aangezegd and verzonden, counted from what the desk heard first', () => {
    const aangezegd = g('dagvaarding_aangezegd', '2026-11-20', { op: '2026-10-26' });
    const all = [VERZONDEN, aangezegd];
    expect(brieven(derive(all))).toEqual(['anna dagvaarding 2026-11-04']);
    const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN)];
    expect(teSchrijven(derive(all, { brieven: sent }))).toEqual([]);
  });

  it.each([
    ['dagvaarding_aangezegd', ['anna dagvaarding 2026-11-11']],
    ['dagvaarding_verzonden', []],
  ] as const)('after one on %s, betekend asks for another: %j', (soort, due) => {
    const first = g(soort, '2026-11-02');
    const sent = [brief('anna', 'dagvaarding', '2026-11-03', first)];
    expect(teSchrijven(derive([first, BETEKEND], { brieven: sent }))).toEqual(due);
  });

  it('sent before the dagvaarding was betekend is followed by one with the zitting', () => {
    const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN)];
    const zitting = g('zitting_bepaald', '2026-11-09', { dag: '2026-11-24' });
    const all = [VERZONDEN, BETEKEND, zitting];
    expect(brieven(derive(all, { brieven: sent }))).toEqual([
      'anna dagvaarding 2026-11-04: brief aan betrokkene',
      'anna dagvaarding 2026-11-11',
    ]);
    expect(tells('dagvaarding', all)).toEqual([VERZONDEN.id, BETEKEND.id, zitting.id]);
  });

  it('with the zitting in it asks for nothing more, until that moves', () => {
    const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN, ZITTING)];
    expect(teSchrijven(derive([VERZONDEN, ZITTING], { brieven: sent }))).toEqual([]);
    const moved = g('zitting_verplaatst', '2026-11-10', {
      ...{ dag: '2026-12-01', gegevens: { van: '2026-11-24' } },
    });
    const all = [VERZONDEN, ZITTING, moved];
    expect(teSchrijven(derive(all, { brieven: sent }))).toEqual(['anna dagvaarding 2026-11-12']);
    expect(tells('dagvaarding', all)).toEqual([VERZONDEN.id, moved.id]);
  });

  it('that named a zitting is followed by one when the zitting goes to an unknown day', () => {
    const moved = g('zitting_verplaatst', '2026-11-10', { gegevens: { van: '2026-11-24' } });
    const all = [VERZONDEN, ZITTING, moved];
    const named = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN, ZITTING)];
    expect(teSchrijven(derive(all, { brieven: named }))).toEqual(['anna dagvaarding 2026-11-12']);
    const not = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN)];
    expect(teSchrijven(derive(all, { brieven: not }))).toEqual([]);
    const known = g('zitting_bepaald', '2026-11-16', { dag: '2026-12-08' });
    const both = [...named, brief('anna', 'dagvaarding', '2026-11-11', VERZONDEN, moved)];
    expect(teSchrijven(derive([...all, known], { brieven: both }))).toEqual([
      'anna dagvaarding 2026-11-18',
    ]);
  });

  it('tells each gedaagde of a zitting that was told about each apart', () => {
    const own = (wie: string) =>
      g('zitting_bepaald', '2026-11-02', { id: wie, dag: '2026-11-24', gedaagden: [wie] });
    const all = [VERZONDEN, own('anna'), own('bert')];
    expect(tells('dagvaarding', all, 'anna')).toEqual([VERZONDEN.id, 'anna']);
    expect(tells('dagvaarding', all, 'bert')).toEqual([VERZONDEN.id, 'anna']);
    const sent = [brief('bert', 'dagvaarding', '2026-11-03', VERZONDEN)];
    const due = teSchrijven(derive(all, { gedaagden: ['bert'], brieven: sent }));
    expect(due).toEqual(['bert dagvaarding 2026-11-04']);
  });

  it('is not due to a medehuurder about whom nothing is', () => {
    const only = g('dagvaarding_verzonden', '2026-11-02', { gedaagden: ['anna'] });
    const gedaagden = ['anna', 'bert'];
    expect(brieven(derive([only], { gedaagden }))).toEqual(['anna dagvaarding 2026-11-04']);
    expect(tells('dagvaarding', [only], 'bert')).toEqual([]);
  });

  it.each(['vonnis', 'schikking', 'ontruiming_uitgevoerd', 'dagvaarding_ingetrokken'] as const)(
    'that is not written yet lapses by %s',
    (soort) => {
      const naam = gebeurtenisregels[soort].naam;
      const met = `vervallen: ${naam.charAt(0).toLowerCase()}${naam.slice(1)}`;
      expect(brieven(derive([VERZONDEN, g(soort, '2026-11-12')]))).toEqual([
        `anna dagvaarding 2026-11-04: ${met}`,
      ]);
    },
  );

  it('stays due after a tussenvonnis: the case goes on', () => {
    const tussen = g('vonnis', '2026-11-12', { gegevens: { toewijzing: 'tussenvonnis' } });
    expect(teSchrijven(derive([VERZONDEN, tussen]))).toEqual(['anna dagvaarding 2026-11-04']);
  });

  it('is due anew when the dagvaarding was withdrawn and there is another', () => {
    const gone = g('dagvaarding_ingetrokken', '2026-11-09');
    const anew = g('dagvaarding_verzonden', '2026-11-16');
    const all = [VERZONDEN, ZITTING, gone, anew];
    const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN, ZITTING)];
    expect(brieven(derive(all, { brieven: sent }))).toEqual([
      'anna dagvaarding 2026-11-04: brief aan betrokkene',
      'anna dagvaarding 2026-11-18',
    ]);
    expect(tells('dagvaarding', all)).toEqual([anew.id]);
    expect(derive(all).aanZet.wie).toBe('deurwaarder');
  });

  it('that is not written, with a reason, is met; later news asks anew', () => {
    const sleutel = `brief:dagvaarding:${VERZONDEN.id}:anna`;
    const afgedaan = [{ sleutel, op: d('2026-11-03'), met: 'persoonlijk verteld' }];
    expect(brieven(derive([VERZONDEN, ZITTING], { afgedaan }))).toEqual([
      'anna dagvaarding 2026-11-04: persoonlijk verteld',
    ]);
    const later = g('zitting_bepaald', '2026-11-09', { dag: '2026-12-01' });
    expect(brieven(derive([VERZONDEN, ZITTING, later], { afgedaan }))).toEqual([
      'anna dagvaarding 2026-11-04: persoonlijk verteld',
      'anna dagvaarding 2026-11-11',
    ]);
    const gedaagden = ['anna', 'bert'];
    expect(teSchrijven(derive([VERZONDEN], { afgedaan, gedaagden }))).toEqual([
      'bert dagvaarding 2026-11-04',
    ]);
  });
});

describe('the letter on an ontruiming (domein §2a: aangezegd, uitgesteld, ingetrokken)', () => {
  const later = g('ontruiming_aangezegd', '2026-11-16', { dag: '2026-12-08' });

  it('is due for each aanzegging, and once it is off', () => {
    const sent = [brief('anna', 'ontruiming', '2026-11-03', AANGEZEGD)];
    expect(brieven(derive([AANGEZEGD, UITSTEL], { brieven: sent }))).toEqual([
      'anna ontruiming 2026-11-04: brief aan betrokkene',
      'anna ontruiming_van_de_baan 2026-11-11',
    ]);
    expect(brieven(derive([AANGEZEGD, UITSTEL, later], { brieven: sent }))).toEqual([
      'anna ontruiming 2026-11-04: brief aan betrokkene',
      'anna ontruiming_van_de_baan 2026-11-11: vervallen: ontruiming aangezegd',
      'anna ontruiming 2026-11-18',
    ]);
  });

  it('that was not written when it was put off is not written any more', () => {
    expect(brieven(derive([AANGEZEGD, UITSTEL]))).toEqual([
      'anna ontruiming 2026-11-04: vervallen: ontruiming uitgesteld',
      'anna ontruiming_van_de_baan 2026-11-11',
    ]);
  });

  it('never says that it is off while another day stands, whichever was named first', () => {
    const first = g('ontruiming_uitgesteld', '2026-11-20', { gegevens: { van: '2026-11-24' } });
    const second = g('ontruiming_uitgesteld', '2026-11-20', { gegevens: { van: '2026-12-08' } });
    for (const uitstel of [first, second]) {
      const all = [AANGEZEGD, later, uitstel];
      expect(tells('ontruiming_van_de_baan', all)).toEqual([]);
      expect(teSchrijven(derive(all)).filter((one) => one.includes('baan'))).toEqual([]);
    }
    const off = [
      AANGEZEGD,
      later,
      { ...first, id: 'x' },
      g('ontruiming_ingetrokken', '2026-11-23'),
    ];
    expect(tells('ontruiming_van_de_baan', off)).toEqual(['ontruiming_ingetrokken 2026-11-23']);
    expect(teSchrijven(derive(off))).toEqual(['anna ontruiming_van_de_baan 2026-11-25']);
  });

  it.each([
    ['tomorrow: today', '2026-11-17', '2026-11-16'],
    ['today: today', '2026-11-16', '2026-11-16'],
    ['the day after tomorrow: tomorrow', '2026-11-18', '2026-11-17'],
    ['later: after 2 werkdagen', '2026-11-30', '2026-11-18'],
  ])('is due before the day that it is about; of one %s', (_, dag, uiterlijk) => {
    const aangezegd = g('ontruiming_aangezegd', '2026-11-16', { dag });
    expect(teSchrijven(derive([aangezegd]))).toEqual([`anna ontruiming ${uiterlijk}`]);
  });

  it('is one when a judge stops two days at once', () => {
    const geschorst = g('ontruiming_geschorst', '2026-11-20');
    const all = [AANGEZEGD, later, geschorst];
    // Before the first of the two days.
    expect(teSchrijven(derive(all))).toEqual(['anna ontruiming_van_de_baan 2026-11-23']);
    expect(tells('ontruiming_van_de_baan', all)).toEqual([geschorst.id]);
  });

  it('is due to each gedaagde when the day was told about each apart', () => {
    const own = (wie: string) =>
      g('ontruiming_aangezegd', '2026-11-02', { id: wie, dag: '2026-11-24', gedaagden: [wie] });
    const gedaagden = ['anna', 'bert', 'cor'];
    expect(brieven(derive([own('anna'), own('bert')], { gedaagden }))).toEqual([
      'anna ontruiming 2026-11-04',
      'bert ontruiming 2026-11-04',
    ]);
    expect(tells('ontruiming', [own('anna'), own('bert')], 'bert')).toEqual(['anna']);
  });

  it('for the same day told again is the same letter', () => {
    const again = g('ontruiming_aangezegd', '2026-10-30', { id: 'bel', dag: '2026-11-24' });
    const sent = [brief('anna', 'ontruiming', '2026-11-03', AANGEZEGD)];
    expect(teSchrijven(derive([AANGEZEGD, again], { brieven: sent }))).toEqual([]);
  });

  it('for the same day announced anew after an uitstel is another (Rv 555 lid 2)', () => {
    const anew = g('ontruiming_aangezegd', '2026-11-12', { dag: '2026-11-24' });
    const sent = [brief('anna', 'ontruiming', '2026-11-03', AANGEZEGD)];
    expect(teSchrijven(derive([AANGEZEGD, UITSTEL, anew], { brieven: sent }))).toEqual([
      'anna ontruiming 2026-11-16',
    ]);
  });

  it('says nothing of what is off once the home is lost', () => {
    const executed = g('ontruiming_uitgevoerd', '2026-12-01');
    const all = [AANGEZEGD, UITSTEL, executed];
    expect(teSchrijven(derive(all))).toEqual([]);
    expect(tells('ontruiming_van_de_baan', all)).toEqual([]);
  });

  it('that is not written, with a reason, is met', () => {
    const sleutel = `brief:ontruiming:${AANGEZEGD.id}:anna`;
    const afgedaan = [{ sleutel, op: d('2026-11-03'), met: 'geen veilig adres' }];
    expect(brieven(derive([AANGEZEGD], { afgedaan }))).toEqual([
      'anna ontruiming 2026-11-04: geen veilig adres',
    ]);
  });
});

test('a letter about a zitting that was still due when the judge decided stays to be seen as not written', () => {
  const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN)];
  expect(brieven(derive([VERZONDEN, ZITTING], { brieven: sent }))).toContain(
    'anna dagvaarding 2026-11-04',
  );
  const vonnis = g('vonnis', '2026-11-25', { gegevens: { toewijzing: 'toegewezen' } });
  expect(brieven(derive([VERZONDEN, ZITTING, vonnis], { brieven: sent }))).toEqual([
    'anna dagvaarding 2026-11-04: brief aan betrokkene',
    'anna dagvaarding 2026-11-04: vervallen: vonnis',
  ]);
  // Of one that was told, or moved, nothing is left to say.
  const told = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN, ZITTING)];
  expect(brieven(derive([VERZONDEN, ZITTING, vonnis], { brieven: told }))).toEqual([
    'anna dagvaarding 2026-11-04: brief aan betrokkene',
  ]);
});

describe('what a letter told and is withdrawn or corrected since (AVG 19)', () => {
  const sent = [brief('anna', 'dagvaarding', '2026-11-03', VERZONDEN, ZITTING)];
  const gone = (one: Gebeurtenis, vervangenDoor: string | null = null): Gebeurtenis => ({
    ...one,
    ingetrokkenOp: d('2026-11-09'),
    vervangenDoor,
  });
  const told = (all: readonly Gebeurtenis[], meer: Parameters<typeof derive>[1] = {}) =>
    termijnen(derive(all, { brieven: sent, ...meer }), 'vertellen');

  it('must be told to who was written, within the term of a letter', () => {
    expect(told([VERZONDEN, gone(ZITTING)])).toEqual(['vertellen 2026-11-11']);
    expect(told([VERZONDEN, gone(ZITTING)], { gedaagden: ['anna', 'bert'] })).toHaveLength(1);
    expect(told([VERZONDEN, gone(ZITTING)], { brieven: [] })).toEqual([]);
  });

  it('is told by a later letter of that kind without it, and by no other', () => {
    const all = [VERZONDEN, gone(ZITTING)];
    const also = (soort: string, op: string, ...over: readonly Gebeurtenis[]) =>
      told(all, { brieven: [...sent, brief('anna', soort, op, ...over)] });
    expect(also('dagvaarding', '2026-11-10', VERZONDEN)).toEqual([
      'vertellen 2026-11-11: brief aan betrokkene',
    ]);
    expect(also('dagvaarding', '2026-11-06', VERZONDEN)).toEqual(['vertellen 2026-11-11']);
    expect(also('huisbezoek', '2026-11-10')).toEqual(['vertellen 2026-11-11']);
    expect(also('ontruiming', '2026-11-10', AANGEZEGD)).toEqual(['vertellen 2026-11-11']);
  });

  it('can be told otherwise', () => {
    const sleutel = `vertellen:${ZITTING.id}:anna`;
    const afgedaan = [{ sleutel, op: d('2026-11-10'), met: 'gebeld' }];
    expect(told([VERZONDEN, gone(ZITTING)], { afgedaan })).toEqual([
      'vertellen 2026-11-11: gebeld',
    ]);
  });

  it('asks for nothing when the correction says the same: no letter, no task, and it stays done', () => {
    const same = { ...ZITTING, id: 'anders', op: d('2026-10-30') };
    const all = [VERZONDEN, gone(ZITTING, same.id), same];
    expect(told(all)).toEqual([]);
    expect(teSchrijven(derive(all, { brieven: sent }))).toEqual([]);
    const sleutel = `brief:ontruiming:${AANGEZEGD.id}:anna`;
    const afgedaan = [{ sleutel, op: d('2026-11-03'), met: 'geen veilig adres' }];
    const again = { ...AANGEZEGD, id: 'anders', op: d('2026-10-30') };
    const corrected = [gone(AANGEZEGD, again.id), again];
    expect(teSchrijven(derive(corrected, { afgedaan }))).toEqual([]);
  });

  it('asks for nothing when it stood there double and the other stands', () => {
    const other = { ...ZITTING, id: 'dubbel' };
    const all = [VERZONDEN, gone(ZITTING), other];
    expect(told(all)).toEqual([]);
    expect(teSchrijven(derive(all, { brieven: sent }))).toEqual([]);
  });

  it('asks for both when the same came to pass later: who read of one that never was, is told of it', () => {
    const never = g('dagvaarding_verzonden', '2026-11-02', { op: null, id: 'nooit' });
    const letter = { brieven: [brief('anna', 'dagvaarding', '2026-11-03', never)] };
    const later = g('dagvaarding_verzonden', '2026-11-10', { id: 'later' });
    expect(told([gone(never), later], letter)).toEqual(['vertellen 2026-11-11']);
    expect(teSchrijven(derive([gone(never), later], letter))).toEqual([
      'anna dagvaarding 2026-11-12',
    ]);
    // It was sent before it was withdrawn, but after the letter.
    const between = g('dagvaarding_verzonden', '2026-11-05', { id: 'tussen' });
    expect(teSchrijven(derive([gone(never), between], letter))).toEqual([
      'anna dagvaarding 2026-11-09',
    ]);
  });

  it('asks for both when the correction says something else: a letter, and to be told', () => {
    const other = { ...ZITTING, id: 'anders', dag: toIsoDate('2026-12-01') };
    const all = [VERZONDEN, gone(ZITTING, other.id), other];
    expect(told(all)).toEqual(['vertellen 2026-11-11']);
    expect(teSchrijven(derive(all, { brieven: sent }))).toEqual(['anna dagvaarding 2026-11-04']);
    const next = [...sent, brief('anna', 'dagvaarding', '2026-11-10', VERZONDEN, other)];
    expect(told(all, { brieven: next })).toEqual(['vertellen 2026-11-11: brief aan betrokkene']);
    expect(teSchrijven(derive(all, { brieven: next }))).toEqual([]);
  });

  it('is told when it turns out to be about somebody else', () => {
    const other = { ...ZITTING, id: 'anders', gedaagden: ['bert'] };
    const all = [VERZONDEN, gone(ZITTING, other.id), other];
    expect(told(all, { gedaagden: ['anna', 'bert'] })).toEqual(['vertellen 2026-11-11']);
  });

  it('is told when the letter said that another day is off than is', () => {
    const off = g('ontruiming_uitgesteld', '2026-11-05', { gegevens: { van: '2026-11-24' } });
    const right = g('ontruiming_uitgesteld', '2026-11-05', {
      id: 'y',
      gegevens: { van: '2026-12-08' },
    });
    const brieven_ = [brief('anna', 'ontruiming_van_de_baan', '2026-11-06', off)];
    const all = [AANGEZEGD, gone(off, right.id), right];
    expect(told(all, { brieven: brieven_ })).toEqual(['vertellen 2026-11-11']);
  });
});

describe('stories', () => {
  it('a verstekvonnis, then verzet: the ontruiming stands and somebody must ask (st 7)', () => {
    const vonnis = g('vonnis', '2026-11-02', { gegevens: { toewijzing: 'toegewezen' } });
    const aangezegd = g('ontruiming_aangezegd', '2026-11-09', { dag: '2026-11-24' });
    const verzet = g('verzet', '2026-11-12');
    const afleiding = derive([BETEKEND, vonnis, aangezegd, verzet]);
    expect(termijnen(afleiding, 'ontruiming', 'doorgang')).toEqual([
      'ontruiming 2026-11-24',
      'doorgang 2026-11-12',
    ]);
    expect(afleiding.termijnen.find(({ code }) => code === 'doorgang')?.naam).toBe(
      'Vraag na of de ontruiming van di 24 nov 2026 nog doorgaat na “verzet”',
    );
    expect(afleiding.stap).toBe('7');
    expect(afleiding.aanZet).toEqual({
      wie: 'meldpunt',
      zin: 'Vraag na of de ontruiming doorgaat.',
    });
    const door = g('ontruiming_gaat_door', '2026-11-13');
    expect(derive([vonnis, aangezegd, verzet, door]).aanZet).toEqual({
      wie: 'deurwaarder',
      zin: 'De deurwaarder ontruimt op di 24 nov 2026, tenzij de verhuurder of de rechter dat stopt.',
    });
  });

  it('that an ontruiming was asked after, with what came of it, is asked no more', () => {
    const verzet = g('verzet', '2026-11-12');
    const sleutel = `doorgang:${AANGEZEGD.id}:${verzet.id}`;
    const afgedaan = [{ sleutel, op: d('2026-11-13'), met: 'nagevraagd' }];
    const afleiding = derive([AANGEZEGD, verzet], { afgedaan });
    expect(termijnen(afleiding, 'doorgang')).toEqual(['doorgang 2026-11-12: nagevraagd']);
    expect(afleiding.aanZet.wie).toBe('deurwaarder');
  });

  it('each letter says whose rule asks for it (st 6; domein §2a)', () => {
    const all = derive([VERZONDEN, AANGEZEGD, UITSTEL]).termijnen;
    const bronnen = all.flatMap(({ brief: soort, bron }) => (soort ? [`${soort}: ${bron}`] : []));
    expect(bronnen).toEqual([
      'dagvaarding: st 6; de lengte is een eigen regel',
      'ontruiming: eigen regel',
      'ontruiming_van_de_baan: eigen regel',
    ]);
  });

  it('asks whether an ontruiming goes on from the day on which both were known', () => {
    const regeling = g('regeling_getroffen', '2026-11-06');
    const heard = g('ontruiming_aangezegd', '2026-11-12', { op: '2026-11-05', dag: '2026-11-24' });
    expect(termijnen(derive([regeling, heard]), 'doorgang')).toEqual(['doorgang 2026-11-12']);
  });

  it('goes on asking since the first day when something comes to light that happened before it', () => {
    const regeling = g('regeling_getroffen', '2026-11-12', { op: '2026-11-10' });
    const opgezegd = g('huur_opgezegd', '2026-11-16', { op: '2026-11-09' });
    expect(termijnen(derive([AANGEZEGD, regeling]), 'doorgang')).toEqual(['doorgang 2026-11-12']);
    expect(termijnen(derive([AANGEZEGD, regeling, opgezegd]), 'doorgang')).toEqual([
      'doorgang 2026-11-12',
    ]);
  });

  it('a regeling with the vonnis in force, broken, and announced anew (st 8)', () => {
    const vonnis = g('vonnis', '2026-11-02', { gegevens: { toewijzing: 'toegewezen' } });
    const regeling = g('regeling_getroffen', '2026-11-05', { gegevens: { vonnisInStand: 'ja' } });
    const stopt = g('ontruiming_ingetrokken', '2026-11-06');
    const verbroken = g('regeling_verbroken', '2026-11-30');
    const anew = g('ontruiming_aangezegd', '2026-12-01', { dag: '2026-12-15' });
    const all = [vonnis, AANGEZEGD, regeling, stopt, verbroken];
    expect(termijnen(derive(all), 'ontruiming', 'doorgang')).toEqual([
      'ontruiming 2026-11-24: ingetrokken',
      'doorgang 2026-11-05: ontruiming ingetrokken',
    ]);
    // Withdrawn is not put off: nobody waits for another day.
    expect(derive(all).stap).toBe('7');
    expect(derive(all).aanZet).toEqual({
      wie: 'verhuurder',
      zin: 'De aangezegde ontruiming gaat niet door (ingetrokken). De verhuurder kan opnieuw een dag laten aanzeggen.',
    });
    const again = derive([...all, anew]);
    expect(again.stap).toBe('7');
    expect(termijnen(again, 'ontruiming', 'doorgang')).toContain('ontruiming 2026-12-15');
    expect(teSchrijven(again)).toEqual(['anna ontruiming 2026-12-03']);
  });

  it('a moratorium asked, granted and ended early (WA; Fw 287b)', () => {
    const gevraagd = g('moratorium_gevraagd', '2026-11-05');
    const verleend = g('moratorium_verleend', '2026-11-12', {
      ...{ dag: '2027-05-12', gegevens: { dekt: 'ja' } },
    });
    const ended = g('moratorium_beeindigd', '2027-01-11');
    const asked = derive([AANGEZEGD, gevraagd]);
    expect(termijnen(asked, 'ontruiming', 'doorgang')).toEqual([
      'ontruiming 2026-11-24',
      'doorgang 2026-11-05',
    ]);
    const granted = derive([AANGEZEGD, gevraagd, verleend]);
    expect(termijnen(granted, 'ontruiming', 'doorgang', 'moratorium')).toEqual([
      'ontruiming 2026-11-24: moratorium verleend',
      'doorgang 2026-11-05: moratorium verleend',
      'moratorium 2027-04-12',
      'moratorium 2027-05-05',
      'moratorium 2027-05-12',
    ]);
    expect(granted.aanZet).toEqual({
      wie: 'niemand',
      zin: 'Er is een moratorium tot en met wo 12 mei 2027. Eindigt het, dan kan de verhuurder weer een ontruiming laten aanzeggen.',
    });
    const over = derive([AANGEZEGD, gevraagd, verleend, ended]);
    expect(termijnen(over, 'moratorium')).toEqual([
      'moratorium 2027-04-12: eerder geëindigd',
      'moratorium 2027-05-05: eerder geëindigd',
      'moratorium 2027-05-12: eerder geëindigd',
    ]);
    expect(over.aanZet.wie).toBe('verhuurder');
  });

  it('what a judge stopped the verhuurder does not start again by himself', () => {
    const { aanZet } = derive([AANGEZEGD, g('ontruiming_geschorst', '2026-11-09')]);
    expect(aanZet.wie).toBe('rechter');
    expect(aanZet.zin).toBe(
      'De aangezegde ontruiming gaat niet door (geschorst door de rechter). Vraag na hoe lang dat geldt.',
    );
  });

  it('after the zitting the dagvaarding is withdrawn: nobody waits for a judge', () => {
    const gehouden = g('zitting_gehouden', '2026-11-24');
    const gone = g('dagvaarding_ingetrokken', '2026-11-26');
    expect(derive([BETEKEND, ZITTING, gehouden, gone]).aanZet).toEqual({
      wie: 'niemand',
      zin: 'De dagvaarding is ingetrokken.',
    });
    const anew = g('dagvaarding_betekend', '2026-12-01');
    expect(derive([ZITTING, gehouden, gone, anew]).aanZet.zin).toBe(
      'De dagvaarding is betekend. Vraag na wanneer de zitting is.',
    );
  });

  it('a schikking on the zitting leaves nothing to wait for, and is no decision of the judge', () => {
    const afleiding = derive([BETEKEND, ZITTING, g('schikking', '2026-11-24')]);
    expect(afleiding.aanZet.wie).toBe('niemand');
    expect(termijnen(afleiding, 'zitting')).toEqual([
      'zitting 2026-11-24: de zaak heeft een uitkomst',
    ]);
  });

  it('a tussenvonnis uses up the day of the uitspraak; a later zitting is waited for', () => {
    const uitspraak = g('uitspraak_bepaald', '2026-11-05', { dag: '2026-11-19' });
    const tussen = g('vonnis', '2026-11-19', { gegevens: { toewijzing: 'tussenvonnis' } });
    const gehouden = g('zitting_gehouden', '2026-12-01');
    const all = [BETEKEND, uitspraak, tussen];
    expect(derive(all).aanZet.zin).toBe('Er is een tussenvonnis. Vraag na hoe de zaak verdergaat.');
    expect(derive([...all, gehouden]).aanZet.zin).toBe(
      'De zitting is geweest. Het wachten is op de uitspraak.',
    );
  });

  it('of two days the first to come is told, also when it was named last', () => {
    const sooner = g('zitting_bepaald', '2026-11-09', { dag: '2026-11-17' });
    expect(derive([ZITTING, sooner]).aanZet.zin).toBe('De zitting is op di 17 nov 2026.');
    const first = g('ontruiming_aangezegd', '2026-11-09', { dag: '2026-11-17' });
    expect(derive([AANGEZEGD, first]).aanZet.zin).toContain('di 17 nov 2026');
  });

  it('an aanzegging without its day asks for that at once, until it comes', () => {
    const undated = g('ontruiming_aangezegd', '2026-11-02');
    const asked = derive([undated]);
    expect(termijnen(asked, 'ontruiming', 'ontruimingsdag')).toEqual(['ontruimingsdag 2026-11-02']);
    expect(asked.aanZet.zin).toBe('Vraag na op welke dag de ontruiming is.');
    const dated = g('ontruiming_aangezegd', '2026-11-05', { dag: '2026-11-24' });
    expect(termijnen(derive([undated, dated]), 'ontruiming', 'ontruimingsdag')).toEqual([
      'ontruiming 2026-11-24',
      'ontruimingsdag 2026-11-02: de dag is bekend',
    ]);
    const about = g('ontruiming_aangezegd', '2026-11-05', { dag: '2026-11-24', ongeveer: true });
    expect(termijnen(derive([undated, about]), 'ontruimingsdag')).toEqual([
      'ontruimingsdag 2026-11-02: de dag is bekend',
    ]);
  });

  it('a zitting moved to an unknown day is asked for', () => {
    const moved = g('zitting_verplaatst', '2026-11-10', { gegevens: { van: '2026-11-24' } });
    const afleiding = derive([BETEKEND, ZITTING, moved]);
    expect(termijnen(afleiding, 'zitting')).toEqual([
      'zitting 2026-11-24: de zitting is verplaatst',
    ]);
    expect(afleiding.aanZet.zin).toBe('Vraag na op welke dag de zitting is.');
  });

  it('a name in a sentence keeps its capitals', () => {
    const { termijnen: all } = derive([AANGEZEGD, g('schuldsanering', '2026-11-05')]);
    expect(all.find(({ code }) => code === 'doorgang')?.naam).toMatch(
      /na “schuldsanering \(Wsnp\)”$/,
    );
  });
});

describe('any procedure', () => {
  const gedaagden = ['anna', 'bert'];
  const anyBrieven = (all: readonly Gebeurtenis[]) =>
    fc.array(
      fc
        .tuple(
          fc.constantFrom(...gedaagden),
          fc.constantFrom('dagvaarding', 'ontruiming', 'ontruiming_van_de_baan'),
          fc.integer({ min: 10, max: 28 }),
          fc.subarray([...all]),
        )
        .map(([wie, soort, dag, over]) => brief(wie, soort, `2026-11-${dag}`, ...over)),
      { maxLength: 3 },
    );
  const anyFeiten = anyGebeurtenissen.chain((all) =>
    fc.tuple(fc.constant(all), anyBrieven(all), shuffled(all), fc.nat(8)),
  );

  it('gives the same whatever the order in which it was entered', () => {
    fc.assert(
      fc.property(anyFeiten, ([all, letters, other]) => {
        const meer = { gedaagden, brieven: letters };
        const sorted = (one: ReturnType<typeof derive>) =>
          one.termijnen.toSorted((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
        const [a, b] = [derive(all, meer), derive(other, meer)];
        expect(sorted(b)).toEqual(sorted(a));
        expect([b.stap, b.aanZet]).toEqual([a.stap, a.aanZet]);
      }),
    );
  });

  it('is, after something was withdrawn of which no letter told, as if that was never entered', () => {
    fc.assert(
      fc.property(anyFeiten, ([all, letters, _other, index]) => {
        const one = all[index];
        const brieven_ = letters.filter(({ over }) => one === undefined || !over.includes(one.id));
        const ingetrokkenOp = d('2026-11-30');
        const withdrawn = all.map((event) => (event === one ? { ...one, ingetrokkenOp } : event));
        const without = all.filter((event) => event !== one);
        const meer = { gedaagden, brieven: brieven_ };
        expect(derive(withdrawn, meer)).toEqual(derive(without, meer));
      }),
    );
  });

  it('is, after a correction, as if the one was withdrawn and the other entered', () => {
    fc.assert(
      fc.property(anyFeiten, anyGebeurtenissen, ([all, letters, _other, index], [fresh]) => {
        fc.pre(index < all.length && fresh !== undefined);
        const right = { ...fresh, id: 'verbeterd' };
        const ingetrokkenOp = d('2026-11-30');
        const gone = (vervangenDoor: string | null) =>
          all.map((one, at) => (at === index ? { ...one, ingetrokkenOp, vervangenDoor } : one));
        const meer = { gedaagden, brieven: letters };
        const lean = (events: readonly Gebeurtenis[]) => {
          const { termijnen: found, stap, aanZet } = derive(events, meer);
          return [found.map(({ door, ...rest }) => [door.id, rest]), stap, aanZet];
        };
        expect(lean([...gone(right.id), right])).toEqual(lean([...gone(null), right]));
      }),
    );
  });

  it('has a row for each day that was named and one for each that stands, all told apart', () => {
    fc.assert(
      fc.property(anyFeiten, ([all, letters]) => {
        const { termijnen: found, stand } = derive(all, { gedaagden, brieven: letters });
        const sleutels = found.map(({ sleutel }) => sleutel);
        expect(new Set(sleutels).size).toBe(sleutels.length);
        for (const [code, kinds, days] of [
          ['zitting', ['zitting_bepaald', 'zitting_verplaatst'], stand.zittingen],
          ['ontruiming', ['ontruiming_aangezegd'], stand.ontruimingen],
        ] as const) {
          const rows = found.filter((one) => one.code === code);
          const dated = days.filter(({ dag }) => dag !== null);
          expect(rows.map(({ vervalt }) => vervalt)).toEqual(dated.map(({ dag }) => dag));
          for (const { soort, dag, ongeveer } of all)
            if (dag !== null && ongeveer !== true && kinds.some((kind) => kind === soort))
              expect(rows.some(({ vervalt }) => vervalt === dag)).toBe(true);
          const open = rows.filter(({ voldaan }) => voldaan === null);
          expect(new Set(open.map(({ vervalt }) => vervalt)).size).toBe(open.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has only terms that begin and end on a day that exists, and say what they are', () => {
    fc.assert(
      fc.property(anyFeiten, ([all, letters]) => {
        for (const one of derive(all, { gedaagden, brieven: letters }).termijnen) {
          expect(toIsoDate(one.begin)).toBe(one.begin);
          expect(toIsoDate(one.vervalt)).toBe(one.vervalt);
          expect(one.naam).toMatch(/^[A-Z].*[^.]$/);
          expect(one.bron).not.toBe('');
          expect(one.betrokkeneId === null || gedaagden.includes(one.betrokkeneId)).toBe(true);
        }
      }),
    );
  });

  it('is written until nothing is due: each letter that is due has something to tell', () => {
    fc.assert(
      fc.property(anyFeiten, ([all, letters]) => {
        const sent = [...letters];
        const due = () =>
          derive(all, { gedaagden, brieven: sent }).termijnen.filter(
            ({ code, voldaan }) => code === 'brief' && voldaan === null,
          );
        const stand = deriveProcedure(all);
        for (let round = 0; round < 4 && due().length > 0; round++)
          for (const { betrokkeneId, brief: soort, door } of due()) {
            if (betrokkeneId === null || soort === null) throw new Error('a letter to nobody');
            const over = verteltOver(soort, all, stand, betrokkeneId);
            expect(over).toContain(door);
            sent.push(brief(betrokkeneId, soort, '2026-12-30', ...over));
          }
        expect(due()).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

test('who was written that an ontruiming is off hears that this is wrong, also when a neighbour still says so (AVG 19)', () => {
  const aangezegd = g('ontruiming_aangezegd', '2026-11-02', { dag: '2026-11-24' });
  const gezegd = g('ontruiming_uitgesteld', '2026-11-04', { ingetrokkenOp: '2026-11-06' });
  const gehoord = { ...g('ontruiming_uitgesteld', '2026-11-04', { id: 'h' }), isHorenZeggen: true };
  const told = [brief('anna', 'ontruiming_van_de_baan', '2026-11-05', gezegd)];
  const open = (...all: readonly Gebeurtenis[]) =>
    derive(all, { brieven: told }).termijnen.filter(
      ({ code, voldaan }) => code === 'vertellen' && voldaan === null,
    ).length;
  expect(open(aangezegd, gezegd, gehoord)).toBe(1);
  expect(open(aangezegd, gezegd, { ...gehoord, isHorenZeggen: false })).toBe(0);
});
