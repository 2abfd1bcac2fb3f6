import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { viewTermijn } from '#areas/dossiers/service/weergave-termijn.ts';
import { notFound } from '#areas/refusal.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { computeTermijn, computeVervaldatum, formatLooptijd } from '../rules/termijn.ts';
import { vervaltOf } from '../rules/vervalt.ts';
import { findTermijn, type TermijnRow } from '../store.ts';

/** The due date, explained: day by day for werkdagen, in a line or two for other lengths. */
export async function explainTermijn(context: ReadContext, { id }: { id: string }) {
  const row = await findTermijn(context.unit, id);
  if (row === undefined) throw notFound('termijn');
  await openDossier(context, row.dossierId, 'lezen');
  context.logObject(id);
  const termijn = viewTermijn(row, context.today);
  const zin =
    termijn.vervalt === null
      ? `${row.naam}: de termijn staat stil en heeft nu geen vervaldatum.`
      : termijn.vervalt < (vervaltOf(row, row.opschortingen) ?? termijn.vervalt)
        ? `${row.naam}: uiterlijk ${formatDatum(termijn.vervalt)}, vóór de dag waar het over gaat. Anders was het: ${formatLooptijd(row.looptijd)} (${row.bron}).`
        : `${row.naam}: ${formatLooptijd(row.looptijd)}, vervalt aan het eind van ${formatDatum(termijn.vervalt)} (${row.bron}).`;
  return { termijn, regels: explainRows(row, termijn.begin), zin };
}

function explainRows(row: TermijnRow, begin: IsoDate) {
  const { looptijd, kalender, opschortingen } = row;
  if (looptijd.eenheid === 'werkdagen') {
    const computed = computeTermijn({
      ontvangen: begin,
      werkdagen: looptijd.aantal,
      kalender,
      opgeschort: opschortingen,
    });
    return computed.ok ? [...computed.value.uitleg] : [];
  }
  const vervalt = row.vervalt === null ? begin : toIsoDate(row.vervalt);
  const computed = computeVervaldatum(
    looptijd.eenheid === 'harde_datum' ? vervalt : begin,
    looptijd,
    kalender,
  );
  const regels = computed.ok ? computed.value.uitleg : [];
  const stil = opschortingen.map(
    ({ van, tot, reden }) =>
      `stil van ${formatDatum(van)}${tot === undefined ? '' : ` tot en met ${formatDatum(tot)}`}: ${reden}`,
  );
  return [...regels, ...stil].map((reden) => ({ datum: vervalt, telt: true, reden }));
}
