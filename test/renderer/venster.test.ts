import { afterEach, describe, expect, it, vi } from 'vitest';
import { browserVenster, EigenVenster, type Grendels } from '#renderer/concepten/venster.ts';
import { type Browser, browser, type Geheugen, leegGeheugen } from '#test/support/browser.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

let made = 0;

/** A page of a browser: a window that is loaded, with what its tab remembers. */
function page(chrome: Browser | undefined, geheugen: Geheugen = leegGeheugen()) {
  made += 1;
  const naam = `page ${made}`;
  const newId = () => {
    made += 1;
    return `id-${made}`;
  };
  const grendels = chrome?.forWindow(naam);
  const venster = new EigenVenster({ opslag: geheugen.opslag, grendels, newId });
  return { venster, geheugen, sluit: () => chrome?.sluit(naam) };
}

describe('the id of a window', () => {
  it('is the same each time, and after the window was loaded again', async () => {
    const chrome = browser();
    const first = page(chrome);
    const id = await first.venster.id();
    expect(await first.venster.id()).toBe(id);
    first.sluit();
    expect(await page(chrome, first.geheugen).venster.id()).toBe(id);
  });

  it('is kept by a page that is loaded while the one before it lets go', async () => {
    const chrome = browser();
    const first = page(chrome);
    const id = await first.venster.id();
    const next = page(chrome, first.geheugen).venster.id();
    setTimeout(first.sluit, 50);
    expect(await next).toBe(id);
  });

  it('is a new one in a tab that was duplicated, which has begun nothing of the first', async () => {
    const chrome = browser();
    const first = page(chrome);
    const id = await first.venster.id();
    const begun = first.venster.begin();
    first.venster.goesOn('a', 'b');
    const copy = page(chrome, first.geheugen.kopie());
    const own = await copy.venster.id();
    expect(own).not.toBe(id);
    expect([copy.venster.isBegun(begun), copy.venster.successor('a')]).toEqual([false, 'a']);
    expect([first.venster.isBegun(begun), first.venster.successor('a')]).toEqual([true, 'b']);
    copy.sluit();
    expect(await page(chrome, copy.geheugen).venster.id()).toBe(own);
  });

  it('stays the same where the browser knows no locks, or may keep nothing', async () => {
    const first = page(undefined);
    const id = await first.venster.id();
    expect(await page(undefined, first.geheugen).venster.id()).toBe(id);
    const newId = () => crypto.randomUUID();
    const bare = new EigenVenster({ opslag: undefined, grendels: undefined, newId });
    expect(await bare.id()).toBe(await bare.id());
    bare.goesOn('a', 'b');
    expect(bare.successor('a')).toBe('a');
  });
});

describe('the other windows', () => {
  it('are those that live, as long as they do, and never this one', async () => {
    const chrome = browser();
    const [a, b] = [page(chrome), page(chrome)];
    const idB = await b.venster.id();
    expect(await a.venster.others()).toEqual(new Set([idB]));
    b.sluit();
    expect(await a.venster.others()).toEqual(new Set());
  });

  it('are not told apart by locks that something else holds', async () => {
    const chrome = browser();
    void chrome.forWindow('other program').request('iets anders', {}, () => new Promise(() => {}));
    expect(await page(chrome).venster.others()).toEqual(new Set());
  });

  it.each<[string, Grendels['query']]>([
    ['does not answer', () => Promise.reject(new Error('no answer'))],
    ['names no locks', async () => ({})],
    ['has a lock without a name', async () => ({ held: [{}] })],
  ])('are none where the browser %s', async (_, query) => {
    const grendels = { ...browser().forWindow('page'), query };
    const newId = () => 'own';
    const venster = new EigenVenster({ opslag: leegGeheugen().opslag, grendels, newId });
    expect(await venster.others()).toEqual(new Set());
  });

  it('are none where the browser knows no locks', async () => {
    expect(await page(undefined).venster.others()).toEqual(new Set());
  });
});

describe('a draft that this window went on with under another id', () => {
  it('is found by any id that it ever had, also after the window was loaded again', () => {
    const { venster, geheugen } = page(undefined);
    venster.goesOn('b', 'c');
    venster.goesOn('a', 'b');
    venster.goesOn('x', 'y');
    const again = page(undefined, geheugen).venster;
    expect(['a', 'b', 'c', 'x', 'z'].map((id) => again.successor(id))).toEqual([
      ...['c', 'c', 'c', 'y', 'z'],
    ]);
  });
});

describe('a form that begins empty', () => {
  it('is known by its id until something of it is kept, also after a reload', () => {
    const { venster, geheugen } = page(undefined);
    const [a, b] = [venster.begin(), venster.begin()];
    const again = page(undefined, geheugen).venster;
    expect([again.isBegun(a), again.isBegun(b), again.isBegun('c')]).toEqual([true, true, false]);
    again.begun(a);
    again.begun('c');
    expect([again.isBegun(a), again.isBegun(b)]).toEqual([false, true]);
  });
});

it.each(['{', '"text"', '{"a":"b"}', '[1,null,"a"]'])(
  'what the browser remembers and cannot be read is as if there were nothing: %s',
  (kept) => {
    const { venster, geheugen } = page(undefined);
    for (const name of ['meldpunt-concept-opvolgers', 'meldpunt-concept-begonnen'])
      geheugen.opslag.setItem(name, kept);
    expect([venster.successor('a'), venster.isBegun('a')]).toEqual(['a', false]);
    venster.goesOn('a', 'b');
    expect(venster.successor('a')).toBe('b');
  },
);

it('a window of the browser remembers in its tab, locks as the browser does, and has ids of its own', () => {
  const { opslag } = leegGeheugen();
  const locks = browser().forWindow('page');
  vi.stubGlobal('sessionStorage', opslag);
  vi.stubGlobal('navigator', { locks });
  const { newId, ...offered } = browserVenster();
  expect(offered).toEqual({ opslag, grendels: locks });
  expect(newId()).not.toBe(newId());
  vi.stubGlobal('navigator', undefined);
  expect(browserVenster().grendels).toBeUndefined();
});
