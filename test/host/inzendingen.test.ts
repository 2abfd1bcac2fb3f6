import { describe, expect, test } from 'vitest';
import type { OwnContext, WriteContext } from '#areas/context.ts';
import { once } from '#areas/once.ts';
import { Refusal } from '#areas/refusal.ts';
import { schema } from '#areas/tables.ts';
import { insertAccount } from '#areas/toegang/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { asOnceWork, doOnceIn, doOnceOwn, type OnceCall } from '#host/engine/inzendingen.ts';
import type { Omgeving } from '#host/engine/omgeving.ts';
import { noMiddelen, nothingOwn } from '#test/support/middelen.ts';
import { NOW, testStore } from '#test/support/store.ts';

const account = (id: string) => ({
  ...{ id, naam: id, accountnaam: id, rollen: ['screener' as const] },
  ...{ actief: true, gemaaktOp: NOW, versie: 1 },
});
const DAY = 86_400_000;
const later = (ms: number) => new Date(Date.parse(NOW) + ms).toISOString();

type Sent = {
  readonly input: { readonly inzending?: string; readonly [key: string]: unknown };
  readonly operatie?: string;
  readonly van?: string;
  readonly now?: string;
  /** What the engine makes hashes with. */
  readonly geheim?: string;
  /** What is made has no name. */
  readonly naamloos?: boolean;
};

/** A register in which notes are made, each by one inzending, in both ways that the engine knows. */
async function desk() {
  const store = testStore();
  await store.write(async (unit) => {
    for (const id of ['anna', 'bert']) await insertAccount(unit, account(id));
  });
  const made: object[] = [];
  const reread: [object, string][] = [];
  let repeats = 0;
  const readAgain = async (_: object, input: object, { objectId }: { objectId: string }) => {
    reread.push([input, objectId]);
    return `read ${objectId}`;
  };
  const contextOf = ({ van = 'anna', now = NOW }: Sent): OwnContext => {
    const base = {
      ...{ now, today: toIsoDate('2026-11-05'), newId: () => 'n', middelen: noMiddelen },
      ...{ account: account(van), logObject: () => undefined, registered: () => undefined },
    };
    return {
      ...base,
      ...nothingOwn,
      read: (work) => store.read((unit) => work({ ...base, unit })),
      write: (work) => store.write((unit) => work({ ...base, unit })),
    };
  };
  const callOf = ({ input, operatie = 'a.note', naamloos }: Sent, work: object): OnceCall => ({
    ...{ operatie, input, work: work as OnceCall['work'] },
    objectId: () => (naamloos === true ? undefined : `note ${made.length}`),
    repeated: () => {
      repeats += 1;
    },
  });
  const omgevingOf = ({ geheim = 'geheim' }: Sent) =>
    ({ opslag: { ring: () => ({ inhoud: { pseudoniem: geheim } }) } }) as unknown as Omgeving;
  const make = async (input: object) => {
    if (Reflect.get(input, 'tekst') === 'wrong')
      throw new Refusal({ code: 'not_found', data: { wat: 'note' } });
    made.push(input);
    return `made ${made.length}`;
  };
  const inUnit = (sent: Sent) => {
    const work = once((_: WriteContext, input: object) => make(input), readAgain);
    return contextOf(sent).write((context) =>
      doOnceIn(omgevingOf(sent), callOf(sent, work), context),
    );
  };
  /** As a letter, which is printed before it is written; `print` is how long that takes. */
  const byItself = (sent: Sent, print: () => Promise<void> = async () => undefined) => {
    const work = once(async (own: OwnContext, input: object) => {
      await print();
      return own.write(() => make(input));
    }, readAgain);
    return doOnceOwn(omgevingOf(sent), callOf(sent, work), contextOf(sent));
  };
  return {
    ...{ made, reread, inUnit, byItself },
    repeats: () => repeats,
    kept: () => store.read((unit) => unit.select().from(schema.inzending)),
  };
}

const conflict = (answer: string, op = NOW) => ({
  ...{ code: 'conflict', data: { wat: 'inzending', huidig: { op, answer } } },
});

describe.each(['inUnit', 'byItself'] as const)('what is sent to be done once (%s)', (way) => {
  test('is done, and sent again it is read again by what was made', async () => {
    const { made, reread, repeats, ...the } = await desk();
    const sent = { input: { inzending: 'i', tekst: 'Belt terug.' } };
    expect(await the[way](sent)).toBe('made 1');
    expect(repeats()).toBe(0);
    expect(await the[way](sent)).toBe('read note 1');
    // The id of the form is for the engine: what is done and read again does not see it.
    expect(made).toEqual([{ tekst: 'Belt terug.' }]);
    expect(reread).toEqual([[{ tekst: 'Belt terug.' }, 'note 1']]);
    expect(repeats()).toBe(1);
  });

  test('without an id is done each time, and nothing is kept of it', async () => {
    const the = await desk();
    for (const answer of ['made 1', 'made 2'])
      expect(await the[way]({ input: { tekst: 'Belt terug.' } })).toBe(answer);
    expect(await the.kept()).toEqual([]);
  });

  test('with something else in it is a conflict that says when, and what was registered', async () => {
    const the = await desk();
    await the[way]({ input: { inzending: 'i', tekst: 'Een.' } });
    const other = the[way]({ input: { inzending: 'i', tekst: 'Twee.' }, now: later(DAY) });
    await expect(other).rejects.toMatchObject({ fout: conflict('read note 1') });
    expect(the.made).toHaveLength(1);
    expect(await the.kept()).toHaveLength(1);
  });

  test('is the same in whatever order its fields come, and another in another order of a list', async () => {
    const the = await desk();
    const zorgen = { b: null, a: { d: 1, c: [{ f: 1, e: 2 }, 'x'] } };
    await the[way]({ input: { inzending: 'i', tekst: 'Een.', zorgen } });
    const turned = { a: { c: [{ e: 2, f: 1 }, 'x'], d: 1 }, b: null };
    const same = { input: { zorgen: turned, tekst: 'Een.', inzending: 'i' } };
    expect(await the[way](same)).toBe('read note 1');
    const list = { ...zorgen, a: { d: 1, c: ['x', { f: 1, e: 2 }] } };
    const other = the[way]({ input: { inzending: 'i', tekst: 'Een.', zorgen: list } });
    await expect(other).rejects.toMatchObject({ fout: conflict('read note 1') });
  });

  test('is of one account and one operation', async () => {
    const the = await desk();
    const input = { inzending: 'i', tekst: 'Een.' };
    await the[way]({ input });
    expect(await the[way]({ input, van: 'bert' })).toBe('made 2');
    expect(await the[way]({ input, operatie: 'a.letter' })).toBe('made 3');
  });

  test('and was refused is not kept: mended it can be sent again', async () => {
    const the = await desk();
    const wrong = the[way]({ input: { inzending: 'i', tekst: 'wrong' } });
    await expect(wrong).rejects.toMatchObject({ fout: { code: 'not_found' } });
    expect(await the.kept()).toEqual([]);
    expect(await the[way]({ input: { inzending: 'i', tekst: 'right' } })).toBe('made 1');
  });

  test('is kept for seven days, to the moment', async () => {
    const the = await desk();
    const send = (inzending: string, ms: number) =>
      the[way]({ input: { inzending, tekst: 'Een.' }, now: later(ms) });
    await send('i', 0);
    await send('other', 7 * DAY);
    expect(await send('i', 7 * DAY)).toBe('read note 1');
    await send('another', 7 * DAY + 1);
    expect(await send('i', 7 * DAY + 1)).toBe('made 4');
  });

  test('is kept as a hash that only this register can make', async () => {
    const the = await desk();
    await the[way]({ input: { inzending: 'i', tekst: 'Belt terug.' } });
    const [row] = await the.kept();
    expect(row).toEqual({
      ...{ accountId: 'anna', operatie: 'a.note', id: 'i', objectId: 'note 1', op: NOW },
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const elsewhere = { input: { inzending: 'i', tekst: 'Belt terug.' }, geheim: 'ander' };
    await expect(the[way](elsewhere)).rejects.toMatchObject({ fout: { code: 'conflict' } });
  });
});

test('two that looked before either had written, as letters that are printed first, still make one', async () => {
  const { byItself, made, repeats } = await desk();
  let looked = 0;
  const bothLooked = Promise.withResolvers<void>();
  const print = () => {
    looked += 1;
    if (looked === 2) bothLooked.resolve();
    return bothLooked.promise;
  };
  const sent = { input: { inzending: 'i', tekst: 'Een.' } };
  const answers = await Promise.all([byItself(sent, print), byItself(sent, print)]);
  expect(answers.sort()).toEqual(['made 1', 'read note 1']);
  expect([made.length, repeats()]).toEqual([1, 1]);
});

test('what was made and not named is read again without a name', async () => {
  const { inUnit } = await desk();
  const sent = { input: { inzending: 'i' }, naamloos: true };
  await inUnit(sent);
  expect(await inUnit(sent)).toBe('read ');
});

test('only a function that says how its answer is read again is one that is done once', () => {
  const work = once(
    async () => 'made',
    async () => 'read',
  );
  expect(asOnceWork(work)).toBe(work);
  expect(asOnceWork(async () => 'made')).toBeUndefined();
});
