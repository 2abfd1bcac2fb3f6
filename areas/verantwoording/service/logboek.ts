import type { ReadContext } from '#areas/context.ts';
import { findDossierByNummer, listDossiersOf, listPersonen } from '#areas/dossiers/store.ts';
import { listMeldingKoppen } from '#areas/meldingen/store.ts';
import { requirePeriode } from '#areas/periode.ts';
import { notFound } from '#areas/refusal.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { dayBegin, dayEnd, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Persoonssoort } from '#domain/persoonssoort.ts';
import { isRol } from '#domain/rollen.ts';
import type { Logregel } from '../contract-log.ts';
import { findExportdoelen, type LogRij, type LogVraag, listLogRijen } from '../store-log.ts';

/** Most entries on one page. */
export const LOG_BLADZIJDE = 100;

type Periodevraag = {
  readonly van: IsoDate;
  readonly tot: IsoDate;
  readonly voor: number | null;
};
type Bladzijde = { regels: Logregel[]; volgende: number | null };

/** What was done in a period, the newest first. */
export async function readLogboek(
  context: ReadContext,
  { gebruiker, ...vraag }: Periodevraag & { readonly gebruiker: string | null },
): Promise<Bladzijde & { gebruikers: { id: string; naam: string }[] }> {
  const accounts = await listAccountRows(context.unit);
  return {
    ...(await readBladzijde(context, vraag, { gebruiker })),
    gebruikers: accounts.map(({ id, naam }) => ({ id, naam })),
  };
}

type Over = { dossiers: string[]; betrokkenen: string[]; meldingen: string[] };

/** Who saw something of a dossier or a person, the newest first; also who tried and was refused. */
export async function listWieZag(
  context: ReadContext,
  {
    wie,
    ...vraag
  }: Periodevraag & {
    readonly wie: { dossiernummer: string } | { soort: Persoonssoort; id: string };
  },
): Promise<Bladzijde & { over: Over }> {
  const over = await readOver(context, wie);
  const { pseudoniemen } = context.middelen;
  const objecten = [
    ...over.dossiers.map((id) => pseudoniemen('dossier', id)),
    ...over.betrokkenen.map((id) => pseudoniemen('betrokkene', id)),
    ...over.meldingen.map((id) => pseudoniemen('melding', id)),
  ];
  return { ...(await readBladzijde(context, vraag, { objecten })), over };
}

async function readOver(
  { unit }: ReadContext,
  wie: { dossiernummer: string } | { soort: Persoonssoort; id: string },
): Promise<Over> {
  if ('dossiernummer' in wie) {
    const row = await findDossierByNummer(unit, wie.dossiernummer);
    if (row === undefined) throw notFound('dossier');
    return readDossierdelen({ unit }, row.id);
  }
  // Somebody who is no longer in the register may still be asked about: the log outlives them.
  if (wie.soort === 'dossier') return readDossierdelen({ unit }, wie.id);
  if (wie.soort === 'melding') return { dossiers: [], betrokkenen: [], meldingen: [wie.id] };
  const links = await listDossiersOf(unit, [wie.id]);
  const dossiers = [...new Set(links.map(({ dossierId }) => dossierId))];
  return { dossiers, betrokkenen: [wie.id], meldingen: [] };
}

async function readDossierdelen({ unit }: Pick<ReadContext, 'unit'>, id: string): Promise<Over> {
  const personen = await listPersonen(unit, [id]);
  const meldingen = await listMeldingKoppen(unit, [id]);
  return {
    dossiers: [id],
    betrokkenen: [...new Set(personen.map(({ betrokkeneId }) => betrokkeneId))],
    meldingen: meldingen.map((melding) => melding.id),
  };
}

async function readBladzijde(
  { unit }: ReadContext,
  periode: Periodevraag,
  wat: Pick<LogVraag, 'gebruiker' | 'objecten'>,
): Promise<Bladzijde> {
  requirePeriode(periode);
  const { van, tot, voor } = periode;
  const rows = await listLogRijen(unit, {
    ...{
      vanaf: dayBegin(van),
      voorTijd: dayEnd(tot),
      voorSeq: voor,
    },
    ...{ ...wat, aantal: LOG_BLADZIJDE + 1 },
  });
  const page = rows.slice(0, LOG_BLADZIJDE);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const doelen = await findExportdoelen(
    unit,
    page.flatMap(({ bijzonderheden }) => bijzonderheden?.doel ?? []),
  );
  return {
    regels: page.map((row) => viewRegel(row, namen, doelen)),
    volgende: rows.length > page.length ? (page.at(-1)?.seq ?? null) : null,
  };
}

function viewRegel(
  row: LogRij,
  namen: ReadonlyMap<string, string>,
  doelen: ReadonlyMap<string, string>,
): Logregel {
  const { seq, tijd, actie, operatie, uitkomst, bijzonderheden } = row;
  return {
    ...{ seq, tijd, actie, operatie, uitkomst },
    gebruiker: namen.get(row.gebruiker ?? '') ?? '',
    rol: row.rol !== null && isRol(row.rol) ? row.rol : null,
    keren: 1 + row.herhaald,
    objecten: row.objecten ?? 0,
    export:
      bijzonderheden === null
        ? null
        : { ...bijzonderheden, doel: doelen.get(bijzonderheden.doel ?? '') ?? null },
  };
}
