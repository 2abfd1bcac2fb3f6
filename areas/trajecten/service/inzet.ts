import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { intrekken, requireHerstelreden } from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findPartner } from '#areas/partners/store.ts';
import { conflict, notFound, Refusal } from '#areas/refusal.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij, toRij } from '#domain/velden/rij.ts';
import { type Invoer, namenVan } from '#domain/velden/veld.ts';
import type { InzetBeeld } from '../contract-inzet.ts';
import { inzetVelden } from '../fields.ts';
import { staatNog } from '../rules/dagen.ts';
import type { Herstelreden } from '../rules/gebeurtenis-gegevens.ts';
import { checkInzet, type Meldcodestappen } from '../rules/inzet-invoer.ts';
import { trajectOp } from '../rules/traject.ts';
import {
  findInzet,
  type InzetRow,
  insertInzet,
  listInzetten,
  updateInzet,
} from '../store-inzet.ts';
import { listTrajecten, type TrajectRow } from '../store-procedures.ts';
import { deriveTermijnen, openTraject, readAfgeleid } from './afleiden.ts';
import { viewInzetten } from './inzet-beeld.ts';

/** What was set going, as somebody typed it, with what is kept although it looks odd. */
export type InzetInvoer = Invoer<typeof inzetVelden> & {
  readonly persoon: string | null;
  readonly stappen: Meldcodestappen;
  readonly aanvaard: readonly string[];
};
type Antwoord = { inzetten: InzetBeeld[] };
type Key = { id: string; versie: number };

/**
 * Records that something was set going for a household, or asked for: the desk brings it about and
 * follows it, others decide. After closing too, because nazorg begins then.
 *
 * Source: SA 7 MZO c; st 3; domein §2 (inzet).
 */
export const addInzet = once(
  async (
    context: WriteContext,
    { dossierId, ...typed }: InzetInvoer & { dossierId: string },
  ): Promise<Antwoord> => {
    await openDossier(context, dossierId, 'bijwerken');
    const { newId, now, account, today, unit } = context;
    const traject = await trajectVan(context, dossierId, typed);
    await requireMogelijk(context, { dossierId, traject, typed, behalve: null });
    const row: InzetRow = {
      ...{ id: newId(), dossierId, trajectId: traject.id },
      ...valuesOf(typed),
      eindeGehoordOp: typed.stand === 'beeindigd' ? today : null,
      ...{ ...NIET_INGETROKKEN, door: account.id, op: now, versie: 1 },
    };
    await insertInzet(unit, row);
    await deriveTermijnen(context, dossierId);
    await note(context, dossierId, 'inzet', about(row));
    return answer(context, dossierId);
  },
  (context, { dossierId }) => answer(context, dossierId),
);

/** Says how it goes on: begun, looked at again, ended with its result; or what was wrong in it. */
export async function changeInzet(
  context: WriteContext,
  { id, versie, ...typed }: Key & InzetInvoer,
): Promise<Antwoord> {
  const row = await openInzet(context, { id, versie }, 'bijwerken');
  const { unit, today } = context;
  const traject = (await listTrajecten(unit, row.dossierId)).find(
    (one) => one.id === row.trajectId,
  );
  if (traject === undefined) throw notFound('traject');
  await requireMogelijk(context, { dossierId: row.dossierId, traject, typed, behalve: id });
  const values = valuesOf(typed);
  const velden = changedIn(row, { ...values });
  const changed = await updateInzet(unit, row, {
    ...values,
    eindeGehoordOp: typed.stand === 'beeindigd' ? (row.eindeGehoordOp ?? today) : null,
  });
  if (changed === undefined) throw conflict('inzet', await answer(context, row.dossierId));
  await deriveTermijnen(context, row.dossierId);
  if (velden.length > 0)
    await note(context, row.dossierId, 'inzet_gewijzigd', {
      ...about(changed),
      ...{ velden: velden.join(', '), was: row.stand },
    });
  return answer(context, row.dossierId);
}

/** Withdraws what was never set going: from now on it counts as never entered. */
export async function withdrawInzet(
  context: WriteContext,
  { reden, ...key }: Key & { reden: Herstelreden | null },
): Promise<Antwoord> {
  const row = await openInzet(context, key, 'herstellen');
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld: false }, reden);
  const gone = await updateInzet(context.unit, row, intrekken(context, reden));
  if (gone === undefined) throw conflict('inzet', await answer(context, row.dossierId));
  await deriveTermijnen(context, row.dossierId);
  await note(context, row.dossierId, 'inzet_ingetrokken', { ...about(row), reden: reden ?? '' });
  return answer(context, row.dossierId);
}

async function answer(context: ReadContext, dossierId: string): Promise<Antwoord> {
  return { inzetten: await viewInzetten(context, dossierId) };
}

async function openInzet(
  context: WriteContext,
  { id, versie }: Key,
  doel: 'bijwerken' | 'herstellen',
): Promise<InzetRow> {
  const row = await findInzet(context.unit, id);
  if (row === undefined) throw notFound('inzet');
  await openDossier(context, row.dossierId, doel);
  if (row.versie !== versie || row.ingetrokkenOp !== null)
    throw conflict('inzet', await answer(context, row.dossierId));
  return row;
}

/** The traject in which it was set going; a dossier without one gets its first. */
async function trajectVan(
  context: WriteContext,
  dossierId: string,
  { begonnenOp, gevraagdOp }: InzetInvoer,
): Promise<TrajectRow> {
  const dag = begonnenOp ?? gevraagdOp ?? context.today;
  return (
    trajectOp(await listTrajecten(context.unit, dossierId), dag) ??
    (await openTraject(context, dossierId))
  );
}

/** Refuses what cannot be, and what is odd and was not accepted. */
async function requireMogelijk(
  context: WriteContext,
  input: { dossierId: string; traject: TrajectRow; typed: InzetInvoer; behalve: string | null },
): Promise<void> {
  const { dossierId, traject, typed, behalve } = input;
  const { unit, today } = context;
  const { persoon, partner } = typed;
  const personen = await listPersonen(unit, [dossierId]);
  if (persoon !== null && !personen.some(({ betrokkeneId }) => betrokkeneId === persoon))
    throw notFound('betrokkene');
  const wie = partner === null ? null : await findPartner(unit, partner);
  if (wie === undefined) throw notFound('partner');
  if (wie !== null) requireNogDaar(wie, typed.begonnenOp ?? typed.gevraagdOp ?? today);
  const afgeleid = await readAfgeleid(context, dossierId);
  const isAangezegd = afgeleid.some(
    (one) => one.traject.id === traject.id && one.afleiding.stand.ontruimingen.some(staatNog),
  );
  const lopend = (await listInzetten(unit, dossierId))
    .filter(
      (one) =>
        one.id !== behalve &&
        one.ingetrokkenOp === null &&
        one.trajectId === traject.id &&
        one.stand !== 'beeindigd',
    )
    .map(({ soort }) => soort);
  const velden = checkInzet(typed, { today, isAangezegd, lopend })
    .filter(
      ({ soort, veld, code }) => soort === 'fout' || !typed.aanvaard.includes(`${veld}:${code}`),
    )
    .map(({ veld, zin }) => ({ veld, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** What is kept of what was typed; the meldcode alone has steps. */
function valuesOf({ persoon, stappen, aanvaard: _, ...typed }: InzetInvoer) {
  return {
    ...toRij(inzetVelden, typed),
    betrokkeneId: persoon,
    stappen: typed.soort === 'meldcode' ? stappen : {},
  };
}

function changedIn(row: InzetRow, next: ReturnType<typeof valuesOf>): string[] {
  const was = fromRij(inzetVelden, row);
  const wordt = fromRij(inzetVelden, next);
  const velden: string[] = namenVan(inzetVelden).filter((naam) => was[naam] !== wordt[naam]);
  if (row.betrokkeneId !== next.betrokkeneId) velden.push('persoon');
  if (JSON.stringify(row.stappen) !== JSON.stringify(next.stappen)) velden.push('stappen');
  return velden;
}

function about({ soort, stand, resultaat, betrokkeneId, nakijkenOp }: InzetRow) {
  return {
    ...{ soort, stand, resultaat },
    ...(betrokkeneId === null ? {} : { wie: betrokkeneId }),
    ...(nakijkenOp === null ? {} : { nakijken: toIsoDate(nakijkenOp) }),
  };
}
