import { type Cell, type CellValue, type ColumnDef, type FontStyle, writeXlsx } from 'hucre';
import { compareDates, partsOf, toIsoDate } from '#domain/dates/iso-date.ts';
import { DocumentFout } from './document-fout.ts';
import {
  checkTabel,
  cleanTekst,
  formatCelDatum,
  type Kolom,
  type Tabelcel,
  type Tabelrij,
} from './tabel.ts';

/** The limits of the format; a file that passes them is opened as damaged. */
const MOST_ROWS = 1_048_576;
const LONGEST_CELL = 32_767;

/** The format has no earlier days: such a date is written as text. */
const FIRST_DATE = toIsoDate('1900-01-01');

/** The writer would read the clock for it; equal tables must give equal files. */
const FIXED_MOMENT = new Date(Date.UTC(2000, 0, 1));

/** '@' keeps text text, also when somebody edits the cell and presses Enter. */
const formats: Readonly<Record<Kolom['soort'], string | undefined>> = {
  tekst: '@',
  datum: 'dd-mm-yyyy',
  getal: undefined,
  bedrag: '#,##0.00',
};

/** Text that the writer takes for an error value instead of text. */
const ERROR_VALUE = /^#[A-Z_/0]+[!?]?$/u;

type Overrides = Map<string, Partial<Cell>>;

/**
 * A table as an XLSX file: real dates and numbers, text that is never a formula, a bold head that
 * stays in sight, a filter on every column, and columns as wide as what is in them.
 *
 * @param blad name of the sheet; what the format does not allow in it is taken out
 * @throws DocumentFout `te_veel_rijen` or `cel_te_lang`: more than the format can hold
 * @throws RangeError when a row or cell does not fit its columns: a bug in the caller.
 */
export async function toXlsx(
  blad: string,
  kolommen: readonly Kolom[],
  rijen: readonly Tabelrij[],
): Promise<Uint8Array> {
  const cellen = checkTabel(kolommen, rijen);
  checkSize(kolommen, cellen);
  const koppen = kolommen.map(({ kop }) => cleanTekst(kop));
  const lastCell = `${columnLetters(Math.max(kolommen.length, 1))}${cellen.length + 1}`;
  return writeXlsx({
    properties: { modified: FIXED_MOMENT },
    sheets: [
      {
        name: safeBladnaam(blad),
        columns: kolommen.map((kolom, place) => describeColumn(kolom, place, koppen, cellen)),
        rows: [koppen.map(escapeEscapes), ...cellen.map((rij) => rij.map(toValue))],
        cells: overrides(koppen, cellen),
        freezePane: { rows: 1 },
        ...(kolommen.length > 0 ? { autoFilter: { range: `A1:${lastCell}` } } : {}),
      },
    ],
  });
}

/**
 * A name that a sheet may have: at most 31 characters, none of : \ / ? * [ ], no apostrophe at
 * either end.
 */
export function safeBladnaam(naam: string): string {
  const plain = cleanTekst(naam)
    .replace(/[:\\/?*[\]]/gu, '-')
    .replace(/[\s\p{Cf}]+/gu, ' ');
  const bare = [...plain].reduce(
    (name, teken) => (name.length + teken.length > 31 ? name : name + teken),
    '',
  );
  const trimmed = bare.replace(/^[' ]+|[' ]+$/gu, '');
  // Excel keeps this name for itself.
  return trimmed === '' || trimmed.toLowerCase() === 'history' ? 'Blad1' : trimmed;
}

function checkSize(kolommen: readonly Kolom[], cellen: readonly (readonly Tabelcel[])[]): void {
  if (cellen.length + 1 > MOST_ROWS) {
    throw new DocumentFout({ kind: 'te_veel_rijen', hoogstens: MOST_ROWS - 1 });
  }
  for (const rij of cellen) {
    const place = rij.findIndex((cel) => cel.soort === 'tekst' && cel.tekst.length > LONGEST_CELL);
    if (place >= 0) {
      const kolom = kolommen[place]?.kop ?? '';
      throw new DocumentFout({ kind: 'cel_te_lang', kolom, hoogstens: LONGEST_CELL });
    }
  }
}

function toValue(cel: Tabelcel): CellValue {
  switch (cel.soort) {
    case 'leeg':
      return null;
    case 'tekst':
      return escapeEscapes(cel.tekst);
    case 'datum': {
      if (compareDates(cel.datum, FIRST_DATE) < 0) return formatCelDatum(cel.datum);
      const { jaar, maand, dag } = partsOf(cel.datum);
      return new Date(Date.UTC(jaar, maand - 1, dag));
    }
    case 'getal':
      return cel.getal;
    case 'bedrag':
      return cel.centen / 100;
  }
}

/** The format reads _x0041_ in text as a letter; text that only looks so is marked as text. */
function escapeEscapes(tekst: string): string {
  return tekst.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** The bold head, and text that must be written letter by letter to stay text. */
function overrides(koppen: readonly string[], cellen: readonly (readonly Tabelcel[])[]): Overrides {
  const found: Overrides = new Map();
  koppen.forEach((kop, place) => {
    found.set(`0,${place}`, { style: headStyle, ...asLetters(kop, headStyle.font) });
  });
  cellen.forEach((rij, index) => {
    rij.forEach((cel, place) => {
      const letters = cel.soort === 'tekst' ? asLetters(cel.tekst) : undefined;
      if (letters !== undefined) found.set(`${index + 1},${place}`, letters);
    });
  });
  return found;
}

const headStyle = { font: { name: 'Calibri', size: 11, bold: true }, numFmt: '@' };

function asLetters(text: string, font?: FontStyle): Pick<Cell, 'richText'> | undefined {
  return ERROR_VALUE.test(text) ? { richText: [{ text, ...(font && { font }) }] } : undefined;
}

function describeColumn(
  { soort }: Kolom,
  place: number,
  koppen: readonly string[],
  cellen: readonly (readonly Tabelcel[])[],
): ColumnDef {
  const longest = cellen.reduce(
    (width, rij) => Math.max(width, shownLength(rij[place])),
    // Room for the filter's arrow beside the head.
    (koppen[place]?.length ?? 0) + 4,
  );
  const numFmt = formats[soort];
  const width = Math.min(Math.max(longest + 2, 8), 60);
  return { width, ...(numFmt === undefined ? {} : { numFmt }) };
}

function shownLength(cel: Tabelcel | undefined): number {
  if (cel === undefined || cel.soort === 'leeg') return 0;
  if (cel.soort === 'datum') return 10;
  if (cel.soort === 'getal') return String(cel.getal).length;
  if (cel.soort === 'bedrag') return String(cel.centen).length + 3;
  return cel.tekst.split('\n').reduce((width, regel) => Math.max(width, regel.length), 0);
}

/** The letters of a column, counted from 1. */
function columnLetters(count: number): string {
  const rest = (count - 1) % 26;
  const before = (count - 1 - rest) / 26;
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + rest);
}
