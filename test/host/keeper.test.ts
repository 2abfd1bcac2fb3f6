import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { BEHEERDER } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { openHttpWindow } from '#test/support/http-window.ts';
import { startProgram } from '#test/support/program.ts';

const HOST = 'test/support/host-worker.ts';
const SLOW = 120_000;

async function started() {
  const program = await startProgram(temporaryFolder(), [], undefined, HOST);
  onTestFinished(() => void program.stop('SIGKILL'));
  return { program, ...(await openHttpWindow(program.link)) };
}

/** The processes that the keeper started; the first one has been there longest. */
function enginesOf(pid: number): number[] {
  try {
    const said = execFileSync('ps', ['-o', 'pid=,ppid=', '-A'], { encoding: 'utf8' });
    return said
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number))
      .filter(([, parent]) => parent === pid)
      .map(([child = 0]) => child)
      .sort((a, b) => a - b);
  } catch {
    return [];
  }
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** What a page does with a 503 and with a connection that was closed under it. */
async function untilAnswered<T>(call: () => Promise<T>): Promise<T> {
  for (let count = 0; count < 20; count += 1) {
    try {
      return await call();
    } catch (error) {
      if (error instanceof Error && 'defined' in error && error.defined === true) throw error;
      await setTimeout(100);
    }
  }
  return call();
}

test.skipIf(process.platform === 'win32')(
  'a lock ends the process with the keys, and the same window goes on with the next one',
  async () => {
    const { program, client, origin } = await started();
    await client.toegang.setUp(BEHEERDER);
    const [first = 0] = enginesOf(program.pid);
    const watch = await client.toegang.watchSessie();
    expect((await watch.next()).value).toEqual({ soort: 'welkom' });
    // What came in is answered, or refused to be sent again; it is never left without a word.
    const [, partners] = await Promise.all([
      client.toegang.lock(),
      client.partners.listPartners().then(
        () => 'answered',
        (error: { code: unknown }) => error.code,
      ),
    ]);
    expect(['answered', 'locked', 'unauthorised', 'SERVICE_UNAVAILABLE']).toContain(partners);
    expect((await watch.next()).value).toEqual({ soort: 'vergrendeld' });
    expect((await watch.next()).done).toBe(true);

    const status = await untilAnswered(() => client.toegang.readStatus());
    expect(status).toMatchObject({ toestand: 'gesloten' });
    expect(status.vergrendeldeAccountnaam).toBeUndefined();
    await expect.poll(() => isRunning(first), { timeout: 10_000 }).toBe(false);
    expect(enginesOf(program.pid)).not.toContain(first);
    await untilAnswered(() => client.toegang.signIn(BEHEERDER));
    expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });

    // A link is spent once, whichever engine was asked.
    const again = await fetch(`${origin}/sessie`, {
      ...{ method: 'POST', headers: { origin, 'content-type': 'application/json' } },
      body: JSON.stringify({ token: new URL(program.link).hash.slice('#start='.length) }),
    });
    expect([again.status, await again.json()]).toEqual([403, { reden: 'gebruikt' }]);
    expect(await program.stop()).toBe(0);
  },
  SLOW,
);

test.skipIf(process.platform === 'win32')(
  'a crash of the engine starts another, and after more than three in a minute the program says so and ends',
  async () => {
    const { program, client } = await started();
    await client.toegang.setUp(BEHEERDER);
    const [first = 0] = enginesOf(program.pid);
    process.kill(first, 'SIGKILL');
    expect(await untilAnswered(() => client.toegang.readStatus())).toMatchObject({
      toestand: 'gesloten',
    });
    const ended = program.exited;
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over) {
      for (const pid of enginesOf(program.pid)) process.kill(pid, 'SIGKILL');
      await setTimeout(100);
    }
    expect(await ended).toBe(1);
    expect(program.complaint()).toContain('een paar keer kort na elkaar onverwacht gestopt');
  },
  SLOW,
);

test.skipIf(process.platform === 'win32')(
  'an engine whose keeper is gone ends at once: nobody holds the folder',
  async () => {
    const { program, client } = await started();
    await client.toegang.setUp(BEHEERDER);
    const engines = enginesOf(program.pid);
    expect(engines.length).toBeGreaterThan(0);
    await program.stop('SIGKILL');
    await expect.poll(() => engines.some(isRunning), { timeout: 10_000 }).toBe(false);
    expect(readFileSync(`${program.folder}/sleutels.json`, 'utf8')).toContain('controle');
  },
  SLOW,
);
