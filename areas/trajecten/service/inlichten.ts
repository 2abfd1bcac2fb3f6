import {
  inlichtingenOver,
  inlichtsleutel,
  inlichttermijn,
} from '#areas/afsluiten/rules/ingelicht.ts';
import { readInlichtbron } from '#areas/afsluiten/service-onderwerpen.ts';
import type { ReadContext } from '#areas/context.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { AfleidRegels } from '../rules/afgeleide-termijn.ts';
import { listAfgedaan } from '../store-procedures.ts';
import type { Vertelling } from './vertellen.ts';

/**
 * The terms of telling partners what happened, that a partner stopped and that a dossier was closed
 * (SA preambule, SA 6.3): they hold nothing up, and stay open after closing until the last was told.
 */
export async function deriveInlichtingen(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  { kalenderOp }: Pick<AfleidRegels, 'kalenderOp'>,
): Promise<Vertelling[]> {
  const { onderwerpen, tellingen, regels } = await readInlichtbron({ unit }, dossierId);
  if (onderwerpen.length === 0) return [];
  const done = new Map((await listAfgedaan(unit, dossierId)).map((one) => [one.sleutel, one]));
  return onderwerpen.flatMap((onderwerp): Vertelling[] => {
    const inlichtingen = inlichtingenOver(onderwerp, tellingen, regels);
    const sleutel = inlichtsleutel(onderwerp);
    const afgedaan = done.get(sleutel);
    // Who came in after somebody said to have told all was not among them.
    const nieuw = inlichtingen.filter(
      ({ verteld, begin }) => verteld === null && afgedaan !== undefined && begin > afgedaan.op,
    );
    const wie = nieuw.length > 0 ? nieuw : inlichtingen;
    const termijn = inlichttermijn(onderwerp, wie, regels);
    if (termijn === undefined) return [];
    const { voldaan, begin, ...rest } = termijn;
    const by = voldaan === null && nieuw.length === 0 ? afgedaan : undefined;
    return [
      {
        ...{ ...rest, dossierId, begin, kalender: kalenderOp(begin) },
        ...{ betrokkeneId: null, meldingId: null, procedureId: null },
        voldaanOp: voldaan?.op ?? (by === undefined ? null : toIsoDate(by.op)),
        voldaanMet: voldaan?.met ?? by?.met ?? null,
        einde: voldaan?.hoe ?? (by === undefined ? null : 'gehaald'),
      },
    ];
  });
}
