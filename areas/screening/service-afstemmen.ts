import { readGemeenten } from '#areas/beheer/service-regio.ts';
import type { ReadContext } from '#areas/context.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { AFSTEMMINGSTERMIJN } from './rules/afstemmingsvraag.ts';

type Lezend = Pick<ReadContext, 'unit'>;

/**
 * Until when an answer is waited for, by the id of what was asked; null while that stands still. What
 * was only a reminder has no day of its own.
 */
export async function readReactiedagen(
  { unit }: Lezend,
  dossierId: string,
): Promise<ReadonlyMap<string, IsoDate | null>> {
  const prefix = `${AFSTEMMINGSTERMIJN}:`;
  return new Map(
    (await listTermijnen(unit, [dossierId])).flatMap(({ code, sleutel, vervalt }) =>
      code === AFSTEMMINGSTERMIJN && sleutel !== null && sleutel.startsWith(prefix)
        ? [[sleutel.slice(prefix.length), vervalt === null ? null : toIsoDate(vervalt)] as const]
        : [],
    ),
  );
}

/**
 * With whom the desk talks over the approach for a household: the Sociaal Team of its gemeente (st 5).
 * Empty: none is set for it, or the gemeente is not known.
 */
export async function afstempartners(
  { unit }: Lezend,
  gemeente: string | null,
): Promise<readonly { readonly id: string; readonly naam: string }[]> {
  const { sociaalTeam } = (await readGemeenten(unit))(gemeente);
  return sociaalTeam === null ? [] : [sociaalTeam];
}
