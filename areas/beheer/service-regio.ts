import { listPartnerRows, type PartnerView } from '#areas/partners/store.ts';
import type { ReadUnit } from '#db/store.ts';
import { listGemeenteRows } from './store.ts';

/** A partner as a gemeente has it. */
export type Gemeentepartner = Pick<PartnerView, 'id' | 'naam'>;

/** Which Sociaal Team and sociale dienst a gemeente has; null: none was set, or it is not active. */
export type Gemeentebeeld = {
  readonly sociaalTeam: Gemeentepartner | null;
  readonly socialeDienst: Gemeentepartner | null;
  /** How crisis help is called there; '' for the usual word. */
  readonly crisisnaam: string;
};

const NIETS: Gemeentebeeld = { sociaalTeam: null, socialeDienst: null, crisisnaam: '' };

/**
 * What is set for each gemeente; nothing for one without a row, or outside the region. Who took the
 * place of a partner takes its place here as well.
 *
 * Source: domein §9 (which gemeente has which sociale dienst and team is a setting).
 */
export async function readGemeenten(
  unit: ReadUnit,
): Promise<(code: string | null | undefined) => Gemeentebeeld> {
  const partners = new Map((await listPartnerRows(unit, undefined)).map((row) => [row.id, row]));
  const actief = (id: string | null): Gemeentepartner | null => {
    const was = id === null ? undefined : partners.get(id);
    const nu = was && partners.get(was.opvolger ?? was.id);
    return nu?.actief === true ? { id: nu.id, naam: nu.naam } : null;
  };
  const found = new Map(
    (await listGemeenteRows(unit)).map((row) => [
      row.code,
      {
        sociaalTeam: actief(row.sociaalTeamId),
        socialeDienst: actief(row.socialeDienstId),
        crisisnaam: row.crisisnaam,
      },
    ]),
  );
  return (code) => found.get(code ?? '') ?? NIETS;
}
