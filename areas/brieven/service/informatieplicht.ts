import type { ReadContext, WriteContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { refreshVervalt } from '#areas/trajecten/service/termijnen.ts';
import { listTermijnen, updateTermijn } from '#areas/trajecten/store.ts';
import { listBriefRows } from '../store.ts';

/** With what the duty to inform is met when there is nobody left to inform. */
const NIEMAND = 'vervallen: er is niemand om te informeren';

/** With what it is met by a letter. */
export const MET_BRIEF = 'brief aan betrokkene';

/** What the people of a dossier were told of a melding. */
type Stand = {
  /** Everybody who can be told has a letter that names it as its source (AVG 14). */
  readonly isKlaar: boolean;
  /** Nobody is left who can be told. */
  readonly isNiemand: boolean;
  /** A letter that told somebody went to an old address. */
  readonly isTerug: boolean;
  /** When the last of those letters was sent. */
  readonly laatste: string | null;
};

/** How far the people of a dossier were told of a melding; nobody tells who died. */
export async function informatiestand(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  meldingId: string,
): Promise<Stand> {
  // A letter to the bewindvoerder informs nobody else: betrokkene keeps their own.
  const all = (await listBriefRows(unit, dossierId)).filter(
    ({ bronnen, aan }) => aan === null && bronnen.includes(meldingId),
  );
  const letters = all.filter(({ oudAdres }) => oudAdres === null);
  const personen = await listPersonen(unit, [dossierId]);
  const levend = personen.filter(({ overleden }) => overleden === null);
  const told = new Set(letters.map(({ betrokkeneId }) => betrokkeneId));
  return {
    isKlaar: levend.every(({ betrokkeneId }) => told.has(betrokkeneId)),
    isNiemand: levend.length === 0,
    isTerug: all.some(({ oudAdres }) => oudAdres !== null),
    laatste:
      letters
        .map(({ verzondenOp }) => verzondenOp)
        .sort()
        .at(-1) ?? null,
  };
}

/**
 * Lets the duty to inform follow who is in a dossier: it falls when nobody is left to inform, is met
 * when all who are left were told, and runs again when somebody turns out to be alive.
 */
export async function settleInformatieplicht(
  context: WriteContext,
  dossierId: string,
): Promise<void> {
  const { unit, today } = context;
  for (const plicht of await listTermijnen(unit, [dossierId])) {
    if (plicht.code !== 'informatieplicht' || plicht.meldingId === null) continue;
    const { isKlaar, isNiemand, isTerug, laatste } = await informatiestand(
      context,
      dossierId,
      plicht.meldingId,
    );
    if (plicht.voldaanOp === null && isNiemand)
      await updateTermijn(unit, plicht, { voldaanOp: today, voldaanMet: NIEMAND });
    else if (plicht.voldaanOp === null && isKlaar && laatste !== null)
      await updateTermijn(unit, plicht, { voldaanOp: laatste, voldaanMet: MET_BRIEF });
    else if (plicht.voldaanMet === MET_BRIEF && !isKlaar && isTerug)
      await updateTermijn(unit, plicht, { voldaanOp: null, voldaanMet: null });
    else if (plicht.voldaanMet === NIEMAND && !isNiemand)
      await updateTermijn(unit, plicht, { voldaanOp: null, voldaanMet: null });
  }
  await refreshVervalt(context, dossierId);
}
