import type { ReadContext } from '#areas/context.ts';
import { readOpvolgers } from '#areas/partners/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij } from '#domain/velden/rij.ts';
import { casusregieVelden } from './fields.ts';
import { type Casusregierij, casusregieOp, gestoptSinds } from './rules/casusregie.ts';
import { listBeeindigingenVan, listCasusregiesVan } from './store.ts';

/** Who had casusregie and what ended it by itself, of one traject. */
export type Casusregiestand = Casusregierij & {
  readonly dossierId: string;
  readonly trajectId: string;
  readonly partner: string;
  readonly contact: string;
};

/**
 * Who had casusregie in these dossiers, with when their party stopped early in the same traject: that
 * ends it without anybody saying so twice (SA 6.4; st 2).
 */
export async function readCasusregiestand(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierIds: readonly string[],
): Promise<readonly Casusregiestand[]> {
  const rows = (await listCasusregiesVan(unit, dossierIds)).filter(
    ({ ingetrokkenOp }) => ingetrokkenOp === null,
  );
  if (rows.length === 0) return [];
  const nu = await readOpvolgers(unit);
  const gestopt = await listBeeindigingenVan(unit, dossierIds);
  return rows.map(({ id, dossierId, trajectId, partnerId, ...row }) => {
    const { contact, van, tot } = fromRij(casusregieVelden, { ...row, partnerId });
    const own = gestopt.filter(
      (one) => one.dossierId === dossierId && (one.trajectId ?? trajectId) === trajectId,
    );
    return {
      ...{ id, dossierId, trajectId, partner: partnerId, contact, van, tot },
      gestoptOp: gestoptSinds(
        { partner: nu(partnerId), van },
        own.map((one) => ({
          ...{ partner: nu(one.partnerId), op: toIsoDate(one.datum) },
          hervatOp: one.hervatOp === null ? null : toIsoDate(one.hervatOp),
        })),
      ),
    };
  });
}

/**
 * The open trajecten in which somebody had casusregie and nobody has it now: then who takes it over is
 * to be arranged (SA 7 ST d; st 2).
 */
export async function zonderCasusregie(
  context: Pick<ReadContext, 'unit'>,
  open: readonly { readonly id: string; readonly dossierId: string }[],
  today: IsoDate,
): Promise<ReadonlySet<string>> {
  const stand = await readCasusregiestand(
    context,
    open.map(({ dossierId }) => dossierId),
  );
  const had = Map.groupBy(stand, ({ trajectId }) => trajectId);
  return new Set(
    open.flatMap(({ id }) => {
      const rijen = had.get(id) ?? [];
      return rijen.length > 0 && casusregieOp(rijen, null, today) === undefined ? id : [];
    }),
  );
}
