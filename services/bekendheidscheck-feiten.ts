import { findAccount } from '#db/repositories/accounts.ts';
import { readBriefinstelling } from '#db/repositories/briefinstelling.ts';
import type { DossierRow } from '#db/repositories/dossiers.ts';
import { listMeldingen, type MeldingRow } from '#db/repositories/meldingen.ts';
import { listPartners } from '#db/repositories/partners.ts';
import { aanvullingVan } from '#domain/bekendheidscheck/aanvulling.ts';
import type { Vertelitem } from '#domain/bekendheidscheck/vertellen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { betrokkenPartners } from './afhandeling.ts';
import type { ReadContext } from './context.ts';

/** What of a dossier is told besides "bekend": a sentence for each item that was chosen. */
export async function tellWhat(
  context: ReadContext,
  dossier: DossierRow,
  askerId: string,
  items: readonly Vertelitem[],
): Promise<readonly string[]> {
  if (items.length === 0) return [];
  const { unit } = context;
  const { telefoon } = await readBriefinstelling(unit);
  const { behandelaarId, processtap, kinderen, geslotenOp } = dossier;
  const behandelaar = behandelaarId === null ? undefined : await findAccount(unit, behandelaarId);
  const involved = new Set((await betrokkenPartners(context, dossier.id)).map(({ id }) => id));
  const partners = await listPartners(unit, undefined);
  return aanvullingVan(items, {
    ...{ telefoon, processtap, kinderen },
    lopend: geslotenOp === null,
    behandelaar: behandelaar?.naam ?? null,
    datums: datumsVan(await listMeldingen(unit, [dossier.id])),
    partners: partners.filter(({ id }) => id !== askerId && involved.has(id)),
  });
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
