import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { openClient } from './support.ts';

/** Lets the worker write, kills it with SIGKILL after so many acknowledgements, gives those. */
function writeUntilKilled(folder: string, temp: string, after: number): Promise<string[]> {
  const args = ['test/support/kill-worker.ts', folder, BEHEERDER.accountnaam, BEHEERDER.wachtwoord];
  const worker = spawn(process.execPath, args, {
    env: { ...process.env, TMPDIR: temp, SQLITE_TMPDIR: temp },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    worker.stdout.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.split('\n').length - 2 >= after) worker.kill('SIGKILL');
    });
    worker.on('error', reject);
    worker.on('close', (code, signal) => {
      if (signal !== 'SIGKILL') return reject(new Error(`worker ended by itself with ${code}`));
      // The last line may be half: a line that was not written whole was not acknowledged.
      resolve(
        said
          .split('\n')
          .slice(0, -1)
          .filter((line) => line.includes(' ')),
      );
    });
  });
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

test('kill -9 amid 200 draft and account writes loses nothing that was acknowledged, and leaves no plain text', async () => {
  const { engine, folder } = testEngine();
  await (await openClient(engine)).toegang.setUp(BEHEERDER);
  await engine.stop();
  const temp = join(temporaryFolder(), 'tmp');
  mkdirSync(temp);
  const acknowledged = new Set<string>();
  // Killed at different depths: within drafts, around an account, and late.
  for (const after of [3, 11, 47, 120]) {
    for (const line of await writeUntilKilled(folder, temp, after)) acknowledged.add(line);
    for (const file of [...filesUnder(folder), ...filesUnder(temp)]) {
      const bytes = readFileSync(file).toString('latin1').toLowerCase();
      expect(bytes.includes('onleesbaar'), file).toBe(false);
    }
    const again = testEngine({ folder });
    const client = await openClient(again.engine);
    await client.toegang.signIn(BEHEERDER);
    const kept = new Set([
      ...(await client.werk.listConcepten()).map(({ sleutel }) => `concept ${sleutel}`),
      ...(await client.toegang.listAccounts()).map(({ id }) => `account ${id}`),
    ]);
    expect([...acknowledged].filter((line) => !kept.has(line))).toEqual([]);
    for (const { id, sleutel } of await client.werk.listConcepten()) {
      const { concept } = await client.werk.readConcept({ id });
      expect(concept?.inhoud['naam']).toBe(
        `Onleesbaar Concept ${sleutel.replace('partner:proef-', '')}`,
      );
    }
    for (const { id, versie, accountnaam } of await client.toegang.listAccounts())
      if (accountnaam.startsWith('onleesbaar'))
        await client.toegang.removeAccount({ id, versie, sleutelVernieuwen: false });
    for (const line of acknowledged) if (line.startsWith('account')) acknowledged.delete(line);
    await again.engine.stop();
  }
  expect(acknowledged.size).toBeGreaterThan(100);
}, 90_000);
