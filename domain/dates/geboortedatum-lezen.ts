import { type DatumFout, datumFoutZin, expandYear } from '#domain/dates/datum-invoer.ts';
import { type GelezenDatum, isPlausibleYear, readDatum, tidy } from '#domain/dates/datum-lezen.ts';
import { type IsoDate, makeIsoDate, partsOf, weekdag } from '#domain/dates/iso-date.ts';
import { maandNummer } from '#domain/dates/namen.ts';
import { err, ok, type Result } from '#domain/result.ts';

export type GeboortedatumFout =
  | DatumFout
  | { readonly kind: 'jaar_ontbreekt' }
  | { readonly kind: 'maand_ontbreekt' };

const UNKNOWN = new Set(['onbekend', 'onb', 'niet bekend', '?', '0000']);
const UNKNOWN_TEXT = '0000-00-00';

/**
 * Reads a typed date of birth into 'YYYY-MM-DD', with zeros for what was not given. Only forms
 * and existence are judged here; `parseGeboortedatum` adds the warnings.
 */
export function readGeboortedatum(text: string, today: IsoDate): Result<string, GeboortedatumFout> {
  const tidied = tidy(text);
  if (tidied === '') return err({ kind: 'leeg' });
  if (UNKNOWN.has(tidied)) return ok(UNKNOWN_TEXT);
  const gelezen = readIncomplete(tidied) ?? readDatum(tidied);
  if (gelezen === undefined) return err({ kind: 'onleesbaar' });
  return resolve(gelezen, today);
}

/** Forms that name no day at all: `1968`, `3-1978`, `1978-3`, `mrt 1978`, `mrt '78`. */
function readIncomplete(tidied: string): GelezenDatum | undefined {
  const year = /^(\d{4})$/.exec(tidied);
  if (year !== null) return { dag: 0, maand: 0, jaar: Number(year[1]), jaarCijfers: 4 };
  // Four digits are asked for here: "3-11" is a day and a month.
  const monthYear = /^(\d{1,2}) ?[-/. ] ?(\d{4})$/.exec(tidied);
  if (monthYear !== null) {
    return { dag: 0, maand: Number(monthYear[1]), jaar: Number(monthYear[2]), jaarCijfers: 4 };
  }
  const yearMonth = /^(\d{4}) ?[-/. ] ?(\d{1,2})$/.exec(tidied);
  if (yearMonth !== null) {
    return { dag: 0, maand: Number(yearMonth[2]), jaar: Number(yearMonth[1]), jaarCijfers: 4 };
  }
  const named = /^([a-z]+)[-/. ]*'?(\d{4}|\d{2})$/.exec(tidied);
  const maand = maandNummer(named?.[1] ?? '');
  if (named === null || maand === undefined) return undefined;
  const jaarCijfers = named[2]?.length === 4 ? 4 : 2;
  return { dag: 0, maand, jaar: Number(named[2]), jaarCijfers };
}

function toText(jaar: number, maand: number, dag: number): string {
  const pad = (part: number, length: number) => String(part).padStart(length, '0');
  return `${pad(jaar, 4)}-${pad(maand, 2)}-${pad(dag, 2)}`;
}

function resolve(gelezen: GelezenDatum, today: IsoDate): Result<string, GeboortedatumFout> {
  const { dag, maand, jaarCijfers } = gelezen;
  if (gelezen.jaar === 0 && maand === 0 && dag === 0) return ok(UNKNOWN_TEXT);
  if (jaarCijfers === 0 || (jaarCijfers === 4 && gelezen.jaar === 0)) {
    return err({ kind: 'jaar_ontbreekt' });
  }
  if (maand === 0 && dag > 0) return err({ kind: 'maand_ontbreekt' });
  const jaar = jaarCijfers === 4 ? gelezen.jaar : pastYear(gelezen, today);
  if (!isPlausibleYear(jaar)) return err({ kind: 'jaar_buiten_bereik', jaar });
  // A missing part is tried as its first: it always exists when the rest does.
  const known = makeIsoDate(jaar, maand || 1, dag || 1);
  if (known === undefined) return err({ kind: 'bestaat_niet', dag, maand, jaar });
  if (gelezen.weekdag !== undefined) {
    if (dag === 0) return err({ kind: 'onleesbaar' });
    if (gelezen.weekdag !== weekdag(known)) {
      return err({ kind: 'weekdag_klopt_niet', getypt: gelezen.weekdag, datum: known });
    }
  }
  return ok(toText(jaar, maand, dag));
}

/** The latest year with these two digits in which the date does not lie ahead. */
function pastYear({ jaar, maand, dag }: GelezenDatum, today: IsoDate): number {
  const latest = expandYear(jaar, partsOf(today).jaar);
  return toText(latest, maand, dag) > today ? latest - 100 : latest;
}

/** A Dutch sentence that says what is wrong with a typed date of birth and what to do. */
export function geboortedatumFoutZin(fout: GeboortedatumFout): string {
  switch (fout.kind) {
    case 'leeg':
    case 'onleesbaar':
      return 'Typ een geboortedatum zoals 12-5-1968. Weet u alleen het jaar, typ dan 1968; weet u niets, typ dan onbekend.';
    case 'jaar_ontbreekt':
      return 'Typ ook het jaar, bijvoorbeeld 12-5-1968. Is het jaar niet bekend, typ dan onbekend.';
    case 'maand_ontbreekt':
      return 'Een dag zonder maand kan niet worden bewaard. Typ ook de maand, of alleen het jaar.';
    case 'bestaat_niet':
      return fout.dag === 0
        ? `Maand ${fout.maand} bestaat niet. Typ een maand van 1 tot en met 12, bijvoorbeeld 3-1978.`
        : datumFoutZin(fout);
    default:
      return datumFoutZin(fout);
  }
}
