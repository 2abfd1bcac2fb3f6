import { beforeEach, describe, expect, it } from 'vitest';
import { openSession, readStartToken, SESSIE_SLEUTEL } from '#renderer/api/session.ts';

let stored: Map<string, string>;
let asked: string[];
let wiped: number;

beforeEach(() => {
  stored = new Map();
  asked = [];
  wiped = 0;
});

function open(hash: string, answer: () => Response) {
  return openSession({
    hash,
    opslag: {
      getItem: (key) => stored.get(key) ?? null,
      setItem: (key, value) => void stored.set(key, value),
      removeItem: (key) => void stored.delete(key),
    },
    fetch: async (url, init) => {
      asked.push(`${init.method} ${url} ${init.body}`);
      return answer();
    },
    wisAdres: () => {
      wiped += 1;
    },
  });
}

const refuse = (reden: string) => () => Response.json({ reden }, { status: 403 });

describe('opening a fresh link', () => {
  it('exchanges the token for a secret, keeps only that, and wipes the address', async () => {
    const sessie = await open('#start=abc_-1', () => Response.json({ sessie: 'geheim' }));
    expect(sessie).toEqual({ soort: 'sessie', secret: 'geheim' });
    expect(asked).toEqual(['POST /sessie {"token":"abc_-1"}']);
    expect([...stored]).toEqual([[SESSIE_SLEUTEL, 'geheim']]);
    expect(wiped).toBe(1);
  });

  it.each(['gebruikt', 'verlopen', 'onbekend'])('says that a link is %s', async (reden) => {
    expect(await open('#start=abc', refuse(reden))).toEqual({ soort: 'geen', reden });
    expect(wiped).toBe(1);
  });

  it('keeps the session of a window that opens the same link twice', async () => {
    stored.set(SESSIE_SLEUTEL, 'geheim');
    expect(await open('#start=abc', refuse('gebruikt'))).toEqual({
      soort: 'sessie',
      secret: 'geheim',
    });
  });

  it('says that the program does not answer, and does not throw', async () => {
    const dead = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(await open('#start=abc', dead)).toEqual({ soort: 'geen', reden: 'onbereikbaar' });
  });

  it('does not take an answer it does not know for a session', async () => {
    const odd = () => Response.json({ sessie: '' });
    expect(await open('#start=abc', odd)).toEqual({ soort: 'geen', reden: 'onbekend' });
  });
});

describe('opening the address without a token', () => {
  it('goes on with the stored session and asks nothing', async () => {
    stored.set(SESSIE_SLEUTEL, 'geheim');
    expect((await open('#/partners', refuse('onbekend'))).soort).toBe('sessie');
    expect(asked).toEqual([]);
  });

  it('has no session when nothing is stored', async () => {
    expect(await open('', refuse('onbekend'))).toEqual({ soort: 'geen', reden: 'geen' });
  });

  it.each(['#start=', '#start=a b', '#/start=abc', '#start=<script>'])(
    'sees no token in %s',
    (hash) => {
      expect(readStartToken(hash)).toBeUndefined();
    },
  );
});
