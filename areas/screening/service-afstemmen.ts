import type { ReadContext } from '#areas/context.ts';
import { listPartnerRows } from '#areas/partners/store.ts';
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
 * With whom the desk talks over the approach for a household: the Sociaal Teams of its gemeente that
 * are active (st 5). Empty: none is known for it, or the gemeente is not.
 */
export async function afstempartners(
  { unit }: Lezend,
  gemeente: string | null,
): Promise<readonly { readonly id: string; readonly naam: string }[]> {
  if (gemeente === null) return [];
  return (await listPartnerRows(unit, undefined))
    .filter(
      ({ soort, actief, gemeenten }) =>
        soort === 'sociaal_team' && actief && gemeenten.includes(gemeente),
    )
    .map(({ id, naam }) => ({ id, naam }));
}
