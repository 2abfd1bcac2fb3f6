import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import {
  backupRegister,
  contentOf,
  damage,
  makeBackupIn,
  registerOver,
  starter,
} from '#test/support/back-up.ts';
import { SAM } from '#test/support/dossiers.ts';
import { BEHEERDER, testklok } from '#test/support/engine.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { openClient, peek, refused } from './support.ts';

const { accountnaam, wachtwoord } = BEHEERDER;
const geheim = { accountnaam, wachtwoord };
const DAMAGED = { code: 'locked', data: { reden: 'beschadigd' } };

/** A register with a back-up, one dossier more than it, and then damage. */
async function damaged() {
  const setting = await backupRegister();
  const bestand = await makeBackupIn(setting);
  setting.klok.advance(60_000);
  const { engine, client } = await setting.start();
  await client.toegang.signIn(SAM);
  await registerOver(client, 3);
  await engine.stop();
  const { register } = setting.paden;
  const healthy = readFileSync(register);
  damage(register);
  return { ...setting, bestand, healthy };
}

async function dossiersIn(folder: string): Promise<number | undefined> {
  const [row] = await peek<{ n: number }>(folder, 'SELECT count(*) AS n FROM dossier');
  return row?.n;
}

test('a damaged register is put back from a back-up on the first screen, and nothing that was there is removed', async () => {
  const { folder, paden, bestand, start } = await damaged();
  const was = readFileSync(paden.register);
  const { client, engine } = await start();
  expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual(DAMAGED);
  expect(await client.toegang.readStatus()).toMatchObject({ herstelKan: true });
  const list = await client.toegang.listBackups();
  expect(list.backups).toMatchObject([
    { bestand, programma: '0.0.0', gemaaktOp: '2026-11-05T12:00:00.000Z' },
  ]);
  const answer = await client.toegang.restoreBackup({ bestand, geheim });
  expect(answer).toMatchObject({
    gemaaktOp: '2026-11-05T12:00:00.000Z',
    vernietigd: 0,
    afgekeurd: 0,
  });
  expect(answer).not.toHaveProperty('beheerders');
  expect(answer.opzij.startsWith(join(paden.kopieen, 'voor-herstel-'))).toBe(true);
  expect(readFileSync(join(answer.opzij, 'register.db')).equals(was)).toBe(true);
  expect(existsSync(join(answer.opzij, 'sleutels.json'))).toBe(true);
  await client.toegang.signIn(BEHEERDER);
  expect(await client.toegang.readStatus()).not.toHaveProperty('herstelKan');
  await engine.stop();
  expect(await dossiersIn(folder)).toBe(2);
  const log = await peek<{ operatie: string; gebruiker: string | null }>(
    folder,
    "SELECT operatie, gebruiker FROM log WHERE operatie = 'toegang.restoreBackup'",
  );
  expect(log).toHaveLength(1);
  expect(log[0]?.gebruiker).toMatch(/^[0-9a-f-]{36}$/);
});

test('trying a back-up says what is in it and what would be lost, and changes nothing', async () => {
  const { folder, paden, bestand, healthy, start } = await damaged();
  const whole = await start();
  await refused(whole.client.toegang.signIn(BEHEERDER));
  const before = contentOf(paden.backups);
  const was = readFileSync(paden.register);
  const found = await whole.client.toegang.tryBackup({ bestand, geheim });
  expect(found).toEqual({
    ...{ gemaaktOp: '2026-11-05T12:00:00.000Z', programma: '0.0.0' },
    ...{ dossiers: 2, meldingen: 2, laatste: '2026-11-05' },
  });
  expect(readFileSync(paden.register).equals(was)).toBe(true);
  expect(contentOf(paden.backups)).toEqual(before);
  expect(readdirSync(paden.tijdelijk)).toEqual([]);
  await whole.engine.stop();
  // Damage was met somewhere, but what is to be counted can still be read.
  writeFileSync(paden.register, healthy);
  writeFileSync(
    `${paden.backupStand}`,
    JSON.stringify({ ...BEGIN, schade: '2026-11-05T12:00:00.000Z' }),
  );
  const { client } = await starter(folder).start();
  const compared = await client.toegang.tryBackup({ bestand, geheim });
  expect(compared.verlies).toMatchObject({ dossiers: 1, meldingen: 1 });
  expect(compared.verlies?.wijzigingen).toBeGreaterThan(0);
});
const BEGIN = {
  ...{ versie: 1, map: null, plan: { dagen: 7, weken: 4, maanden: 6 } },
  ...{ laatste: null, mislukt: null, controle: null, schade: null },
};

test('a whole register is not replaced on the screen, whatever secret is right', async () => {
  const setting = await backupRegister();
  const bestand = await makeBackupIn(setting);
  const { client, open } = await setting.start();
  const heel = { code: 'rule_violated', data: { regel: 'register_is_heel' } };
  expect(await refused(client.toegang.restoreBackup({ bestand, geheim }))).toEqual(heel);
  expect(await refused(client.toegang.tryBackup({ bestand, geheim }))).toEqual(heel);
  expect(await refused(client.toegang.listBackups())).toEqual(heel);
  await client.toegang.signIn(BEHEERDER);
  expect(await refused((await open()).toegang.restoreBackup({ bestand, geheim }))).toEqual({
    code: 'rule_violated',
    data: { regel: 'register_is_open' },
  });
});

test('another computer with only the back-up and the recovery code gets everything back', async () => {
  const setting = await backupRegister();
  const { herstelcode } = setting;
  const made = await makeBackupIn(setting);
  const folder = temporaryFolder();
  const elsewhere = temporaryFolder();
  const bestand = join(elsewhere, 'meegenomen.meldpunt-back-up');
  copyFileSync(made, bestand);
  rmSync(setting.folder, { recursive: true });
  const { client, engine } = await starter(folder).start();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw', herstelKan: true });
  const found = await client.toegang.tryBackup({ bestand, geheim: { herstelcode } });
  expect(found).toMatchObject({ dossiers: 2, meldingen: 2, leeg: true });
  // Who has the code and no more is told whose account it opens.
  expect(await client.toegang.restoreBackup({ bestand, geheim: { herstelcode } })).toMatchObject({
    beheerders: [accountnaam],
  });
  const nieuw = 'vier oude molens draaien';
  await client.toegang.recover({ accountnaam, herstelcode, wachtwoord: nieuw });
  await client.toegang.signOut();
  await client.toegang.signIn(SAM);
  await engine.stop();
  const [rows] = await peek<{ d: number; m: number; b: number }>(
    folder,
    'SELECT (SELECT count(*) FROM dossier) d, (SELECT count(*) FROM melding) m, (SELECT count(*) FROM betrokkene) b',
    nieuw,
  ).catch(() =>
    peek<{ d: number; m: number; b: number }>(
      folder,
      'SELECT (SELECT count(*) FROM dossier) d, (SELECT count(*) FROM melding) m, (SELECT count(*) FROM betrokkene) b',
      SAM.wachtwoord,
    ),
  );
  expect(rows).toEqual({ d: 2, m: 2, b: 2 });
});

test.each(['kopieen', 'back-ups'])(
  'a folder in which only %s is left is damage, never a first start',
  async (name) => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'iets'), 'x');
    const { client } = await starter(folder).start();
    expect(await refused(client.toegang.readStatus())).toEqual(DAMAGED);
    expect((await refused(client.toegang.setUp(BEHEERDER))).code).toBe('rule_violated');
    await client.toegang.listBackups();
  },
);

test('keys that are gone with the register still there come back from the back-up', async () => {
  const setting = await backupRegister();
  const bestand = await makeBackupIn(setting);
  for (const path of [setting.paden.sleutels, setting.paden.sleutelsVorige]) rmSync(path);
  const { client } = await setting.start();
  expect(await refused(client.toegang.readStatus())).toEqual(DAMAGED);
  await client.toegang.restoreBackup({ bestand, geheim });
  await client.toegang.signIn(BEHEERDER);
});

test('who lost the way in since the back-up has none after it is put back either', async () => {
  const setting = await backupRegister();
  const bestand = await makeBackupIn(setting);
  const { client, engine } = await setting.start();
  await client.toegang.signIn(BEHEERDER);
  const sam = (await client.toegang.listAccounts()).find(({ naam }) => naam === SAM.naam);
  if (sam === undefined) throw new Error('no Sam');
  await client.toegang.removeAccount({ id: sam.id, versie: sam.versie, sleutelVernieuwen: true });
  await engine.stop();
  damage(setting.paden.register);
  const again = await setting.start();
  await refused(again.client.toegang.signIn(BEHEERDER));
  const samGeheim = { accountnaam: SAM.accountnaam, wachtwoord: SAM.wachtwoord };
  expect(
    (await refused(again.client.toegang.restoreBackup({ bestand, geheim: samGeheim }))).code,
  ).toBe('unauthorised');
  await again.client.toegang.restoreBackup({ bestand, geheim });
  expect((await refused(again.client.toegang.signIn(SAM))).code).toBe('unauthorised');
  await again.client.toegang.signIn(BEHEERDER);
});

test('wrong secrets are counted: after ten within an hour nobody may try', async () => {
  const { bestand, start, klok, paden } = await damaged();
  rmSync(paden.register);
  const keys = readSleutelbestand(paden.sleutels);
  const [slot] = keys.kind === 'gelezen' ? keys.bestand.slots : [];
  const nine = Array.from({ length: 9 }, () => klok.now());
  writeFileSync(
    paden.pogingen,
    JSON.stringify({ laatst: klok.now(), namen: { [slot?.id ?? '']: nine } }),
  );
  const { client } = await start();
  const fout = { ...geheim, wachtwoord: 'niet dit wachtwoord nee' };
  expect(await refused(client.toegang.tryBackup({ bestand, geheim: fout }))).toEqual({
    code: 'unauthorised',
    data: { reden: 'onjuist' },
  });
  expect(await refused(client.toegang.restoreBackup({ bestand, geheim }))).toMatchObject({
    code: 'unauthorised',
    data: { reden: 'te_vaak' },
  });
  klok.advance(3_600_000);
  await client.toegang.restoreBackup({ bestand, geheim });
}, 60_000);

test('a back-up that cannot be used says why, and the register stays as it was', async () => {
  const { paden, bestand, start } = await damaged();
  const { client } = await start();
  await refused(client.toegang.signIn(BEHEERDER));
  const whole = readFileSync(bestand);
  const was = readFileSync(paden.register);
  const tried = async (content: Buffer | undefined, path = bestand) => {
    if (content !== undefined) writeFileSync(path, content);
    const { data } = await refused(client.toegang.restoreBackup({ bestand: path, geheim }));
    expect(readFileSync(paden.register).equals(was)).toBe(true);
    return (data as { details?: { waarom: string } }).details?.waarom;
  };
  const flipped = Buffer.from(whole);
  flipped.writeUInt8(flipped.readUInt8(whole.length - 30) ^ 1, whole.length - 30);
  expect(await tried(flipped)).toBe('gewijzigd');
  expect(await tried(whole.subarray(0, whole.length - 5000))).toBe('gewijzigd');
  expect(await tried(Buffer.from('iets heel anders dan een back-up, dat is duidelijk'))).toBe(
    'geen_backup',
  );
  expect(await tried(undefined, join(paden.folder, 'er-is-niets'))).toBe('niet_gevonden');
  expect(await tried(undefined, 'geen/heel/pad')).toBe('niet_gevonden');
  expect(await tried(undefined, paden.folder)).toBe('niet_gevonden');
  expect(existsSync(paden.registerHersteld)).toBe(false);
  expect(
    zinVan({
      code: 'rule_violated',
      data: { regel: 'backup_onleesbaar', details: { waarom: 'gewijzigd' } },
    }),
  ).toContain('beschadigd of gewijzigd');
});

test('a back-up of another register is not put in the place of this one', async () => {
  const setting = await damaged();
  const folder = temporaryFolder();
  const fresh = await starter(folder, testklok()).start();
  await fresh.client.toegang.setUp(BEHEERDER);
  const { bestand: name } = await fresh.client.beheer.makeBackup({});
  await fresh.engine.stop();
  const bestand = join(padenIn(folder).backups, name);
  copyFileSync(bestand, join(dirname(setting.bestand), 'ander.meldpunt-back-up'));
  const client = await openClient((await setting.start()).engine);
  await refused(client.toegang.signIn(BEHEERDER));
  const list = await client.toegang.listBackups();
  expect(list.backups.filter(({ anders }) => anders)).toHaveLength(1);
  expect(await refused(client.toegang.restoreBackup({ bestand, geheim }))).toMatchObject({
    data: { details: { waarom: 'ander_register' } },
  });
});

test('back-ups are found in a folder, in a copy of a whole data folder and by their own path, and what is not there is told', async () => {
  const setting = await backupRegister();
  const made = await makeBackupIn(setting);
  const stick = temporaryFolder();
  const bestand = join(stick, 'meegenomen.meldpunt-back-up');
  copyFileSync(made, bestand);
  const { client } = await starter(temporaryFolder()).start();
  const foundIn = async (map: string) =>
    (await client.toegang.listBackups({ map })).backups.map((one) => one.bestand);
  expect(await foundIn(stick)).toEqual([bestand]);
  expect(await foundIn(bestand)).toEqual([bestand]);
  expect(await foundIn(setting.folder)).toEqual([made]);
  expect(await foundIn(temporaryFolder())).toEqual([]);
  for (const map of [join(stick, 'weg'), 'back-ups']) {
    const fout = await refused(client.toegang.listBackups({ map }));
    expect(fout).toEqual({
      code: 'rule_violated',
      data: { regel: 'backup_onleesbaar', details: { waarom: 'geen_plek' } },
    });
  }
});
