import { betrokkenPartners } from '#areas/afsluiten/service-afhandeling.ts';
import { readBriefinstelling } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerRows } from '#areas/partners/store.ts';
import { listScreeningenVanTraject } from '#areas/screening/store.ts';
import { findAccount } from '#areas/toegang/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import {
  aanvullingVan,
  type Checkveld,
  type Vertelfeiten,
  verteldeVelden,
} from '../rules/vertellen.ts';

/** What is told besides "bekend": the sentences, and the fields that they are about. */
export type Aanvulling = {
  readonly zinnen: readonly string[];
  readonly velden: readonly Checkveld[];
};

/** What of a dossier is told besides "bekend": a sentence for each field that was chosen and is known. */
export async function tellWhat(
  context: ReadContext,
  dossier: DossierRow,
  askerId: string,
  velden: readonly Checkveld[],
): Promise<Aanvulling> {
  if (velden.length === 0) return { zinnen: [], velden: [] };
  const { unit } = context;
  const { telefoon } = await readBriefinstelling(unit);
  const { dossierhouderId, processtap, kinderen, leeftijden, ondersteuningsvraag } = dossier;
  const dossierhouder =
    dossierhouderId === null ? undefined : await findAccount(unit, dossierhouderId);
  const involved = await betrokkenPartners(context, dossier.id);
  const ids = new Set(involved.map(({ id }) => id));
  const partners = await listPartnerRows(unit, undefined);
  const antwoorden = (await listScreeningenVanTraject(unit, [dossier.id])).get(
    dossier.id,
  )?.antwoorden;
  const { zorghistorie } = antwoorden ?? {};
  const feiten: Vertelfeiten = {
    ...{ telefoon, processtap, kinderen, leeftijden, ondersteuningsvraag },
    lopend: dossier.geslotenOp === null,
    dossierhouder: dossierhouder?.naam ?? null,
    casusregisseur: involved.find(({ rol }) => rol === 'casusregisseur')?.naam ?? null,
    datums: datumsVan(await listMeldingen(unit, [dossier.id])),
    partners: partners.filter(({ id }) => id !== askerId && ids.has(id)),
    zorgaanbieders: antwoorden?.zorgaanbieders?.trim() ?? '',
    zorgen: { ...dossier.zorgen, ...antwoorden?.zorgen },
    oggz: {
      lopend: zorghistorie?.oggz_lopend === 'ja',
      eerder: zorghistorie?.oggz_eerder === 'ja',
    },
    verplichteZorg: zorghistorie?.verplichte_zorg_lopend === 'ja',
  };
  return { zinnen: aanvullingVan(velden, feiten), velden: verteldeVelden(velden, feiten) };
}

const DATUMS = [
  ['dagvaarding', 'dagvaardingOp'],
  ['zitting', 'zittingOp'],
  ['ontruiming', 'ontruimingOp'],
] as const;

/** The newest of each date; meldingen come newest first. */
function datumsVan(meldingen: readonly MeldingRow[]) {
  return DATUMS.flatMap(([naam, veld]) => {
    const datum = meldingen.map((melding) => melding[veld]).find((one) => one !== null);
    return datum ? [{ naam, datum: toIsoDate(datum) }] : [];
  });
}
