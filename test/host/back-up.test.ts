import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, rawKey } from '#db/driver.ts';
import { readBackupKop } from '#host/engine/kopie/formaat.ts';
import { requireSame, unpackBackup } from '#host/engine/kopie/maken.ts';
import { backupRegister, registerOver, ringOf, starter } from '#test/support/back-up.ts';
import { SAM } from '#test/support/dossiers.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { peek, refused } from './support.ts';

const DAY = 86_400_000;

async function openRegister() {
  const setting = await backupRegister();
  const { engine, client, open } = await setting.start();
  await client.toegang.signIn(BEHEERDER);
  // The window stays open, so that the register does.
  const signs = await client.toegang.watchSessie();
  await signs.next();
  const backups = () => readdirSync(setting.paden.backups).sort();
  return { ...setting, engine, client, open, backups };
}

/** Changes a closed register outside of the program, as somebody with its key could. */
async function edit(folder: string, sql: string): Promise<void> {
  const { path, key } = await keysOf(folder, BEHEERDER.wachtwoord);
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  connection.exec(sql);
  connection.close();
}

test('a back-up by hand is one owner-only file that opens with the back-up key alone and holds every row', async () => {
  const { folder, client, paden, backups } = await openRegister();
  const { bestand, bytes } = await client.beheer.makeBackup({});
  expect(backups()).toEqual([bestand]);
  expect(bestand).toBe('register-2026-11-05T120000Z.meldpunt-back-up');
  const path = join(paden.backups, bestand);
  expect(statSync(path).size).toBe(bytes);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(statSync(paden.backups).mode & 0o777).toBe(0o700);
  const { kopie } = await ringOf(folder);
  const target = join(temporaryFolder(), 'uitgepakt.db');
  const opgave = unpackBackup(path, Buffer.from(kopie, 'hex'), target);
  requireSame(target, opgave);
  expect(opgave.inhoud).toMatchObject({ dossiers: 2, meldingen: 2, laatste: '2026-11-05' });
  // The checksum of the file is of no use there: all of the header is bound to what follows.
  const { controle: _, ...keys } = JSON.parse(readFileSync(paden.sleutels, 'utf8'));
  expect(readBackupKop(path).sleutels).toEqual(keys);
  expect(readdirSync(paden.tijdelijk)).toEqual([]);
});

test('a back-up that holds another row than it says is found out', async () => {
  const { folder, client, paden } = await openRegister();
  const { bestand } = await client.beheer.makeBackup({});
  const target = join(temporaryFolder(), 'uitgepakt.db');
  const { kopie } = await ringOf(folder);
  const opgave = unpackBackup(join(paden.backups, bestand), Buffer.from(kopie, 'hex'), target);
  const other = opgave.sommen.map((sum) =>
    sum.tabel === 'dossier' ? { ...sum, som: '0'.repeat(64) } : sum,
  );
  expect(() => requireSame(target, { ...opgave, sommen: other })).toThrow('dossier');
});

test('while a back-up is made others go on working, and it holds one moment', async () => {
  const { client, open } = await openRegister();
  const sam = await open();
  await sam.toegang.signIn(SAM);
  const [made] = await Promise.all([
    client.beheer.makeBackup({}),
    registerOver(sam, 5),
    registerOver(sam, 6),
  ]);
  expect(made.bytes).toBeGreaterThan(0);
  expect(await client.beheer.makeBackup({})).toMatchObject({ bytes: expect.any(Number) });
});

test('locking ends a back-up that is being made, and no half one stays', async () => {
  const { client, paden } = await openRegister();
  const making = refused(client.beheer.makeBackup({}));
  await client.toegang.lock();
  expect((await making).code).toBe('locked');
  const left = existsSync(paden.backups) ? readdirSync(paden.backups) : [];
  expect(left.filter((name) => name.endsWith('.meldpunt-back-up'))).toEqual([]);
});

test('only a beheerder makes back-ups, sees them and says where they go', async () => {
  const { open } = await openRegister();
  const sam = await open();
  await sam.toegang.signIn(SAM);
  for (const call of [
    sam.beheer.makeBackup({}),
    sam.beheer.readBackups(),
    sam.beheer.checkRegister(),
    sam.beheer.changeBackups({ map: '', dagen: 1, weken: 0, maanden: 0 }),
  ])
    expect((await refused(call)).code).toBe('forbidden');
});

test('a back-up goes to the folder that was chosen, and what is not of this register stays there', async () => {
  const { client, klok } = await openRegister();
  const map = temporaryFolder();
  writeFileSync(join(map, 'iets-anders.txt'), 'x');
  writeFileSync(join(map, 'kapot.meldpunt-back-up'), 'x');
  const other = starter(temporaryFolder());
  const { client: stranger } = await other.start();
  await stranger.toegang.setUp(BEHEERDER);
  await stranger.beheer.makeBackup({});
  const [made] = (await stranger.beheer.readBackups()).backups ?? [];
  copyFileSync(made?.bestand ?? '', join(map, 'ander.meldpunt-back-up'));
  await client.beheer.changeBackups({ map, dagen: 1, weken: 0, maanden: 0 });
  await client.beheer.makeBackup({});
  klok.advance(DAY);
  await client.toegang.signIn(BEHEERDER);
  await client.beheer.makeBackup({});
  expect(readdirSync(map).sort()).toEqual([
    ...['ander.meldpunt-back-up', 'iets-anders.txt', 'kapot.meldpunt-back-up'],
    'register-2026-11-06T120000Z.meldpunt-back-up',
  ]);
  const { backups, eigenMap, map: used } = await client.beheer.readBackups();
  expect({ eigenMap, used }).toEqual({ eigenMap: true, used: map });
  expect(backups?.map(({ gemaaktOp }) => gemaaktOp)).toContain('2026-11-06T12:00:00.000Z');
});

test.each([
  ['is not there', '/er/is/hier/niets'],
  ['is no whole path', 'back-ups'],
])('a folder that %s is not chosen', async (_, map) => {
  const { client } = await openRegister();
  expect(
    await refused(client.beheer.changeBackups({ map, dagen: 7, weken: 4, maanden: 6 })),
  ).toEqual({ code: 'rule_violated', data: { regel: 'backupmap_onbruikbaar' } });
  expect((await client.beheer.readBackups()).eigenMap).toBe(false);
});

test('a folder that has gone is told, is not made anew somewhere else, and the last good one stays known', async () => {
  const { client, paden } = await openRegister();
  const map = temporaryFolder();
  await client.beheer.changeBackups({ map, dagen: 7, weken: 4, maanden: 6 });
  await client.beheer.makeBackup({});
  rmSync(map, { recursive: true });
  expect(await refused(client.beheer.makeBackup({}))).toEqual({
    code: 'opslag',
    data: { reden: 'onbereikbaar', plek: 'back-ups' },
  });
  expect(existsSync(map)).toBe(false);
  expect(existsSync(paden.backups)).toBe(false);
  const { mislukt, laatste } = await client.beheer.readBackups();
  expect(mislukt?.reden).toBe('onbereikbaar');
  expect(laatste?.op).toBe('2026-11-05T12:00:00.000Z');
});

test('of a register that is damaged no back-up is made, so that no good one makes place for it', async () => {
  const { client, paden, engine, start, backups } = await openRegister();
  await client.beheer.makeBackup({});
  await engine.stop();
  const bytes = readFileSync(paden.register);
  bytes.fill(7, bytes.length - 4096);
  writeFileSync(paden.register, bytes);
  const again = await start();
  await again.client.toegang.signIn(BEHEERDER);
  expect(await refused(again.client.beheer.makeBackup({}))).toEqual({
    code: 'locked',
    data: { reden: 'schade' },
  });
  expect(backups()).toHaveLength(1);
  expect((await again.client.beheer.readBackups()).mislukt?.reden).toBe('beschadigd');
  const found = await refused(again.client.beheer.checkRegister()).catch(() => undefined);
  expect(found === undefined || found.code === 'locked').toBe(true);
  // From now on the first screen shows the way back.
  await again.client.toegang.signOut();
  expect(await again.client.toegang.readStatus()).toMatchObject({ herstelKan: true });
});

test('settings that cannot be read are the usual ones, and that is told', async () => {
  const { client, paden } = await openRegister();
  writeFileSync(paden.backupStand, '{"versie":1,"map":');
  expect(await client.beheer.readBackups()).toMatchObject({
    ...{ onleesbaar: true, dagen: 7, weken: 4, maanden: 6, eigenMap: false, teOud: true },
  });
  await client.beheer.makeBackup({});
  expect(await client.beheer.readBackups()).toMatchObject({ onleesbaar: false, teOud: false });
});

test('the whole check looks at the open register, and what it found is kept', async () => {
  const { client } = await openRegister();
  expect(await client.beheer.checkRegister()).toEqual({
    ...{ gebreken: 0, verwijzingen: 0, veranderd: [] },
  });
  expect((await client.beheer.readBackups()).controle).toEqual({
    ...{ op: '2026-11-05T12:00:00.000Z', gebreken: 0, verwijzingen: 0, veranderd: [] },
  });
});

test('what the whole check finds changed is named, and opens the way to a back-up', async () => {
  const setting = await openRegister();
  const { engine, client, folder, paden } = setting;
  await client.beheer.makeBackup({});
  await engine.stop();
  await edit(folder, "UPDATE partner SET naam = 'Anders' WHERE naam = 'Trivire'");
  const again = await setting.start();
  // The last link still fits: only who reads every row finds it.
  await again.client.toegang.signIn(BEHEERDER);
  expect(await again.client.beheer.checkRegister()).toEqual({
    ...{ gebreken: 0, verwijzingen: 0, veranderd: ['partner'] },
  });
  await again.client.toegang.signOut();
  expect(await again.client.toegang.readStatus()).toMatchObject({ herstelKan: true });
  expect((await again.client.toegang.listBackups()).backups).toHaveLength(1);
  expect(existsSync(paden.register)).toBe(true);
});

test('in a quiet moment the WAL goes into the file, and once a week the register is looked at', async () => {
  const { engine, client, klok, paden } = await openRegister();
  const wal = () => statSync(`${paden.register}-wal`).size;
  const quiet = async () => {
    klok.advance(120_000);
    await engine.tick();
  };
  expect(wal()).toBeGreaterThan(0);
  await engine.tick();
  expect(wal()).toBeGreaterThan(0);
  await quiet();
  expect(wal()).toBe(0);
  expect((await client.beheer.readBackups()).controle).toBeNull();
  await client.toegang.noteActiviteit();
  await engine.tick();
  await quiet();
  const first = (await client.beheer.readBackups()).controle;
  expect(first).toMatchObject({ gebreken: 0, veranderd: [] });
  klok.advance(6 * DAY);
  await client.toegang.signIn(BEHEERDER);
  await quiet();
  await quiet();
  expect((await client.beheer.readBackups()).controle).toEqual(first);
  klok.advance(DAY);
  await client.toegang.signIn(BEHEERDER);
  await quiet();
  await quiet();
  expect((await client.beheer.readBackups()).controle?.op).not.toBe(first?.op);
});

test('a register is put under another key also while a back-up is being made', async () => {
  const { client } = await openRegister();
  const [sam] = (await client.toegang.listAccounts()).filter(({ naam }) => naam === SAM.naam);
  const order: string[] = [];
  const making = client.beheer.makeBackup({}).then(() => order.push('back-up'));
  await client.toegang.removeAccount({
    id: sam?.id ?? '',
    versie: sam?.versie ?? 0,
    sleutelVernieuwen: true,
  });
  order.push('key');
  await making;
  // A reader would keep the file from getting another key, so it is waited for.
  expect(order).toEqual(['back-up', 'key']);
  expect(await client.toegang.listAccounts()).toHaveLength(1);
  expect(await client.beheer.makeBackup({})).toMatchObject({ bytes: expect.any(Number) });
});

test('once a day a back-up is made, when nobody has done anything for two minutes', async () => {
  const { engine, client, klok, backups, paden } = await openRegister();
  await engine.tick();
  expect(existsSync(paden.backups)).toBe(false);
  klok.advance(119_000);
  await engine.tick();
  expect(existsSync(paden.backups)).toBe(false);
  klok.advance(1_000);
  await engine.tick();
  expect(backups()).toHaveLength(1);
  klok.advance(120_000);
  await engine.tick();
  expect(backups()).toHaveLength(1);
  for (let minute = 0; minute < 24 * 60; minute += 5) {
    klok.advance(300_000);
    await client.toegang.noteActiviteit();
  }
  await engine.tick();
  expect(backups()).toHaveLength(1);
  klok.advance(120_000);
  await engine.tick();
  expect(backups()).toHaveLength(2);
});

test('who never stops working gets the back-up an hour after opening', async () => {
  const { engine, client, klok, backups, paden } = await openRegister();
  for (let minute = 0; minute < 59; minute += 1) {
    klok.advance(60_000);
    await client.toegang.noteActiviteit();
    await engine.tick();
  }
  expect(existsSync(paden.backups)).toBe(false);
  klok.advance(120_000);
  await client.toegang.noteActiviteit();
  await engine.tick();
  expect(backups()).toHaveLength(1);
});

test('a back-up that failed by itself keeps nobody from working and is tried again a quarter later', async () => {
  const { engine, client, klok, paden, reports, backups } = await openRegister();
  writeFileSync(paden.backups, 'a file where the folder should be');
  klok.advance(120_000);
  await engine.tick();
  await engine.tick();
  expect(reports.filter(({ wat }) => wat === 'back-up of controle mislukt')).toHaveLength(1);
  expect((await client.beheer.readBackups()).mislukt).not.toBeNull();
  rmSync(paden.backups);
  await client.toegang.noteActiviteit();
  klok.advance(14 * 60_000);
  await client.toegang.noteActiviteit();
  klok.advance(60_000 + 120_000);
  await engine.tick();
  expect(backups()).toHaveLength(1);
  expect((await client.beheer.readBackups()).mislukt).toBeNull();
});

test('while locked no back-up is made: its keys are not there', async () => {
  const { engine, client, klok, paden } = await openRegister();
  await client.toegang.lock();
  klok.advance(DAY);
  await engine.tick();
  expect(existsSync(paden.backups)).toBe(false);
});

test('what a program that was killed left of a back-up goes at the next start', async () => {
  const { folder, paden, start } = await backupRegister();
  mkdirSync(paden.tijdelijk);
  writeFileSync(join(paden.tijdelijk, 'half.db'), 'x');
  await start();
  expect(existsSync(paden.tijdelijk)).toBe(false);
  expect(await peek(folder, 'SELECT 1 AS een')).toHaveLength(1);
});
