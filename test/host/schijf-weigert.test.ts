import { existsSync, readFileSync, renameSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { runAsProcess } from '#host/cli/run-as-process.ts';
import { padenIn } from '#host/engine/paden.ts';
import { disk } from '#host/engine/whole-file.ts';
import { register, SAM } from '#test/support/dossiers.ts';
import { BEHEERDER, type Reports, testEngine } from '#test/support/engine.ts';
import { invoer } from '#test/support/invoer.ts';
import { breakDisk } from '#test/support/schijf.ts';
import { portTransport } from '#test/support/transports.ts';
import { refuseCommits } from '#test/support/volle-schijf.ts';
import { openClient, refused } from './support.ts';

const VOL = { code: 'opslag', data: { reden: 'vol' } };

test('a first start on a full disk is refused with what to do, and goes once there is room', async () => {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  for (const fill of [() => refuseCommits(), () => breakDisk('is full')]) {
    const mend = fill();
    expect(await refused(client.toegang.setUp(BEHEERDER))).toMatchObject(VOL);
    expect((await client.toegang.readStatus()).toestand).toBe('nieuw');
    mend();
  }
  expect(existsSync(padenIn(folder).sleutels)).toBe(false);
  await client.toegang.setUp(BEHEERDER);
  expect((await client.toegang.readStatus()).toestand).toBe('aangemeld');
});

test('signing in on a full disk lets nobody in, leaves the register closed, and goes once there is room', async () => {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  await client.toegang.signOut();
  const mend = refuseCommits();
  expect(await refused(client.toegang.signIn(BEHEERDER))).toMatchObject(VOL);
  expect((await client.toegang.readStatus()).toestand).toBe('gesloten');
  // A store that is closed has laid its WAL over the file.
  expect(existsSync(`${padenIn(folder).register}-wal`)).toBe(false);
  mend();
  await client.toegang.signIn(BEHEERDER);
  expect((await client.toegang.readStatus()).toestand).toBe('aangemeld');
});

test('somebody else who signs in on a full disk is not let in beside who works', async () => {
  const { client, open } = await register(portTransport);
  const other = await open();
  const mend = refuseCommits();
  expect(await refused(other.toegang.signIn(BEHEERDER))).toMatchObject(VOL);
  expect((await other.toegang.readStatus()).toestand).toBe('gesloten');
  expect((await client.toegang.readStatus()).toestand).toBe('aangemeld');
  mend();
  await other.toegang.signIn(BEHEERDER);
});

test.each([
  ['vol', 'vol'],
  ['alleen_lezen', 'alleen_lezen'],
  ['onbereikbaar', 'onbereikbaar'],
] as const)(
  'a disk that is %s is told as that, also to who only reads, without a code to pass on',
  async (wat, reden) => {
    const reports: Reports = [];
    const { engine } = testEngine({ reports });
    const client = await openClient(engine);
    await client.toegang.setUp(BEHEERDER);
    const mend = refuseCommits(wat);
    const want = { code: 'opslag', data: { reden } };
    expect(await refused(client.toegang.listAccounts())).toEqual(expect.objectContaining(want));
    expect(
      await refused(client.toegang.createAccount({ ...SAM, naam: 'Sam', rollen: ['screener'] })),
    ).toEqual(expect.objectContaining(want));
    mend();
    expect(await client.toegang.listAccounts()).toHaveLength(1);
    expect(new Set(reports.map((one) => one.wat))).toEqual(new Set([`opslag ${reden}`]));
  },
);

test('a change of keys on a full disk is refused typed, and the keys stay as they were', async () => {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  const sleutels = () => readFileSync(padenIn(folder).sleutels, 'utf8');
  const before = sleutels();
  const mend = breakDisk('is full');
  const nieuw = { huidig: BEHEERDER.wachtwoord, nieuw: 'negen rode lampen zoemen' };
  for (const call of [
    () => client.toegang.changeWachtwoord(nieuw),
    () => client.toegang.renewHerstelcode(),
    () => client.toegang.createAccount({ ...SAM, naam: 'Sam', rollen: ['screener'] }),
  ])
    expect(await refused(call())).toMatchObject(VOL);
  expect(sleutels()).toBe(before);
  mend();
  await client.toegang.changeWachtwoord(nieuw);
});

test('a password that is told not to be changed on a full disk is not changed', async () => {
  const { engine } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  const nieuw = { huidig: BEHEERDER.wachtwoord, nieuw: 'negen rode lampen zoemen' };
  const mend = refuseCommits();
  expect(await refused(client.toegang.changeWachtwoord(nieuw))).toMatchObject(VOL);
  mend();
  await client.toegang.lock();
  await client.toegang.signIn(BEHEERDER);
  await client.toegang.changeWachtwoord(nieuw);
});

test('a recovery code that is told not to be changed on a full disk is not changed', async () => {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  const { herstelcode } = await client.toegang.renewHerstelcode();
  const sleutels = () => readFileSync(padenIn(folder).sleutels, 'utf8');
  const before = sleutels();
  const mend = refuseCommits();
  expect(await refused(client.toegang.confirmHerstelcode({ herstelcode }))).toMatchObject(VOL);
  expect(sleutels()).toBe(before);
  mend();
  await client.toegang.confirmHerstelcode({ herstelcode });
  expect(sleutels()).not.toBe(before);
});

test('a new password that is in the keys is told as that, also when its attempts cannot be cleared', async () => {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  const { pogingen } = padenIn(folder);
  const rename = vi.spyOn(disk, 'renameSync').mockImplementation((from, to) => {
    // The first is that of the attempt itself; the second follows once the keys were written.
    if (to === pogingen && rename.mock.calls.filter(([, path]) => path === pogingen).length > 1)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    renameSync(from, to);
  });
  const nieuw = 'negen rode lampen zoemen';
  await client.toegang.changeWachtwoord({ huidig: BEHEERDER.wachtwoord, nieuw });
  rename.mockRestore();
  await client.toegang.lock();
  await client.toegang.signIn({ ...BEHEERDER, wachtwoord: nieuw });
});

test('an export and a figure on a full disk are refused typed, as nothing is read unseen', async () => {
  const { client, partnerId } = await register(portTransport);
  await client.meldingen.registerMelding(invoer(partnerId));
  refuseCommits();
  const jaar = { van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') };
  const bestand = { ...jaar, formaat: 'csv', metNamen: false, doel: '' } as const;
  for (const call of [
    () => client.verantwoording.readCijfers(jaar),
    () => client.verantwoording.makeExport({ ...bestand, soort: 'meldingen' }),
    () => client.zoeken.search({ tekst: 'Voorbeeld' }),
  ])
    expect(await refused(call())).toMatchObject(VOL);
});

test('the command line says in Dutch that the disk is full', async () => {
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text));
    return true;
  });
  const { exitCode } = process;
  await runAsProcess(() => Promise.reject(Object.assign(new Error('x'), { code: 'ENOSPC' })));
  spy.mockRestore();
  expect(process.exitCode).toBe(1);
  process.exitCode = exitCode;
  expect(said.join('')).toContain('De schijf van het register is vol.');
});
