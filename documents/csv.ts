import { stringify } from 'csv-stringify/sync';
import {
  checkTabel,
  cleanTekst,
  formatCelDatum,
  type Kolom,
  type Tabelcel,
  type Tabelrij,
} from './tabel.ts';

/** What makes a spreadsheet compute: also full-width, small and typographic look-alikes. */
const TRIGGERS = String.raw`=+\-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B\u2212`;
const AT_START = new RegExp(String.raw`^[\s\p{Cf}]*[${TRIGGERS}]`, 'u');
const AFTER_SEPARATOR = new RegExp(String.raw`([;,\n"][\s\p{Cf}]*)(?=[${TRIGGERS}])`, 'gu');

/**
 * A table as a CSV file that a Dutch Excel opens right with a double click: UTF-8 with a byte
 * order mark, semicolons, CRLF, dates as dd-mm-jjjj (which it turns into real dates and
 * everybody reads day first), amounts and numbers with a comma and without thousands marks.
 *
 * No cell of text can become a formula: an apostrophe is put before =, +, - and @ (and their
 * look-alikes), at the start of a cell and also after a comma, semicolon, quote or new line in it,
 * because an Excel with other settings splits there. Numbers keep their minus.
 *
 * @throws RangeError when a row or cell does not fit its columns: a bug in the caller.
 */
export function toCsv(kolommen: readonly Kolom[], rijen: readonly Tabelrij[]): Uint8Array {
  const heads = kolommen.map(({ kop }) => neutraliseFormula(cleanTekst(kop)));
  const rows = checkTabel(kolommen, rijen).map((cellen) => cellen.map(formatCel));
  const text = stringify([heads, ...rows], {
    bom: true,
    delimiter: ';',
    record_delimiter: '\r\n',
    quoted_match: /^\s|\s$/u,
  });
  return new TextEncoder().encode(text);
}

function formatCel(cel: Tabelcel): string {
  switch (cel.soort) {
    case 'leeg':
      return '';
    case 'tekst':
      return neutraliseFormula(cel.tekst);
    case 'datum':
      return formatCelDatum(cel.datum);
    case 'getal':
      return formatGetal(cel.getal);
    case 'bedrag':
      return formatBedrag(cel.centen);
  }
}

/**
 * Text that no spreadsheet computes (OWASP, CSV Injection).
 */
export function neutraliseFormula(tekst: string): string {
  const inside = tekst.replace(AFTER_SEPARATOR, "$1'");
  return AT_START.test(tekst) ? `'${inside}` : inside;
}

/** Digits only: a number in powers of ten would be text to half of the programs. */
function formatGetal(getal: number): string {
  const plain = Object.is(getal, -0) ? '0' : String(getal);
  const digits = plain.includes('e') ? getal.toLocaleString('en-US', wholeDigits) : plain;
  return digits.replace('.', ',');
}

const wholeDigits = { useGrouping: false, maximumFractionDigits: 20 } as const;

/** Cents as euros, without ever dividing: 0,29 is not 28,999… hundredths. */
function formatBedrag(centen: number): string {
  const digits = String(Math.abs(centen)).padStart(3, '0');
  return `${centen < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}
