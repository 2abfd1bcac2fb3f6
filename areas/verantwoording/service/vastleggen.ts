import { findGemeente } from '#areas/beheer/rules/regio.ts';
import { voorrangVan } from '#areas/beheer/service.ts';
import type { WriteContext } from '#areas/context.ts';
import { type DossierRow, findDossier, listHoofdpersonen } from '#areas/dossiers/store.ts';
import { verhuurderVan } from '#areas/meldingen/rules.ts';
import { findMelding, listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerKoppen } from '#areas/partners/store.ts';
import { toGegevens } from '#areas/personen/service/personen.ts';
import type { Prioriteitsgroep } from '#areas/screening/rules/formulier.ts';
import { listScreeningen } from '#areas/screening/store.ts';
import { findProcedure, listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { leeftijd } from '#domain/dates/geboortedatum.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { findMeldingcijfer, putMeldingcijfer } from '../store.ts';

/**
 * Fixes what figures count of a melding: the gemeente of the woning, who lets it, and the household,
 * as they are on this day. Called when a melding is registered, and again when it is corrected: then
 * only what the melding itself says follows, so that a household that moved since changes no figure.
 * One that went to another dossier is fixed anew.
 *
 * Source: domein §8 (a figure counts what was so on its day).
 */
export async function fixFigures(context: WriteContext, { id }: { id: string }): Promise<void> {
  const { unit } = context;
  const melding = await findMelding(unit, id);
  if (melding === undefined) return;
  const known = await findMeldingcijfer(unit, id);
  const kept = known?.dossierId === melding.dossierId ? known : await onThisDay(context, melding);
  if (kept === undefined) return;
  const partners = await listPartnerKoppen(unit);
  const verhuurderId = verhuurderVan(melding, (partnerId) => partners.get(partnerId)?.soort);
  const verhuurder = verhuurderId === null ? undefined : partners.get(verhuurderId);
  // Renamed since, it keeps the name that it had.
  const isSame = known !== undefined && known.verhuurderId === verhuurderId;
  await putMeldingcijfer(unit, {
    ...{ gemeente: kept.gemeente, kinderen: kept.kinderen, prioriteit: kept.prioriteit },
    ...{ meldingId: id, dossierId: melding.dossierId, verhuurderId },
    verhuurder: isSame ? known.verhuurder : (verhuurder?.naam ?? ''),
    verhuurdersoort: isSame ? known.verhuurdersoort : (verhuurder?.soort ?? null),
    recidive: await isRecidive(context, melding),
  });
}

async function onThisDay(context: WriteContext, melding: MeldingRow) {
  const dossier = await findDossier(context.unit, melding.dossierId);
  if (dossier === undefined) return undefined;
  return {
    gemeente: await gemeenteVanWoning(context, melding, dossier),
    kinderen: dossier.kinderen,
    prioriteit: await prioriteitVan(context, melding),
  };
}

/** The gemeente of the woning at stake, or else of where the household lives. */
async function gemeenteVanWoning(
  { unit }: WriteContext,
  { procedureId }: MeldingRow,
  dossier: DossierRow,
): Promise<string | null> {
  const procedure = procedureId === null ? undefined : await findProcedure(unit, procedureId);
  const postcode = procedure?.woning.postcode ?? null;
  return (postcode === null ? undefined : findGemeente(postcode)?.code) ?? dossier.gemeente;
}

/** Whether this or an earlier melding of the traject says that it is recidive. */
async function isRecidive({ unit }: WriteContext, melding: MeldingRow): Promise<boolean> {
  const received = toIsoDate(melding.ontvangenOp);
  return (await listMeldingen(unit, [melding.dossierId])).some(
    ({ aanleiding, trajectId, ontvangenOp }) =>
      aanleiding === 'recidive' && trajectId === melding.trajectId && ontvangenOp <= received,
  );
}

/**
 * The priority group besides families with children, as far as it is known by then and the set of the
 * traject names it (HL).
 */
async function prioriteitVan(
  { unit, today }: WriteContext,
  { dossierId, trajectId }: Pick<MeldingRow, 'dossierId' | 'trajectId'>,
): Promise<Prioriteitsgroep | null> {
  const traject = (await listTrajecten(unit, dossierId)).find(({ id }) => id === trajectId);
  const { prioriteit, seniorVanaf } = await voorrangVan(unit, traject?.setId ?? null);
  const kent = (groep: Prioriteitsgroep) => prioriteit.some((one) => one.groep === groep);
  const [mens] = await listHoofdpersonen(unit, [dossierId]);
  const geboren = mens && toGegevens(mens).geboortedatum;
  const age = geboren ? leeftijd(geboren, today) : undefined;
  const oldest = typeof age === 'object' ? age.tussen[1] : age;
  if (kent('senior') && seniorVanaf !== null && oldest !== undefined && oldest >= seniorVanaf)
    return 'senior';
  const [laatste] = await listScreeningen(unit, dossierId);
  return kent('oggz_doelgroep') && laatste?.antwoorden.prioriteit?.includes('oggz_doelgroep')
    ? 'oggz_doelgroep'
    : null;
}
