import type { WriteContext } from '#areas/context.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { requireReadable } from '#areas/personen/service/personen.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { aanleidingenInTraject } from '#areas/trajecten/service/beeld.ts';
import { verhuurderBij } from '#areas/trajecten/service/verhuurders.ts';
import { listProcedureRows } from '#areas/trajecten/store-procedures.ts';
import { readTijd } from '#domain/dates/tijd.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { MeldingInvoer } from './contract.ts';
import { type MeldingWoning, woningVelden } from './fields.ts';
import { type MeldingPartijen, magAchterstand, orderAanleidingen } from './rules.ts';
import { checkMelding, type Meldingbezwaar } from './rules-invoer.ts';
import { alleenEigen } from './rules-melder.ts';
import { findMelding, listMeldingen, type MeldingRow } from './store.ts';

/** A melding as it is kept. */
export type MeldingGelezen = Omit<MeldingInvoer, 'woning'> & {
  readonly woning: MeldingWoning | null;
};

/**
 * What was sent as it is kept, `behalve` the melding that it corrects: the leading aanleiding in front, times and address in the stored form,
 * and only what belongs to this kind of melder.
 *
 * @throws Refusal where something is wrong, or odd and not accepted
 */
export async function readInvoer(
  context: WriteContext,
  typed: MeldingInvoer,
  behalve?: string,
): Promise<MeldingGelezen> {
  const { aanvaard, ongeveer } = typed;
  const [aanleiding = typed.aanleiding, ...andereAanleidingen] = orderAanleidingen([
    typed.aanleiding,
    ...typed.andereAanleidingen,
  ]);
  const input = alleenEigen({ ...typed, aanleiding, andereAanleidingen });
  const aanleidingen =
    input.dossierId === null ? [] : await aanleidingenInTraject(context, input.dossierId, behalve);
  refuseBezwaren(checkMelding(input, context.today, magAchterstand(aanleidingen)), aanvaard);
  return {
    ...input,
    ongeveer: [...new Set(ongeveer)].filter((soort) => input.datums[soort] !== null),
    woning: readWoning(context, typed),
    zittingTijd: readTijd(input.zittingTijd) ?? '',
    ontruimingTijd: readTijd(input.ontruimingTijd) ?? '',
  };
}

/** The address of the woning; null when nothing is said of it, and it is where betrokkene lives. */
function readWoning(context: WriteContext, { woning, aanvaard }: MeldingInvoer) {
  if (woning === null || Object.values(woning).every((part) => !part?.trim())) return null;
  return toRij(woningVelden, requireReadable(context, woning, aanvaard, 'woning.'));
}

/** Refuses what is wrong, and what is odd and was not accepted. */
export function refuseBezwaren(
  bezwaren: readonly Meldingbezwaar[],
  aanvaard: readonly string[],
): void {
  const velden = bezwaren
    .filter(({ soort, veld, code }) => soort === 'fout' || !aanvaard.includes(`${veld}:${code}`))
    .map(({ veld, zin }) => ({ veld, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** The melding that another is of the same event as: one that stands, and is not linked itself. */
export async function requireOriginal(
  context: WriteContext,
  id: string,
  dossierId: string,
): Promise<MeldingRow> {
  const original = await findMelding(context.unit, id);
  const isThere = original?.dossierId === dossierId && original.ingetrokkenOp === null;
  if (original === undefined || !isThere) throw notFound('melding');
  if (original.zelfdeAls !== null) throw ruleViolated('melding_al_gekoppeld');
  return original;
}

/**
 * Two verhuurders are two procedures (domein §2): what comes in from another is no repetition. Where
 * they turn out to be one, as after a merger, somebody links them in the dossier.
 */
export async function requireZelfdeVerhuurder(
  { unit }: WriteContext,
  melding: MeldingPartijen,
  original: MeldingRow,
): Promise<void> {
  const { dossierId } = original;
  const bron = {
    procedures: await listProcedureRows(unit, dossierId),
    meldingen: await listMeldingen(unit, [dossierId]),
    partners: await listPartnerKoppen(unit),
  };
  const one = verhuurderBij({ ...melding, procedureId: null }, bron);
  const other = verhuurderBij(original, bron);
  if (one !== null && other !== null && one !== other) throw ruleViolated('andere_verhuurder');
}
