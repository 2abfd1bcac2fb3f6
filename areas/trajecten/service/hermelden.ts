import { setVoorTraject } from '#areas/beheer/service.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { type Processtap, reachStap } from '#areas/dossiers/rules.ts';
import { settleNoodzaak } from '#areas/dossiers/service/noodzaak-stap.ts';
import { findDossier, updateDossier } from '#areas/dossiers/store.ts';
import { verhuurderVan } from '#areas/meldingen/rules.ts';
import { listMeldingen, type MeldingRow, setProcedureOf } from '#areas/meldingen/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Gemelding, hermeld, isZelfdeZaak, type Vastgelegd } from '../rules/hermelden.ts';
import { gaatOverProcedure, gebeurtenissenUit } from '../rules/uit-melding.ts';
import {
  findProcedure,
  type GebeurtenisRow,
  insertGebeurtenissen,
  listGebeurtenisRows,
  listTrajecten,
  setBegonnenOp,
  withdrawRow,
} from '../store-procedures.ts';
import { openTraject, readAfgeleid, settleProcedures, toGebeurtenis } from './afleiden.ts';
import { inhoudVan } from './beeld.ts';
import { chooseProcedure, releaseGenoemd, summonGenoemd } from './procedure-kiezen.ts';
import { hoogsteStap, stapVan } from './stap.ts';
import { verhuurdersVanProcedure } from './verhuurders.ts';

/** How a melding was and how it should have been; one that came or went is missing on one side. */
export type Meldingherstel = {
  readonly was?: MeldingRow;
  readonly wordt?: MeldingRow;
  /** What people mended of what it told, where it stood before: that comes along. */
  readonly hand?: Handwerk;
};

/** How far a dossier stood, by its procedures and by all that was reported. */
export type Stapstand = { readonly afgeleid: Processtap | null; readonly hoogste: Processtap };

/** The step that follows from a dossier as it is now, to compare with after a change. */
export async function readStapstand(
  context: Pick<ReadContext, 'unit'>,
  dossierId: string,
): Promise<Stapstand> {
  const afgeleid = stapVan(await readAfgeleid(context, dossierId));
  return { afgeleid, hoogste: await hoogsteStap(context, dossierId, afgeleid) };
}

/**
 * Lets what a melding told follow the melding: as it should have been, in the procedure where that
 * belongs. What other meldingen of that procedure told follows as well. The meldingen themselves are
 * as they should be by then, `andere` as they were.
 *
 * @returns the procedure that the melding tells of now; null: of none
 */
export async function followMelding(
  context: WriteContext,
  { was, wordt, hand: given }: Meldingherstel,
  andere: readonly MeldingRow[] = [],
): Promise<string | null> {
  const from = was?.procedureId ?? null;
  const to = wordt === undefined ? null : await belongsIn(context, wordt, from);
  const hand = given ?? (was === undefined ? GEEN_HANDWERK : await readHandwerk(context, was));
  const both = (row: MeldingRow | undefined) => (row === undefined ? [] : [row]);
  if (from !== null)
    await retell(context, from, {
      voor: [...both(was), ...andere],
      na: from === to ? both(wordt) : [],
      behalve: wordt?.id ?? null,
    });
  if (wordt !== undefined && to !== from) await setProcedureOf(context.unit, wordt.id, to);
  if (was !== undefined && from !== null && to !== from) await releaseGenoemd(context, from, was);
  if (wordt !== undefined && to !== null && to !== from) {
    const procedure = await findProcedure(context.unit, to);
    if (procedure !== undefined) await summonGenoemd(context, procedure, wordt);
    await retell(context, to, { voor: [], na: [wordt], behalve: wordt.id, hand: hand.verteld });
    await copyTo(context, hand.staand, { procedureId: to, meldingId: wordt.id });
  }
  return to;
}

type Retelling = {
  readonly voor: readonly MeldingRow[];
  readonly na: readonly MeldingRow[];
  /** The melding that changes. */
  readonly behalve: string | null;
  /** What it told and somebody mended by hand: that is not told again. */
  readonly hand?: readonly GebeurtenisRow[];
};

async function retell(
  context: WriteContext,
  procedureId: string,
  { voor, na, behalve, hand = [] }: Retelling,
): Promise<void> {
  const { unit, newId, now } = context;
  const procedure = await findProcedure(unit, procedureId);
  if (procedure === undefined) throw new Error('a melding of a procedure that is not there');
  const rows = await listGebeurtenisRows(unit, [procedureId]);
  const staand = (await listMeldingen(unit, [procedure.dossierId])).filter(
    (one) => one.procedureId === procedureId && one.id !== behalve,
  );
  const own = voor.filter((one) => one.procedureId === procedureId);
  const changed = new Set(own.map(({ id }) => id));
  const before = [...own, ...staand.filter(({ id }) => !changed.has(id))];
  const after = [...staand, ...na];
  const meldingen = new Map([...before, ...after].map((one) => [one.id, one]));
  const { weg, bij } = hermeld(
    rows.map((row) => toVastgelegd(row, meldingen)),
    before.map(toGemelding),
    after.map(toGemelding),
  );
  const made = bij.map(({ meldingId, vernomenOp, ...brought }): GebeurtenisRow | undefined => {
    const melding = meldingen.get(meldingId);
    if (melding === undefined) throw new Error('told by a melding that is not there');
    const isMended =
      meldingId === behalve && hand.some((row) => isZelfdeZaak(toGebeurtenis(row), brought));
    if (isMended) return undefined;
    return {
      ...brought,
      ...{ id: newId(), procedureId, meldingId, vernomenOp, bron: 'melding' },
      ...{ gedaagden: null, toelichting: '', ingetrokkenOp: null, ingetrokkenReden: null },
      ...{ vervangenDoor: null, door: melding.geregistreerdDoor },
      // As if it had been told right: from when the melding was registered.
      ...{ geregistreerdOp: melding.geregistreerdOp, versie: 1 },
    };
  });
  await insertGebeurtenissen(
    unit,
    made.flatMap((row) => row ?? []),
  );
  for (const row of rows) {
    const index = weg.get(row.id);
    if (index === undefined) continue;
    const vervangenDoor = index === null ? null : (made[index]?.id ?? null);
    await withdrawRow(unit, row, {
      ...{ ingetrokkenOp: now, ingetrokkenReden: MET_DE_MELDING, vervangenDoor },
    });
  }
}

/** Why a gebeurtenis that a melding told no longer stands: the melding was put right. */
export const MET_DE_MELDING = 'met_de_melding';

/** What was mended by hand of what a melding told. */
export type Handwerk = {
  /** What stands as somebody mended it. */
  readonly staand: readonly GebeurtenisRow[];
  /** What the melding told, and somebody corrected or withdrew. */
  readonly verteld: readonly GebeurtenisRow[];
};
const GEEN_HANDWERK: Handwerk = { staand: [], verteld: [] };

/** What people mended by hand of what a melding told. */
export async function readHandwerk({ unit }: WriteContext, melding: MeldingRow): Promise<Handwerk> {
  if (melding.procedureId === null) return GEEN_HANDWERK;
  const own = (await listGebeurtenisRows(unit, [melding.procedureId])).filter(
    ({ meldingId }) => meldingId === melding.id,
  );
  const told = gebeurtenissenUit(inhoudVan(melding), []);
  const isTold = (row: GebeurtenisRow) => told.some((one) => isZelfdeZaak(toGebeurtenis(row), one));
  const staand = own.filter(
    (row) => row.ingetrokkenOp === null && !isVerteld(row, melding) && !isTold(row),
  );
  const gone = own.filter(
    (row) =>
      row.ingetrokkenOp !== null &&
      row.ingetrokkenReden !== 'dubbel' &&
      row.ingetrokkenReden !== MET_DE_MELDING &&
      isTold(row),
  );
  const isStill = (row: GebeurtenisRow) =>
    own.some(
      (one) =>
        one.ingetrokkenOp === null &&
        !staand.includes(one) &&
        isZelfdeZaak(toGebeurtenis(one), toGebeurtenis(row)),
    );
  return { staand, verteld: gone.filter((row) => !isStill(row)) };
}

async function copyTo(
  { unit, newId, now, account }: WriteContext,
  rows: readonly GebeurtenisRow[],
  place: Pick<GebeurtenisRow, 'procedureId' | 'meldingId'>,
): Promise<void> {
  await insertGebeurtenissen(
    unit,
    rows.map((row) => ({
      ...row,
      ...place,
      // Whom it was about may not be in the other dossier: then it is about everybody there.
      ...{ id: newId(), gedaagden: null, door: account.id, geregistreerdOp: now, versie: 1 },
      ...{ ingetrokkenOp: null, ingetrokkenReden: null, vervangenDoor: null },
    })),
  );
}

function isVerteld(row: GebeurtenisRow, melding: MeldingRow | undefined): boolean {
  return row.bron === 'melding' && row.geregistreerdOp === melding?.geregistreerdOp;
}

function toVastgelegd(row: GebeurtenisRow, meldingen: ReadonlyMap<string, MeldingRow>): Vastgelegd {
  return {
    gebeurtenis: toGebeurtenis(row),
    ...{ sinds: `${row.geregistreerdOp} ${row.id}`, tot: row.ingetrokkenOp },
    isVerteld: isVerteld(row, meldingen.get(row.meldingId ?? '')),
  };
}

function toGemelding(melding: MeldingRow): Gemelding {
  return {
    id: melding.id,
    sinds: `${melding.geregistreerdOp} ${melding.id}`,
    vernomenOp: toIsoDate(melding.ontvangenOp),
    inhoud: inhoudVan(melding),
  };
}

/** In which procedure a melding belongs: where it stands, unless that is of another verhuurder. */
async function belongsIn(
  context: WriteContext,
  melding: MeldingRow,
  from: string | null,
): Promise<string | null> {
  if (!gaatOverProcedure(inhoudVan(melding))) return null;
  const { unit } = context;
  const procedure = from === null ? undefined : await findProcedure(unit, from);
  if (procedure?.dossierId === melding.dossierId) {
    const partners = await listPartnerKoppen(unit);
    const own = verhuurderVan(melding, (id) => partners.get(id)?.soort);
    const others = (await listMeldingen(unit, [melding.dossierId])).filter(
      ({ id }) => id !== melding.id,
    );
    const known = verhuurdersVanProcedure(procedure, others, partners);
    const isLinked = others.some(
      ({ id, procedureId }) => id === melding.zelfdeAls && procedureId === procedure.id,
    );
    if (isLinked || own === null || known.length === 0 || known.includes(own)) return procedure.id;
  }
  const trajectId = melding.trajectId ?? (await openTraject(context, melding.dossierId)).id;
  return (await chooseProcedure(context, melding, trajectId)).id;
}

/**
 * Lets the begin of the first traject follow the melding that began it: its afsprakenset and calendar
 * go by that day.
 */
export async function followBegin({ unit }: WriteContext, was: MeldingRow): Promise<void> {
  const traject = (await listTrajecten(unit, was.dossierId)).find(({ id }) => id === was.trajectId);
  if (traject?.volgnummer !== 1 || traject.begonnenOp !== was.ontvangenOp) return;
  const [first] = (await listMeldingen(unit, [was.dossierId]))
    .filter(({ trajectId }) => trajectId === traject.id)
    .map((one) => ({ op: one.ontvangenOp, sinds: toGemelding(one).sinds }))
    .sort((one, other) => (one.sinds < other.sinds ? -1 : 1));
  if (first === undefined || first.op === traject.begonnenOp) return;
  const gemeente = (await findDossier(unit, was.dossierId))?.gemeente ?? null;
  const setId = await setVoorTraject(unit, toIsoDate(first.op), gemeente);
  await setBegonnenOp(unit, traject.id, { begonnenOp: first.op, setId });
}

/**
 * Derives everything of a dossier anew after a melding was put right. A step that stood where the
 * meldingen had brought it follows, also back; one that somebody set otherwise only goes forward.
 */
export async function settleMeldingen(
  context: WriteContext,
  dossierId: string,
  before: Stapstand,
): Promise<void> {
  await settleProcedures(context, dossierId, null);
  const dossier = await findDossier(context.unit, dossierId);
  if (dossier === undefined || dossier.geslotenOp !== null) return;
  const { afgeleid, hoogste } = await readStapstand(context, dossierId);
  const follows = dossier.processtap === before.afgeleid || dossier.processtap === before.hoogste;
  const now = afgeleid === 'uitgesteld' ? afgeleid : hoogste;
  const processtap = follows ? now : reachStap(dossier.processtap, now);
  if (processtap !== dossier.processtap) await updateDossier(context.unit, dossier, { processtap });
  await settleNoodzaak(context, dossierId, dossier.processtap);
}
