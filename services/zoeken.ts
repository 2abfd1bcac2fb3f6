import type { DossierRegel } from '#contract/dossiers.ts';
import {
  findBetrokkenen,
  findByPostcode,
  findBySleutelDeel,
  findBySleutels,
} from '#db/repositories/betrokkenen.ts';
import { findDossierByNummer, findDossiers, listDossiersOf } from '#db/repositories/dossiers.ts';
import { parseZoekvraag, type Zoekvraag } from '#domain/bekendheid/zoekvraag.ts';
import { WOORD } from './betrokkenen.ts';
import type { ReadContext } from './context.ts';
import { toRegels } from './dossier-regels.ts';

const PER_PAGE = 25;
/** More than anybody pages through; a search that finds so many is too short. */
const MOST_PEOPLE = 2_000;

/** One box: dossiernummer, name in any order or part, birth date, postcode, address, phone, BSN. */
export async function search(
  context: ReadContext,
  { tekst, pagina }: { tekst: string; pagina: number },
): Promise<{ dossiers: DossierRegel[]; meer: boolean }> {
  const vraag = parseZoekvraag(tekst, context.today);
  const ids = await dossierIds(context, vraag);
  const rows = await findDossiers(context.unit, ids.slice(0, MOST_PEOPLE));
  const from = (pagina - 1) * PER_PAGE;
  return {
    dossiers: await toRegels(context, rows.slice(from, from + PER_PAGE)),
    meer: rows.length > from + PER_PAGE,
  };
}

/** Nine digits can be a dossiernummer and a BSN: then both count. */
async function dossierIds(context: ReadContext, vraag: Zoekvraag): Promise<string[]> {
  const { dossiernummer, ...rest } = vraag;
  const numbered =
    dossiernummer === undefined
      ? undefined
      : await findDossierByNummer(context.unit, dossiernummer);
  const people = await matchingPeople(context, rest);
  const links = await listDossiersOf(context.unit, people);
  return [
    ...new Set([...(numbered ? [numbered.id] : []), ...links.map(({ dossierId }) => dossierId)]),
  ];
}

/** Everybody who answers to all of what was typed. */
async function matchingPeople({ unit }: ReadContext, vraag: Zoekvraag): Promise<string[]> {
  const sets: string[][] = [];
  const { bsn, geboortedatum, postcode, huisnummer, telefoon, woorden } = vraag;
  const exact = (soort: string, waarde: string) => findBySleutels(unit, [{ soort, waarde }]);
  if (bsn !== undefined) sets.push(await exact('bsn', bsn));
  if (geboortedatum !== undefined) sets.push(await exact('geboortedatum', geboortedatum));
  if (telefoon !== undefined) sets.push(await exact('telefoon', telefoon));
  if (postcode !== undefined)
    sets.push(await findByPostcode(unit, postcode, huisnummer, MOST_PEOPLE));
  for (const woord of woorden) {
    const begins = await findBySleutelDeel(unit, WOORD, woord, 'begin', MOST_PEOPLE);
    // A part from the middle of a name only when nothing begins with it: that one is slower.
    sets.push(
      begins.length > 0
        ? begins
        : await findBySleutelDeel(unit, WOORD, woord, 'ergens', MOST_PEOPLE),
    );
  }
  const together = intersect(sets);
  if (huisnummer === undefined || postcode !== undefined) return together;
  const rows = await findBetrokkenen(unit, together);
  return rows.filter((row) => row.huisnummer === huisnummer).map(({ id }) => id);
}

function intersect(sets: readonly string[][]): string[] {
  const [first, ...rest] = [...sets].sort((a, b) => a.length - b.length);
  if (first === undefined) return [];
  const others = rest.map((set) => new Set(set));
  return first.filter((id) => others.every((set) => set.has(id)));
}
