import { formatDatum } from '#domain/dates/format.ts';
import { type GeboortedatumFout, readGeboortedatum } from '#domain/dates/geboortedatum-lezen.ts';
import { daysInMonth, type IsoDate, partsOf, toIsoDate } from '#domain/dates/iso-date.ts';
import { MAANDEN_KORT } from '#domain/dates/namen.ts';

declare const geboortedatumBrand: unique symbol;

/**
 * A date of birth as stored: 'YYYY-MM-DD', with zeros for what is not known. '1968-00-00' is
 * somewhere in 1968, '1978-03-00' in March 1978, '0000-00-00' is unknown. Only the end may be
 * missing: a day without its month, or a month without its year, says nothing.
 *
 * What is not known stays zero. Filling in 1 January would make a wrong fact out of a missing
 * one, and would match other people who were filled in the same way.
 */
export type GeboortedatumTekst = string & { readonly [geboortedatumBrand]: true };

/** A date of birth in parts, with those that are known. */
export type Geboortedatum = {
  readonly jaar?: number;
  readonly maand?: number;
  readonly dag?: number;
};

/** An age in whole years; a range when the date is incomplete; undefined when it is not known. */
export type Leeftijd = number | { readonly tussen: readonly [number, number] } | undefined;

/** The date of birth of which nothing is known. */
export const ONBEKENDE_GEBOORTEDATUM = '0000-00-00' as GeboortedatumTekst;

/**
 * Builds the stored text, or gives undefined when such a date cannot be.
 *
 * @example makeGeboortedatum({ jaar: 1978, maand: 3 }) // '1978-03-00'
 */
export function makeGeboortedatum(delen: Geboortedatum): GeboortedatumTekst | undefined {
  const { jaar = 0, maand = 0, dag = 0 } = delen;
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  const text = `${pad(jaar, 4)}-${pad(maand, 2)}-${pad(dag, 2)}`;
  return isGeboortedatumTekst(text) ? text : undefined;
}

/**
 * What is known of a date of birth, as the text that every fuller one begins with.
 *
 * @example bekendDeel('1968-05-00') // '1968-05'
 * @example bekendDeel('1968-05-12') // '1968-05-12'
 */
export function bekendDeel(geboren: GeboortedatumTekst): string {
  return geboren.replace(/(?:-00)+$/u, '');
}

/**
 * Says whether text is a complete or incomplete date of birth in the stored form.
 *
 * @example isGeboortedatumTekst('1968-00-00') // true
 * @example isGeboortedatumTekst('1968-00-12') // false
 */
export function isGeboortedatumTekst(text: string): text is GeboortedatumTekst {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [jaar, maand, dag] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (jaar === 0) return maand === 0 && dag === 0;
  if (maand === 0) return dag === 0;
  return dag <= daysInMonth(jaar, maand) && maand <= 12;
}

/**
 * Takes text that must already be a stored date of birth.
 *
 * @throws RangeError when it is not one: that is a bug in the caller.
 */
export function toGeboortedatum(text: string): GeboortedatumTekst {
  if (!isGeboortedatumTekst(text)) throw new RangeError('Not a date of birth');
  return text;
}

/** The known parts. @example geboortedatumDelen(toGeboortedatum('1978-03-00')) // { jaar: 1978, maand: 3 } */
export function geboortedatumDelen(text: GeboortedatumTekst): Geboortedatum {
  const [jaar, maand, dag] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
  return { ...(jaar && { jaar }), ...(maand && { maand }), ...(dag && { dag }) };
}

/**
 * A date of birth as shown.
 *
 * @example formatGeboortedatum(toGeboortedatum('1968-05-12')) // 'zo 12 mei 1968'
 * @example formatGeboortedatum(toGeboortedatum('1978-03-00')) // 'mrt 1978 (dag onbekend)'
 */
export function formatGeboortedatum(text: GeboortedatumTekst): string {
  const { jaar, maand, dag } = geboortedatumDelen(text);
  if (jaar === undefined) return 'onbekend';
  if (maand === undefined) return `${jaar} (dag en maand onbekend)`;
  if (dag === undefined) return `${MAANDEN_KORT[maand - 1]} ${jaar} (dag onbekend)`;
  return formatDatum(toIsoDate(text));
}

/**
 * The age on a date. An incomplete date of birth gives the youngest and the oldest it can be, or
 * one number when those are equal. Undefined when the year is unknown or still to come.
 *
 * Somebody born on 29 February is a year older on 1 March in other years: only then is it certain.
 *
 * @example leeftijd(toGeboortedatum('1968-00-00'), toIsoDate('2026-11-05')) // { tussen: [57, 58] }
 */
export function leeftijd(geboortedatum: GeboortedatumTekst, today: IsoDate): Leeftijd {
  const { jaar, maand, dag } = geboortedatumDelen(geboortedatum);
  if (jaar === undefined) return undefined;
  const first = { maand: maand ?? 1, dag: dag ?? 1 };
  const lastMaand = maand ?? 12;
  const last = { maand: lastMaand, dag: dag ?? daysInMonth(jaar, lastMaand) };
  const oldest = yearsSince(jaar, first.maand, first.dag, today);
  const youngest = yearsSince(jaar, last.maand, last.dag, today);
  if (oldest < 0) return undefined;
  if (youngest === oldest) return oldest;
  // Part of the possible days may still lie ahead; nobody is younger than 0.
  return youngest < 0 ? oldest : { tussen: [youngest, oldest] };
}

function yearsSince(jaar: number, maand: number, dag: number, today: IsoDate): number {
  const now = partsOf(today);
  const hadBirthday = now.maand > maand || (now.maand === maand && now.dag >= dag);
  return now.jaar - jaar - (hadBirthday ? 0 : 1);
}

/** An age as shown. @example formatLeeftijd({ tussen: [57, 58] }) // '57 of 58 jaar' */
export function formatLeeftijd(age: Leeftijd): string {
  if (age === undefined) return 'leeftijd onbekend';
  if (typeof age === 'number') return `${age} jaar`;
  return `${age.tussen[0]} of ${age.tussen[1]} jaar`;
}

/** What is odd about a date of birth that is kept all the same. */
export type GeboortedatumWaarschuwing = 'toekomst' | 'ouder_dan_120';

/**
 * A read date of birth: a `Result` whose success may carry a warning. The value is kept with it:
 * a slip is for a person to see and correct, not a reason to lose what was typed.
 */
export type GelezenGeboortedatum =
  | {
      readonly ok: true;
      readonly value: GeboortedatumTekst;
      readonly waarschuwing?: GeboortedatumWaarschuwing;
    }
  | { readonly ok: false; readonly error: GeboortedatumFout };

/**
 * Reads a date of birth as typed: every form of `parseDatum` that has a year, and the incomplete
 * ones: `1968`, `3-1978`, `mrt 1978`, `00-00-1968`, `19680000`, `onbekend`.
 *
 * A year of two digits is always past. Words such as `vandaag` and a date without a year are
 * refused: guessing a year is fine for an appointment, not for somebody's birth.
 *
 * @example parseGeboortedatum('12-5-68', today) // { ok: true, value: '1968-05-12' }
 */
export function parseGeboortedatum(text: string, today: IsoDate): GelezenGeboortedatum {
  const read = readGeboortedatum(text, today);
  if (!read.ok) return read;
  const value = toGeboortedatum(read.value);
  // Zeros sort before every known day, so only a date that must lie ahead compares as later.
  if (String(value) > today) return { ok: true, value, waarschuwing: 'toekomst' };
  const { jaar } = geboortedatumDelen(value);
  if (jaar !== undefined && partsOf(today).jaar - jaar > 120) {
    return { ok: true, value, waarschuwing: 'ouder_dan_120' };
  }
  return { ok: true, value };
}

/** A Dutch sentence for a warning. */
export function geboortedatumWaarschuwingZin(waarschuwing: GeboortedatumWaarschuwing): string {
  if (waarschuwing === 'toekomst') {
    return 'Deze geboortedatum ligt in de toekomst. Controleer het jaar; de datum blijft staan.';
  }
  return 'Deze persoon zou ouder zijn dan 120 jaar. Controleer het jaar; de datum blijft staan.';
}
