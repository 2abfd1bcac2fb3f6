import { type BriefRow, listBrieven } from '#db/repositories/afhandeling.ts';
import { listPersonen } from '#db/repositories/dossiers.ts';
import { listTermijnen, type TermijnRow, updateTermijn } from '#db/repositories/meldingen.ts';
import type { WriteContext } from './context.ts';
import { refreshVervalt } from './termijnen.ts';

const MET = 'brief aan betrokkene';

/**
 * Meets what a sent letter answers, for the meldingen that it is about and names and for no other:
 * one letter term of each, when this person had no such letter yet, and the duty to inform once
 * everybody in the dossier has a letter that names the melding as its source (AVG 14). A letter
 * about no melding names no source and meets nothing.
 */
export async function meetAfterBrief(
  context: WriteContext,
  brief: BriefRow,
  isFirst: boolean,
): Promise<void> {
  const { dossierId, bronnen, soort } = brief;
  const open = (await listTermijnen(context.unit, [dossierId])).filter(
    ({ voldaanOp }) => voldaanOp === null,
  );
  for (const meldingId of bronnen) {
    const its = (code: string) =>
      open.filter((termijn) => termijn.code === code && termijn.meldingId === meldingId);
    const [letter] = its('brief');
    if (letter !== undefined && soort === 'dagvaarding' && isFirst)
      await meet(context, letter, brief);
    if (await everybodyKnows(context, dossierId, meldingId))
      for (const plicht of its('informatieplicht')) await meet(context, plicht, brief);
  }
  await refreshVervalt(context, dossierId);
}

async function everybodyKnows(
  { unit }: WriteContext,
  dossierId: string,
  meldingId: string,
): Promise<boolean> {
  const letters = await listBrieven(unit, dossierId);
  const told = new Set(
    letters
      .filter(({ bronnen }) => bronnen.includes(meldingId))
      .map(({ betrokkeneId }) => betrokkeneId),
  );
  const personen = await listPersonen(unit, [dossierId]);
  return personen.every(({ betrokkeneId }) => told.has(betrokkeneId));
}

async function meet(
  { unit }: WriteContext,
  row: TermijnRow,
  { verzondenOp }: BriefRow,
): Promise<void> {
  await updateTermijn(unit, row, { voldaanOp: verzondenOp, voldaanMet: MET });
}
