import { describe, expect, test } from 'vitest';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import type { Zoekfilter } from '#areas/zoeken/contract.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const MENSEN: Readonly<Record<string, PersoonInvoer>> = {
  berg: {
    voornaam: 'Anna',
    achternaam: 'van den Berg',
    geboortedatum: '12-5-1968',
    bsn: '111222333',
  },
  bergman: { voornaam: 'Özlem', achternaam: 'Bergman', telefoon: '06 12345678' },
  linde: {
    voornaam: 'Berg',
    achternaam: 'Linde',
    straat: 'Kade',
    huisnummer: '12a',
    postcode: '3311AB',
  },
  meijer: { voornaam: 'Test', achternaam: 'Meijer', email: 'meijer@voorbeeld.nl' },
};

/** A register with four people, each in a dossier of their own. */
async function setUp() {
  const begun = await register(portTransport);
  const { client, partnerId } = begun;
  const nummers = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const [naam, gegevens] of Object.entries(MENSEN)) {
    const { dossier } = await registered(
      client,
      invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }] }),
    );
    nummers.set(dossier.nummer, naam);
    ids.set(naam, dossier.id);
  }
  const found = async (tekst: string, other: Partial<Zoekfilter> = {}) =>
    (await client.zoeken.search({ tekst, ...other })).dossiers.map(({ nummer }) =>
      nummers.get(nummer),
    );
  return { ...begun, found, ids };
}

describe('the search box', () => {
  test.each<[string, string, string[]]>([
    ['a surname, whole before begin before given name', 'berg', ['berg', 'linde', 'bergman']],
    ['names the other way round', 'berg anna', ['berg']],
    ['with tussenvoegsels', 'van den berg', ['berg', 'linde', 'bergman']],
    ['a tussenvoegsel glued', 'vandenberg', ['berg', 'linde']],
    ['without diacritics', 'ozlem', ['bergman']],
    ['a birth date in letters', '12 mei 1968', ['berg']],
    ['a birth date in digits', '12051968', ['berg']],
    ['a year of birth', '1968', ['berg']],
    ['a month of birth', 'mei 1968', ['berg']],
    ['a name and a year of birth', 'berg 1968', ['berg']],
    ['a name and another year of birth', 'berg 1969', []],
    ['another month of birth', 'juni 1968', []],
    ['a phone number with dashes', '06-12345678', ['bergman']],
    ['a BSN', '111222333', ['berg']],
    ['an address with a letter', 'kade 12a', ['linde']],
    ['a postcode and number', '3311 ab 12', ['linde']],
    ['an e-mail address', 'meijer@voorbeeld.nl', ['meijer']],
    ['another spelling', 'meyer', ['meijer']],
    ['a slip', 'bergmam', ['bergman']],
  ])('finds by %s', async (_case, tekst, expected) => {
    const { found } = await setUp();
    expect(await found(tekst)).toEqual(expect.arrayContaining(expected));
    expect((await found(tekst))[0]).toBe(expected[0]);
  });

  test('says what it took for a word that nobody has', async () => {
    const { client } = await setUp();
    const { lijktOp } = await client.zoeken.search({ tekst: 'meyer' });
    expect(lijktOp).toEqual([{ getypt: 'meyer', gevonden: ['meijer'] }]);
    expect((await client.zoeken.search({ tekst: 'meijer' })).lijktOp).toEqual([]);
  });

  test('says that it was found by BSN or phone without showing the number', async () => {
    const { client } = await setUp();
    const byBsn = await client.zoeken.search({ tekst: '111222333' });
    expect(byBsn.dossiers[0]?.op).toEqual(['op_bsn']);
    expect(JSON.stringify(byBsn)).not.toContain('111222333');
    const byPhone = await client.zoeken.search({ tekst: '0612345678' });
    expect(byPhone.dossiers[0]?.op).toEqual(['op_telefoon']);
  });

  test('finds a dossier by its medehuurder, and says by whom', async () => {
    const { client, partnerId } = await setUp();
    const personen = ['Hoofdhuurder', 'Medebewoner'].map((achternaam) => ({
      betrokkeneId: null,
      gegevens: { voornaam: achternaam.slice(0, 4), achternaam },
    }));
    await client.meldingen.registerMelding(invoer(partnerId, { personen }));
    const { dossiers } = await client.zoeken.search({ tekst: 'medebewoner' });
    expect(dossiers).toMatchObject([{ naam: 'Hoofdhuurder, Hoof', via: 'Medebewoner, Mede' }]);
  });

  test('can be held to open or closed dossiers, and to my own', async () => {
    const { client, found, ids } = await setUp();
    expect(await found('berg', { status: 'gesloten' })).toEqual([]);
    expect(await found('berg', { wiens: 'mij' })).toEqual([]);
    await client.dossiers.takeDossier({ id: ids.get('berg') ?? '', versie: 1 });
    expect(await found('berg', { wiens: 'mij', status: 'open' })).toEqual(['berg']);
  });

  test('can be held to a gemeente, and to what was opened lately', async () => {
    const { found, klok } = await setUp();
    expect(await found('berg', { gemeente: '0505' })).toEqual(['linde']);
    expect(await found('berg', { gemeente: '0482' })).toEqual([]);
    klok.setNow('2026-12-05T09:00:00.000Z');
    expect(await found('berg', { geopend: 'maand' })).toEqual(await found('berg'));
    klok.setNow('2026-12-06T09:00:00.000Z');
    expect(await found('berg', { geopend: 'maand' })).toEqual([]);
    expect(await found('berg', { geopend: 'jaar' })).toEqual(await found('berg'));
  });

  test('pages without losing or doubling anybody, and counts all', async () => {
    const { client, partnerId } = await register(portTransport);
    for (let nummer = 0; nummer < 30; nummer += 1)
      await client.meldingen.registerMelding(
        invoer(partnerId, {
          personen: [
            {
              betrokkeneId: null,
              gegevens: {
                voornaam: `Naam${'abcdefghijklmnopqrstuvwxyzabcd'[nummer]}`,
                achternaam: 'Velen',
                geboortedatum: `${1 + (nummer % 28)}-3-${1940 + nummer}`,
              },
            },
          ],
        }),
      );
    const pages = await Promise.all(
      [1, 2].map((pagina) => client.zoeken.search({ tekst: 'velen', pagina })),
    );
    expect(pages.map(({ totaal, meer }) => [totaal, meer])).toEqual([
      [30, true],
      [30, false],
    ]);
    const ids = pages.flatMap(({ dossiers }) => dossiers.map(({ id }) => id));
    expect(new Set(ids).size).toBe(30);
  });
});
