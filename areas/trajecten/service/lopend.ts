import type { ReadContext } from '#areas/context.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type AanZet, aanZetOp, aanZetVan } from '../rules/aan-zet.ts';
import { doorgangsvraagOp } from '../rules/doorgang.ts';
import { deriveProcedure, type Procedurestand } from '../rules/procedure.ts';
import type { TermijnKop } from '../store.ts';
import {
  type GebeurtenisRow,
  listGebeurtenisRows,
  listLopendeRows,
  type ProcedureRow,
} from '../store-procedures.ts';
import { toGebeurtenis } from './afleiden.ts';
import { readIsWeg } from './weg.ts';

/** A procedure of an open traject, as lists need it. */
export type Lopend = {
  readonly row: ProcedureRow;
  readonly stand: Procedurestand;
  readonly aanZet: AanZet;
  /** Whether anything that happened in it stands: nothing is asked of one in which all was withdrawn. */
  readonly staatIets: boolean;
};

/**
 * The procedures of the open trajecten of these dossiers, by dossier, each with how it stands and who
 * is to move: for a whole page of a list in two queries. What their own page does not show is left
 * out. What is open of their terms is given, as it is kept for lists.
 */
export async function listLopend(
  context: ReadContext,
  dossierIds: readonly string[],
  open: readonly Pick<TermijnKop, 'sleutel'>[],
): Promise<ReadonlyMap<string, readonly Lopend[]>> {
  const { unit, today } = context;
  const rows = await listLopendeRows(unit, dossierIds);
  const gebeurtenissen = Map.groupBy(
    await listGebeurtenisRows(
      unit,
      rows.map(({ id }) => id),
    ),
    ({ procedureId }) => procedureId,
  );
  const sleutels = new Set(open.flatMap(({ sleutel }) => sleutel ?? []));
  const found: Lopend[] = [];
  for (const row of rows) {
    const own = gebeurtenissen.get(row.id) ?? [];
    // Seldom: only of what was all withdrawn it is read whether its page still shows it.
    const isOver = !own.some(isStaand);
    if (isOver && own.every(await readIsWeg(context, row.dossierId))) continue;
    found.push(lopendVan(row, own, { today, sleutels }));
  }
  return Map.groupBy(found, ({ row }) => row.dossierId);
}

/** Whether a gebeurtenis was not withdrawn. */
export function isStaand({ ingetrokkenOp }: Pick<GebeurtenisRow, 'ingetrokkenOp'>): boolean {
  return ingetrokkenOp === null;
}

function lopendVan(
  row: ProcedureRow,
  rows: readonly GebeurtenisRow[],
  given: {
    readonly today: IsoDate;
    readonly sleutels: ReadonlySet<string>;
  },
): Lopend {
  const gebeurtenissen = rows.map(toGebeurtenis);
  const stand = deriveProcedure(gebeurtenissen);
  const { today, sleutels } = given;
  const aanZet = aanZetOp(
    aanZetVan(gebeurtenissen, stand, doorgangsvraagOp(stand, sleutels)),
    stand,
    {
      today,
      // The term of a day that stands is open until somebody says how it ended.
      isGedaan: ({ door }) =>
        !sleutels.has(`zitting:${door.id}`) && !sleutels.has(`ontruiming:${door.id}`),
    },
  );
  return { row, stand, aanZet, staatIets: rows.some(isStaand) };
}
