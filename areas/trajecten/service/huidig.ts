import type { ReadContext } from '#areas/context.ts';
import { listGenoten } from '#areas/personen/store/samenvoegingen.ts';

/**
 * Whoever stands in this dossier in the place of these people: somebody who was made one with
 * another person since is that person, and who was parted from another is who went along.
 */
export async function currently(
  { unit }: Pick<ReadContext, 'unit'>,
  ids: readonly string[] | null,
  present: readonly string[],
): Promise<readonly string[] | null> {
  if (ids === null) return null;
  const now = new Set<string>();
  for (const id of ids) {
    const seen = new Set([id]);
    // Reading on while it grows: the nearest first.
    for (const one of seen) {
      if (present.includes(one)) {
        now.add(one);
        break;
      }
      for (const other of await listGenoten(unit, one)) seen.add(other);
    }
  }
  return [...now];
}
