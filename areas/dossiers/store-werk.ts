import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  isNotNull,
  isNull,
  lte,
  min,
  not,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import { WERKSOORTEN, type Werkgrenzen, type Werksoort } from '#areas/werk/rules.ts';
import { among } from '#db/among.ts';
import type { ReadUnit } from '#db/store.ts';
import type { DossierRow } from './store.ts';

const { dossier, termijn } = schema;

/**
 * Which dossiers there is work in: open ones by due date (both ends included), closed ones in which
 * something is still due, or all of these; and by who handles them.
 */
export type Werkvraag = {
  readonly vervalt:
    | { readonly van?: string; readonly tot?: string }
    | 'geen'
    | 'na_afsluiting'
    | 'alle';
  readonly dossierhouder: { readonly id: string } | 'niemand' | 'iedereen';
};

/**
 * A page of open dossiers by group, as `werkgroepVan` tells them apart, and within a group the first
 * due first, those without a due date last. Each group is read by an index of its own.
 */
export async function listOpen(
  unit: ReadUnit,
  filter: Werkvraag,
  page: { limit: number; offset: number },
  { today, dagTot, werkTot }: Werkgrenzen,
): Promise<DossierRow[]> {
  const nabij = await listNabij(unit, filter, { today, dagTot });
  const found = await inOrder(unit, nabij.slice(page.offset, page.offset + page.limit));
  let over = Math.max(0, page.offset - nabij.length);
  const isNabij = among(dossier.id, nabij);
  for (const groep of [...WERKSOORTEN, 'na_afsluiting', 'later'] as const) {
    const limit = page.limit - found.length;
    if (limit === 0) break;
    const where = and(openWhere(filter), groepWhere(groep, werkTot), not(isNabij));
    const rows = await unit
      .select()
      .from(dossier)
      .where(where)
      .orderBy(sql`${dossier.vervalt} ASC NULLS LAST`, asc(dossier.id))
      .limit(limit)
      .offset(over);
    found.push(...rows);
    // Only a page that begins after this group needs to know how many are in it.
    if (rows.length > 0 || over === 0) over = 0;
    else {
      const [all] = await unit.select({ aantal: count() }).from(dossier).where(where);
      over -= all?.aantal ?? 0;
    }
  }
  return found;
}

/** The open dossiers with a zitting or ontruiming that is near, the first day first. */
async function listNabij(
  unit: ReadUnit,
  filter: Werkvraag,
  { today, dagTot }: Pick<Werkgrenzen, 'today' | 'dagTot'>,
): Promise<string[]> {
  const rows = await unit
    .select({ id: dossier.id })
    .from(termijn)
    .innerJoin(dossier, eq(dossier.id, termijn.dossierId))
    .where(
      and(
        isNull(termijn.voldaanOp),
        // In the words of the index: it only holds these.
        sql`${termijn.code} IN ('zitting', 'ontruiming')`,
        gte(termijn.vervalt, today),
        lte(termijn.vervalt, dagTot),
        isNull(dossier.geslotenOp),
        openWhere(filter),
      ),
    )
    .groupBy(dossier.id)
    .orderBy(asc(min(termijn.vervalt)), asc(dossier.id));
  return rows.map(({ id }) => id);
}

async function inOrder(unit: ReadUnit, ids: readonly string[]): Promise<DossierRow[]> {
  if (ids.length === 0) return [];
  const rows = await unit.select().from(dossier).where(among(dossier.id, ids));
  return rows.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

function groepWhere(
  groep: Werksoort | 'na_afsluiting' | 'later',
  werkTot: string,
): SQL | undefined {
  if (groep === 'na_afsluiting') return isNotNull(dossier.geslotenOp);
  return and(
    isNull(dossier.geslotenOp),
    groep === 'later'
      ? or(gt(dossier.vervalt, werkTot), isNull(dossier.vervalt), isNull(dossier.werksoort))
      : and(eq(dossier.werksoort, groep), lte(dossier.vervalt, werkTot)),
  );
}

/** How many open dossiers the filter lets through. */
export async function countOpen(unit: ReadUnit, filter: Werkvraag): Promise<number> {
  const rows = await unit.select({ aantal: count() }).from(dossier).where(openWhere(filter));
  return rows[0]?.aantal ?? 0;
}

function openWhere({ vervalt, dossierhouder }: Werkvraag): SQL | undefined {
  const naAfsluiting = and(isNotNull(dossier.geslotenOp), isNotNull(dossier.vervalt));
  const parts: (SQL | undefined)[] = [
    vervalt === 'na_afsluiting'
      ? naAfsluiting
      : vervalt === 'alle'
        ? or(isNull(dossier.geslotenOp), naAfsluiting)
        : isNull(dossier.geslotenOp),
  ];
  if (vervalt === 'geen') parts.push(isNull(dossier.vervalt));
  else if (typeof vervalt === 'object') {
    if (vervalt.van !== undefined) parts.push(gte(dossier.vervalt, vervalt.van));
    if (vervalt.tot !== undefined) parts.push(lte(dossier.vervalt, vervalt.tot));
  }
  if (dossierhouder === 'niemand') parts.push(isNull(dossier.dossierhouderId));
  else if (dossierhouder !== 'iedereen') parts.push(eq(dossier.dossierhouderId, dossierhouder.id));
  return and(...parts);
}
