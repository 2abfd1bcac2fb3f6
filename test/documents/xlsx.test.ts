import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { Kolom, Tabelrij } from '#documents/tabel.ts';
import { safeBladnaam, toXlsx } from '#documents/xlsx.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { formulas, harmless } from './formules.ts';
import { xlsxParts } from './xlsx-lezen.ts';

const kolommen: readonly Kolom[] = [
  { kop: 'Dossiernummer', soort: 'tekst' },
  { kop: 'Ontvangen', soort: 'datum' },
  { kop: 'Dagen', soort: 'getal' },
  { kop: 'Huurachterstand', soort: 'bedrag' },
];
const rij: Tabelrij = ['D-1', toIsoDate('2026-11-05'), 3, 123_456];

/** The rows as another program reads them. */
async function readBack(bytes: Uint8Array) {
  const [sheet] = await readXlsxFile(Buffer.from(bytes), { trim: false });
  return sheet?.data ?? [];
}

const column = (values: readonly string[]) =>
  toXlsx(
    'Blad',
    [{ kop: 'Tekst', soort: 'tekst' }],
    values.map((value) => [value]),
  );

const sheetOf = async (bytes: Promise<Uint8Array>) =>
  xlsxParts(await bytes).get('xl/worksheets/sheet1.xml') ?? '';

describe('a table as XLSX', () => {
  it('has real dates and numbers, and amounts in euros', async () => {
    const [heads, row] = await readBack(await toXlsx('Meldingen', kolommen, [rij]));
    expect(heads).toEqual(kolommen.map(({ kop }) => kop));
    expect(row).toEqual(['D-1', new Date('2026-11-05T00:00:00Z'), 3, 1234.56]);
  });

  it.each(['1900-01-01', '1900-02-28', '1900-03-01', '1968-02-29', '2026-03-29', '9999-12-31'])(
    'counts the days of %s as a spreadsheet does',
    async (datum) => {
      const sheet = await sheetOf(
        toXlsx('B', [{ kop: 'D', soort: 'datum' }], [[toIsoDate(datum)]]),
      );
      const days = (Date.parse(datum) - Date.UTC(1899, 11, 31)) / 86_400_000;
      // A spreadsheet believes that 29 February 1900 existed.
      expect(sheet).toContain(`<v>${days >= 60 ? days + 1 : days}</v>`);
    },
  );

  it('writes a date before 1900, which the format does not have, as text', async () => {
    const bytes = await toXlsx('B', [{ kop: 'D', soort: 'datum' }], [[toIsoDate('1899-12-31')]]);
    expect((await readBack(bytes))[1]).toEqual(['31-12-1899']);
  });

  it('shows dates day first, amounts with cents, and keeps text text', async () => {
    const parts = xlsxParts(await toXlsx('Meldingen', kolommen, [rij]));
    const styles = parts.get('xl/styles.xml') ?? '';
    for (const format of ['dd-mm-yyyy', '#,##0.00', '@']) {
      expect(styles).toContain(`formatCode="${format}"`);
    }
    const row =
      /<row r="2">.*?<\/row>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[0] ?? '';
    const used = [...row.matchAll(/ s="(\d+)"/g)].map((match) => match[1]);
    expect(new Set(used).size).toBe(3);
  });

  it('has a bold head that stays in sight, a filter, and room for what is in a column', async () => {
    const wide = 'x'.repeat(30);
    const parts = xlsxParts(await toXlsx('Meldingen', kolommen, [[wide, null, null, null], rij]));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).toMatch(/<pane ySplit="1" topLeftCell="A2" state="frozen"/);
    expect(sheet).toContain('<autoFilter ref="A1:D3"/>');
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    );
    expect(widths[0]).toBeGreaterThan(30);
    for (const [index, { kop }] of kolommen.entries()) {
      expect(widths[index]).toBeGreaterThan(kop.length);
      expect(widths[index]).toBeLessThanOrEqual(60);
    }
    const styles = parts.get('xl/styles.xml') ?? '';
    expect(styles).toMatch(/<font><b\/>.*?<name val="Calibri"\/><\/font>/);
    expect(sheet).toMatch(/<c r="A1" t="s" s="1">/);
  });

  it('names its last column after the alphabet has run out', async () => {
    const many = Array.from(
      { length: 28 },
      (_, index): Kolom => ({ kop: `K${index}`, soort: 'tekst' }),
    );
    expect(await sheetOf(toXlsx('B', many, []))).toContain('<autoFilter ref="A1:AB1"/>');
  });

  it('has no filter when it has no columns', async () => {
    expect(await sheetOf(toXlsx('B', [], []))).not.toContain('autoFilter');
  });

  it('is the same to the byte when the table is the same', async () => {
    const first = await toXlsx('Meldingen', kolommen, [rij]);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await toXlsx('Meldingen', kolommen, [rij])).equals(first)).toBe(true);
  });

  it.each([...formulas, ...harmless])('keeps %j as text', async (text) => {
    const parts = xlsxParts(await column([text, text]));
    const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
    expect(sheet).not.toMatch(/<f[ >]/);
    for (const cell of ['A2', 'A3']) {
      expect(sheet).toMatch(new RegExp(`<c r="${cell}" t="(?:s|inlineStr)"`));
    }
  });

  it.each(['#N/A', '#DIV/0!', '#REF!', '#GETTING_DATA', '#NAME?', '#SPILL!'])(
    'keeps %s as text and makes no error of it, in a cell or a head',
    async (text) => {
      const sheet = await sheetOf(toXlsx('B', [{ kop: text, soort: 'tekst' }], [[text]]));
      expect(sheet).not.toContain('t="e"');
      expect(await readBack(await column([text]))).toEqual([['Tekst'], [text]]);
    },
  );

  it('marks text that looks like an escaped letter', async () => {
    const parts = xlsxParts(await column(['_x0041_']));
    expect(parts.get('xl/sharedStrings.xml')).toContain('_x005F_x0041_');
  });

  it('keeps letters, spaces and new lines, and no control characters', async () => {
    const texts = ['Özdemir Wiśniewski Đặng ĳ €', ' ruimte ', 'een\ntwee', '<b>&"\'', '😀'];
    expect((await readBack(await column(texts))).slice(1)).toEqual(texts.map((text) => [text]));
    const [, row] = await readBack(await column(['een\r\ntwee\u0000\uFFFE\uD800']));
    expect(row).toEqual(['een\ntwee']);
  });

  it('never computes and never breaks, whatever is in a cell', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 4 }), async (texts) => {
        const bytes = await column(texts.map((text) => `=${text}`));
        const sheet = xlsxParts(bytes).get('xl/worksheets/sheet1.xml') ?? '';
        expect(sheet).not.toMatch(/<f[ >]|t="(?:e|str|b)"/);
        expect(await readBack(bytes)).toHaveLength(texts.length + 1);
      }),
      { numRuns: 50 },
    );
  });

  it('writes five thousand rows in a moment', async () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index): Tabelrij => [`D-2026-${index}`, toIsoDate('2026-11-05'), index, index * 7],
    );
    const start = performance.now();
    const bytes = await toXlsx('Meldingen', kolommen, rows);
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(await readBack(bytes)).toHaveLength(5_001);
  });
});

describe('a table that a spreadsheet cannot hold', () => {
  it('is refused with a cell that is too long, naming its column', async () => {
    await expect(column(['x'.repeat(32_768)])).rejects.toMatchObject({
      reden: { kind: 'cel_te_lang', kolom: 'Tekst', hoogstens: 32_767 },
      message: expect.stringContaining('CSV'),
    });
    await expect(column(['x'.repeat(32_767)])).resolves.toBeInstanceOf(Uint8Array);
  });

  it('is refused with too many rows', async () => {
    const rows = Array.from({ length: 1_048_576 }, (): Tabelrij => []);
    await expect(toXlsx('B', [], rows)).rejects.toMatchObject({
      reden: { kind: 'te_veel_rijen', hoogstens: 1_048_575 },
    });
  });

  it('is refused with a cell that is not what its column holds', async () => {
    await expect(toXlsx('B', kolommen, [['D-1', 'gisteren', 3, 4]])).rejects.toThrow(RangeError);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['Meldingen', 'Meldingen'],
    ['Meldingen 1/2026', 'Meldingen 1-2026'],
    ['a:b\\c?d*e[f]g', 'a-b-c-d-e-f-g'],
    ["'tussen'", 'tussen'],
    ['', 'Blad1'],
    [" ' ", 'Blad1'],
    ['History', 'Blad1'],
    ['een\ntwee\t\u200B', 'een twee'],
    ['x'.repeat(40), 'x'.repeat(31)],
    [`${'x'.repeat(30)}😀`, 'x'.repeat(30)],
    [`${'x'.repeat(30)}' y`, 'x'.repeat(30)],
  ])('%j becomes %j', (naam, safe) => {
    expect(safeBladnaam(naam)).toBe(safe);
  });

  it('is in the file', async () => {
    const bytes = await toXlsx('Meldingen 1/2026', kolommen, []);
    expect(xlsxParts(bytes).get('xl/workbook.xml')).toContain('name="Meldingen 1-2026"');
  });
});
