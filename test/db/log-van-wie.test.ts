import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { schema } from '#areas/tables.ts';
import { appendHerhaling, appendSetPart, appendShown } from '#areas/verantwoording/store-log.ts';
import { connect, rawKey } from '#db/driver.ts';
import { openStore } from '#db/open.ts';
import { setPragmas } from '#db/pragmas.ts';
import { NOW, storeOptions, testStore } from '#test/support/store.ts';

const { log, logObject, logVerzameling } = schema;
const entry = (id: string) => ({
  ...{ id, tijd: NOW, gebruiker: 'a', rol: 'screener', werkplek: 'w', actie: 'inzien' },
  ...{ operatie: 'werk.listWerk', doel: 'taakuitvoering', objectSoort: 'dossier' },
  ...{ objectPseudoniem: null, uitkomst: 'gelukt', correlatie: 'c1' },
});
const SET = {
  vingerafdruk: 'v1',
  aantal: 2,
  delen: ['[["p1","dossier"],["p2","betrokkene"]]'],
};

function openRaw(options: ReturnType<typeof storeOptions>) {
  const connection = connect(options.path);
  connection.pragma("cipher = 'chacha20'");
  connection.key(rawKey(options.key));
  setPragmas(connection);
  return connection;
}

test('a log from before answers were kept is read as it was, and goes on', async () => {
  const options = storeOptions();
  const before = options.migrations.filter(({ version }) => version < 2);
  await openStore({ ...options, migrations: before }).close();
  const raw = openRaw(options);
  raw.exec(
    `INSERT INTO log VALUES (1, 'e1', '${NOW}', 'a', 'screener', 'w', 'inzien', 'dossiers.readDossier', 'taakuitvoering', 'dossier', 'abc', 'gelukt', 'c1')`,
  );
  raw.close();
  const store = testStore({ ...options, mode: 'bestaand' });
  await store.write((unit) => appendShown(unit, entry('e2'), SET));
  const rows = await store.read((unit) => unit.select().from(log));
  expect(rows).toMatchObject([
    { seq: 1, id: 'e1', objectPseudoniem: 'abc', verzameling: null, bijzonderheden: null },
    { seq: 2, id: 'e2', verzameling: 1 },
  ]);
});

test('a set that is too large for one go is written in parts, and is whole also when they stopped halfway', async () => {
  const store = testStore();
  const delen = ['[["p1","dossier"]]', '[["p2","melding"]]', '[["p3","betrokkene"]]'];
  const large = { vingerafdruk: 'v2', aantal: 3, delen };
  const objects = () =>
    store.read((unit) =>
      unit.select({ nr: logObject.verzameling, wie: logObject.pseudoniem }).from(logObject),
    );
  await store.write((unit) => appendSetPart(unit, large, 1));
  await store.write((unit) => appendSetPart(unit, large, 1));
  expect(await objects()).toEqual([{ nr: 1, wie: 'p2' }]);
  await store.write((unit) => appendShown(unit, entry('e1'), large));
  await store.write((unit) => appendShown(unit, entry('e2'), large));
  expect(await objects()).toEqual(['p1', 'p2', 'p3'].map((wie) => ({ nr: 1, wie })));
  const entries = await store.read((unit) => unit.select().from(log));
  expect(entries.map(({ verzameling }) => verzameling)).toEqual([1, 1]);
});

test('a set is kept once, however many answers showed it', async () => {
  const store = testStore();
  await store.write(async (unit) => {
    await appendShown(unit, entry('e1'), SET);
    await appendShown(unit, entry('e2'), SET);
    await appendShown(unit, entry('e3'), undefined);
  });
  const rows = await store.read((unit) =>
    unit
      .select({ id: log.id, pseudoniem: logObject.pseudoniem, soort: logObject.objectSoort })
      .from(log)
      .innerJoin(logObject, eq(logObject.verzameling, log.verzameling)),
  );
  expect(rows).toHaveLength(4);
  expect(rows).toContainEqual({ id: 'e2', pseudoniem: 'p2', soort: 'betrokkene' });
  expect(await store.read((unit) => unit.select().from(logVerzameling))).toEqual([
    { nr: 1, vingerafdruk: 'v1', aantal: 2 },
  ]);
});

const TABELLEN = { log_verzameling: 'aantal', log_object: 'pseudoniem', log_herhaling: 'tijd' };

test.each(Object.entries(TABELLEN))(
  'nothing of %s can be changed, removed or replaced, not even with raw SQL',
  async (tabel, kolom) => {
    const options = storeOptions();
    const store = openStore(options);
    await store.write(async (unit) => {
      const seq = await appendShown(unit, entry('e1'), SET);
      await appendHerhaling(unit, seq, NOW);
    });
    await store.close();
    const raw = openRaw(options);
    for (const sql of [
      `UPDATE ${tabel} SET ${kolom} = ${kolom}`,
      `DELETE FROM ${tabel}`,
      `INSERT OR REPLACE INTO ${tabel} SELECT * FROM ${tabel}`,
    ])
      expect(() => raw.exec(sql)).toThrow(/append-only/);
    raw.close();
  },
);
