import {
  EERSTE_JAAR,
  type GelezenDatum,
  isPlausibleYear,
  LAATSTE_JAAR,
  readDatum,
  tidy,
} from '#domain/dates/datum-lezen.ts';
import {
  addDays,
  daysInMonth,
  diffDays,
  type IsoDate,
  makeIsoDate,
  partsOf,
  weekdag,
} from '#domain/dates/iso-date.ts';
import { MAANDEN, WEEKDAGEN } from '#domain/dates/namen.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type DatumFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'onleesbaar' }
  | { readonly kind: 'jaar_buiten_bereik'; readonly jaar: number }
  | {
      readonly kind: 'bestaat_niet';
      readonly dag: number;
      readonly maand: number;
      readonly jaar: number;
    }
  | { readonly kind: 'weekdag_klopt_niet'; readonly getypt: number; readonly datum: IsoDate };

const WORDS: ReadonlyMap<string, number> = new Map([
  ['eergisteren', -2],
  ['gisteren', -1],
  ['vandaag', 0],
  ['morgen', 1],
  ['overmorgen', 2],
]);

/**
 * Reads a date as a Dutch hand types it: day first, always. `5-11-26`, `05112026`, `051126`,
 * `5/11/2026`, `5.11.2026`, `5 nov`, `do 5 november '26`, `2026-11-05`, `vandaag`, `gisteren`,
 * `-3` (three days ago). Capitals, extra spaces and full stops do not matter.
 *
 * - Without a year: the year that puts the date nearest to today, so `30 dec` typed on 2 January
 *   is three days ago. When two are equally near, the past one.
 * - A year of two digits: within 20 years from now it is to come, otherwise it is past. In 2026,
 *   46 is 2046 and 47 is 1947.
 * - Years before 1850 and after 2199 are refused: they are slips of the keyboard.
 * - A weekday that does not fit the date is refused: one of the two is wrong, and only the person
 *   who types knows which.
 *
 * @example parseDatum('05-11-2026', today) // { ok: true, value: '2026-11-05' }, never 11 May
 */
export function parseDatum(text: string, today: IsoDate): Result<IsoDate, DatumFout> {
  const tidied = tidy(text);
  if (tidied === '') return err({ kind: 'leeg' });
  const relative = WORDS.get(tidied) ?? readOffset(tidied);
  if (relative !== undefined) return checkYear(addDays(today, relative));
  const gelezen = readDatum(tidied);
  if (gelezen === undefined) return err({ kind: 'onleesbaar' });
  return resolve(gelezen, today);
}

/** '-3' and '+3', also with a space. At most four digits, so that no date is taken for it. */
function readOffset(tidied: string): number | undefined {
  const match = /^([-+]) ?(\d{1,4})$/.exec(tidied);
  if (match === null) return undefined;
  const days = Number(match[2]);
  return match[1] === '-' ? -days : days;
}

function checkYear(datum: IsoDate): Result<IsoDate, DatumFout> {
  const { jaar } = partsOf(datum);
  return isPlausibleYear(jaar) ? ok(datum) : err({ kind: 'jaar_buiten_bereik', jaar });
}

function resolve(gelezen: GelezenDatum, today: IsoDate): Result<IsoDate, DatumFout> {
  const { dag, maand } = gelezen;
  const jaar = chooseYear(gelezen, today);
  if (!isPlausibleYear(jaar)) return err({ kind: 'jaar_buiten_bereik', jaar });
  const datum = makeIsoDate(jaar, maand, dag);
  if (datum === undefined) return err({ kind: 'bestaat_niet', dag, maand, jaar });
  if (gelezen.weekdag !== undefined && gelezen.weekdag !== weekdag(datum)) {
    return err({ kind: 'weekdag_klopt_niet', getypt: gelezen.weekdag, datum });
  }
  return ok(datum);
}

function chooseYear({ dag, maand, jaar, jaarCijfers }: GelezenDatum, today: IsoDate): number {
  const thisYear = partsOf(today).jaar;
  if (jaarCijfers === 4) return jaar;
  if (jaarCijfers === 2) return expandYear(jaar, thisYear + 20);
  let nearest = thisYear;
  let shortest = Number.POSITIVE_INFINITY;
  // 29 February is weighed as the last day of February. Otherwise it would jump to a leap year
  // while the year that was meant has no such day, and that has to be said.
  for (const candidate of [thisYear - 1, thisYear, thisYear + 1]) {
    const near = makeIsoDate(candidate, maand, Math.min(dag, daysInMonth(candidate, maand)));
    if (near === undefined) continue;
    const distance = Math.abs(diffDays(today, near));
    if (distance < shortest) {
      shortest = distance;
      nearest = candidate;
    }
  }
  return nearest;
}

/**
 * The year that two digits stand for: the latest one that is not after `latest`.
 *
 * @example expandYear(46, 2046) // 2046
 * @example expandYear(47, 2046) // 1947
 */
export function expandYear(twoDigits: number, latest: number): number {
  return latest - ((((latest - twoDigits) % 100) + 100) % 100);
}

/**
 * A Dutch sentence that says what is wrong with a typed date and what to do.
 *
 * @example datumFoutZin({ kind: 'leeg' }) // 'Vul een datum in, bijvoorbeeld 5-11-2026.'
 */
export function datumFoutZin(fout: DatumFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een datum in, bijvoorbeeld 5-11-2026.';
    case 'onleesbaar':
      return 'Dit is niet als datum te lezen. Typ dag, maand en jaar, bijvoorbeeld 5-11-2026 of 5 nov.';
    case 'jaar_buiten_bereik':
      return `Het jaar ${fout.jaar} kan hier niet. Typ een jaar van ${EERSTE_JAAR} tot en met ${LAATSTE_JAAR}.`;
    case 'bestaat_niet':
      return bestaatNietZin(fout.dag, fout.maand, fout.jaar);
    case 'weekdag_klopt_niet': {
      const { jaar, maand, dag } = partsOf(fout.datum);
      return `${dag} ${MAANDEN[maand - 1]} ${jaar} is een ${WEEKDAGEN[weekdag(fout.datum)]}, geen ${WEEKDAGEN[fout.getypt]}. Verbeter de dag of de datum.`;
    }
  }
}

function bestaatNietZin(dag: number, maand: number, jaar: number): string {
  const name = MAANDEN[maand - 1];
  if (name === undefined) {
    // Month first is how other languages write it; the day that was meant is then plain to see.
    const swapped = makeIsoDate(jaar, dag, maand);
    const meant = swapped && ` Bedoelt u ${maand}-${dag}-${jaar}?`;
    return `Maand ${maand} bestaat niet. Typ eerst de dag en dan de maand.${meant ?? ''}`;
  }
  return `${dag} ${name} ${jaar} bestaat niet: ${name} ${jaar} heeft ${daysInMonth(jaar, maand)} dagen. Verbeter de dag of de maand.`;
}
