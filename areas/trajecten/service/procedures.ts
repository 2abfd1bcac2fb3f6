import { listBriefRows, moveBrieven } from '#areas/brieven/store.ts';
import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { settleNoodzaak } from '#areas/dossiers/service/noodzaak-stap.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { requireHerstelreden } from '#areas/herstel.ts';
import { listMeldingen, type MeldingRow, setProcedureOf } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { conflict, notFound, Refusal } from '#areas/refusal.ts';
import type { GebeurtenisInvoer, Procedure } from '../contract-procedures.ts';
import type { Herstelreden } from '../rules/gebeurtenis-gegevens.ts';
import { checkGebeurtenis } from '../rules/gebeurtenis-invoer.ts';
import { deriveProcedure } from '../rules/procedure.ts';
import { gaatOverProcedure, gebeurtenissenUit } from '../rules/uit-melding.ts';
import {
  findGebeurtenis,
  findProcedure,
  type GebeurtenisRow,
  insertGebeurtenissen,
  listGebeurtenisRows,
  moveProcedure,
  type ProcedureRow,
  withdrawRow,
} from '../store-procedures.ts';
import {
  deriveTermijnen,
  openTraject,
  readAfgeleid,
  settleProcedures,
  toGebeurtenis,
} from './afleiden.ts';
import { inhoudVan, viewProcedures } from './beeld.ts';
import { chooseProcedure, startProcedure, summonGenoemd } from './procedure-kiezen.ts';
import { stapVan } from './stap.ts';
import { endWhatWasOver } from './termijnen.ts';

type Answer = { procedures: Procedure[] };

async function answer(context: WriteContext, dossierId: string): Promise<Answer> {
  return { procedures: await viewProcedures(context, dossierId) };
}

/** Records what happened in a procedure; without one, in a new procedure of the open traject. */
export const addGebeurtenis = once(
  async (
    context: WriteContext,
    {
      dossierId,
      procedureId,
      ...typed
    }: GebeurtenisInvoer & {
      dossierId: string;
      procedureId: string | null;
    },
  ): Promise<Answer> => {
    await openDossier(context, dossierId, 'vastleggen');
    const before = stapVan(await readAfgeleid(context, dossierId));
    const procedure =
      procedureId === null
        ? await startProcedure(context, dossierId)
        : await resumeProcedure(context, procedureId, dossierId);
    await refuseUnless(context, procedure, typed, []);
    const row = await makeRow(context, procedure, typed, null);
    await insertGebeurtenissen(context.unit, [row]);
    await note(context, dossierId, 'gebeurtenis', described(row));
    await settleProcedures(context, dossierId, before);
    return answer(context, dossierId);
  },
  async (context, { dossierId }) => {
    await openDossier(context, dossierId, 'lezen');
    return { procedures: await viewProcedures(context, dossierId) };
  },
);

/** Puts something else in the place of a gebeurtenis: the one is withdrawn, the other entered. */
export async function correctGebeurtenis(
  context: WriteContext,
  {
    id,
    versie,
    reden,
    ...typed
  }: GebeurtenisInvoer & {
    id: string;
    versie: number;
    reden: Herstelreden | null;
  },
): Promise<Answer> {
  const { row, procedure } = await mendable(context, { id, versie, reden });
  const { dossierId } = procedure;
  const before = stapVan(await readAfgeleid(context, dossierId));
  await refuseUnless(context, procedure, typed, [id]);
  const next = await makeRow(context, procedure, typed, row.meldingId);
  await insertGebeurtenissen(context.unit, [next]);
  await withdraw(context, row, reden, next.id);
  await note(context, dossierId, 'gebeurtenis_hersteld', {
    ...described(next),
    was: row.soort,
    reden: reden ?? '',
  });
  await settleProcedures(context, dossierId, before);
  return answer(context, dossierId);
}

/** Withdraws a gebeurtenis: everything that followed from it goes along, and what it was stays. */
export async function withdrawGebeurtenis(
  context: WriteContext,
  input: { id: string; versie: number; reden: Herstelreden | null },
): Promise<Answer> {
  const { row, procedure } = await mendable(context, input);
  const { dossierId } = procedure;
  const before = stapVan(await readAfgeleid(context, dossierId));
  await withdraw(context, row, input.reden, null);
  await note(context, dossierId, 'gebeurtenis_ingetrokken', {
    ...described(row),
    reden: input.reden ?? '',
  });
  await settleProcedures(context, dossierId, before);
  return answer(context, dossierId);
}

async function one(context: WriteContext, dossierId: string, id: string) {
  return (await viewProcedures(context, dossierId)).find((procedure) => procedure.id === id);
}

/**
 * Records what a melding brings of a procedure, in the procedure that it belongs to: that of the
 * melding of the same event, one of the open traject with the same verhuurder, or a new one. Two
 * verhuurders are two procedures.
 */
export async function recordMelding(context: WriteContext, melding: MeldingRow): Promise<void> {
  const inhoud = inhoudVan(melding);
  const { dossierId } = melding;
  // Somebody may have come into the dossier with it, to whom letters are due.
  if (!gaatOverProcedure(inhoud)) {
    await deriveTermijnen(context, dossierId);
    return settleNoodzaak(context, dossierId);
  }
  const before = stapVan(await readAfgeleid(context, dossierId));
  const trajectId = (await openTraject(context, dossierId)).id;
  const procedure = await chooseProcedure(context, melding, trajectId);
  await summonGenoemd(context, procedure, melding);
  await setProcedureOf(context.unit, melding.id, procedure.id);
  const known = await listGebeurtenisRows(context.unit, [procedure.id]);
  const bekend = known.map(toGebeurtenis);
  const rows = gebeurtenissenUit(inhoud, bekend, deriveProcedure(bekend)).map(
    (brought): GebeurtenisRow => ({
      ...brought,
      ...{ id: context.newId(), procedureId: procedure.id, meldingId: melding.id },
      ...{ vernomenOp: melding.ontvangenOp, bron: 'melding', gedaagden: null },
      ...{ toelichting: '', ingetrokkenOp: null, ingetrokkenReden: null, vervangenDoor: null },
      ...{ door: context.account.id, geregistreerdOp: context.now, versie: 1 },
    }),
  );
  await insertGebeurtenissen(context.unit, rows);
  await settleProcedures(context, dossierId, before);
  if (melding.achterafIngevoerd === 'ja') await endWhatWasOver(context, melding, procedure.id);
}

/**
 * Puts a melding that turns out to be of the same event in the procedure of that event. What it
 * brought stands there from now on, once; letters that told of it have told of that.
 */
export async function joinProcedure(context: WriteContext, melding: MeldingRow): Promise<void> {
  const { unit, now } = context;
  const { dossierId, procedureId } = melding;
  const original = (await listMeldingen(unit, [dossierId])).find(
    ({ id }) => id === melding.zelfdeAls,
  );
  if (procedureId === null || original?.procedureId == null) return;
  if (procedureId === original.procedureId) return;
  const before = stapVan(await readAfgeleid(context, dossierId));
  // That of an earlier traject is over: then what it brought stays where it is.
  const lopend = (await openTraject(context, dossierId)).id;
  if ((await findProcedure(unit, original.procedureId))?.trajectId !== lopend) return;
  await recordMelding(context, melding);
  const target = await listGebeurtenisRows(unit, [original.procedureId]);
  const own = (await listGebeurtenisRows(unit, [procedureId])).filter(
    (row) => row.meldingId === melding.id && row.ingetrokkenOp === null,
  );
  const became = new Map<string, string>();
  for (const row of own) {
    const next = target.find((one) => one.ingetrokkenOp === null && isSameRow(one, row));
    if (next !== undefined) became.set(row.id, next.id);
    await withdrawRow(unit, row, {
      ...{ ingetrokkenOp: now, ingetrokkenReden: 'dubbel', vervangenDoor: next?.id ?? null },
    });
  }
  await moveBrieven(unit, { dossierId, van: procedureId, naar: original.procedureId, became });
  await settleProcedures(context, dossierId, before);
}

function isSameRow(one: GebeurtenisRow, other: GebeurtenisRow): boolean {
  const isZitting = ({ soort }: GebeurtenisRow) => soort.startsWith('zitting_');
  const isKind = one.soort === other.soort || (isZitting(one) && isZitting(other));
  return isKind && (other.dag === null || one.dag === other.dag);
}

/** The procedure in which something happened; one of an earlier traject goes on in the open one. */
async function resumeProcedure(
  context: WriteContext,
  id: string,
  dossierId: string,
): Promise<ProcedureRow> {
  const row = await findProcedure(context.unit, id);
  if (row === undefined || row.dossierId !== dossierId) throw notFound('procedure');
  const traject = await openTraject(context, dossierId);
  if (row.trajectId !== traject.id) await moveProcedure(context.unit, id, traject.id);
  return { ...row, trajectId: traject.id };
}

async function makeRow(
  context: WriteContext,
  procedure: ProcedureRow,
  typed: GebeurtenisInvoer,
  meldingId: string | null,
): Promise<GebeurtenisRow> {
  const { aanvaard: _, gedaagden, ...values } = typed;
  const present = await listPersonen(context.unit, [procedure.dossierId]);
  for (const id of gedaagden ?? [])
    if (!present.some(({ betrokkeneId }) => betrokkeneId === id)) throw notFound('betrokkene');
  const own = (await readAfgeleid(context, procedure.dossierId)).find(
    ({ row }) => row.id === procedure.id,
  );
  const all = own?.gedaagden ?? present.map(({ betrokkeneId }) => betrokkeneId);
  const isAll =
    gedaagden === null ||
    (all.length === new Set(gedaagden).size && all.every((id) => gedaagden.includes(id)));
  return {
    ...values,
    // Without a day there is none to be about.
    ongeveer: values.ongeveer === true && (typed.dag ?? typed.op) !== null,
    gedaagden: isAll ? null : [...new Set(gedaagden)],
    ...{ id: context.newId(), procedureId: procedure.id, meldingId },
    ...{ ingetrokkenOp: null, ingetrokkenReden: null, vervangenDoor: null },
    ...{ door: context.account.id, geregistreerdOp: context.now, versie: 1 },
  };
}

/** Refuses what cannot be, and what is odd and was not accepted. */
async function refuseUnless(
  { unit, today }: WriteContext,
  procedure: ProcedureRow,
  typed: GebeurtenisInvoer,
  without: readonly string[],
): Promise<void> {
  const rows = await listGebeurtenisRows(unit, [procedure.id]);
  const others = rows.filter(({ id }) => !without.includes(id)).map(toGebeurtenis);
  const velden = checkGebeurtenis(
    typed,
    { ...deriveProcedure(others), gronden: procedure.gronden },
    today,
  )
    .filter(
      ({ soort, veld, code }) => soort === 'fout' || !typed.aanvaard.includes(`${veld}:${code}`),
    )
    .map(({ veld, zin }) => ({ veld, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** The gebeurtenis that is to be mended, with its procedure; refused when it may not be. */
async function mendable(
  context: WriteContext,
  { id, versie, reden }: { id: string; versie: number; reden: Herstelreden | null },
): Promise<{ row: GebeurtenisRow; procedure: ProcedureRow }> {
  const { unit } = context;
  const row = await findGebeurtenis(unit, id);
  const procedure = row && (await findProcedure(unit, row.procedureId));
  if (row === undefined || procedure === undefined) throw notFound('gebeurtenis');
  await openDossier(context, procedure.dossierId, 'herstellen');
  if (row.versie !== versie || row.ingetrokkenOp !== null)
    throw conflict('gebeurtenis', await one(context, procedure.dossierId, procedure.id));
  const verteld = (await listBriefRows(unit, procedure.dossierId)).some(({ over }) =>
    over.includes(id),
  );
  requireHerstelreden(context, { ...row, verteld }, reden);
  return { row, procedure };
}

async function withdraw(
  { unit, now }: WriteContext,
  row: GebeurtenisRow,
  reden: Herstelreden | null,
  vervangenDoor: string | null,
): Promise<void> {
  const changed = await withdrawRow(unit, row, {
    ...{ ingetrokkenOp: now, ingetrokkenReden: reden, vervangenDoor },
  });
  if (changed === undefined) throw conflict('gebeurtenis', null);
}

function described({ soort, op, dag, ongeveer }: GebeurtenisRow): Record<string, string> {
  return {
    ...{ soort, ...(op === null ? {} : { op }), ...(dag === null ? {} : { dag }) },
    ...(ongeveer ? { ongeveer: 'ja' } : {}),
  };
}
