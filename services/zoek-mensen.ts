import {
  type BetrokkeneRow,
  findBetrokkenen,
  findByPostcode,
  findBySleutelDeel,
  findBySleutels,
  listSleutelwaarden,
} from '#db/repositories/betrokkenen.ts';
import type { ReadUnit } from '#db/store.ts';
import { lijktOp, ZELFDE_BEGIN } from '#domain/bekendheid/lijkt-op.ts';
import { losVanTussenvoegsel } from '#domain/bekendheid/profiel.ts';
import type { Zoekvraag } from '#domain/bekendheid/zoekvraag.ts';
import { bekendDeel } from '#domain/dates/geboortedatum.ts';
import { TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';
import { WOORD } from './betrokkenen.ts';

/** More than anybody pages through; a search that finds so many is too short. */
export const MOST_PEOPLE = 2_000;
/** Words with one begin that are looked through for what is alike. */
const MOST_WORDS = 3_000;
const MOST_ALIKE = 5;

/** A word that nobody has, and what was taken instead. */
export type Gelijkend = { readonly getypt: string; readonly gevonden: readonly string[] };

export type GevondenMensen = {
  readonly mensen: readonly BetrokkeneRow[];
  readonly lijktOp: readonly Gelijkend[];
  readonly teVeel: boolean;
};

/** Everybody who answers to all of what was typed, in no order. */
export async function findMensen(unit: ReadUnit, vraag: Zoekvraag): Promise<GevondenMensen> {
  const sets: string[][] = [];
  const { bsn, geboortedatum, postcode, huisnummer, telefoon } = vraag;
  const exact = (soort: string, waarde: string) => findBySleutels(unit, [{ soort, waarde }]);
  if (bsn !== undefined) sets.push(await exact('bsn', bsn));
  const geboren = geboortedatum && bekendDeel(geboortedatum);
  if (geboren !== undefined && geboren === geboortedatum)
    sets.push(await exact('geboortedatum', geboren));
  if (telefoon !== undefined) sets.push(await exact('telefoon', telefoon));
  if (postcode !== undefined)
    sets.push(await findByPostcode(unit, postcode, huisnummer, MOST_PEOPLE));
  const gelijkend: Gelijkend[] = [];
  for (const woord of meaningful(vraag.woorden)) {
    const { ids, gevonden } = await findByWoord(unit, woord);
    sets.push(ids);
    if (gevonden.length > 0) gelijkend.push({ getypt: woord, gevonden });
  }
  // Of a year alone there are thousands: beside something else it only narrows that down.
  if (geboren !== undefined && sets.length === 0)
    sets.push(await findBySleutelDeel(unit, 'geboortedatum', geboren, 'begin', MOST_PEOPLE));
  const rows = await findBetrokkenen(unit, intersect(sets));
  const mensen = rows.filter(
    (row) =>
      (huisnummer === undefined || postcode !== undefined || row.huisnummer === huisnummer) &&
      (geboren === undefined || row.geboortedatum?.startsWith(geboren) === true),
  );
  const teVeel = sets.length > 0 && sets.every((set) => set.length >= MOST_PEOPLE);
  return { mensen, lijktOp: gelijkend, teVeel };
}

/** "van den" says nothing beside a name, and nobody is kept under it. */
function meaningful(woorden: readonly string[]): readonly string[] {
  const names = woorden.filter((woord) => !TUSSENVOEGSELS.has(woord));
  return names.length > 0 ? names : woorden;
}

/**
 * Whoever has a word that begins so; else one that holds it; else one that looks like it, which is
 * told, because it is not what was typed.
 */
async function findByWoord(
  unit: ReadUnit,
  woord: string,
): Promise<{ ids: string[]; gevonden: readonly string[] }> {
  const begins = await findBySleutelDeel(unit, WOORD, woord, 'begin', MOST_PEOPLE);
  if (begins.length > 0) return { ids: begins, gevonden: [] };
  const gevonden = await findGelijkend(unit, woord);
  if (gevonden.length > 0) {
    const sleutels = gevonden.map((waarde) => ({ soort: WOORD, waarde }));
    return { ids: await findBySleutels(unit, sleutels), gevonden };
  }
  // A part from the middle of a name only when nothing else fits: that one is slower.
  const ids = await findBySleutelDeel(unit, WOORD, woord, 'ergens', MOST_PEOPLE);
  return { ids, gevonden: [] };
}

async function findGelijkend(unit: ReadUnit, woord: string): Promise<readonly string[]> {
  const begins = new Set(
    [woord, ...losVanTussenvoegsel(woord)].map((text) => text.slice(0, ZELFDE_BEGIN)),
  );
  const words: string[] = [];
  for (const begin of begins)
    words.push(...(await listSleutelwaarden(unit, WOORD, begin, MOST_WORDS)));
  return words.filter((known) => lijktOp(woord, known)).slice(0, MOST_ALIKE);
}

function intersect(sets: readonly string[][]): string[] {
  const [first, ...rest] = [...sets].sort((a, b) => a.length - b.length);
  if (first === undefined) return [];
  const others = rest.map((set) => new Set(set));
  return first.filter((id) => others.every((set) => set.has(id)));
}
