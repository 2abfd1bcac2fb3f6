import type { WriteContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import type { MeldingWoning } from '#areas/meldingen/fields.ts';
import { verhuurderVan } from '#areas/meldingen/rules.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { type BetrokkeneRow, findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { LEGE_WONING, type Woning } from '../rules/woning.ts';
import {
  findProcedure,
  insertProcedure,
  listProcedureRows,
  type ProcedureRow,
  updateProcedure,
} from '../store-procedures.ts';
import { openTraject, readAfgeleid } from './afleiden.ts';
import { verhuurdersVanProcedure } from './verhuurders.ts';
import { wieNu } from './wie-nu.ts';

/**
 * The procedure of a traject that a melding tells of; a new one where there is none. In one of a
 * verhuurder who had none in this dossier only those are summoned whom the melding names: the others
 * may have nothing to do with that home, and would be told of somebody else's case.
 */
export async function chooseProcedure(
  context: WriteContext,
  melding: MeldingRow,
  trajectId: string,
): Promise<ProcedureRow> {
  const { dossierId, zelfdeAls } = melding;
  const meldingen = (await listMeldingen(context.unit, [dossierId])).filter(
    ({ id }) => id !== melding.id,
  );
  const all = await readAfgeleid(context, dossierId);
  const lopend = all.filter(({ row }) => row.trajectId === trajectId);
  const original = meldingen.find(({ id }) => id === zelfdeAls);
  const linked = meldingen.filter((one) => one.zelfdeAls === melding.id);
  const same = lopend.find(({ row }) =>
    [original, ...linked].some((one) => one?.procedureId === row.id),
  );
  if (same !== undefined) return same.row;
  const partners = await listPartnerKoppen(context.unit);
  const verhuurder = verhuurderVan(melding, (id) => partners.get(id)?.soort);
  const fits = lopend.filter((one) => {
    if (one.afleiding.stand.uitgevoerd !== null) return false;
    // Of one that was withdrawn with all that was in it nothing is left.
    const isVan = meldingen.some(({ procedureId }) => procedureId === one.row.id);
    if (!isVan && one.rows.every(({ ingetrokkenOp }) => ingetrokkenOp !== null)) return false;
    if (melding.woning !== null && !isSameWoning(melding.woning, one.row.woning)) return false;
    const known = verhuurdersVanProcedure(one.row, meldingen, partners);
    return known.length === 0 || verhuurder === null || known.includes(verhuurder);
  });
  const [only] = fits;
  if (only !== undefined && fits.length === 1) return only.row;
  const bekend = all.flatMap(({ row }) => verhuurdersVanProcedure(row, meldingen, partners));
  const isAnder = verhuurder !== null && bekend.length > 0 && !bekend.includes(verhuurder);
  return startProcedure(context, dossierId, {
    ...{ woning: melding.woning, trajectId },
    wie: isAnder ? await genoemdIn(context, melding) : [],
  });
}

/**
 * Whom a melding names, as they stand in its dossier now. Of one that came from the dossier of
 * others that is the first person here: of nobody else it is known that it is about them.
 */
async function genoemdIn(
  { unit }: Pick<WriteContext, 'unit'>,
  { dossierId, genoemd }: Pick<MeldingRow, 'dossierId' | 'genoemd'>,
): Promise<readonly string[]> {
  if (genoemd.length === 0) return [];
  const personen = await listPersonen(unit, [dossierId]);
  const present = personen.map(({ betrokkeneId }) => betrokkeneId);
  const wie = (await wieNu({ unit }, genoemd, present)) ?? [];
  if (wie.length > 0) return wie;
  return personen.filter(({ eerste }) => eerste).map(({ betrokkeneId }) => betrokkeneId);
}

/** Whom a later melding names is summoned too, where not everybody is. */
export async function summonGenoemd(
  context: WriteContext,
  procedure: ProcedureRow,
  melding: MeldingRow,
): Promise<void> {
  if (procedure.gedaagden === null) return;
  const all = new Set([...procedure.gedaagden, ...(await genoemdIn(context, melding))]);
  if (all.size > procedure.gedaagden.length)
    await updateProcedure(context.unit, procedure, { gedaagden: [...all] });
}

/**
 * Whom only a melding that is gone named is no longer summoned, as long as nobody chose who is. Not
 * when nobody would be left: then the procedure has no other meldingen.
 */
export async function releaseGenoemd(
  context: WriteContext,
  procedureId: string,
  gone: MeldingRow,
): Promise<void> {
  const procedure = await findProcedure(context.unit, procedureId);
  if (procedure?.gedaagden == null) return;
  const staand = (await listMeldingen(context.unit, [procedure.dossierId])).filter(
    (one) => one.procedureId === procedureId && one.id !== gone.id,
  );
  const named = new Set<string>();
  for (const one of staand) for (const id of await genoemdIn(context, one)) named.add(id);
  const before = new Set([...named, ...(await genoemdIn(context, gone))]);
  const isChosen =
    before.size !== procedure.gedaagden.length ||
    !procedure.gedaagden.every((id) => before.has(id));
  if (named.size === 0 || isChosen || named.size === before.size) return;
  await updateProcedure(context.unit, procedure, { gedaagden: [...named] });
}

function isSameWoning(one: MeldingWoning, other: MeldingWoning): boolean {
  return (['postcode', 'huisnummer', 'huisletter', 'toevoeging'] as const).every(
    (part) => (one[part] ?? '') === (other[part] ?? ''),
  );
}

/** Begins a procedure in a traject, the open one unless it is said; `wie`: only they are summoned. */
export async function startProcedure(
  context: WriteContext,
  dossierId: string,
  {
    woning = null,
    trajectId,
    wie = [],
  }: { woning?: MeldingWoning | null; trajectId?: string; wie?: readonly string[] } = {},
): Promise<ProcedureRow> {
  const traject = trajectId ?? (await openTraject(context, dossierId)).id;
  const personen = await listPersonen(context.unit, [dossierId]);
  const first = personen.find(({ eerste }) => eerste);
  const mens = first && (await findBetrokkene(context.unit, first.betrokkeneId));
  const [vorige] = (await listProcedureRows(context.unit, dossierId)).toReversed();
  const row: ProcedureRow = {
    ...{ id: context.newId(), trajectId: traject, dossierId, gronden: [], versie: 1 },
    verhuurderId: null,
    gedaagden:
      wie.length === 0 || personen.every(({ betrokkeneId }) => wie.includes(betrokkeneId))
        ? null
        : [...wie],
    woning: woning ?? (woontThuis(mens) ? adresVanMens(mens) : (vorige?.woning ?? LEGE_WONING)),
  };
  await insertProcedure(context.unit, row);
  return row;
}

/** Whether the address of somebody is the home that is at stake; one that is kept from others never is. */
function woontThuis(mens: BetrokkeneRow | undefined): mens is BetrokkeneRow {
  if (mens === undefined || mens.afgeschermd !== null) return false;
  const verblijf = mens.bereik?.verblijf ?? 'adres';
  return verblijf === 'adres' || verblijf === 'ligplaats';
}

function adresVanMens(mens: BetrokkeneRow): Woning {
  const { straat, huisnummer, huisletter, toevoeging, postcode, plaats } = mens;
  return { straat, huisnummer, huisletter, toevoeging, postcode, plaats };
}
