import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Afsprakenset } from '#areas/beheer/contract-sets.ts';
import { meegeleverdeSets } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { changeBewaren, readInstellingen } from '#areas/beheer/service-instellingen.ts';
import {
  checkSetbestand,
  exportAfsprakenset,
  importAfsprakenset,
  leesSetbestand,
} from '#areas/beheer/service-setbestand.ts';
import { previewSetwijziging } from '#areas/beheer/service-setgevolgen.ts';
import {
  changeTermijnregel,
  copyAfsprakenset,
  decideLooptijd,
  listAfsprakensets,
  listOrganisatietermijnen,
} from '#areas/beheer/service-sets.ts';
import type { OwnContext, WriteContext } from '#areas/context.ts';
import { planNavraag } from '#areas/trajecten/service/navragen.ts';
import { setTrajectSet } from '#areas/trajecten/store-procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';
import { nothingOwn } from '#test/support/middelen.ts';

const TODAY = toIsoDate('2026-11-05');
const zoek = async ({ lees }: Diensten, code: string): Promise<Afsprakenset> => {
  const set = (await lees(listAfsprakensets)).find((one) => one.code === code);
  if (set === undefined) throw new Error(`no set ${code}`);
  return set;
};
const DA = 'drechtsteden_alblasserwaard_2022';

/** What runs an operation that works outside a unit first. */
async function eigen(d: Diensten): Promise<OwnContext> {
  const base = await d.doe((c: WriteContext) => Promise.resolve(c));
  return {
    ...base,
    ...nothingOwn,
    read: (work) => d.lees(work),
    write: (work) => d.doe(work),
  };
}

describe('a new register', () => {
  test('has the three sets, and only that of the region in use, lapsed and said so', async () => {
    const d = await diensten();
    const sets = await d.lees(listAfsprakensets);
    expect(sets.map(({ naam, inGebruik, verlopen }) => [naam, inGebruik, verlopen])).toEqual([
      ['Haarlem 2013-2016', false, false],
      ['Drechtsteden 2018-2021', false, false],
      ['Drechtsteden en Alblasserwaard 2022-2025', true, true],
    ]);
  });
});

describe('a traject keeps the set that was in force when it began', () => {
  test('of 2019, entered afterwards, goes by Drechtsteden 2018-2021: no term for advice (AL), the law runs (PP 11)', async () => {
    const d = await diensten();
    const dossier = await d.meld({
      ...{ ontvangenOp: toIsoDate('2019-06-03'), achterafIngevoerd: 'ja' },
      ...{ vraag: 'advies', vraagTekst: 'Wat nu?' },
    });
    expect(dossier.afspraken?.naam).toBe('Drechtsteden 2018-2021');
    const codes = dossier.termijnen.map(({ code }) => code);
    expect(codes).toContain('informatieplicht');
    expect(codes).not.toContain('advies');
    expect(dossier.afspraken?.stappen.map(({ code }) => code)).toContain('meldt_achterstand');
  });

  test('of today goes by that of 2022-2025, also once a later set is recorded', async () => {
    const d = await diensten();
    const dossier = await d.meld();
    const { id } = await zoek(d, DA);
    await d.doe((c) => copyAfsprakenset(c, { id, naam: 'Nieuwe afspraken', geldigVan: TODAY }));
    expect((await d.dossier(dossier.id)).afspraken?.naam).toBe(
      'Drechtsteden en Alblasserwaard 2022-2025',
    );
    const volgende = await d.meld({
      personen: [{ betrokkeneId: null, gegevens: { achternaam: 'Volgend' } }],
    });
    expect(volgende.afspraken?.naam).toBe('Nieuwe afspraken');
  });
});

describe('whom the set puts first', () => {
  test.each([
    ['haarlem_2013', '1961-11-05', true],
    ['haarlem_2013', '1961-11-06', false],
    [DA, '1961-11-05', false],
  ])('by %s somebody born on %s is a senior: %s', async (code, geboortedatum, isSenior) => {
    const d = await diensten();
    const { id } = await d.meld({
      personen: [{ betrokkeneId: null, gegevens: { achternaam: 'Ouder', geboortedatum } }],
    });
    const set = await zoek(d, code);
    const { id: setId } = set;
    const traject = await d.lees(async ({ unit }) => {
      const { listLaatsteTrajecten } = await import('#areas/trajecten/store-procedures.ts');
      return (await listLaatsteTrajecten(unit, [id])).get(id)?.id ?? '';
    });
    await d.doe(({ unit }) => setTrajectSet(unit, traject, setId));
    const dossier = await d.dossier(id);
    expect(persoonVan(dossier)).toBeDefined();
    const zin = dossier.vlaggen.find((vlag) => vlag.code === 'prioriteit')?.zin;
    expect(zin === 'Prioriteit: senior (65 jaar of ouder).').toBe(isSenior);
  });
});

describe('changing a set', () => {
  test('shows before what then happens: which days move, and nothing of it was kept', async () => {
    const d = await diensten();
    const dossier = await d.meld({ vraag: 'advies', vraagTekst: 'Wat nu?' });
    const set = await zoek(d, DA);
    const regel = set.termijnen.find(({ code }) => code === 'advies');
    if (regel === undefined) throw new Error('no term');
    const dagen = async () =>
      (await d.dossier(dossier.id)).termijnen.map(({ code, vervalt }) => [code, vervalt]);
    const before = await dagen();
    const wijziging = {
      id: regel.id,
      versie: regel.versie,
      aantal: 5,
      eenheid: 'werkdagen',
    } as const;
    const own = await eigen(d);
    const gezien = await previewSetwijziging(own, { soort: 'termijn', wijziging });
    expect(await dagen()).toEqual(before);
    expect(gezien.verschuivingen.map(({ termijn, van, naar }) => [termijn, van, naar])).toEqual([
      ['Advies aan melder', '2026-11-10', '2026-11-12'],
      // The notice of a term that was missed goes by the term (SA 7 MZO e).
      ['Bericht van gemiste termijn: advies', '2026-11-11', '2026-11-13'],
    ]);
    expect(gezien).toMatchObject({ aantal: 2, dossiers: 1 });
    expect(gezien.verschuivingen).toMatchObject([
      { termijn: 'Advies aan melder', van: '2026-11-10', naar: '2026-11-12', aantal: 1 },
      { van: '2026-11-11', naar: '2026-11-13', aantal: 1 },
    ]);
    expect(gezien.verschuivingen[0]?.dossiers).toEqual([dossier.nummer]);
    const manager = { ...own, account: { ...own.account, rollen: ['manager' as const] } };
    const zonder = await previewSetwijziging(
      { ...manager, write: (work) => d.doe((c) => work({ ...c, account: manager.account })) },
      { soort: 'termijn', wijziging },
    );
    expect(zonder.verschuivingen[0]?.dossiers).toEqual([]);
    await d.doe((c) => changeTermijnregel(c, wijziging));
    const moved = (await dagen()).filter(([code, dag]) =>
      before.some(([was, toen]) => was === code && toen !== dag),
    );
    // The page of the dossier shows the notice only once the term is missed.
    expect(moved).toEqual([['advies', '2026-11-12']]);
  });

  test('leaves retention to the settings, and asks FG and archivaris again for another length (PP 7.2)', async () => {
    const d = await diensten();
    const { bewaren, versie } = await d.lees(readInstellingen);
    await d.doe((c) => changeBewaren(c, { ...bewaren, fgOp: TODAY, archivarisOp: TODAY, versie }));
    const regel = (await d.lees(listOrganisatietermijnen)).find(
      ({ code }) => code === 'bewaartermijn',
    );
    await d.doe((c) =>
      changeTermijnregel(c, {
        ...{ id: regel?.id ?? '', versie: regel?.versie ?? 0, aantal: 2, eenheid: 'jaren' },
      }),
    );
    expect((await d.lees(readInstellingen)).bewaren).toMatchObject({
      fgOp: null,
      archivarisOp: null,
    });
  });
});

describe('a decision about the period (SA 2)', () => {
  test('prolongs the set in use, with the day and who decided', async () => {
    const d = await diensten();
    const { id, versie } = await zoek(d, DA);
    const rest = {
      besluit: 'verlengd',
      doorSet: null,
      besloten: TODAY,
      wie: 'Regiegroep HKG',
    } as const;
    const zonderDag = d.doe((c) => decideLooptijd(c, { id, versie, ...rest, tot: null }));
    await expect(zonderDag).rejects.toMatchObject({
      fout: { data: { regel: 'verlenging_zonder_dag' } },
    });
    const set = await d.doe((c) =>
      decideLooptijd(c, { id, versie, ...rest, tot: toIsoDate('2026-12-31') }),
    );
    expect(set).toMatchObject({
      ...{ inGebruik: true, verlopen: false, verlengdTot: '2026-12-31' },
      besluiten: [{ besluit: 'verlengd', wie: 'Regiegroep HKG', door: 'Sam Screener' }],
    });
  });

  test('cannot be replaced by a set that began before', async () => {
    const d = await diensten();
    const { id, versie } = await zoek(d, DA);
    const { id: doorSet } = await zoek(d, 'drechtsteden_2018');
    const fout = d.doe((c) =>
      decideLooptijd(c, {
        ...{ id, versie, besluit: 'vervangen', doorSet, besloten: TODAY, wie: 'X', tot: null },
      }),
    );
    await expect(fout).rejects.toMatchObject({ fout: { data: { regel: 'opvolger_onjuist' } } });
  });
});

describe('a set as a file', () => {
  const tekstVan = async (d: Diensten, id: string) =>
    (await d.lees((c) => exportAfsprakenset(c, { id }))).bestand.text();

  test.each(meegeleverdeSets.map(({ code }) => code))('%s comes back the same', async (code) => {
    const d = await diensten();
    const set = await zoek(d, code);
    const tekst = await tekstVan(d, set.id);
    const back = await d.doe((c) =>
      importAfsprakenset(c, { tekst, over: { id: set.id, versie: set.versie } }),
    );
    expect(JSON.parse(await tekstVan(d, back.id))).toEqual(JSON.parse(tekst));
    const { versie: _a, termijnen: _t, vrijeDagen: _v, ...was } = set;
    expect(back).toMatchObject(was);
  });

  test('says of every fault where it stands, and takes nothing in', async () => {
    const d = await diensten();
    const json = JSON.parse(await tekstVan(d, (await zoek(d, DA)).id));
    json.termijnen[1].looptijd.aantal = 0;
    json.onbekend = 1;
    json.stappen[0].extra = 'x';
    const wrong = JSON.stringify(json);
    const { fouten, inhoud } = await d.lees((c) => checkSetbestand(c, { tekst: wrong }));
    expect(inhoud).toBeNull();
    expect(fouten.map(({ plaats }) => plaats)).toEqual(['stappen 1, extra', 'onbekend']);
    delete json.onbekend;
    delete json.stappen[0].extra;
    const lengte = leesSetbestand(JSON.stringify(json));
    expect(lengte).toMatchObject({
      error: { fouten: [{ plaats: 'termijnen 2, looptijd, aantal' }] },
    });
    const before = await d.lees(listAfsprakensets);
    const take = d.doe((c) => importAfsprakenset(c, { tekst: wrong, over: null }));
    await expect(take).rejects.toMatchObject({ fout: { data: { regel: 'bestand_onjuist' } } });
    expect(await d.lees(listAfsprakensets)).toEqual(before);
  });

  test('with a code that is there asks before it replaces that set', async () => {
    const d = await diensten();
    const tekst = await tekstVan(d, (await zoek(d, DA)).id);
    const { inhoud } = await d.lees((c) => checkSetbestand(c, { tekst }));
    expect(inhoud?.bestaat?.naam).toBe('Drechtsteden en Alblasserwaard 2022-2025');
    const take = d.doe((c) => importAfsprakenset(c, { tekst, over: null }));
    await expect(take).rejects.toMatchObject({ fout: { data: { regel: 'setcode_bestaat' } } });
  });

  test('of any text never throws, and never passes with a key that is not known', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (tekst) => {
        const read = leesSetbestand(tekst);
        expect(read.ok).toBe(false);
        if (!read.ok) for (const { zin } of read.error.fouten) expect(zin).toMatch(/^[A-Z“].*\.$/);
      }),
    );
  });
});

describe('what a partner does', () => {
  test('is asked about on a day as a task of the desk, and never as a term of the partner', async () => {
    const d = await diensten();
    const { id } = await d.meld();
    await d.doe((c) =>
      planNavraag(c, {
        ...{ dossierId: id, stap: 'geen_nieuwe_incasso', opDag: toIsoDate('2026-11-19') },
      }),
    );
    const dossier = await d.dossier(id);
    expect(dossier.termijnen.find(({ code }) => code === 'navragen')).toMatchObject({
      naam: 'Vraag na bij Trivire: De corporatie begint geen nieuwe incasso tot het Sociaal Team terugkoppelt',
      ...{ vervalt: '2026-11-19', bron: 'SA 7 WoCo b', teLaat: false },
    });
    const stap = dossier.afspraken?.stappen.find(({ code }) => code === 'geen_nieuwe_incasso');
    expect(stap).toMatchObject({ navraagOp: '2026-11-19', partners: [{ naam: 'Trivire' }] });
  });
});

describe('a family with children in Alblasserdam (AL 1.1)', () => {
  test('whose ontruiming is announced is a task of today and a flag; in Dordrecht it is not', async () => {
    for (const [postcode, verwacht] of [
      ['2951AB', true],
      ['3311AB', false],
    ] as const) {
      const d = await diensten();
      const dossier = await d.meld({
        aanleiding: 'ontruiming_aangezegd',
        datums: {
          ...{ dagvaarding: null, zitting: null, huisuitzetting: null },
          ontruiming: toIsoDate('2026-12-15'),
        },
        personen: [
          { betrokkeneId: null, gegevens: { achternaam: 'Gezin', postcode, huisnummer: '1' } },
        ],
        huishouden: {
          ...{ kinderen: 'ja', leeftijden: [4], ondersteuningsvraag: '', samenstelling: '' },
        },
      });
      const termijn = dossier.termijnen.find(({ code }) => code === 'kinderbeleid');
      expect(termijn?.vervalt ?? null).toBe(verwacht ? TODAY : null);
      expect(dossier.vlaggen.some(({ code }) => code === 'kinderbeleid')).toBe(verwacht);
    }
  });
});
