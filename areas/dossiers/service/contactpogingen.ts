import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import type { WriteContext } from '#areas/context.ts';
import { intrekken, requireHerstelreden } from '#areas/herstel.ts';
import { once } from '#areas/once.ts';
import { requireNogDaar } from '#areas/partners/service-kiesbaar.ts';
import { findPartner } from '#areas/partners/store.ts';
import { LEEG_BEREIK } from '#areas/personen/rules/bereik.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, Refusal } from '#areas/refusal.ts';
import { findAccount } from '#areas/toegang/store.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { trajectOp } from '#areas/trajecten/rules/traject.ts';
import { deriveTermijnen, openTraject } from '#areas/trajecten/service/afleiden.ts';
import { listTrajecten, type TrajectRow } from '#areas/trajecten/store-procedures.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Dossier } from '../contract.ts';
import { pogingVelden } from '../fields.ts';
import { checkPoging, type Vervolg } from '../rules-contact.ts';
import { type DossierRow, findDossier, listPersonen } from '../store.ts';
import {
  type ContactpogingRow,
  findContactpoging,
  insertContactpoging,
  withdrawContactpogingRow,
} from '../store-contact.ts';
import { readDossier } from './dossiers.ts';
import { note } from './historie.ts';
import { openDossier } from './toegang.ts';
import { viewDossier } from './weergave.ts';

/** An attempt as somebody typed it, with what is kept although it looks odd. */
export type PogingInvoer = Invoer<typeof pogingVelden> & {
  readonly betrokkeneId: string;
  readonly vervolg: Vervolg | null;
  readonly aanvaard: readonly string[];
};
type Mending = { id: string; versie: number; reden: Herstelreden | null };

/**
 * Records that somebody was sought, what came of it, and the next try that was agreed (st 6). After
 * closing too: people call back.
 */
export const addContactpoging = once(
  async (
    context: WriteContext,
    { dossierId, ...typed }: PogingInvoer & { dossierId: string },
  ): Promise<Dossier> => {
    const dossier = await openDossier(context, dossierId, 'bijwerken');
    const row = await makeRow(context, dossierId, typed);
    await insertContactpoging(context.unit, row);
    await note(context, dossierId, 'contactpoging', about(row));
    return settled(context, dossier);
  },
  (context, { dossierId }) => readDossier(context, { id: dossierId }),
);

/** Puts another attempt in the place of one that was wrong; what was entered stays in the record. */
export async function correctContactpoging(
  context: WriteContext,
  { id, versie, reden, ...typed }: Mending & PogingInvoer,
): Promise<Dossier> {
  const { row, dossier } = await mendable(context, { id, versie, reden });
  const next = await makeRow(context, row.dossierId, typed);
  // Who entered it, and when, stays as it was.
  await insertContactpoging(context.unit, { ...next, door: row.door, op: row.op });
  await take(context, row, reden, next.id);
  await note(context, dossier.id, 'contactpoging_hersteld', {
    ...about(next),
    ...{ was: row.uitkomst, reden: reden ?? '' },
  });
  return settled(context, dossier);
}

/** Withdraws an attempt: from now on it counts as never made, and so does the next try it agreed. */
export async function withdrawContactpoging(context: WriteContext, key: Mending): Promise<Dossier> {
  const { row, dossier } = await mendable(context, key);
  await take(context, row, key.reden, null);
  await note(context, dossier.id, 'contactpoging_ingetrokken', {
    ...about(row),
    reden: key.reden ?? '',
  });
  return settled(context, dossier);
}

async function makeRow(
  context: WriteContext,
  dossierId: string,
  { betrokkeneId, vervolg, aanvaard, ...typed }: PogingInvoer,
): Promise<ContactpogingRow> {
  const { unit, newId, now, account, today } = context;
  const plaats = (await listPersonen(unit, [dossierId])).find(
    (one) => one.betrokkeneId === betrokkeneId,
  );
  const mens = plaats && (await findBetrokkene(unit, betrokkeneId));
  if (plaats === undefined || mens === undefined) throw notFound('betrokkene');
  const maatregelen = (mens.bereik ?? LEEG_BEREIK).veiligheid?.maatregelen ?? [];
  const velden = checkPoging(
    { ...typed, vervolg },
    { overleden: plaats.overleden, nietAanHuis: maatregelen.includes('niet_aan_huis') },
    today,
  )
    .filter(({ soort, veld, code }) => soort === 'fout' || !aanvaard.includes(`${veld}:${code}`))
    .map(({ veld, zin }) => ({ veld, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
  const partner = typed.wie === 'partner' ? typed.partner : null;
  const sprak = partner === null ? null : await findPartner(unit, partner);
  if (sprak === undefined) throw notFound('partner');
  if (sprak !== null) requireNogDaar(sprak, typed.datum);
  const wie = vervolg?.wie ?? null;
  if (wie !== null && (await findAccount(unit, wie)) === undefined) throw notFound('collega');
  const traject = await trajectVan(context, dossierId, typed.datum);
  return {
    ...toRij(pogingVelden, { ...typed, partner }),
    ...{ id: newId(), dossierId, trajectId: traject.id, betrokkeneId },
    ...{ vervolgOp: vervolg?.op ?? null, vervolgHoe: vervolg?.hoe ?? null, vervolgWie: wie },
    ...{ naSluiten: traject.geslotenOp !== null, door: account.id, op: now },
    ...{ ...NIET_INGETROKKEN, vervangenDoor: null, versie: 1 },
  };
}

/** The traject in which something of a day falls; a dossier without one gets its first. */
async function trajectVan(
  context: WriteContext,
  dossierId: string,
  datum: IsoDate,
): Promise<TrajectRow> {
  return (
    trajectOp(await listTrajecten(context.unit, dossierId), datum) ??
    (await openTraject(context, dossierId))
  );
}

/** The attempt that is to be mended, with its dossier; refused when it may not be. */
async function mendable(
  context: WriteContext,
  { id, versie, reden }: Mending,
): Promise<{ row: ContactpogingRow; dossier: DossierRow }> {
  const row = await findContactpoging(context.unit, id);
  if (row === undefined) throw notFound('contactpoging');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  if (row.versie !== versie || row.ingetrokkenOp !== null)
    throw conflict('contactpoging', await viewDossier(context, dossier));
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld: false }, reden);
  return { row, dossier };
}

async function take(
  context: WriteContext,
  row: ContactpogingRow,
  reden: Herstelreden | null,
  vervangenDoor: string | null,
): Promise<void> {
  const values = { ...intrekken(context, reden), vervangenDoor };
  const gone = await withdrawContactpogingRow(context.unit, row, values);
  if (gone === undefined) throw new Error('the attempt changed inside one unit');
}

/** The dossier once what is still to be tried follows from its attempts. */
async function settled(context: WriteContext, dossier: DossierRow): Promise<Dossier> {
  await deriveTermijnen(context, dossier.id);
  await settleInformatieplicht(context, dossier.id);
  return viewDossier(context, (await findDossier(context.unit, dossier.id)) ?? dossier);
}

function about({ betrokkeneId, hoe, uitkomst, datum, vervolgOp }: ContactpogingRow) {
  return {
    ...{ wie: betrokkeneId, hoe, uitkomst, datum },
    ...(vervolgOp === null ? {} : { vervolg: vervolgOp }),
  };
}
