import type { ReadContext, WriteContext } from '#areas/context.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { type BetrokkeneRow, findBetrokkenen } from '#areas/personen/store/betrokkenen.ts';
import { listTrajecten, type TrajectRow } from '#areas/trajecten/store-procedures.ts';
import type { Processtap } from '../rules.ts';
import { type Herzien, type NoodzaakFeiten, teBeoordelen } from '../rules-noodzaak.ts';
import {
  type DossierRow,
  findDossier,
  findDossiers,
  listDossiersOf,
  listPersonen,
} from '../store.ts';
import { deleteNietsTeBeoordelen, insertNoodzaak, listNoodzaakKoppen } from '../store-noodzaak.ts';

/** What the judgement of a dossier follows from, of which everything was read. */
export type Noodzaakbron = {
  readonly row: Pick<DossierRow, 'processtap' | 'zorgen' | 'leeftijden' | 'ondersteuningsvraag'>;
  /** Who lives. */
  readonly mensen: readonly Pick<BetrokkeneRow, 'id' | 'bsn'>[];
  /** The meldingen that stand. */
  readonly meldingen: readonly Pick<MeldingRow, 'trajectId' | 'achterstandCent'>[];
  readonly traject: string | null;
  /** Who of them is in another dossier that is open. */
  readonly elders: ReadonlySet<string>;
};

/** What is held of a dossier, as the rules take it. */
export function noodzaakFeiten(bron: Noodzaakbron): NoodzaakFeiten {
  const { processtap: stap, zorgen, leeftijden, ondersteuningsvraag } = bron.row;
  return {
    ...{ stap, zorgen, leeftijden, ondersteuningsvraag },
    mensen: bron.mensen.map(({ id, bsn }) => ({
      ...{ id, heeftBsn: bsn !== null, isElders: bron.elders.has(id) },
    })),
    heeftAchterstand: bron.meldingen.some((one) => metAchterstand(one, bron.traject)),
  };
}

/** Whether a melding of the traject names arrears. */
export function metAchterstand(
  { trajectId, achterstandCent }: Noodzaakbron['meldingen'][number],
  traject: string | null,
): boolean {
  return trajectId === traject && achterstandCent !== null;
}

/** Reads what is held of a dossier that the step where it stands does not need. */
export async function readHerzien(
  { unit }: Pick<ReadContext, 'unit'>,
  row: DossierRow,
  trajectId: string,
): Promise<readonly Herzien[]> {
  const levend = (await listPersonen(unit, [row.id])).flatMap((one) =>
    one.overleden === null ? one.betrokkeneId : [],
  );
  const links = (await listDossiersOf(unit, levend)).filter(
    ({ dossierId }) => dossierId !== row.id,
  );
  const open = new Set(
    (await findDossiers(unit, [...new Set(links.map(({ dossierId }) => dossierId))]))
      .filter(({ geslotenOp }) => geslotenOp === null)
      .map(({ id }) => id),
  );
  return teBeoordelen(
    noodzaakFeiten({
      row,
      mensen: await findBetrokkenen(unit, levend),
      meldingen: await listMeldingen(unit, [row.id]),
      traject: trajectId,
      elders: new Set(
        links
          .filter(({ dossierId }) => open.has(dossierId))
          .map(({ betrokkeneId }) => betrokkeneId),
      ),
    }),
  );
}

/** Records with which step a traject began: of that nothing is asked. */
export async function beginNoodzaak(
  { unit, newId, today }: Pick<WriteContext, 'unit' | 'newId' | 'today'>,
  { id: trajectId, dossierId }: Pick<TrajectRow, 'id' | 'dossierId'>,
  stap: Processtap,
): Promise<void> {
  await insertNoodzaak(unit, {
    ...{ id: newId(), dossierId, trajectId, stap, soort: 'begin', op: today },
    ...{ door: null, besluiten: [] },
  });
}

/**
 * Once a case stands at a step: where there is nothing to judge this is recorded by itself, so that
 * nobody is asked (PP 2.4 b). It asks for nothing and refuses nothing; what is to be judged becomes a
 * question of the dossier. A step that it comes back to, and that had nothing to judge, is asked anew.
 */
export async function settleNoodzaak(
  context: Pick<WriteContext, 'unit' | 'newId' | 'today'>,
  dossierId: string,
  was?: Processtap,
): Promise<void> {
  const { unit, newId, today } = context;
  const dossier = await findDossier(unit, dossierId);
  if (dossier === undefined || dossier.geslotenOp !== null) return;
  const { processtap: stap } = dossier;
  const traject = (await listTrajecten(unit, dossierId)).find(
    ({ geslotenOp }) => geslotenOp === null,
  );
  if (traject === undefined) return;
  const rows = (await listNoodzaakKoppen(unit, [dossierId])).filter(
    ({ trajectId }) => trajectId === traject.id,
  );
  if (rows.length === 0) return beginNoodzaak(context, traject, was ?? stap);
  const own = rows.find((row) => row.stap === stap);
  const isMoved = was !== undefined && was !== stap;
  if (own !== undefined && (own.soort !== 'geen' || !isMoved)) return;
  const isIets = (await readHerzien(context, dossier, traject.id)).length > 0;
  if (own !== undefined && isIets) await deleteNietsTeBeoordelen(unit, own);
  if (own === undefined && !isIets)
    await insertNoodzaak(unit, {
      ...{ id: newId(), dossierId, trajectId: traject.id, stap, soort: 'geen', op: today },
      ...{ door: null, besluiten: [] },
    });
}
