import { expect, test } from 'vitest';
import { appendLog } from '#areas/verantwoording/store-log.ts';
import { connect, rawKey } from '#db/driver.ts';
import { openStore } from '#db/open.ts';
import { setPragmas } from '#db/pragmas.ts';
import { NOW, storeOptions } from '#test/support/store.ts';

const entry = {
  id: 'e1',
  tijd: NOW,
  gebruiker: 'a',
  rol: 'screener',
  werkplek: 'w',
  actie: 'inzien',
  operatie: 'partners.listPartners',
  doel: 'taakuitvoering',
  objectSoort: 'partner',
  objectPseudoniem: null,
  uitkomst: 'gelukt',
  correlatie: 'c1',
};

async function openedLog() {
  const options = storeOptions();
  const store = openStore(options);
  await store.write((unit) => appendLog(unit, [entry, { ...entry, id: 'e2' }, entry]));
  await store.close();
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  setPragmas(connection);
  return connection;
}

test('entries are numbered in the order they came, and the same entry is not added twice', async () => {
  const connection = await openedLog();
  expect(connection.prepare('SELECT seq, id FROM log ORDER BY seq').all()).toEqual([
    { seq: 1, id: 'e1' },
    { seq: 2, id: 'e2' },
  ]);
  connection.close();
});

test.each([
  ['changed', "UPDATE log SET uitkomst = 'anders'"],
  ['removed', 'DELETE FROM log WHERE seq = 1'],
  [
    'replaced',
    "INSERT OR REPLACE INTO log SELECT 1, 'e9', tijd, gebruiker, rol, werkplek, actie, operatie, doel, object_soort, object_pseudoniem, uitkomst, correlatie, verzameling, bijzonderheden FROM log WHERE seq = 1",
  ],
])('an entry cannot be %s, not even with raw SQL', async (_what, sql) => {
  const connection = await openedLog();
  expect(() => connection.exec(sql)).toThrow(/append-only/);
  connection.close();
});
