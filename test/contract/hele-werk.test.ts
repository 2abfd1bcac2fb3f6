import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { httpTransport, portTransport } from '#test/support/transports.ts';

const TODAY = toIsoDate('2026-11-05');

describe.each([
  ['loopback HTTP', httpTransport],
  ['a MessagePort', portTransport],
] as const)('the whole job over %s', (_name, connect) => {
  test('goes from a melding to a closed dossier, and its files arrive whole', async () => {
    const { client, openBeheerder, partnerId } = await register(connect);
    const beheerder = await openBeheerder();
    await beheerder.brieven.changeBriefinstellingen({
      ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00' },
      ...{ bereikbaar: 'op werkdagen', fg: 'via het algemene nummer' },
      ...{ opvang: 'de opvang in uw regio', venster: 'links', versie: 1 },
    });
    const { dossier } = await registered(
      client,
      invoer(partnerId, {
        aanleiding: 'dagvaarding_verzonden',
        personen: [{ betrokkeneId: null, gegevens: ANNA }],
        ...{ vraag: 'advies', vraagTekst: 'Wat kunnen wij doen?' },
      }),
    );
    const dossierId = dossier.id;
    await client.dossiers.takeDossier({ id: dossierId, versie: dossier.versie });
    await client.screening.recordScreening({
      dossierId,
      antwoorden: { kinderen: { aanwezig: 'nee' } },
      uitkomsten: ['advies_melder'],
      motivering: 'De melder kan hiermee verder.',
    });
    const { termijnen } = await client.dossiers.readDossier({ id: dossierId });
    const antwoord = await client.partnervragen.registerAntwoord({
      ...{ dossierId, partnerId, soort: 'advies', ontvanger: 'mevrouw Testa' },
      termijnId: termijnen.find(({ code }) => code === 'advies')?.id ?? null,
      ...{ nieuweDatum: null, tekst: 'Bied een regeling aan.', kanaal: 'beveiligde_mail' },
    });
    expect(antwoord.tekst).toContain('Bied een regeling aan.');
    const letter = {
      ...{ dossierId, betrokkeneId: dossier.personen[0]?.id ?? '', soort: 'dagvaarding' as const },
      ...{ datum: TODAY, bezoek: null, meldingId: null },
    };
    const { bestand } = await client.brieven.printBrief(letter);
    expect([bestand.type, (await bestand.text()).slice(0, 5)]).toEqual([
      'application/pdf',
      '%PDF-',
    ]);
    await client.brieven.registerBrief({ ...letter, verzondenOp: TODAY, kanaal: 'post' });
    await client.afsluiten.recordBeeindiging({
      ...{ dossierId, partnerId, ...gestopt(TODAY) },
    });
    const { versie } = await client.afsluiten.readAfhandeling({ dossierId });
    const closed = await client.afsluiten.closeDossier({
      ...{ dossierId, versie, reden: 'oplossing', besluitOp: TODAY, toelichting: '' },
    });
    expect(closed.afsluitingen).toMatchObject([
      { reden: 'oplossing', vernietigenOp: expect.any(String) },
    ]);
    const done = await client.dossiers.readDossier({ id: dossierId });
    expect([done.werkstatus, done.processtap]).toEqual(['afgesloten', '8']);
    const file = await client.verantwoording.makeExport({
      ...{ van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31'), soort: 'dossiers' },
      ...{ formaat: 'csv', metNamen: false, doel: '' },
    });
    const text = await file.bestand.text();
    const rows = Papa.parse<Record<string, string>>(text.replace('\ufeff', ''), {
      header: true,
      delimiter: ';',
    }).data;
    expect(rows[0]).toMatchObject({ Dossiernummer: dossier.nummer });
  });
});
