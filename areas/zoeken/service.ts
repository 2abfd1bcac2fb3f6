import { losVanTussenvoegsel } from '#areas/bekendheid/rules/profiel.ts';
import type { ReadContext } from '#areas/context.ts';
import { toRegels } from '#areas/dossiers/service/weergave-regels.ts';
import {
  type DossierRow,
  findDossierByNummer,
  findDossiers,
  listDossiersOf,
} from '#areas/dossiers/store.ts';
import { rowNaam, toGegevens, WOORD, zonderAfgeschermd } from '#areas/personen/service/personen.ts';
import {
  type BetrokkeneRow,
  findBetrokkenen,
  findByPostcode,
  findBySleutelDeel,
  findBySleutels,
  listSleutelwaarden,
} from '#areas/personen/store/betrokkenen.ts';
import type { ReadUnit } from '#db/store.ts';
import { bekendDeel } from '#domain/dates/geboortedatum.ts';
import { addMonths } from '#domain/dates/iso-date.ts';
import { TUSSENVOEGSELS } from '#domain/identiteit/tussenvoegsels.ts';
import type { Zoekfilter, ZoekRegel } from './contract.ts';
import { lijktOp, parseZoekvraag, ZELFDE_BEGIN, type Zoekvraag, zoekRang } from './rules.ts';

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
      (huisnummer === undefined ||
        postcode !== undefined ||
        zonderAfgeschermd(row).huisnummer === huisnummer) &&
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

const PER_PAGE = 25;

type Zoekopdracht = Pick<Zoekfilter, 'status' | 'wiens'> &
  Partial<Pick<Zoekfilter, 'gemeente' | 'geopend'>> & {
    readonly tekst: string;
    readonly pagina: number;
  };

type Gevonden = {
  dossiers: ZoekRegel[];
  meer: boolean;
  totaal: number;
  teVeel: boolean;
  lijktOp: { getypt: string; gevonden: string[] }[];
};

/** A dossier with the person in it who answers best to the search. */
type Treffer = {
  readonly row: DossierRow;
  readonly rang: number;
  readonly mens: BetrokkeneRow | undefined;
  readonly isHoofd: boolean;
};

/**
 * One box: dossiernummer, name in any order or part, birth date, postcode, address, phone, BSN. The
 * best answers first; who answers as well: open before closed, then the newest.
 */
export async function search(context: ReadContext, opdracht: Zoekopdracht): Promise<Gevonden> {
  const vraag = parseZoekvraag(opdracht.tekst, context.today);
  const { mensen, lijktOp, teVeel } = await findMensen(context.unit, vraag);
  const treffers = (await rankDossiers(context, withGevonden(vraag, lijktOp), mensen)).filter(
    (treffer) => isAsked(treffer.row, opdracht, context),
  );
  const from = (opdracht.pagina - 1) * PER_PAGE;
  const page = treffers.slice(from, from + PER_PAGE);
  const regels = await toRegels(
    context,
    page.map(({ row }) => row),
  );
  return {
    dossiers: regels.flatMap((regel) => {
      const treffer = page.find(({ row }) => row.id === regel.id);
      return treffer === undefined ? [] : [{ ...regel, ...whyFound(treffer, vraag) }];
    }),
    meer: treffers.length > from + PER_PAGE,
    totaal: treffers.length,
    teVeel,
    lijktOp: lijktOp.map(({ getypt, gevonden }: Gelijkend) => ({
      getypt,
      gevonden: [...gevonden],
    })),
  };
}

/** The search with what was taken for the words that nobody has, so that it can be ranked. */
function withGevonden(vraag: Zoekvraag, lijktOp: readonly Gelijkend[]): Zoekvraag {
  const taken = new Map(lijktOp.map(({ getypt, gevonden }) => [getypt, gevonden]));
  return { ...vraag, woorden: vraag.woorden.flatMap((woord) => taken.get(woord) ?? [woord]) };
}

/** Nine digits can be a dossiernummer and a BSN: then both count. */
async function rankDossiers(
  { unit }: ReadContext,
  vraag: Zoekvraag,
  mensen: readonly BetrokkeneRow[],
): Promise<Treffer[]> {
  const numbered =
    vraag.dossiernummer === undefined
      ? undefined
      : await findDossierByNummer(unit, vraag.dossiernummer);
  const rangVan = new Map(mensen.map((mens) => [mens.id, zoekRang(vraag, toGegevens(mens))]));
  const best = [...mensen]
    .sort((a, b) => (rangVan.get(b.id) ?? 0) - (rangVan.get(a.id) ?? 0))
    .slice(0, MOST_PEOPLE);
  const links = await listDossiersOf(
    unit,
    best.map(({ id }) => id),
  );
  const ids = new Set(links.map(({ dossierId }) => dossierId));
  if (numbered !== undefined) ids.add(numbered.id);
  const perDossier = Map.groupBy(links, ({ dossierId }) => dossierId);
  const treffers = (await findDossiers(unit, [...ids])).map((row): Treffer => {
    const own = perDossier.get(row.id) ?? [];
    const hit = best.find(({ id }) => own.some(({ betrokkeneId }) => betrokkeneId === id));
    const isHoofd = own.find(({ betrokkeneId }) => betrokkeneId === hit?.id)?.eerste ?? true;
    const rang = row.id === numbered?.id ? 1_000 : (rangVan.get(hit?.id ?? '') ?? 0);
    return { row, rang, mens: hit, isHoofd };
  });
  // `findDossiers` gives the newest first, and sorting keeps that order among equals.
  const isClosed = ({ row }: Treffer) => Number(row.geslotenOp !== null);
  return treffers.sort((a, b) => b.rang - a.rang || isClosed(a) - isClosed(b));
}

/** How many months back a dossier may have been opened. */
const MAANDEN: Readonly<Record<Zoekfilter['geopend'], number | undefined>> = {
  altijd: undefined,
  maand: 1,
  jaar: 12,
};

function isAsked(
  row: DossierRow,
  { status, wiens, gemeente = null, geopend = 'altijd' }: Zoekopdracht,
  { account, today }: ReadContext,
): boolean {
  if (status !== 'alle' && (row.geslotenOp === null) !== (status === 'open')) return false;
  if (gemeente !== null && row.gemeente !== gemeente) return false;
  const maanden = MAANDEN[geopend];
  if (maanden !== undefined && row.geopendOp < addMonths(today, -maanden)) return false;
  if (wiens === 'mij') return row.dossierhouderId === account.id;
  return wiens === 'iedereen' || row.dossierhouderId === null;
}

function whyFound(
  { mens, isHoofd }: Treffer,
  vraag: Zoekvraag,
): Pick<ZoekRegel, 'via' | 'viaId' | 'op'> {
  const op: ZoekRegel['op'] = [];
  if (mens !== undefined && vraag.bsn !== undefined && mens.bsn === vraag.bsn) op.push('op_bsn');
  if (mens !== undefined && vraag.telefoon !== undefined && mens.telefoon === vraag.telefoon)
    op.push('op_telefoon');
  const via = mens === undefined || isHoofd ? undefined : mens;
  return { via: via === undefined ? null : rowNaam(via), viaId: via?.id ?? null, op };
}
