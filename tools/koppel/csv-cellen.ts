import { CsvError, parse } from 'csv-parse/sync';

/** The cells of one row; 'open' when a quoted cell does not end, 'fout' when something follows it. */
export type Cellen = readonly string[] | 'open' | 'fout';

/**
 * Splits one row into its cells (RFC 4180), without spaces around them. A quote that does not
 * begin a cell is a character like any other. Most rows have no quote and are split as they are,
 * which is many times quicker.
 */
export function splitCellen(tekst: string, scheiding: string): Cellen {
  if (!tekst.includes('"')) return tekst.split(scheiding).map((cel) => cel.trim());
  try {
    const [cellen = []] = parse(tekst, {
      delimiter: scheiding,
      trim: true,
      record_delimiter: NO_ROW_ENDS_HERE,
      relax_column_count: true,
      relax_quotes: true,
    });
    return cellen.map((cel) => cel.trim());
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'open' : 'fout';
  }
}

/** The text is one row already; a line end in it belongs to a cell. */
const NO_ROW_ENDS_HERE = '\u0000';

/**
 * One row as text. A cell is written as it is: an id that was changed to be safe in a spreadsheet
 * would no longer be that id.
 */
export function joinCellen(cellen: readonly string[]): string {
  const quoted = cellen.map((cel) =>
    /[",;\r\n]|^\s|\s$/u.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel,
  );
  return `${quoted.join(',')}\n`;
}
