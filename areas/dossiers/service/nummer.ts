import type { WriteContext } from '#areas/context.ts';
import { formatDossiernummer } from '../rules.ts';
import { highestNummer } from '../store.ts';

/** Numbers run through the year without gaps, within the one unit that writes. */
export async function nextNummer({ unit, today }: WriteContext): Promise<string> {
  const jaar = today.slice(0, 4);
  const highest = await highestNummer(unit, jaar);
  return formatDossiernummer(
    Number(jaar),
    highest === undefined ? 1 : Number(highest.slice(5)) + 1,
  );
}
