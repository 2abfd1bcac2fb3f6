import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { gescreend } from '#test/support/screening.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const setUp = async (kinderen: 'ja' | 'nee' | 'onbekend' = 'nee') => {
  const made = await register(portTransport);
  const huishouden = { kinderen, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' };
  const { dossier } = await registered(made.client, invoer(made.partnerId, { huishouden }));
  return { ...made, dossier, dossierId: dossier.id };
};
/** The signatories that are told once they are involved: every kind but the corporaties. */
const anderen = async (client: Awaited<ReturnType<typeof setUp>>['client']) =>
  (await client.partners.listPartners()).filter(
    ({ soort, ondertekenaar }) => ondertekenaar && soort !== 'woningcorporatie',
  );
const close = (
  dossierId: string,
  versie: number,
  reden: 'oplossing' | 'dubbel' | 'geen_inzet' | 'huisuitzetting_huurschuld' = 'oplossing',
) => ({
  dossierId,
  versie,
  reden,
  besluitOp: date('2026-11-05'),
  toelichting: '',
});

describe('a screening', () => {
  test('is kept with the rules that were in force, what they proposed and what was decided', async () => {
    const { client, dossierId } = await setUp();
    const antwoorden = {
      zorgen: { hygiene_vervuiling: 'ernstige_zorg' as const },
      kinderen: { aanwezig: 'nee' as const },
    };
    const first = await client.screening.recordScreening({
      dossierId,
      antwoorden,
      uitkomsten: ['bemoeizorg'],
      motivering: 'Eerder goed contact met bemoeizorg.',
    });
    expect(first.screeningen).toMatchObject([
      { antwoorden, uitkomsten: ['bemoeizorg'], regelversie: '2026-2', door: 'Sam Screener' },
    ]);
    const second = await client.screening.recordScreening({
      dossierId,
      antwoorden: {},
      uitkomsten: ['bemoeizorg'],
      motivering: 'Nog steeds.',
    });
    expect(second.screeningen).toHaveLength(2);
    // Whether the person was known before is filled in by the register itself.
    expect(second.screeningen[1]?.antwoorden).toEqual({
      ...antwoorden,
      zorghistorie: { bekend_bij_mzo: 'nee' },
    });
    const { werkstatus, zorgen } = await client.dossiers.readDossier({ id: dossierId });
    expect([werkstatus, zorgen]).toEqual(['afstemming', { hygiene_vervuiling: 'ernstige_zorg' }]);
  });

  test('that deviates from the proposal needs a motivation', async () => {
    const { client, dossierId } = await setUp();
    const antwoorden = { zorgen: { hygiene_vervuiling: 'ernstige_zorg' as const } };
    const bare = client.screening.recordScreening({
      dossierId,
      antwoorden,
      uitkomsten: ['advies_melder'],
      motivering: '',
    });
    expect(await refused(bare)).toMatchObject({ data: { regel: 'motivering_ontbreekt' } });
    expect((await client.afsluiten.readAfhandeling({ dossierId })).screeningen).toEqual([]);
  });

  test('with "geen inzet" waits for the afstemming when there are children, or a motivated exception, and stands alone', async () => {
    for (const soort of ['afstemming', 'uitzondering'] as const) {
      const aanwezig = 'ja' as const;
      const { client, dossierId } = await setUp(aanwezig);
      const none = {
        dossierId,
        antwoorden: { kinderen: { aanwezig } },
        uitkomsten: ['geen_inzet' as const],
        motivering: 'Alles is geregeld.',
      };
      expect(await refused(client.screening.recordScreening(none))).toMatchObject({
        data: { regel: 'afstemming_ontbreekt' },
      });
      await client.screening.recordAfstemming({
        dossierId,
        soort,
        datum: date('2026-11-05'),
        met: 'Sociaal Team',
        tekst: 'Besproken.',
      });
      expect((await client.screening.recordScreening(none)).screeningen).toHaveLength(1);
      const both = { ...none, uitkomsten: ['geen_inzet' as const, 'bemoeizorg' as const] };
      expect(await refused(client.screening.recordScreening(both))).toMatchObject({
        data: { regel: 'geen_inzet_naast_inzet' },
      });
    }
  });

  test('with an exception that says nothing is refused, and "onbekend" about children holds nothing up', async () => {
    const { client, dossierId } = await setUp('onbekend');
    const exception = { dossierId, soort: 'uitzondering' as const, datum: date('2026-11-05') };
    expect(
      await refused(client.screening.recordAfstemming({ ...exception, met: '', tekst: '.' })),
    ).toMatchObject({ data: { regel: 'uitzondering_zegt_niets' } });
    const { screeningen } = await client.screening.recordScreening({
      ...{ dossierId, antwoorden: { kinderen: { aanwezig: 'onbekend' } } },
      ...{ uitkomsten: ['geen_inzet'], motivering: 'Alles is geregeld.' },
    });
    expect(screeningen).toHaveLength(1);
  });
});

describe('the flags and the next step of a dossier', () => {
  test('follow the screening: serious harm, priority, and the afstemming that is still needed', async () => {
    const { client, dossierId, dossier } = await setUp('ja');
    await client.dossiers.takeDossier({ id: dossierId, versie: dossier.versie });
    const next = async () =>
      (await client.dossiers.readDossier({ id: dossierId })).volgendeStap?.code;
    expect(await next()).toBe('screening');
    const antwoorden = {
      nadeel: { verwaarlozing: { waarde: 'aannemelijk' as const } },
      prioriteit: ['oggz_doelgroep' as const],
      kinderen: { aanwezig: 'ja' as const },
    };
    await client.screening.recordScreening({
      dossierId,
      antwoorden,
      uitkomsten: ['bemoeizorg'],
      motivering: 'Nodig.',
    });
    expect(await next()).toBe('afstemming');
    const { dossiers } = await client.werk.listWerk({ wiens: 'mij', bak: null, pagina: 1 });
    expect(dossiers[0]?.vlaggen.map(({ code }) => code)).toEqual([
      'ernstig_nadeel',
      'kinderen',
      'prioriteit',
    ]);
    await client.screening.recordAfstemming({
      dossierId,
      soort: 'afstemming',
      datum: date('2026-11-05'),
      met: 'Sociaal Team',
      tekst: 'Besproken.',
    });
    expect(await next()).toBe('termijn');
  });
});

describe('an early ending by a partner (SA 6)', () => {
  const ending = (dossierId: string, partnerId: string) => ({
    dossierId,
    partnerId,
    datum: date('2026-11-04'),
    vernomenOp: date('2026-11-05'),
    ...{ ongeveer: 'nee' as const, voldoet: 'ja' as const, waarom: '', zelfVerteld: [] },
    inspanning: 'Drie huisbezoeken en twee brieven.',
    gronden: ['werkt_niet_mee' as const],
  });

  test('shows who is still missing until all involved partners have been told', async () => {
    const { client, dossierId, partnerId } = await setUp();
    const others = await anderen(client);
    for (const [index, rol] of (['casusregisseur', 'betrokken'] as const).entries())
      await client.afsluiten.involvePartner({
        dossierId,
        partnerId: others[index]?.id ?? '',
        rol,
        contact: 'Carla Casusregisseur',
      });
    const { beeindigingen } = await client.afsluiten.recordBeeindiging(
      ending(dossierId, partnerId),
    );
    expect(beeindigingen[0]).toMatchObject({ nogTeInformeren: 2, partner: { id: partnerId } });
    expect(beeindigingen[0]?.informeren.map(({ partner }) => partner.id).sort()).toEqual(
      others
        .slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    );
    const bijId = beeindigingen[0]?.id ?? '';
    let missing = 2;
    for (const { id } of others.slice(0, 2)) {
      await client.afsluiten.recordMededelingen({
        ...{ dossierId, aan: [{ partnerId: id, over: [{ soort: 'beeindiging', id: bijId }] }] },
        ...{ datum: date('2026-11-05'), kanaal: 'telefoon', verteller: 'meldpunt' },
      });
      const after = await client.afsluiten.readAfhandeling({ dossierId });
      missing -= 1;
      expect(after.beeindigingen[0]?.nogTeInformeren).toBe(missing);
    }
    const list = await client.afsluiten.listBeeindigingen({
      van: date('2026-11-01'),
      tot: date('2026-11-30'),
    });
    expect(list).toMatchObject([{ nogTeInformeren: 0, gronden: ['werkt_niet_mee'] }]);
    expect(
      await client.afsluiten.listBeeindigingen({
        van: date('2026-12-01'),
        tot: date('2026-12-31'),
      }),
    ).toEqual([]);
    expect((await client.dossiers.readDossier({ id: dossierId })).geslotenOp).toBeNull();
  });

  test('is refused without a reason, in the future, and by a stranger', async () => {
    const { client, dossierId, partnerId } = await setUp();
    const good = ending(dossierId, partnerId);
    expect((await refused(client.afsluiten.recordBeeindiging({ ...good, gronden: [] }))).code).toBe(
      'invalid_input',
    );
    expect(
      (await refused(client.afsluiten.recordBeeindiging({ ...good, datum: date('2026-11-06') })))
        .code,
    ).toBe('invalid_input');
    const stranger = (await client.partners.listPartners()).find(({ id }) => id !== partnerId);
    expect(
      await refused(client.afsluiten.recordBeeindiging({ ...good, partnerId: stranger?.id ?? '' })),
    ).toMatchObject({ data: { regel: 'partner_niet_betrokken' } });
  });
});

describe('closing a dossier', () => {
  test('computes the day of destruction, leaves on the werkvoorraad only what stays due, and freezes it', async () => {
    const { client, dossierId, partnerId } = await setUp();
    const { versie } = await client.screening.recordScreening(gescreend(dossierId));
    const closed = await client.afsluiten.closeDossier(close(dossierId, versie));
    expect(closed.afsluitingen).toMatchObject([
      {
        reden: 'oplossing',
        vernietigenOp: '2027-11-05',
        informerenVoor: '2026-11-09',
        heropendOp: null,
      },
    ]);
    expect(closed.afsluitingen[0]?.informeren).toMatchObject([
      { partner: { id: partnerId }, datum: null },
    ]);
    // The partners are still to be told, and betrokkene is to be informed (AVG 14).
    const werk = await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 });
    expect(werk.dossiers).toMatchObject([
      {
        groep: 'na_afsluiting',
        ...{ volgendeStap: { kort: 'Vertel Trivire: het traject is afgesloten' }, meerTaken: 1 },
      },
    ]);
    const late = client.dossiers.takeDossier({ id: dossierId, versie: closed.versie });
    expect(await refused(late)).toMatchObject({ data: { regel: 'dossier_gesloten' } });
    await client.afsluiten.recordMededelingen({
      dossierId,
      aan: [{ partnerId, over: [{ soort: 'afsluiting', id: closed.afsluitingen[0]?.id ?? '' }] }],
      ...{ datum: date('2026-11-05'), kanaal: 'beveiligde_mail', verteller: 'meldpunt' },
    });
    const told = await client.afsluiten.readAfhandeling({ dossierId });
    expect(told.afsluitingen[0]?.informeren).toMatchObject([
      { datum: '2026-11-05', teLaat: false },
    ]);
  });

  test('can be undone with a reason, and closed again with its own afsluitbesluit', async () => {
    const { client, dossierId, klok } = await setUp();
    const { versie } = await client.screening.recordScreening(gescreend(dossierId));
    const closed = await client.afsluiten.closeDossier(close(dossierId, versie));
    const open = await client.afsluiten.reopenDossier({
      dossierId,
      versie: closed.versie,
      reden: 'Nieuwe achterstand.',
    });
    expect(open.afsluitingen).toMatchObject([
      { heropendOp: '2026-11-05', heropenReden: 'Nieuwe achterstand.' },
    ]);
    expect(
      await refused(
        client.afsluiten.reopenDossier({ dossierId, versie: open.versie, reden: 'nog eens' }),
      ),
    ).toMatchObject({ data: { regel: 'dossier_niet_gesloten' } });
    klok.setNow('2027-01-15T09:00:00.000Z');
    const again = await client.afsluiten.closeDossier({
      ...close(dossierId, open.versie, 'huisuitzetting_huurschuld'),
      besluitOp: date('2027-01-15'),
    });
    expect(again.afsluitingen.map(({ vernietigenOp }) => vernietigenOp)).toEqual([
      '2028-01-15',
      '2027-11-05',
    ]);
    expect((await client.dossiers.readDossier({ id: dossierId })).processtap).toBe('9');
  });

  test('waits for a screening, and for the afstemming when there are children, but not for a double dossier', async () => {
    const { client, dossierId, dossier } = await setUp('ja');
    expect(
      await refused(client.afsluiten.closeDossier(close(dossierId, dossier.versie))),
    ).toMatchObject({
      data: {
        regel: 'mag_niet_afsluiten',
        details: { zin: expect.stringMatching(/nog geen screening.*Er zijn kinderen/) },
      },
    });
    expect(
      (await client.afsluiten.closeDossier(close(dossierId, dossier.versie, 'dubbel')))
        .afsluitingen,
    ).toHaveLength(1);
  });

  test('keeps what was agreed when it is undone in time; in another traject that counts no more', async () => {
    const { client, dossierId, klok } = await setUp('ja');
    const agree = async (dag: string) =>
      client.screening.recordAfstemming({
        dossierId,
        ...{ soort: 'afstemming', datum: date(dag), met: 'Sociaal Team' },
        tekst: 'Besproken.',
      });
    const none = {
      dossierId,
      antwoorden: { kinderen: { aanwezig: 'ja' as const } },
      uitkomsten: ['geen_inzet' as const],
      motivering: 'Alles is geregeld.',
    };
    await agree('2026-11-05');
    const { versie } = await client.screening.recordScreening(none);
    klok.setNow('2026-11-06T09:00:00.000Z');
    const closed = await client.afsluiten.closeDossier(close(dossierId, versie));
    const undone = await client.afsluiten.reopenDossier({
      ...{ dossierId, versie: closed.versie, reden: 'Terug.' },
    });
    expect(undone.afstemmingen).toMatchObject([{ isLopend: true }]);
    expect((await client.dossiers.readDossier({ id: dossierId })).werkstatus).toBe('afstemming');
    expect((await client.screening.recordScreening(none)).screeningen).toHaveLength(2);

    const again = await client.afsluiten.closeDossier(
      close(dossierId, (await client.afsluiten.readAfhandeling({ dossierId })).versie),
    );
    klok.setNow('2026-11-20T09:00:00.000Z');
    const open = await client.afsluiten.reopenDossier({
      ...{ dossierId, versie: again.versie, reden: 'Nieuwe achterstand.' },
    });
    expect(open.afstemmingen).toMatchObject([{ isLopend: false }]);
    expect(open.screeningen.map(({ isLopend }) => isLopend)).toEqual([false, false]);
    const dossier = await client.dossiers.readDossier({ id: dossierId });
    expect([dossier.werkstatus, dossier.begonnenOp]).toEqual(['nieuw', '2026-11-20']);
    expect(dossier.vlaggen.map(({ code }) => code)).not.toContain('ernstig_nadeel');
    expect(await refused(client.screening.recordScreening(none))).toMatchObject({
      data: { regel: 'afstemming_ontbreekt' },
    });
    expect(
      await refused(client.afsluiten.closeDossier(close(dossierId, open.versie))),
    ).toMatchObject({ data: { regel: 'mag_niet_afsluiten' } });
    // What was agreed before this traject began is no afstemming of it.
    expect(await refused(agree('2026-11-19'))).toMatchObject({
      data: { regel: 'afstemming_voor_begin' },
    });
    await agree('2026-11-20');
    expect((await client.screening.recordScreening(none)).screeningen).toHaveLength(3);
  });

  test('tells nobody of it who came in a later traject', async () => {
    const { client, dossierId, dossier, partnerId, klok } = await setUp();
    const [nieuw, regie] = (await anderen(client)).map(({ id }) => id);
    await client.afsluiten.involvePartner({
      ...{ dossierId, partnerId: regie ?? '', rol: 'casusregisseur', contact: 'Carla' },
    });
    const closed = await client.afsluiten.closeDossier(close(dossierId, dossier.versie, 'dubbel'));
    const told = closed.afsluitingen[0]?.informeren.map(({ partner }) => partner.id).sort();
    expect(told).toEqual([partnerId, regie].sort());
    klok.setNow('2026-12-07T09:00:00.000Z');
    await client.afsluiten.reopenDossier({
      ...{ dossierId, versie: closed.versie, reden: 'Nieuwe zaak.' },
    });
    const [{ id: betrokkeneId = '' } = { id: '' }] = dossier.personen;
    const personen = [{ betrokkeneId, gegevens: ANNA }];
    await client.meldingen.registerMelding(
      invoer(nieuw ?? '', { dossierId, personen, ontvangenOp: date('2026-12-07') }),
    );
    const after = await client.afsluiten.readAfhandeling({ dossierId });
    expect(after.afsluitingen[0]?.informeren.map(({ partner }) => partner.id).sort()).toEqual(told);
    // Who took part in the earlier traject takes part in this one once somebody says so.
    expect(after.partners.map(({ id }) => id)).toEqual([nieuw]);
  });

  test('leaves a closed dossier findable, and its person known', async () => {
    const { client, dossierId } = await setUp();
    const { versie } = await client.screening.recordScreening(gescreend(dossierId));
    await client.afsluiten.closeDossier(close(dossierId, versie));
    expect((await client.zoeken.search({ tekst: 'voorbeeld' })).dossiers).toMatchObject([
      { werkstatus: 'afgesloten' },
    ]);
    const { kandidaten } = await client.bekendheid.findKandidaten({ gegevens: ANNA });
    expect(kandidaten[0]?.dossiers).toMatchObject([{ werkstatus: 'afgesloten' }]);
  });

  test('is in the history and in the log', async () => {
    const { engine, folder, client, dossierId } = await setUp();
    const { versie } = await client.screening.recordScreening(gescreend(dossierId));
    await client.afsluiten.closeDossier(close(dossierId, versie));
    expect((await client.dossiers.readDossier({ id: dossierId })).historie[0]).toMatchObject({
      soort: 'afgesloten',
      gegevens: { vernietigen: '2027-11-05' },
    });
    await engine.stop();
    expect(
      await peek(
        folder,
        "SELECT operatie FROM log WHERE operatie = 'afsluiten.closeDossier' AND uitkomst = 'gelukt'",
      ),
    ).toHaveLength(1);
  });
});
