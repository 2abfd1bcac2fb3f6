import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { findDossiers, listPersonen } from '#areas/dossiers/store.ts';
import { once } from '#areas/once.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import type { Store } from '#db/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import type { Ongedaanbaar, SplitsVoorstel } from '../contract-samenvoegen.ts';
import { type Momentopname, maakOngedaan } from '../rules/ongedaan.ts';
import { veldTekst } from '../rules/persoon.ts';
import {
  bekendeWaarden,
  type SplitsFout,
  splits,
  type Verdelingen,
  voorstelVerdeling,
} from '../rules/splitsen.ts';
import {
  clearVerlopenMomentopnamen,
  findSamenvoeging,
  listOngedaanbareRows,
  type SamenvoegingRow,
  setOngedaan,
} from '../store/samenvoegingen.ts';
import {
  ADRESVELDEN,
  AFGESCHERMD,
  readStand,
  rowOf,
  toBetrokkene,
  writeStand,
} from './personen.ts';
import {
  beperkteNummers,
  deriveAllOf,
  dossiersIn,
  dossiersOf,
  keepMomentopname,
  nummersVan,
  openAll,
  requireIn,
  requireThere,
  viewDossiersVan,
} from './samenvoegen.ts';

const ZINNEN: Readonly<Record<SplitsFout['kind'], string>> = {
  geen_dossier: 'Kies ten minste één dossier dat van de tweede persoon is.',
  alle_dossiers: 'Laat ten minste één dossier bij de eerste persoon.',
  zonder_naam: 'Kies voor beide personen een achternaam of voornaam.',
  gelijk:
    'De twee personen zijn nu in niets verschillend. Kies ten minste één gegeven dat bij één van de twee hoort.',
};

/** One person with their dossiers and every value that each field has or had. */
export async function viewSplitsing(
  context: ReadContext,
  input: { dossierId: string; id: string },
): Promise<SplitsVoorstel> {
  await requireIn(context, input.dossierId, input.id);
  const { stand, versies } = await readStand(context.unit, [input.id]);
  requireThere(stand, [input.id]);
  const rows = await dossiersIn(context, stand);
  const { afgeschermd } = rowOf(stand, versies, input.id);
  const isDicht = (veld: string) => afgeschermd !== null && ADRESVELDEN.some((one) => one === veld);
  return {
    betrokkene: toBetrokkene(rowOf(stand, versies, input.id)),
    dossiers: await viewDossiersVan(context, stand, rows, input.id),
    velden: PERSOONVELDEN.flatMap((veld) => {
      const waarden = bekendeWaarden(stand, input.id, veld);
      if (waarden.length === 0) return [];
      return [
        {
          veld,
          ...voorstelVerdeling(veld, waarden),
          waarden: waarden.map(({ id, waarde, bron, vastgelegdOp, huidig }) => ({
            ...{ id, bron, huidig },
            tekst: isDicht(veld) ? AFGESCHERMD : veldTekst(veld, waarde),
            op: vastgelegdOp,
          })),
        },
      ];
    }),
    beperkt: beperkteNummers(rows),
  };
}

/**
 * Makes two persons of one, in one unit: the chosen dossiers with their letters and the chosen
 * values go to a new person. It can be undone for thirty days.
 *
 * @throws Refusal conflict when the person was changed in between, dossier_beperkt when one of
 *   their dossiers may not be changed, splitsen_kan_niet with what is wrong about the choices
 */
export const splitPersoon = once(
  async (
    context: WriteContext,
    input: {
      dossierId: string;
      persoon: { id: string; versie: number };
      dossiers: string[];
      verdelingen: Verdelingen;
    },
  ): Promise<{ id: string; betrokkeneId: string }> => {
    const { unit, newId, now } = context;
    const van = input.persoon.id;
    await requireIn(context, input.dossierId, van);
    const { stand: vooraf, versies } = await readStand(unit, [van]);
    requireThere(vooraf, [van]);
    if (versies[van] !== input.persoon.versie)
      throw conflict('betrokkene', toBetrokkene(rowOf(vooraf, versies, van)));
    const rows = await dossiersIn(context, vooraf);
    await openAll(context, rows);
    const naar = newId();
    const { dossiers, verdelingen } = input;
    const done = splits(vooraf, { van, naar, dossiers, verdelingen, op: now, newId });
    if (!done.ok) throw ruleViolated('splitsen_kan_niet', { zin: ZINNEN[done.error.kind] });
    const erna = done.value;
    await writeStand(unit, vooraf, erna, versies);
    const id = await keepMomentopname(context, {
      ...{ soort: 'splitsen', blijftId: van, anderId: naar },
      momentopname: { vooraf, erna, versies },
    });
    await deriveAllOf(context, rows);
    const [kept, gone] = [dossiersOf(erna, van), dossiersOf(erna, naar)];
    for (const dossierId of kept)
      await note(context, dossierId, 'gesplitst', {
        blijft: 'ja',
        dossiers: nummersVan(rows, gone),
      });
    for (const dossierId of gone)
      await note(context, dossierId, 'gesplitst', {
        blijft: 'nee',
        dossiers: nummersVan(rows, kept),
      });
    context.logObject(van);
    context.registered(id);
    return { id, betrokkeneId: naar };
  },
  async (context, { dossierId }, { objectId }) => {
    await openDossier(context, dossierId, 'lezen');
    const row = await findSamenvoeging(context.unit, objectId);
    if (row === undefined) throw notFound('samenvoeging');
    return { id: objectId, betrokkeneId: row.anderId };
  },
);

/** What was done to the persons of a dossier and can still be undone, the latest first. */
export async function listOngedaanbaar(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Ongedaanbaar[]> {
  const { unit, today } = context;
  await openDossier(context, dossierId, 'lezen');
  const ids = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const answer: Ongedaanbaar[] = [];
  for (const row of await listOngedaanbareRows(unit, ids)) {
    const undone = row.tot < today ? undefined : await compute(context, row);
    if (undone === undefined) continue;
    const { sinds, terug } = undone;
    const numbers = async (dossierIds: readonly string[]) =>
      (await findDossiers(unit, dossierIds)).map(({ nummer }) => nummer).sort();
    answer.push({
      id: row.id,
      soort: row.soort,
      betrokkeneId: ids.includes(row.blijftId) ? row.blijftId : row.anderId,
      op: row.op,
      door: namen.get(row.door) ?? 'verwijderd account',
      tot: toIsoDate(row.tot),
      laatste: await isLatest(context, row),
      dossiers: await numbers(terug),
      sinds: {
        velden: [...new Set(sinds.velden.map(({ veld }) => veld))],
        dossiers: await numbers(sinds.dossiers),
      },
    });
  }
  return answer;
}

/**
 * Puts persons back as they were before they were made one or two. What was done since stays, with
 * the person who remains.
 *
 * @throws Refusal not_found when it is not about somebody in the dossier, niet_meer_ongedaan after thirty days or when it was undone before,
 *   later_samengevoegd when something was done to one of them later, dossier_beperkt
 */
export const undoPersonen = once(
  async (
    context: WriteContext,
    input: { dossierId: string; id: string },
  ): Promise<{ gedaan: true }> => {
    const { unit, today, now, account } = context;
    await openDossier(context, input.dossierId, 'lezen');
    const row = await findSamenvoeging(unit, input.id);
    const inside = await listPersonen(unit, [input.dossierId]);
    const isOfIt = inside.some(({ betrokkeneId }) =>
      [row?.blijftId, row?.anderId].includes(betrokkeneId),
    );
    if (row === undefined || !isOfIt) throw notFound('samenvoeging');
    const undone = row.tot < today ? undefined : await compute(context, row);
    if (undone === undefined) throw ruleViolated('niet_meer_ongedaan');
    if (!(await isLatest(context, row))) throw ruleViolated('later_samengevoegd');
    const { nu, stand, versies } = undone;
    const rows = await dossiersIn(context, nu);
    await openAll(context, rows);
    await writeStand(unit, nu, stand, versies);
    await setOngedaan(unit, row.id, { op: now, door: account.id });
    await deriveAllOf(context, rows);
    const soort = row.soort === 'samenvoegen' ? 'samenvoegen_ongedaan' : 'splitsen_ongedaan';
    for (const { id } of rows) await note(context, id, soort);
    context.logObject(row.blijftId);
    return { gedaan: true };
  },
  async (context, { dossierId }) => {
    await openDossier(context, dossierId, 'lezen');
    return { gedaan: true as const };
  },
);

/** Removes what was kept of persons once their thirty days are over; that it was done stays. */
export async function purgeMomentopnamen(store: Store, today: IsoDate): Promise<number> {
  return store.write((unit) => clearVerlopenMomentopnamen(unit, today));
}

/** What undoing would make, or undefined when it cannot be any more. */
async function compute(context: ReadContext, row: SamenvoegingRow) {
  const opname: Momentopname | null = row.momentopname;
  if (opname === null) return undefined;
  const { stand: nu, versies } = await readStand(context.unit, [row.blijftId, row.anderId]);
  if (!nu.personen.some(({ id }) => id === row.blijftId)) return undefined;
  const { vooraf, erna } = opname;
  const undone = maakOngedaan({ vooraf, erna, nu }, context.now);
  if (!undone.ok) return undefined;
  const { stand, sinds } = undone.value;
  const other =
    row.soort === 'samenvoegen' ? dossiersOf(stand, row.anderId) : dossiersOf(nu, row.anderId);
  return { nu, stand, sinds, terug: [...other], versies: { ...opname.versies, ...versies } };
}

async function isLatest({ unit }: ReadContext, row: SamenvoegingRow): Promise<boolean> {
  const [latest] = await listOngedaanbareRows(unit, [row.blijftId, row.anderId]);
  return latest?.id === row.id;
}
