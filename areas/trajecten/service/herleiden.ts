import { isEenheidVoor } from '#areas/beheer/rules/termijnlengtes.ts';
import { readAfspraken, setVoorTraject } from '#areas/beheer/service.ts';
import type { WriteContext } from '#areas/context.ts';
import { findDossier } from '#areas/dossiers/store.ts';
import type { Store } from '#db/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { vervaltOf } from '../rules/vervalt.ts';
import { listTermijnen, updateTermijn } from '../store.ts';
import {
  deleteHerleiding,
  listHerleiding,
  listOpenTrajecten,
  listTrajectenZonderSet,
  markHerleiding,
  setTrajectSet,
} from '../store-procedures.ts';
import {
  carryOver,
  deriveTermijnen,
  deriveWith,
  openTraject,
  readAfleidregels,
} from './afleiden.ts';

/**
 * Derives the terms of every open dossier anew, in the unit in which a set, a day
 * that does not count, or a length was changed: no list shows a day that is not so any more.
 */
export async function rederive(
  context: Pick<WriteContext, 'unit' | 'newId' | 'today'>,
): Promise<void> {
  const { unit } = context;
  await fillSets(context);
  await markHerleiding(unit);
  const afspraken = await readAfspraken(unit);
  const regels = await readAfleidregels(context);
  for (;;) {
    const ids = await listHerleiding(unit, PER_UNIT);
    if (ids.length === 0) return;
    for (const id of ids) {
      await followSet(context, id, afspraken);
      await deriveWith(context, id, regels);
    }
    await deleteHerleiding(unit, ids);
  }
}

/**
 * A traject keeps the set that was in force when it began. One that began without any takes the set
 * that was recorded afterwards for that day.
 */
async function fillSets({ unit }: Pick<WriteContext, 'unit'>): Promise<void> {
  for (const { id, dossierId, begonnenOp } of await listTrajectenZonderSet(unit)) {
    const gemeente = (await findDossier(unit, dossierId))?.gemeente ?? null;
    const setId = await setVoorTraject(unit, toIsoDate(begonnenOp), gemeente);
    if (setId !== null) await setTrajectSet(unit, id, setId);
  }
}

/**
 * Lets the terms that a melding started and that still run follow the set of their traject: length
 * and calendar as they are agreed now. What was met stays as it was, what the set does not know any
 * more runs on as it began, and what stands still keeps standing still.
 */
async function followSet(
  { unit }: Pick<WriteContext, 'unit'>,
  dossierId: string,
  afspraken: Awaited<ReturnType<typeof readAfspraken>>,
): Promise<void> {
  const [traject] = await listOpenTrajecten(unit, [dossierId]);
  const rows = await listTermijnen(unit, [dossierId]);
  for (const row of rows) {
    if (row.sleutel !== null || row.voldaanOp !== null || row.meldingId === null) continue;
    const begin = toIsoDate(row.begin);
    const { termijnen, kalender } = afspraken(begin, traject?.setId ?? null);
    const regel = termijnen.find(({ code }) => code === row.code);
    if (regel === undefined || !isEenheidVoor(regel.code, regel.eenheid)) continue;
    const looptijd = { eenheid: regel.eenheid, aantal: regel.aantal };
    const staatStil = row.opschortingen.some(({ tot }) => tot === undefined);
    const vervalt = staatStil
      ? null
      : (vervaltOf({ begin, looptijd, kalender }, row.opschortingen) ?? row.vervalt);
    const isSame =
      vervalt === row.vervalt &&
      JSON.stringify([looptijd, kalender]) === JSON.stringify([row.looptijd, row.kalender]);
    if (!isSame) await updateTermijn(unit, row, { looptijd, kalender, vervalt });
  }
}

/** How many dossiers are derived anew in one unit. */
const PER_UNIT = 200;

/**
 * Derives the terms of the dossiers that a migration marked, before anybody works with them.
 *
 * @returns how many dossiers that were
 */
export async function deriveMarked(
  store: Store,
  { newId, today }: Pick<WriteContext, 'newId' | 'today'>,
): Promise<number> {
  let done = 0;
  for (;;) {
    const ids = await store.read((unit) => listHerleiding(unit, PER_UNIT));
    if (ids.length === 0) return done;
    await store.write(async (unit) => {
      for (const id of ids) {
        const dossier = await findDossier(unit, id);
        if (dossier?.geslotenOp === null)
          await carryOver({ unit, today }, await openTraject({ unit, newId, today }, id));
        await deriveTermijnen({ unit, newId }, id);
      }
      await deleteHerleiding(unit, ids);
    });
    done += ids.length;
  }
}
