import { copyFileSync, existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { insertPartner, listPartnerRows } from '#areas/partners/store.ts';
import { connect, rawKey } from '#db/driver.ts';
import { type OpenOptions, openStore } from '#db/open.ts';
import { storeOptions, testStore } from '#test/support/store.ts';

/**
 * A store as a stop in the middle of a change of its key leaves it: without a WAL, half written, and
 * with the journal from which that is taken back.
 */
async function halfway(): Promise<OpenOptions> {
  const options = storeOptions();
  const store = openStore(options);
  await store.write((unit) =>
    insertPartner(unit, {
      ...{ id: 'p', naam: 'Stichting Proef', soort: 'overig', gemeenten: [], versie: 1 },
      ...{ ondertekenaar: false, actief: true },
    }),
  );
  await store.close();
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  connection.pragma('journal_mode = DELETE');
  // What does not fit in so small a memory is written before it is kept.
  connection.pragma('cache_size = 2');
  connection.exec('BEGIN; DELETE FROM partner; CREATE TABLE vulling (a)');
  const fill = connection.prepare('INSERT INTO vulling VALUES (?)');
  for (let count = 0; count < 200; count += 1) fill.run('x'.repeat(3000));
  const path = `${options.path}.toen`;
  copyFileSync(options.path, path);
  copyFileSync(`${options.path}-journal`, `${path}-journal`);
  connection.exec('ROLLBACK');
  connection.close();
  return { ...options, path, mode: 'bestaand' };
}

test('what a stop in the middle of a change of the key left half is taken back, and nothing is lost', async () => {
  const options = await halfway();
  const store = testStore({ ...options, wasInterrupted: true });
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  expect(partners.map(({ naam }) => naam)).toContain('Stichting Proef');
  expect(existsSync(`${options.path}-journal`)).toBe(false);
});

test('with another key neither the file nor its journal changes, and no copy stays', async () => {
  const options = await halfway();
  const names = [options.path, `${options.path}-journal`];
  const before = names.map((name) => readFileSync(name));
  expect(() => openStore({ ...options, key: Buffer.alloc(32, 1) })).toThrowError(
    expect.objectContaining({ kind: expect.stringMatching(/^(?:verkeerde_sleutel|schade)$/) }),
  );
  names.forEach((name, index) => {
    expect(readFileSync(name).equals(before[index] ?? Buffer.of())).toBe(true);
  });
  expect(existsSync(`${options.path}.terug`)).toBe(false);
  await openStore(options).close();
});
