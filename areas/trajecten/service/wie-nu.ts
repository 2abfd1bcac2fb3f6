import type { ReadContext } from '#areas/context.ts';
import { listGenoten } from '#areas/personen/store/samenvoegingen.ts';

/** The sleutel of a term about somebody, with whoever stands in their place now. */
export async function withPerson(
  context: Pick<ReadContext, 'unit'>,
  sleutel: string,
  present: readonly string[],
): Promise<string> {
  const parts = sleutel.split(':');
  const wie = parts.at(-1);
  if (wie === undefined || !OVER_IEMAND.has(parts[0] ?? '')) return sleutel;
  const [now = wie] = (await wieNu(context, [wie], present)) ?? [];
  return [...parts.slice(0, -1), now].join(':');
}

/** The codes of derived terms whose sleutel ends with a person. */
const OVER_IEMAND: ReadonlySet<string> = new Set(['brief', 'vertellen']);

/**
 * Whoever stands in this dossier in the place of these people: somebody who was made one with
 * another person since is that person, and who was parted from another is who went along.
 */
export async function wieNu(
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
