import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Herstelstap, putInPlace } from '#host/engine/kopie/terugzetten.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import {
  backupRegister,
  copyFolder,
  damage,
  makeBackupIn,
  registerOver,
  starter,
} from '#test/support/back-up.ts';
import { SAM } from '#test/support/dossiers.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { peek, refused } from './support.ts';

const OP = '2026-11-06T12:00:00.000Z';

/** A damaged register of three dossiers beside a whole one of two, which is to take its place. */
async function ready() {
  const setting = await backupRegister();
  const { folder, paden } = setting;
  const bestand = await makeBackupIn(setting);
  const whole = copyFolder(folder);
  const { engine, client } = await setting.start();
  await client.toegang.signIn(SAM);
  await registerOver(client, 3);
  await engine.stop();
  damage(paden.register);
  writeFileSync(`${paden.register}-wal`, 'what was left of a WAL');
  writeFileSync(join(folder, 'anker.bin'), 'of the old one');
  copyFileSync(padenIn(whole).register, paden.registerHersteld);
  copyFileSync(padenIn(whole).anker, paden.ankerHersteld);
  const read = readSleutelbestand(padenIn(whole).sleutels);
  if (read.kind !== 'gelezen') throw new Error('no keys');
  const old = readFileSync(paden.register);
  return { folder, bestand, old, sleutels: read.bestand };
}

test.each(['gepland', 'opzij', 'sleutels', 'register', 'klaar'] as const)(
  'a crash after the step “%s” leaves the new register, and everything old aside',
  async (stap: Herstelstap) => {
    const { folder, old, sleutels } = await ready();
    const paden = padenIn(folder);
    const crash = () =>
      putInPlace(paden, { sleutels, logregel: '', op: OP }, (at) => {
        if (at === stap) throw new Error('the power went');
      });
    expect(crash).toThrow('the power went');
    const { client, engine } = await starter(folder).start();
    await client.toegang.signIn(BEHEERDER);
    await engine.stop();
    expect(await peek(folder, 'SELECT count(*) AS n FROM dossier')).toEqual([{ n: 2 }]);
    const opzij = join(paden.kopieen, 'voor-herstel-2026-11-06T120000000Z');
    expect(readdirSync(opzij).sort()).toEqual([
      ...['anker.bin', 'register.db', 'register.db-wal', 'sleutels.json', 'sleutels.json.vorige'],
    ]);
    expect(readFileSync(join(opzij, 'register.db')).equals(old)).toBe(true);
    for (const path of [
      ...[paden.herstelplan, paden.registerHersteld],
      ...[paden.sleutelsHersteld, paden.ankerHersteld],
    ])
      expect(existsSync(path)).toBe(false);
  },
);

test('a crash before it was decided leaves the old register as it was, and no half new one', async () => {
  const { folder, old } = await ready();
  const paden = padenIn(folder);
  writeFileSync(paden.sleutelsHersteld, '{}');
  const { client } = await starter(folder).start();
  expect(readFileSync(paden.register).equals(old)).toBe(true);
  expect(existsSync(paden.registerHersteld)).toBe(false);
  expect(existsSync(paden.sleutelsHersteld)).toBe(false);
  expect((await refused(client.toegang.signIn(BEHEERDER))).code).toBe('locked');
});

test('a plan that became unreadable is finished all the same: what lies ready is whole', async () => {
  const { folder, sleutels } = await ready();
  const paden = padenIn(folder);
  const crash = () =>
    putInPlace(paden, { sleutels, logregel: '', op: OP }, () => {
      throw new Error('the power went');
    });
  expect(crash).toThrow('the power went');
  writeFileSync(paden.herstelplan, 'half');
  const { client } = await starter(folder).start();
  await client.toegang.signIn(BEHEERDER);
  expect(readdirSync(join(paden.kopieen, 'voor-herstel-onbekend'))).toContain('register.db');
});

test('what lies ready is not put in place twice: a crash at the very end is only tidied up', async () => {
  const { folder, sleutels } = await ready();
  const paden = padenIn(folder);
  const regel = JSON.stringify({
    ...{ id: '0193a0b0-0000-7000-8000-000000000001', tijd: OP, gebruiker: null, rol: null },
    ...{ werkplek: 'testwerkplek', actie: 'herstellen', operatie: 'toegang.restoreBackup' },
    ...{ doel: 'toegang', objectSoort: 'account', objectPseudoniem: null },
    ...{ uitkomst: 'gelukt', correlatie: 'proef' },
  });
  const crash = () =>
    putInPlace(paden, { sleutels, logregel: regel, op: OP }, (at) => {
      if (at === 'register') throw new Error('the power went');
    });
  expect(crash).toThrow('the power went');
  const { client, engine } = await starter(folder).start();
  await client.toegang.signIn(BEHEERDER);
  await client.toegang.signOut();
  await client.toegang.signIn(BEHEERDER);
  await engine.stop();
  const log = await peek(folder, "SELECT id FROM log WHERE operatie = 'toegang.restoreBackup'");
  expect(log).toHaveLength(1);
});
