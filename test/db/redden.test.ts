import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoted } from '#db/chain/tables.ts';
import { connect, rawKey } from '#db/driver.ts';
import { readMigrations } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import { copyDamaged, salvage } from '#db/redden.ts';
import { differentTables, reading, sumTables, tablesOf } from '#db/snapshot.ts';
import { MIGRATIONS, temporaryFolder } from '#test/support/folder.ts';
import { NOW } from '#test/support/store.ts';

const KEY = randomBytes(32);
const PAGE = 4096;
const STORE = '0193a0b0-0000-7000-8000-000000000001';

async function emptyStore(path: string, key: Uint8Array): Promise<void> {
  const store = openStore({
    ...{ path, key, storeId: STORE, mode: 'nieuw', now: () => NOW },
    migrations: readMigrations(MIGRATIONS),
    backupPath: () => `${path}.kopie`,
    chain: { key, anchorPath: `${path}.anker` },
  });
  await store.close();
}

/** A store with rows in tables with and without row numbers, and with long texts. */
async function filledStore() {
  const path = join(temporaryFolder(), 'register.db');
  await emptyStore(path, KEY);
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(KEY));
  connection.pragma('foreign_keys = OFF');
  const account = connection.prepare(
    "INSERT INTO account (id, naam, accountnaam, rollen, actief, gemaakt_op, versie) VALUES (?, ?, ?, '[]', 1, ?, 1)",
  );
  const sleutel = connection.prepare(
    "INSERT INTO zoeksleutel (soort, waarde, betrokkene_id) VALUES ('naam', ?, ?)",
  );
  const historie = connection.prepare('INSERT INTO herleiding (dossier_id) VALUES (?)');
  connection.transaction(() => {
    for (let count = 0; count < 600; count += 1) {
      const long = count % 50 === 0 ? 9000 : 120;
      account.run(`account-${count}`, 'x'.repeat(long), `naam-${count}`, NOW);
      sleutel.run(`waarde-${count}`, `betrokkene-${count % 70}`);
      if (count < 200) historie.run(`dossier-${count}`);
    }
  })();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
  return { path, bytes: readFileSync(path) };
}

/** Salvages a damaged file to a new store. */
async function salvaged(bytes: Buffer) {
  const folder = temporaryFolder();
  const [damaged, copy, target] = ['kapot.db', 'kopie.db', 'gered.db'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(damaged, bytes);
  await emptyStore(target, KEY);
  copyDamaged(damaged, copy);
  const found = salvage({ path: copy, key: KEY }, { path: target, key: KEY });
  expect(readFileSync(damaged).equals(bytes)).toBe(true);
  return { found, target, damaged };
}

/** The rows of every table, as text, as far as a plain look through the table gives them. */
function plainRows(path: string): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  reading(path, KEY, (from) => {
    for (const tabel of tablesOf(from)) {
      const seen = new Set<string>();
      rows.set(tabel, seen);
      try {
        for (const row of from.prepare(`SELECT * FROM ${quoted(tabel)} NOT INDEXED`).iterate())
          seen.add(JSON.stringify(row));
      } catch {
        // Up to here it could be read.
      }
    }
  });
  return rows;
}

/** With a bad page among the definitions a plain look gives nothing at all. */
function plainRowsIfAny(path: string): Map<string, Set<string>> {
  try {
    return plainRows(path);
  } catch {
    return new Map();
  }
}

test('of a store that is whole everything is saved, row for row', async () => {
  const { path, bytes } = await filledStore();
  const { found, target } = await salvaged(bytes);
  const sums = (from: string) => reading(from, KEY, sumTables);
  expect(differentTables(sums(path), sums(target)).filter((one) => one !== 'migratie')).toEqual([]);
  expect(found.filter(({ weg }) => weg.length > 0)).toEqual([]);
});

test('whatever pages go bad: all that a plain look still gives is saved, more than that, and nothing is made up', async () => {
  const { path, bytes } = await filledStore();
  const whole = plainRows(path);
  const pages = bytes.length / PAGE;
  const SCHEMAPAGE = reading(
    path,
    KEY,
    (from) =>
      (from
        .prepare<[], number>(
          "SELECT pageno FROM dbstat WHERE name = 'sqlite_schema' AND pagetype = 'leaf' ORDER BY pageno DESC LIMIT 1",
        )
        .pluck()
        .get() ?? 2) - 1,
  );
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.integer({ min: 1, max: pages - 1 }), { minLength: 1, maxLength: 6 }),
      async (bad) => {
        const damaged = Buffer.from(bytes);
        for (const page of bad) {
          const at = page * PAGE + 100;
          damaged.writeUInt8(damaged.readUInt8(at) ^ 1, at);
        }
        const { target, damaged: file } = await salvaged(damaged);
        const plain = plainRowsIfAny(file);
        const saved = plainRows(target);
        for (const [tabel, rows] of plain) {
          const got = saved.get(tabel) ?? new Set();
          expect([...rows].filter((row) => !got.has(row))).toEqual([]);
        }
        for (const [tabel, rows] of saved) {
          const real = whole.get(tabel) ?? new Set();
          expect([...rows].filter((row) => !real.has(row))).toEqual([]);
        }
      },
    ),
    { numRuns: 8, endOnFailure: true, examples: [[[SCHEMAPAGE]]] },
  );
}, 120_000);

test('of a table with one bad page in its middle the rest is saved from both sides, and the list says what is gone', async () => {
  const { path, bytes } = await filledStore();
  // The page that holds the middle of the accounts.
  const page = reading(path, KEY, (from) => {
    const text = from
      .prepare<[], number>(
        "SELECT pageno FROM dbstat WHERE name = 'account' AND pagetype = 'leaf' ORDER BY pageno LIMIT 1 OFFSET 8",
      )
      .pluck();
    return text.get();
  });
  const damaged = Buffer.from(bytes);
  damaged.fill(0, ((page ?? 1) - 1) * PAGE, (page ?? 1) * PAGE);
  const { found, target } = await salvaged(damaged);
  const account = found.find(({ tabel }) => tabel === 'account');
  const lost = account?.weg.reduce((sum, { van, tot }) => sum + ((tot ?? van) - van + 1), 0) ?? 0;
  expect(account?.weg).toHaveLength(1);
  expect(lost).toBeGreaterThan(0);
  expect(account?.gered).toBe(600 - lost);
  expect(plainRows(target).get('account')?.size).toBe(600 - lost);
});
