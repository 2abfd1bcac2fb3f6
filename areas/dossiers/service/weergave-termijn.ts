import type { Termijn } from '#areas/meldingen/contract.ts';
import { briefVanSleutel, isVoorBewind } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { isOverdue } from '#areas/trajecten/rules/termijn.ts';
import type { TermijnRow } from '#areas/trajecten/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** How a term ended: done, done after its last day, or not asked any more. */
function eindeVan({ einde, voldaanOp, vervalt }: TermijnRow, today: IsoDate): Termijn['einde'] {
  if (voldaanOp === null) return null;
  if (einde !== null && einde !== 'gehaald') return einde;
  const isLaat = vervalt !== null && isOverdue(toIsoDate(vervalt), date(voldaanOp) ?? today);
  return isLaat ? 'te_laat' : 'gehaald';
}

/** A term with whether it stands still and whether it is or was late. */
export function viewTermijn(row: TermijnRow, today: IsoDate): Termijn {
  const { dossierId: _dossier, looptijd: _looptijd, kalender: _kalender, sleutel, ...rest } = row;
  const vervalt = date(row.vervalt);
  const voldaanOp = date(row.voldaanOp);
  return {
    ...rest,
    brief: briefVanSleutel(sleutel),
    ...(isVoorBewind(sleutel) && { aan: 'bewindvoerder' as const }),
    begin: toIsoDate(row.begin),
    vervalt,
    voldaanOp,
    einde: eindeVan(row, today),
    opgeschort: row.opschortingen.some(({ tot }) => tot === undefined),
    opschortingen: [...row.opschortingen],
    teLaat: vervalt !== null && isOverdue(vervalt, voldaanOp ?? today),
  };
}
