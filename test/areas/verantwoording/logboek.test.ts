import { expect, test } from 'vitest';
import type { Logregel } from '#areas/verantwoording/contract-log.ts';
import { LOG_BLADZIJDE } from '#areas/verantwoording/service/logboek.ts';
import { dayBegin, dayEnd, toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const FG = {
  naam: 'Fien Gegevens',
  accountnaam: 'fien',
  rollen: ['fg' as const],
  wachtwoord: 'elf stille vijvers glanzen',
};
const DAG = { van: toIsoDate('2026-11-05'), tot: toIsoDate('2026-11-05') };
const LIJST = { wiens: 'iedereen' as const, bak: null, pagina: 1, perPagina: 50 };
const kort = ({ gebruiker, operatie, keren }: Logregel) => [gebruiker, operatie, keren];

async function setUp() {
  const made = await register(portTransport);
  await (await made.openBeheerder()).toegang.createAccount(FG);
  const fg = await made.open();
  await fg.toegang.signIn(FG);
  const { dossier } = await registered(made.client, invoer(made.partnerId));
  return { ...made, fg, dossier };
}

test('the FG sees who saw a dossier: in a list, by opening it and in an export, with how often', async () => {
  const { client, fg, dossier } = await setUp();
  await client.werk.listWerk(LIJST);
  await client.werk.listWerk(LIJST);
  await client.dossiers.readDossier({ id: dossier.id });
  const vraag = { ...DAG, soort: 'meldingen' as const, formaat: 'csv' as const };
  await client.verantwoording.makeExport({ ...vraag, metNamen: true, doel: 'Jaarverslag' });
  await client.partners.listPartners();
  const { regels } = await fg.verantwoording.listWieZag({
    ...DAG,
    wie: { dossiernummer: dossier.nummer },
  });
  expect(regels.map(kort)).toEqual([
    ['Sam Screener', 'verantwoording.makeExport', 1],
    ['Sam Screener', 'werk.listWerk', 2],
    // The first time when it was registered.
    ['Sam Screener', 'dossiers.readDossier', 2],
    ['Sam Screener', 'meldingen.registerMelding', 1],
  ]);
  expect(regels[0]?.export).toEqual({
    ...{ soort: 'meldingen', van: DAG.van, tot: DAG.tot, metNamen: true, rijen: 1 },
    doel: 'Jaarverslag',
  });
});

test('of a person it counts too what showed only them, and nothing of somebody else', async () => {
  const { client, fg, dossier, partnerId, klok } = await setUp();
  const gegevens = { ...ANNA, achternaam: 'Anders', bsn: undefined, geboortedatum: '1-2-1960' };
  const ander = await registered(
    client,
    invoer(partnerId, { personen: [{ betrokkeneId: null, gegevens }] }),
  );
  klok.advance(10 * 60_000);
  await client.dossiers.showBsn({ id: dossier.personen[0]?.id ?? '', dossierId: dossier.id });
  await client.dossiers.readDossier({ id: ander.dossier.id });
  const van = async (id: string | undefined) => {
    const wie = { soort: 'betrokkene' as const, id: id ?? '' };
    const { regels } = await fg.verantwoording.listWieZag({ ...DAG, wie });
    return regels.map(({ operatie }) => operatie);
  };
  expect(await van(dossier.personen[0]?.id)).toContain('dossiers.showBsn');
  expect(await van(ander.dossier.personen[0]?.id)).not.toContain('dossiers.showBsn');
});

test('what the FG looked up stands in the log as well', async () => {
  const { fg, dossier } = await setUp();
  const wie = { dossiernummer: dossier.nummer };
  await fg.verantwoording.listWieZag({ ...DAG, wie });
  const { regels } = await fg.verantwoording.listWieZag({ ...DAG, wie });
  expect(regels.map(({ gebruiker, operatie }) => [gebruiker, operatie])[0]).toEqual([
    'Fien Gegevens',
    'verantwoording.listWieZag',
  ]);
});

test('a dossier that does not exist is said to be not found, and nobody but the FG may ask', async () => {
  const { client, fg, openBeheerder } = await setUp();
  const vraag = { ...DAG, wie: { dossiernummer: '2026-09999' } };
  expect(await refused(fg.verantwoording.listWieZag(vraag))).toEqual({
    code: 'not_found',
    data: { wat: 'dossier' },
  });
  for (const other of [client, await openBeheerder()])
    expect(await refused(other.verantwoording.listWieZag(vraag))).toMatchObject({
      code: 'forbidden',
    });
});

test('the log is read a page at a time, of one account or of all, and of the days that were asked', async () => {
  const { client, fg, klok, sam } = await setUp();
  for (let keer = 0; keer < LOG_BLADZIJDE + 5; keer += 1) {
    klok.advance(6 * 60_000);
    await client.werk.countWerk();
    await client.toegang.noteActiviteit();
  }
  const alles = { van: DAG.van, tot: toIsoDate('2026-11-06') };
  const eerste = await fg.verantwoording.readLogboek({ ...alles, gebruiker: sam.id });
  expect(eerste.regels).toHaveLength(LOG_BLADZIJDE);
  expect(eerste.gebruikers).toContainEqual({ id: sam.id, naam: 'Sam Screener' });
  const { regels, volgende } = await fg.verantwoording.readLogboek({
    ...{ ...alles, gebruiker: sam.id, voor: eerste.volgende },
  });
  expect(volgende).toBeNull();
  expect(regels.length).toBeGreaterThan(4);
  expect(new Set([...eerste.regels, ...regels].map(({ seq }) => seq)).size).toBe(
    eerste.regels.length + regels.length,
  );
  expect([...eerste.regels, ...regels].every(({ gebruiker }) => gebruiker === 'Sam Screener')).toBe(
    true,
  );
  const gisteren = toIsoDate('2026-11-04');
  expect(await fg.verantwoording.readLogboek({ van: gisteren, tot: gisteren })).toMatchObject({
    regels: [],
    volgende: null,
  });
});

test('a day begins at midnight in Amsterdam, in summer and in winter', () => {
  expect(dayBegin(toIsoDate('2026-07-01'))).toBe('2026-06-30T22:00:00.000Z');
  expect(dayBegin(toIsoDate('2026-12-01'))).toBe('2026-11-30T23:00:00.000Z');
  expect(dayEnd(toIsoDate('2026-06-30'))).toBe('2026-06-30T22:00:00.000Z');
  // On the day on which the clock goes forward it is winter at its begin and summer at its end.
  const [begin, end] = [dayBegin, dayEnd].map((of) => of(toIsoDate('2026-03-29')));
  expect([begin, end]).toEqual(['2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z']);
  expect(dayBegin(toIsoDate('0001-01-01'))).toBe('0001-01-01T00:00:00.000Z');
  expect(dayEnd(toIsoDate('9999-12-31'))).toBe('9999-12-31T23:00:00.000Z');
});
