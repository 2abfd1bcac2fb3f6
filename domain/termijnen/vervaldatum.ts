import { formatDatum } from '#domain/dates/format.ts';
import { addDays, addMonths, type IsoDate, partsOf, weekdag } from '#domain/dates/iso-date.ts';
import { WEEKDAGEN } from '#domain/dates/namen.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { err, ok, type Result } from '#domain/result.ts';
import {
  computeTermijn,
  explainRegel,
  type TermijnFout,
  termijnFoutZin,
} from '#domain/termijnen/bereken-termijn.ts';
import { formatLooptijd, type Looptijd } from '#domain/termijnen/looptijd.ts';

/** When a term ends, and why then. */
export type Vervaldatum = {
  readonly begin: IsoDate;
  /** The last day of the term; undefined for a term in hours, which ends at a time of day. */
  readonly vervalt: IsoDate | undefined;
  /** The explanation, one Dutch line for each step of the count. */
  readonly uitleg: readonly string[];
};

export type VervaldatumFout =
  | TermijnFout
  | { readonly kind: 'aantal_buiten_bereik'; readonly looptijd: Looptijd };

/** The units of which the end is a count of calendar days or months away. */
type KalenderEenheid = 'dagen' | 'weken' | 'maanden' | 'jaren';

// A century, in each unit: a longer term is a slip of the keyboard.
const MAX_AANTAL: Readonly<Record<KalenderEenheid | 'uren', number>> = {
  dagen: 36_600,
  weken: 5_200,
  maanden: 1_200,
  jaren: 100,
  uren: 8_760,
};

/**
 * Computes when a term of any unit ends, counted from the day on which its clock starts.
 *
 * - werkdagen: see `computeTermijn`; explained day by day.
 * - dagen, weken, maanden, jaren: every day counts. A month from the 31st ends on the last day of
 *   a shorter month. An end on a weekend does not move: that would make the term longer than the
 *   agreement or the AVG says, and the explanation warns.
 * - uren: no date. It ends at a time of day that only the moment of the event tells (PP 10.3).
 * - harde_datum: `begin` is the named date itself (st 6, 7).
 *
 * Refuses a number that is not whole, negative, or more than a century.
 *
 * @example computeVervaldatum(toIsoDate('2026-01-31'), { eenheid: 'maanden', aantal: 1 }, kalender)
 *   // due 2026-02-28
 */
export function computeVervaldatum(
  begin: IsoDate,
  looptijd: Looptijd,
  kalender: Kalender,
): Result<Vervaldatum, VervaldatumFout> {
  const { eenheid, aantal } = looptijd;
  if (eenheid === 'harde_datum') {
    return ok({ begin, vervalt: begin, uitleg: [`${formatDatum(begin)}: de genoemde datum`] });
  }
  if (eenheid === 'werkdagen') {
    const termijn = computeTermijn({ ontvangen: begin, werkdagen: aantal, kalender });
    if (!termijn.ok) return termijn;
    const { vervalt, uitleg } = termijn.value;
    return ok({ begin, vervalt, uitleg: uitleg.map(explainRegel) });
  }
  if (!Number.isInteger(aantal) || aantal < 0 || aantal > MAX_AANTAL[eenheid]) {
    return err({ kind: 'aantal_buiten_bereik', looptijd });
  }
  if (eenheid === 'uren') {
    const uitleg = [
      `${formatDatum(begin)}: de klok begint op het tijdstip zelf`,
      `${formatLooptijd(looptijd)} later verloopt de termijn; weekenden en feestdagen tellen mee`,
    ];
    return ok({ begin, vervalt: undefined, uitleg });
  }
  const vervalt = addEenheden(begin, eenheid, aantal);
  if (vervalt === undefined) return err({ kind: 'te_ver', ontvangen: begin });
  return ok({ begin, vervalt, uitleg: explain(begin, looptijd, vervalt) });
}

function addEenheden(
  begin: IsoDate,
  eenheid: KalenderEenheid,
  aantal: number,
): IsoDate | undefined {
  // The calendar ends with the year 9999; a term of at most a century cannot get there from here.
  if (partsOf(begin).jaar > 9800) return undefined;
  if (eenheid === 'dagen') return addDays(begin, aantal);
  if (eenheid === 'weken') return addDays(begin, aantal * 7);
  return addMonths(begin, eenheid === 'maanden' ? aantal : aantal * 12);
}

function explain(begin: IsoDate, looptijd: Looptijd, vervalt: IsoDate): string[] {
  const lines = [`${formatDatum(begin)}: de termijn begint`];
  if (looptijd.aantal === 0) return [...lines, 'dezelfde dag: direct te doen'];
  lines.push(`${formatDatum(vervalt)}: ${formatLooptijd(looptijd)} later, de laatste dag`);
  const inMonths = looptijd.eenheid === 'maanden' || looptijd.eenheid === 'jaren';
  if (inMonths && partsOf(vervalt).dag < partsOf(begin).dag) {
    lines.push('die maand is korter, daarom de laatste dag van de maand');
  }
  const day = weekdag(vervalt);
  if (day === 0 || day === 6) {
    lines.push(`dat is een ${WEEKDAGEN[day]}; de termijn schuift niet op, wees op tijd`);
  }
  return lines;
}

/** A Dutch sentence that says why there is no due date and what to do. */
export function vervaldatumFoutZin(fout: VervaldatumFout): string {
  if (fout.kind !== 'aantal_buiten_bereik') return termijnFoutZin(fout);
  return 'Vul bij deze termijn een heel aantal in van 0 of meer, en niet langer dan honderd jaar.';
}
