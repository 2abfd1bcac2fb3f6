import Papa from 'papaparse';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { peek, refused } from '#test/host/support.ts';
import { CO, register } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const YEAR = { van: date('2026-01-01'), tot: date('2026-12-31') };

async function setUp() {
  const made = await register(portTransport);
  const naam = { ...ANNA, achternaam: '=HYPERLINK("x")' };
  await made.client.meldingen.registerMelding(
    invoer(made.partnerId, { personen: [{ betrokkeneId: null, gegevens: naam }] }),
  );
  for (const postcode of ['3311AB', '3311AC', '3311AD', '3311AE', '3311AF', '3311AG', '4201AB'])
    await made.client.meldingen.registerMelding(
      invoer(made.partnerId, {
        personen: [
          { betrokkeneId: null, gegevens: { achternaam: `Proef${postcode.slice(4)}`, postcode } },
        ],
        vraag: 'advies',
        vraagTekst: 'x',
      }),
    );
  return made;
}
const csv = async (bestand: Blob) => {
  const text = Buffer.from(await bestand.arrayBuffer()).toString('utf8');
  expect(text.startsWith('\ufeff')).toBe(true);
  return Papa.parse<Record<string, string>>(text.slice(1), {
    header: true,
    delimiter: ';',
  }).data.filter((row) => row['Dossiernummer']);
};

describe('an export', () => {
  const vraag = { ...YEAR, soort: 'meldingen' as const, metNamen: false, doel: '' };

  test('opens in a Dutch Excel: BOM, semicolons, Dutch dates; without names unless asked', async () => {
    const { client } = await setUp();
    const { bestand, naam, rijen } = await client.verantwoording.makeExport({
      ...vraag,
      formaat: 'csv',
    });
    const rows = await csv(bestand);
    expect([naam, rijen, rows.length]).toEqual(['meldingen-2026-01-01-2026-12-31.csv', 8, 8]);
    expect(rows[0]).toMatchObject({
      Dossiernummer: '2026-00001',
      'Ontvangen op': '05-11-2026',
      Melder: 'Trivire',
      Gemeente: 'Dordrecht',
    });
    expect(Object.keys(rows[0] ?? {})).not.toContain('Achternaam');
  });

  test('with names needs a purpose, and no cell becomes a formula', async () => {
    const { client } = await setUp();
    expect(
      await refused(client.verantwoording.makeExport({ ...vraag, formaat: 'csv', metNamen: true })),
    ).toMatchObject({ data: { regel: 'doel_ontbreekt' } });
    const { bestand } = await client.verantwoording.makeExport({
      ...vraag,
      formaat: 'csv',
      metNamen: true,
      doel: 'Controle van de registratie',
    });
    expect((await csv(bestand))[0]?.['Achternaam']).toMatch(/^'=/);
  });

  test('as XLSX has real dates and numbers', async () => {
    const { client } = await setUp();
    const { bestand } = await client.verantwoording.makeExport({
      ...vraag,
      soort: 'dossiers',
      formaat: 'xlsx',
    });
    const rows = await readXlsxFile(Buffer.from(await bestand.arrayBuffer()));
    const first = (
      Array.isArray(rows[0]) ? rows : (rows[0] as unknown as { data: unknown[][] }).data
    ) as unknown[][];
    const opened = first[0]?.indexOf('Geopend op') ?? -1;
    expect(first[1]?.[opened]).toBeInstanceOf(Date);
    expect(first).toHaveLength(9);
  });

  test('of a period that ends before it begins is refused; an empty one has only its heads', async () => {
    const { client } = await setUp();
    expect(
      await refused(
        client.verantwoording.makeExport({ ...vraag, formaat: 'csv', van: date('2027-01-01') }),
      ),
    ).toMatchObject({ data: { regel: 'periode_onjuist' } });
    expect(
      (await client.verantwoording.makeExport({ ...vraag, formaat: 'csv', soort: 'beeindigingen' }))
        .rijen,
    ).toBe(0);
  });

  test('is in the log', async () => {
    const { engine, folder, client } = await setUp();
    await client.verantwoording.makeExport({ ...vraag, formaat: 'csv' });
    await engine.stop();
    expect(
      await peek(
        folder,
        "SELECT actie, doel FROM log WHERE operatie = 'verantwoording.makeExport'",
      ),
    ).toEqual([{ actie: 'exporteren', doel: 'verantwoording' }]);
  });
});

describe('the first figures', () => {
  test('show no small number, and zero as zero', async () => {
    const { client } = await setUp();
    const cijfers = await client.verantwoording.readCijfers(YEAR);
    const verdelingen = cijfers.blokken[0]?.meldingen.klassen[0]?.verdelingen ?? [];
    const perGemeente = verdelingen.find(({ code }) => code === 'gemeente');
    const at = (naam: string, maand: string) =>
      perGemeente?.regels.find((regel) => regel.naam === naam)?.cellen[
        perGemeente.kolommen.findIndex(({ code }) => code === maand)
      ];
    expect(at('Gorinchem', '2026-11')).toEqual({ soort: 'klein' });
    expect(at('Dordrecht', '2026-10')).toEqual({ soort: 'aantal', aantal: 0 });
    expect(JSON.stringify(cijfers)).not.toMatch(/"aantal":[1-4][,}]/);
    expect(cijfers.lijsten).toBe(true);
  });

  test('open exactly the list that they counted', async () => {
    const { client } = await setUp();
    const { dossiers, aantal } = await client.verantwoording.listAchterCijfer({
      ...YEAR,
      figuur: 'meldingen',
      gemeente: '0505',
      maand: '2026-11',
    });
    expect([dossiers.length, aantal]).toEqual([7, 7]);
    const open = await client.verantwoording.listAchterCijfer({
      ...YEAR,
      figuur: 'open_dossiers',
      gemeente: '0512',
      maand: null,
    });
    expect(open.dossiers.map(({ naam }) => naam)).toEqual(['ProefAB']);
  });

  test('are open to a rapporteur, their lists are not', async () => {
    const { openBeheerder, open } = await setUp();
    const beheerder = await openBeheerder();
    await beheerder.toegang.createAccount({ ...CO, rollen: ['rapporteur'] });
    const rapporteur = await open();
    await rapporteur.toegang.signIn(CO);
    const oktober = { van: date('2026-10-01'), tot: date('2026-10-31') };
    expect((await rapporteur.verantwoording.readCijfers(oktober)).lijsten).toBe(false);
    expect(await refused(rapporteur.verantwoording.readCijfers(YEAR))).toMatchObject({
      data: { regel: 'periode_niet_vast' },
    });
    const list = rapporteur.verantwoording.listAchterCijfer({
      ...YEAR,
      figuur: 'meldingen',
      gemeente: null,
      maand: null,
    });
    expect((await refused(list)).code).toBe('forbidden');
  });
});
