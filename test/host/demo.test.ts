import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, test } from 'vitest';
import { AANLEIDINGEN } from '#areas/meldingen/rules.ts';
import { BAKKEN } from '#areas/werk/rules.ts';
import { connect, rawKey } from '#db/driver.ts';
import { DEMO_ACCOUNTS } from '#demo/accounts.ts';
import { type DemoVraag, prepareDemo } from '#demo/host/bereid-demo.ts';
import { kenmerkPath } from '#demo/host/kenmerk.ts';
import { demoFolder, leesStartopties } from '#demo/host/opties.ts';
import { DEMO_ZAAD, vulDemo } from '#demo/host/vul-demo.ts';
import { AANTAL_SOORTEN } from '#demo/lopend.ts';
import { makeScenario } from '#demo/scenario.ts';
import { VERHALEN } from '#demo/verhalen/verhalen.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { openRing, openSlot } from '#host/engine/sleutels/sleutelring.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import { MIGRATIONS, temporaryFolder } from '#test/support/folder.ts';
import { openClient, refused } from './support.ts';

const THURSDAY = toIsoDate('2026-11-05');
const [beheerder, screener] = DEMO_ACCOUNTS;
/** One of each aanleiding in the past, and one of each kind that is under way. */
const AANTAL = AANLEIDINGEN.length + AANTAL_SOORTEN;
const KLEIN = { migrations: MIGRATIONS, versie: '0.0.0', aantal: AANTAL };
/** Filling a demo takes some seconds, and longer on a busy machine. */
const LANG = 120_000;
/** For what is about files and not about what is in them. */
const LEEG = { aantal: 1, verhalen: false };

/** Made once, because the keys of a register are slow to make on purpose. */
const template = mkdtempSync(join(tmpdir(), 'meldpunt-test-demo-'));
beforeAll(() => vulDemo({ ...KLEIN, folder: template, vandaag: THURSDAY, verzoek: '' }), LANG);
afterAll(() => rmSync(template, { recursive: true, force: true }));

/** A small demo in a data folder of its own. */
async function demo(vandaag: IsoDate = THURSDAY) {
  const folder = demoFolder(temporaryFolder());
  if (vandaag === THURSDAY) cpSync(template, folder, { recursive: true });
  else mkdirSync(folder, { mode: 0o700 });
  expect(await prepare(folder, { ...KLEIN, verhalen: true, vandaag })).toBeUndefined();
  return folder;
}

/** Looks into a closed demo from outside; opening its keys takes a while, so once for all questions. */
async function lookInto(folder: string) {
  const paden = padenIn(folder);
  const read = readSleutelbestand(paden.sleutels);
  if (read.kind !== 'gelezen') throw new Error('the demo has no keys');
  const slot = read.bestand.slots.find(({ soort }) => soort === 'account');
  const hoofdsleutel = slot && (await openSlot(read.bestand, slot, beheerder.wachtwoord));
  const ring = hoofdsleutel && openRing(read.bestand, hoofdsleutel);
  if (!ring) throw new Error('the keys of the demo do not open');
  const connection = connect(paden.register);
  onTestFinished(() => void connection.close());
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(Buffer.from(ring.inhoud.opslag, 'hex')));
  return {
    rows: (sql: string) => connection.prepare<[], Record<string, string>>(sql).all(),
    column: (sql: string) => connection.prepare<[], string>(sql).pluck().all(),
  };
}

function prepare(folder: string, other: Partial<DemoVraag> = {}) {
  const vraag = { ...KLEIN, ...LEEG, folder, vandaag: THURSDAY, say: () => undefined };
  return prepareDemo({ ...vraag, ...other });
}

async function clientOn(folder: string, day: IsoDate = THURSDAY) {
  const { engine } = testEngine({ folder, klok: testklok(`${day}T10:00:00.000Z`) });
  return openClient(engine);
}

const signIn = ({ accountnaam, wachtwoord }: typeof beheerder) => ({ accountnaam, wachtwoord });

describe('what a demo holds', () => {
  it(
    'is the same, row by row, for the same seed and day',
    async () => {
      const another = temporaryFolder();
      await vulDemo({ ...KLEIN, folder: another, vandaag: THURSDAY, verzoek: '' });
      const content = async (folder: string) => {
        const { rows, column } = await lookInto(folder);
        const tables = column(
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        );
        // Names in the log are made with the keys of one register, and so are its own ids.
        const own = new Set([
          ...['opslag', 'log', 'log_object', 'log_verzameling', 'log_herhaling'],
          ...['keten_eenheid', 'keten_som'],
        ]);
        const all: Record<string, unknown[]> = {};
        for (const name of tables.filter((table) => !own.has(table)))
          all[name] = rows(`SELECT * FROM ${name}`)
            .map((row) => JSON.stringify(row))
            .sort();
        all['log'] = rows(
          'SELECT tijd, gebruiker, rol, actie, operatie, uitkomst FROM log ORDER BY seq',
        );
        return all;
      };
      const [first, second] = [await content(template), await content(another)];
      expect(Object.keys(first).length).toBeGreaterThan(10);
      // Who is registered twice has two dossiers, and so has a household that split.
      const vraag = { zaad: DEMO_ZAAD, vandaag: THURSDAY, aantal: AANTAL, verhalen: true };
      const { stappen } = makeScenario(vraag);
      const dubbel = stappen.filter(({ soort }) => soort === 'dubbel' || soort === 'splits').length;
      expect(first['dossier']).toHaveLength(AANTAL + VERHALEN.length + dubbel);
      expect(first['bekendheidscheck']?.length).toBeGreaterThan(0);
      expect(first['log']?.length).toBeGreaterThan(150);
      for (const [name, rows] of Object.entries(first))
        expect([name, rows]).toEqual([name, second[name]]);
    },
    LANG,
  );

  const days = ['2026-11-05', '2026-11-21', '2027-03-31', '2026-12-25', '2027-05-07'];
  it.each(days)(
    'has something in every part of the werkvoorraad on %s',
    async (text) => {
      const day = toIsoDate(text);
      const client = await clientOn(await demo(day), day);
      await client.toegang.signIn(signIn(screener as typeof beheerder));
      const tellingen = await client.werk.countWerk();
      const all = tellingen.find(({ wiens }) => wiens === 'iedereen');
      for (const bak of BAKKEN) expect([bak, all?.aantallen[bak]]).not.toEqual([bak, 0]);
      expect(tellingen.find(({ wiens }) => wiens === 'niemand')?.totaal).toBeGreaterThan(0);
      expect(tellingen.find(({ wiens }) => wiens === 'mij')?.totaal).toBeGreaterThan(0);
    },
    LANG,
  );

  it('has every aanleiding, second meldingen that count once, medehuurders and late terms', async () => {
    const folder = await demo();
    const { column } = await lookInto(folder);
    const aanleidingen = column('SELECT DISTINCT aanleiding AS waarde FROM melding');
    expect([...aanleidingen].sort()).toEqual([...AANLEIDINGEN].sort());
    expect(column('SELECT id AS waarde FROM melding WHERE zelfde_als IS NOT NULL')).not.toEqual([]);
    expect(
      column("SELECT id AS waarde FROM dossierpersoon WHERE rol = 'medehuurder_contract'"),
    ).not.toEqual([]);
    expect(column('SELECT id AS waarde FROM termijn WHERE voldaan_op > vervalt')).not.toEqual([]);
    expect(column('SELECT id AS waarde FROM termijn WHERE voldaan_op <= vervalt')).not.toEqual([]);
    expect(column("SELECT id AS waarde FROM termijn WHERE opschortingen <> '[]'")).not.toEqual([]);
    const soorten = column('SELECT DISTINCT soort AS waarde FROM historie');
    for (const soort of ['contact', 'notitie', 'overgedragen', 'stand', 'termijn_gehaald'])
      expect(soorten).toContain(soort);
  });

  it('is dated up to the day it was made on, and numbers run through each year without gaps', async () => {
    const folder = await demo();
    const { rows: ask, column } = await lookInto(folder);
    const rows = ask('SELECT nummer, geopend_op AS dag FROM dossier ORDER BY nummer') as {
      nummer: string;
      dag: string;
    }[];
    const perYear = Map.groupBy(rows, ({ nummer }) => nummer.slice(0, 4));
    expect([...perYear.keys()].length).toBeGreaterThanOrEqual(3);
    for (const [year, found] of perYear)
      expect(found.map(({ nummer }) => nummer)).toEqual(
        found.map((_, index) => `${year}-${String(index + 1).padStart(5, '0')}`),
      );
    for (const { nummer, dag } of rows) expect(dag.slice(0, 4)).toBe(nummer.slice(0, 4));
    const late = column(`SELECT id FROM historie WHERE op > '${THURSDAY}T23'`);
    expect(late).toEqual([]);
  });
});

describe('signing in to a demo', () => {
  it('works for every account that is shown, with its own role', async () => {
    const client = await clientOn(await demo());
    const status = await client.toegang.readStatus();
    expect(status).toMatchObject({ toestand: 'gesloten', demo: true, herstelcodeBevestigd: true });
    expect(status.demoAccounts).toHaveLength(DEMO_ACCOUNTS.length);
    for (const { accountnaam, wachtwoord, rollen } of status.demoAccounts ?? []) {
      const { account } = await client.toegang.signIn({ accountnaam, wachtwoord });
      expect(account.rollen).toEqual(rollen);
      expect(await client.toegang.readStatus()).toMatchObject({
        demo: true,
        toestand: 'aangemeld',
      });
      await client.toegang.signOut();
    }
  });

  it('no longer shows a password that somebody changed', async () => {
    const folder = await demo();
    const client = await clientOn(folder);
    await client.toegang.signIn(signIn(beheerder));
    await client.toegang.changeWachtwoord({
      huidig: beheerder.wachtwoord,
      nieuw: 'nieuwe gele regenjas',
    });
    const shown = (await client.toegang.readStatus()).demoAccounts?.map(
      ({ accountnaam }) => accountnaam,
    );
    expect(shown).not.toContain(beheerder.accountnaam);
    expect(shown).toHaveLength(DEMO_ACCOUNTS.length - 1);
    await client.toegang.signOut();
    const later = await clientOn(folder);
    expect((await later.toegang.readStatus()).demo).toBe(true);
  });
});

describe('a real register', () => {
  /** A register that somebody set up, closed again. */
  async function register(account = BEHEERDER) {
    const { engine, folder } = testEngine();
    await (await openClient(engine)).toegang.setUp(account);
    await engine.stop();
    return folder;
  }

  it('says nothing about a demo, before and after its first start', async () => {
    const { engine } = testEngine();
    const client = await openClient(engine);
    expect(await client.toegang.readStatus()).not.toHaveProperty('demo');
    await client.toegang.setUp(BEHEERDER);
    const status = await client.toegang.readStatus();
    expect(status).not.toHaveProperty('demo');
    expect(status).not.toHaveProperty('demoAccounts');
  });

  it('shows nothing with the mark of a demo beside it, whoever the mark says it belongs to', async () => {
    const marked = await demo();
    // Even with accounts of the same names: its passwords are nobody else's.
    const folder = await register({ ...BEHEERDER, accountnaam: beheerder.accountnaam });
    copyFileSync(kenmerkPath(marked), kenmerkPath(folder));
    expect(await (await clientOn(folder)).toegang.readStatus()).not.toHaveProperty('demo');

    const { sleutels } = padenIn(folder);
    const keys = JSON.parse(readFileSync(sleutels, 'utf8'));
    const mark = JSON.parse(readFileSync(kenmerkPath(folder), 'utf8'));
    const forge = (other: object) =>
      writeFileSync(kenmerkPath(folder), JSON.stringify({ ...mark, ...other }));
    forge({ opslagId: keys.opslagId });
    expect(await (await clientOn(folder)).toegang.readStatus()).not.toHaveProperty('demo');
    forge({
      opslagId: keys.opslagId,
      slots: keys.slots.filter(({ soort }: { soort: string }) => soort === 'account'),
    });
    expect(await (await clientOn(folder)).toegang.readStatus()).not.toHaveProperty('demo');
  });

  it('is never taken for a demo to open or to make again, and stays as it is', async () => {
    const real = await register();
    const data = temporaryFolder();
    const folder = demoFolder(data);
    renameSync(real, folder);
    mkdirSync(real);
    const before = readFileSync(padenIn(folder).register);
    expect(await prepare(folder)).toMatch(/geen demo is\. Er is niets gewijzigd/);
    expect(await prepare(folder, { opnieuw: '1' })).toMatch(/niets gewijzigd/);
    // A mark that was made to fit does not make it one: nobody's data go with --opnieuw.
    const { opslagId } = JSON.parse(readFileSync(padenIn(folder).sleutels, 'utf8'));
    const mark = JSON.parse(readFileSync(kenmerkPath(template), 'utf8'));
    writeFileSync(kenmerkPath(folder), JSON.stringify({ ...mark, opslagId }));
    expect(await prepare(folder, { opnieuw: '2' })).toMatch(/niets gewijzigd/);
    expect(readFileSync(padenIn(folder).register).equals(before)).toBe(true);
    expect(readdirSync(data)).toEqual(['demo']);
  });
});

describe('starting a demo', () => {
  const marked = (folder: string) => readFileSync(kenmerkPath(folder), 'utf8');

  it('keeps the demo of an earlier day, with what was typed in it', async () => {
    const folder = await demo();
    const before = marked(folder);
    expect(await prepare(folder, { vandaag: toIsoDate('2026-11-20') })).toBeUndefined();
    expect(marked(folder)).toBe(before);
  });

  it('makes a fresh one when asked, once for each time it was asked', async () => {
    const folder = await demo();
    const before = marked(folder);
    await prepare(folder, { vandaag: toIsoDate('2026-11-06'), opnieuw: 'eerste keer' });
    const fresh = marked(folder);
    expect(fresh).not.toBe(before);
    expect(JSON.parse(fresh)).toMatchObject({ dag: '2026-11-06' });
    // The engine of the desktop starts again after every lock, with the same arguments.
    await prepare(folder, { vandaag: toIsoDate('2026-11-06'), opnieuw: 'eerste keer' });
    expect(marked(folder)).toBe(fresh);
    const client = await clientOn(folder);
    await client.toegang.signIn(signIn(beheerder));
    expect(await refused(client.werk.countWerk())).toMatchObject({ code: 'forbidden' });
  });

  it('touches nothing beside the demo but what it made itself', async () => {
    const folder = await demo();
    const data = join(folder, '..');
    const others = ['demo-archief', 'demonstratie', 'demo-oud-2025', 'register'];
    for (const name of others) mkdirSync(join(data, name));
    writeFileSync(join(data, 'demo-oud-abcdef.txt'), 'a file');
    mkdirSync(join(data, 'demo-nieuw-a1B2c3'));
    await prepare(folder, { opnieuw: '1' });
    expect(readdirSync(data).sort()).toEqual(['demo', 'demo-oud-abcdef.txt', ...others].sort());
    const files = ['anker.bin', 'demo.json', 'register.db', 'sleutels.json'];
    expect(readdirSync(folder).sort()).toEqual(files);
  });

  const halves: [string, (folder: string) => void][] = [
    [
      'only the mark',
      (folder) => {
        rmSync(padenIn(folder).sleutels);
        rmSync(padenIn(folder).register);
      },
    ],
    ['the mark and the keys', (folder) => rmSync(padenIn(folder).register)],
  ];
  it.each(halves)('makes it again when a crash left %s', async (_, leave) => {
    const folder = await demo();
    leave(folder);
    // What SQLite kept beside the old store must never be read into the new one.
    writeFileSync(`${padenIn(folder).register}-wal`, 'of another store');
    expect(await prepare(folder)).toBeUndefined();
    expect(existsSync(`${padenIn(folder).register}-wal`)).toBe(false);
    const client = await clientOn(folder);
    await client.toegang.signIn(signIn(beheerder));
    expect((await client.toegang.readStatus()).toestand).toBe('aangemeld');
  });

  it('refuses a store without its mark, because it may be anybody’s', async () => {
    const folder = await demo();
    rmSync(kenmerkPath(folder));
    expect(await prepare(folder)).toMatch(/geen demo/);
    writeFileSync(kenmerkPath(folder), '{"versie": 1');
    expect(await prepare(folder)).toMatch(/geen demo/);
  });
});

test('the options of the program are none, --demo, and --opnieuw with it', () => {
  expect(leesStartopties([])).toEqual({ kind: 'register' });
  expect(leesStartopties(['--demo'])).toEqual({ kind: 'demo', opnieuw: false });
  expect(leesStartopties(['--opnieuw', '--demo'])).toEqual({ kind: 'demo', opnieuw: true });
  expect(leesStartopties(['--opnieuw'])).toMatchObject({ kind: 'onbekend' });
  expect(leesStartopties(['--Demo'])).toMatchObject({ kind: 'onbekend' });
  expect(leesStartopties(['--demo', 'x'])).toMatchObject({
    zin: expect.stringContaining('Onbekende optie: x.'),
  });
});
