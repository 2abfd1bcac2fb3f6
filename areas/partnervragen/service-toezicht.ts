import { isGeldig } from '#areas/beheer/rules/geldigheid.ts';
import { currentSet } from '#areas/beheer/service.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { findDossiers } from '#areas/dossiers/store.ts';
import { once } from '#areas/once.ts';
import { findPartner, listPartnerNamen } from '#areas/partners/store.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { findVerstrekking, insertVerstrekking } from '#areas/verantwoording/store.ts';
import {
  insertGrondslaginstelling,
  insertPlicht,
  listGrondslaginstellingen,
  listPlichten,
  listVerstrektOp,
  updateGrondslaginstelling,
} from '#areas/verantwoording/store-weten.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { BijzondereVerstrekking, GrondslagInstelling, Weetboek } from './contract-weten.ts';
import { verstrekkingNaam } from './rules/antwoordvelden.ts';
import {
  GRONDSLAGCODES,
  type Grondslag,
  type Grondslagcode,
  VOORGESTELDE_GRONDSLAGEN,
} from './rules/grondslag.ts';
import { weegOntvanger, wegingKolommen } from './service-weten.ts';

/** Grondslagen that manager and FG look at afterwards (PP 12.1; never blocked beforehand). */
const ONDER_TOEZICHT: readonly Grondslag[] = ['meldrecht', 'acuut_gevaar', 'wettelijke_plicht'];

/** Who may know what by the set in force today, with the legal bases that the FG sets. */
export async function readWeetboek(context: ReadContext): Promise<Weetboek> {
  const { unit, today } = context;
  const set = await currentSet(unit, today);
  const verlopen = set === undefined || !isGeldig(set, today);
  return {
    set: set?.naam ?? '',
    verlopen,
    grondslag: verlopen ? 'convenant' : 'pp',
    regels: (set?.row.weetregels ?? []).map(
      ({ rollen, velden, stappen, grondslagen, ...rest }) => ({
        ...{ rollen: [...rollen], velden: [...velden] },
        ...{ stappen: [...stappen], grondslagen: [...grondslagen] },
        ...rest,
      }),
    ),
    instellingen: await viewInstellingen(context),
  };
}

async function viewInstellingen({
  unit,
}: Pick<ReadContext, 'unit'>): Promise<GrondslagInstelling[]> {
  const rows = new Map((await listGrondslaginstellingen(unit)).map((row) => [row.code, row]));
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  return GRONDSLAGCODES.map((code) => {
    const row = rows.get(code);
    const door = row?.bevestigdDoor ?? null;
    return {
      code,
      omschrijving: row?.omschrijving ?? VOORGESTELDE_GRONDSLAGEN[code],
      bevestigdOp: row?.bevestigdOp ?? null,
      bevestigdDoor: door === null ? null : (namen.get(door) ?? 'verwijderd account'),
      versie: row?.versie ?? 1,
    };
  });
}

/** Sets a legal basis and confirms it, or takes the confirmation back. */
export async function setGrondslag(
  context: WriteContext,
  input: { code: Grondslagcode; versie: number; omschrijving: string; bevestigd: boolean },
): Promise<Weetboek> {
  const { unit, now, account } = context;
  const { code, versie, omschrijving, bevestigd } = input;
  const values = {
    omschrijving,
    bevestigdOp: bevestigd ? now : null,
    bevestigdDoor: bevestigd ? account.id : null,
  };
  const exists = (await listGrondslaginstellingen(unit)).some((row) => row.code === code);
  if (!exists && versie === 1) {
    await insertGrondslaginstelling(unit, { code, ...values, versie: 2 });
  } else if ((await updateGrondslaginstelling(unit, { code, versie }, values)) === undefined) {
    const current = (await viewInstellingen(context)).find((row) => row.code === code);
    throw conflict('instelling', current);
  }
  context.logObject(code);
  return readWeetboek(context);
}

/** What was told to Veilig Thuis, in acute danger or under a legal duty, newest first. */
export async function listBijzondere({ unit }: ReadContext): Promise<BijzondereVerstrekking[]> {
  const rows = await listVerstrektOp(unit, ONDER_TOEZICHT);
  const dossiers = await findDossiers(unit, [...new Set(rows.map(({ dossierId }) => dossierId))]);
  const nummers = new Map(dossiers.map(({ id, nummer }) => [id, nummer]));
  const partners = await listPartnerNamen(unit);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => namen.get(id) ?? 'verwijderd account';
  const plichten = new Map((await listPlichten(unit)).map((row) => [row.verstrekkingId, row]));
  return rows.map((row) => {
    const plicht = plichten.get(row.id);
    return {
      ...{ id: row.id, grond: row.grond, kanaal: row.kanaal, op: row.op },
      grondslag: row.grondslag ?? 'geen',
      dossiernummer: nummers.get(row.dossierId) ?? '',
      partner: partners.get(row.partnerId) ?? '',
      velden: [...(row.weging?.verteld ?? [])],
      door: naam(row.door),
      ingetrokken: row.ingetrokkenOp !== null,
      plicht:
        plicht === undefined
          ? null
          : {
              ...{ bepaling: plicht.bepaling, toelichting: plicht.toelichting },
              ...{ door: naam(plicht.door), op: plicht.op },
            },
    };
  });
}

/** The text of one verstrekking that manager and FG look at; of others they see none. */
export async function readBijzondere(
  context: ReadContext,
  { id }: { id: string },
): Promise<{ onderwerp: string; tekst: string }> {
  const row = await findVerstrekking(context.unit, id);
  if (row === undefined || !ONDER_TOEZICHT.some((one) => one === row.grondslag))
    throw notFound('verstrekking');
  return { onderwerp: row.onderwerp, tekst: row.tekst };
}

/** The manager records in writing which law obliged us to tell (PP 12.1), once for each. */
export async function recordPlicht(
  context: WriteContext,
  input: { verstrekkingId: string; bepaling: string; toelichting: string },
): Promise<BijzondereVerstrekking[]> {
  const { unit, newId, now, account } = context;
  const row = await findVerstrekking(unit, input.verstrekkingId);
  if (row?.grondslag !== 'wettelijke_plicht') throw notFound('verstrekking');
  if ((await listPlichten(unit)).some(({ verstrekkingId }) => verstrekkingId === row.id))
    throw ruleViolated('plicht_al_vastgelegd');
  await insertPlicht(unit, {
    ...{ id: newId(), dossierId: row.dossierId, partnerId: row.partnerId, verstrekkingId: row.id },
    ...{ bepaling: input.bepaling, toelichting: input.toelichting },
    ...{ door: account.id, op: now, versie: 1 },
  });
  context.logObject(row.id);
  return listBijzondere(context);
}

/**
 * Records in one line what was told to Veilig Thuis (meldrecht) or in acute danger. It is never
 * refused, also not of a restricted or closed dossier: it was told already; manager and FG see it.
 */
export const registerSpoed = once(
  async (
    context: WriteContext,
    input: { dossierId: string; partnerId: string; kanaal: Kanaal; tekst: string },
  ): Promise<{ id: string }> => {
    const { unit, newId, now, account } = context;
    const dossier = await openDossier(context, input.dossierId, 'lezen');
    const partner = await findPartner(unit, input.partnerId);
    if (partner === undefined) throw notFound('partner');
    if (partner.soort !== 'veilig_thuis' && partner.soort !== 'spoeddienst')
      throw ruleViolated('geen_spoedpartij', { partner: partner.naam });
    const schaal = await weegOntvanger(context, dossier, partner);
    const id = newId();
    await insertVerstrekking(unit, {
      ...{ id, dossierId: dossier.id, partnerId: partner.id, soort: 'spoed' },
      ...wegingKolommen(schaal, { vertellen: [], weglaten: [] }, []),
      ...{ kanaal: input.kanaal, onderwerp: verstrekkingNaam('spoed'), tekst: input.tekst },
      ...{ door: account.id, op: now, termijnId: null },
    });
    await note(context, dossier.id, 'antwoord', {
      soort: verstrekkingNaam('spoed'),
      partner: partner.naam,
    });
    context.registered(id);
    return { id };
  },
  async (context, { dossierId }, { objectId }) => {
    await openDossier(context, dossierId, 'lezen');
    return { id: objectId };
  },
);
