import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { countInMemory, processTree } from '#test/support/geheugen.ts';
import { openHttpWindow } from '#test/support/http-window.ts';
import { type Program, startProgram } from '#test/support/program.ts';
import { keysOf } from '#test/support/sleutels.ts';

// Only Linux lets a process read the memory of another one of the same user; elsewhere it is skipped.
const onLinux = process.platform === 'linux';
/** The goal: nothing of the register in any process so long after the lock. */
const GONE_WITHIN = 5_000;
const KANARIE = {
  ...{ naam: 'Kanarievogel Onvindbaar', accountnaam: 'kanarie.aanmeldnaam' },
  wachtwoord: 'kanarie fluit geheime wijsjes',
};

async function started(): Promise<{ program: Program; client: Client }> {
  const program = await startProgram(
    temporaryFolder(),
    [],
    undefined,
    'test/support/host-worker.ts',
  );
  onTestFinished(() => void program.stop('SIGKILL'));
  const { client } = await openHttpWindow(program.link);
  return { program, client };
}

/** While memory is read nothing else runs here: a connection that was closed meanwhile is met first. */
async function again<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch {
    await setTimeout(500);
    return call();
  }
}

describe.runIf(onLinux)('the processes of the host', () => {
  test('after a lock hold no key, no name and no password, and the same window goes on', async () => {
    const { program, client } = await started();
    await client.toegang.setUp(KANARIE);
    for (let count = 0; count < 20; count += 1)
      await client.werk.keepConcept(
        nieuwConcept({
          sleutel: `partner:kanarie-${count}`,
          titel: `Kanarieconcept ${count}`,
          inhoud: { naam: `Kanarievogel Getypt ${count}` },
        }),
      );
    await client.toegang.listAccounts();
    const { key, ring } = await keysOf(program.folder, KANARIE.wachtwoord);
    const sought = {
      sleutel: key,
      sleutelAlsTekst: Buffer.from(key.toString('hex')),
      hoofdsleutel: ring.hoofdsleutel,
      wachtwoord: Buffer.from(KANARIE.wachtwoord),
      accountnaam: Buffer.from(KANARIE.accountnaam),
      namen: Buffer.from('Kanarievogel'),
      concepten: Buffer.from('Kanarieconcept'),
    };
    const count = (pids: readonly number[]) => pids.map((pid) => countInMemory(pid, sought));
    const total = (of: ReturnType<typeof count>, what: keyof typeof sought) =>
      of.reduce((sum, one) => sum + (one[what] ?? 0), 0);

    const [keeper, ...engines] = processTree(program.pid);
    const before = count(engines);
    expect(total(before, 'sleutelAlsTekst') + total(before, 'sleutel')).toBeGreaterThan(0);
    expect(total(before, 'namen')).toBeGreaterThan(20);
    const none = Object.fromEntries(Object.keys(sought).map((what) => [what, 0]));
    expect(count([keeper ?? 0])).toEqual([none]);

    await again(() => client.toegang.lock());
    await setTimeout(GONE_WITHIN);
    const after = processTree(program.pid);
    expect(count(after)).toEqual(after.map(() => none));
    expect(await again(() => client.toegang.readStatus())).toMatchObject({ toestand: 'gesloten' });
    process.stdout.write(`geheugen voor: ${JSON.stringify(before)}, na: ${after.length} x 0\n`);
    await again(() => client.toegang.signIn(KANARIE));
  }, 120_000);

  test('leave no core dump where there is a key, whatever brings them down', async () => {
    const { program } = await started();
    const [, ...engines] = processTree(program.pid);
    expect(engines.length).toBeGreaterThan(0);
    for (const pid of engines)
      expect(readFileSync(`/proc/${pid}/limits`, 'utf8')).toMatch(/Max core file size +0 +0 /);
  }, 60_000);
});
