import type { Bevinding, Veldwaarschuwing } from './bevinding.ts';
import { toContractPad } from './paden.ts';
import type { Aanvaarding, MeldingWaarden } from './waarden.ts';

/** Whether somebody accepted this warning, for the value that the field holds now. */
export function isAanvaard(
  aanvaard: readonly Aanvaarding[],
  { sleutel, waarde }: Veldwaarschuwing,
): boolean {
  return aanvaard.some((entry) => entry.sleutel === sleutel && entry.waarde === waarde);
}

/** Accepts a warning. An earlier acceptance for another value of that field goes away. */
export function accept(
  aanvaard: readonly Aanvaarding[],
  { sleutel, waarde }: Veldwaarschuwing,
): readonly Aanvaarding[] {
  return [...aanvaard.filter((entry) => entry.sleutel !== sleutel), { sleutel, waarde }];
}

/** The warnings that nobody accepted yet, and everything that is wrong. */
export function openBevindingen(
  bevindingen: readonly Bevinding[],
  aanvaard: readonly Aanvaarding[],
): readonly Bevinding[] {
  return bevindingen.filter(
    (bevinding) => bevinding.soort === 'fout' || !isAanvaard(aanvaard, bevinding),
  );
}

/**
 * The accepted warnings as the engine knows them: a person by number instead of by key, and only
 * those that still hold, so that nobody accepts what they did not see.
 */
export function aanvaardeCodes(
  { aanvaard, personen }: Pick<MeldingWaarden, 'aanvaard' | 'personen'>,
  bevindingen: readonly Bevinding[],
): string[] {
  return bevindingen.flatMap((bevinding) =>
    bevinding.soort === 'waarschuwing' && isAanvaard(aanvaard, bevinding)
      ? [toContractPad(bevinding.sleutel, personen)]
      : [],
  );
}
