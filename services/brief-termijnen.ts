import { listBrieven } from '#db/repositories/afhandeling.ts';
import { listPersonen } from '#db/repositories/dossiers.ts';
import { listTermijnen, type TermijnRow, updateTermijn } from '#db/repositories/meldingen.ts';
import type { Briefsoort } from '#domain/brieven/sjablonen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { WriteContext } from './context.ts';
import { refreshVervalt } from './termijnen.ts';

/**
 * Meets what a sent letter answers: the first open letter after a dagvaarding, and the duty to
 * inform once everybody in the dossier has had a letter (AVG 14: at the first contact).
 */
export async function meetAfterBrief(
  context: WriteContext,
  dossierId: string,
  soort: Briefsoort,
  verzondenOp: IsoDate,
): Promise<void> {
  const open = (await listTermijnen(context.unit, [dossierId])).filter(
    ({ voldaanOp }) => voldaanOp === null,
  );
  const brief = soort === 'dagvaarding' ? open.find(({ code }) => code === 'brief') : undefined;
  if (brief !== undefined) await meet(context, brief, verzondenOp, 'brief aan betrokkene');
  if (await everybodyHasLetter(context, dossierId))
    for (const plicht of open.filter(({ code }) => code === 'informatieplicht'))
      await meet(context, plicht, verzondenOp, 'brief aan betrokkene');
  await refreshVervalt(context, dossierId);
}

async function everybodyHasLetter({ unit }: WriteContext, dossierId: string): Promise<boolean> {
  const written = new Set(
    (await listBrieven(unit, dossierId)).map(({ betrokkeneId }) => betrokkeneId),
  );
  const personen = await listPersonen(unit, [dossierId]);
  return personen.every(({ betrokkeneId }) => written.has(betrokkeneId));
}

async function meet(
  { unit }: WriteContext,
  row: TermijnRow,
  op: IsoDate,
  met: string,
): Promise<void> {
  await updateTermijn(unit, row, { voldaanOp: op, voldaanMet: met });
}
