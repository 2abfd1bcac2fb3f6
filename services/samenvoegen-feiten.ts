import type { DossierVan } from '#contract/samenvoegen.ts';
import { type DossierRow, findDossiers, listPersonen } from '#db/repositories/dossiers.ts';
import { listMeldingen } from '#db/repositories/meldingen.ts';
import { listPartnerNamen } from '#db/repositories/partners.ts';
import { insertSamenvoeging, type SamenvoegingRow } from '#db/repositories/samenvoegingen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { laatsteDag, type Momentopname } from '#domain/samenvoegen/ongedaan.ts';
import type { Personenstand } from '#domain/samenvoegen/stand.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { notFound } from './refusal.ts';

/** The dossiers of everybody in a stand, newest first. */
export async function dossiersIn(
  { unit }: ReadContext,
  { plaatsingen }: Personenstand,
): Promise<readonly DossierRow[]> {
  return findDossiers(unit, [...new Set(plaatsingen.map(({ dossierId }) => dossierId))]);
}

/** The dossiers of one of them, as the screens show what moves. */
export async function viewDossiersVan(
  context: ReadContext,
  { plaatsingen }: Personenstand,
  rows: readonly DossierRow[],
  betrokkeneId: string,
): Promise<DossierVan[]> {
  const own = plaatsingen.filter((plaatsing) => plaatsing.betrokkeneId === betrokkeneId);
  const rolIn = new Map(own.map(({ dossierId, rol }) => [dossierId, rol]));
  const meldingen = await listMeldingen(context.unit, [...rolIn.keys()]);
  const partners = await listPartnerNamen(context.unit);
  return rows.flatMap(({ id, nummer, geslotenOp, geopendOp }) => {
    const rol = rolIn.get(id);
    if (rol === undefined) return [];
    const inside = meldingen.filter(({ dossierId }) => dossierId === id);
    const [laatste] = inside;
    return [
      {
        ...{ id, nummer, rol, open: geslotenOp === null, geopendOp: toIsoDate(geopendOp) },
        meldingen: inside.filter(({ zelfdeAls }) => zelfdeAls === null).length,
        laatsteMelding:
          laatste === undefined
            ? null
            : { aanleiding: laatste.aanleiding, partner: partners.get(laatste.partnerId) ?? '' },
      },
    ];
  });
}

/** Ids of the dossiers that somebody is in. */
export function dossiersOf({ plaatsingen }: Personenstand, betrokkeneId: string): Set<string> {
  return new Set(
    plaatsingen
      .filter((plaatsing) => plaatsing.betrokkeneId === betrokkeneId)
      .map(({ dossierId }) => dossierId),
  );
}

/** Numbers of the dossiers that may not be changed (SA 5.5). */
export function beperkteNummers(rows: readonly DossierRow[]): string[] {
  return rows.filter(({ beperkt }) => beperkt).map(({ nummer }) => nummer);
}

/** Opens every dossier that a person moves out of or into; refuses when one is restricted. */
export async function openAll(context: WriteContext, rows: readonly DossierRow[]): Promise<void> {
  for (const { id } of rows) await openDossier(context, id, 'verplaatsen');
}

/** Refuses when somebody is not in the dossier that they are asked about from. */
export async function requireIn(
  context: ReadContext,
  dossierId: string,
  betrokkeneId: string,
): Promise<void> {
  await openDossier(context, dossierId, 'lezen');
  const personen = await listPersonen(context.unit, [dossierId]);
  if (!personen.some((persoon) => persoon.betrokkeneId === betrokkeneId))
    throw notFound('betrokkene');
  context.logObject(betrokkeneId);
}

/** Refuses when somebody who is asked about is not in the register any more. */
export function requireThere(stand: Personenstand, ids: readonly string[]): void {
  if (ids.some((id) => !stand.personen.some((persoon) => persoon.id === id)))
    throw notFound('betrokkene');
}

/** The numbers of these dossiers as one text for the history. @example '2026-00012, 2026-00031' */
export function nummersVan(rows: readonly DossierRow[], ids: ReadonlySet<string>): string {
  return rows
    .filter(({ id }) => ids.has(id))
    .map(({ nummer }) => nummer)
    .sort()
    .join(', ');
}

/** Keeps what was done to two persons, with what is needed to undo it for thirty days. */
export async function keepMomentopname(
  { unit, newId, now, today, account }: WriteContext,
  gedaan: Pick<SamenvoegingRow, 'soort' | 'blijftId' | 'anderId'> & {
    readonly momentopname: Momentopname;
  },
): Promise<string> {
  const id = newId();
  await insertSamenvoeging(unit, {
    ...{ ...gedaan, id, op: now, door: account.id, tot: laatsteDag(today) },
    ...{ ongedaanOp: null, ongedaanDoor: null },
  });
  return id;
}
