import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { connect, rawKey } from '#db/driver.ts';
import { padenIn } from '#host/engine/paden.ts';
import { BEHEERDER, type Reports, testEngine, testklok } from '#test/support/engine.ts';
import { breakDisk } from '#test/support/schijf.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { openClient, peek, refused } from './support.ts';

const MINUTE = 60_000;
const LOG = 'SELECT operatie, uitkomst, gebruiker FROM log ORDER BY seq';
type LogRow = { operatie: string; uitkomst: string; gebruiker: string | null };

async function setUp() {
  const klok = testklok();
  const reports: Reports = [];
  const { engine, folder } = testEngine({ klok, reports });
  const client = await openClient(engine);
  const { account } = await client.toegang.setUp(BEHEERDER);
  return { engine, folder, client, account, klok, reports, paden: padenIn(folder) };
}

/** Lets the store refuse every entry of the log, as a full disk does. */
async function refuseLog(folder: string): Promise<() => void> {
  const { path, key } = await keysOf(folder, BEHEERDER.wachtwoord);
  const run = (sql: string) => {
    const connection = connect(path);
    connection.pragma("cipher = 'chacha20'");
    connection.key(rawKey(key));
    connection.exec(sql);
    connection.close();
  };
  run("CREATE TRIGGER vol BEFORE INSERT ON log BEGIN SELECT RAISE(ABORT, 'vol'); END");
  return () => run('DROP TRIGGER vol');
}

const WAYS = {
  'locking by hand': ({ client }: Setting) => client.toegang.lock(),
  'signing out': ({ client }: Setting) => client.toegang.signOut(),
  'locking because nobody is there': ({ engine, klok }: Setting) => {
    klok.advance(61 * MINUTE);
    return engine.tick();
  },
  'locking because the machine sleeps': ({ engine }: Setting) => engine.lockAll(),
  'stopping the program': ({ engine }: Setting) => engine.stop(),
} as const;
type Setting = Awaited<ReturnType<typeof setUp>>;
type Way = keyof typeof WAYS;
const ways = Object.keys(WAYS) as Way[];

test.each(ways)('%s closes the register also when its log takes no entry', async (way) => {
  const setting = await setUp();
  const allow = await refuseLog(setting.folder);
  await WAYS[way](setting);
  expect((await setting.client.toegang.readStatus()).toestand).not.toBe('aangemeld');
  expect((await refused(setting.client.werk.listConcepten())).code).toMatch(/locked|unauthorised/);
  // A store that is closed has laid its WAL over the file.
  expect(existsSync(`${setting.paden.register}-wal`)).toBe(false);
  allow();
  await setting.client.toegang.signIn(BEHEERDER);
  await setting.engine.stop();
  const log = await peek<LogRow>(setting.folder, LOG);
  const entry = log.filter(({ operatie }) =>
    /^toegang\.(lock|signOut|lockIdle)$/.test(operatie),
  )[0];
  expect(entry).toMatchObject({ uitkomst: 'gelukt', gebruiker: setting.account.id });
});

test.each(ways)('%s closes the register also when nothing can be written at all', async (way) => {
  const setting = await setUp();
  const allow = await refuseLog(setting.folder);
  const mend = breakDisk('is full');
  await WAYS[way](setting);
  mend();
  allow();
  expect((await setting.client.toegang.readStatus()).toestand).not.toBe('aangemeld');
  expect(existsSync(`${setting.paden.register}-wal`)).toBe(false);
  await setting.client.toegang.signIn(BEHEERDER);
  await setting.engine.stop();
  const log = await peek<LogRow>(setting.folder, LOG);
  const entries = log.filter(({ operatie }) => /^toegang\.(lock|signOut|lockIdle)$/.test(operatie));
  expect(entries.length).toBe(2);
});

test('a register whose settings cannot be read locks after the usual minutes', async () => {
  const setting = await setUp();
  const { path, key } = await keysOf(setting.folder, BEHEERDER.wachtwoord);
  const connection = connect(path);
  onTestFinished(() => void connection.close());
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  connection.exec('DROP TABLE instelling');
  const window = await setting.client.toegang.watchSessie();
  await window.next();
  setting.klok.advance(14 * MINUTE);
  await setting.engine.tick();
  expect((await setting.client.partners.listPartners()).length).toBeGreaterThan(0);
  setting.klok.advance(MINUTE);
  await setting.engine.tick();
  expect((await refused(setting.client.partners.listPartners())).code).toBe('locked');
});

const STRANGE = ['{}', 'null', '[]', '7', '"x"', '{"id":"x"}', 'geen json', '{"id":', '\u0000'];

test.each(STRANGE)(
  'a waiting line %j keeps nobody out and does not get into the log',
  async (line) => {
    const { engine, folder, client, paden, reports } = await setUp();
    await client.toegang.lock();
    await refused(client.toegang.signIn({ ...BEHEERDER, wachtwoord: 'fout fout fout' }));
    appendFileSync(paden.wachtendLog, `${line}\n`);
    await client.toegang.signIn(BEHEERDER);
    expect(existsSync(paden.wachtendLog)).toBe(false);
    expect(readFileSync(paden.afgekeurdLog, 'utf8')).toBe(`${line}\n`);
    expect(reports.map(({ wat }) => wat)).toContain('wachtende logregels afgekeurd: 1');
    await engine.stop();
    const log = await peek<LogRow>(folder, LOG);
    expect(log.filter(({ uitkomst }) => uitkomst === 'geweigerd_onjuist').length).toBe(1);
  },
);

test('a waiting line about anything but access is no entry', async () => {
  const { engine, folder, client, paden } = await setUp();
  await client.toegang.lock();
  await refused(client.toegang.signIn({ ...BEHEERDER, wachtwoord: 'fout fout fout' }));
  const real: object = JSON.parse(readFileSync(paden.wachtendLog, 'utf8').split('\n').at(-2) ?? '');
  const forged = [
    { ...real, operatie: 'dossiers.readDossier', actie: 'inzien' },
    { ...real, objectSoort: 'dossier' },
    { ...real, doel: 'taakuitvoering' },
    { ...real, extra: 1 },
  ].map((entry, index) => ({ ...entry, id: `01890a5d-ac96-774b-bcce-b302099a805${index}` }));
  writeFileSync(paden.wachtendLog, forged.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await client.toegang.signIn(BEHEERDER);
  await engine.stop();
  expect(readFileSync(paden.afgekeurdLog, 'utf8').trim().split('\n').length).toBe(4);
  expect((await peek<LogRow>(folder, LOG)).map(({ operatie }) => operatie)).not.toContain(
    'dossiers.readDossier',
  );
});

test('waiting lines that cannot be moved into the log wait on, and the sign-in goes through', async () => {
  const { client, paden, reports } = await setUp();
  await client.toegang.lock();
  await refused(client.toegang.signIn({ ...BEHEERDER, wachtwoord: 'fout fout fout' }));
  appendFileSync(paden.wachtendLog, '{}\n');
  const mend = breakDisk('fails to flush');
  await client.toegang.signIn(BEHEERDER).catch(() => undefined);
  mend();
  expect(existsSync(paden.wachtendLog)).toBe(true);
  if ((await client.toegang.readStatus()).toestand !== 'aangemeld')
    await client.toegang.signIn(BEHEERDER);
  expect(reports.length).toBeGreaterThan(0);
});
