import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { insertBrief, listBriefRows } from '#areas/brieven/store.ts';
import type { WriteContext } from '#areas/context.ts';
import { insertMelding, listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import { openTraject, settleProcedures } from '#areas/trajecten/service/afleiden.ts';
import { settleGemeente } from '#areas/trajecten/service/gemeente.ts';
import { insertTermijnen, listTermijnen } from '#areas/trajecten/store.ts';
import {
  insertAfgedaan,
  insertGebeurtenissen,
  insertProcedure,
  listAfgedaan,
  listGebeurtenisRows,
  listProcedureRows,
} from '#areas/trajecten/store-procedures.ts';
import {
  type DossierpersoonRow,
  type DossierRow,
  findDossier,
  insertDossier,
  insertPersoon,
  listPersonen,
  updatePersoon,
} from '../store.ts';
import { note } from './historie.ts';
import { nextNummer } from './nummer.ts';
import { openDossier } from './toegang.ts';

/**
 * Makes a second dossier of a household that goes on apart: with the people who were chosen, and the
 * procedures that touch them. What happened in those stands in both from then on, with the meldingen
 * that told of it (which count once) and the letters that were sent to these people; what happens
 * later is recorded in each dossier by itself. Somebody may be in both.
 *
 * Source: domein §2 (a household that splits).
 */
export const splitHuishouden = once(
  async (
    context: WriteContext,
    input: { dossierId: string; mee: string[]; ook: string[]; procedures: string[] },
  ): Promise<{ id: string; nummer: string }> => {
    const { unit, now } = context;
    const van = await openDossier(context, input.dossierId, 'wijzigen');
    const personen = await listPersonen(unit, [van.id]);
    const mee = personen.filter(({ betrokkeneId }) => input.mee.includes(betrokkeneId));
    if (mee.length !== new Set(input.mee).size) throw notFound('betrokkene');
    const weg = mee.filter(({ betrokkeneId }) => !input.ook.includes(betrokkeneId));
    const blijft = personen.filter((one) => !weg.includes(one));
    if (blijft.length === 0) throw ruleViolated('splitsing_leeg');

    const naar = await openTweede(context, van);
    const eerste = mee.find(({ overleden }) => overleden === null) ?? mee[0];
    for (const one of mee)
      await insertPersoon(unit, {
        ...one,
        ...{ id: context.newId(), dossierId: naar.id, eerste: one === eerste, meldingId: null },
      });
    await passOn(context, blijft, weg);
    for (const { id } of weg) await updatePersoon(unit, id, { weggehaaldOp: now });
    for (const procedureId of new Set(input.procedures))
      await copyProcedure(context, { van: van.id, naar: naar.id, procedureId, mee });

    await note(context, van.id, 'afgesplitst', { nummer: naar.nummer });
    await note(context, naar.id, 'afsplitsing_van', { nummer: van.nummer });
    for (const id of [van.id, naar.id]) {
      await settleGemeente(context, id);
      await settleProcedures(context, id, null);
      await settleInformatieplicht(context, id);
    }
    context.logObject(naar.id);
    return { id: naar.id, nummer: naar.nummer };
  },
  async (context, _, { objectId }) => {
    const row = await findDossier(context.unit, objectId);
    if (row === undefined) throw notFound('dossier');
    return { id: row.id, nummer: row.nummer };
  },
);

/** The dossier that part of a household goes on in: what is known of the household is asked anew. */
async function openTweede(context: WriteContext, van: DossierRow): Promise<DossierRow> {
  const { unit, newId, today } = context;
  const row: DossierRow = {
    ...van,
    ...{ id: newId(), nummer: await nextNummer(context), geopendOp: today, versie: 1 },
    ...{ kinderen: 'onbekend', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
    ...{ zorgen: {}, vervalt: null },
  };
  await insertDossier(unit, row);
  await openTraject(context, row.id);
  await note(context, row.id, 'geopend', { nummer: row.nummer });
  return row;
}

/** A dossier stays called after somebody who is in it. */
async function passOn(
  { unit }: WriteContext,
  blijft: readonly DossierpersoonRow[],
  weg: readonly DossierpersoonRow[],
): Promise<void> {
  const eerste = weg.find((one) => one.eerste);
  if (eerste === undefined) return;
  await updatePersoon(unit, eerste.id, { eerste: false });
  const next = blijft.find(({ overleden }) => overleden === null) ?? blijft[0];
  if (next !== undefined) await updatePersoon(unit, next.id, { eerste: true });
}

/** Puts a procedure of the open traject in another dossier too, with everything that is known of it. */
async function copyProcedure(
  context: WriteContext,
  input: { van: string; naar: string; procedureId: string; mee: readonly DossierpersoonRow[] },
): Promise<void> {
  const { unit, newId } = context;
  const { van, naar, procedureId } = input;
  const lopend = await openTraject(context, van);
  const row = (await listProcedureRows(unit, van)).find(
    ({ id, trajectId }) => id === procedureId && trajectId === lopend.id,
  );
  if (row === undefined) throw notFound('procedure');
  const became = new Map([[row.id, newId()]]);
  const nieuw = (id: string) => became.get(id) ?? id;
  const mensen = new Set(input.mee.map(({ betrokkeneId }) => betrokkeneId));
  const met = (ids: readonly string[] | null) =>
    ids === null ? null : ids.filter((id) => mensen.has(id));
  const traject = await openTraject(context, naar);
  await insertProcedure(unit, {
    ...row,
    ...{ id: nieuw(row.id), dossierId: naar, trajectId: traject.id, versie: 1 },
    gedaagden: met(row.gedaagden),
  });

  const meldingen = (await listMeldingen(unit, [van])).filter((one) => one.procedureId === row.id);
  for (const melding of meldingen) {
    became.set(melding.id, newId());
    await insertMelding(unit, {
      ...melding,
      ...{ id: nieuw(melding.id), dossierId: naar, trajectId: traject.id },
      // The same melding in both: it counts once.
      ...{ procedureId: nieuw(row.id), zelfdeAls: melding.zelfdeAls ?? melding.id, versie: 1 },
    });
  }
  const plichten = (await listTermijnen(unit, [van])).filter(
    ({ code, meldingId, voldaanOp }) =>
      code === 'informatieplicht' && voldaanOp === null && became.has(meldingId ?? ''),
  );
  await insertTermijnen(
    unit,
    plichten.map((plicht) => ({
      ...plicht,
      ...{ id: newId(), dossierId: naar, meldingId: nieuw(plicht.meldingId ?? ''), versie: 1 },
    })),
  );

  const rows = await listGebeurtenisRows(unit, [row.id]);
  for (const { id } of rows) became.set(id, newId());
  // What stands in the place of another is there before the other points at it.
  const vervangers = new Set(rows.map(({ vervangenDoor }) => vervangenDoor));
  await insertGebeurtenissen(
    unit,
    [...rows]
      .sort((a, b) => Number(vervangers.has(b.id)) - Number(vervangers.has(a.id)))
      .map((one) => ({
        ...one,
        ...{ id: nieuw(one.id), procedureId: nieuw(row.id), gedaagden: met(one.gedaagden) },
        meldingId: one.meldingId === null ? null : (became.get(one.meldingId) ?? null),
        vervangenDoor: one.vervangenDoor === null ? null : nieuw(one.vervangenDoor),
        versie: 1,
      })),
  );

  for (const brief of await listBriefRows(unit, van)) {
    const isErover = brief.procedureId === row.id || brief.bronnen.some((id) => became.has(id));
    if (!isErover || !mensen.has(brief.betrokkeneId)) continue;
    await insertBrief(unit, {
      ...brief,
      ...{ id: newId(), dossierId: naar },
      procedureId: brief.procedureId === null ? null : (became.get(brief.procedureId) ?? null),
      meldingId: brief.meldingId === null ? null : (became.get(brief.meldingId) ?? null),
      bronnen: brief.bronnen.map(nieuw),
      over: brief.over.map(nieuw),
    });
  }
  for (const done of await listAfgedaan(unit, van)) {
    const parts = done.sleutel.split(':');
    if (!parts.some((part) => became.has(part))) continue;
    const sleutel = parts.map(nieuw).join(':');
    await insertAfgedaan(unit, { ...done, dossierId: naar, sleutel });
  }
}
