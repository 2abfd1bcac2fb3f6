import type { Termijn } from '#contract/meldingen.ts';
import { setVervalt } from '#db/repositories/dossiers.ts';
import {
  findMelding,
  findTermijn,
  firstVervalt,
  type TermijnRow,
  updateTermijn,
} from '#db/repositories/meldingen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { computeTermijn, type Opschorting } from '#domain/termijnen/bereken-termijn.ts';
import { formatLooptijd, isGenoemdeDag } from '#domain/termijnen/looptijd.ts';
import { withOpschorting } from '#domain/termijnen/opschorting.ts';
import { computeVervaldatum } from '#domain/termijnen/vervaldatum.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { viewTermijn } from './dossier-weergave.ts';
import { note } from './geschiedenis.ts';
import { conflict, notFound, ruleViolated } from './refusal.ts';

type Key = { id: string; versie: number };

/** Records that a term was met, and with what; possible once. */
export async function meet(
  context: WriteContext,
  input: Key & { op: IsoDate; met: string },
): Promise<Termijn> {
  const row = await openTermijn(context, input);
  if (row.voldaanOp !== null) throw ruleViolated('termijn_al_gehaald');
  if (input.op > context.today) throw ruleViolated('datum_in_toekomst');
  const changed = await change(context, row, { voldaanOp: input.op, voldaanMet: input.met });
  await note(context, row.dossierId, 'termijn_gehaald', {
    termijn: row.naam,
    op: input.op,
    met: input.met,
  });
  return viewTermijn(changed, context.today);
}

/**
 * Lets a term stand still from a day on, with the reason. A named day cannot: the judge or the
 * deurwaarder does not wait, and a day that stands on no list is how a home is lost.
 */
export async function suspend(
  context: WriteContext,
  input: Key & { van: IsoDate; reden: string },
): Promise<Termijn> {
  const row = await openTermijn(context, input);
  if (row.voldaanOp !== null) throw ruleViolated('termijn_al_gehaald');
  if (isGenoemdeDag(row)) throw ruleViolated('genoemde_dag_staat_vast', { termijn: row.naam });
  if (row.opschortingen.some(({ tot }) => tot === undefined))
    throw ruleViolated('termijn_al_opgeschort');
  const { van, reden } = input;
  if (van < row.begin || van > context.today) throw ruleViolated('opschorting_buiten_termijn');
  const changed = await change(context, row, {
    opschortingen: [...row.opschortingen, { van, reden }],
    vervalt: null,
  });
  await note(context, row.dossierId, 'termijn_opgeschort', { termijn: row.naam, van, reden });
  return viewTermijn(changed, context.today);
}

/**
 * Lets a suspended term run again; `tot` is the last day that it stood still. A named day that was
 * suspended when that could still be done is again the day that its melding names.
 */
export async function resume(
  context: WriteContext,
  input: Key & { tot: IsoDate },
): Promise<Termijn> {
  const row = await openTermijn(context, input);
  const running = row.opschortingen.find(({ tot }) => tot === undefined);
  if (running === undefined) throw ruleViolated('termijn_niet_opgeschort');
  if (input.tot < running.van || input.tot > context.today)
    throw ruleViolated('opschorting_buiten_termijn');
  const opschortingen = row.opschortingen.map((one) =>
    one === running ? { ...one, tot: input.tot } : one,
  );
  const vervalt = isGenoemdeDag(row)
    ? await genoemdeDag(context, row)
    : vervaltOf(row, opschortingen);
  const changed = await change(context, row, { opschortingen, vervalt: vervalt ?? null });
  await note(context, row.dossierId, 'termijn_hervat', {
    termijn: row.naam,
    tot: input.tot,
    vervalt: vervalt ?? '',
  });
  return viewTermijn(changed, context.today);
}

/** The due date, explained: day by day for werkdagen, in a line or two for other lengths. */
export async function explain(context: ReadContext, { id }: { id: string }) {
  const row = await findTermijn(context.unit, id);
  if (row === undefined) throw notFound('termijn');
  await openDossier(context, row.dossierId, 'lezen');
  context.logObject(id);
  const termijn = viewTermijn(row, context.today);
  const zin =
    termijn.vervalt === null
      ? `${row.naam}: de termijn staat stil en heeft nu geen vervaldatum.`
      : `${row.naam}: ${formatLooptijd(row.looptijd)}, vervalt aan het eind van ${formatDatum(termijn.vervalt)} (${row.bron}).`;
  return { termijn, regels: explainRows(row, termijn.begin), zin };
}

/** Keeps the dossier's first due date in step with its open terms. */
export async function refreshVervalt(context: WriteContext, dossierId: string): Promise<void> {
  await setVervalt(context.unit, dossierId, await firstVervalt(context.unit, dossierId));
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

/** The due date with the suspensions in it: werkdagen skip them, other lengths move by their days. */
function vervaltOf(row: TermijnRow, opschortingen: readonly Opschorting[]): IsoDate | undefined {
  const { looptijd, kalender } = row;
  const begin = toIsoDate(row.begin);
  if (looptijd.eenheid === 'werkdagen') {
    const computed = computeTermijn({
      ontvangen: begin,
      werkdagen: looptijd.aantal,
      kalender,
      opgeschort: opschortingen,
    });
    return computed.ok ? computed.value.vervalt : undefined;
  }
  const computed = computeVervaldatum(begin, looptijd, kalender);
  const bare = computed.ok ? computed.value.vervalt : undefined;
  return bare && withOpschorting({ begin, vervalt: bare, aantal: looptijd.aantal }, opschortingen);
}

/** The day that the melding of a zitting or ontruiming names. */
async function genoemdeDag({ unit }: ReadContext, row: TermijnRow): Promise<IsoDate | undefined> {
  const melding = row.meldingId === null ? undefined : await findMelding(unit, row.meldingId);
  const named = row.code === 'zitting' ? melding?.zittingOp : melding?.ontruimingOp;
  const vervalt = named ?? row.vervalt;
  return vervalt === null ? undefined : toIsoDate(vervalt);
}

async function openTermijn(context: WriteContext, { id, versie }: Key): Promise<TermijnRow> {
  const row = await findTermijn(context.unit, id);
  if (row === undefined) throw notFound('termijn');
  await openDossier(context, row.dossierId, 'wijzigen');
  context.logObject(id);
  if (row.versie !== versie) throw conflict('termijn', viewTermijn(row, context.today));
  return row;
}

async function change(
  context: WriteContext,
  row: TermijnRow,
  values: Partial<Pick<TermijnRow, 'vervalt' | 'voldaanOp' | 'voldaanMet' | 'opschortingen'>>,
): Promise<TermijnRow> {
  const changed = await updateTermijn(context.unit, row, values);
  if (changed === undefined) throw conflict('termijn', viewTermijn(row, context.today));
  await refreshVervalt(context, row.dossierId);
  return changed;
}
