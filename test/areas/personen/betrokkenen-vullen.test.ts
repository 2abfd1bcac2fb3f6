import { expect, test } from 'vitest';
import { refreshSleutels, toColumns, WOORD } from '#areas/personen/service/personen.ts';
import { vulBetrokkenen } from '#areas/personen/service/vullen.ts';
import { insertBetrokkene, readRegisterstand } from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import type { Store } from '#db/store.ts';
import { testStore } from '#test/support/store.ts';
import { maakWereld } from '#tools/bench/koppelen/generator.ts';

const PEOPLE = [...maakWereld({ zaad: 'vullen', personen: 250 }).register()];

/** The people and their keys, without the words of the search box, in one order. */
async function contents(store: Store) {
  return store.read(async (unit) => {
    const people = await unit.select().from(schema.betrokkene);
    const keys = await unit.select().from(schema.zoeksleutel);
    const forCheck = keys.filter(({ soort }) => soort !== WOORD);
    const { personen } = await readRegisterstand(unit);
    return { personen, people: inOrder(people), keys: inOrder(forCheck) };
  });
}

const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row)).sort();

test('many at once leave the very rows and keys that one by one would', async () => {
  const [bulk, single] = [testStore(), testStore()];
  await bulk.write((unit) => vulBetrokkenen(unit, PEOPLE));
  await single.write(async (unit) => {
    for (const { id, gegevens } of PEOPLE) {
      const row = { ...toColumns(gegevens), id, versie: 1 };
      await insertBetrokkene(unit, row);
      await refreshSleutels({ unit }, row);
    }
  });
  const made = await contents(bulk);
  expect(made.personen).toBe(250);
  expect(made.keys.length).toBeGreaterThan(1_000);
  expect(made).toEqual(await contents(single));
});

test('nobody at all is no mistake, the same id twice is one and leaves nothing', async () => {
  const store = testStore();
  await store.write((unit) => vulBetrokkenen(unit, []));
  const [one] = PEOPLE;
  if (one === undefined) throw new Error('nobody');
  await expect(store.write((unit) => vulBetrokkenen(unit, [...PEOPLE, one]))).rejects.toThrow();
  expect((await contents(store)).people).toEqual([]);
});
