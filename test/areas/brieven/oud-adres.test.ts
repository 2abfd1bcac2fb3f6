import { describe, expect, test } from 'vitest';
import { oudAdresVan } from '#areas/brieven/rules/oud-adres.ts';
import { listBrieven } from '#areas/brieven/service/brieven.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { mensenregister, postadres } from '#test/areas/dossiers/mensen-support.ts';
import { ANNA } from '#test/support/invoer.ts';

const NIEUW = { straat: 'Testkade', huisnummer: '9', postcode: '3312 AB' };

/** Anna was summoned and written on the fifth of November, by post unless it says otherwise. */
async function geschreven(kanaal: 'post' | 'persoonlijk' = 'post') {
  const m = await mensenregister();
  await m.meld('Trivire', { wie: ['anna'], datums: { zitting: '2026-12-22' } });
  await m.gebeurt('dagvaarding_verzonden');
  await m.schrijf('anna', 'dagvaarding', { kanaal });
  const verhuis = async (op: string, adres: Partial<typeof ANNA> = NIEUW) => {
    const { id, versie } = await m.persoon('anna');
    const { id: dossierId } = await m.dossier();
    const move = { bron: 'zelf', aanvaard: [], verhuisdOp: toIsoDate(op) };
    await m.d.doe((c) =>
      changeBetrokkene(c, { ...move, dossierId, id, versie, gegevens: { ...ANNA, ...adres } }),
    );
  };
  const open = async () =>
    (await m.dossier()).termijnen
      .filter(({ code, voldaanOp }) => voldaanOp === null && code !== 'zitting')
      .map(({ code, naam, vervalt }) => [code, naam, vervalt]);
  const brieven = async () => {
    const { id: dossierId } = await m.dossier();
    return m.d.lees((c) => listBrieven(c, { dossierId }));
  };
  return { ...m, verhuis, open, brieven };
}

const PLICHT = expect.arrayContaining(['informatieplicht']);
const OPNIEUW = [
  'brief',
  'Brief over de dagvaarding (de vorige ging naar een oud adres)',
  '2026-11-11',
];

describe('a letter by post to where somebody no longer lived', () => {
  test.each([['2026-11-04'], ['2026-11-05']])(
    'is due again once a move on %s comes to light, and so is the duty to inform (st 6, AVG 14)',
    async (op) => {
      const m = await geschreven();
      expect(await m.open()).toEqual([]);
      m.tot('2026-11-09');
      await m.verhuis(op);
      expect(await m.open()).toEqual(expect.arrayContaining([OPNIEUW, PLICHT]));
      expect((await m.brieven())[0]?.oudAdres).toEqual({ reden: 'verhuisd', sinds: op });
      expect((await m.stand()).stap).toContain('oud adres');
      // Written again, to where they live now: whole, with all that AVG 14 asks.
      expect((await m.lees('anna', 'dagvaarding')).adres.at(-1)).toBe('3312 AB  DORDRECHT');
      expect(await m.schrijf('anna', 'dagvaarding')).toContain('Welke gegevens hebben wij van u?');
      expect(await m.open()).toEqual([]);
      expect((await m.brieven()).map(({ oudAdres }) => oudAdres?.reden ?? null)).toEqual([
        ...[null, 'verhuisd'],
      ]);
    },
  );

  test('arrived when the move was a day later, was handed over, or went to the address for post', async () => {
    const later = await geschreven();
    later.tot('2026-11-09');
    await later.verhuis('2026-11-06');
    expect(await later.open()).toEqual([]);

    const overhandigd = await geschreven('persoonlijk');
    overhandigd.tot('2026-11-09');
    await overhandigd.verhuis('2026-11-01');
    expect(await overhandigd.open()).toEqual([]);

    const post = await mensenregister();
    await post.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', wie: ['anna'] });
    await post.bereik('anna', { post: postadres() });
    await post.schrijf('anna', 'dagvaarding');
    post.tot('2026-11-09');
    await post.bereik('anna', { post: postadres(), verhuisdOp: toIsoDate('2026-11-01') });
    expect(await post.brieven()).toEqual([]);
  });

  test('stays so when they move once more, and counts again when the day of the move was wrong', async () => {
    const m = await geschreven();
    m.tot('2026-11-09');
    await m.verhuis('2026-11-02');
    m.tot('2026-11-20');
    await m.verhuis('2026-11-18', { ...NIEUW, huisnummer: '11' });
    expect((await m.brieven())[0]?.oudAdres).toEqual({ reden: 'verhuisd', sinds: '2026-11-02' });

    const fout = await geschreven();
    fout.tot('2026-11-09');
    await fout.verhuis('2026-11-02');
    await fout.bereik('anna', { verhuisdOp: toIsoDate('2026-11-07') });
    expect(await fout.open()).toEqual([]);
    expect((await fout.dossier()).historie.map(({ gegevens }) => gegevens['stand'])).toEqual(
      expect.arrayContaining(['oud_adres', 'goed_adres']),
    );
  });

  test('tells nobody anything: what it said wrongly need not be put right', async () => {
    const m = await geschreven();
    m.tot('2026-11-09');
    await m.verhuis('2026-11-04');
    await m.herstel('zitting_bepaald', null);
    expect((await m.open()).map(([code]) => code)).not.toContain('vertellen');
  });

  test('is due again when the home had been cleared, and not once that proves wrong', async () => {
    const m = await geschreven();
    m.tot('2026-11-09');
    await m.gebeurt('ontruiming_uitgevoerd', { op: '2026-11-04', bron: 'deurwaarder' });
    expect((await m.brieven())[0]?.oudAdres).toEqual({ reden: 'ontruimd', sinds: '2026-11-04' });
    await m.herstel('ontruiming_uitgevoerd', null);
    expect((await m.brieven())[0]?.oudAdres).toBeNull();
  });
});

test('an address is an old one from its day on, but for a letter to where they live now', () => {
  const brief = { verzondenOp: '2026-11-05', adres: ['A. Test', 'Teststraat 1'] };
  const op = (sinds: string) => [{ reden: 'verhuisd' as const, sinds: toIsoDate(sinds) }];
  const gevallen = [
    ['verblijf', '2026-11-05', [], true],
    ['woning', '2026-11-04', [], true],
    ['verblijf', '2026-11-06', [], false],
    ['post', '2026-11-01', [], false],
    ['vertegenwoordiger', '2026-11-01', [], false],
    [null, '2026-11-01', [], false],
    ['verblijf', '2026-11-01', ['Teststraat 1'], false],
    ['verblijf', '2026-11-01', ['Andere straat 1'], true],
  ] as const;
  for (const [adressoort, sinds, nu, isOud] of gevallen)
    expect(oudAdresVan({ ...brief, adressoort }, op(sinds), nu) !== null).toBe(isOud);
});
