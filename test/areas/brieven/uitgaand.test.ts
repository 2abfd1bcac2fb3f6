import { describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { httpTransport, portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const DESK = {
  afzender: ['Postbus 1', '3300 AA Dordrecht'],
  telefoon: '078 000 00 00',
  bereikbaar: 'op werkdagen van 9 tot 17 uur',
  fg: 'via het algemene telefoonnummer',
  opvang: 'de opvang in uw regio',
  venster: 'links' as const,
};

async function setUp(connect = portTransport, withDesk = true) {
  const made = await register(connect);
  const personen = [
    { betrokkeneId: null, gegevens: ANNA },
    { betrokkeneId: null, gegevens: { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' } },
  ];
  const datums = {
    dagvaarding: date('2026-11-03'),
    zitting: date('2026-12-01'),
    ontruiming: null,
    huisuitzetting: null,
  };
  const input = invoer(made.partnerId, {
    aanleiding: 'dagvaarding_verzonden',
    personen,
    datums,
    vraag: 'advies',
    vraagTekst: 'Wat nu?',
  });
  const { dossier } = await registered(made.client, input);
  if (withDesk) {
    const beheerder = await made.openBeheerder();
    await beheerder.brieven.changeBriefinstellingen({ ...DESK, versie: 1 });
  }
  const letter = (betrokkeneId: string) => ({
    dossierId: dossier.id,
    betrokkeneId,
    soort: 'dagvaarding' as const,
    meldingId: null,
    datum: date('2026-11-05'),
    bezoek: null,
  });
  return {
    ...made,
    dossier,
    letter,
    anna: dossier.personen[0]?.id ?? '',
    bert: dossier.personen[1]?.id ?? '',
  };
}

const openTerms = async (client: Client, id: string) =>
  (await client.dossiers.readDossier({ id })).termijnen
    .filter(({ voldaanOp }) => voldaanOp === null)
    .map(({ code }) => code)
    .sort();

describe('a letter to betrokkene', () => {
  test('names everything that is missing instead of leaving a gap', async () => {
    const { client, letter, anna } = await setUp(portTransport, false);
    const { inhoud, bezwaar } = await client.brieven.composeBrief(letter(anna));
    expect(inhoud).toBeNull();
    expect(bezwaar).toMatch(/afzender/);
    expect(
      await refused(
        client.brieven.registerBrief({
          ...letter(anna),
          verzondenOp: date('2026-11-05'),
          kanaal: 'post',
        }),
      ),
    ).toMatchObject({ data: { regel: 'brief_onvolledig' } });
    expect(await client.brieven.listBrieven({ dossierId: letter(anna).dossierId })).toEqual([]);
  });

  test('says who summons, when the zitting is and what to do, and never the BSN', async () => {
    const { client, letter, anna, dossier } = await setUp();
    const { inhoud } = await client.brieven.composeBrief(letter(anna));
    const text = JSON.stringify(inhoud);
    expect(inhoud?.onsKenmerk).toContain(dossier.nummer);
    expect(inhoud?.adres.at(-1)).toBe('3311 AB  DORDRECHT');
    for (const part of ['Trivire', '1 december 2026', 'Sam Screener', DESK.telefoon])
      expect(text).toContain(part);
    expect(text).not.toMatch(/BSN|123456782/);
  });

  for (const [name, connect] of [
    ['loopback HTTP', httpTransport],
    ['a MessagePort', portTransport],
  ] as const)
    test(`comes as the same PDF over ${name}`, async () => {
      const { client, letter, anna } = await setUp(connect as typeof portTransport);
      const { bestand, naam } = await client.brieven.printBrief(letter(anna));
      const bytes = Buffer.from(await bestand.arrayBuffer());
      expect(naam).toMatch(/^brief-2026-00001-dagvaarding\.pdf$/);
      expect(bestand.type).toBe('application/pdf');
      expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
      expect(bytes.length).toBeGreaterThan(10_000);
    });

  test('once sent meets its own term, one for each summoned tenant, and the duty to inform when all have theirs', async () => {
    const { client, letter, anna, bert, dossier } = await setUp();
    const send = (id: string) =>
      client.brieven.registerBrief({
        ...letter(id),
        verzondenOp: date('2026-11-05'),
        kanaal: 'post',
      });
    expect(await openTerms(client, dossier.id)).toEqual([
      'advies',
      'brief',
      'brief',
      'informatieplicht',
      'zitting',
    ]);
    await send(anna);
    expect(await openTerms(client, dossier.id)).toEqual([
      'advies',
      'brief',
      'informatieplicht',
      'zitting',
    ]);
    const letters = await send(bert);
    expect(letters.map(({ naam }) => naam).sort()).toEqual([
      'Voorbeeld, van den, Anna',
      'Voorbeeld, van den, Bert',
    ]);
    expect(await openTerms(client, dossier.id)).toEqual(['advies', 'zitting']);
  });

  test('is printed on the record: the log says so, and not to whom', async () => {
    const { engine, folder, client, letter, anna } = await setUp();
    await client.brieven.printBrief(letter(anna));
    await engine.stop();
    expect(
      await peek(folder, "SELECT operatie, actie FROM log WHERE operatie = 'brieven.printBrief'"),
    ).toEqual([{ operatie: 'brieven.printBrief', actie: 'afdrukken' }]);
  });
});

describe('an answer to a partner', () => {
  const answer = (dossierId: string, partnerId: string, termijnId: string | null) => ({
    dossierId,
    partnerId,
    soort: 'advies' as const,
    ontvanger: 'Testa Trivire',
    termijnId,
    nieuweDatum: null,
    tekst: 'Bied een betalingsregeling aan en houd contact.',
  });

  test('holds the least that is needed; copying it records the verstrekking and meets the term', async () => {
    const { client, dossier, partnerId } = await setUp();
    const termijnId = dossier.termijnen.find(({ code }) => code === 'advies')?.id ?? null;
    const vraag = answer(dossier.id, partnerId, termijnId);
    const { antwoord } = await client.partnervragen.composeAntwoord(vraag);
    expect(antwoord?.tekst).toContain('Bied een betalingsregeling aan');
    expect(antwoord?.tekst).not.toMatch(/Voorbeeld|1968|Proefstraat/);
    await client.partnervragen.registerAntwoord({ ...vraag, kanaal: 'beveiligde_mail' });
    expect(await client.partnervragen.listAntwoorden({ dossierId: dossier.id })).toMatchObject([
      { partner: 'Trivire', soort: 'advies', kanaal: 'beveiligde_mail', door: 'Sam Screener' },
    ]);
    expect(await openTerms(client, dossier.id)).not.toContain('advies');
  });

  test('that a term was missed names a new date from today on, and leaves the term open', async () => {
    const { client, dossier, partnerId } = await setUp();
    const termijnId = dossier.termijnen.find(({ code }) => code === 'advies')?.id ?? null;
    const notice = (nieuweDatum: string | null) => ({
      ...answer(dossier.id, partnerId, termijnId),
      soort: 'gemist' as const,
      nieuweDatum: nieuweDatum === null ? null : toIsoDate(nieuweDatum),
      tekst: '',
    });
    for (const wrong of [null, '2020-01-01']) {
      const { antwoord, bezwaar } = await client.partnervragen.composeAntwoord(notice(wrong));
      expect([antwoord, bezwaar]).toEqual([null, expect.stringMatching(/de nieuwe datum/)]);
    }
    await client.partnervragen.registerAntwoord({
      ...notice('2099-05-04'),
      kanaal: 'beveiligde_mail',
    });
    const [given] = await client.partnervragen.listAntwoorden({ dossierId: dossier.id });
    expect(given?.tekst).toContain('U hoort van ons uiterlijk op maandag 4 mei 2099.');
    expect(await openTerms(client, dossier.id)).toContain('advies');
  });

  test('never tells a corporatie of ernstig nadeel, whatever somebody ticks', async () => {
    const { client, dossier, partnerId } = await setUp();
    const vraag = {
      ...answer(dossier.id, partnerId, null),
      ...{
        tekst: 'Wij overleggen dit.',
        vertelt: [{ veld: 'ernstig_nadeel' as const, motivering: 'x' }],
      },
    };
    const composed = await client.partnervragen.composeAntwoord(vraag);
    expect(composed.bezwaar).toMatch(/ernstig nadeel.*mag niet naar deze ontvanger/);
    expect(
      await refused(client.partnervragen.registerAntwoord({ ...vraag, kanaal: 'telefoon' })),
    ).toMatchObject({ data: { regel: 'vertellen_mag_niet' } });
    expect(await client.partnervragen.listAntwoorden({ dossierId: dossier.id })).toEqual([]);
  });

  test('goes to no non-party that no law obliges us to tell', async () => {
    const { client, dossier } = await setUp();
    const stranger = (await client.partners.listPartners()).find(
      ({ naam }) => naam === 'Zorg- en Veiligheidshuis',
    );
    const wrong = client.partnervragen.registerAntwoord({
      ...answer(dossier.id, stranger?.id ?? '', null),
      soort: 'bekendheid',
      kanaal: 'telefoon',
    });
    expect(await refused(wrong)).toMatchObject({ data: { regel: 'vertellen_mag_niet' } });
  });
});
