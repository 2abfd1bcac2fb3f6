import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type Intrekverzoek, requireHerstelreden } from '#areas/herstel.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { MondelingAntwoord } from './contract-vragen.ts';
import type { Ontvanger } from './rules/gemist.ts';
import { ontvangerNaam } from './rules/gemist.ts';
import { viewVragen } from './service-beeld.ts';
import { readVragernamen } from './service-vrager.ts';
import {
  deletePartnervraag,
  findPartnervraag,
  type PartnervraagRow,
  updatePartnervraag,
} from './store.ts';

/** How a question was answered: on which day, by what way, in short, and with which text. */
export type Gegevenantwoord = {
  readonly op: string;
  readonly kanaal: Kanaal | null;
  readonly antwoord: string;
  readonly verstrekkingId: string | null;
};

/** Records that a question was answered, by telephone or otherwise than with a text of the program. */
export async function answerVraag(
  context: WriteContext,
  { id, versie, ookGezegd, ...antwoord }: { id: string; versie: number } & MondelingAntwoord,
): Promise<{ gedaan: true }> {
  const row = await openVraag(context, id, 'verstrekken');
  if (row.versie !== versie) throw conflict('partnervraag', await viewOne(context, row));
  if (ookGezegd) {
    const [found] = await viewVragen(context, [row]);
    if (found?.teVertellen != null && found.beeld.gemist?.isVrager === true) {
      const told = await markTold(context, row, found.teVertellen, antwoord.op);
      await answerRow(context, told, { ...antwoord, verstrekkingId: null });
      return { gedaan: true };
    }
  }
  await answerRow(context, row, { ...antwoord, verstrekkingId: null });
  return { gedaan: true };
}

/** Says that a question was not answered after all: its term runs again. */
export async function reopenVraag(
  context: WriteContext,
  { id, reden }: Intrekverzoek,
): Promise<{ gedaan: true }> {
  const row = await openVraag(context, id, 'herstellen');
  if (row.beantwoordOp === null) throw ruleViolated('vraag_niet_beantwoord');
  // A text that was given is withdrawn where it stands: it is given or it is not.
  if (row.verstrekkingId !== null) throw ruleViolated('antwoord_is_tekst');
  requireHerstelreden(
    context,
    {
      door: row.beantwoordDoor ?? row.door,
      geregistreerdOp: row.antwoordVastgelegdOp ?? row.op,
      verteld: false,
    },
    reden,
  );
  await unanswerRow(context, row, reden ?? '');
  return { gedaan: true };
}

/**
 * Lets a bekendheidscheck answer the question whether somebody is known (st 4). Of one that is not
 * there any more, or has its answer, nothing changes: the check itself was done.
 */
export async function answerByCheck(
  context: WriteContext,
  { vraagId, antwoordKanaal }: { vraagId?: string | undefined; antwoordKanaal: Kanaal },
): Promise<void> {
  const row = vraagId === undefined ? undefined : await findPartnervraag(context.unit, vraagId);
  if (row === undefined || row.soort !== 'bekendheid') return;
  if (row.beantwoordOp !== null || row.ingetrokkenOp !== null) return;
  await answerRow(context, row, {
    ...{ op: context.today, kanaal: antwoordKanaal, verstrekkingId: null },
    antwoord: 'Beantwoord met de bekendheidscheck.',
  });
}

/**
 * Records the answer to a question. Of one without a dossier nothing stays but its line in the log
 * (domein §2).
 *
 * @throws Refusal `vraag_al_beantwoord`, `antwoord_voor_vraag` or `datum_in_toekomst`
 */
export async function answerRow(
  context: WriteContext,
  row: PartnervraagRow,
  { op, kanaal, antwoord, verstrekkingId }: Gegevenantwoord,
): Promise<void> {
  const { unit, today, account, now } = context;
  if (row.beantwoordOp !== null) throw ruleViolated('vraag_al_beantwoord');
  if (op > today) throw ruleViolated('datum_in_toekomst');
  if (op < row.ontvangenOp) throw ruleViolated('antwoord_voor_vraag');
  context.logObject(row.id);
  if (row.dossierId === null) {
    await deletePartnervraag(unit, row.id);
    return;
  }
  await change(context, row, {
    ...{ beantwoordOp: op, antwoordKanaal: kanaal, antwoord, verstrekkingId },
    ...{ beantwoordDoor: account.id, antwoordVastgelegdOp: now },
  });
  await note(context, row.dossierId, 'vraag_beantwoord', {
    ...(await aboutVraag(context, row)),
    ...{ op, kanaal: kanaal ?? '' },
  });
  await deriveTermijnen(context, row.dossierId);
  context.logObject(row.id);
}

/** Takes the answer to a question back. */
export async function unanswerRow(
  context: WriteContext,
  row: PartnervraagRow,
  reden: string,
): Promise<void> {
  if (row.dossierId === null) throw new Error('a question without a dossier that was answered');
  await change(context, row, {
    ...{ beantwoordOp: null, antwoordKanaal: null, antwoord: '' },
    ...{ verstrekkingId: null, beantwoordDoor: null, antwoordVastgelegdOp: null },
  });
  await note(context, row.dossierId, 'vraag_heropend', {
    ...(await aboutVraag(context, row)),
    reden,
  });
  await deriveTermijnen(context, row.dossierId);
}

/** Records that somebody was told that the term of a question was missed, on a day (SA 7 MZO e). */
export async function tellRow(
  context: WriteContext,
  row: PartnervraagRow,
  aan: Ontvanger,
  op: string,
): Promise<void> {
  const changed = await markTold(context, row, aan, op);
  if (changed.dossierId !== null) await deriveTermijnen(context, changed.dossierId);
}

async function markTold(
  context: WriteContext,
  row: PartnervraagRow,
  aan: Ontvanger,
  op: string,
): Promise<PartnervraagRow> {
  const changed = await change(context, row, {
    ...{ gemistVerteldOp: op, gemistPartnerId: aan.partnerId, gemistContact: aan.contact },
    ...{ gemistDoor: context.account.id, gemistVastgelegdOp: context.now },
  });
  if (row.dossierId !== null)
    await note(context, row.dossierId, 'gemist_verteld', {
      ...(await aboutVraag(context, row)),
      ...{ aan: ontvangerNaam(aan), op },
    });
  return changed;
}

/** Takes back that somebody was told of a missed term. */
export async function untellRow(
  context: WriteContext,
  row: PartnervraagRow,
  reden: string,
): Promise<void> {
  await change(context, row, {
    ...{ gemistVerteldOp: null, gemistPartnerId: null, gemistContact: '' },
    ...{ gemistDoor: null, gemistVastgelegdOp: null },
  });
  if (row.dossierId === null) return;
  await note(context, row.dossierId, 'gemist_niet_verteld', {
    ...(await aboutVraag(context, row)),
    reden,
  });
  await deriveTermijnen(context, row.dossierId);
}

/** A question that stands, with its dossier opened for what is to be done. */
export async function openVraag(
  context: WriteContext,
  id: string,
  doel: 'verstrekken' | 'herstellen' | 'bijwerken',
): Promise<PartnervraagRow> {
  const row = await findPartnervraag(context.unit, id);
  if (row === undefined) throw notFound('partnervraag');
  if (row.dossierId !== null) await openDossier(context, row.dossierId, doel);
  context.logObject(id);
  if (row.ingetrokkenOp !== null) throw ruleViolated('al_ingetrokken');
  return row;
}

/** What the historie says of a question: what was asked, by whom and when; never a private name. */
export async function aboutVraag(
  context: Pick<WriteContext, 'unit'>,
  row: PartnervraagRow,
): Promise<{ soort: string; vrager: string; ontvangen: string }> {
  const { vrager } = await readVragernamen(context, []);
  return {
    ...{ soort: row.soort, ontvangen: toIsoDate(row.ontvangenOp) },
    vrager: vrager({ ...row, vragerNaam: '' }),
  };
}

async function viewOne(context: WriteContext, row: PartnervraagRow) {
  const [found] = await viewVragen(context, [row]);
  return found?.beeld ?? null;
}

async function change(
  context: WriteContext,
  row: PartnervraagRow,
  values: Parameters<typeof updatePartnervraag>[2],
): Promise<PartnervraagRow> {
  const changed = await updatePartnervraag(context.unit, row, values);
  if (changed === undefined) throw conflict('partnervraag', await viewOne(context, row));
  return changed;
}
