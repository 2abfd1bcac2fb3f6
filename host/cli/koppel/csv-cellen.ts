/** The cells of one row; 'open' when a quoted cell does not end, 'fout' when something follows it. */
export type Cellen = readonly string[] | 'open' | 'fout';

/**
 * Splits one row into its cells (RFC 4180), without spaces around them. A quote that does not
 * begin a cell is a character like any other.
 *
 * @example splitCellen('1; "Berg; van den" ;x', ';') // ['1', 'Berg; van den', 'x']
 */
export function splitCellen(tekst: string, scheiding: string): Cellen {
  if (!tekst.includes('"')) return tekst.split(scheiding).map((cel) => cel.trim());
  const cellen: string[] = [];
  let at = 0;
  for (;;) {
    const begin = skipSpaces(tekst, at);
    if (tekst[begin] !== '"') {
      const end = tekst.indexOf(scheiding, at);
      cellen.push((end < 0 ? tekst.slice(at) : tekst.slice(at, end)).trim());
      if (end < 0) return cellen;
      at = end + 1;
      continue;
    }
    const close = closingQuote(tekst, begin + 1);
    if (close < 0) return 'open';
    cellen.push(
      tekst
        .slice(begin + 1, close)
        .replaceAll('""', '"')
        .trim(),
    );
    const next = skipSpaces(tekst, close + 1);
    if (next >= tekst.length) return cellen;
    if (tekst[next] !== scheiding) return 'fout';
    at = next + 1;
  }
}

function skipSpaces(tekst: string, from: number): number {
  let at = from;
  while (tekst[at] === ' ') at += 1;
  return at;
}

function closingQuote(tekst: string, from: number): number {
  let at = tekst.indexOf('"', from);
  while (at >= 0 && tekst[at + 1] === '"') at = tekst.indexOf('"', at + 2);
  return at;
}

/**
 * One row as text. A cell is written as it is: an id that was changed to be safe in a spreadsheet
 * would no longer be that id.
 *
 * @example joinCellen(['a,b', '1']) // '"a,b",1\n'
 */
export function joinCellen(cellen: readonly string[]): string {
  const quoted = cellen.map((cel) =>
    /[",;\r\n]|^\s|\s$/u.test(cel) ? `"${cel.replaceAll('"', '""')}"` : cel,
  );
  return `${quoted.join(',')}\n`;
}
