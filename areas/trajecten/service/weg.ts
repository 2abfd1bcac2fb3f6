import { listBriefRows } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { listAlleMeldingen } from '#areas/meldingen/store.ts';
import type { GebeurtenisRow } from '../store-procedures.ts';

/** Whether a gebeurtenis is no longer shown. */
export type IsWeg = (row: GebeurtenisRow) => boolean;

/**
 * What of a dossier is no longer shown, on its page or in a list: what stands elsewhere now, or went
 * with a melding before anybody was told of it. A procedure with nothing else in it is not shown
 * either, and nothing is asked about it.
 *
 * @example isWegVan({ meldingen: [], verteld: new Set() })({ ...row, ingetrokkenReden: 'dubbel' }) // true
 */
export function isWegVan({
  meldingen,
  verteld,
}: {
  readonly meldingen: readonly { readonly id: string; readonly ingetrokkenOp: string | null }[];
  readonly verteld: ReadonlySet<string>;
}): IsWeg {
  const ingetrokken = new Set(
    meldingen.flatMap(({ id, ingetrokkenOp }) => (ingetrokkenOp === null ? [] : [id])),
  );
  return ({ id, ingetrokkenOp, ingetrokkenReden, meldingId }) =>
    ingetrokkenReden === 'dubbel' ||
    (ingetrokkenOp !== null && ingetrokken.has(meldingId ?? '') && !verteld.has(id));
}

/** What of a dossier is no longer shown, read for it alone. */
export async function readIsWeg(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
): Promise<IsWeg> {
  return isWegVan({
    meldingen: await listAlleMeldingen(unit, dossierId),
    verteld: new Set((await listBriefRows(unit, dossierId)).flatMap(({ over }) => over)),
  });
}
