import fc from 'fast-check';
import { expect, test } from 'vitest';
import { insertBrief } from '#areas/brieven/store.ts';
import { insertDossier } from '#areas/dossiers/store.ts';
import type { Personenstand } from '#areas/personen/rules/samenvoegen.ts';
import { KANTEN, KEUZEGROEPEN, type Keuzes, voegSamen } from '#areas/personen/rules/samenvoegen.ts';
import {
  correctBetrokkene,
  readStand,
  toGegevens,
  writeStand,
} from '#areas/personen/service/personen.ts';
import {
  findBetrokkene,
  listGegevens,
  readRegisterstand,
} from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import { briefRij, diensten, persoonVan } from '#test/support/diensten.ts';
import { testStore } from '#test/support/store.ts';
import { geordend, tweePersonen } from './samenvoegen-support.ts';

const LEEG: Personenstand = { personen: [], gegevens: [], plaatsingen: [], brieven: [] };
const IEDEREEN = ['a', 'b'];

test('whatever should be in the register is in it afterwards, with keys and counts that fit', async () => {
  const store = testStore();
  await store.write(async (unit) => {
    for (const id of ['d1', 'd2', 'd3', 'd4'])
      await insertDossier(unit, {
        ...{ id, nummer: `2026-0000${id.slice(1)}`, werkstatus: 'nieuw', processtap: '6' },
        ...{ gemeente: null, dossierhouderId: null, kinderen: 'onbekend', leeftijden: [] },
        ...{ ondersteuningsvraag: '', samenstelling: '', zorgen: {}, beperkt: false },
        ...{ geopendOp: '2026-11-05', geslotenOp: null, vervalt: null, werksoort: null, versie: 1 },
      });
  });
  const sleutels = () =>
    store.read(async (unit) => {
      const rows = await unit.select().from(schema.zoeksleutel);
      return rows.map((row) => JSON.stringify(row)).sort();
    });
  const become = async (was: Personenstand, wordt: Personenstand) => {
    await store.write(async (unit) => {
      const { versies } = await readStand(unit, IEDEREEN);
      await writeStand(unit, was, wordt, { a: 1, b: 1, ...versies });
    });
    const { stand } = await store.read((unit) => readStand(unit, IEDEREEN));
    expect(geordend(stand)).toEqual(geordend(wordt));
    const { personen } = await store.read(readRegisterstand);
    expect(personen).toBe(wordt.personen.length);
    return sleutels();
  };
  const anyChoice = fc
    .tuple(...KEUZEGROEPEN.map(() => fc.constantFrom(...KANTEN)))
    .map(
      (kanten) => Object.fromEntries(KEUZEGROEPEN.map((groep, n) => [groep, kanten[n]])) as Keuzes,
    );
  await fc.assert(
    fc.asyncProperty(tweePersonen, anyChoice, async (any, keuzes) => {
      await store.write(async (unit) => {
        await unit.delete(schema.brief);
        await unit.delete(schema.dossierpersoon);
        await unit.delete(schema.betrokkene);
      });
      // A geslacht is one of three letters to the store; which one does not matter here.
      const before: Personenstand = {
        ...any,
        personen: any.personen.map((persoon) => ({
          ...persoon,
          geslacht: persoon.geslacht === null ? null : 'V',
        })),
      };
      const { brieven, ...people } = before;
      await become(LEEG, { ...people, brieven: [] });
      await store.write(async (unit) => {
        for (const { id, dossierId, betrokkeneId } of brieven)
          await insertBrief(unit, briefRij(dossierId, betrokkeneId, id));
      });
      const keys = await sleutels();
      const op = '2026-11-05T09:00:00.000Z';
      const after = voegSamen(before, { blijft: 'a', weg: 'b', keuzes, op });
      await become(before, after);
      expect(await become(after, before)).toEqual(keys);
    }),
    { numRuns: 25 },
  );
});

test('a person who was changed meanwhile is not overwritten', async () => {
  const store = testStore();
  const [persoon] = fc.sample(tweePersonen, 1);
  const { personen = [] } = persoon ?? {};
  const [a] = personen.map((one) => ({ ...one, geslacht: null }));
  if (a === undefined) throw new Error('nobody');
  const is: Personenstand = { ...LEEG, personen: [a] };
  const becomes: Personenstand = { ...LEEG, personen: [{ ...a, voornaam: 'Anders' }] };
  await store.write((unit) => writeStand(unit, LEEG, is, {}));
  const stale = store.write((unit) => writeStand(unit, is, becomes, { a: 7 }));
  await expect(stale).rejects.toThrow('changed inside one unit');
});

test('an older value keeps the moment at which the next one came, however often it changes later', async () => {
  const d = await diensten();
  const dossier = await d.meld();
  const { id } = persoonVan(dossier);
  const moments: string[] = [];
  for (const plaats of ['Sliedrecht', 'Papendrecht', 'Zwijndrecht']) {
    d.later(24);
    moments.push(d.nu());
    const row = await d.lees(({ unit }) => findBetrokkene(unit, id));
    if (row === undefined) throw new Error('the person is gone');
    await d.doe((write) =>
      correctBetrokkene(
        write,
        { id, versie: row.versie },
        { ...toGegevens(row), plaats },
        'de betrokkene zelf',
      ),
    );
  }
  const rows = (await d.lees(({ unit }) => listGegevens(unit, id))).filter(
    ({ veld }) => veld === 'plaats',
  );
  expect(rows.map(({ vervangenOp }) => vervangenOp)).toEqual([...moments, null]);
});
