import { describe, expect, test } from 'vitest';
import { SLEUTELVERSIE } from '#areas/bekendheid/rules/sleutels.ts';
import {
  matchPersoon,
  readKandidaten,
  renewSleutels,
} from '#areas/bekendheid/service/herkenning.ts';
import { refreshSleutels, toColumns } from '#areas/personen/service/personen.ts';
import {
  insertBetrokkene,
  readRegisterstand,
  replaceSleutels,
  setSleutelversie,
} from '#areas/personen/store/betrokkenen.ts';
import type { Store } from '#db/store.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { testStore } from '#test/support/store.ts';

const ANNA: PersoonGegevens = {
  voornaam: 'Anna',
  tussenvoegsel: 'van den',
  achternaam: 'Voorbeeld',
  geboortedatum: toGeboortedatum('1968-03-12'),
  straat: 'Kade',
  huisnummer: '12',
  postcode: '3311AB',
  plaats: 'Dordrecht',
};

async function register(store: Store, people: Readonly<Record<string, PersoonGegevens>>) {
  await store.write(async (unit) => {
    for (const [id, persoon] of Object.entries(people)) {
      const row = { ...toColumns(persoon), id, versie: 1 };
      await insertBetrokkene(unit, row);
      await refreshSleutels({ unit }, row);
    }
  });
}

async function found(store: Store, vraag: PersoonGegevens) {
  const ranked = await store.read((unit) => matchPersoon(unit, vraag));
  return ranked.map(({ kandidaat, oordeel }) => `${kandidaat.row.id} ${oordeel}`);
}

describe('the check finds somebody in the store', () => {
  test.each<[string, PersoonGegevens, string]>([
    ['as written down before', ANNA, 'bekend'],
    [
      'with the tussenvoegsel glued and no diacritics',
      { ...ANNA, tussenvoegsel: null, achternaam: 'Vandenvoorbeeld' },
      'bekend',
    ],
    [
      'with day and month swapped, at the same address',
      { ...ANNA, geboortedatum: toGeboortedatum('1968-12-03') },
      'bekend',
    ],
    [
      'with given name and surname swapped, moved house',
      {
        voornaam: 'Voorbeeld',
        achternaam: 'Anna',
        geboortedatum: toGeboortedatum('1968-03-12'),
        postcode: '4201AA',
      },
      'bekend',
    ],
    [
      'with a letter wrong in every name and another place',
      { ...ANNA, voornaam: 'Ana', achternaam: 'Voorbeelt', plaats: 'Dalem', postcode: null },
      'mogelijk_bekend',
    ],
    [
      'with an initial for a name',
      { ...ANNA, voornaam: null, voorletters: 'A.' },
      'mogelijk_bekend',
    ],
    [
      'with another year of birth, at the same address',
      { ...ANNA, geboortedatum: toGeboortedatum('1996-03-12') },
      'mogelijk_bekend',
    ],
  ])('%s', async (_case, vraag, oordeel) => {
    const store = testStore();
    await register(store, { anna: ANNA, ander: { voornaam: 'Bram', achternaam: 'Testpersoon' } });
    expect(await found(store, vraag)).toEqual([`anna ${oordeel}`]);
  });

  test('and never takes a twin, a sibling or a housemate for them', async () => {
    const store = testStore();
    await register(store, { anna: ANNA });
    for (const other of [
      { ...ANNA, voornaam: 'Bram' },
      { ...ANNA, voornaam: 'Hanna' },
      { ...ANNA, voornaam: 'Bram', geboortedatum: toGeboortedatum('1971-10-30') },
      { ...ANNA, voornaam: null },
    ])
      expect(await found(store, other)).not.toContain('anna bekend');
  });

  test('and says who came close when asked, without calling them known', async () => {
    const store = testStore();
    await register(store, { anna: ANNA });
    const sibling = {
      achternaam: 'Voorbeeld',
      voornaam: 'Bram',
      postcode: '3311AB',
      huisnummer: '14',
      geboortedatum: toGeboortedatum('1971-10-30'),
    };
    const ranked = await store.read((unit) => matchPersoon(unit, sibling, 'nieuw'));
    expect(ranked.map(({ oordeel }) => oordeel)).toEqual(['nieuw']);
  });
});

test('a key that a crowd shares does not hide the one who shares more', async () => {
  const store = testStore();
  const crowd = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `menigte-${index}`,
      { voornaam: 'Anna', achternaam: 'Voorbeeld', huisnummer: String(index + 1) },
    ]),
  );
  await register(store, { ...crowd, zelf: ANNA });
  const read = await store.read((unit) => readKandidaten(unit, ANNA));
  expect(read.length).toBeLessThanOrEqual(60);
  expect(await found(store, ANNA)).toContain('zelf bekend');
});

describe('search keys of an older version', () => {
  test('are made anew, all of them, once', async () => {
    const store = testStore();
    const people = Array.from({ length: 501 }, (_, n) => [
      `p${n}`,
      { ...ANNA, huisnummer: `${n}` },
    ]);
    await register(store, Object.fromEntries(people));
    await store.write(async (unit) => {
      for (const [id] of people)
        await replaceSleutels(unit, String(id), [{ soort: 'oud', waarde: 'x' }]);
      await setSleutelversie(unit, 1);
    });
    expect(await found(store, ANNA)).toEqual([]);
    expect(await renewSleutels(store)).toBe(501);
    expect(await found(store, ANNA)).not.toEqual([]);
    expect((await store.read(readRegisterstand)).sleutelversie).toBe(SLEUTELVERSIE);
    expect(await renewSleutels(store)).toBe(0);
  });
});
