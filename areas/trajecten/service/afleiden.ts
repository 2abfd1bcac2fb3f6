import { readKalenders, setVoorTraject } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import { heeftBewind } from '#areas/brieven/rules/bestemming.ts';
import { isVerteld, nietredenNaam } from '#areas/brieven/rules/niet-schrijven.ts';
import { settleWoningbrieven } from '#areas/brieven/service/oud-adres.ts';
import { type BriefRow, listBriefRows } from '#areas/brieven/store.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { type Processtap, reachStap } from '#areas/dossiers/rules.ts';
import { isGedaagdeDoorRol } from '#areas/dossiers/rules-rollen.ts';
import { beginNoodzaak, settleNoodzaak } from '#areas/dossiers/service/noodzaak-stap.ts';
import { findDossier, listPersonen, setVervalt, updateDossier } from '#areas/dossiers/store.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { deriveVraagtermijnen } from '#areas/partnervragen/service-termijnen.ts';
import { findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Afgedaan, AfleidRegels, VerzondenBrief } from '../rules/afgeleide-termijn.ts';
import { type Afleiding, deriveAll } from '../rules/afleiding.ts';
import type { Gebeurtenis } from '../rules/gebeurtenis.ts';
import { isHorenZeggen } from '../rules/gebeurtenis-gegevens.ts';
import { deriveProcedure } from '../rules/procedure.ts';
import { isGenoemdeDag } from '../rules/termijn.ts';
import { vervaltOf } from '../rules/vervalt.ts';
import { firstVervalt, insertTermijnen, type TermijnRow, updateTermijn } from '../store.ts';
import { listInzetten } from '../store-inzet.ts';
import {
  deleteTermijnen,
  type GebeurtenisRow,
  insertTraject,
  listAfgedaan,
  listAfgeleid,
  listGebeurtenisRows,
  listProcedureRows,
  listTrajecten,
  moveProcedure,
  type ProcedureRow,
  type TrajectRow,
} from '../store-procedures.ts';
import { deriveAfstemmingen } from './afstemmen.ts';
import { deriveVervolgen } from './contact.ts';
import { deriveInlichtingen } from './inlichten.ts';
import { crisisaanmeldingenVan, deriveInzettermijnen } from './inzet-termijnen.ts';
import { readKinderbeleid } from './kinderbeleid.ts';
import { deriveNavragen } from './navragen-afleiden.ts';
import { hoogsteStap, stapVan } from './stap.ts';
import { deriveVertellingen } from './vertellen.ts';
import { wieNu, withPerson } from './wie-nu.ts';

/** A procedure of a dossier with what happened in it and what follows from that. */
export type Afgeleid = {
  readonly row: ProcedureRow;
  readonly traject: TrajectRow;
  readonly rows: readonly GebeurtenisRow[];
  readonly gebeurtenissen: readonly Gebeurtenis[];
  /** Who is summoned, by betrokkene. */
  readonly gedaagden: readonly string[];
  readonly afleiding: Afleiding;
};

/**
 * Everything of the procedures of a dossier, those of earlier trajecten too. The rules are read,
 * unless whoever asks for many dossiers has read them.
 */
export async function readAfgeleid(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  given?: AfleidRegels,
): Promise<readonly Afgeleid[]> {
  const procedures = await listProcedureRows(unit, dossierId);
  if (procedures.length === 0) return [];
  const trajecten = await listTrajecten(unit, dossierId);
  const rows = await listGebeurtenisRows(
    unit,
    procedures.map(({ id }) => id),
  );
  const personen = await listPersonen(unit, [dossierId]);
  const present = personen.map(({ betrokkeneId }) => betrokkeneId);
  // Nobody writes to who died; the procedure may go on against who stays.
  const levend = personen.flatMap((one) => (one.overleden === null ? one.betrokkeneId : []));
  const mensen = await findBetrokkenen(unit, levend);
  const bewind = mensen.filter(({ bereik }) => heeftBewind(bereik)).map(({ id }) => id);
  const sinds = new Map(
    personen.flatMap((one) =>
      one.sinds === null ? [] : [[one.betrokkeneId, toIsoDate(one.sinds)] as const],
    ),
  );
  const brieven = await listBriefRows(unit, dossierId);
  const afgedaan: Afgedaan[] = [];
  for (const { sleutel, op, met } of await listAfgedaan(unit, dossierId))
    afgedaan.push({
      sleutel: await withPerson({ unit }, sleutel, present),
      met,
      op: toIsoDate(op),
    });
  const inzetten = await listInzetten(unit, dossierId);
  const regels = given ?? (await readAfleidregels({ unit }));
  const kinderbeleid = await readKinderbeleid(unit, dossierId);
  const found: Afgeleid[] = [];
  for (const row of procedures) {
    const traject = trajecten.find(({ id }) => id === row.trajectId);
    if (traject === undefined) throw new Error('a procedure without its traject');
    const own = rows.filter(({ procedureId }) => procedureId === row.id);
    const gebeurtenissen: Gebeurtenis[] = [];
    for (const one of own)
      gebeurtenissen.push({
        ...toGebeurtenis(one),
        // Most are about everybody; then nobody needs to be looked up.
        gedaagden: one.gedaagden && (await wieNu({ unit }, one.gedaagden, present)),
      });
    const gekozen = await wieNu({ unit }, row.gedaagden, present);
    const genoemd = new Set(
      gebeurtenissen.flatMap(({ gedaagden: wie, ingetrokkenOp }) =>
        ingetrokkenOp === null ? (wie ?? []) : [],
      ),
    );
    // Whom a gebeurtenis is about is summoned, whatever their role.
    const gedaagden = personen
      .filter(
        ({ betrokkeneId, rol, overleden }) =>
          overleden === null &&
          (genoemd.has(betrokkeneId) ||
            (gekozen === null ? isGedaagdeDoorRol(rol) : gekozen.includes(betrokkeneId))),
      )
      .map(({ betrokkeneId }) => betrokkeneId);
    const afleiding = deriveAll(
      {
        id: row.id,
        ...{ gedaagden, sinds },
        bewind: bewind.filter((wie) => gedaagden.includes(wie)),
        gebeurtenissen,
        brieven: brieven
          .filter(({ procedureId, over }) => procedureId === row.id || tellsOf(own, over))
          .map((one) => toVerzonden(one, row.id)),
        afgedaan,
        crisisaanmeldingen: crisisaanmeldingenVan(inzetten, traject.id),
        kinderbeleid,
      },
      regels,
    );
    found.push({ row, traject, rows: own, gebeurtenissen, gedaagden, afleiding });
  }
  return found;
}

/** Whether a letter tells of something of a procedure, also as of another case. */
function tellsOf(rows: readonly GebeurtenisRow[], over: readonly string[]): boolean {
  return over.some((id) => rows.some((one) => one.id === id));
}

/**
 * A letter as rules look at it. What tells of this procedure by the way is no letter about it, and
 * what it told must hear the truth all the same.
 */
function toVerzonden(one: BriefRow, procedureId: string): VerzondenBrief {
  const { betrokkeneId, aan, verzondenOp, over, hersteld, nietGeschreven, oudAdresOp } = one;
  return {
    ...{ betrokkeneId, aan: aan ?? 'betrokkene', over, hersteld },
    soort: one.procedureId === procedureId ? one.soort : 'andere_zaak',
    verzondenOp: toIsoDate(verzondenOp),
    ...(nietGeschreven !== null && {
      met: `geen brief: ${nietredenNaam(nietGeschreven).toLowerCase()}`,
      isVerteld: isVerteld(nietGeschreven),
    }),
    ...(oudAdresOp !== null && { oudAdresOp: toIsoDate(oudAdresOp), isVerteld: false }),
  };
}

/** The lengths that the desk set, and the calendar in force on the day a term begins. */
export async function readAfleidregels({ unit }: Pick<ReadContext, 'unit'>): Promise<AfleidRegels> {
  const { briefWerkdagen, crisisDagen } = await readInstelling(unit);
  return {
    brief: { eenheid: 'werkdagen', aantal: briefWerkdagen },
    crisis: { eenheid: 'dagen', aantal: crisisDagen },
    kalenderOp: await readKalenders(unit),
  };
}

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** A stored gebeurtenis as rules look at it. */
export function toGebeurtenis(row: GebeurtenisRow): Gebeurtenis {
  const { id, soort, tijd, ongeveer, gedaagden, gegevens, meldingId, vervangenDoor } = row;
  return {
    ...{ id, soort, tijd, ongeveer, gedaagden, gegevens, meldingId, vervangenDoor },
    isHorenZeggen: isHorenZeggen(row.bron),
    op: date(row.op),
    vernomenOp: toIsoDate(row.vernomenOp),
    // Only of a vonnis it matters when it was entered, and a local day takes its time.
    ingevoerdOp: soort.startsWith('vonnis')
      ? toIsoDate(localTime(row.geregistreerdOp).datum)
      : undefined,
    dag: date(row.dag),
    ingetrokkenOp: date(row.ingetrokkenOp?.slice(0, 10) ?? null),
  };
}

/** What ends the terms of a traject that is closed: nothing of it runs or counts any more. */
const TRAJECT_DICHT = 'traject afgesloten';

/**
 * Makes the derived terms of a dossier anew: a cache of what follows from its procedures, for lists.
 * Terms that are as they were stay untouched; suspensions of a term in werkdagen are kept.
 */
export async function deriveTermijnen(
  context: Pick<WriteContext, 'unit' | 'newId'>,
  dossierId: string,
): Promise<void> {
  await deriveWith(context, dossierId, await readAfleidregels(context));
}

/**
 * Does so by rules that were read before: the same for every dossier of a unit.
 *
 * @returns what the terms were made from
 */
export async function deriveWith(
  context: Pick<WriteContext, 'unit' | 'newId'>,
  dossierId: string,
  regels: AfleidRegels,
): Promise<readonly Afgeleid[]> {
  const { unit, newId } = context;
  const kept = new Map((await listAfgeleid(unit, dossierId)).map((row) => [row.sleutel, row]));
  const fresh: TermijnRow[] = [];
  const keep = async (values: Omit<TermijnRow, 'id' | 'versie'>): Promise<void> => {
    const row = kept.get(values.sleutel);
    kept.delete(values.sleutel);
    if (row === undefined) fresh.push({ ...values, id: newId(), versie: 1 });
    else if (isOther(row, values)) await updateTermijn(unit, row, values);
  };
  const afgeleid = await readAfgeleid(context, dossierId, regels);
  for (const { row: procedure, traject, afleiding } of afgeleid) {
    for (const termijn of afleiding.termijnen) {
      const { sleutel, code, naam, bron, begin, looptijd, betrokkeneId, door } = termijn;
      const kalender = regels.kalenderOp(begin);
      const row = kept.get(sleutel);
      const ended =
        // What an earlier letter told wrongly is put right whether or not the case goes on (AVG 19).
        traject.geslotenOp === null || termijn.brief === 'herstel'
          ? null
          : ({ op: traject.geslotenOp, hoe: 'traject_dicht', met: TRAJECT_DICHT } as const);
      const voldaan = termijn.voldaan ?? ended;
      const opschortingen = row?.opschortingen ?? [];
      const values = {
        ...{ dossierId, sleutel, code, naam, bron, begin, looptijd, betrokkeneId, kalender },
        ...{ procedureId: procedure.id, meldingId: door.meldingId, opschortingen },
        vervalt:
          opschortingen.length === 0 || isGenoemdeDag(termijn)
            ? termijn.vervalt
            : (vervaltOf({ begin, looptijd, kalender }, opschortingen) ?? null),
        voldaanOp: voldaan?.op ?? null,
        voldaanMet: voldaan?.met ?? null,
        einde: voldaan?.hoe ?? null,
      };
      await keep(values);
    }
  }
  const rows = afgeleid.flatMap((one) => one.rows);
  const trajecten = await listTrajecten(unit, dossierId);
  const los = [
    ...(await deriveVertellingen(context, dossierId, rows, regels)),
    ...(await deriveVervolgen(context, dossierId, trajecten, regels)),
    ...(await deriveInzettermijnen(context, dossierId, trajecten, regels)),
    ...(await deriveNavragen(context, dossierId, regels)),
    ...(await deriveInlichtingen(context, dossierId, regels)),
  ];
  for (const values of los) {
    const opschortingen = kept.get(values.sleutel)?.opschortingen ?? [];
    const vervalt =
      opschortingen.length === 0 ? values.vervalt : (vervaltOf(values, opschortingen) ?? null);
    await keep({ ...values, opschortingen, vervalt });
  }
  const stil = (sleutel: string) => kept.get(sleutel)?.opschortingen ?? [];
  for (const values of [
    ...(await deriveVraagtermijnen(context, dossierId, stil)),
    ...(await deriveAfstemmingen(context, dossierId, trajecten, stil)),
  ])
    await keep(values);
  await deleteTermijnen(
    unit,
    [...kept.values()].map(({ id }) => id),
  );
  await insertTermijnen(unit, fresh);
  await setVervalt(unit, dossierId, await firstVervalt(unit, dossierId));
  return afgeleid;
}

function isOther(row: TermijnRow, values: Omit<TermijnRow, 'id' | 'versie'>): boolean {
  return (Object.keys(values) as (keyof typeof values)[]).some((key) => {
    const [was, now] = [row[key], values[key]];
    // Only what has parts needs to be written out to be compared.
    return was !== now && (typeof now !== 'object' || JSON.stringify(was) !== JSON.stringify(now));
  });
}

/**
 * Derives everything anew after a change in the procedures of a dossier. The step follows as well:
 * one that stood where the procedures had brought it goes along, also back; one that somebody set
 * otherwise only goes forward. A procedure of an earlier traject that has a day ahead now goes along.
 */
export async function settleProcedures(
  context: WriteContext,
  dossierId: string,
  before: Processtap | null,
): Promise<void> {
  const dossier = await findDossier(context.unit, dossierId);
  await settleWoningbrieven(context, dossierId);
  if (dossier?.geslotenOp === null) await carryOver(context, await openTraject(context, dossierId));
  const after = stapVan(await deriveWith(context, dossierId, await readAfleidregels(context)));
  if (dossier === undefined) return;
  const { processtap: was } = dossier;
  const processtap =
    was === before
      ? // With nothing left in the procedures it is where the meldingen bring it.
        (after ?? (await hoogsteStap(context, dossierId, null)))
      : reachStap(was, after ?? was);
  if (processtap !== was) await updateDossier(context.unit, dossier, { processtap });
  await settleNoodzaak(context, dossierId, was);
}

/**
 * The traject of a dossier that is open; makes one that begins on a day (today unless it is said)
 * where there is none. A dossier has at most one. It takes the afsprakenset that is in force then in
 * its gemeente, and keeps that.
 */
export async function openTraject(
  { unit, newId, today }: Pick<WriteContext, 'unit' | 'newId' | 'today'>,
  dossierId: string,
  begin: string = today,
): Promise<TrajectRow> {
  const all = await listTrajecten(unit, dossierId);
  const open = all.find(({ geslotenOp }) => geslotenOp === null);
  if (open !== undefined) return open;
  const dossier = await findDossier(unit, dossierId);
  const row = {
    ...{ id: newId(), dossierId, volgnummer: all.length + 1 },
    ...{ begonnenOp: begin, geslotenOp: null },
    setId: await setVoorTraject(unit, toIsoDate(begin), dossier?.gemeente ?? null),
  };
  await insertTraject(unit, row);
  // One that is opened again is given its step after this.
  if (dossier?.geslotenOp === null)
    await beginNoodzaak({ unit, newId, today }, row, dossier.processtap);
  return row;
}

/** When the last traject of a dossier began: with the first of its meldingen, however late it was entered. */
export async function begonnenOp(
  { unit }: Pick<ReadContext, 'unit'>,
  dossier: { readonly id: string; readonly geopendOp: string },
): Promise<IsoDate> {
  const { id } = dossier;
  return begonnenVan(dossier, await listTrajecten(unit, id), await listMeldingen(unit, [id]));
}

/** The same of a dossier of which the trajecten and the meldingen that stand were read. */
export function begonnenVan(
  { geopendOp }: { readonly geopendOp: string },
  trajecten: readonly TrajectRow[],
  meldingen: readonly Pick<MeldingRow, 'trajectId' | 'ontvangenOp'>[],
): IsoDate {
  const last = trajecten.at(-1);
  const days = meldingen
    .filter(({ trajectId }) => last === undefined || trajectId === last.id)
    .map(({ ontvangenOp }) => ontvangenOp);
  const [first = geopendOp] = [last?.begonnenOp ?? geopendOp, ...days].sort();
  return toIsoDate(first);
}

/**
 * Takes the procedures that still have a day ahead along into the traject that is open: what was
 * closed may be over for the desk, but a zitting or ontruiming that is still to come is not.
 */
export async function carryOver(
  { unit, today }: Pick<WriteContext, 'unit' | 'today'>,
  traject: TrajectRow,
): Promise<void> {
  const procedures = await listProcedureRows(unit, traject.dossierId);
  for (const { id, trajectId } of procedures) {
    if (trajectId === traject.id) continue;
    const rows = await listGebeurtenisRows(unit, [id]);
    const { zittingen, ontruimingen } = deriveProcedure(rows.map(toGebeurtenis));
    const isAhead = [...zittingen, ...ontruimingen].some(
      ({ dag, einde }) => einde === null && dag !== null && dag >= today,
    );
    if (isAhead) await moveProcedure(unit, id, traject.id);
  }
}
