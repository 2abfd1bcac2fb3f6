import { beforeEach, describe, expect, it, test } from 'vitest';
import {
  type Bewaren,
  type Botsing,
  type Conceptinhoud,
  ConceptQueue,
} from '#renderer/concepten/concept-queue.ts';
import { HandTimers, settle } from './fake-timers.ts';

type Call = {
  readonly id: string;
  readonly versie: number | null;
  readonly inhoud: Conceptinhoud | 'weg';
};
type Answer = { readonly versie: number; readonly op: string };

/** A refusal of a version, as the store gives it. */
class Clash extends Error {
  readonly botsing: Botsing;
  constructor(botsing: Botsing) {
    super('conflict');
    this.botsing = botsing;
  }
}

let timers: HandTimers;
let calls: Call[];
let told: [string, number | null][];
let forks: [string, string][];
let answer: (concept: Pick<Bewaren, 'versie'>) => Promise<Answer>;
let mayRetry: boolean;
let queue: ConceptQueue;

const at = (tijd: string) => (concept: Pick<Bewaren, 'versie'>) =>
  Promise.resolve({ versie: (concept.versie ?? 0) + 1, op: `2026-11-05T${tijd}:00Z` });

beforeEach(() => {
  timers = new HandTimers();
  calls = [];
  told = [];
  forks = [];
  answer = at('13:03');
  mayRetry = true;
  queue = new ConceptQueue({
    save: (concept) => {
      const { id, versie, inhoud } = concept;
      calls.push({ id, versie, inhoud });
      return answer(concept);
    },
    remove: async (concept) => {
      calls.push({ ...concept, inhoud: 'weg' });
      await answer(concept);
    },
    readBotsing: async (fout) => (fout instanceof Clash ? fout.botsing : undefined),
    newId: () => `nieuw-${forks.length + 1}`,
    onFork: (from, to) => forks.push([from, to]),
    tell: (id, versie) => told.push([id, versie]),
    mayRetry: () => mayRetry,
    setTimer: timers.set,
    clearTimer: timers.clear,
  });
  queue.setOwner('anna');
});

/** A form of which the draft has the name of the form: one draft a form. */
const naam = (id = 'partner') => ({ id, sleutel: `${id}:nieuw` });
const put = (tekst: string, id?: string) => queue.put(naam(id), 'Partner', { tekst });
const saved = () => calls.map(({ id, versie, inhoud }) => [id, versie, inhoud]);

describe('a draft that is typed', () => {
  it('is saved once, after a pause of 400 ms, with the last text', async () => {
    put('R');
    await timers.pass(200);
    put('Rh');
    await timers.pass(399);
    expect(calls).toEqual([]);
    await timers.pass(1);
    expect(saved()).toEqual([['partner', null, { tekst: 'Rh' }]]);
    expect(queue.stand('partner')).toEqual({ soort: 'bewaard', op: '2026-11-05T13:03:00Z' });
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
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    put('twee');
    await timers.pass(1_000);
    put('drie');
    await timers.pass(1_000);
    expect(calls).toHaveLength(1);
    answer = at('13:04');
    slow.resolve({ versie: 1, op: '2026-11-05T13:03:00Z' });
    await settle();
    expect(calls.map(({ inhoud }) => inhoud)).toEqual([{ tekst: 'een' }, { tekst: 'drie' }]);
    expect(queue.stand('partner')).toMatchObject({ op: '2026-11-05T13:04:00Z' });
  });

  it('is saved at once by a flush, together with the other forms', async () => {
    put('een');
    put('twee', 'account');
    expect(await queue.flush()).toBe(true);
    expect(calls.map(({ id }) => id)).toEqual(['partner', 'account']);
    expect(timers.waiting).toBe(0);
  });

  it('is waited for by a flush while an older save is still under way', async () => {
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    put('twee');
    const flushed = queue.flush();
    slow.resolve({ versie: 1, op: '2026-11-05T13:03:00Z' });
    expect(await flushed).toBe(true);
    expect(calls.at(-1)?.inhoud).toEqual({ tekst: 'twee' });
  });
});

describe('a draft that is thrown away', () => {
  it('is removed after the save that was under way, never before it', async () => {
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    const gone = queue.discard(naam());
    await settle();
    expect(calls).toHaveLength(1);
    slow.resolve({ versie: 1, op: '2026-11-05T13:03:00Z' });
    await gone;
    expect(calls.at(-1)?.inhoud).toBe('weg');
    expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
  });

  it('does not come back by a save that was still waiting', async () => {
    put('een');
    await queue.discard(naam());
    await timers.pass(5_000);
    // Nothing of it ever reached the store.
    expect(calls).toEqual([]);
  });

  it('is removed in the version that was seen, and can be put back under the same id', async () => {
    put('een');
    await queue.flush();
    await queue.discard(naam());
    expect(queue.isGone('partner')).toBe(true);
    put('een');
    expect(queue.isGone('partner')).toBe(false);
    await queue.flush();
    expect(saved()).toEqual([
      ['partner', null, { tekst: 'een' }],
      ['partner', 1, 'weg'],
      ['partner', null, { tekst: 'een' }],
    ]);
    expect(told).toEqual([
      ['partner', 1],
      ['partner', null],
      ['partner', 1],
    ]);
  });

  it('is removed as well when its save got no answer and may have come through', async () => {
    answer = () => Promise.reject(new Error('weg'));
    put('een');
    await queue.flush();
    answer = at('13:03');
    await queue.discard(naam());
    expect(saved().at(-1)).toEqual(['partner', 1, 'weg']);
  });

  it('leaves alone what another window typed in it since', async () => {
    put('een');
    await queue.flush();
    answer = () => Promise.reject(new Clash({ van: 'ander' }));
    await queue.discard(naam());
    await timers.pass(60_000);
    expect(calls).toHaveLength(2);
    expect(forks).toEqual([]);
    expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
  });
});

describe('a draft that cannot be saved', () => {
  it('stays in memory, says why, and is tried again after 1, 2 and 5 seconds', async () => {
    answer = () => Promise.reject(new Error('weg'));
    put('een');
    await timers.pass(400);
    expect(queue.stand('partner').soort).toBe('mislukt');
    expect(queue.unsaved('partner:nieuw')).toEqual({ id: 'partner', inhoud: { tekst: 'een' } });
    await timers.pass(1_000);
    await timers.pass(2_000);
    expect(calls).toHaveLength(3);
    answer = at('13:03');
    await timers.pass(5_000);
    expect(queue.stand('partner').soort).toBe('bewaard');
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
  });

  it('is tried after 10 and then each 30 seconds, and after 1 again when somebody types', async () => {
    answer = () => Promise.reject(new Error('weg'));
    put('een');
    await timers.pass(400 + 1_000 + 2_000 + 5_000);
    const times: number[] = [];
    for (const wait of [9_999, 1, 29_999, 1, 29_999, 1]) {
      await timers.pass(wait);
      times.push(calls.length);
    }
    expect(times).toEqual([4, 5, 5, 6, 6, 7]);
    put('twee');
    await timers.pass(400);
    await timers.pass(999);
    expect(calls).toHaveLength(8);
    await timers.pass(1);
    expect(calls).toHaveLength(9);
  });

  it('is not said to be kept nor lost when it was thrown away and that fails', async () => {
    put('een');
    await queue.flush();
    answer = () => Promise.reject(new Error('weg'));
    await queue.discard(naam());
    expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
    answer = at('13:03');
    await timers.pass(1_000);
    expect(saved().at(-1)).toEqual(['partner', 1, 'weg']);
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
    expect(queue.unsaved('partner:nieuw')).toEqual({ id: 'partner', inhoud: { tekst: 'een' } });
  });
});

describe('how it stands with a draft', () => {
  it('is nothing before anything is typed, for whoever asks', () => {
    expect([queue.stand('partner'), queue.isForked('partner')]).toEqual([{ soort: 'leeg' }, false]);
    queue.setOwner(undefined);
    expect([queue.stand('partner'), queue.isForked('partner')]).toEqual([{ soort: 'leeg' }, false]);
  });

  it('is told step by step to who listens, until they do not', async () => {
    const seen: string[] = [];
    const stop = queue.subscribe(() => seen.push(queue.stand('partner').soort));
    put('een');
    expect(seen).toEqual(['wacht']);
    await timers.pass(400);
    expect([...new Set(seen)]).toEqual(['wacht', 'bewaren', 'bewaard']);
    expect(queue.isForked('partner')).toBe(false);
    queue.setOwner(undefined);
    expect(seen.at(-1)).toBe('leeg');
    stop();
    seen.length = 0;
    queue.setOwner('anna');
    put('twee');
    expect(seen).toEqual([]);
  });

  it('is nothing from the moment that it is thrown away, also while that is under way', async () => {
    put('een');
    await queue.flush();
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    const gone = queue.discard(naam());
    await settle();
    expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
    slow.resolve({ versie: 1, op: '' });
    await gone;
  });

  it('is not changed by what another window says of a draft that is being typed, or is not here', () => {
    put('een');
    queue.heard('partner', 4);
    queue.heard('iets anders', 4);
    expect(queue.stand('partner')).toEqual({ soort: 'wacht' });
    expect(queue.stand('iets anders')).toEqual({ soort: 'leeg' });
  });

  it('is not changed by what another window does with the draft that this one came apart from', async () => {
    put('een');
    await queue.flush();
    let first = true;
    answer = (concept) => {
      if (!first) return at('13:09')(concept);
      first = false;
      return Promise.reject(new Clash({ van: 'ander' }));
    };
    put('twee');
    await queue.flush();
    queue.heard('partner', 7);
    expect(queue.stand('partner').soort).toBe('bewaard');
    queue.heard('nieuw-1', 7);
    expect(queue.stand('partner').soort).toBe('elders');
  });
});

describe('a draft that was read from the store', () => {
  it('is gone on with from the version that was read', async () => {
    queue.know({ ...naam(), versie: 6 });
    put('een');
    await queue.flush();
    expect(saved()).toEqual([['partner', 6, { tekst: 'een' }]]);
    // Another window went on with it, and this form was opened again with that.
    queue.heard('partner', 8);
    queue.know({ ...naam(), versie: 8 });
    expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
    await queue.discard(naam());
    expect(saved().at(-1)).toEqual(['partner', 8, 'weg']);
  });

  it('is still said to be kept when it is the version that this window kept', async () => {
    put('een');
    await queue.flush();
    queue.know({ ...naam(), versie: 1 });
    expect(queue.stand('partner').soort).toBe('bewaard');
  });

  it('does not take the place of what is being typed', async () => {
    put('een');
    queue.know({ ...naam(), versie: 6 });
    await queue.flush();
    expect(saved()).toEqual([['partner', null, { tekst: 'een' }]]);
  });

  it('is there again when it was thrown away here before', async () => {
    await queue.discard(naam());
    queue.know({ ...naam(), versie: 6 });
    expect(queue.isGone('partner')).toBe(false);
  });

  it('is known to nobody while nobody is signed in', () => {
    queue.setOwner(undefined);
    queue.know({ ...naam(), versie: 6 });
    queue.setOwner('anna');
    expect(queue.isUsed('partner')).toBe(false);
  });
});

test('the id of a draft is used from the first letter, and stays so when it is gone', async () => {
  expect(queue.isUsed('partner')).toBe(false);
  put('een');
  expect(queue.isUsed('partner')).toBe(true);
  await queue.flush();
  expect(queue.isUsed('partner')).toBe(true);
  await queue.discard(naam());
  expect(queue.isUsed('partner')).toBe(true);
  queue.know({ ...naam('account'), versie: 1 });
  expect([queue.isUsed('account'), queue.isUsed('iets anders')]).toEqual([true, false]);
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

  it('say how they stand as they did, when their owner is back or never left', async () => {
    put('een');
    await queue.flush();
    queue.setOwner('anna');
    expect(queue.stand('partner').soort).toBe('bewaard');
    mayRetry = false;
    answer = () => Promise.reject(new Error('te groot'));
    put('twee');
    await queue.flush();
    queue.setOwner(undefined);
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
    queue.setOwner('anna');
    expect(queue.unsaved('partner:nieuw')?.inhoud).toEqual({ tekst: 'twee' });
    expect(queue.stand('partner').soort).not.toBe('leeg');
  });

  it('are not saved for another when somebody locks while a save is under way', async () => {
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('een');
    await timers.pass(400);
    put('twee');
    queue.setOwner('bert');
    slow.resolve({ versie: 1, op: '' });
    await settle();
    await timers.pass(5_000);
    expect(calls).toHaveLength(1);
    answer = at('13:03');
    queue.setOwner('anna');
    await settle();
    expect(saved().at(-1)).toEqual(['partner', 1, { tekst: 'twee' }]);
  });

  it('come apart only when their owner is back, if somebody locked meanwhile', async () => {
    put('een');
    await queue.flush();
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('twee');
    await timers.pass(400);
    queue.setOwner(undefined);
    slow.reject(new Clash({ van: 'ander' }));
    await settle();
    expect(forks).toEqual([]);
    answer = at('13:03');
    queue.setOwner('anna');
    await settle();
    expect(saved().at(-1)).toEqual(['partner', null, { tekst: 'twee' }]);
  });

  it('take in nothing while nobody is signed in', async () => {
    queue.setOwner(undefined);
    put('zonder eigenaar');
    await queue.discard(naam());
    await timers.pass(5_000);
    expect(calls).toEqual([]);
    queue.setOwner('bert');
    await timers.pass(5_000);
    expect(calls).toEqual([]);
  });
});

describe('a save that fails after something newer was typed', () => {
  it('is not told: the newer text goes out, and that is what is said of it', async () => {
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    mayRetry = false;
    put('een');
    await timers.pass(400);
    put('twee');
    answer = at('13:05');
    slow.reject(new Error('no answer'));
    await settle();
    expect(calls.map(({ inhoud }) => inhoud)).toEqual([{ tekst: 'een' }, { tekst: 'twee' }]);
    expect(queue.stand('partner')).toEqual({ soort: 'bewaard', op: '2026-11-05T13:05:00Z' });
  });
});

describe('a draft that another window went on with', () => {
  const other = () => Promise.reject(new Clash({ van: 'ander' }));

  it('goes on under an id of its own, with the newest text, and every letter typed meanwhile', async () => {
    put('een');
    await queue.flush();
    const slow = Promise.withResolvers<Answer>();
    answer = () => slow.promise;
    put('twee');
    await timers.pass(400);
    put('drie');
    answer = at('13:09');
    slow.reject(new Clash({ van: 'ander' }));
    await settle();
    expect(forks).toEqual([['partner', 'nieuw-1']]);
    expect(saved().slice(1)).toEqual([
      ['partner', 1, { tekst: 'twee' }],
      ['nieuw-1', null, { tekst: 'drie' }],
    ]);
    put('vier');
    await queue.flush();
    expect(saved().at(-1)).toEqual(['nieuw-1', 1, { tekst: 'vier' }]);
    expect(queue.current('partner')).toBe('nieuw-1');
    expect(queue.isForked('partner')).toBe(true);
    expect(queue.stand('partner')).toEqual({ soort: 'bewaard', op: '2026-11-05T13:09:00Z' });
    expect(timers.waiting).toBe(0);
  });

  it('is discarded or finished by itself: that of the other window stays', async () => {
    put('een');
    await queue.flush();
    answer = other;
    put('twee');
    const flushed = queue.flush();
    answer = at('13:09');
    await flushed;
    await queue.discard(naam());
    expect(saved().at(-1)).toEqual(['nieuw-1', 1, 'weg']);
    expect(calls.filter(({ inhoud }) => inhoud === 'weg')).toHaveLength(1);
  });

  it('is not said to be kept once the other window has said what it did', async () => {
    put('een');
    await queue.flush();
    queue.heard('partner', 1);
    expect(queue.stand('partner').soort).toBe('bewaard');
    queue.heard('partner', null);
    expect(queue.stand('partner')).toEqual({ soort: 'elders' });
  });

  it('keeps its id when only the answer to its own save was lost', async () => {
    put('een');
    answer = () => Promise.reject(new Error('no answer'));
    await queue.flush();
    let first = true;
    answer = (concept) => {
      if (!first) return at('13:10')(concept);
      first = false;
      return Promise.reject(new Clash({ van: 'zelf', versie: 1 }));
    };
    put('twee');
    await queue.flush();
    expect(forks).toEqual([]);
    expect(saved().slice(1)).toEqual([
      ['partner', null, { tekst: 'twee' }],
      ['partner', 1, { tekst: 'twee' }],
    ]);
    expect(queue.stand('partner').soort).toBe('bewaard');
  });
});

describe('several drafts of one form', () => {
  it('are kept beside each other, and the one that was typed in last is found first', async () => {
    mayRetry = false;
    answer = () => Promise.reject(new Error('weg'));
    queue.put({ id: 'a', sleutel: 'melding:nieuw' }, 'Alfa', { naam: 'Alfa' });
    queue.put({ id: 'b', sleutel: 'melding:nieuw' }, 'Beta', { naam: 'Beta' });
    queue.put({ id: 'a', sleutel: 'melding:nieuw' }, 'Alfa', { naam: 'Alfa 2' });
    await queue.flush();
    expect(queue.unsaved('melding:nieuw')).toEqual({ id: 'a', inhoud: { naam: 'Alfa 2' } });
    expect(queue.unsaved('melding:nieuw', 'b')).toEqual({ id: 'b', inhoud: { naam: 'Beta' } });
    expect(queue.unsaved('melding:nieuw', 'c')).toBeUndefined();
    expect(queue.unsaved('partner:nieuw')).toBeUndefined();
    expect(queue.unsaved('partner:nieuw', 'a')).toBeUndefined();
    queue.put({ id: 'b', sleutel: 'melding:nieuw' }, 'Beta', { naam: 'Beta 2' });
    expect(queue.unsaved('melding:nieuw')).toEqual({ id: 'b', inhoud: { naam: 'Beta 2' } });
    await queue.discard({ id: 'b', sleutel: 'melding:nieuw' });
    expect(queue.unsaved('melding:nieuw')).toMatchObject({ id: 'a' });
    // Of another account nothing is found, whatever it is called.
    queue.setOwner('bert');
    expect(queue.unsaved('melding:nieuw', 'a')).toBeUndefined();
  });
});

test('what was kept is not said to be kept after somebody signed out', async () => {
  put('een');
  await queue.flush();
  queue.setOwner(undefined);
  queue.setOwner('anna');
  expect(queue.stand('partner')).toEqual({ soort: 'leeg' });
  put('twee');
  await queue.flush();
  expect(saved().at(-1)).toEqual(['partner', 1, { tekst: 'twee' }]);
});
