import { expect, test } from 'vitest';
import { makeVerstreken } from '#host/engine/klok.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import { openClient } from './support.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How often a host looks. */
const TICK = 5_000;

type Klok = ReturnType<typeof testklok>;

/** The beheerder in an open window, locked after the 15 minutes of a new register. */
async function atWork() {
  const klok = testklok();
  const { engine } = testEngine({ klok });
  const client = await openClient(engine);
  const watch = await client.toegang.watchSessie();
  await watch.next();
  await client.toegang.setUp(BEHEERDER);
  const toestand = async () => (await client.toegang.readStatus()).toestand;
  /** Time in which somebody is at work, with the host looking as it does. */
  const work = async (milliseconds: number) => {
    for (let passed = 0; passed < milliseconds; passed += TICK) {
      klok.advance(TICK);
      await client.toegang.noteActiviteit();
      await engine.tick();
    }
  };
  return { klok, engine, client, toestand, work };
}

const shift = (klok: Klok, milliseconds: number) =>
  klok.setNow(new Date(klok.now() + milliseconds).toISOString());

/** What happens to the clocks between one look and the next, and how it should then be. */
const CASES: readonly [string, (klok: Klok) => void, 'aangemeld' | 'vergrendeld'][] = [
  ['nothing', () => undefined, 'aangemeld'],
  ['a sleep of an hour', (klok) => klok.sleep(HOUR), 'vergrendeld'],
  ['a sleep of ten minutes', (klok) => klok.sleep(10 * MINUTE), 'aangemeld'],
  ['a clock that is put two minutes forward', (klok) => shift(klok, 2 * MINUTE), 'aangemeld'],
  ['a clock that is put two minutes back', (klok) => shift(klok, -2 * MINUTE), 'aangemeld'],
  // Summer time begins and ends: the clock of the program is UTC and does not move.
  ['summer time that ends', () => undefined, 'aangemeld'],
  ['a clock that is put back a day', (klok) => shift(klok, -DAY), 'aangemeld'],
  ['a clock that is put a year forward by hand', (klok) => shift(klok, 365 * DAY), 'vergrendeld'],
  [
    'a clock that is put back a day before a sleep of an hour that nobody looked at',
    (klok) => {
      shift(klok, -DAY);
      klok.sleep(HOUR);
    },
    'aangemeld',
  ],
];

test.each(CASES)(
  '%s: the next look finds the window as it should be',
  async (_what, happen, toestand) => {
    const at = await atWork();
    await at.work(MINUTE);
    happen(at.klok);
    at.klok.advance(TICK);
    await at.engine.tick();
    expect(await at.toestand()).toBe(toestand);
  },
);

test.each(CASES)(
  '%s: the first movement of the mouse does too',
  async (_what, happen, toestand) => {
    const at = await atWork();
    await at.work(MINUTE);
    happen(at.klok);
    await at.client.toegang.noteActiviteit().catch(() => undefined);
    expect(await at.toestand()).toBe(toestand);
  },
);

test('after a sleep every call finds the register locked, also one that asks for data', async () => {
  const { klok, client } = await atWork();
  klok.sleep(HOUR);
  await expect(client.partners.listPartners()).rejects.toMatchObject({ code: 'locked' });
});

test('a clock that is set back, once or with every look, gives nobody more time', async () => {
  const at = await atWork();
  for (let passed = 0; passed < 15 * MINUTE; passed += TICK) {
    expect(await at.toestand()).toBe('aangemeld');
    at.klok.advance(TICK);
    shift(at.klok, -HOUR);
    await at.engine.tick();
  }
  expect(await at.toestand()).toBe('vergrendeld');
});

test('a sleep is seen too after the clock was set back a day', async () => {
  const at = await atWork();
  shift(at.klok, -DAY);
  await at.work(TICK);
  at.klok.sleep(HOUR);
  await at.client.toegang.noteActiviteit().catch(() => undefined);
  expect(await at.toestand()).toBe('vergrendeld');
});

test('somebody who is at work for hours is not locked out by clocks that run apart a little', async () => {
  const at = await atWork();
  for (let passed = 0; passed < HOUR; passed += TICK) {
    at.klok.advance(TICK);
    at.klok.sleep(400);
    await at.engine.tick();
    if (passed % (10 * MINUTE) === 0) await at.client.toegang.noteActiviteit();
    expect(await at.toestand()).toBe('aangemeld');
  }
});

test('small steps of the clock do not add up: only what no correction explains is sleep', () => {
  const klok = testklok();
  const verstreken = makeVerstreken(klok);
  for (let look = 0; look < 100; look += 1) {
    klok.advance(TICK);
    klok.sleep(look % 2 === 0 ? 900 : -900);
    verstreken();
  }
  expect(verstreken()).toBe(100 * TICK);
});
