import { describe, expect, test } from 'vitest';
import { suggestAdressen } from '#areas/bekendheid/service/herkenning.ts';
import { listBrieven } from '#areas/brieven/service/brieven.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import { showAdres } from '#areas/dossiers/service/mensen.ts';
import { viewSplitsing } from '#areas/personen/service/splitsen.ts';
import { schema } from '#areas/tables.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import { search } from '#areas/zoeken/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { ANNA } from '#test/support/invoer.ts';
import { mensenregister, postadres } from './mensen-support.ts';

const THUIS = ['Anna van den Voorbeeld', 'Proefstraat 12A', '3311 AB  DORDRECHT'];
const NAAM = 'Anna van den Voorbeeld';

async function gedagvaard() {
  const m = await mensenregister();
  await m.meld('Trivire', { wie: ['anna', 'bert'], datums: { zitting: '2026-12-22' } });
  return m;
}

describe('a letter goes', () => {
  test('to where somebody lives, when nothing else is said', async () => {
    const m = await gedagvaard();
    expect((await m.lees('anna', 'dagvaarding')).adres).toEqual(THUIS);
  });

  test('to the address for post when there is one, with whom it is in care of', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', { post: postadres({ naamregel: 'p/a familie Test' }) });
    const { adres: regels, overhandigen } = await m.lees('anna', 'dagvaarding');
    expect(regels).toEqual([NAAM, 'p/a familie Test', 'Testkade 9', '3312 AB  DORDRECHT']);
    expect(overhandigen).toBeNull();
    expect((await m.lees('bert', 'dagvaarding')).adres).toContain('Proefstraat 12A');
  });

  test('abroad, with a postcode as it is written there and the land below', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', {
      verblijf: 'buitenland',
      post: postadres({
        ...{ straat: 'Rue Exemple 4', regel: 'Boîte 2', postcode: 'B-1000' },
        ...{ plaats: 'Brussel', land: 'België' },
      }),
    });
    expect((await m.lees('anna', 'dagvaarding')).adres).toEqual([
      ...[NAAM, 'Rue Exemple 4', 'Boîte 2', 'B-1000 BRUSSEL', 'BELGIË'],
    ]);
  });

  test('never to a home that was cleared: then it is handed over, and says so', async () => {
    const m = await gedagvaard();
    await m.gebeurt('ontruiming_aangezegd', { dag: '2026-12-10' });
    await m.tot('2026-12-11');
    await m.gebeurt('ontruiming_uitgevoerd', { op: '2026-12-10' });
    const brief = await m.lees('anna', 'informatie');
    expect(brief.adres).toEqual([NAAM, 'Vertrouwelijk', 'Persoonlijk overhandigen']);
    expect(brief.overhandigen).toContain('De woning is ontruimd');
    expect((await m.persoon('anna')).brieven).toMatchObject({ waar: 'overhandigen' });
    const post = m.schrijf('anna', 'informatie');
    expect(await geweigerd(post)).toMatchObject({ data: { regel: 'brief_zonder_adres' } });
    await m.schrijf('anna', 'informatie', { kanaal: 'persoonlijk' });
    // A new address, and letters go by post again.
    await m.bereik('anna', { verblijf: 'familie', post: postadres() });
    expect((await m.lees('anna', 'informatie')).adres).toEqual([
      ...[NAAM, 'Testkade 9', '3312 AB  DORDRECHT'],
    ]);
  });

  test('not to the home that somebody left', async () => {
    const m = await gedagvaard();
    await m.rol('bert', { vertrokken: '2026-11-01' });
    const { overhandigen } = await m.lees('bert', 'dagvaarding');
    expect(overhandigen).toContain('woont niet meer in de woning');
    expect((await m.lees('anna', 'dagvaarding')).overhandigen).toBeNull();
  });

  test('to nobody without an address: who has none gets it by hand', async () => {
    const m = await gedagvaard();
    await m.bereik('anna', { verblijf: 'geen' });
    expect((await m.lees('anna', 'dagvaarding')).overhandigen).toContain(
      'Geef de brief persoonlijk',
    );
  });

  test('to a mooring without a number, once it is said that there is none', async () => {
    const m = await mensenregister();
    await m.meld('Trivire', { datums: { zitting: '2026-12-22' } });
    const { id, versie } = await m.persoon('anna');
    const gegevens = { ...ANNA, straat: 'Ligplaats De Vier Winden', huisnummer: '' };
    const dossierId = (await m.dossier()).id;
    await m.d.doe((c) =>
      changeBetrokkene(c, { dossierId, id, versie, gegevens, bron: 'zelf', aanvaard: [] }),
    );
    expect((await m.lees('anna', 'dagvaarding')).bezwaar).toContain('het huisnummer');
    await m.bereik('anna', { verblijf: 'ligplaats' });
    expect((await m.lees('anna', 'dagvaarding')).adres).toEqual([
      ...[NAAM, 'Ligplaats De Vier Winden', '3311 AB  DORDRECHT'],
    ]);
  });

  test('an address for post that nobody can deliver at is refused, with what it lacks', async () => {
    const m = await gedagvaard();
    const half = m.bereik('anna', { post: postadres({ postcode: 'B-1000', plaats: '' }) });
    const { data } = (await geweigerd(half)) as { data: { velden: { veld: string }[] } };
    expect(data.velden.map(({ veld }) => veld)).toEqual([
      ...['bereik.post.plaats', 'bereik.post.postcode'],
    ]);
  });
});

describe('an address that is kept from everybody else', () => {
  async function afgeschermd() {
    const m = await gedagvaard();
    await m.bereik('anna', { post: postadres() }, true);
    return m;
  }

  test('stands in no list, dossier, search or suggestion', async () => {
    const m = await afgeschermd();
    const dossier = await m.dossier();
    const anna = await m.persoon('anna');
    expect(anna).toMatchObject({ afgeschermd: true, straat: null, postcode: null, plaats: null });
    expect(anna.bereik.post).toBeNull();
    expect(JSON.stringify(dossier.personen.find(({ id }) => id === m.mens('anna')))).not.toContain(
      'Testkade',
    );
    expect((await m.werk())?.adres).toBe('Adres afgeschermd');
    const zoek = async (tekst: string) => {
      const filter = {
        status: 'alle',
        wiens: 'iedereen',
        gemeente: null,
        geopend: 'altijd',
      } as const;
      return m.d.lees((c) => search(c, { tekst, pagina: 1, ...filter }));
    };
    // Bert lives at the same address and is found by it; Anna is not.
    const gevonden = await zoek('3311AB 12');
    expect(gevonden.dossiers.map(({ via }) => via)).toEqual(['Voorbeeld, van den, Bert']);
    expect(JSON.stringify(await zoek('Anna'))).not.toContain('Proefstraat');
    await m.bereik('bert', {}, true);
    expect(await m.d.lees((c) => suggestAdressen(c, { zoek: 'Proef' }))).toEqual([]);
  });

  test('is shown to who asks, and printed on a letter to that person alone', async () => {
    const m = await afgeschermd();
    const dossierId = (await m.dossier()).id;
    const getoond = await m.d.lees((c) => showAdres(c, { dossierId, id: m.mens('anna') }));
    expect(getoond.adres).toBe('Proefstraat 12A, 3311 AB Dordrecht');
    expect(getoond.post).toMatchObject({ straat: 'Testkade 9' });
    // On the screen the letter has no address; as it was sent it has.
    expect((await m.lees('anna', 'dagvaarding')).adres).toEqual([NAAM, 'Adres afgeschermd']);
    await m.schrijf('anna', 'dagvaarding');
    const [brief] = await m.d.lees((c) => c.unit.select().from(schema.brief));
    expect(brief?.inhoud).toMatchObject({ adres: [NAAM, 'Testkade 9', '3312 AB  DORDRECHT'] });
    const [lijst] = await m.d.lees((c) => listBrieven(c, { dossierId }));
    expect(lijst?.inhoud?.adres).toEqual([NAAM, 'Adres afgeschermd']);
    const bert = await m.lees('bert', 'dagvaarding');
    expect(`${bert.adres} ${bert.tekst}`).not.toMatch(/Anna|Testkade/u);
  });

  test('stays as it was when other data are corrected, and in the history of the person', async () => {
    const m = await afgeschermd();
    const { id, versie } = await m.persoon('anna');
    const dossierId = (await m.dossier()).id;
    const gegevens = { voornaam: 'Anna', achternaam: 'Anders', geboortedatum: '3-5-1968' };
    await m.d.doe((c) =>
      changeBetrokkene(c, { dossierId, id, versie, gegevens, bron: 'zelf', aanvaard: [] }),
    );
    const { adres: na } = await m.d.lees((c) => showAdres(c, { dossierId, id }));
    expect(na).toBe('Proefstraat 12A, 3311 AB Dordrecht');
    const { velden } = await m.d.lees((c) => viewSplitsing(c, { dossierId, id }));
    expect(JSON.stringify(velden)).not.toContain('Proefstraat');
  });
});

describe('a woning', () => {
  const woning = {
    straat: 'Testweg',
    huisnummer: '3',
    postcode: '2951 ab',
    plaats: 'Alblasserdam',
  };
  const typed = { ...woning, huisletter: '', toevoeging: '', aanduiding: '', gemeente: null };

  async function met(over: object) {
    const m = await gedagvaard();
    const wijzig = async (meer: object, aanvaard: string[] = []) => {
      const [one] = (await m.dossier()).procedures;
      const { id = '', versie = 0 } = one ?? {};
      await m.d.doe((c) =>
        changeProcedure(c, {
          ...{ id, versie, verhuurderId: null, gronden: [], aanvaard },
          woning: { ...typed, ...meer },
        }),
      );
    };
    await wijzig(over);
    return { ...m, wijzig };
  }

  test('is typed apart from where people live, and the gemeente follows it', async () => {
    const m = await met({});
    const { procedures, gemeente, historie } = await m.dossier();
    expect(procedures[0]?.woning).toBe('Testweg 3, 2951 AB Alblasserdam');
    expect(gemeente?.naam).toBe('Alblasserdam');
    expect(historie.some(({ gegevens }) => gegevens['woning'] === 'ja')).toBe(true);
  });

  test('has no number when it is a mooring, and a gemeente by hand without a postcode', async () => {
    const m = await met({
      ...{ straat: '', huisnummer: '', postcode: '', plaats: '', gemeente: '0590' },
      aanduiding: 'Ligplaats De Vier Winden',
    });
    const { procedures, gemeente } = await m.dossier();
    expect(procedures[0]?.woning).toBe('Ligplaats De Vier Winden');
    expect(gemeente?.naam).toBe('Papendrecht');
  });

  test('without a number is asked about once', async () => {
    const m = await met({});
    const zonder = m.wijzig({ huisnummer: '' });
    expect(await geweigerd(zonder)).toMatchObject({
      data: { velden: [{ veld: 'woning.huisnummer' }] },
    });
    await m.wijzig({ huisnummer: '' }, ['woning.huisnummer:zonder_nummer']);
    expect((await m.dossier()).procedures[0]?.woning).toContain('Testweg');
  });

  test('stays where it is when people move: the gemeente too', async () => {
    const m = await gedagvaard();
    const { id, versie } = await m.persoon('anna');
    const dossierId = (await m.dossier()).id;
    const gegevens = { ...ANNA, straat: 'Nieuwstraat', huisnummer: '7', postcode: '3361 AB' };
    const verhuisd = { ...gegevens, plaats: 'Sliedrecht' };
    const verhuisdOp = toIsoDate('2026-11-04');
    await m.d.doe((c) =>
      changeBetrokkene(c, {
        ...{ dossierId, id, versie, gegevens: verhuisd, bron: 'zelf', aanvaard: [], verhuisdOp },
      }),
    );
    const { procedures, gemeente } = await m.dossier();
    expect(procedures[0]?.woning).toBe('Proefstraat 12A, 3311 AB Dordrecht');
    expect(gemeente?.naam).toBe('Dordrecht');
    expect((await m.lees('anna', 'dagvaarding')).adres).toContain('3361 AB  SLIEDRECHT');
    // The former address is not on B3: nothing of it is kept.
    const waarden = await m.d.lees((c) => c.unit.select().from(schema.gegeven));
    expect(
      waarden.filter((row) => row.betrokkeneId === id).map(({ waarde }) => waarde),
    ).not.toContain('Proefstraat');
    expect((await m.dossier()).historie.map(({ soort }) => soort)).toContain('verhuisd');
  });

  test('that was taken from a wrong address is mended with it, and the history stays', async () => {
    const m = await gedagvaard();
    const { id, versie } = await m.persoon('anna');
    const dossierId = (await m.dossier()).id;
    const gegevens = { ...ANNA, huisnummer: '14' };
    await m.d.doe((c) =>
      changeBetrokkene(c, { dossierId, id, versie, gegevens, bron: 'zelf', aanvaard: [] }),
    );
    expect((await m.dossier()).procedures[0]?.woning).toBe('Proefstraat 14, 3311 AB Dordrecht');
    const waarden = await m.d.lees((c) => c.unit.select().from(schema.gegeven));
    const nummers = waarden.filter((row) => row.betrokkeneId === id && row.veld === 'huisnummer');
    expect(nummers.map(({ waarde }) => waarde).sort()).toEqual(['12', '14']);
  });
});

test('of whom nothing is said but the address nothing is kept', async () => {
  const m = await gedagvaard();
  await m.bereik('anna', { verblijf: 'elders' });
  await m.bereik('anna', {});
  const rows = await m.d.lees((c) => c.unit.select().from(schema.betrokkene));
  expect(rows.find(({ id }) => id === m.mens('anna'))?.bereik).toBeNull();
});
