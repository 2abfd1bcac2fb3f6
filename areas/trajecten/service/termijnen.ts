import { afsprakenOp } from '#areas/beheer/service.ts';
import { isInformatieUitstel } from '#areas/brieven/rules/informatieplicht.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { viewTermijn } from '#areas/dossiers/service/weergave-termijn.ts';
import { listPersonen, setVervalt } from '#areas/dossiers/store.ts';
import type { Termijn } from '#areas/meldingen/contract.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { vraagVanSleutel } from '#areas/partnervragen/rules/vraagtermijn.ts';
import { answerRow, openVraag } from '#areas/partnervragen/service-antwoord.ts';
import { tellVraag } from '#areas/partnervragen/service-gemist.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { AFSTEMMINGSTERMIJN } from '#areas/screening/rules/afstemmingsvraag.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { startTermijnen } from '../rules/start-termijnen.ts';
import { isGenoemdeDag } from '../rules/termijn.ts';
import { vervaltOf } from '../rules/vervalt.ts';
import {
  findTermijn,
  firstVervalt,
  insertTermijnen,
  listTermijnen,
  type TermijnRow,
  updateTermijn,
} from '../store.ts';
import {
  deleteTermijnen,
  insertAfgedaan,
  listTrajecten,
  type TrajectRow,
} from '../store-procedures.ts';
import { deriveTermijnen, readAfgeleid } from './afleiden.ts';

type Key = { id: string; versie: number };

/**
 * Records that a term was met, and with what; possible once. One that is derived stays met. The day
 * of a zitting or ontruiming ends by what happened, which is recorded in its procedure.
 */
export async function meetTermijn(
  context: WriteContext,
  input: Key & { op: IsoDate; met: string },
): Promise<Termijn> {
  const row = await openTermijn(context, input, 'bijwerken');
  if (row.voldaanOp !== null) throw ruleViolated('termijn_al_gehaald');
  if (input.op > context.today) throw ruleViolated('datum_in_toekomst');
  if (input.op < row.begin && !KAN_ERVOOR.has(row.code)) throw ruleViolated('termijn_voor_begin');
  if (row.code === 'informatieplicht') throw ruleViolated('informatieplicht_met_inhoud');
  if (row.code === AFSTEMMINGSTERMIJN) throw ruleViolated('afstemming_met_inhoud');
  if (isAanPartners(row)) throw ruleViolated('inlichten_met_inhoud');
  const vraag = vraagVanSleutel(row.sleutel);
  if (vraag !== null) return meetVraag(context, row, vraag, input);
  if (row.sleutel !== null && isGenoemdeDag(row))
    throw ruleViolated('genoemde_dag_als_gebeurtenis', { termijn: row.naam });
  if (row.sleutel !== null)
    await insertAfgedaan(context.unit, {
      ...{ dossierId: row.dossierId, sleutel: row.sleutel, op: input.op, met: input.met },
      ...{ door: context.account.id, geregistreerdOp: context.now },
    });
  const changed = await change(context, row, {
    ...{ voldaanOp: input.op, voldaanMet: input.met, einde: 'gehaald' },
  });
  // What was told counts for everything that was known then.
  if (row.sleutel !== null) await deriveTermijnen(context, row.dossierId);
  await note(context, row.dossierId, 'termijn_gehaald', {
    termijn: row.naam,
    op: input.op,
    met: input.met,
  });
  return viewTermijn(changed, context.today);
}

/**
 * Whether a term asks that partners are told: it ends when each of them was, with what was told kept
 * as a verstrekking (PP 12), never by a word that leaves them untold on the page of who is told.
 */
function isAanPartners({ code, sleutel }: Pick<TermijnRow, 'code' | 'sleutel'>): boolean {
  const isHerstel = sleutel?.startsWith('vertellen_partner:') === true;
  return isHerstel || code === 'informeren' || code === 'beeindiging_verteld';
}

/** A question is answered, or its missed term told, where it stands: its terms follow. */
async function meetVraag(
  context: WriteContext,
  row: TermijnRow,
  vraag: { readonly id: string; readonly isGemist: boolean },
  { op, met }: { op: IsoDate; met: string },
): Promise<Termijn> {
  if (vraag.isGemist) await tellVraag(context, vraag.id, op);
  else
    await answerRow(context, await openVraag(context, vraag.id, 'bijwerken'), {
      ...{ op, antwoord: met, kanaal: null, verstrekkingId: null },
    });
  context.logObject(row.id);
  const now = (await findTermijn(context.unit, row.id)) ?? row;
  return viewTermijn(now, context.today);
}

/**
 * Lets a term stand still from a day on, with the reason. A named day cannot: the judge or the
 * deurwaarder does not wait, and a day that stands on no list is how a home is lost.
 */
export async function suspendTermijn(
  context: WriteContext,
  input: Key & { van: IsoDate; reden: string },
): Promise<Termijn> {
  const row = await openTermijn(context, input);
  if (row.voldaanOp !== null) throw ruleViolated('termijn_al_gehaald');
  if (isGenoemdeDag(row) || row.looptijd.eenheid === 'harde_datum')
    throw ruleViolated('genoemde_dag_staat_vast', { termijn: row.naam });
  if (row.opschortingen.some(({ tot }) => tot === undefined))
    throw ruleViolated('termijn_al_opgeschort');
  const { van, reden } = input;
  if (row.code === 'informatieplicht' && !isInformatieUitstel(reden))
    throw ruleViolated('informatieplicht_uitstelreden');
  // What is late stays late: only a term that still runs can stand still.
  const isOver = row.vervalt !== null && van > row.vervalt;
  if (van < row.begin || van > context.today || isOver)
    throw ruleViolated('opschorting_buiten_termijn');
  const changed = await change(context, row, {
    opschortingen: [...row.opschortingen, { van, reden }],
    vervalt: null,
  });
  await note(context, row.dossierId, 'termijn_opgeschort', { termijn: row.naam, van, reden });
  return viewTermijn(await withVolgers(context, changed), context.today);
}

/** Lets a suspended term run again; `tot` is the last day that it stood still. */
export async function resumeTermijn(
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
  const vervalt = vervaltOf(row, opschortingen);
  const changed = await change(context, row, { opschortingen, vervalt: vervalt ?? null });
  await note(context, row.dossierId, 'termijn_hervat', {
    termijn: row.naam,
    tot: input.tot,
    vervalt: vervalt ?? '',
  });
  return viewTermijn(await withVolgers(context, changed), context.today);
}

/** Lets other terms follow one that stands still or runs again, such as telling that it was missed. */
async function withVolgers(context: WriteContext, row: TermijnRow): Promise<TermijnRow> {
  if (row.sleutel === null) return row;
  await deriveTermijnen(context, row.dossierId);
  return (await findTermijn(context.unit, row.id)) ?? row;
}

/**
 * Ends what still ran of earlier trajecten once another one begins: nothing of them is late in it.
 * What the law asks runs on, such as telling betrokkene what is held (AVG 14).
 */
export async function endTermijnenVanEerder(
  { unit }: Pick<WriteContext, 'unit'>,
  { id, dossierId, begonnenOp }: TrajectRow,
): Promise<void> {
  const eerder = new Set(
    (await listMeldingen(unit, [dossierId]))
      .filter((melding) => melding.trajectId !== id)
      .map((melding) => melding.id),
  );
  for (const row of await listTermijnen(unit, [dossierId])) {
    if (row.voldaanOp !== null || row.sleutel !== null || WETTELIJK.has(row.code)) continue;
    if (row.meldingId === null || !eerder.has(row.meldingId)) continue;
    await updateTermijn(unit, row, {
      ...{ voldaanOp: begonnenOp, voldaanMet: 'traject afgesloten', einde: 'traject_dicht' },
    });
  }
}

/** What may have been done before the desk knew that it was due: looked into. */
const KAN_ERVOOR: ReadonlySet<string> = new Set(['nagaan']);

/** What the law asks, whatever traject runs. */
const WETTELIJK: ReadonlySet<string> = new Set(['informatieplicht', 'avg_verzoek']);

/** Keeps the dossier's first due date in step with its open terms. */
export async function refreshVervalt(context: WriteContext, dossierId: string): Promise<void> {
  await setVervalt(context.unit, dossierId, await firstVervalt(context.unit, dossierId));
}

async function openTermijn(
  context: WriteContext,
  { id, versie }: Key,
  doel: 'wijzigen' | 'bijwerken' = 'wijzigen',
): Promise<TermijnRow> {
  const row = await findTermijn(context.unit, id);
  if (row === undefined) throw notFound('termijn');
  await openDossier(context, row.dossierId, doel);
  context.logObject(id);
  if (row.versie !== versie) throw conflict('termijn', viewTermijn(row, context.today));
  return row;
}

async function change(
  context: WriteContext,
  row: TermijnRow,
  values: Partial<
    Pick<TermijnRow, 'vervalt' | 'voldaanOp' | 'voldaanMet' | 'einde' | 'opschortingen'>
  >,
): Promise<TermijnRow> {
  const changed = await updateTermijn(context.unit, row, values);
  if (changed === undefined) throw conflict('termijn', viewTermijn(row, context.today));
  await refreshVervalt(context, row.dossierId);
  return changed;
}

/**
 * Starts the terms of a melding by the set of its traject; of an event that was reported before only
 * that of its own question. Zitting, ontruiming and letters are derived from the procedure.
 */
export async function startVoor(context: WriteContext, melding: MeldingRow): Promise<void> {
  await insertTermijnen(context.unit, await startsVan(context, melding));
  await refreshVervalt(context, melding.dossierId);
}

/**
 * Lets the terms of a melding follow it after it was put right: what it starts no longer goes, what is
 * new starts, the rest is reckoned anew. What was met stays met; a withdrawn melding leaves none.
 */
export async function restartVoor(context: WriteContext, melding: MeldingRow): Promise<void> {
  const { unit } = context;
  const own = await listEigen(context, melding);
  const fresh = melding.ingetrokkenOp === null ? await startsVan(context, melding) : [];
  for (const row of own) {
    const now = fresh.find(({ code }) => code === row.code);
    if (now === undefined || now.begin === row.begin) continue;
    const { begin, looptijd, kalender } = now;
    const vervalt =
      row.opschortingen.length === 0
        ? now.vervalt
        : (vervaltOf({ begin, looptijd, kalender }, row.opschortingen) ?? null);
    await updateTermijn(unit, row, { begin, looptijd, kalender, vervalt });
  }
  const gone = own.filter(({ code }) => !fresh.some((one) => one.code === code));
  await deleteTermijnen(
    unit,
    gone.map(({ id }) => id),
  );
  await insertTermijnen(
    unit,
    fresh.filter(({ code }) => !own.some((one) => one.code === code)),
  );
  await refreshVervalt(context, melding.dossierId);
}

/** Lets what was done about terms of one melding hold for those of another that takes its place. */
export async function inheritTermijnen(
  context: WriteContext,
  van: readonly TermijnRow[],
  melding: MeldingRow,
): Promise<void> {
  for (const row of await listEigen(context, melding)) {
    const done = van.find(({ code, voldaanOp }) => code === row.code && voldaanOp !== null);
    if (done === undefined || row.voldaanOp !== null) continue;
    const { voldaanOp, voldaanMet } = done;
    await updateTermijn(context.unit, row, { voldaanOp, voldaanMet });
  }
  await refreshVervalt(context, melding.dossierId);
}

/** The terms that a melding itself started. */
export async function listEigen(
  { unit }: Pick<ReadContext, 'unit'>,
  { id, dossierId }: Pick<MeldingRow, 'id' | 'dossierId'>,
): Promise<TermijnRow[]> {
  return (await listTermijnen(unit, [dossierId])).filter(
    ({ meldingId, sleutel }) => meldingId === id && sleutel === null,
  );
}

async function startsVan(context: WriteContext, melding: MeldingRow): Promise<TermijnRow[]> {
  const ontvangen = toIsoDate(melding.ontvangenOp);
  const traject = (await listTrajecten(context.unit, melding.dossierId)).find(
    ({ id }) => id === melding.trajectId,
  );
  const { termijnen, kalender } = await afsprakenOp(context.unit, ontvangen, traject?.setId);
  const isRepeat = melding.zelfdeAls !== null;
  const isVanBetrokkene =
    melding.meldersoort === 'betrokkene' &&
    (await listPersonen(context.unit, [melding.dossierId])).length === 1;
  return startTermijnen({ ontvangen, termijnen, kalender, isVanBetrokkene })
    .filter(({ code }) => !(isRepeat && code === 'informatieplicht'))
    .map(({ code, naam, begin, vervalt, looptijd, bron }) =>
      makeRow(context, melding, {
        ...{ code, naam, bron, begin, looptijd, kalender },
        vervalt: vervalt ?? null,
      }),
    )
    .map((row) => (wasOver(row, melding, context.today) ? endedBy(row, context.today) : row));
}

/** What ends a term that was over already when its melding was entered from paper. */
const ACHTERAF = 'achteraf ingevoerd';

/** Whether a term of a melding that was entered afterwards was over when it was. */
function wasOver(
  { vervalt }: { readonly vervalt: string | null },
  { achterafIngevoerd }: Pick<MeldingRow, 'achterafIngevoerd'>,
  today: IsoDate,
): boolean {
  return achterafIngevoerd === 'ja' && vervalt !== null && vervalt < today;
}

function endedBy(row: TermijnRow, today: IsoDate): TermijnRow {
  return { ...row, voldaanOp: today, voldaanMet: ACHTERAF };
}

/**
 * Ends the terms of a melding from paper that were over when it was entered: nobody was late. What is
 * about a day ahead stays due, and so does a question about an ontruiming of an unknown day.
 */
export async function endWhatWasOver(
  context: WriteContext,
  melding: MeldingRow,
  procedureId: string,
): Promise<void> {
  const { unit, today, account, now } = context;
  const { dossierId } = melding;
  const found = (await readAfgeleid(context, dossierId)).find(({ row }) => row.id === procedureId);
  const termijnen = found?.afleiding.termijnen ?? [];
  const isAhead = termijnen.some(
    (termijn) => isGenoemdeDag(termijn) && termijn.voldaan === null && termijn.vervalt >= today,
  );
  const over = termijnen.filter(
    ({ door, code, voldaan, vervalt }) =>
      door.meldingId === melding.id &&
      voldaan === null &&
      wasOver({ vervalt }, melding, today) &&
      !VRAAGT_NA.has(code) &&
      !(code === 'brief' && isAhead),
  );
  for (const { sleutel } of over)
    await insertAfgedaan(unit, {
      ...{ dossierId, sleutel, op: today, met: ACHTERAF },
      ...{ door: account.id, geregistreerdOp: now },
    });
  if (over.length > 0) await deriveTermijnen(context, dossierId);
}

/** What somebody must still ask about an ontruiming. */
const VRAAGT_NA: ReadonlySet<string> = new Set([
  'ontruimingsdag',
  'precieze_dag',
  'doorgang',
  'vertellen',
]);

function makeRow(
  { newId }: WriteContext,
  melding: MeldingRow,
  parts: Pick<TermijnRow, 'code' | 'naam' | 'bron' | 'begin' | 'vervalt' | 'looptijd' | 'kalender'>,
): TermijnRow {
  return {
    ...parts,
    ...{ id: newId(), dossierId: melding.dossierId, meldingId: melding.id },
    opschortingen: [],
    voldaanOp: null,
    voldaanMet: null,
    einde: null,
    sleutel: null,
    procedureId: null,
    betrokkeneId: null,
    versie: 1,
  };
}
