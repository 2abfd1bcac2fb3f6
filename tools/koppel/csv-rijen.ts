import { type Cellen, splitCellen } from './csv-cellen.ts';
import type { Regel } from './csv-regels.ts';
import { type Kopregel, readKopregel } from './kopregel.ts';

/** A row of the table, with the line on which it begins, or why it cannot be used. */
export type CsvRij =
  | { readonly regel: number; readonly cellen: readonly string[]; readonly oudeTekens: boolean }
  | { readonly regel: number; readonly fout: string };

/** A quoted cell may go on for this many lines; otherwise one lost quote would eat the file. */
const MOST_LINES = 20;
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding these is what it is for
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f]/u;

const ONLY_CR = 'de regels eindigen als op een oude Mac; bewaar het bestand opnieuw als CSV';

/** Lines that can be put back, to read them once more in another way. */
type Bron = { next(): Promise<Regel | undefined>; putBack(regels: readonly Regel[]): void };

/**
 * Reads a table row by row: first the heads, then what stands under them. A row that is broken is
 * told with its line and the next line is a row again, also after a quote that was never closed.
 */
export async function openCsv(
  regels: AsyncIterable<Regel>,
): Promise<
  | { kop: Kopregel; rijen: AsyncGenerator<CsvRij> }
  | { readonly regel: number; readonly fout: string }
> {
  const bron = makeBron(regels);
  let first = await bron.next();
  while (first !== undefined && /^(?:sep=.|\s*)$/iu.test(first.tekst ?? 'x'))
    first = await bron.next();
  if (first === undefined) return { regel: 1, fout: 'het bestand is leeg' };
  const fout = unreadable(first) ?? (first.tekst?.includes('\r') === true ? ONLY_CR : undefined);
  if (fout !== undefined) return { regel: first.nummer, fout };
  const kop = readKopregel(first.tekst ?? '');
  return 'fout' in kop ? { regel: first.nummer, fout: kop.fout } : { kop, rijen: rows(bron, kop) };
}

async function* rows(bron: Bron, kop: Kopregel): AsyncGenerator<CsvRij> {
  for (let regel = await bron.next(); regel !== undefined; regel = await bron.next()) {
    if (regel.tekst?.trim() === '') continue;
    const fout = unreadable(regel);
    yield fout === undefined ? await readRow(regel, bron, kop) : { regel: regel.nummer, fout };
  }
}

async function readRow(first: Regel, bron: Bron, kop: Kopregel): Promise<CsvRij> {
  const regel = first.nummer;
  let tekst = first.tekst ?? '';
  let cellen: Cellen = splitCellen(tekst, kop.scheiding);
  const more: Regel[] = [];
  while (cellen === 'open' && more.length < MOST_LINES) {
    const next = await bron.next();
    if (next === undefined) break;
    more.push(next);
    if (unreadable(next) !== undefined) break;
    tekst += `\n${next.tekst}`;
    cellen = splitCellen(tekst, kop.scheiding);
  }
  if (more.length > 0 && (typeof cellen === 'string' || cellen.length !== kop.breedte)) {
    bron.putBack(more);
    return { regel, fout: 'een aanhalingsteken wordt niet gesloten' };
  }
  if (cellen === 'open') return { regel, fout: 'een aanhalingsteken wordt niet gesloten' };
  if (cellen === 'fout')
    return { regel, fout: 'na een gesloten aanhalingsteken staat nog tekst in hetzelfde veld' };
  if (cellen.slice(kop.breedte).some((cel) => cel !== ''))
    return { regel, fout: `${cellen.length} velden, de kopregel heeft er ${kop.breedte}` };
  const oudeTekens = [first, ...more].some((part) => part.oudeTekens === true);
  return { regel, cellen, oudeTekens };
}

function unreadable({ tekst }: Regel): string | undefined {
  if (tekst === undefined) return 'de regel is te lang (meer dan 1 MB)';
  return NO_TEXT.test(tekst) ? 'de regel heeft tekens die geen tekst zijn' : undefined;
}

function makeBron(regels: AsyncIterable<Regel>): Bron {
  const iterator = regels[Symbol.asyncIterator]();
  const waiting: Regel[] = [];
  return {
    next: async () => {
      const back = waiting.shift();
      if (back !== undefined) return back;
      const { done, value } = await iterator.next();
      return done === true ? undefined : value;
    },
    putBack: (parts) => void waiting.unshift(...parts),
  };
}
