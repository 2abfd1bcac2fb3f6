import { parseDatum } from '#domain/dates/datum-invoer.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { datumZin, type GetypteDatum } from '#domain/velden/formulier.ts';

/**
 * What a date field holds: the text as typed, and the date it means when it means one. Both are
 * kept in a draft: `-3` typed today must not become another day when it is put back tomorrow, and
 * what cannot be read stays as it was typed.
 */
export type DatumWaarde = GetypteDatum;

/** A field in which nothing was typed. */
export const LEGE_DATUM: DatumWaarde = { tekst: '', datum: null };

/** A field that holds a date. */
export function datumWaarde(datum: IsoDate | null | undefined): DatumWaarde {
  return datum == null ? LEGE_DATUM : { tekst: formatDatum(datum), datum };
}

/** Somebody typed: the text stays exactly so, and is a date as soon as it reads as one. */
export function typed(tekst: string, today: IsoDate): DatumWaarde {
  const read = parseDatum(tekst, today);
  return { tekst, datum: read.ok ? read.value : null };
}

/** Somebody is done (Enter, Tab, click elsewhere): a date is shown in full, other text stays. */
export function settled(waarde: DatumWaarde): DatumWaarde {
  return waarde.datum === null ? waarde : datumWaarde(waarde.datum);
}

/**
 * Arrow up or down: a day later or earlier. An empty field goes to today; text that is no date
 * stays, because a person has to see it.
 */
export function shifted(waarde: DatumWaarde, dagen: number, today: IsoDate): DatumWaarde {
  if (waarde.datum !== null) return moved(waarde, dagen);
  return waarde.tekst.trim() === '' ? datumWaarde(today) : waarde;
}

function moved(waarde: DatumWaarde, dagen: number): DatumWaarde {
  if (waarde.datum === null) return waarde;
  try {
    return datumWaarde(addDays(waarde.datum, dagen));
  } catch {
    // Before the year 1 or after 9999 there is no day to go to.
    return waarde;
  }
}

/**
 * The sentence for what was typed, or undefined when it is a date. An empty field is only wrong
 * where a date is needed.
 */
export function datumFout(
  waarde: DatumWaarde,
  today: IsoDate,
  verplicht: boolean,
): string | undefined {
  return datumZin(waarde, today, verplicht);
}
