import { describe, expect, test } from 'vitest';
import { openClient, peek, refused } from '#test/host/support.ts';
import { checkRegister, checkVraag, ONBEKENDE } from '#test/support/checks.ts';
import { CO, SAM } from '#test/support/dossiers.ts';
import { testEngine } from '#test/support/engine.ts';
import { portTransport } from '#test/support/transports.ts';

/** Shares surname, address and year with Anna, so a person has to decide. */
const LIJKT_OP_ANNA = {
  voornaam: 'Anna',
  achternaam: 'van den Voorbeeld',
  postcode: '3311AB',
  huisnummer: '12a',
};
const MAIL = { antwoordKanaal: 'beveiligde_mail' as const };

describe('a check of somebody who is known', () => {
  test('answers yes and no more, and is a verstrekking and history of the dossier', async () => {
    const { client, dossier, ask } = await checkRegister();
    const { found, answer } = await ask();
    expect(found.stand).toBe('bekend');
    expect(found.kandidaten).toHaveLength(1);
    const { tekst } = await client.bekendheid.answerCheck({ ...answer, ...MAIL });
    expect(tekst).toContain('Deze persoon is bij ons bekend.');
    for (const secret of [dossier.nummer, 'Anna', 'Voorbeeld', 'BSN', 'stap ', 'kinderen'])
      expect(tekst).not.toContain(secret);
    const [given] = await client.partnervragen.listAntwoorden({ dossierId: dossier.id });
    expect(given).toMatchObject({
      soort: 'bekendheid',
      partner: 'Trivire',
      tekst,
      door: 'Sam Screener',
    });
    // The set lapsed, and the privacyprotocol with it (PP 15.1): the Convenant MZO is the basis.
    expect(given?.grond).toMatch(/^Convenant .*bevestigen.*casusregie \(stap 4\)/);
    const { historie } = await client.dossiers.readDossier({ id: dossier.id });
    expect(historie.map(({ soort }) => soort)).toContain('antwoord');
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks).toMatchObject([
      {
        uitkomst: 'bekend',
        partner: 'Trivire',
        zaak: 'HZ-114',
        dossier: { nummer: dossier.nummer },
        gezocht: 1,
        door: 'Sam Screener',
      },
    ]);
  });

  test('shows of a candidate no BSN and nothing that was not asked for', async () => {
    const { ask } = await checkRegister();
    const { found } = await ask({
      gegevens: { achternaam: 'van den Voorbeeld', voornaam: 'Anna', geboortedatum: '3-5-1968' },
    });
    expect(found.kandidaten[0]?.vergelijking.map(({ naam }) => naam)).toEqual(['Naam', 'Geboren']);
    expect(JSON.stringify(found)).not.toMatch(/Proefstraat|3311/);
  });

  test('tells more only of what was chosen, each with a reason', async () => {
    const { client, ask, dossier } = await checkRegister();
    const { answer } = await ask();
    const vertel = [{ item: 'kinderen' as const, motivering: '' }];
    expect(
      await refused(client.bekendheid.answerCheck({ ...answer, vertel, ...MAIL })),
    ).toMatchObject({
      code: 'invalid_input',
      data: { velden: [{ veld: 'vertel.kinderen' }] },
    });
    const motivated = [{ item: 'processtap' as const, motivering: 'De zitting is volgende week.' }];
    const { tekst } = await client.bekendheid.answerCheck({
      ...{ ...answer, vertel: motivated },
      ...MAIL,
    });
    expect(tekst).toMatch(/De zaak is in stap/);
    expect(tekst).not.toContain('volgende week');
    const [given] = await client.partnervragen.listAntwoorden({ dossierId: dossier.id });
    expect(given?.grond).toContain('De zitting is volgende week.');
  });

  test('never tells a corporatie of children or zorgaanbieders that its role does not need', async () => {
    const { client, ask, partnerId } = await checkRegister();
    const { answer } = await ask({ vraag: checkVraag(partnerId, { rol: 'medewerker' }) });
    for (const item of ['kinderen', 'zorgaanbieders'] as const) {
      const vertel = [{ item, motivering: 'Dat wil de corporatie weten.' }];
      expect(
        await refused(client.bekendheid.answerCheck({ ...answer, vertel, ...MAIL })),
      ).toMatchObject({
        data: { regel: 'vertellen_mag_niet' },
      });
      const { antwoord, bezwaar } = await client.bekendheid.composeCheck({ ...answer, vertel });
      expect([antwoord, bezwaar]).toEqual([
        null,
        expect.stringMatching(/mag niet naar deze ontvanger/),
      ]);
    }
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks[0]).toMatchObject({ beantwoordOp: null });
  });

  test('is silent of children of whom nothing is known, and keeps nothing as told', async () => {
    const { client, ask, dossier } = await checkRegister();
    const { answer } = await ask();
    const vertel = [
      { item: 'kinderen' as const, motivering: 'Geen gezin met kinderen op straat.' },
    ];
    const { tekst } = await client.bekendheid.answerCheck({ ...answer, vertel, ...MAIL });
    expect(tekst).not.toMatch(/kinderen|geen/);
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks[0]?.verteld).toEqual([]);
    const [given] = await client.partnervragen.listAntwoorden({ dossierId: dossier.id });
    expect(given?.grond).not.toContain('Geen gezin');
  });

  // Fault: "bekend" was told of the asker's own melding alone (st 4).
  test('says that there is only the own melding of who asks, and not "bekend"', async () => {
    const { client, ask } = await checkRegister(portTransport, true);
    const { found, answer } = await ask();
    expect([found.stand, found.alleenEigen]).toEqual(['bekend', true]);
    const { tekst } = await client.bekendheid.answerCheck({ ...answer, ...MAIL });
    expect(tekst).toContain('alleen uw eigen melding');
    expect(tekst).not.toContain('is bij ons bekend');
  });

  test('shows beforehand what this asker may hear, and what is left out and why', async () => {
    const { client, ask } = await checkRegister();
    const { answer } = await ask();
    const { weten } = await client.bekendheid.composeCheck(answer);
    expect(weten).toMatchObject({
      ontvanger: 'Corporatie met de casusregie, Corporatie als verhuurder',
      ...{ stap: '4', grondslag: 'convenant' },
    });
    const standVan = (veld: string) =>
      weten?.oordelen.find((oordeel) => oordeel.veld === veld)?.stand;
    expect(['bekendheid', 'kinderen', 'zorgaanbieders'].map(standVan)).toEqual([
      ...['mag', 'kies', 'niet'],
    ]);
  });

  test('for vroegsignalering is written down, and nobody is searched for (Wgs)', async () => {
    const { client, zoekvraag, partnerId } = await checkRegister();
    const vraag = checkVraag(partnerId, { doel: 'vroegsignalering' });
    expect(await refused(client.bekendheid.searchCheck(zoekvraag({ vraag })))).toMatchObject({
      data: { regel: 'check_vroegsignalering' },
    });
    const { tekst } = await client.bekendheid.refuseCheck({ vraag, ...MAIL });
    expect(tekst).toContain('Voor vroegsignalering geven wij geen antwoord');
    expect(tekst).not.toMatch(/persoon is|niet ondertekend/);
  });

  test('can be answered once', async () => {
    const { client, ask } = await checkRegister();
    const { answer, found } = await ask();
    await client.bekendheid.answerCheck({ ...answer, ...MAIL });
    const again = { ...answer, check: { ...found.check, versie: found.check.versie + 1 } };
    expect(await refused(client.bekendheid.answerCheck({ ...again, ...MAIL }))).toMatchObject({
      data: { regel: 'check_al_beantwoord' },
    });
    expect(
      await refused(client.bekendheid.searchCheck({ ...answer, check: again.check })),
    ).toMatchObject({
      data: { regel: 'check_al_beantwoord' },
    });
  });

  test('is only continued with the versie that was seen', async () => {
    const { client, ask, zoekvraag } = await checkRegister();
    const { answer, found } = await ask();
    await client.bekendheid.searchCheck(zoekvraag({ check: found.check }));
    expect(await refused(client.bekendheid.answerCheck({ ...answer, ...MAIL }))).toMatchObject({
      code: 'conflict',
      data: { huidig: { id: found.check.id, versie: 2 } },
    });
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks).toMatchObject([{ gezocht: 2 }]);
  });
});

describe('a check of somebody who may be known', () => {
  test('has no answer until a person has decided that it is the same', async () => {
    const { client, ask, zoekvraag } = await checkRegister();
    const { found, answer } = await ask({ gegevens: LIJKT_OP_ANNA });
    expect(found.stand).toBe('te_beslissen');
    const [kandidaat] = found.kandidaten;
    expect(kandidaat?.redenen.length).toBeGreaterThan(0);
    expect((await client.bekendheid.composeCheck(answer)).antwoord).toBeNull();
    expect(await refused(client.bekendheid.answerCheck({ ...answer, ...MAIL }))).toMatchObject({
      data: { regel: 'check_niet_beslist' },
    });
    const besluiten = { [kandidaat?.id ?? '']: 'dezelfde' as const };
    const decided = await client.bekendheid.searchCheck(
      zoekvraag({ gegevens: LIJKT_OP_ANNA, check: found.check, besluiten }),
    );
    expect(decided.stand).toBe('bekend');
    const { tekst } = await client.bekendheid.answerCheck({
      ...{ ...answer, ...MAIL, check: decided.check, besluiten },
    });
    expect(tekst).toContain('is bij ons bekend');
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks).toMatchObject([{ uitkomst: 'bekend', gezocht: 1 }]);
  });

  test('is not known when every candidate is somebody else, and no candidate is kept', async () => {
    const { client, ask, zoekvraag, folder, engine, dossier } = await checkRegister();
    const { found, answer } = await ask({ gegevens: LIJKT_OP_ANNA });
    const besluiten = { [found.kandidaten[0]?.id ?? '']: 'ander' as const };
    const decided = await client.bekendheid.searchCheck(
      zoekvraag({ gegevens: LIJKT_OP_ANNA, check: found.check, besluiten }),
    );
    expect(decided.stand).toBe('niet_bekend');
    const { tekst } = await client.bekendheid.answerCheck({
      ...{ ...answer, ...MAIL, check: decided.check, besluiten },
    });
    expect(tekst).toContain('is niet bij ons bekend');
    expect(await client.partnervragen.listAntwoorden({ dossierId: dossier.id })).toEqual([]);
    await engine.stop();
    const [row] = await peek<Record<string, unknown>>(folder, 'SELECT * FROM bekendheidscheck');
    expect(row).toMatchObject({
      uitkomst: 'niet_bekend',
      afgewezen: 1,
      dossier_id: null,
      onderbouwing: '',
    });
  });

  test('lets a person overrule what the program is sure of', async () => {
    const { ask, zoekvraag, client } = await checkRegister();
    const { found } = await ask();
    const besluiten = { [found.kandidaten[0]?.id ?? '']: 'ander' as const };
    const decided = await client.bekendheid.searchCheck(
      zoekvraag({ check: found.check, besluiten }),
    );
    expect(decided.stand).toBe('niet_bekend');
  });
});

describe('a check of somebody who is not known', () => {
  test('is kept as soon as it is asked, without anything of the person', async () => {
    const { client, ask, folder, engine } = await checkRegister();
    const { found, answer } = await ask({ gegevens: ONBEKENDE });
    expect(found).toMatchObject({ stand: 'niet_bekend', kandidaten: [] });
    expect((await client.bekendheid.listChecks({ pagina: 1 })).checks).toMatchObject([
      { uitkomst: 'niet_bekend', beantwoordOp: null },
    ]);
    const { tekst } = await client.bekendheid.answerCheck({ ...answer, ...MAIL });
    expect(tekst).toContain('is niet bij ons bekend');
    await engine.stop();
    const tables = await peek<{ name: string }>(
      folder,
      "SELECT name FROM sqlite_schema WHERE type = 'table'",
    );
    for (const { name } of tables) {
      const rows = JSON.stringify(await peek(folder, `SELECT * FROM "${name}"`));
      expect(rows, name).not.toMatch(/Nergensbekend|123456782|1999-09-09|Zo[eë]"/i);
    }
  });

  test('refuses text beside it that tells who it is about', async () => {
    const { client, zoekvraag, partnerId } = await checkRegister();
    for (const [veld, other] of [
      ['vraag.kenmerk', { kenmerk: 'zaak Nergensbekend' }],
      ['vraag.toelichting', { toelichting: 'Mevrouw Nergensbekend moet naar de zitting.' }],
    ] as const)
      expect(
        await refused(
          client.bekendheid.searchCheck(
            zoekvraag({ gegevens: ONBEKENDE, vraag: checkVraag(partnerId, other) }),
          ),
        ),
      ).toMatchObject({ code: 'invalid_input', data: { velden: [{ veld }] } });
  });

  test('goes when its day has passed', async () => {
    const { client, ask, klok } = await checkRegister();
    await ask({ gegevens: ONBEKENDE });
    klok.setNow('2027-11-06T09:00:00.000Z');
    await ask({ gegevens: ONBEKENDE });
    const { checks } = await client.bekendheid.listChecks({ pagina: 1 });
    expect(checks.map(({ gevraagdOp }) => gevraagdOp.slice(0, 4))).toEqual(['2027']);
  });
});

describe('the question itself', () => {
  test('needs somebody who asks, a case, and enough of one person', async () => {
    const { client, zoekvraag, partnerId } = await checkRegister();
    const veld = async (input: ReturnType<typeof zoekvraag>) =>
      ((await refused(client.bekendheid.searchCheck(input))).data as { velden: { veld: string }[] })
        .velden[0]?.veld;
    const vraag = (other: object) => zoekvraag({ vraag: checkVraag(partnerId, other) });
    expect(await veld(vraag({ namens: '' }))).toBe('vraag.namens');
    expect(await veld(vraag({ kenmerk: '' }))).toBe('vraag.kenmerk');
    expect(await veld(vraag({ toelichting: ' ' }))).toBe('vraag.toelichting');
    expect(await veld(vraag({ dossiernummer: '2026-99999' }))).toBe('vraag.dossiernummer');
    expect(await veld(zoekvraag({ gegevens: { achternaam: 'Voorbeeld' } }))).toBe(
      'gegevens.achternaam',
    );
    expect(await veld(zoekvraag({ gegevens: { postcode: '3311AB', huisnummer: '12' } }))).toBe(
      'gegevens.achternaam',
    );
    expect((await client.bekendheid.listChecks({ pagina: 1 })).checks).toEqual([]);
  });

  test('says everything that is missing at once', async () => {
    const { client, zoekvraag, partnerId } = await checkRegister();
    const vraag = checkVraag(partnerId, { namens: '', kenmerk: '', toelichting: '' });
    expect(await refused(client.bekendheid.searchCheck(zoekvraag({ vraag })))).toMatchObject({
      data: {
        velden: [
          { veld: 'vraag.toelichting' },
          { veld: 'vraag.namens' },
          { veld: 'vraag.kenmerk' },
        ],
      },
    });
  });

  test('can be about a dossier instead of a kenmerk', async () => {
    const { client, ask, partnerId, dossier } = await checkRegister();
    const vraag = checkVraag(partnerId, { kenmerk: '', dossiernummer: dossier.nummer });
    const { answer } = await ask({ vraag });
    const { tekst } = await client.bekendheid.answerCheck({ ...answer, ...MAIL });
    expect(tekst).toContain(`ons kenmerk ${dossier.nummer}`);
    expect((await client.bekendheid.listChecks({ pagina: 1 })).checks[0]?.zaak).toBe(
      dossier.nummer,
    );
  });

  test('of a party that did not sign is refused without searching, and that is kept', async () => {
    const { client, zoekvraag, partnerId } = await checkRegister();
    const veilig = (await client.partners.listPartners()).find(
      ({ naam }) => naam === 'Veilig Thuis',
    );
    const vraag = checkVraag(veilig?.id ?? '');
    expect(await refused(client.bekendheid.searchCheck(zoekvraag({ vraag })))).toMatchObject({
      data: { regel: 'partner_geen_ondertekenaar' },
    });
    const named = { ...vraag, toelichting: 'Gaat over BSN 123456782.' };
    expect(await refused(client.bekendheid.refuseCheck({ vraag: named, ...MAIL }))).toMatchObject({
      data: { velden: [{ veld: 'vraag.toelichting' }] },
    });
    const { tekst } = await client.bekendheid.refuseCheck({ vraag, ...MAIL });
    expect(tekst).toMatch(/niet ondertekend/);
    expect((await client.bekendheid.listChecks({ pagina: 1 })).checks).toMatchObject([
      { uitkomst: 'geweigerd', partner: 'Veilig Thuis', gezocht: 0 },
    ]);
    expect(
      await refused(client.bekendheid.refuseCheck({ vraag: checkVraag(partnerId), ...MAIL })),
    ).toMatchObject({ data: { regel: 'partner_is_ondertekenaar' } });
  });

  test('is for who handles dossiers, and each begun check for who began it', async () => {
    const { client, ask, openBeheerder, open, zoekvraag } = await checkRegister();
    const { found } = await ask();
    const beheerder = await openBeheerder();
    expect(await refused(beheerder.bekendheid.listChecks({ pagina: 1 }))).toMatchObject({
      code: 'forbidden',
    });
    await beheerder.toegang.createAccount(CO);
    const co = await open();
    await co.toegang.signIn(CO);
    expect(
      await refused(co.bekendheid.searchCheck(zoekvraag({ check: found.check }))),
    ).toMatchObject({ code: 'not_found' });
    expect((await client.bekendheid.listChecks({ pagina: 1 })).checks).toHaveLength(1);
  });
});

test('nothing is given from a restricted dossier, not even that there is one', async () => {
  const { engine, dossier, folder, zoekvraag } = await checkRegister();
  await engine.stop();
  await peek(folder, `UPDATE dossier SET beperkt = 1 WHERE id = '${dossier.id}' RETURNING id`);
  const client = await openClient(testEngine({ folder }).engine);
  await client.toegang.signIn(SAM);
  const found = await client.bekendheid.searchCheck(zoekvraag());
  expect(found.stand).toBe('beperkt');
  const answer = { ...zoekvraag(), check: found.check, vertel: [], zorgsleutel: null };
  expect((await client.bekendheid.composeCheck(answer)).bezwaar).toMatch(/beperkt/);
  expect(await refused(client.bekendheid.answerCheck({ ...answer, ...MAIL }))).toMatchObject({
    data: { regel: 'dossier_beperkt' },
  });
  expect(await client.partnervragen.listAntwoorden({ dossierId: dossier.id })).toEqual([]);
});

test('each check is in the log, as are refusals', async () => {
  const { client, ask, zoekvraag, engine, folder, partnerId } = await checkRegister();
  const { answer } = await ask();
  await client.bekendheid.answerCheck({ ...answer, ...MAIL });
  await ask({ gegevens: ONBEKENDE });
  await refused(
    client.bekendheid.searchCheck(
      zoekvraag({ vraag: checkVraag(partnerId, { namens: 'x', kenmerk: 'van den Voorbeeld' }) }),
    ),
  );
  await engine.stop();
  const rows = await peek<{ actie: string; uitkomst: string }>(
    folder,
    "SELECT * FROM log WHERE operatie LIKE 'bekendheid.%Check'",
  );
  expect(rows.map(({ actie, uitkomst }) => [actie, uitkomst])).toEqual([
    ['zoeken', 'gelukt'],
    ['verstrekken', 'gelukt'],
    ['zoeken', 'gelukt'],
    ['zoeken', 'geweigerd_invalid_input'],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/Voorbeeld|Nergensbekend|123456782/);
});
