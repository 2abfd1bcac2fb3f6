import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { findPartner, listPartnerNamen, readOpvolgers } from '#areas/partners/store.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Gemeenteregeling } from './contract-gemeenten.ts';
import { gemeenteVelden } from './fields.ts';
import { GEMEENTEN } from './rules/regio.ts';
import { insertGemeenteregeling, listGemeenteRows, updateGemeenteregeling } from './store.ts';

/** What is set for each gemeente of the region, also for one of which nothing is. */
export async function listGemeenten({ unit }: ReadContext): Promise<Gemeenteregeling[]> {
  const rows = new Map((await listGemeenteRows(unit)).map((row) => [row.code, row]));
  const namen = await listPartnerNamen(unit);
  const nu = await readOpvolgers(unit);
  const naam = (id: string | null) => (id === null ? '' : (namen.get(id) ?? ''));
  return GEMEENTEN.map(({ code }) => {
    const row = rows.get(code);
    const values = {
      sociaalTeam: row?.sociaalTeamId == null ? null : nu(row.sociaalTeamId),
      socialeDienst: row?.socialeDienstId == null ? null : nu(row.socialeDienstId),
      crisisnaam: row?.crisisnaam ?? '',
    };
    return {
      ...{ code, ...values, versie: row?.versie ?? 0 },
      ...{ teamNaam: naam(values.sociaalTeam), dienstNaam: naam(values.socialeDienst) },
    };
  });
}

/** Sets what a gemeente has; refused for another kind of partner, or one that is no longer active. */
export async function changeGemeente(
  context: WriteContext,
  { code, versie, ...values }: { code: string; versie: number } & Invoer<typeof gemeenteVelden>,
): Promise<Gemeenteregeling> {
  const { unit } = context;
  const current = await viewGemeente(context, code);
  if (current.versie !== versie) throw conflict('gemeente', current);
  await requireSoort(context, values.sociaalTeam, current.sociaalTeam, 'sociaal_team');
  await requireSoort(context, values.socialeDienst, current.socialeDienst, 'sociale_dienst');
  if (versie === 0) await insertGemeenteregeling(unit, { code, ...toRij(gemeenteVelden, values) });
  else await updateGemeenteregeling(unit, { code, versie }, toRij(gemeenteVelden, values));
  await rederive(context);
  return viewGemeente(context, code);
}

async function requireSoort(
  { unit }: ReadContext,
  id: string | null,
  was: string | null,
  soort: PartnerSoort,
): Promise<void> {
  if (id === null || id === was) return;
  const partner = await findPartner(unit, id);
  if (partner === undefined) throw notFound('partner');
  if (partner.soort !== soort)
    throw ruleViolated('gemeente_andere_soort', { partner: partner.naam });
  if (!partner.actief) throw ruleViolated('partner_niet_actief', { partner: partner.naam });
}

async function viewGemeente(context: ReadContext, code: string): Promise<Gemeenteregeling> {
  const found = (await listGemeenten(context)).find((one) => one.code === code);
  if (found === undefined) throw notFound('gemeente');
  return found;
}
