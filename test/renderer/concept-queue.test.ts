import { beforeEach, describe, expect, it } from 'vitest';
import { type Conceptinhoud, ConceptQueue } from '#renderer/concepten/concept-queue.ts';
import { HandTimers, settle } from './fake-timers.ts';

type Call = { readonly sleutel: string; readonly inhoud: Conceptinhoud | 'weg' };

let timers: HandTimers;
let calls: Call[];
let answer: () => Promise<string>;
let mayRetry: boolean;
let queue: ConceptQueue;

beforeEach(() => {
  timers = new HandTimers();
  calls = [];
  answer = () => Promise.resolve('2026-11-05T13:03:00Z');
  mayRetry = true;
  queue = new ConceptQueue({
    save: (sleutel, _titel, inhoud) => {
      calls.push({ sleutel, inhoud });
      return answer();
    },
    remove: async (sleutel) => {
      calls.push({ sleutel, inhoud: 'weg' });
      await answer();
    },
    mayRetry: () => mayRetry,
    setTimer: timers.set,
    clearTimer: timers.clear,
  });
  queue.setOwner('anna');
});

const put = (tekst: string, sleutel = 'partner:nieuw') => queue.put(sleutel, 'Partner', { tekst });

describe('a draft that is typed', () => {
  it('is saved once, after a pause of 400 ms, with the last text', async () => {
    put('R');
    await timers.pass(200);
    put('Rh');
    await timers.pass(399);
    expect(calls).toEqual([]);
    await timers.pass(1);
    expect(calls).toEqual([{ sleutel: 'partner:nieuw', inhoud: { tekst: 'Rh' } }]);
    expect(queue.stand('partner:nieuw')).toEqual({ soort: 'bewaard', op: '2026-11-05T13:03:00Z' });
  });

  it('is saved within 900 ms of the first keystroke when somebody types without a pause', async () => {
    for (let keystroke = 0; keystroke < 9; keystroke += 1) {
      put('x'.repeat(keystroke + 1));
      await timers.pass(100);
    }
    expect(calls).toHaveLength(1);
    expect(calls[0]?.inhoud).toEqual({ tekst: 'xxxxxxxxx' });
  });

  it('never has two saves of one form under way, and ends with the newest text', async () => {
    const slow = Promise.withResolvers<string>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    put('twee');
    await timers.pass(1_000);
    put('drie');
    await timers.pass(1_000);
    expect(calls).toHaveLength(1);
    answer = () => Promise.resolve('2026-11-05T13:04:00Z');
    slow.resolve('2026-11-05T13:03:00Z');
    await settle();
    expect(calls.map(({ inhoud }) => inhoud)).toEqual([{ tekst: 'een' }, { tekst: 'drie' }]);
    expect(queue.stand('partner:nieuw')).toMatchObject({ op: '2026-11-05T13:04:00Z' });
  });

  it('is saved at once by a flush, together with the other forms', async () => {
    put('een');
    put('twee', 'account:nieuw');
    expect(await queue.flush()).toBe(true);
    expect(calls.map(({ sleutel }) => sleutel)).toEqual(['partner:nieuw', 'account:nieuw']);
    expect(timers.waiting).toBe(0);
  });

  it('is waited for by a flush while an older save is still under way', async () => {
    const slow = Promise.withResolvers<string>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    put('twee');
    const flushed = queue.flush();
    slow.resolve('2026-11-05T13:03:00Z');
    expect(await flushed).toBe(true);
    expect(calls.at(-1)?.inhoud).toEqual({ tekst: 'twee' });
  });
});

describe('a draft that is thrown away', () => {
  it('is removed after the save that was under way, never before it', async () => {
    const slow = Promise.withResolvers<string>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    const gone = queue.discard('partner:nieuw');
    await settle();
    expect(calls).toHaveLength(1);
    slow.resolve('2026-11-05T13:03:00Z');
    await gone;
    expect(calls.at(-1)?.inhoud).toBe('weg');
    expect(queue.stand('partner:nieuw')).toEqual({ soort: 'leeg' });
  });

  it('does not come back by a save that was still waiting', async () => {
    put('een');
    await queue.discard('partner:nieuw');
    await timers.pass(5_000);
    expect(calls.map(({ inhoud }) => inhoud)).toEqual(['weg']);
  });
});

describe('a draft that cannot be saved', () => {
  it('stays in memory, says why, and is tried again after 1, 2 and 5 seconds', async () => {
    answer = () => Promise.reject(new Error('weg'));
    put('een');
    await timers.pass(400);
    expect(queue.stand('partner:nieuw').soort).toBe('mislukt');
    expect(queue.unsaved('partner:nieuw')).toEqual({ tekst: 'een' });
    await timers.pass(1_000);
    await timers.pass(2_000);
    expect(calls).toHaveLength(3);
    answer = () => Promise.resolve('2026-11-05T13:03:00Z');
    await timers.pass(5_000);
    expect(queue.stand('partner:nieuw').soort).toBe('bewaard');
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
  });

  it('makes a flush say that not everything was saved', async () => {
    answer = () => Promise.reject(new Error('weg'));
    put('een');
    expect(await queue.flush()).toBe(false);
  });

  it('is not tried again by itself when that is of no use', async () => {
    mayRetry = false;
    answer = () => Promise.reject(new Error('te groot'));
    put('een');
    await timers.pass(60_000);
    expect(calls).toHaveLength(1);
    expect(queue.unsaved('partner:nieuw')).toEqual({ tekst: 'een' });
  });
});

describe('the drafts of two accounts in one window', () => {
  it('wait for their owner: nothing is saved under the name of another', async () => {
    put('van anna');
    queue.setOwner(undefined);
    await timers.pass(5_000);
    queue.setOwner('bert');
    await timers.pass(5_000);
    expect(calls).toEqual([]);
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
    expect(await queue.flush()).toBe(true);
    queue.setOwner('anna');
    await settle();
    expect(calls.map(({ inhoud }) => inhoud)).toEqual([{ tekst: 'van anna' }]);
  });

  it('take in nothing while nobody is signed in', async () => {
    queue.setOwner(undefined);
    put('zonder eigenaar');
    queue.setOwner('bert');
    await timers.pass(5_000);
    expect(calls).toEqual([]);
  });
});

describe('a save that fails after something newer was typed', () => {
  it('is not told: the newer text goes out, and that is what is said of it', async () => {
    const slow = Promise.withResolvers<string>();
    answer = () => slow.promise;
    mayRetry = false;
    put('een');
    await timers.pass(400);
    put('twee');
    answer = () => Promise.resolve('2026-11-05T13:05:00Z');
    slow.reject(new Error('no answer'));
    await settle();
    expect(calls.map(({ inhoud }) => inhoud)).toEqual([{ tekst: 'een' }, { tekst: 'twee' }]);
    expect(queue.stand('partner:nieuw')).toEqual({ soort: 'bewaard', op: '2026-11-05T13:05:00Z' });
  });
});
