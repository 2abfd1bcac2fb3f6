import type { ReadContext } from '#areas/context.ts';
import { compareStappen, type Processtap, reachStap } from '#areas/dossiers/rules.ts';
import { findAanleiding } from '#areas/meldingen/rules.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listTrajecten } from '../store-procedures.ts';

/** The furthest step that the procedures of the open traject have brought it to. */
export function stapVan(
  afgeleid: readonly {
    readonly traject: { readonly geslotenOp: string | null };
    readonly afleiding: { readonly stap: Processtap | null };
  }[],
): Processtap | null {
  return afgeleid
    .filter(({ traject }) => traject.geslotenOp === null)
    .flatMap(({ afleiding }) => afleiding.stap ?? [])
    .reduce<Processtap | null>(
      (last, stap) => (last === null || compareStappen(stap, last) > 0 ? stap : last),
      null,
    );
}

/** The furthest step of what its procedures brought the last traject to and what was reported in it. */
export async function hoogsteStap(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  afgeleid: Processtap | null,
): Promise<Processtap> {
  const last = (await listTrajecten(unit, dossierId)).at(-1);
  return (await listMeldingen(unit, [dossierId]))
    .filter(({ trajectId }) => trajectId === (last?.id ?? null))
    .map(({ aanleiding }) => findAanleiding(aanleiding).stap)
    .reduce<Processtap>(reachStap, afgeleid ?? '1');
}
