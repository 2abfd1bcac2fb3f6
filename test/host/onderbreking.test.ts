import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connect, rawKey } from '#db/driver.ts';
import { openStore } from '#db/open.ts';
import { padenIn } from '#host/engine/paden.ts';
import { BEHEERDER, testEngine, testklok } from '#test/support/engine.ts';
import { keysOf } from '#test/support/sleutels.ts';
import { openClient, refused } from './support.ts';

/** A register as a killed program leaves it: the WAL is not empty and holds `partners`. */
async function killedRegister(partners = 5) {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  await client.toegang.setUp(BEHEERDER);
  const paden = padenIn(folder);
  const earlier = readFileSync(paden.anker);
  for (let count = 0; count < partners; count += 1)
    await client.partners.createPartner({
      naam: `Stichting Proef ${count}`,
      soort: 'overig',
      gemeenten: [],
      ondertekenaar: false,
      actief: true,
    });
  const files = [paden.register, `${paden.register}-wal`];
  const kept = files.map((file) => readFileSync(file));
  const anchor = readFileSync(paden.anker);
  await engine.stop();
  // The file as it is once everything of the WAL has been written into it.
  const healthy = readFileSync(paden.register);
  // A cut that tears a transaction comes before it is noted in the anchor.
  const putBack = (which: 'as it was' | 'before what was torn' = 'before what was torn') => {
    writeFileSync(paden.anker, which === 'as it was' ? anchor : earlier);
    rmSync(`${paden.register}-shm`, { force: true });
    files.forEach((file, index) => void writeFileSync(file, kept[index] ?? ''));
  };
  putBack('as it was');
  return { folder, paden, files, kept, healthy, putBack, aantal: partners };
}
/** Whether every page of a closed register is as it was written. */
async function isWhole(folder: string): Promise<boolean> {
  const { path, key } = await keysOf(folder, BEHEERDER.wachtwoord);
  const connection = connect(path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(key));
  const found = connection.pragma('integrity_check', { simple: true });
  connection.close();
  return found === 'ok';
}

/** The frames of a WAL that are of its last use, as the format has them: where each is, and whether it commits. */
function framesOf(wal: Buffer) {
  const length = 24 + wal.readUInt32BE(8);
  const all = Array.from({ length: Math.floor((wal.length - 32) / length) }, (_, index) => {
    const from = 32 + index * length;
    const isOwn = wal.subarray(from + 8, from + 16).equals(wal.subarray(16, 24));
    return { from, to: from + length, isOwn, isCommit: wal.readUInt32BE(from + 4) !== 0 };
  });
  return all.slice(0, all.findIndex(({ isOwn }) => !isOwn) >>> 0);
}

const names = (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []);

test('after an unclean stop store and WAL are copied aside before they are opened', async () => {
  const { folder, paden, kept } = await killedRegister();
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.signIn(BEHEERDER);
  const [copy = ''] = names(paden.kopieen);
  expect(copy).toBe('na-onderbreking-2026-11-05T090000000Z');
  expect(names(join(paden.kopieen, copy))).toEqual(['anker.bin', 'register.db', 'register.db-wal']);
  for (const [index, name] of ['register.db', 'register.db-wal'].entries())
    expect(readFileSync(join(paden.kopieen, copy, name)).equals(kept[index] ?? Buffer.of())).toBe(
      true,
    );
  expect(
    (await client.partners.listPartners()).filter(({ naam }) => naam.includes('Proef')).length,
  ).toBe(5);
});

test('what is left of a WAL that does not fit the file any more is never laid over it', async () => {
  const { folder, paden, files, kept, healthy } = await killedRegister(40);
  const [, wal = Buffer.of()] = kept;
  const frames = framesOf(wal);
  const last = frames.findLastIndex(({ isCommit }, index) => isCommit && index < frames.length - 1);
  const seven = Array.from({ length: 7 }, (_, index) => Math.floor((index * last) / 6));
  for (const at of seven) {
    const bad = Buffer.from(wal);
    const offset = (frames[at]?.from ?? 0) + 200;
    bad.writeUInt8(bad.readUInt8(offset) ^ 1, offset);
    rmSync(`${paden.register}-shm`, { force: true });
    writeFileSync(files[0] ?? '', healthy);
    writeFileSync(files[1] ?? '', bad);
    const { engine } = testEngine({ folder });
    const client = await openClient(engine);
    expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
      code: 'locked',
      data: { reden: 'beschadigd' },
    });
    await engine.stop();
    expect(readFileSync(files[0] ?? '').equals(healthy)).toBe(true);
    expect(readFileSync(files[1] ?? '').equals(bad)).toBe(true);
  }
});

test('what a power cut tears of the last transaction keeps nobody out, and nothing before it is lost', async () => {
  const { folder, files, kept, putBack } = await killedRegister(6);
  const [db = Buffer.of(), wal = Buffer.of()] = kept;
  const frames = framesOf(wal);
  const before = frames.findLastIndex(
    ({ isCommit }, index) => isCommit && index < frames.length - 1,
  );
  const last = frames.slice(before + 1);
  // Each frame of the last transaction alone is not there yet; then none of it is.
  for (const gone of [...last.slice(0, 7).map((one) => [one]), last]) {
    const cut = Buffer.from(wal);
    for (const { from, to } of gone) cut.fill(0, from, to);
    putBack();
    writeFileSync(files[0] ?? '', db);
    writeFileSync(files[1] ?? '', cut);
    const { engine } = testEngine({ folder });
    const client = await openClient(engine);
    await client.toegang.signIn(BEHEERDER);
    const proef = (await client.partners.listPartners()).filter(({ naam }) =>
      naam.includes('Proef'),
    );
    expect(proef.length).toBeGreaterThanOrEqual(5);
    // The WAL is begun anew: what the cut left in it is never behind what is written now.
    const salts = readFileSync(files[1] ?? '').subarray(16, 24);
    expect(salts.equals(cut.subarray(16, 24))).toBe(false);
    await engine.stop();
    expect(await isWhole(folder)).toBe(true);
  }
});

test('what was noted as kept and is gone with the end of the WAL is told, and nothing is written', async () => {
  const { folder, paden, files, kept, putBack } = await killedRegister(6);
  const [, wal = Buffer.of()] = kept;
  const frames = framesOf(wal);
  const commits = frames.flatMap(({ isCommit }, index) => (isCommit ? [index] : []));
  for (const missing of [1, 2, 4]) {
    putBack('as it was');
    const last = commits.at(-1 - missing) ?? 0;
    const shorter = wal.subarray(0, frames[last]?.to ?? 0);
    writeFileSync(files[1] ?? '', shorter);
    const before = [paden.register, paden.anker].map((file) => readFileSync(file));
    const { engine } = testEngine({ folder });
    const client = await openClient(engine);
    expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
      code: 'locked',
      data: { reden: 'achter', aantal: missing },
    });
    await engine.stop();
    expect(readFileSync(files[1] ?? '').equals(shorter)).toBe(true);
    [paden.register, paden.anker].forEach((file, index) => {
      expect(readFileSync(file).equals(before[index] ?? Buffer.of())).toBe(true);
    });
  }
});

test('after an orderly stop nothing is copied', async () => {
  const { engine, folder } = testEngine();
  await (await openClient(engine)).toegang.setUp(BEHEERDER);
  await engine.stop();
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.signIn(BEHEERDER);
  expect(names(padenIn(folder).kopieen)).toEqual([]);
});

test('of the copies two stay, the newest', async () => {
  const { folder, paden, putBack, files } = await killedRegister();
  for (const [index, start] of ['05', '06', '07'].entries()) {
    putBack();
    // Another WAL each time, as another interrupted day leaves.
    const wal = readFileSync(files[1] ?? '');
    writeFileSync(files[1] ?? '', wal.subarray(0, wal.length - index * (4096 + 24)));
    const { engine } = testEngine({ folder, klok: testklok(`2026-11-${start}T09:00:00.000Z`) });
    await (await openClient(engine)).toegang.signIn(BEHEERDER);
    await engine.stop();
  }
  expect(names(paden.kopieen)).toEqual([
    'na-onderbreking-2026-11-06T090000000Z',
    'na-onderbreking-2026-11-07T090000000Z',
  ]);
});

test('two copies of one moment, as after the clock was set back, both stay', async () => {
  const { folder, paden, putBack, files } = await killedRegister();
  for (const shorter of [0, 1]) {
    putBack();
    const wal = readFileSync(files[1] ?? '');
    writeFileSync(files[1] ?? '', wal.subarray(0, wal.length - shorter * (4096 + 24)));
    const { engine } = testEngine({ folder });
    await (await openClient(engine)).toegang.signIn(BEHEERDER);
    await engine.stop();
  }
  expect(names(paden.kopieen)).toEqual([
    'na-onderbreking-2026-11-05T090000000Z',
    'na-onderbreking-2026-11-05T090000000Z-2',
  ]);
});

test('a register that does not open is tried again without another copy, and without losing the first', async () => {
  const { folder, paden, files, kept } = await killedRegister();
  const damaged = Buffer.from(kept[0] ?? '');
  damaged.fill(7, 0, damaged.length);
  writeFileSync(files[0] ?? '', damaged);
  const wal = Buffer.from(kept[1] ?? '');
  wal.fill(7, 32);
  writeFileSync(files[1] ?? '', wal);
  for (const day of ['05', '06', '07']) {
    const { engine } = testEngine({ folder, klok: testklok(`2026-11-${day}T09:00:00.000Z`) });
    const client = await openClient(engine);
    expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
      code: 'locked',
      data: { reden: 'beschadigd' },
    });
    expect(readFileSync(files[0] ?? '').equals(damaged)).toBe(true);
    expect(readFileSync(files[1] ?? '').equals(wal)).toBe(true);
    await engine.stop();
  }
  expect(names(paden.kopieen)).toEqual(['na-onderbreking-2026-11-05T090000000Z']);
});

test('where no copy can be made the register is not opened and nothing is changed', async () => {
  const { folder, paden, files, kept } = await killedRegister();
  writeFileSync(paden.kopieen, 'a file where the folder should be');
  const client = await openClient(testEngine({ folder }).engine);
  expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
    code: 'locked',
    data: { reden: 'geen_kopie' },
  });
  files.forEach((file, index) => {
    expect(readFileSync(file).equals(kept[index] ?? Buffer.of())).toBe(true);
  });
  rmSync(paden.kopieen);
  await client.toegang.signIn(BEHEERDER);
});

test('what a crash left of half a copy goes, and does not count as one', async () => {
  const { folder, paden } = await killedRegister();
  const half = join(paden.kopieen, 'na-onderbreking-2026-11-04T090000000Z.deel');
  mkdirSync(half, { recursive: true });
  copyFileSync(paden.register, join(half, 'register.db'));
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.signIn(BEHEERDER);
  expect(names(paden.kopieen)).toEqual(['na-onderbreking-2026-11-05T090000000Z']);
});

test('whatever bit of the WAL flips, what was there before is in the copy, whole', async () => {
  const { folder, paden, files, kept, putBack } = await killedRegister(8);
  const whole = kept[1] ?? Buffer.of();
  for (let turn = 1; turn <= 12; turn += 1) {
    putBack();
    rmSync(paden.kopieen, { recursive: true, force: true });
    const flipped = Buffer.from(whole);
    const at = Math.floor((whole.length * turn) / 13);
    flipped[at] = (flipped[at] ?? 0) ^ 1;
    writeFileSync(files[1] ?? '', flipped);
    const { engine } = testEngine({ folder });
    const client = await openClient(engine);
    await client.toegang.signIn(BEHEERDER).catch(() => undefined);
    await client.partners.listPartners().catch(() => undefined);
    await engine.stop();
    const [copy = ''] = names(paden.kopieen);
    const aside = join(paden.kopieen, copy);
    expect(readFileSync(join(aside, 'register.db')).equals(kept[0] ?? Buffer.of())).toBe(true);
    expect(readFileSync(join(aside, 'register.db-wal')).equals(flipped)).toBe(true);
  }
  // The copy is a register: with the bit put right it opens and has everything.
  const { key, id, chain } = await keysOf(folder, BEHEERDER.wachtwoord);
  const [copy = ''] = names(paden.kopieen);
  const path = join(paden.kopieen, copy, 'register.db');
  writeFileSync(`${path}-wal`, whole);
  const { readMigrations } = await import('#db/migrations.ts');
  const store = openStore({
    ...{ path, key, storeId: id, mode: 'bestaand' },
    chain: { ...chain, anchorPath: join(paden.kopieen, copy, 'anker.bin') },
    migrations: readMigrations('db/migrations'),
    now: () => '2026-11-05T09:00:00.000Z',
    backupPath: () => `${path}.niet`,
  });
  const { listPartnerRows } = await import('#areas/partners/store.ts');
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  expect(partners.filter(({ naam }) => naam.includes('Proef')).length).toBe(8);
  await store.close();
}, 60_000);
