import { describe, expect, test } from 'vitest';
import { informatieUitstelNaam } from '#areas/brieven/rules/informatieplicht.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { CO, register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer, overIemand } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const setUp = async () => {
  const made = await register(portTransport);
  const { dossier, answer } = await registered(
    made.client,
    invoer(made.partnerId, { vraag: 'advies', vraagTekst: 'Wat nu?' }),
  );
  return { ...made, dossier, answer };
};
const date = toIsoDate;

describe('a dossier', () => {
  test('is taken, handed over and given free, and its history says so', async () => {
    const { client, openBeheerder, dossier } = await setUp();
    const beheerder = await openBeheerder();
    const co = await beheerder.toegang.createAccount(CO);
    const taken = await client.dossiers.takeDossier({ id: dossier.id, versie: dossier.versie });
    expect(taken.dossierhouder?.naam).toBe('Sam Screener');
    const handed = await client.dossiers.handOver({
      id: dossier.id,
      versie: taken.versie,
      accountId: co.id,
    });
    expect(handed.dossierhouder).toEqual({ id: co.id, naam: CO.naam });
    const free = await client.dossiers.handOver({
      id: dossier.id,
      versie: handed.versie,
      accountId: null,
    });
    expect(free.dossierhouder).toBeNull();
    expect(free.historie.slice(0, 3).map(({ soort, door }) => [soort, door])).toEqual([
      ['vrijgegeven', 'Sam Screener'],
      ['overgedragen', 'Sam Screener'],
      ['in_behandeling', 'Sam Screener'],
    ]);
  });

  test('is not handed to somebody who handles no dossiers', async () => {
    const { client, openBeheerder, dossier } = await setUp();
    const beheerder = await openBeheerder();
    const { account } = await beheerder.toegang.readStatus();
    const wrong = client.dossiers.handOver({
      id: dossier.id,
      versie: dossier.versie,
      accountId: account?.id ?? '',
    });
    expect(await refused(wrong)).toMatchObject({ data: { regel: 'collega_zonder_rol' } });
    expect((await client.dossiers.listCollegas()).map(({ naam }) => naam)).toEqual([
      'Sam Screener',
    ]);
  });

  test('of which somebody saw an old version is not changed; the answer carries it as it is now', async () => {
    const { client, dossier } = await setUp();
    await client.dossiers.takeDossier({ id: dossier.id, versie: dossier.versie });
    const late = await refused(
      client.dossiers.changeStand({
        id: dossier.id,
        versie: dossier.versie,
        werkstatus: 'screening',
        processtap: '4',
      }),
    );
    expect(late).toMatchObject({
      code: 'conflict',
      data: { huidig: { werkstatus: 'nieuw', dossierhouder: { naam: 'Sam Screener' } } },
    });
  });

  test('has two axes that move apart: the werkstatus and the processtap', async () => {
    const { client, dossier } = await setUp();
    const changed = await client.dossiers.changeStand({
      id: dossier.id,
      versie: dossier.versie,
      werkstatus: 'screening',
      processtap: 'uitgesteld',
    });
    expect(changed).toMatchObject({ werkstatus: 'screening', processtap: 'uitgesteld' });
  });

  test('keeps contact moments and notes, newest first, and none from the future', async () => {
    const { client, dossier } = await setUp();
    const entry = {
      dossierId: dossier.id,
      soort: 'contact' as const,
      kanaal: 'telefoon' as const,
      met: 'betrokkene',
      tekst: 'Belt morgen terug.',
    };
    await client.dossiers.addAantekening({ ...entry, datum: date('2026-11-04') });
    const after = await client.dossiers.addAantekening({
      ...entry,
      soort: 'notitie',
      kanaal: null,
      met: '',
      datum: date('2026-11-05'),
      tekst: 'Dossier bekeken.',
    });
    expect(after.aantekeningen.map(({ tekst }) => tekst)).toEqual([
      'Dossier bekeken.',
      'Belt morgen terug.',
    ]);
    expect(
      await refused(client.dossiers.addAantekening({ ...entry, datum: date('2026-11-06') })),
    ).toMatchObject({ data: { regel: 'datum_in_toekomst' } });
  });

  test('corrects somebody’s data with the source, and keeps the values before (PP 6)', async () => {
    const { engine, folder, client, dossier } = await setUp();
    const anna = dossier.personen[0];
    if (anna === undefined) throw new Error('nobody in the dossier');
    const gegevens = {
      ...ANNA,
      achternaam: 'Voorbeeld-Proef',
      postcode: '3371 AA',
      plaats: 'Hardinxveld-Giessendam',
    };
    const changed = await client.dossiers.changeBetrokkene({
      dossierId: dossier.id,
      id: anna.id,
      versie: anna.versie,
      gegevens,
      bron: 'betrokkene zelf',
      aanvaard: [],
    });
    expect(changed.personen[0]).toMatchObject({
      achternaam: 'Voorbeeld-Proef',
      tussenvoegsel: null,
      versie: 2,
    });
    expect(changed.gemeente?.naam).toBe('Hardinxveld-Giessendam');
    expect((await client.zoeken.search({ tekst: 'voorbeeld-proef' })).dossiers).toHaveLength(1);
    await engine.stop();
    const history = await peek<{ waarde: string; bron: string; vervangen_op: string | null }>(
      folder,
      "SELECT waarde, bron, vervangen_op FROM gegeven WHERE veld = 'achternaam' ORDER BY vastgelegd_op, id",
    );
    expect(history.map(({ waarde, bron }) => [waarde, bron])).toEqual([
      ['Voorbeeld', 'Trivire'],
      ['Voorbeeld-Proef', 'betrokkene zelf'],
    ]);
    expect(history.map(({ vervangen_op }) => vervangen_op === null)).toEqual([false, true]);
  });

  test('hides the BSN everywhere, and logs each time that it is shown', async () => {
    const { engine, folder, client, partnerId } = await setUp();
    const { dossier } = await registered(
      client,
      invoer(partnerId, {
        personen: [{ betrokkeneId: null, gegevens: { achternaam: 'Nummer', bsn: '123456782' } }],
      }),
    );
    const persoon = dossier.personen[0];
    expect(JSON.stringify(dossier)).not.toContain('123456782');
    expect(JSON.stringify(await client.zoeken.search({ tekst: '123456782' }))).not.toMatch(
      /"bsn"|123456782/,
    );
    expect(await client.dossiers.showBsn({ id: persoon?.id ?? '', dossierId: dossier.id })).toEqual(
      { bsn: '123456782' },
    );
    const gegevens = { achternaam: 'Nummer', voornaam: 'Nieuw' };
    const changed = await client.dossiers.changeBetrokkene({
      dossierId: dossier.id,
      id: persoon?.id ?? '',
      versie: 1,
      gegevens,
      bron: 'zelf',
      aanvaard: [],
    });
    expect(changed.personen[0]?.heeftBsn).toBe(true);
    await engine.stop();
    const log = await peek<{ operatie: string }>(
      folder,
      "SELECT operatie FROM log WHERE operatie = 'dossiers.showBsn'",
    );
    expect(log).toHaveLength(1);
  });

  test('is closed to a beheerder, a rapporteur, a manager and the FG', async () => {
    const { openBeheerder, dossier, open } = await setUp();
    const beheerder = await openBeheerder();
    expect((await refused(beheerder.dossiers.readDossier({ id: dossier.id }))).code).toBe(
      'forbidden',
    );
    for (const rol of ['rapporteur', 'manager', 'fg'] as const) {
      const account = {
        naam: rol,
        accountnaam: `test.${rol}`,
        rollen: [rol],
        wachtwoord: 'twaalf rode appels rollen',
      };
      await beheerder.toegang.createAccount(account);
      const window = await open();
      await window.toegang.signIn(account);
      for (const call of [
        window.dossiers.readDossier({ id: dossier.id }),
        window.zoeken.search({ tekst: 'anna' }),
        window.bekendheid.findKandidaten({ gegevens: ANNA }),
        window.werk.countWerk(),
      ])
        expect((await refused(call)).code).toBe('forbidden');
    }
  });
});

describe('terms', () => {
  const adviesOf = (dossier: {
    termijnen: readonly { code: string; id: string; versie: number }[];
  }) => {
    const found = dossier.termijnen.find(({ code }) => code === 'advies');
    if (found === undefined) throw new Error('no advies');
    return { id: found.id, versie: found.versie };
  };

  test('are explained day by day', async () => {
    const { client, dossier } = await setUp();
    const { regels, zin } = await client.trajecten.explainTermijn({ id: adviesOf(dossier).id });
    expect(regels.map(({ reden }) => reden)).toEqual([
      'dag van ontvangst (dag 0)',
      'dag 1',
      'zaterdag, telt niet mee',
      'zondag, telt niet mee',
      'dag 2',
      'dag 3',
    ]);
    expect(zin).toContain('3 werkdagen');
  });

  test('are met once, with what, and not in the future; the dossier then waits for the next one', async () => {
    const { client, dossier } = await setUp();
    const key = adviesOf(dossier);
    expect(
      await refused(
        client.trajecten.meetTermijn({ ...key, op: date('2026-11-06'), met: 'gebeld' }),
      ),
    ).toMatchObject({ data: { regel: 'datum_in_toekomst' } });
    const met = await client.trajecten.meetTermijn({
      ...key,
      op: date('2026-11-05'),
      met: 'antwoord per beveiligde mail',
    });
    expect(met).toMatchObject({ voldaanOp: '2026-11-05', teLaat: false });
    expect(
      await refused(
        client.trajecten.meetTermijn({
          ...key,
          versie: met.versie,
          op: date('2026-11-05'),
          met: 'nog eens',
        }),
      ),
    ).toMatchObject({ data: { regel: 'termijn_al_gehaald' } });
    const { dossiers } = await client.werk.listWerk({
      wiens: 'iedereen',
      bak: null,
      pagina: 1,
    });
    expect(dossiers[0]?.vervalt).toBe('2026-12-05');
  });

  test('are not late on their own due date, and late the day after', async () => {
    const { client, dossier, klok } = await setUp();
    const due = (day: string) => {
      klok.setNow(`${day}T09:00:00.000Z`);
      return client.dossiers
        .readDossier({ id: dossier.id })
        .then(({ termijnen }) => termijnen.find(({ code }) => code === 'advies')?.teLaat);
    };
    expect([await due('2026-11-10'), await due('2026-11-11')]).toEqual([false, true]);
  });

  test('stand still with a reason and run on, later by the days that they stood still', async () => {
    const { client, dossier, klok } = await setUp();
    const key = adviesOf(dossier);
    const still = await client.trajecten.suspendTermijn({
      ...key,
      van: date('2026-11-05'),
      reden: 'Wacht op de melder.',
    });
    expect(still).toMatchObject({ opgeschort: true, vervalt: null });
    expect(
      await refused(
        client.trajecten.suspendTermijn({
          ...key,
          versie: still.versie,
          van: date('2026-11-05'),
          reden: 'weer',
        }),
      ),
    ).toMatchObject({ data: { regel: 'termijn_al_opgeschort' } });
    klok.setNow('2026-11-12T09:00:00.000Z');
    const on = await client.trajecten.resumeTermijn({
      ...key,
      versie: still.versie,
      tot: date('2026-11-11'),
    });
    expect(on).toMatchObject({ opgeschort: false, vervalt: '2026-11-16' });
    const { regels } = await client.trajecten.explainTermijn({ id: key.id });
    expect(regels.filter(({ reden }) => reden.includes('Wacht op de melder'))).not.toHaveLength(0);
  });

  // The informatieplicht of 5 November: a month, due on 5 December.
  test.each([
    [['2026-11-06', '2026-11-06'], [], '2026-12-06'],
    [['2026-11-06', '2026-11-10'], [], '2026-12-10'],
    [['2026-11-05', '2026-11-06'], [], '2026-12-06'],
    [['2026-11-06', '2026-11-10'], ['2026-11-12', '2026-11-13'], '2026-12-12'],
    [['2026-11-06', '2026-11-10'], ['2026-11-08', '2026-11-13'], '2026-12-13'],
  ] as const)('in months end later by exactly the days %j %j', async (first, second, day) => {
    const { client, dossier, klok } = await setUp();
    const plicht = dossier.termijnen.find(({ code }) => code === 'informatieplicht');
    let { id, versie, vervalt } = plicht ?? { id: '', versie: 0, vervalt: null };
    for (const [van, tot] of second.length === 0 ? [first] : [first, second]) {
      klok.setNow('2026-11-20T09:00:00.000Z');
      const key = { id, van: date(van), reden: informatieUitstelNaam('onmogelijk') };
      ({ versie } = await client.trajecten.suspendTermijn({ ...key, versie }));
      ({ versie, vervalt } = await client.trajecten.resumeTermijn({ id, versie, tot: date(tot) }));
    }
    expect(vervalt).toBe(day);
  });
});

describe('the werkvoorraad', () => {
  test('counts exactly the lists that it opens, in every bak and for everybody', async () => {
    const { client, partnerId, klok } = await setUp();
    const meldingen = [
      ['2026-11-05', 'geen'],
      ['2026-11-07', 'geen'],
      ['2026-11-20', 'geen'],
      ['2026-11-02', 'advies'],
    ] as const;
    for (const [nummer, [zitting, vraag]] of meldingen.entries())
      await client.meldingen.registerMelding(
        invoer(partnerId, {
          ...overIemand(nummer),
          vraag,
          vraagTekst: vraag === 'geen' ? '' : 'x',
          datums: {
            dagvaarding: null,
            zitting: date(zitting),
            ontruiming: null,
            huisuitzetting: null,
          },
        }),
      );
    klok.advance(0);
    const { dossiers: all } = await client.werk.listWerk({
      wiens: 'iedereen',
      bak: null,
      pagina: 1,
    });
    const id = all[0]?.id ?? '';
    const { versie } = await client.dossiers.readDossier({ id });
    await client.dossiers.takeDossier({ id, versie });
    for (const { wiens, aantallen, totaal } of await client.werk.countWerk()) {
      for (const [bak, aantal] of Object.entries(aantallen)) {
        const list = await client.werk.listWerk({ wiens, bak: bak as 'later', pagina: 1 });
        expect([list.totaal, list.dossiers.length], `${wiens} ${bak}`).toEqual([aantal, aantal]);
        for (const dossier of list.dossiers) expect(dossier.bak).toBe(bak);
      }
      expect((await client.werk.listWerk({ wiens, bak: null, pagina: 1 })).totaal).toBe(totaal);
    }
    const everybody = (await client.werk.countWerk()).find(({ wiens }) => wiens === 'iedereen');
    expect(everybody?.aantallen).toMatchObject({ te_laat: 1, vandaag: 1, deze_week: 1, later: 2 });
  });

  test('pages without losing or doubling a dossier', async () => {
    const { client, partnerId } = await setUp();
    for (let count = 0; count < 6; count += 1)
      await client.meldingen.registerMelding(invoer(partnerId, overIemand(count)));
    const ids: string[] = [];
    for (const pagina of [1, 2, 3, 4])
      ids.push(
        ...(
          await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina, perPagina: 2 })
        ).dossiers.map(({ id }) => id),
      );
    expect(ids).toHaveLength(7);
    expect(new Set(ids).size).toBe(7);
  });
});

describe('searching', () => {
  test('nine digits that can be a dossiernummer and a BSN find both', async () => {
    const { client, partnerId } = await setUp();
    const gegevens = { achternaam: 'Negencijfers', bsn: '202600001' };
    const aanvaard = ['personen.0.bsn:elfproef'];
    await client.meldingen.registerMelding(
      invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }], aanvaard }),
    );
    const { dossiers } = await client.zoeken.search({ tekst: '202600001' });
    expect(dossiers.map(({ nummer }) => nummer)).toContain('2026-00001');
  });

  test.each([
    ['the number', '2026-00001'],
    ['the number without its dash', '202600001'],
    ['a surname', 'voorbeeld'],
    ['names in any order', 'voorbeeld anna'],
    ['a part of a name', 'oorbee'],
    ['a birth date', '3 mei 1968'],
    ['a birth date in digits', '03-05-1968'],
    ['a postcode', '3311ab'],
    ['a postcode with a number', '3311 AB 12'],
    ['a street', 'proefstraat 12'],
  ])('finds a dossier by %s', async (_what, tekst) => {
    const { client } = await setUp();
    const { dossiers } = await client.zoeken.search({ tekst });
    expect(dossiers.map(({ nummer }) => nummer)).toEqual(['2026-00001']);
  });

  test.each(['2026-99999', 'nergens', 'voorbeeld bert', '3311ZZ', "' OR 1=1 --", '%'])(
    'finds nothing for %j',
    async (tekst) => {
      const { client } = await setUp();
      const found = tekst.length < 2 ? [] : (await client.zoeken.search({ tekst })).dossiers;
      expect(found).toEqual([]);
    },
  );
});

describe('a colleague who no longer works here', () => {
  test('is handed no dossier', async () => {
    const { client, openBeheerder, dossier } = await setUp();
    const beheerder = await openBeheerder();
    const { id, versie, naam, rollen } = await beheerder.toegang.createAccount(CO);
    await beheerder.toegang.changeAccount({ id, versie, naam, rollen, actief: false });
    const wrong = client.dossiers.handOver({
      id: dossier.id,
      versie: dossier.versie,
      accountId: id,
    });
    expect(await refused(wrong)).toEqual({ code: 'not_found', data: { wat: 'collega' } });
    expect((await client.dossiers.readDossier({ id: dossier.id })).dossierhouder).toBeNull();
  });
});

describe('a senior', () => {
  // Only Haarlem's Werkafspraken name seniors (HL); the set of Drechtsteden puts families first.
  test.each(['5-11-1936', '1936'])(
    'born on %s has no flag in this region',
    async (geboortedatum) => {
      const { client, partnerId } = await register(portTransport);
      const { dossier } = await registered(
        client,
        invoer(partnerId, {
          personen: [{ betrokkeneId: null, gegevens: { ...ANNA, geboortedatum } }],
        }),
      );
      const said = dossier.vlaggen.map(({ zin }) => zin).join(' ');
      expect(said).not.toContain('senior');
    },
  );
});
