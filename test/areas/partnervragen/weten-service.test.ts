import { describe, expect, test } from 'vitest';
import type { Rol } from '#domain/rollen.ts';
import { openClient, peek, refused } from '#test/host/support.ts';
import { checkRegister, checkVraag } from '#test/support/checks.ts';
import { SAM } from '#test/support/dossiers.ts';
import { testEngine } from '#test/support/engine.ts';

const TELEFOON = { kanaal: 'telefoon' as const };

/** A register with a dossier, and ways to sign in as who watches over it. */
async function setUp() {
  const made = await checkRegister();
  const beheerder = await made.openBeheerder();
  const partners = await made.client.partners.listPartners();
  const idVan = (naam: string) => partners.find((one) => one.naam === naam)?.id ?? '';
  const as = async (rol: Rol) => {
    const account = {
      ...{ naam: `Proef ${rol}`, accountnaam: `proef-${rol}`, rollen: [rol] },
      wachtwoord: 'negen lange bomen fluiten',
    };
    await beheerder.toegang.createAccount(account);
    const client = await made.open();
    await client.toegang.signIn(account);
    return client;
  };
  const advies = (partnerId: string, other: object = {}) => ({
    ...{
      dossierId: made.dossier.id,
      partnerId,
      soort: 'advies' as const,
      ontvanger: 'mevrouw Test',
    },
    ...{ termijnId: null, nieuweDatum: null, tekst: 'Houd contact met het team.' },
    ...other,
  });
  const given = async () =>
    (await made.client.partnervragen.listAntwoorden({ dossierId: made.dossier.id }))[0];
  return { ...made, beheerder, idVan, as, advies, given };
}

describe('the Sociaal Team at the afstemming (st 5)', () => {
  test('hears of verplichte zorg with a key, and the AVG 9 basis is written down', async () => {
    const { client, dossier, team, zoekvraag, given } = await setUp();
    const vraag = checkVraag(team, { doel: 'afstemming' });
    const found = await client.bekendheid.searchCheck(zoekvraag({ vraag }));
    const answer = {
      ...{ ...zoekvraag({ vraag }), check: found.check, antwoordKanaal: 'telefoon' as const },
      vertel: [{ item: 'verplichte_zorg' as const, motivering: '' }],
    };
    expect(await refused(client.bekendheid.answerCheck(answer))).toMatchObject({
      data: { regel: 'vertellen_mag_niet' },
    });
    await client.screening.recordScreening({
      dossierId: dossier.id,
      antwoorden: { zorghistorie: { verplichte_zorg_lopend: 'ja' } },
      uitkomsten: ['advies_melder'],
      motivering: 'De melder kan hiermee verder.',
    });
    const told = await client.bekendheid.answerCheck({
      ...answer,
      zorgsleutel: 'conflict_van_plichten',
    });
    expect(told.tekst).toContain('Er loopt verplichte zorg.');
    expect(told.tekst).toContain('Neem contact op met het Meldpunt');
    expect((await given())?.grond).toMatch(
      /Convenant.*AVG 9 lid 2 h.*nog te bevestigen door de FG/,
    );
  });
});

describe('a deurwaarder', () => {
  test('gets advice without our number, and nothing of anybody', async () => {
    const { client, beheerder, advies, given } = await setUp();
    const { id } = await beheerder.partners.createPartner({
      ...{ naam: 'Gerechtsdeurwaarder Proef', soort: 'deurwaarder', gemeenten: [] },
      ...{ ondertekenaar: false, actief: true },
    });
    await client.partnervragen.registerAntwoord({ ...advies(id), ...TELEFOON });
    const text = await given();
    expect(text?.onderwerp).toBe('Advies van het Meldpunt');
    expect(
      await refused(
        client.partnervragen.registerAntwoord({
          ...advies(id, { vertelt: [{ veld: 'naam', motivering: 'Hij vraagt het.' }] }),
          ...TELEFOON,
        }),
      ),
    ).toMatchObject({ data: { regel: 'vertellen_mag_niet' } });
  });

  test('hears what a law obliges us to tell, which the manager records afterwards', async () => {
    const { client, beheerder, advies, as } = await setUp();
    const { id } = await beheerder.partners.createPartner({
      ...{ naam: 'Gerechtsdeurwaarder Proef', soort: 'deurwaarder', gemeenten: [] },
      ...{ ondertekenaar: false, actief: true },
    });
    const vertelt = [{ veld: 'adres_woning', motivering: 'De wet vraagt het.' }];
    await client.partnervragen.registerAntwoord({
      ...advies(id, { vertelt, wettelijkePlicht: 'Art. 99 Proefwet' }),
      ...TELEFOON,
    });
    const bsn = [{ veld: 'bsn', motivering: 'De wet vraagt het.' }];
    expect(
      await refused(
        client.partnervragen.registerAntwoord({
          ...advies(id, { vertelt: bsn, wettelijkePlicht: 'Art. 99 Proefwet' }),
          ...TELEFOON,
        }),
      ),
    ).toMatchObject({ data: { regel: 'vertellen_mag_niet' } });
    const manager = await as('manager');
    const [open] = await manager.partnervragen.listBijzondere();
    expect(open).toMatchObject({
      ...{ partner: 'Gerechtsdeurwaarder Proef', grondslag: 'wettelijke_plicht', plicht: null },
      grond: expect.stringContaining('Art. 99 Proefwet'),
    });
    const plicht = {
      verstrekkingId: open?.id ?? '',
      bepaling: 'Art. 99 Proefwet',
      toelichting: '',
    };
    const [done] = await manager.partnervragen.recordPlicht(plicht);
    expect(done?.plicht).toMatchObject({ bepaling: 'Art. 99 Proefwet', door: 'Proef manager' });
    expect(await refused(manager.partnervragen.recordPlicht(plicht))).toMatchObject({
      data: { regel: 'plicht_al_vastgelegd' },
    });
    expect(await refused(client.partnervragen.recordPlicht(plicht))).toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('Veilig Thuis and acute danger', () => {
  test('are told in one line, also of a restricted dossier; manager and FG see it', async () => {
    const { engine, folder, dossier, idVan, as } = await setUp();
    const manager = { naam: 'Proef manager', accountnaam: 'proef-manager' };
    await as('manager');
    const partnerId = idVan('112 en politie');
    await engine.stop();
    await peek(folder, `UPDATE dossier SET beperkt = 1 WHERE id = '${dossier.id}' RETURNING id`);
    const again = testEngine({ folder }).engine;
    const client = await openClient(again);
    await client.toegang.signIn(SAM);
    const line = { dossierId: dossier.id, partnerId, tekst: 'Er staat iemand op het dak.' };
    await client.partnervragen.registerSpoed({ ...line, ...TELEFOON });
    expect(
      await refused(
        client.partnervragen.registerSpoed({
          ...{ ...line, partnerId: idVan('Trivire') },
          ...TELEFOON,
        }),
      ),
    ).toMatchObject({ data: { regel: 'geen_spoedpartij' } });
    const boss = await openClient(again);
    await boss.toegang.signIn({ ...manager, wachtwoord: 'negen lange bomen fluiten' });
    const [seen] = await boss.partnervragen.listBijzondere();
    expect(seen).toMatchObject({ partner: '112 en politie', grondslag: 'acuut_gevaar' });
    expect(await boss.partnervragen.readBijzondere({ id: seen?.id ?? '' })).toMatchObject({
      tekst: line.tekst,
    });
    const { historie } = await client.dossiers.readDossier({ id: dossier.id });
    expect(JSON.stringify(historie)).toContain('Spoedbericht');
  });
});

describe('a team that did not sign', () => {
  test('hears something once the FG confirmed on which basis', async () => {
    const { client, idVan, advies, as, given } = await setUp();
    const team = idVan('Team Toeleiding en Bemoeizorg');
    const vertelt = [{ veld: 'telefoon', motivering: 'Zij gaan langs.' }];
    const vraag = { ...advies(team, { vertelt }), ...TELEFOON };
    const { weten } = await client.partnervragen.composeAntwoord(vraag);
    expect(weten?.grondslag).toBe('geen');
    expect(await refused(client.partnervragen.registerAntwoord(vraag))).toMatchObject({
      data: { regel: 'vertellen_mag_niet' },
    });
    const fg = await as('fg');
    const own = (await fg.partnervragen.readWeetboek()).instellingen.find(
      ({ code }) => code === 'bemoeizorgteam',
    );
    const set = { code: 'bemoeizorgteam', versie: own?.versie ?? 0, bevestigd: true } as const;
    await fg.partnervragen.setGrondslag({ ...set, omschrijving: 'Proefgrondslag van de FG' });
    expect(
      await refused(fg.partnervragen.setGrondslag({ ...set, omschrijving: 'Iets anders' })),
    ).toMatchObject({ code: 'conflict' });
    // A telephone number is for the afstemming and later (st 5): the case stands at an earlier step.
    expect(await refused(client.partnervragen.registerAntwoord(vraag))).toMatchObject({
      data: { regel: 'vertellen_mag_niet', details: { zin: expect.stringContaining('stap') } },
    });
    await client.partnervragen.registerAntwoord({ ...advies(team), ...TELEFOON });
    expect((await given())?.grond).toContain('Proefgrondslag van de FG');
  });
});
