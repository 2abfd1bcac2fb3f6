import type { BetrokkeneRow } from '#db/repositories/betrokkenen.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { WriteContext } from './context.ts';
import { matchPersoon } from './koppelen.ts';
import { ruleViolated } from './refusal.ts';

/**
 * Refuses to register somebody as new who is bekend, unless the screener looked at that person and
 * took them for somebody else: between typing and saving a colleague may have registered them, and
 * a person who is in the register twice gets two dossiers. Who is only mogelijk bekend was shown
 * beside the form and holds nobody up.
 *
 * @param gezien ids of known people that the screener took for somebody else
 * @param inDezeMelding people of the same melding that were registered just before
 * @throws Refusal al_bekend, or medehuurder_dubbel when one melding names somebody twice
 */
export async function requireLooked(
  { unit }: Pick<WriteContext, 'unit'>,
  persoon: PersoonGegevens,
  gezien: readonly string[],
  inDezeMelding: readonly BetrokkeneRow[],
): Promise<void> {
  const sure = (await matchPersoon(unit, persoon, 'bekend'))
    .map(({ kandidaat }) => kandidaat.row.id)
    .find((id) => !gezien.includes(id));
  if (sure === undefined) return;
  throw ruleViolated(
    inDezeMelding.some(({ id }) => id === sure) ? 'medehuurder_dubbel' : 'al_bekend',
  );
}
