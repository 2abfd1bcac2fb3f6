import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { padenIn } from '#host/engine/paden.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import { openClient, peek, refused } from './support.ts';

const MINUTE = 60_000;
const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};
type LogRow = {
  actie: string;
  uitkomst: string;
  operatie: string;
  gebruiker: string | null;
  object_pseudoniem: string | null;
  rol: string | null;
};
const LOG =
  'SELECT actie, uitkomst, operatie, gebruiker, rol, object_pseudoniem FROM log ORDER BY seq';

async function setUp(klok = testklok()) {
  const { engine, folder } = testEngine({ klok });
  const client = await openClient(engine);
  const { account, herstelcode } = await client.toegang.setUp(BEHEERDER);
  return { engine, folder, client, account, herstelcode, klok, paden: padenIn(folder) };
}

test('after a restart the same password opens the same register', async () => {
  const { engine, folder, client } = await setUp();
  const inhoud = { naam: 'half getypt' };
  const concept = nieuwConcept({ sleutel: 'partner:nieuw', titel: 't', inhoud });
  await client.werk.keepConcept(concept);
  await engine.stop();
  const again = await openClient(testEngine({ folder }).engine);
  expect(await again.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
  await again.toegang.signIn(BEHEERDER);
  expect((await again.werk.readConcept({ id: concept.id })).concept?.inhoud).toEqual(inhoud);
});

test('the account name may be typed with capitals and spaces around it', async () => {
  const { client } = await setUp();
  await client.toegang.signOut();
  await client.toegang.signIn({ ...BEHEERDER, accountnaam: '  BEA.Beheerder ' });
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
});

test('a wrong password changes no byte of the register, and is in the log once it is next open', async () => {
  const { engine, folder, client, paden, account } = await setUp();
  await client.toegang.lock();
  const before = readFileSync(paden.register);
  const wrong = client.toegang.signIn({ ...BEHEERDER, wachtwoord: 'fout fout fout' });
  expect(await refused(wrong)).toEqual({ code: 'unauthorised', data: { reden: 'onjuist' } });
  expect(readFileSync(paden.register).equals(before)).toBe(true);
  expect(existsSync(paden.wachtendLog)).toBe(true);
  expect(readFileSync(paden.wachtendLog, 'utf8')).not.toMatch(/fout|\bbea\b/i);
  await client.toegang.signIn(BEHEERDER);
  expect(existsSync(paden.wachtendLog)).toBe(false);
  await engine.stop();
  const log = await peek<LogRow>(folder, LOG);
  expect(log).toContainEqual(
    expect.objectContaining({
      operatie: 'toegang.signIn',
      uitkomst: 'geweigerd_onjuist',
      gebruiker: account.id,
    }),
  );
});

test('the eleventh attempt within an hour is refused, also with the right password and after a restart', async () => {
  const { engine, folder, client, klok } = await setUp();
  await client.toegang.lock();
  for (let count = 0; count < 10; count += 1)
    await refused(client.toegang.signIn({ ...BEHEERDER, wachtwoord: `fout ${count}` }));
  const right = await refused(client.toegang.signIn(BEHEERDER));
  expect(right).toMatchObject({
    code: 'unauthorised',
    data: { reden: 'te_vaak', wachtSeconden: 3600 },
  });
  await engine.stop();
  klok.setNow('2020-01-01T00:00:00.000Z');
  const again = await openClient(testEngine({ folder, klok }).engine);
  expect(await refused(again.toegang.signIn(BEHEERDER))).toMatchObject({
    data: { reden: 'te_vaak' },
  });
  klok.advance(61 * MINUTE);
  await again.toegang.signIn(BEHEERDER);
});

test('keys that are gone while the register is there are damage, never a first start', async () => {
  const { engine, folder, paden } = await setUp();
  await engine.stop();
  rmSync(paden.sleutels);
  rmSync(paden.sleutelsVorige);
  const client = await openClient(testEngine({ folder }).engine);
  expect(await refused(client.toegang.readStatus())).toEqual({
    code: 'locked',
    data: { reden: 'beschadigd' },
  });
  expect((await refused(client.toegang.setUp(BEHEERDER))).code).toBe('rule_violated');
  expect(existsSync(paden.register)).toBe(true);
});

test('a first start that was cut off before the register got its name is finished when it is opened', async () => {
  const { engine, folder, paden } = await setUp();
  await engine.stop();
  renameSync(paden.register, paden.registerNieuw);
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.signIn(BEHEERDER);
  expect(existsSync(paden.register)).toBe(true);
  expect(existsSync(paden.registerNieuw)).toBe(false);
});

test('a first start that was cut off before the keys were written begins again', async () => {
  const { engine, folder } = testEngine();
  const paden = padenIn(folder);
  writeFileSync(paden.registerNieuw, 'half a store');
  const client = await openClient(engine);
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
  await client.toegang.setUp(BEHEERDER);
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
});

test('a register of a newer program is refused with its version', async () => {
  const { engine, folder, paden } = await setUp();
  await engine.stop();
  const { cpSync, mkdtempSync, readdirSync, writeFileSync: write } = await import('node:fs');
  const migrations = mkdtempSync(`${folder}/migrations-`);
  cpSync('db/migrations', migrations, { recursive: true });
  const next = readdirSync(migrations).length + 1;
  write(
    `${migrations}/${String(next).padStart(4, '0')}-later.sql`,
    'CREATE TABLE later (id TEXT) STRICT;',
  );
  const newer = testEngine({ folder, migrations });
  await (await openClient(newer.engine)).toegang.signIn(BEHEERDER);
  await newer.engine.stop();
  const older = await openClient(testEngine({ folder }).engine);
  expect(await refused(older.toegang.signIn(BEHEERDER))).toEqual({
    code: 'locked',
    data: { reden: 'nieuwere_opslag', versie: next },
  });
  expect(existsSync(paden.kopieen)).toBe(true);
});

test('without a person at the keyboard the session locks after the set minutes, and calls do not count as one', async () => {
  const { engine, client, klok } = await setUp();
  const window = await client.toegang.watchSessie();
  await window.next();
  const { versie, organisatie, meldpunt } = await client.beheer.readInstellingen();
  await client.beheer.changeInstellingen({
    versie,
    organisatie,
    meldpunt,
    vergrendelNaMinuten: 5,
    dubbelBinnenDagen: 30,
    ...{ briefWerkdagen: 2, ongedaanWerkdagen: 5, crisisDagen: 3, vraagWerkdagen: 5 },
    kinderbeleid: ['0482'],
  });
  klok.advance(4 * MINUTE);
  await client.partners.listPartners();
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
  await client.toegang.noteActiviteit();
  klok.advance(4 * MINUTE);
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
  klok.advance(MINUTE);
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'vergrendeld' });
});

test('a minute without any window locks, a window that comes back in time does not', async () => {
  const { engine, client, klok } = await setUp();
  const first = await client.toegang.watchSessie();
  await first.next();
  klok.advance(2 * MINUTE);
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
  await first.return?.();
  await expect.poll(() => engine.windows()).toBe(0);
  klok.advance(50_000);
  await engine.tick();
  const second = await client.toegang.watchSessie();
  await second.next();
  klok.advance(50_000);
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'aangemeld' });
  await second.return?.();
  await expect.poll(() => engine.windows()).toBe(0);
  klok.advance(MINUTE);
  await engine.tick();
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'vergrendeld' });
});

test('the recovery code lets a beheerder set a new password; the old code works until the new one is typed back', async () => {
  const { client, herstelcode } = await setUp();
  expect(await client.toegang.readStatus()).toMatchObject({ herstelcodeBevestigd: false });
  expect(
    await refused(client.toegang.confirmHerstelcode({ herstelcode: 'A'.repeat(32) })),
  ).toMatchObject({ data: { regel: 'herstelcode_onjuist' } });
  await client.toegang.confirmHerstelcode({ herstelcode: herstelcode.toLowerCase() });
  expect(await client.toegang.readStatus()).toMatchObject({ herstelcodeBevestigd: true });
  await client.toegang.lock();
  const nieuw = 'een heel ander wachtwoord nu';
  const recovered = await client.toegang.recover({
    accountnaam: BEHEERDER.accountnaam,
    herstelcode,
    wachtwoord: nieuw,
  });
  expect(recovered.herstelcode).not.toBe(herstelcode);
  await client.toegang.lock();
  expect((await refused(client.toegang.signIn(BEHEERDER))).code).toBe('unauthorised');
  await client.toegang.signIn({ ...BEHEERDER, wachtwoord: nieuw });
  await client.toegang.lock();
  await client.toegang.recover({
    accountnaam: BEHEERDER.accountnaam,
    herstelcode,
    wachtwoord: nieuw,
  });
});

test('a confirmed new recovery code ends the one before', async () => {
  const { client, herstelcode } = await setUp();
  await client.toegang.confirmHerstelcode({ herstelcode });
  const next = await client.toegang.renewHerstelcode();
  await client.toegang.confirmHerstelcode(next);
  await client.toegang.lock();
  const old = client.toegang.recover({
    accountnaam: BEHEERDER.accountnaam,
    herstelcode,
    wachtwoord: 'een heel ander wachtwoord',
  });
  expect(await refused(old)).toMatchObject({ data: { regel: 'herstelcode_onjuist' } });
});

test('the recovery code is no way in for somebody who is not a beheerder, and leaves the register closed', async () => {
  const { client, herstelcode } = await setUp();
  await client.toegang.createAccount(SAM);
  await client.toegang.lock();
  const sneaky = client.toegang.recover({
    accountnaam: 'sam',
    herstelcode,
    wachtwoord: 'een heel ander wachtwoord',
  });
  expect(await refused(sneaky)).toEqual({
    code: 'unauthorised',
    data: { reden: 'geen_beheerder' },
  });
  expect(await client.toegang.readStatus()).toMatchObject({ toestand: 'vergrendeld' });
});

test('somebody changes their own password with the one they have', async () => {
  const { client } = await setUp();
  const nieuw = 'vier oude molens draaien';
  expect((await refused(client.toegang.changeWachtwoord({ huidig: 'x', nieuw }))).code).toBe(
    'unauthorised',
  );
  expect(
    (
      await refused(
        client.toegang.changeWachtwoord({ huidig: BEHEERDER.wachtwoord, nieuw: 'kort' }),
      )
    ).code,
  ).toBe('rule_violated');
  await client.toegang.changeWachtwoord({ huidig: BEHEERDER.wachtwoord, nieuw });
  await client.toegang.lock();
  await client.toegang.signIn({ ...BEHEERDER, wachtwoord: nieuw });
});

test('names of accounts stand nowhere in the data folder', async () => {
  const { engine, folder, client } = await setUp();
  await client.toegang.createAccount(SAM);
  await engine.stop();
  const { readdirSync } = await import('node:fs');
  for (const file of readdirSync(folder)) {
    const bytes = readFileSync(`${folder}/${file}`).toString('latin1').toLowerCase();
    for (const text of ['bea.beheerder', 'bea beheerder', 'sam screener', 'woonkracht10'])
      expect(bytes.includes(text), `${file} ${text}`).toBe(false);
  }
});
