import type { Zoekfilter, ZoekRegel } from '#contract/dossiers.ts';
import type { BetrokkeneRow } from '#db/repositories/betrokkenen.ts';
import {
  type DossierRow,
  findDossierByNummer,
  findDossiers,
  listDossiersOf,
} from '#db/repositories/dossiers.ts';
import { zoekRang } from '#domain/bekendheid/zoek-rang.ts';
import { parseZoekvraag, type Zoekvraag } from '#domain/bekendheid/zoekvraag.ts';
import { addMonths } from '#domain/dates/iso-date.ts';
import type { ReadContext } from './context.ts';
import { toRegels } from './dossier-regels.ts';
import { naamVan, toGegevens } from './personen.ts';
import { findMensen, type Gelijkend, MOST_PEOPLE } from './zoek-mensen.ts';

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
    const rol = own.find(({ betrokkeneId }) => betrokkeneId === hit?.id)?.rol;
    const rang = row.id === numbered?.id ? 1_000 : (rangVan.get(hit?.id ?? '') ?? 0);
    return { row, rang, mens: hit, isHoofd: rol !== 'medehuurder' };
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
  if (wiens === 'mij') return row.behandelaarId === account.id;
  return wiens === 'iedereen' || row.behandelaarId === null;
}

function whyFound({ mens, isHoofd }: Treffer, vraag: Zoekvraag): Pick<ZoekRegel, 'via' | 'op'> {
  const op: ZoekRegel['op'] = [];
  if (mens !== undefined && vraag.bsn !== undefined && mens.bsn === vraag.bsn) op.push('op_bsn');
  if (mens !== undefined && vraag.telefoon !== undefined && mens.telefoon === vraag.telefoon)
    op.push('op_telefoon');
  return { via: mens === undefined || isHoofd ? null : naamVan(mens), op };
}
