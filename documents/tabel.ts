import { type IsoDate, isIsoDate, partsOf } from '#domain/dates/iso-date.ts';

/** What a column holds. A bedrag is in whole cents; a datum is an `IsoDate`. */
export type KolomSoort = 'tekst' | 'datum' | 'getal' | 'bedrag';

/** One column of a table: its head and what its cells hold. */
export interface Kolom {
  readonly kop: string;
  readonly soort: KolomSoort;
}

/** A cell as it is given: text, a calendar date as text, a number, cents, or nothing. */
export type Celwaarde = string | number | IsoDate | null;

/** The cells of one row, as many as there are columns. */
export type Tabelrij = readonly Celwaarde[];

/** A cell that was checked against its column. */
export type Tabelcel =
  | { readonly soort: 'leeg' }
  | { readonly soort: 'tekst'; readonly tekst: string }
  | { readonly soort: 'datum'; readonly datum: IsoDate }
  | { readonly soort: 'getal'; readonly getal: number }
  | { readonly soort: 'bedrag'; readonly centen: number };

const EMPTY: Tabelcel = { soort: 'leeg' };

/**
 * Checks a table against its columns. A birth date of which the day or month is unknown is no
 * date of the calendar: give it in a column of soort tekst.
 *
 * @throws RangeError when a row has too few or too many cells, or a cell is not what its column
 *   holds: a bug in the caller. The message names row and column, never the value.
 */
export function checkTabel(kolommen: readonly Kolom[], rijen: readonly Tabelrij[]): Tabelcel[][] {
  return rijen.map((rij, index) => {
    if (rij.length !== kolommen.length) {
      throw new RangeError(`Row ${index + 1} has another number of cells than there are columns`);
    }
    return kolommen.map((kolom, place) => {
      const cel = checkCel(kolom.soort, rij[place] ?? null);
      if (cel === undefined) {
        throw new RangeError(`Row ${index + 1}: the cell in ${kolom.kop} is no ${kolom.soort}`);
      }
      return cel;
    });
  });
}

function checkCel(soort: KolomSoort, waarde: Celwaarde): Tabelcel | undefined {
  if (waarde === null) return EMPTY;
  if (typeof waarde === 'string') {
    if (soort === 'tekst') {
      const tekst = cleanTekst(waarde);
      return tekst === '' ? EMPTY : { soort, tekst };
    }
    return soort === 'datum' && isIsoDate(waarde) ? { soort, datum: waarde } : undefined;
  }
  if (soort === 'getal') return Number.isFinite(waarde) ? { soort, getal: waarde } : undefined;
  if (soort === 'bedrag') {
    return Number.isSafeInteger(waarde) ? { soort, centen: waarde } : undefined;
  }
  return undefined;
}

/**
 * Text as a cell can hold it: line ends alike, a tab as a space, and without the control
 * characters that neither format can carry.
 */
export function cleanTekst(tekst: string): string {
  return (
    tekst
      .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
      .replace(/\t/gu, ' ')
      // Control characters, half surrogates and the two code points that no XML may hold.
      .replace(/(?!\n)[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
  );
}

/** A date as a Dutch spreadsheet shows and reads it. */
export function formatCelDatum(datum: IsoDate): string {
  const { jaar, maand, dag } = partsOf(datum);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${twoDigits(dag)}-${twoDigits(maand)}-${String(jaar).padStart(4, '0')}`;
}
