import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { neutraliseFormula, toCsv } from '#documents/csv.ts';
import type { Kolom, Tabelrij } from '#documents/tabel.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { formulas, harmless } from './formules.ts';

const kolommen: readonly Kolom[] = [
  { kop: 'Dossiernummer', soort: 'tekst' },
  { kop: 'Ontvangen', soort: 'datum' },
  { kop: 'Dagen', soort: 'getal' },
  { kop: 'Huurachterstand', soort: 'bedrag' },
];

const textOf = (bytes: Uint8Array) =>
  new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);

/** The cells as another program reads them. */
function readBack(bytes: Uint8Array, delimiter = ';'): string[][] {
  const { data, errors } = Papa.parse<string[]>(textOf(bytes).replace(/^\uFEFF/, ''), {
    delimiter,
    skipEmptyLines: 'greedy',
  });
  expect(errors).toEqual([]);
  return data;
}

const column = (values: readonly string[]) =>
  toCsv(
    [
      { kop: 'Tekst', soort: 'tekst' },
      { kop: 'Slot', soort: 'tekst' },
    ],
    values.map((value) => [value, 'x']),
  );

describe('a table as CSV', () => {
  it('begins with a byte order mark and has semicolons and CRLF', () => {
    const bytes = toCsv(kolommen, [['D-1', toIsoDate('2026-11-05'), 3, 123_456]]);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(textOf(bytes)).toBe(
      '\uFEFFDossiernummer;Ontvangen;Dagen;Huurachterstand\r\nD-1;05-11-2026;3;1234,56\r\n',
    );
  });

  it('has empty cells for nothing, and only heads without rows', () => {
    expect(textOf(toCsv(kolommen, [[null, null, null, null]]))).toMatch(/\r\n;;;\r\n$/);
    expect(readBack(toCsv(kolommen, []))).toEqual([kolommen.map(({ kop }) => kop)]);
  });

  it.each([
    [0, '0,00'],
    [1, '0,01'],
    [-1, '-0,01'],
    [29, '0,29'],
    [100, '1,00'],
    [-123_456, '-1234,56'],
    [Number.MAX_SAFE_INTEGER, '90071992547409,91'],
  ])('writes %i cents as %s', (centen, text) => {
    expect(readBack(toCsv([{ kop: 'B', soort: 'bedrag' }], [[centen]]))[1]).toEqual([text]);
  });

  it.each([
    [0, '0'],
    [-0, '0'],
    [-2.5, '-2,5'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0,0000001'],
  ])('writes the number %d as %s', (getal, text) => {
    expect(readBack(toCsv([{ kop: 'G', soort: 'getal' }], [[getal]]))[1]).toEqual([text]);
  });

  it('keeps quotes, semicolons, new lines, spaces and letters of all kinds', () => {
    const texts = ['zegt "ja"; toch', 'een\ntwee', ' ruimte ', 'Özdemir Wiśniewski Đặng ĳ €', '😀'];
    expect(
      readBack(column(texts))
        .slice(1)
        .map(([text]) => text),
    ).toEqual(texts);
  });

  it('has one kind of line end in a cell and no control characters', () => {
    const [, row] = readBack(column(['een\r\ntwee\rdrie\tvier\u0000\u0007\uD800\u2028vijf']));
    expect(row?.[0]).toBe('een\ntwee\ndrie vier\nvijf');
  });

  it.each(formulas)('makes no formula of %j', (text) => {
    const [, row] = readBack(column([text]));
    expect(row?.[0]).toMatch(/^'/);
    const bare = (value = '') => value.replace(/'/g, '').trim();
    expect(bare(row?.[0])).toBe(bare(text));
  });

  it.each(harmless)('leaves %j as it is', (text) => {
    expect(readBack(column([text]))[1]?.[0]).toBe(text);
  });

  it('makes no formula of a head either', () => {
    expect(readBack(toCsv([{ kop: '=1+1', soort: 'tekst' }], []))).toEqual([["'=1+1"]]);
  });

  it.each([
    ['Dorp,=1+1', "Dorp,'=1+1"],
    ['a; @SUM(1)|cmd', "a; '@SUM(1)|cmd"],
    ['een\n+31 6', "een\n'+31 6"],
    ['zegt "-1', 'zegt "\'-1'],
    [',=1', ",'=1"],
  ])('makes no formula of %j in a program that splits elsewhere', (text, safe) => {
    expect(neutraliseFormula(text)).toBe(safe);
  });

  it('has no cell that computes, whatever is in it and wherever it is split', () => {
    const risky = fc.string({
      unit: fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '\t',
        '\r',
        '\n',
        ' ',
        '"',
        "'",
        ';',
        ',',
        'a',
        '1',
        '＝',
        '－',
        '\uFEFF',
      ),
    });
    fc.assert(
      fc.property(fc.array(fc.tuple(risky, fc.string()), { maxLength: 4 }), (rows) => {
        const bytes = toCsv(
          [
            { kop: 'A', soort: 'tekst' },
            { kop: 'B', soort: 'tekst' },
          ],
          rows,
        );
        const cells = [...readBack(bytes).flat(), ...textOf(bytes).split(/[;,\t\r\n"]/)];
        for (const cell of cells) expect(cell).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
      }),
    );
  });

  it('keeps rows and columns in place, whatever is in them', () => {
    const table = fc.array(
      fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      {
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(table, (rows) => {
        const marked = rows.map(([a, b]) => ['x', a, b, 'y']);
        const heads = ['a', 'b', 'c', 'd'].map((kop): Kolom => ({ kop, soort: 'tekst' }));
        const [, ...read] = readBack(toCsv(heads, marked));
        expect(read.map((row) => [row.length, row[0], row[3]])).toEqual(
          rows.map(() => [4, 'x', 'y']),
        );
      }),
    );
  });

  it('writes five thousand rows in a moment', () => {
    const rows = Array.from(
      { length: 5_000 },
      (_, index): Tabelrij => [`D-2026-${index}`, toIsoDate('2026-11-05'), index, index * 7],
    );
    const start = performance.now();
    const bytes = toCsv(kolommen, rows);
    expect(performance.now() - start).toBeLessThan(3_000);
    expect(readBack(bytes)).toHaveLength(5_001);
  });
});

describe('a table that does not fit its columns', () => {
  it.each<readonly [string, Tabelrij]>([
    ['too few cells', ['D-1', '2026-11-05', 3]],
    ['too many cells', ['D-1', '2026-11-05', 3, 4, 5]],
    ['a date that does not exist', ['D-1', '2026-02-30', 3, 4]],
    ['a date with an unknown day', ['D-1', '1968-00-00', 3, 4]],
    ['a number as text', ['D-1', null, '3', 4]],
    ['text as a number', [3, null, 3, 4]],
    ['a number that is none', ['D-1', null, Number.NaN, 4]],
    ['half cents', ['D-1', null, 3, 0.5]],
  ])('is refused with %s, without naming the value', (_, row) => {
    expect(() => toCsv(kolommen, [row])).toThrow(RangeError);
    expect(() => toCsv(kolommen, [row])).toThrow(/^Row 1(?!.*(?:1968|02-30|NaN|0\.5))/);
  });
});
