import { spawn } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { dirname } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { OPSLAGREDENEN } from '#domain/opslagstoring.ts';
import { bezetZin, claimFolder, onbruikbaarZin } from '#host/engine/houder.ts';
import { dataFolder, padenIn } from '#host/engine/paden.ts';
import { askLink, openPoort, poortPath } from '#host/http/poort.ts';
import { linkOfRunning, tweedeStartZin } from '#host/http/tweede-start.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { breakDisk } from '#test/support/schijf.ts';

const self = { pid: 4321, gebruiker: 'testgebruiker', sinds: '2026-11-05T09:00:00.000Z' };

function claimed(folder: string) {
  const claim = claimFolder(folder, self);
  if (claim.kind !== 'gekregen') throw new Error('the folder is taken');
  onTestFinished(() => claim.release());
  return claim;
}

/** Claims the folder in a process of its own and answers once it holds it. */
function claimElsewhere(folder: string): Promise<{ kill(): Promise<void> }> {
  const script = `import { claimFolder } from '#host/engine/houder.ts';
    const claim = claimFolder(process.argv[1], { pid: process.pid, gebruiker: 'een ander', sinds: '${self.sinds}' });
    process.stdout.write(claim.kind); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve) => {
    child.stdout.once('data', (said) => {
      expect(String(said)).toBe('gekregen');
      resolve({
        kill: () =>
          new Promise((gone) => child.once('exit', () => gone()) && child.kill('SIGKILL')),
      });
    });
  });
}

test('a second program on the same folder is told who holds it and since when', async () => {
  const folder = temporaryFolder();
  await claimElsewhere(folder);
  const claim = claimFolder(folder, self);
  expect(claim.kind).toBe('bezet');
  const houder = claim.kind === 'bezet' ? claim.houder : undefined;
  expect(houder).toMatchObject({ gebruiker: 'een ander', sinds: self.sinds });
  expect(bezetZin(houder)).toMatch(
    /al geopend door een ander \(programma \d+, sinds 2026-11-05 09:00 UTC\)/,
  );
});

test('the lock goes with the process, also when that is killed', async () => {
  const folder = temporaryFolder();
  const other = await claimElsewhere(folder);
  await other.kill();
  expect(existsSync(padenIn(folder).houder)).toBe(true);
  expect(claimed(folder).kind).toBe('gekregen');
});

test('letting go makes room for the next, and takes the note of who held it away', () => {
  const folder = temporaryFolder();
  const claim = claimFolder(folder, self);
  if (claim.kind === 'gekregen') claim.release();
  expect(existsSync(padenIn(folder).houder)).toBe(false);
  expect(claimed(folder).kind).toBe('gekregen');
});

test('somebody who may not read who holds it still gets a sentence', () => {
  expect(bezetZin(undefined)).toContain('al geopend door een ander programma');
});

test('a second start by the same user gets a fresh link through an owner-only socket', async () => {
  const folder = temporaryFolder();
  const path = poortPath(folder);
  let count = 0;
  const poort = await openPoort(path, () => {
    count += 1;
    return `http://127.0.0.1:1/#start=${count}`;
  });
  onTestFinished(() => poort.close());
  expect(await askLink(path)).toBe('http://127.0.0.1:1/#start=1');
  expect(await askLink(path)).toBe('http://127.0.0.1:1/#start=2');
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a socket that a killed program left behind does not stand in the way', async () => {
  const path = poortPath(temporaryFolder());
  const first = await openPoort(path, () => 'oud');
  first.close();
  const second = await openPoort(path, () => 'nieuw');
  onTestFinished(() => second.close());
  expect(await askLink(path)).toBe('nieuw');
});

test('a program that does not answer gives no link instead of waiting for ever', async () => {
  expect(await askLink('')).toBeUndefined();
  expect(await askLink(`${temporaryFolder()}/nergens.sock`)).toBeUndefined();
});

test('somebody who connects and says nothing does no harm', async () => {
  const path = poortPath(temporaryFolder());
  const poort = await openPoort(path, () => 'link');
  onTestFinished(() => poort.close());
  const rude = createConnection(path);
  rude.on('error', () => undefined);
  rude.destroy();
  expect(await askLink(path)).toBe('link');
});

test('a deep data folder gets a socket path that the system accepts', () => {
  expect(poortPath(`/x/${'diep/'.repeat(60)}`).length).toBeLessThanOrEqual(103);
  expect(poortPath('C:\\x', 'win32')).toMatch(/^\\\\\.\\pipe\\meldpunt-[0-9a-f]{16}$/);
});

test.each([
  [
    { platform: 'linux' as const, env: {}, home: '/thuis/t' },
    '/thuis/t/.local/share/meldpunt-zorg-en-overlast',
  ],
  [
    { platform: 'linux' as const, env: { XDG_DATA_HOME: '/d' }, home: '/thuis/t' },
    '/d/meldpunt-zorg-en-overlast',
  ],
  [
    { platform: 'linux' as const, env: { XDG_DATA_HOME: 'rel' }, home: '/thuis/t' },
    '/thuis/t/.local/share/meldpunt-zorg-en-overlast',
  ],
  [
    { platform: 'darwin' as const, env: {}, home: '/thuis/t' },
    '/thuis/t/Library/Application Support/Meldpunt Zorg en Overlast',
  ],
  [{ platform: 'linux' as const, env: { MELDPUNT_DATA: '/srv/m' }, home: '/thuis/t' }, '/srv/m'],
])('the data folder of %j', (machine, folder) => expect(dataFolder(machine)).toBe(folder));

test('the note of who holds it says no more than that', () => {
  const folder = temporaryFolder();
  claimed(folder).announce('/x/poort.sock');
  expect(JSON.parse(readFileSync(padenIn(folder).houder, 'utf8'))).toEqual({
    ...self,
    poort: '/x/poort.sock',
  });
});

test('a folder that is a file is refused with a sentence that says what to do', () => {
  const folder = `${temporaryFolder()}/register`;
  writeFileSync(folder, 'geen map');
  const claim = claimFolder(folder, self);
  expect(claim).toEqual({ kind: 'onbruikbaar', reden: 'geen_map' });
  expect(onbruikbaarZin(folder, 'geen_map')).toContain(`staat een bestand: ${folder}`);
  expect(readFileSync(folder, 'utf8')).toBe('geen map');
});

test.each([
  ['is full', 'vol'],
  ['refuses to rename', 'geen_recht'],
  ['fails to flush', 'onbereikbaar'],
] as const)('a folder whose disk %s is refused as %s, and let go of', (fout, reden) => {
  const folder = temporaryFolder();
  const mend = breakDisk(fout);
  expect(claimFolder(folder, self)).toEqual({ kind: 'onbruikbaar', reden });
  mend();
  expect(claimed(folder).kind).toBe('gekregen');
});

test.each(['geen_map', ...OPSLAGREDENEN, 'onbekend'] as const)(
  'a folder that is unusable (%s) is named, with what to do, and nothing was changed',
  (reden) => {
    const zin = onbruikbaarZin('/srv/meldpunt', reden);
    expect(zin).toContain('/srv/meldpunt');
    expect(zin).toContain('Er is niets gewijzigd.');
    expect(zin).toMatch(/start opnieuw|Start het programma/);
  },
);

/** Starts the loopback host on a folder, without a window; the answer is what it said. */
function startHost(folder: string, uid?: number): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, ['host/http/main.ts'], {
    env: { ...process.env, MELDPUNT_DATA: folder, MELDPUNT_GEEN_VENSTER: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return new Promise((resolve) => {
    let said = '';
    const hear = (part: unknown) => {
      said += String(part);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', (code) => resolve({ code, said }));
  });
}

test('a second start waits while the first one of the same user is still starting', async () => {
  const folder = temporaryFolder();
  const claim = claimed(folder);
  const path = poortPath(folder);
  const link = linkOfRunning(folder, self.gebruiker, 5_000);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const poort = await openPoort(path, () => 'http://127.0.0.1:1/#start=x');
  onTestFinished(() => poort.close());
  claim.announce(path);
  expect(await link).toBe('http://127.0.0.1:1/#start=x');
});

test('a second start of the same user that gets no answer is not told to ask themselves', async () => {
  const folder = temporaryFolder();
  claimed(folder);
  expect(await linkOfRunning(folder, self.gebruiker, 300)).toBeUndefined();
  expect(tweedeStartZin(folder, self.gebruiker)).toContain('draait al onder uw eigen naam');
  expect(tweedeStartZin(folder, 'iemand anders')).toContain('al geopend door testgebruiker');
});

test('a start by somebody else does not wait', async () => {
  const folder = temporaryFolder();
  claimed(folder);
  const begin = performance.now();
  expect(await linkOfRunning(folder, 'iemand anders', 30_000)).toBeUndefined();
  expect(performance.now() - begin).toBeLessThan(5_000);
});

test('a host on an unusable folder says one sentence and no stack', async () => {
  const folder = `${temporaryFolder()}/register`;
  writeFileSync(folder, 'geen map');
  const { code, said } = await startHost(folder);
  expect(code).toBe(1);
  expect(said.trim().split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/\bat |Error/);
});

// Only root can start a program as somebody else.
test.skipIf(process.getuid?.() !== 0)(
  'a folder of somebody else, or one that may not be written, is told in a sentence',
  async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    chmodSync(dirname(folder), 0o1777);
    const { code, said } = await startHost(folder, 65_534);
    expect(code).toBe(1);
    expect(said).toContain('niet van u');
    expect(said).not.toMatch(/\bat |Error/);
  },
);
