import type { Dubbel } from '#contract/samenvoegen.ts';
import { findBetrokkenen } from '#db/repositories/betrokkenen.ts';
import { listPersonen } from '#db/repositories/dossiers.ts';
import { viewKandidaten } from './bekendheid.ts';
import type { ReadContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { matchPersoon } from './koppelen.ts';
import { toGegevens } from './personen.ts';

/**
 * Who in a dossier is almost surely in the register a second time: a hint to compare the two, never
 * a link. Who is only mogelijk bekend is not shown here, or every twin would be a double.
 */
export async function listDubbel(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Dubbel[]> {
  const { unit } = context;
  const dossier = await openDossier(context, dossierId, 'lezen');
  if (dossier.beperkt) return [];
  const inside = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const answer: Dubbel[] = [];
  for (const row of await findBetrokkenen(unit, inside)) {
    const sure = (await matchPersoon(unit, toGegevens(row), 'bekend')).filter(
      ({ kandidaat }) => !inside.includes(kandidaat.row.id),
    );
    for (const { betrokkene, dossiers } of await viewKandidaten(context, sure))
      answer.push({
        betrokkeneId: row.id,
        anderId: betrokkene.id,
        dossiers: dossiers.map(({ nummer }) => nummer),
      });
  }
  return answer;
}
