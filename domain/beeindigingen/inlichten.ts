import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/meldingen/keuzes.ts';

/** A partner that is involved in a dossier. */
export type BetrokkenPartner = { readonly id: string; readonly naam: string };

/** That a partner was told, when and how. */
export type Bericht = {
  readonly partnerId: string;
  readonly datum: IsoDate;
  readonly kanaal: Kanaal;
};

/**
 * The involved partners that were not told yet, in the order given. Leave out with `behalve` the
 * partner that stopped: it tells the others and need not tell itself.
 *
 * Source: SA 6 lid 3.
 *
 * @example nogTeInformeren([{ id: 'a', naam: 'Trivire' }], []) // [{ id: 'a', naam: 'Trivire' }]
 */
export function nogTeInformeren<Partner extends { readonly id: string }>(
  partners: readonly Partner[],
  berichten: readonly Pick<Bericht, 'partnerId'>[],
  behalve?: string,
): readonly Partner[] {
  const told = new Set(berichten.map(({ partnerId }) => partnerId));
  return partners.filter(({ id }) => id !== behalve && !told.has(id));
}

/**
 * Whether the preventiecyclus has ended: only when all involved partners were told that one of
 * them stopped. One partner's ending is a registration and not the end of the dossier. Without
 * any involved partner on record nobody can have been told, so the cycle has not ended.
 *
 * Source: SA 6 lid 2.
 *
 * @example cyclusBeeindigd([{ id: 'a', naam: 'Trivire' }], []) // false
 */
export function cyclusBeeindigd(
  partners: readonly { readonly id: string }[],
  berichten: readonly Pick<Bericht, 'partnerId'>[],
  behalve?: string,
): boolean {
  return partners.length > 0 && nogTeInformeren(partners, berichten, behalve).length === 0;
}
