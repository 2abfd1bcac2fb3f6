// How long salvaging a store takes beside `VACUUM INTO` of the same file, whole and with bad pages.
// Use: npm run bench:redden -- [rows, 60000 by itself]
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, rawKey } from '../../db/driver.ts';
import { readMigrations } from '../../db/migrations.ts';
import { openStore } from '../../db/open.ts';
import { salvage } from '../../db/redden.ts';
import { snapshotTo } from '../../db/snapshot.ts';

const NOW = '2026-11-05T09:00:00.000Z';
const PAGE = 4096;
const TURNS = 5;
const MOST = 3;
const rows = Number(process.argv[2] ?? '60000');
const folder = mkdtempSync(join(tmpdir(), 'meldpunt-bench-redden-'));
const key = randomBytes(32);

try {
  const whole = join(folder, 'heel.db');
  await fill(whole);
  const bytes = readFileSync(whole);
  const damaged = join(folder, 'kapot.db');
  const pages = bytes.length / PAGE;
  for (let bad = 1; bad <= 10; bad += 1) {
    const at = Math.floor((pages * bad) / 11) * PAGE + 100;
    bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  }
  writeFileSync(damaged, bytes);
  const times = { vacuum: [] as number[], heel: [] as number[], kapot: [] as number[] };
  for (let turn = 0; turn < TURNS; turn += 1) {
    times.vacuum.push(await timed(async (to) => snapshotTo(whole, key, to)));
    times.heel.push(await timedSalvage(whole));
    times.kapot.push(await timedSalvage(damaged));
  }
  const [base, ...others] = [median(times.vacuum), median(times.heel), median(times.kapot)];
  say(
    `${rows} rows, ${(statSync(whole).size / 1e6).toFixed(1)} MB; VACUUM INTO ${base.toFixed(0)} ms`,
  );
  for (const [index, naam] of ['whole', 'with 10 bad pages'].entries()) {
    const taken = others[index] ?? Number.NaN;
    say(`salvage of the store ${naam}: ${taken.toFixed(0)} ms, ${(taken / base).toFixed(2)} times`);
    if (!(taken / base <= MOST)) process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copying the file, making the new store's schema and saving the rows: all that a salvage takes. */
function timedSalvage(from: string): Promise<number> {
  return timed(async (to) => {
    const copy = `${to}.kopie`;
    copyFileSync(from, copy);
    await makeEmpty(to);
    salvage({ path: copy, key }, { path: to, key });
  });
}

async function timed(work: (to: string) => Promise<void>): Promise<number> {
  const to = join(folder, `${randomBytes(6).toString('hex')}.db`);
  const begin = performance.now();
  await work(to);
  const taken = performance.now() - begin;
  for (const suffix of ['', '-wal', '-shm', '.kopie', '.kopie-wal', '.kopie-shm'])
    rmSync(to + suffix, { force: true });
  return taken;
}

async function makeEmpty(path: string): Promise<void> {
  const store = openStore({
    ...{ path, key, storeId: '0193a0b0-0000-7000-8000-000000000001', mode: 'nieuw' },
    migrations: readMigrations('db/migrations'),
    now: () => NOW,
    backupPath: () => `${path}.niet`,
    chain: { key, anchorPath: `${path}.anker` },
  });
  await store.close();
}

async function fill(path: string): Promise<void> {
  await makeEmpty(path);
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  connection.pragma('foreign_keys = OFF');
  const gegeven = connection.prepare(
    "INSERT INTO gegeven (id, betrokkene_id, veld, waarde, bron, vastgelegd_op, vastgelegd_door) VALUES (?, ?, 'straat', ?, 'melding', ?, 'bench')",
  );
  const sleutel = connection.prepare(
    "INSERT INTO zoeksleutel (soort, waarde, betrokkene_id) VALUES ('naam', ?, ?)",
  );
  connection.transaction(() => {
    for (let count = 0; count < rows; count += 1) {
      const id = randomBytes(16).toString('hex');
      gegeven.run(id, `betrokkene-${count % 5000}`, 'x'.repeat(100 + (count % 400)), NOW);
      if (count % 3 === 0) sleutel.run(id, `betrokkene-${count % 5000}`);
    }
  })();
  connection.pragma('wal_checkpoint(TRUNCATE)');
  connection.close();
}

function median(all: readonly number[]): number {
  const sorted = [...all].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
