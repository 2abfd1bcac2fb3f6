import { readAfspraken } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { findMelding } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import type { Opschorting } from '#areas/trajecten/rules/termijn.ts';
import type { TermijnRow } from '#areas/trajecten/store.ts';
import { listTrajecten, type TrajectRow } from '#areas/trajecten/store-procedures.ts';
import { localTime } from '#domain/dates/instant.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { kanaalNaam } from '#domain/keuzes.ts';
import { ontvangerNaam } from './rules/gemist.ts';
import {
  type VraagFeiten,
  type Vraagregels,
  type Vraagtermijn,
  vraagtermijnen,
} from './rules/vraagtermijn.ts';
import { listPartnervragen, type PartnervraagRow } from './store.ts';

type Lezend = Pick<ReadContext, 'unit'>;

/** By what the terms of questions are reckoned, for each day on which one came in. */
export async function readVraagregels({ unit }: Lezend): Promise<(dag: IsoDate) => Vraagregels> {
  const afspraken = await readAfspraken(unit);
  const { vraagWerkdagen } = await readInstelling(unit);
  const eigen = { eenheid: 'werkdagen', aantal: vraagWerkdagen } as const;
  return (dag) => ({ ...afspraken(dag), eigen });
}

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/** A question as the rules look at it. */
export async function toVraagFeiten(
  { unit }: Lezend,
  row: PartnervraagRow,
  koppen: ReadonlyMap<string, PartnerKop>,
): Promise<VraagFeiten> {
  const { id, soort, vragersoort, partnerId, alsCasusregisseur } = row;
  const melding = row.meldingId === null ? undefined : await findMelding(unit, row.meldingId);
  const aan = row.gemistPartnerId === null ? '' : (koppen.get(row.gemistPartnerId)?.naam ?? '');
  return {
    ...{ id, soort, vragersoort, alsCasusregisseur },
    partnersoort: partnerId === null ? undefined : koppen.get(partnerId)?.soort,
    ontvangenOp: toIsoDate(row.ontvangenOp),
    ingevoerdOp: toIsoDate(localTime(row.op).datum),
    isAchteraf: melding?.achterafIngevoerd === 'ja',
    beantwoordOp: date(row.beantwoordOp),
    met: antwoordMet(row),
    gemistVerteldOp: date(row.gemistVerteldOp),
    gemistAan: ontvangerNaam({ partnerId: '', partner: aan, contact: row.gemistContact }),
  };
}

/** With what a question was answered, in Dutch. */
function antwoordMet({ verstrekkingId, antwoordKanaal, antwoord, soort }: PartnervraagRow): string {
  if (verstrekkingId !== null) return `antwoord: ${soort}`;
  // Who only says that the term is met says with what.
  return antwoordKanaal === null
    ? antwoord || 'beantwoord'
    : `beantwoord, ${kanaalNaam(antwoordKanaal).toLowerCase()}`;
}

/** The terms of one question, with what stood still of them. */
export async function termijnenVanVraag(
  context: Lezend,
  row: PartnervraagRow,
  given: {
    readonly koppen: ReadonlyMap<string, PartnerKop>;
    readonly regelsOp: (dag: IsoDate) => Vraagregels;
  },
  opgeschort?: (sleutel: string) => readonly Opschorting[],
): Promise<readonly Vraagtermijn[]> {
  const feiten = await toVraagFeiten(context, row, given.koppen);
  return vraagtermijnen(feiten, given.regelsOp(feiten.ontvangenOp), opgeschort);
}

/** A term of a question as it is kept for lists, with what stood still of it. */
export type Vraagtermijnrij = Omit<TermijnRow, 'id' | 'versie'>;

/**
 * The terms of the questions of a dossier, as they are kept beside those of its procedures. Of an
 * earlier traject none runs once another has begun.
 */
export async function deriveVraagtermijnen(
  context: Lezend,
  dossierId: string,
  opgeschort: (sleutel: string) => readonly Opschorting[],
): Promise<readonly Vraagtermijnrij[]> {
  const { unit } = context;
  const vragen = await listPartnervragen(unit, [dossierId]);
  if (vragen.length === 0) return [];
  const given = {
    koppen: await listPartnerKoppen(unit),
    regelsOp: await readVraagregels(context),
  };
  const trajecten = await listTrajecten(unit, dossierId);
  const found: Vraagtermijnrij[] = [];
  for (const row of vragen) {
    const dicht = opgevolgdDoor(row, trajecten);
    const { kalender } = given.regelsOp(toIsoDate(row.ontvangenOp));
    for (const termijn of await termijnenVanVraag(context, row, given, opgeschort)) {
      const { voldaan, ...rest } = termijn;
      const ended =
        voldaan ??
        (dicht && { op: dicht.begonnenOp, hoe: 'traject_dicht' as const, met: TRAJECT_DICHT });
      found.push({
        ...rest,
        ...{ dossierId, kalender, meldingId: row.meldingId },
        opschortingen: [...opgeschort(termijn.sleutel)],
        ...{ procedureId: null, betrokkeneId: null },
        ...{ voldaanOp: ended?.op ?? null, voldaanMet: ended?.met ?? null },
        einde: ended?.hoe ?? null,
      });
    }
  }
  return found;
}

const TRAJECT_DICHT = 'traject afgesloten';

/** The traject that followed on the one in which a question came; undefined while that is the last. */
function opgevolgdDoor(
  { trajectId }: PartnervraagRow,
  trajecten: readonly TrajectRow[],
): TrajectRow | undefined {
  const at = trajecten.findIndex(({ id }) => id === trajectId);
  return at === -1 ? undefined : trajecten[at + 1];
}
