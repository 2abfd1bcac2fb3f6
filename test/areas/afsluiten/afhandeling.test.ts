import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const setUp = async (kinderen: 'ja' | 'nee' | 'onbekend' = 'nee') => {
  const made = await register(portTransport);
  const huishouden = { kinderen, leeftijden: [], ondersteuningsvraag: '', samenstelling: '' };
  const { dossier } = await registered(made.client, invoer(made.partnerId, { huishouden }));
  return { ...made, dossier, dossierId: dossier.id };
};
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
      { antwoorden, uitkomsten: ['bemoeizorg'], regelversie: '2026-1', door: 'Sam Screener' },
    ]);
    const second = await client.screening.recordScreening({
      dossierId,
      antwoorden: {},
      uitkomsten: ['bemoeizorg'],
      motivering: 'Nog steeds.',
    });
    expect(second.screeningen).toHaveLength(2);
    expect(second.screeningen[1]?.antwoorden).toEqual(antwoorden);
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

  test('with "geen inzet" waits for the afstemming when there are or may be children, or a motivated exception', async () => {
    for (const aanwezig of ['ja', 'onbekend'] as const) {
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
        soort: aanwezig === 'ja' ? 'afstemming' : 'uitzondering',
        datum: date('2026-11-05'),
        met: 'Sociaal Team',
        tekst: 'Besproken.',
      });
      expect((await client.screening.recordScreening(none)).screeningen).toHaveLength(1);
    }
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
    inspanningGeleverd: true,
    inspanning: 'Drie huisbezoeken en twee brieven.',
    gronden: ['werkt_niet_mee' as const],
  });

  test('shows who is still missing until all involved partners have been told', async () => {
    const { client, dossierId, partnerId } = await setUp();
    const others = (await client.partners.listPartners()).filter(({ id }) => id !== partnerId);
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
      const after = await client.afsluiten.recordVerteld({
        dossierId,
        bijId,
        partnerId: id,
        datum: date('2026-11-05'),
        kanaal: 'telefoon',
      });
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

  test('is refused before all reasonable effort, without a ground, in the future, and by a stranger', async () => {
    const { client, dossierId, partnerId } = await setUp();
    const good = ending(dossierId, partnerId);
    expect(
      (await refused(client.afsluiten.recordBeeindiging({ ...good, inspanningGeleverd: false })))
        .code,
    ).toBe('invalid_input');
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
  test('computes the day of destruction, takes it off the werkvoorraad and freezes it', async () => {
    const { client, dossierId, dossier, partnerId } = await setUp();
    const closed = await client.afsluiten.closeDossier(close(dossierId, dossier.versie));
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
    expect((await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 })).totaal).toBe(
      0,
    );
    const late = client.dossiers.takeDossier({ id: dossierId, versie: closed.versie });
    expect(await refused(late)).toMatchObject({ data: { regel: 'dossier_gesloten' } });
    const told = await client.afsluiten.recordVerteld({
      dossierId,
      bijId: closed.afsluitingen[0]?.id ?? '',
      partnerId,
      datum: date('2026-11-05'),
      kanaal: 'beveiligde_mail',
    });
    expect(told.afsluitingen[0]?.informeren).toMatchObject([
      { datum: '2026-11-05', teLaat: false },
    ]);
  });

  test('can be undone with a reason: a new episode with its own afsluitbesluit', async () => {
    const { client, dossierId, dossier, klok } = await setUp();
    const closed = await client.afsluiten.closeDossier(close(dossierId, dossier.versie));
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

  test('waits for the afstemming when there are or may be children, but not for a double dossier', async () => {
    const { client, dossierId, dossier } = await setUp('onbekend');
    expect(
      await refused(client.afsluiten.closeDossier(close(dossierId, dossier.versie))),
    ).toMatchObject({ data: { regel: 'mag_niet_afsluiten' } });
    expect(
      (await client.afsluiten.closeDossier(close(dossierId, dossier.versie, 'dubbel')))
        .afsluitingen,
    ).toHaveLength(1);
  });

  test('begins the afstemming anew when it is undone: what was agreed before counts no more', async () => {
    const { client, dossierId, klok } = await setUp('ja');
    const agree = async () =>
      client.screening.recordAfstemming({
        dossierId,
        ...{ soort: 'afstemming', datum: date('2026-11-05'), met: 'Sociaal Team' },
        tekst: 'Besproken.',
      });
    const none = {
      dossierId,
      antwoorden: { kinderen: { aanwezig: 'ja' as const } },
      uitkomsten: ['geen_inzet' as const],
      motivering: 'Alles is geregeld.',
    };
    const { versie } = await agree();
    klok.setNow('2026-11-06T09:00:00.000Z');
    const closed = await client.afsluiten.closeDossier(close(dossierId, versie));
    await client.afsluiten.reopenDossier({ dossierId, versie: closed.versie, reden: 'Terug.' });
    expect(await refused(client.screening.recordScreening(none))).toMatchObject({
      data: { regel: 'afstemming_ontbreekt' },
    });
    klok.setNow('2026-11-09T09:00:00.000Z');
    await agree();
    expect((await client.screening.recordScreening(none)).screeningen).toHaveLength(1);
  });

  test('leaves a closed dossier findable, and its person known', async () => {
    const { client, dossierId, dossier } = await setUp();
    await client.afsluiten.closeDossier(close(dossierId, dossier.versie));
    expect((await client.zoeken.search({ tekst: 'voorbeeld' })).dossiers).toMatchObject([
      { werkstatus: 'afgesloten' },
    ]);
    const { kandidaten } = await client.bekendheid.findKandidaten({ gegevens: ANNA });
    expect(kandidaten[0]?.dossiers).toMatchObject([{ werkstatus: 'afgesloten' }]);
  });

  test('is in the history and in the log', async () => {
    const { engine, folder, client, dossierId, dossier } = await setUp();
    await client.afsluiten.closeDossier(close(dossierId, dossier.versie));
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
