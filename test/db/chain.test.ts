import { createHmac, randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertPartner } from '#areas/partners/store.ts';
import { deleteAccount, insertAccount } from '#areas/toegang/store.ts';
import { appendLog, type LogEntry } from '#areas/verantwoording/store-log.ts';
import { insertConcept, listConceptRows } from '#areas/werk/store.ts';
import { makeAnchor, openAnchor, readAnchor } from '#db/chain/anchor.ts';
import { checkChain } from '#db/chain/check-chain.ts';
import { makeKeyedHash } from '#db/chain/keyed-hash.ts';
import { NO_ROWS, RowTally } from '#db/chain/row-sum.ts';
import { type Connection, connect, rawKey } from '#db/driver.ts';
import { migrate } from '#db/migrate.ts';
import type { Migration } from '#db/migrations.ts';
import { type OpenOptions, openStore } from '#db/open.ts';
import type { Store } from '#db/store.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { asInsider, cutLog, editLog, forgeLink } from '#test/support/insider.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const partner = (id: string) =>
  ({
    id,
    naam: `Stichting ${id}`,
    soort: 'overig',
    gemeenten: [],
    actief: true,
    versie: 1,
  }) as const;
const entry = (id: string): LogEntry => ({
  ...{ id, tijd: NOW, gebruiker: 'a', rol: 'screener', werkplek: 'w', actie: 'inzien' },
  ...{ operatie: 'o', doel: 'taak', objectSoort: 'dossier', uitkomst: 'gelukt', correlatie: 'c' },
});

/** A store with five partners and five log rows, each in a unit of its own, closed in order. */
async function filled(options = storeOptions()): Promise<OpenOptions> {
  const store = openStore(options);
  await work(store, 5);
  await store.close();
  return { ...options, mode: 'bestaand' };
}

async function work(store: Store, units: number, from = 0): Promise<void> {
  for (let count = from; count < from + units; count += 1)
    await store.write(async (unit) => {
      await insertPartner(unit, { ...partner(`p${count}`), gemeenten: [] });
      await appendLog(unit, [entry(`l${count}`)]);
    });
}

const kindOf = (open: () => Store): string | undefined => {
  try {
    void open().close();
    return undefined;
  } catch (error) {
    return (error as { kind?: string }).kind;
  }
};

test('the keyed hash is HMAC-SHA256, whatever the length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.string(), (key, text) => {
      expect(makeKeyedHash(key)(text).equals(createHmac('sha256', key).update(text).digest())).toBe(
        true,
      );
    }),
  );
});

test('the sum of rows is the same in whatever order they came, and forgets who came and went', () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 20 }),
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      (rows, guest) => {
        const one = new RowTally();
        for (const row of rows) one.add(1, Buffer.from(row));
        const other = new RowTally();
        other.add(1, Buffer.from(guest));
        for (const row of [...rows].reverse()) other.add(1, Buffer.from(row));
        other.add(-1, Buffer.from(guest));
        expect(other.onTopOf(NO_ROWS)).toEqual(one.onTopOf(NO_ROWS));
        // On top of what stood is the same as all at once.
        const half = new RowTally();
        for (const row of rows.slice(0, 7)) half.add(1, Buffer.from(row));
        const rest = new RowTally();
        for (const row of rows.slice(7)) rest.add(1, Buffer.from(row));
        expect(rest.onTopOf(half.onTopOf(NO_ROWS))).toEqual(one.onTopOf(NO_ROWS));
      },
    ),
  );
});

test('a store that was stopped in order, or killed at any moment, opens without a word', async () => {
  const options = storeOptions();
  const store = openStore(options);
  const copies = temporaryFolder();
  const files = [options.path, `${options.path}-wal`, options.chain.anchorPath];
  for (let count = 0; count < 4; count += 1) {
    await work(store, 1, count);
    files.forEach((file, index) => {
      copyFileSync(file, `${copies}/${count}-${index}`);
    });
  }
  await store.close();
  for (let count = 0; count < 4; count += 1) {
    const path = `${copies}/toen.db`;
    for (const suffix of ['-wal', '-shm', '']) rmSync(path + suffix, { force: true });
    copyFileSync(`${copies}/${count}-0`, path);
    copyFileSync(`${copies}/${count}-1`, `${path}-wal`);
    const anchorPath = `${copies}/${count}-2`;
    const chain = { ...options.chain, anchorPath };
    await openStore({ ...options, path, chain, mode: 'bestaand', wasInterrupted: true }).close();
  }
  expect(kindOf(() => openStore({ ...options, mode: 'bestaand' }))).toBeUndefined();
});

test('an older store put back is told, with how much is missing', async () => {
  const options = await filled();
  const older = readFileSync(options.path);
  const store = openStore(options);
  await work(store, 3, 5);
  await store.close();
  writeFileSync(options.path, older);
  expect(() => openStore(options)).toThrowError(
    expect.objectContaining({ kind: 'achter', version: 3 }),
  );
  expect(readFileSync(options.path).equals(older)).toBe(true);
});

test('another history with as many units is told, also where each of its links fits', async () => {
  const options = await filled();
  const folder = temporaryFolder();
  const elsewhere = { ...options.chain, anchorPath: `${folder}/anker.bin` };
  copyFileSync(options.path, `${folder}/register.db`);
  copyFileSync(options.chain.anchorPath, elsewhere.anchorPath);
  for (const [path, chain, from] of [
    [options.path, options.chain, 60],
    [`${folder}/register.db`, elsewhere, 70],
  ] as const) {
    const store = openStore({ ...options, path, chain });
    await work(store, 2, from);
    await store.close();
  }
  copyFileSync(`${folder}/register.db`, options.path);
  expect(kindOf(() => openStore(options))).toBe('keten');
});

test('a store of before there was a chain gets one, also after a crash halfway', async () => {
  const options = storeOptions();
  const before = options.migrations.filter(({ name }) => name !== 'keten');
  expect(before.length).toBe(options.migrations.length - 1);
  asInsider(options, (connection) => {
    const chain = { verify() {}, seal() {}, anchor() {}, drop() {} };
    migrate({ connection, migrations: before, now: () => NOW, backup() {}, chain });
    connection.prepare('INSERT INTO opslag VALUES (?, ?)').run(options.storeId, NOW);
    connection.exec(
      "INSERT INTO log (id, tijd, werkplek, actie, operatie, doel, object_soort, uitkomst, correlatie) VALUES ('l', '', '', '', '', '', '', '', '')",
    );
  });
  const bestaand = { ...options, mode: 'bestaand' } as const;
  const broken: Migration[] = options.migrations.map((one) =>
    one.name === 'keten' ? { ...one, sql: `${one.sql}; SELECT nothing FROM nowhere;` } : one,
  );
  expect(() => openStore({ ...bestaand, migrations: broken })).toThrow();
  expect(existsSync(options.chain.anchorPath)).toBe(true);
  const store = testStore({ ...bestaand, backupPath: () => `${options.path}.tweede` });
  await work(store, 1);
  expect(findings(bestaand)).toEqual([]);
});

test.each<[string, (connection: Connection) => void, string | undefined]>([
  ['the last row of the log is cut', (c) => cutLog(c, 'seq = (SELECT max(seq) FROM log)'), 'keten'],
  ['a trigger of the log is gone', (c) => c.exec('DROP TRIGGER log_wordt_niet_gewist'), 'keten'],
  ['an index is added', (c) => c.exec('CREATE INDEX i ON partner (naam)'), 'keten'],
  [
    'the last link is rewritten',
    (c) => c.prepare('UPDATE keten_eenheid SET hoofd = ? WHERE nummer = 3').run(randomBytes(32)),
    undefined,
  ],
  [
    'the sum of a table is set to something else',
    (c) => c.prepare("UPDATE keten_som SET som = ? WHERE tabel = 'partner'").run(randomBytes(32)),
    'keten',
  ],
  [
    'links are cut from the end',
    (c) => c.exec('DELETE FROM keten_eenheid WHERE nummer > 4'),
    'achter',
  ],
  ['a forged link is added', forgeLink, 'keten'],
])('at opening: %s', async (_, act, kind) => {
  const options = await filled();
  asInsider(options, act);
  expect(kindOf(() => openStore(options))).toBe(kind);
});

/** What the whole check says of a closed or open store. */
function findings(options: OpenOptions) {
  const connection = connect(options.path, { readonly: true });
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  try {
    return checkChain(connection, options.chain.key).findings;
  } finally {
    connection.close();
  }
}

test.each<[string, (connection: Connection) => void, readonly object[]]>([
  ['nothing was touched', () => undefined, []],
  [
    'a row was edited',
    (c) => c.exec("UPDATE partner SET naam = 'Anders' WHERE id = 'p3'"),
    [{ kind: 'tabel', table: 'partner', rows: 5, expected: 5 }],
  ],
  [
    'a row was taken away',
    (c) => c.exec("DELETE FROM partner WHERE id = 'p3'"),
    [{ kind: 'tabel', table: 'partner', rows: 4, expected: 5 }],
  ],
  [
    'a row was added',
    (c) => c.exec("INSERT INTO concept VALUES ('c', 'a', 's', '', '', '{}', '2026', 1)"),
    [{ kind: 'tabel', table: 'concept', rows: 1, expected: 0 }],
  ],
  [
    'a row of the log in the middle was edited',
    (c) => editLog(c, "id = 'l2'"),
    [
      { kind: 'tabel', table: 'log', rows: 5, expected: 5 },
      { kind: 'eenheid', unit: 4, logFrom: 3, logUpTo: 3 },
    ],
  ],
  [
    'the first links were cut',
    (c) => c.exec('DELETE FROM keten_eenheid WHERE nummer < 3'),
    [{ kind: 'eenheid', unit: 3, logFrom: 1, logUpTo: 2 }],
  ],
  [
    'a row of the log in the middle was cut',
    (c) => cutLog(c, "id = 'l1'"),
    [
      { kind: 'tabel', table: 'log', rows: 4, expected: 5 },
      { kind: 'eenheid', unit: 3, logFrom: 2, logUpTo: 2 },
    ],
  ],
])('the whole check, when %s', async (_, act, expected) => {
  const options = await filled();
  asInsider(options, (connection) => {
    connection.pragma('foreign_keys = OFF');
    act(connection);
  });
  expect(findings(options)).toEqual(expected);
});

test('rows that go with another, and rows that are replaced, stay in the sums', async () => {
  const options = storeOptions();
  const store = testStore(options);
  await work(store, 3);
  await store.write((unit) =>
    insertAccount(unit, {
      ...{ id: 'a', naam: 'A', accountnaam: 'a', rollen: ['screener'] },
      ...{ actief: true, gemaaktOp: NOW, versie: 1 },
    }),
  );
  const draft = { id: 'c', accountId: 'a', sleutel: 'partner:nieuw', titel: '', inhoud: {} };
  await store.write((unit) =>
    insertConcept(unit, { ...draft, venster: '', versie: 1, bijgewerktOp: NOW }),
  );
  expect(await store.read((unit) => listConceptRows(unit, 'a'))).toHaveLength(1);
  await store.write((unit) => deleteAccount(unit, { id: 'a', versie: 1 }));
  expect(await store.read((unit) => listConceptRows(unit, 'a'))).toEqual([]);
  await expect(
    store.write(async (unit) => {
      await insertPartner(unit, { ...partner('p9'), gemeenten: [] });
      throw new Error('halfway');
    }),
  ).rejects.toThrow('halfway');
  await work(store, 1, 20);
  expect(findings({ ...options, mode: 'bestaand' })).toEqual([]);
});

test('a column that a later version adds to the log leaves the chain of before as it was', async () => {
  const options = await filled();
  const sql = 'ALTER TABLE log ADD COLUMN later TEXT;';
  const migrations = [
    ...options.migrations,
    { version: options.migrations.length + 1, name: 'later', sql, sha256: 'later' },
  ];
  const store = openStore({ ...options, migrations });
  await work(store, 2, 50);
  await store.close();
  expect(findings(options)).toEqual([]);
  await openStore({ ...options, migrations }).close();
});

test('an anchor that is gone or unreadable is told; one with a torn slot is read from the other', async () => {
  const options = await filled();
  const { anchorPath } = options.chain;
  const whole = readFileSync(anchorPath);
  rmSync(anchorPath);
  expect(kindOf(() => openStore(options))).toBe('anker_weg');
  writeFileSync(anchorPath, Buffer.alloc(whole.length));
  expect(kindOf(() => openStore(options))).toBe('anker_weg');
  for (const slot of [0, 4096]) {
    const torn = Buffer.from(whole);
    torn.fill(0, slot, slot + 76);
    writeFileSync(anchorPath, torn);
    expect(kindOf(() => openStore(options))).toBeUndefined();
  }
});

test('of whatever bit of the anchor flips, nothing is silent and nothing healthy is refused for good', async () => {
  const folder = temporaryFolder();
  const hash = makeKeyedHash(randomBytes(32));
  const path = `${folder}/anker.bin`;
  makeAnchor(path, hash, { unit: 6, head: Buffer.alloc(32, 6) });
  const anchor = openAnchor(path, hash);
  anchor.write({ unit: 7, head: Buffer.alloc(32, 7) });
  anchor.close();
  const whole = readFileSync(path);
  const seen = new Set<unknown>();
  for (const at of [...Array(76).keys()].flatMap((byte) => [byte, 4096 + byte])) {
    const flipped = Buffer.from(whole);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (at % 8)), at);
    writeFileSync(path, flipped);
    const found = readAnchor(path, hash);
    seen.add(typeof found === 'string' ? found : found.unit);
  }
  // The newest, or the one before it: the store is ahead of that by one link, which is followed.
  expect([...seen].sort()).toEqual([6, 7]);
});

test('who may do so takes a store as it stands, and that stays visible', async () => {
  const options = await filled();
  asInsider(options, (c) => c.exec("UPDATE partner SET naam = 'Anders' WHERE id = 'p3'"));
  asInsider(options, (c) => c.exec('DELETE FROM keten_eenheid WHERE nummer > 4'));
  expect(kindOf(() => openStore(options))).toBe('achter');
  const accepted = openStore({ ...options, chain: { ...options.chain, beginAnew: true } });
  await work(accepted, 2, 30);
  await accepted.close();
  const store = testStore(options);
  await work(store, 1, 40);
  const connection = connect(options.path, { readonly: true });
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  const { findings: found, begins } = checkChain(connection, options.chain.key);
  connection.close();
  expect(found).toEqual([]);
  expect(begins.length).toBe(2);
});

test('what was kept is kept when the anchor cannot be written, and the next unit notes it', async () => {
  const failures: unknown[] = [];
  const base = storeOptions();
  const folder = temporaryFolder();
  const anchorPath = `${folder}/anker.bin`;
  const options = {
    ...base,
    chain: { ...base.chain, anchorPath, onAnchorFailure: (error: unknown) => failures.push(error) },
  };
  await openStore(options).close();
  const kept = readFileSync(anchorPath);
  rmSync(folder, { recursive: true });
  const gone = {
    ...options,
    mode: 'bestaand',
    chain: { ...options.chain, beginAnew: true },
  } as const;
  const store = openStore(gone);
  await work(store, 1);
  expect(failures.length).toBe(2);
  const { mkdirSync } = await import('node:fs');
  mkdirSync(folder);
  writeFileSync(anchorPath, kept);
  await work(store, 1, 1);
  expect(failures.length).toBe(2);
  await store.close();
  expect(kindOf(() => openStore({ ...options, mode: 'bestaand' }))).toBeUndefined();
});
