import { readGemeenten } from '#areas/beheer/service-regio.ts';
import type { ReadContext } from '#areas/context.ts';
import { roepnaam } from '#areas/dossiers/service/persoon-weergave.ts';
import { findDossier, listPersonen } from '#areas/dossiers/store.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import { readNamenOp } from '#areas/partners/store.ts';
import { findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { listScreeningenVanTraject } from '#areas/screening/store.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { InzetBeeld } from '../contract-inzet.ts';
import { inzetVelden } from '../fields.ts';
import {
  type Inzetsoort,
  inzetNaam,
  isZorginzet,
  loopHulp,
  voorgesteldeInzet,
} from '../rules/inzet.ts';
import { listInzetten } from '../store-inzet.ts';
import { listTrajecten } from '../store-procedures.ts';
import { nakijkdagVan } from './inzet-termijnen.ts';
import { wieNu } from './wie-nu.ts';

/** Everything that was set going in a dossier as the screen shows it; what was withdrawn too. */
export async function viewInzetten(context: ReadContext, dossierId: string): Promise<InzetBeeld[]> {
  const { unit } = context;
  const rows = await listInzetten(unit, dossierId);
  if (rows.length === 0) return [];
  const trajecten = await listTrajecten(unit, dossierId);
  const namenOp = await readNamenOp(unit);
  const accounts = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string) => accounts.get(id) ?? 'verwijderd account';
  const present = (await listPersonen(unit, [dossierId])).map(({ betrokkeneId }) => betrokkeneId);
  const genoemd = rows.flatMap(({ betrokkeneId }) => betrokkeneId ?? []);
  const mensen = new Map(
    (await findBetrokkenen(unit, [...new Set([...present, ...genoemd])])).map((mens) => [
      mens.id,
      mens,
    ]),
  );
  const gemeente = (await findDossier(unit, dossierId))?.gemeente ?? null;
  const { crisisnaam } = (await readGemeenten(unit))(gemeente);
  const found: InzetBeeld[] = [];
  for (const row of rows) {
    const traject = trajecten.find(({ id }) => id === row.trajectId);
    const [persoon = row.betrokkeneId] =
      (row.betrokkeneId === null ? null : await wieNu(context, [row.betrokkeneId], present)) ?? [];
    found.push({
      ...{ id: row.id, persoon, versie: row.versie, op: row.op, stappen: row.stappen },
      traject: traject?.volgnummer ?? 1,
      isLopend: traject?.geslotenOp === null,
      naam: persoon === null ? '' : roepnaam(mensen.get(persoon)),
      ...fromRij(inzetVelden, row),
      titel: inzetNaam(row.soort, crisisnaam),
      partnernaam:
        row.partnerId === null
          ? ''
          : namenOp(row.partnerId, row.begonnenOp ?? row.gevraagdOp ?? localTime(row.op).datum),
      ...{ isZorg: isZorginzet(row.soort), nakijkdag: nakijkdagVan(row), door: naam(row.door) },
      ingetrokken: viewIntrekking(row, naam),
    });
  }
  return found;
}

/**
 * What was set going in a dossier, what of it was withdrawn, and what the newest screening of the open
 * traject proposes and is not there yet.
 */
export async function viewInzetdeel(
  context: ReadContext,
  dossierId: string,
): Promise<{
  inzetten: InzetBeeld[];
  ingetrokkenInzetten: InzetBeeld[];
  voorgesteldeInzet: Inzetsoort[];
}> {
  const alle = await viewInzetten(context, dossierId);
  const inzetten = alle.filter(({ ingetrokken }) => ingetrokken === null);
  const screening = (await listScreeningenVanTraject(context.unit, [dossierId])).get(dossierId);
  const bestaand = inzetten.filter(({ isLopend }) => isLopend).map(({ soort }) => soort);
  return {
    inzetten,
    ingetrokkenInzetten: alle.filter(({ ingetrokken }) => ingetrokken !== null),
    voorgesteldeInzet: [...voorgesteldeInzet(screening?.uitkomsten ?? [], bestaand)],
  };
}

/** Whether help runs in the last traject of a dossier, without saying which (domein §3). */
export async function readHulpLoopt(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
): Promise<boolean> {
  const nu = (await listTrajecten(unit, dossierId)).at(-1)?.id;
  return loopHulp(
    (await listInzetten(unit, dossierId)).filter(
      ({ trajectId, ingetrokkenOp }) => trajectId === nu && ingetrokkenOp === null,
    ),
  );
}
