import type { ReadContext } from '#areas/context.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { isVerteld } from '../rules/niet-schrijven.ts';
import { rechtzettingVan } from '../rules/rechtzetten.ts';
import { type BriefRow, listAangekomen } from '../store.ts';

/** What somebody was told of a procedure, is not so, and did not hear so yet (AVG 19). */
export function teHerstellen({ afleiding }: Afgeleid, wie: string): readonly Gebeurtenis[] {
  return afleiding.termijnen
    .filter(({ code, voldaan, betrokkeneId }) => {
      return code === 'vertellen' && voldaan === null && betrokkeneId === wie;
    })
    .map(({ door }) => door);
}

/** What a letter to somebody must say of earlier ones, and of which gebeurtenissen. */
export async function rechtzettingIn(
  { unit }: ReadContext,
  one: Afgeleid,
  wie: string,
): Promise<{ readonly rechtzetting: string; readonly hersteld: readonly string[] }> {
  const wrong = teHerstellen(one, wie);
  if (wrong.length === 0) return { rechtzetting: '', hersteld: [] };
  const told = (await listAangekomen(unit, one.row.dossierId)).filter(
    ({ betrokkeneId, nietGeschreven }) =>
      betrokkeneId === wie && (nietGeschreven === null || isVerteld(nietGeschreven)),
  );
  const onjuist = told.reverse().map((brief) => ({
    op: datumVan(brief),
    isVerteld: brief.nietGeschreven !== null,
    feiten: wrong.filter(({ id }) => brief.over.includes(id)),
  }));
  return { rechtzetting: rechtzettingVan(onjuist), hersteld: wrong.map(({ id }) => id) };
}

/** The day that stands on a letter, as whoever has it reads it. */
function datumVan({ inhoud, verzondenOp }: BriefRow): string {
  const { datum } = inhoud;
  return typeof datum === 'string' ? datum : formatDatumLang(toIsoDate(verzondenOp));
}
