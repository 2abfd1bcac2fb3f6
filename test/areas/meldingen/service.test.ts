import { describe, expect, test } from 'vitest';
import { AANLEIDINGEN } from '#areas/meldingen/rules.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer, overIemand } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

/** What is told of a procedure that asks for a letter to each gedaagde (domein §2a). */
const SCHRIJFT: ReadonlySet<string> = new Set([
  ...['dagvaarding_aangezegd', 'dagvaarding_verzonden', 'vordering_ontbinding'],
  ...['dagvaarding_betekend', 'ontruiming_aangezegd'],
]);
const setUp = () => register(portTransport);
const date = toIsoDate;
const codes = (termijnen: readonly { code: string }[]) => termijnen.map(({ code }) => code);

describe('registering a melding', () => {
  test('makes a dossier with a number, the betrokkene, the gemeente and the step of the aanleiding', async () => {
    const { client, partnerId } = await setUp();
    const { answer, dossier } = await registered(
      client,
      invoer(partnerId, { aanleiding: 'recidive', achterstandCent: 125_050 }),
    );
    expect(answer.dossiernummer).toBe('2026-00001');
    expect(dossier).toMatchObject({
      werkstatus: 'nieuw',
      processtap: '1',
      gemeente: { naam: 'Dordrecht' },
      dossierhouder: null,
    });
    expect(dossier.personen).toMatchObject([
      {
        voornaam: 'Anna',
        tussenvoegsel: 'van den',
        achternaam: 'Voorbeeld',
        geboortedatum: '1968-05-03',
        postcode: '3311AB',
        huisnummer: '12',
        huisletter: 'A',
        rol: 'huurder',
      },
    ]);
    expect(dossier.meldingen).toMatchObject([
      { achterstandCent: 125_050, partner: { naam: 'Trivire' } },
    ]);
    expect(dossier.historie.map(({ soort }) => soort).sort()).toEqual(['geopend', 'melding']);
  });

  test('numbers dossiers through the year and begins again in the next', async () => {
    const { client, partnerId, klok } = await setUp();
    const nummers: string[] = [];
    for (let count = 0; count < 3; count += 1)
      nummers.push(
        (await client.meldingen.registerMelding(invoer(partnerId, overIemand(count))))
          .dossiernummer,
      );
    klok.setNow('2027-01-04T09:00:00.000Z');
    nummers.push(
      (await client.meldingen.registerMelding(invoer(partnerId, overIemand(3)))).dossiernummer,
    );
    expect(nummers).toEqual(['2026-00001', '2026-00002', '2026-00003', '2027-00001']);
  });

  test.each(AANLEIDINGEN)(
    'works for the aanleiding %s and always starts the informatieplicht',
    async (aanleiding) => {
      const { client, partnerId } = await setUp();
      const { answer, dossier } = await registered(client, invoer(partnerId, { aanleiding }));
      expect(codes(answer.termijnen)).toContain('informatieplicht');
      expect(dossier.meldingen[0]?.aanleiding).toBe(aanleiding);
      expect(codes(answer.termijnen).includes('brief')).toBe(SCHRIJFT.has(aanleiding));
    },
  );

  test('a question of a corporatie for advice is due in 3 werkdagen, for support by the own rule, and a zitting on its own day', async () => {
    const { client, partnerId } = await setUp();
    const ask = (vraag: 'advies' | 'ondersteuning') =>
      client.meldingen.registerMelding(
        invoer(partnerId, {
          ...overIemand(vraag === 'advies' ? 0 : 1),
          vraag,
          vraagTekst: 'Wat nu?',
          datums: {
            dagvaarding: null,
            zitting: date('2026-12-01'),
            ontruiming: null,
            huisuitzetting: null,
          },
        }),
      );
    const due = async (vraag: 'advies' | 'ondersteuning') =>
      Object.fromEntries((await ask(vraag)).termijnen.map(({ code, vervalt }) => [code, vervalt]));
    expect(await due('advies')).toMatchObject({
      advies: '2026-11-10',
      zitting: '2026-12-01',
      informatieplicht: '2026-12-05',
    });
    expect(await due('ondersteuning')).toMatchObject({ vraag: '2026-11-12' });
  });

  test('tenants who were summoned together share one dossier and one melding, with a letter each', async () => {
    const { client, partnerId } = await setUp();
    const personen = [
      { betrokkeneId: null, gegevens: ANNA },
      {
        betrokkeneId: null,
        gegevens: { voornaam: 'Bert', achternaam: 'Proef', postcode: '3311AB', huisnummer: '12A' },
      },
    ];
    const { answer, dossier } = await registered(
      client,
      invoer(partnerId, { aanleiding: 'dagvaarding_verzonden', personen }),
    );
    expect(dossier.personen.map(({ rol }) => rol)).toEqual(['huurder', 'medehuurder_contract']);
    expect(dossier.meldingen).toHaveLength(1);
    expect(codes(answer.termijnen).filter((code) => code === 'brief')).toHaveLength(2);
  });

  test('the same person twice in one melding is refused', async () => {
    const { client, partnerId } = await setUp();
    const { dossier } = await registered(client, invoer(partnerId));
    const id = dossier.personen[0]?.id ?? '';
    const twice = [
      { betrokkeneId: id, gegevens: ANNA },
      { betrokkeneId: id, gegevens: ANNA },
    ];
    expect(
      await refused(client.meldingen.registerMelding(invoer(partnerId, { personen: twice }))),
    ).toMatchObject({ data: { regel: 'medehuurder_dubbel' } });
  });

  test('the arrears are refused where Bijlage 3 does not allow them', async () => {
    const { client, partnerId } = await setUp();
    const wrong = await refused(
      client.meldingen.registerMelding(
        invoer(partnerId, { aanleiding: 'zorgen', achterstandCent: 1 }),
      ),
    );
    expect(wrong).toMatchObject({
      code: 'invalid_input',
      data: { velden: [{ veld: 'achterstandCent' }] },
    });
  });

  test.each([
    ['received in the future', { ontvangenOp: date('2026-11-06') }, 'ontvangenOp'],
    [
      'sent after it was received',
      { verzondenOp: date('2026-11-06'), ontvangenOp: date('2026-11-05') },
      'verzondenOp',
    ],
    ['told in the future', { huurderGeinformeerdOp: date('2026-12-01') }, 'huurderGeinformeerdOp'],
    ['a question without words', { vraag: 'advies' as const }, 'vraagTekst'],
    [
      'a postcode that is none',
      { personen: [{ betrokkeneId: null, gegevens: { ...ANNA, postcode: '33 AB' } }] },
      'personen.0.postcode',
    ],
    [
      'nobody at all',
      { personen: [{ betrokkeneId: null, gegevens: {} }] },
      'personen.0.achternaam',
    ],
  ])('%s names the field and keeps nothing', async (_what, change, veld) => {
    const { client, partnerId } = await setUp();
    const wrong = await refused(client.meldingen.registerMelding(invoer(partnerId, change)));
    expect(wrong.code).toBe('invalid_input');
    expect(
      (wrong.data as { velden: { veld: string }[] }).velden.map((fout) => fout.veld),
    ).toContain(veld);
    const counts = await client.werk.countWerk();
    expect(counts.map(({ totaal }) => totaal)).toEqual([0, 0, 0]);
    expect((await client.bekendheid.findKandidaten({ gegevens: ANNA })).kandidaten).toEqual([]);
  });

  test('a warning must be accepted, each by its own code, and then the value is kept', async () => {
    const { client, partnerId } = await setUp();
    const personen = [{ betrokkeneId: null, gegevens: { ...ANNA, bsn: '010008579' } }];
    const odd = invoer(partnerId, { personen, toelichting: 'Heeft een depressie' });
    const wrong = await refused(client.meldingen.registerMelding(odd));
    expect((wrong.data as { velden: { veld: string }[] }).velden.map(({ veld }) => veld)).toEqual([
      'toelichting',
    ]);
    const half = await refused(
      client.meldingen.registerMelding({ ...odd, aanvaard: ['toelichting:medisch'] }),
    );
    expect((half.data as { velden: { veld: string }[] }).velden.map(({ veld }) => veld)).toEqual([
      'personen.0.bsn',
    ]);
    const { dossier } = await registered(client, {
      ...odd,
      aanvaard: ['toelichting:medisch', 'personen.0.bsn:elfproef'],
    });
    const persoon = dossier.personen[0];
    expect(persoon?.heeftBsn).toBe(true);
    expect(await client.dossiers.showBsn({ id: persoon?.id ?? '', dossierId: dossier.id })).toEqual(
      { bsn: '010008579' },
    );
  });
});

describe('known or not', () => {
  test('the same person is found with reasons and with their dossiers', async () => {
    const { client, partnerId } = await setUp();
    const { answer } = await registered(client, invoer(partnerId));
    const { kandidaten } = await client.bekendheid.findKandidaten({
      gegevens: { ...ANNA, voornaam: 'ANNA' },
    });
    expect(kandidaten).toMatchObject([
      {
        oordeel: 'bekend',
        dossiers: [{ nummer: answer.dossiernummer, meldingen: [{ partner: 'Trivire' }] }],
      },
    ]);
    expect(kandidaten[0]?.redenen.length).toBeGreaterThan(1);
    expect(JSON.stringify(kandidaten)).not.toContain('bsn"');
  });

  test('somebody else at the same address is at most possibly known', async () => {
    const { client, partnerId } = await setUp();
    await registered(client, invoer(partnerId));
    const { kandidaten } = await client.bekendheid.findKandidaten({
      gegevens: { ...ANNA, voornaam: 'Bert', geboortedatum: '1-2-1970' },
    });
    expect(kandidaten.every(({ oordeel }) => oordeel === 'mogelijk_bekend')).toBe(true);
  });

  test('a second melding of the same event goes into the same dossier, counts once and starts no terms twice', async () => {
    const { client, partnerId } = await setUp();
    const first = await registered(
      client,
      invoer(partnerId, { aanleiding: 'dagvaarding_verzonden' }),
    );
    const again = invoer(partnerId, {
      aanleiding: 'vordering_ontbinding',
      dossierId: first.dossier.id,
      personen: [
        {
          betrokkeneId: first.dossier.personen[0]?.id ?? '',
          gegevens: { telefoon: '06 12345678' },
        },
      ],
      zelfdeAls: first.answer.meldingId,
    });
    const { answer, dossier } = await registered(client, again);
    expect(answer.dossiernummer).toBe(first.answer.dossiernummer);
    expect(codes(answer.termijnen)).toEqual([]);
    expect(dossier.meldingen).toHaveLength(2);
    expect(dossier.processtap).toBe('7');
    expect(dossier.personen[0]?.telefoon).toBe('0612345678');
    const { dossiers } = await client.werk.listWerk({
      wiens: 'iedereen',
      bak: null,
      pagina: 1,
    });
    expect(dossiers).toMatchObject([{ meldingen: 1 }]);
  });

  test('what a later melder writes fills in what was not known and changes nothing that was', async () => {
    const { client, partnerId } = await setUp();
    const first = await registered(client, invoer(partnerId));
    const id = first.dossier.personen[0]?.id ?? '';
    const gegevens = { ...ANNA, straat: 'Andere straat', email: 'anna@voorbeeld.example' };
    const { dossier } = await registered(
      client,
      invoer(partnerId, {
        dossierId: first.dossier.id,
        personen: [{ betrokkeneId: id, gegevens }],
      }),
    );
    expect(dossier.personen[0]).toMatchObject({
      straat: 'Proefstraat',
      email: 'anna@voorbeeld.example',
    });
  });

  test('a later melder who knows of children but not their ages takes no ages away', async () => {
    const { client, partnerId } = await setUp();
    const kinderen = (leeftijden: number[]) => ({
      kinderen: 'ja' as const,
      leeftijden,
      ondersteuningsvraag: '',
      samenstelling: '',
    });
    const first = await registered(client, invoer(partnerId, { huishouden: kinderen([3, 7]) }));
    const personen = [
      { betrokkeneId: first.dossier.personen[0]?.id ?? '', gegevens: { achternaam: 'Voorbeeld' } },
    ];
    const again = invoer(partnerId, {
      dossierId: first.dossier.id,
      personen,
      huishouden: kinderen([]),
    });
    expect((await registered(client, again)).dossier.huishouden.leeftijden).toEqual([3, 7]);
  });

  test('the same zitting named in two meldingen is watched once, another one besides', async () => {
    const { client, partnerId } = await setUp();
    const on = (zitting: string) => ({
      dagvaarding: null,
      zitting: date(zitting),
      ontruiming: null,
      huisuitzetting: null,
    });
    const first = await registered(client, invoer(partnerId, { datums: on('2026-12-01') }));
    const personen = [
      { betrokkeneId: first.dossier.personen[0]?.id ?? '', gegevens: { achternaam: 'Voorbeeld' } },
    ];
    for (const zitting of ['2026-12-01', '2026-12-08'])
      await client.meldingen.registerMelding(
        invoer(partnerId, { dossierId: first.dossier.id, personen, datums: on(zitting) }),
      );
    const { termijnen } = await client.dossiers.readDossier({ id: first.dossier.id });
    const watched = termijnen
      .filter(({ code }) => code === 'zitting')
      .map(({ vervalt }) => vervalt);
    expect(watched).toEqual(['2026-12-01', '2026-12-08']);
  });

  test('a dossier of somebody else is refused', async () => {
    const { client, partnerId } = await setUp();
    const first = await registered(client, invoer(partnerId));
    const other = invoer(partnerId, {
      dossierId: first.dossier.id,
      personen: [
        { betrokkeneId: null, gegevens: { achternaam: 'Heel Anders', geboortedatum: '1-1-1990' } },
      ],
    });
    expect(await refused(client.meldingen.registerMelding(other))).toMatchObject({
      data: { regel: 'dossier_van_ander' },
    });
    expect(
      (
        await client.bekendheid.findKandidaten({
          gegevens: { achternaam: 'Heel Anders', geboortedatum: '1-1-1990' },
        })
      ).kandidaten,
    ).toEqual([]);
  });

  test('meldingen can be linked and unlinked afterwards, but never in a ring', async () => {
    const { client, partnerId } = await setUp();
    const first = await registered(client, invoer(partnerId));
    const id = first.dossier.personen[0]?.id ?? '';
    const { dossier } = await registered(
      client,
      invoer(partnerId, {
        dossierId: first.dossier.id,
        personen: [{ betrokkeneId: id, gegevens: { achternaam: 'Voorbeeld' } }],
      }),
    );
    const [newer, older] = dossier.meldingen;
    if (newer === undefined || older === undefined) throw new Error('two meldingen expected');
    expect(
      await refused(client.meldingen.linkMelding({ id: newer.id, versie: 1, zelfdeAls: newer.id })),
    ).toMatchObject({ data: { regel: 'melding_zichzelf' } });
    const linked = await client.meldingen.linkMelding({
      id: newer.id,
      versie: 1,
      zelfdeAls: older.id,
    });
    expect(
      await refused(client.meldingen.linkMelding({ id: older.id, versie: 1, zelfdeAls: newer.id })),
    ).toMatchObject({ data: { regel: 'melding_al_gekoppeld' } });
    expect(
      await client.meldingen.linkMelding({ id: newer.id, versie: linked.versie, zelfdeAls: null }),
    ).toMatchObject({ zelfdeAls: null });
  });

  test('known addresses are suggested without saying who lives there', async () => {
    const { client, partnerId } = await setUp();
    await registered(client, invoer(partnerId));
    const expected = [
      {
        straat: 'Proefstraat',
        huisnummer: '12',
        huisletter: 'A',
        toevoeging: '',
        postcode: '3311AB',
        plaats: 'Dordrecht',
      },
    ];
    expect(await client.bekendheid.suggestAdressen({ zoek: 'proefst' })).toEqual(expected);
    expect(await client.bekendheid.suggestAdressen({ zoek: '3311 a' })).toEqual(expected);
    expect(await client.bekendheid.suggestAdressen({ zoek: '%%%' })).toEqual([]);
  });

  test('each question whether somebody is known is in the log, also when nothing was found, and holds no data', async () => {
    const { engine, folder, client } = await setUp();
    await client.bekendheid.findKandidaten({
      gegevens: { achternaam: 'Nergens', geboortedatum: '1-1-1990' },
    });
    await engine.stop();
    const log = await peek<{ operatie: string; actie: string }>(
      folder,
      'SELECT operatie, actie FROM log',
    );
    expect(log).toContainEqual({ operatie: 'bekendheid.findKandidaten', actie: 'zoeken' });
    expect(JSON.stringify(await peek(folder, 'SELECT * FROM log'))).not.toContain('Nergens');
  });
});

describe('a melder who does not know', () => {
  test('takes nothing away from what was known of the children', async () => {
    const { client, partnerId } = await setUp();
    const { dossier } = await registered(
      client,
      invoer(partnerId, {
        huishouden: {
          ...{ kinderen: 'ja', leeftijden: [4, 7] },
          ...{ ondersteuningsvraag: 'rust', samenstelling: 'moeder en twee kinderen' },
        },
        zorgen: { hygiene_vervuiling: 'zorg' },
      }),
    );
    const [anna] = dossier.personen;
    const again = await registered(
      client,
      invoer(partnerId, {
        dossierId: dossier.id,
        personen: [{ betrokkeneId: anna?.id ?? null, gegevens: ANNA }],
        zorgen: { hygiene_vervuiling: 'onbekend' },
      }),
    );
    expect(again.dossier.huishouden).toEqual(dossier.huishouden);
    expect(again.dossier.zorgen).toEqual(dossier.zorgen);
    expect(again.dossier.huishouden.kinderen).toBe('ja');
  });
});
