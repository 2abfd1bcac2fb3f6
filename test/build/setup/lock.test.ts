import { existsSync, mkdirSync, utimesSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { withLock } from '#build/setup/lock.mjs';
import { makeTree, writeTo } from '../support.ts';

const owner = (pid: number, host = hostname()) => JSON.stringify({ token: 'other', pid, host });
/** Higher than any system gives out, so no process has it. */
const nobody = 2 ** 30;

describe('the lock of set-up', () => {
  it('lets one at a time through', async () => {
    const lock = join(makeTree({}), 'setup.lock');
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await sleep(20);
      inside--;
    };
    await Promise.all([1, 2, 3, 4].map(() => withLock(lock, work)));
    expect(most).toBe(1);
    expect(existsSync(lock)).toBe(false);
  });

  it('is let go when the work fails', async () => {
    const lock = join(makeTree({}), 'setup.lock');
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  it('is taken over from a set-up that was killed, by one of those that wait', async () => {
    const root = makeTree({ 'setup.lock/owner.json': owner(nobody) });
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await sleep(5);
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => withLock(join(root, 'setup.lock'), work)));
  });

  it('is taken over when its heartbeat stopped, also from another machine', async () => {
    const root = makeTree({ 'setup.lock/owner.json': owner(process.pid, 'elsewhere') });
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(join(root, 'setup.lock'), longAgo, longAgo);
    expect(await withLock(join(root, 'setup.lock'), async () => 'done')).toBe('done');
  });

  it('is taken over although a taker was killed too', async () => {
    const root = makeTree({ 'setup.lock/owner.json': owner(nobody) });
    const claim = join(root, 'setup.lock.claim');
    mkdirSync(claim);
    const longAgo = new Date(Date.now() - 60_000);
    utimesSync(claim, longAgo, longAgo);
    expect(await withLock(join(root, 'setup.lock'), async () => 'done')).toBe('done');
  });

  it('is respected while its holder lives, with a sentence to who waits', async () => {
    const root = makeTree({ 'setup.lock/owner.json': owner(process.pid) });
    const said: string[] = [];
    const waiting = withLock(join(root, 'setup.lock'), async () => 'done', {
      say: (sentence) => void said.push(sentence),
      waitMs: 300,
    });
    await expect(waiting).rejects.toThrow('Een andere set-up blijft bezig');
    expect(said).toEqual(['Een andere set-up van deze map is nog bezig; even geduld.']);
    expect(existsSync(join(root, 'setup.lock'))).toBe(true);
  });

  it('stays with its holder through long work', async () => {
    const root = makeTree({});
    const lock = join(root, 'setup.lock');
    let inside = 0;
    const work = async () => {
      expect(++inside).toBe(1);
      await sleep(1_000);
      inside--;
    };
    const options = { staleMs: 600 };
    await Promise.all([withLock(lock, work, options), withLock(lock, work, options)]);
  });

  it('is left alone at the end when another has it', async () => {
    const root = makeTree({});
    await withLock(join(root, 'setup.lock'), async () => {
      writeTo(root, 'setup.lock/owner.json', owner(process.pid));
    });
    expect(existsSync(join(root, 'setup.lock'))).toBe(true);
  });

  it('can be waited for no longer when the user stops', async () => {
    const root = makeTree({ 'setup.lock/owner.json': owner(process.pid) });
    const stop = new AbortController();
    const waiting = withLock(join(root, 'setup.lock'), async () => 'done', { signal: stop.signal });
    stop.abort();
    await expect(waiting).rejects.toThrow();
  });
});
