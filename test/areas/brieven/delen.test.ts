import { describe, expect, test } from 'vitest';
import { delenVan } from '#areas/brieven/rules/delen.ts';
import { createPartner } from '#areas/partners/service.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';

const NIETS = 'Met uw verhuurder delen wij niets over u, behalve als een wet dat eist.';
const CONVENANT = 'De regels daarvoor staan in het Convenant Meldpunt Zorg en Overlast.';

describe('with whom data are shared, as a letter says it', () => {
  test('are the Sociaal Team, the corporatie that lets the home, and the sociale dienst', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const tekst = await h.schrijf('anna', 'dagvaarding');
    expect(tekst).toContain(
      'Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst.',
    );
    expect(tekst).not.toMatch(/Convenant|delen wij niets/u);
  });

  test('is never a private verhuurder, who signed nothing (PP 12)', async () => {
    const h = await huishouden();
    const { id } = await h.d.doe((c) =>
      createPartner(c, {
        ...{ naam: 'Verhuur Voorbeeld', soort: 'particuliere_verhuurder', gemeenten: [] },
        ...{ ondertekenaar: false, actief: true },
      }),
    );
    await h.meld('Sterk Papendrecht', { aanleiding: 'dagvaarding_verzonden', verhuurderId: id });
    for (const soort of ['informatie', 'dagvaarding', 'huisbezoek'] as const) {
      const { tekst, bezwaar } = await h.lees('anna', soort);
      if (soort === 'huisbezoek') expect(bezwaar).toContain('huisbezoek');
      else
        expect(tekst).toContain(`het Sociaal Team in uw gemeente en de sociale dienst. ${NIETS}`);
    }
  });

  test('follow the Convenant MZO for overlast and zorg, and not the agreements on evictions', async () => {
    const h = await huishouden();
    await h.meld('Sterk Papendrecht', { aanleiding: 'woonoverlast' });
    const tekst = await h.schrijf('anna', 'informatie');
    expect(tekst).toContain(
      `het Sociaal Team in uw gemeente en organisaties voor zorg en veiligheid. ${CONVENANT}`,
    );
    expect(tekst).not.toContain('sociale dienst');
    // Once it is about arrears too, it is no longer that alone.
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    expect((await h.lees('anna', 'dagvaarding')).tekst).not.toContain(CONVENANT);
    const [one] = (await h.dossier()).procedures;
    const { id = '', versie = 0 } = one ?? {};
    const verhuurderId = h.partner('Trivire');
    await h.d.doe((c) => changeProcedure(c, { id, versie, verhuurderId, gronden: ['overlast'] }));
    expect((await h.lees('anna', 'dagvaarding')).tekst).toContain(
      `het Sociaal Team in uw gemeente, uw verhuurder en organisaties voor zorg en veiligheid. ${CONVENANT}`,
    );
  });

  test('say a corporatie as a condition while nobody knows who lets the home', () => {
    const { delenMet, delen } = delenVan({ verhuurders: [], gronden: [], apart: [false, true] });
    expect(delenMet).toContain('uw woningcorporatie (als u daarvan huurt)');
    expect(delen).toEqual({ isConvenant: false, isVerhuurderBuiten: false });
    const beide = ['particuliere_verhuurder', 'woningcorporatie'] as const;
    expect(delenVan({ verhuurders: beide, gronden: [], apart: [] }).delen.isVerhuurderBuiten).toBe(
      false,
    );
  });
});

describe('a letter on one of two cases', () => {
  /** Anna is summoned by both; Bert only by Trivire. */
  async function tweeZaken() {
    const h = await huishouden();
    await h.meld('Trivire', {
      ...{ aanleiding: 'dagvaarding_verzonden', wie: ['anna', 'bert'] },
      datums: { zitting: '2026-12-01' },
    });
    await h.meld('Woonkracht10', {
      ...{ aanleiding: 'ontruiming_aangezegd', wie: ['anna'] },
      datums: { ontruiming: '2026-12-10' },
    });
    const { procedures } = await h.dossier();
    const vind = (naam: string) =>
      procedures.find(({ verhuurder }) => verhuurder?.naam === naam)?.id ?? '';
    return { ...h, trivire: vind('Trivire'), woonkracht: vind('Woonkracht10') };
  }
  const ANDER =
    'Er loopt nog een zaak\nIn een andere zaak, van Woonkracht10, is de ontruiming op donderdag 10 december 2026. Let ook op die dag. Deze brief gaat over iets anders.';

  test('names the day of the other that is still ahead, to whom that is summoned in it', async () => {
    const h = await tweeZaken();
    const anna = await h.schrijf('anna', 'dagvaarding', { procedureId: h.trivire });
    expect(anna).toContain(ANDER);
    const { tekst } = await h.lees('anna', 'ontruiming', { procedureId: h.woonkracht });
    expect(tekst).toContain(
      'In een andere zaak, van Trivire, is de zitting op dinsdag 1 december 2026.',
    );
    const bert = await h.schrijf('bert', 'dagvaarding', { procedureId: h.trivire });
    expect(bert).not.toMatch(/Woonkracht10|andere zaak|10 december/u);
  });

  test('is no letter on that other: it stays due, and what it told must hear when it was wrong', async () => {
    const h = await tweeZaken();
    await h.schrijf('anna', 'dagvaarding', { procedureId: h.trivire });
    expect(await h.brieven()).toEqual(expect.arrayContaining(['anna ontruiming 2026-11-09']));
    await h.herstel('ontruiming_aangezegd', null);
    expect(await h.brieven()).not.toEqual(expect.arrayContaining(['anna ontruiming 2026-11-09']));
    const { tekst } = await h.lees('anna', 'herstel', { procedureId: h.woonkracht });
    expect(tekst).toContain('stond dat de ontruiming op donderdag 10 december 2026 is.');
  });

  test('says nothing of a day that has been or is off', async () => {
    const h = await tweeZaken();
    await h.gebeurt('ontruiming_uitgesteld', {
      ...{ procedureId: h.woonkracht, bron: 'deurwaarder' },
      gegevens: { van: toIsoDate('2026-12-10') },
    });
    expect((await h.lees('anna', 'dagvaarding', { procedureId: h.trivire })).tekst).not.toContain(
      'andere zaak',
    );
  });
});

describe('a letter that post would bring too late', () => {
  test('is put forward to be handed over, two werkdagen before the day and no sooner', async () => {
    const h = await huishouden();
    await h.meld('Trivire', {
      ...{ aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-11-17' } },
    });
    // Friday, then Monday and Tuesday: the second werkdag.
    const vrijdag = await h.lees('anna', 'dagvaarding', { datum: '2026-11-13' });
    expect(vrijdag.haast).toBe(
      'De zitting is op di 17 nov 2026. Met de post komt deze brief misschien te laat. Bezorg hem met de hand.',
    );
    expect((await h.lees('anna', 'dagvaarding', { datum: '2026-11-12' })).haast).toBeNull();
    // It is said, and refuses nothing.
    h.tot('2026-11-13');
    await h.schrijf('anna', 'dagvaarding', { kanaal: 'post' });
  });

  test('says for want of a crisis line whose number stands in it, and where that is filled in', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    expect((await h.lees('anna', 'dagvaarding')).letOp).toEqual([
      { zin: expect.stringContaining('geen crisislijn ingevuld'), plek: 'instellingen' },
    ]);
    expect((await h.lees('anna', 'informatie')).letOp).toEqual([]);
  });
});
