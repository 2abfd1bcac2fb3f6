import type { ReadContext, WriteContext } from '#areas/context.ts';
import { eersteContactVan } from '#areas/dossiers/rules-contact.ts';
import { readPogingen } from '#areas/dossiers/service/pogingen-lezen.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import { vervaltOf } from '#areas/trajecten/rules/vervalt.ts';
import { refreshVervalt } from '#areas/trajecten/service/termijnen.ts';
import { listTermijnen, type TermijnRow, updateTermijn } from '#areas/trajecten/store.ts';
import { listVerstrekkingen } from '#areas/verantwoording/store.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { laatsteInformatiedag, type Teinformeren } from '../rules/informatieplicht.ts';
import { listBriefRows } from '../store.ts';

/** With what the duty to inform is met when there is nobody left to inform. */
const NIEMAND = 'vervallen: er is niemand om te informeren';

/** With what it is met by a letter. */
const MET_BRIEF = 'brief aan betrokkene';

/** With what it is met when an earlier letter told all of it. */
const WEET_AL = 'betrokkene weet dit al door een eerdere brief (AVG 14 lid 5 onder a)';

/** Whether a duty to inform was met by a letter, so that it runs again when that was not sent. */
export function isMetBrief(voldaanMet: string | null): boolean {
  return voldaanMet === MET_BRIEF || voldaanMet === WEET_AL;
}

/** What the people of a dossier were told of a melding. */
type Stand = {
  /** Everybody who can be told, with when they had a letter that names it as its source (AVG 14). */
  readonly mensen: readonly Teinformeren[];
  /** All of them have. */
  readonly isKlaar: boolean;
  /** Nobody is left who can be told. */
  readonly isNiemand: boolean;
  /** None of those letters names this melding: they are of before it. */
  readonly isEerder: boolean;
  /** A letter that told somebody went to an old address. */
  readonly isTerug: boolean;
  /** When the last of those letters was sent. */
  readonly laatste: string | null;
};

/**
 * How far the people of a dossier were told of a melding; nobody tells who died. Who had a letter that
 * named an earlier melding of the same partner in this traject as its source knows all of it already
 * (AVG 14.5 a): the letter says the same of every melding of that partner.
 */
export async function informatiestand(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierId: string,
  meldingId: string,
): Promise<Stand> {
  const bronnenVan = zelfdeBron(await listMeldingen(unit, [dossierId]), meldingId);
  // A letter to the bewindvoerder informs nobody else: betrokkene keeps their own.
  const all = (await listBriefRows(unit, dossierId)).filter(
    ({ bronnen, aan }) => aan === null && bronnen.some((one) => bronnenVan.has(one)),
  );
  const letters = all.filter(({ oudAdres }) => oudAdres === null);
  const personen = await listPersonen(unit, [dossierId]);
  const levend = personen.filter(({ overleden }) => overleden === null);
  const pogingen = await readPogingen({ unit }, dossierId);
  const mensen = levend.map(({ betrokkeneId }) => {
    const own = letters.filter((one) => one.betrokkeneId === betrokkeneId);
    const [eerste] = own.map(({ verzondenOp }) => toIsoDate(verzondenOp)).sort();
    const contact = eersteContactVan(pogingen.filter((one) => one.betrokkeneId === betrokkeneId));
    return { geinformeerdOp: eerste ?? null, eersteContact: contact ?? null };
  });
  return {
    mensen,
    isKlaar: mensen.every(({ geinformeerdOp }) => geinformeerdOp !== null),
    isNiemand: levend.length === 0,
    isEerder: !letters.some(({ bronnen }) => bronnen.includes(meldingId)),
    isTerug: all.some(({ oudAdres }) => oudAdres !== null),
    laatste:
      letters
        .map(({ verzondenOp }) => verzondenOp)
        .sort()
        .at(-1) ?? null,
  };
}

/** A melding with the others of the same partner in the same traject: one source of what is held. */
export function zelfdeBron(
  meldingen: readonly Pick<MeldingRow, 'id' | 'partnerId' | 'trajectId'>[],
  meldingId: string,
): ReadonlySet<string> {
  const melding = meldingen.find(({ id }) => id === meldingId);
  if (melding === undefined || melding.partnerId === null) return new Set([meldingId]);
  const { partnerId, trajectId } = melding;
  const same = meldingen.filter(
    (one) => one.partnerId === partnerId && one.trajectId === trajectId,
  );
  return new Set([meldingId, ...same.map(({ id }) => id)]);
}

/**
 * Lets the duty to inform follow what happened in a dossier. Its day comes forward with the first
 * contact and with what was given to others. It falls when nobody is left to inform, is met when all
 * who are left were told, and runs again when somebody turns out to be alive, or not to have had it.
 */
export async function settleInformatieplicht(
  context: WriteContext,
  dossierId: string,
): Promise<void> {
  const { unit, today } = context;
  const gegeven = (await listVerstrekkingen(unit, dossierId))
    // That the desk missed a term says nothing of anybody.
    .filter(({ ingetrokkenOp, soort }) => ingetrokkenOp === null && soort !== 'gemist')
    .map(({ op }) => toIsoDate(localTime(op).datum));
  for (const plicht of await listTermijnen(unit, [dossierId])) {
    if (plicht.code !== 'informatieplicht' || plicht.meldingId === null) continue;
    const stand = await informatiestand(context, dossierId, plicht.meldingId);
    const { isKlaar, isNiemand, isEerder, isTerug, laatste } = stand;
    const vervalt = vervaltVan(plicht, stand, gegeven);
    const values: Partial<TermijnRow> =
      plicht.voldaanOp === null && isNiemand
        ? { voldaanOp: today, voldaanMet: NIEMAND }
        : plicht.voldaanOp === null && isKlaar && laatste !== null
          ? // A letter from before the melding meets its duty on the day that the melding came in.
            {
              voldaanOp: isEerder && laatste < plicht.begin ? plicht.begin : laatste,
              voldaanMet: isEerder ? WEET_AL : MET_BRIEF,
            }
          : (isMetBrief(plicht.voldaanMet) && !isKlaar && isTerug) ||
              (plicht.voldaanMet === NIEMAND && !isNiemand)
            ? { voldaanOp: null, voldaanMet: null }
            : {};
    if (Object.keys(values).length > 0 || vervalt !== plicht.vervalt)
      await updateTermijn(unit, plicht, { ...values, vervalt });
  }
  await refreshVervalt(context, dossierId);
}

/** The last day of a duty; null while it is put off. What was put off and runs again is not shortened. */
function vervaltVan(
  plicht: TermijnRow,
  { mensen }: Stand,
  verstrekkingen: readonly IsoDate[],
): string | null {
  const { opschortingen, looptijd, kalender } = plicht;
  const begin = toIsoDate(plicht.begin);
  if (opschortingen.some(({ tot }) => tot === undefined)) return null;
  if (opschortingen.length > 0) return vervaltOf(plicht, opschortingen) ?? null;
  const computed = computeVervaldatum(begin, looptijd, kalender);
  const maand = computed.ok ? computed.value.vervalt : undefined;
  return maand === undefined
    ? plicht.vervalt
    : laatsteInformatiedag({ begin, maand, mensen, verstrekkingen });
}
