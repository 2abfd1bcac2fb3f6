import type { WriteContext } from '#areas/context.ts';
import { intrekken, requireHerstelreden } from '#areas/herstel.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Dossier } from '../contract.ts';
import type { aantekeningVelden } from '../fields.ts';
import {
  type AantekeningRow,
  type DossierRow,
  findAantekening,
  insertAantekening,
  withdrawAantekeningRow,
} from '../store.ts';
import { note } from './historie.ts';
import { openDossier } from './toegang.ts';
import { viewDossier } from './weergave.ts';

type Mending = { id: string; versie: number; reden: Herstelreden | null };

/** Puts another aantekening in the place of one that was wrong; what was written stays in the record. */
export async function correctAantekening(
  context: WriteContext,
  {
    id,
    versie,
    reden,
    ...typed
  }: Mending & { kanaal: Kanaal | null } & Invoer<typeof aantekeningVelden>,
): Promise<Dossier> {
  const { row, dossier } = await mendableAantekening(context, { id, versie, reden });
  if (typed.datum > context.today) throw ruleViolated('datum_in_toekomst');
  const next = await insertCopy(context, { ...row, ...typed });
  await take(context, row, reden, next);
  await note(context, dossier.id, 'aantekening_hersteld', about(row, reden));
  return viewDossier(context, dossier);
}

/** Withdraws an aantekening. */
export async function withdrawAantekening(context: WriteContext, key: Mending): Promise<Dossier> {
  const { row, dossier } = await mendableAantekening(context, key);
  await take(context, row, key.reden, null);
  await note(context, dossier.id, 'aantekening_ingetrokken', about(row, key.reden));
  return viewDossier(context, dossier);
}

/** Takes an aantekening to the dossier where it belongs. */
export async function moveAantekening(
  context: WriteContext,
  { dossierId, ...key }: { id: string; versie: number; dossierId: string },
): Promise<Dossier> {
  const reden = 'andere_zaak';
  const { row, dossier } = await mendableAantekening(context, { ...key, reden });
  await openDossier(context, row.dossierId, 'verplaatsen');
  if (dossierId === row.dossierId) throw ruleViolated('staat_al_in_dossier');
  const target = await openDossier(context, dossierId, 'wijzigen');
  const next = await insertCopy(context, { ...row, dossierId });
  await take(context, row, reden, next);
  const nummers = { van: dossier.nummer, naar: target.nummer };
  await note(context, dossier.id, 'aantekening_verplaatst', { ...about(row, null), ...nummers });
  await note(context, target.id, 'aantekening_verplaatst_hierheen', {
    ...about(row, null),
    ...nummers,
  });
  return viewDossier(context, dossier);
}

/** The aantekening that is to be mended, with its dossier; refused when it may not be. */
async function mendableAantekening(
  context: WriteContext,
  { id, versie, reden }: Mending,
): Promise<{ row: AantekeningRow; dossier: DossierRow }> {
  const row = await findAantekening(context.unit, id);
  if (row === undefined) throw notFound('aantekening');
  const dossier = await openDossier(context, row.dossierId, 'herstellen');
  if (row.versie !== versie || row.ingetrokkenOp !== null)
    throw conflict('aantekening', await viewDossier(context, dossier));
  requireHerstelreden(context, { door: row.door, geregistreerdOp: row.op, verteld: false }, reden);
  return { row, dossier };
}

/** Says it anew; who wrote it, and when, stays as it was. */
async function insertCopy({ unit, newId }: WriteContext, row: AantekeningRow): Promise<string> {
  const id = newId();
  await insertAantekening(unit, {
    ...row,
    ...NIET_INGETROKKEN,
    id,
    vervangenDoor: null,
    versie: 1,
  });
  return id;
}

async function take(
  context: WriteContext,
  row: AantekeningRow,
  reden: Herstelreden | null,
  vervangenDoor: string | null,
): Promise<void> {
  const values = { ...intrekken(context, reden), vervangenDoor };
  const gone = await withdrawAantekeningRow(context.unit, row, values);
  if (gone === undefined) throw new Error('the aantekening changed inside one unit');
}

function about({ soort, datum }: AantekeningRow, reden: string | null) {
  return { soort, datum, reden: reden ?? '' };
}
