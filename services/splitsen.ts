import type { SplitsVoorstel } from '#contract/samenvoegen.ts';
import { veldTekst } from '#domain/gegevens/persoon-tekst.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import {
  bekendeWaarden,
  type SplitsFout,
  splits,
  type Verdelingen,
  voorstelVerdeling,
} from '#domain/samenvoegen/splitsen.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { note } from './geschiedenis.ts';
import { toBetrokkene } from './personen.ts';
import { readStand, rowOf, writeStand } from './personenstand.ts';
import { conflict, ruleViolated } from './refusal.ts';
import {
  beperkteNummers,
  dossiersIn,
  dossiersOf,
  keepMomentopname,
  nummersVan,
  openAll,
  requireIn,
  requireThere,
  viewDossiersVan,
} from './samenvoegen-feiten.ts';

const ZINNEN: Readonly<Record<SplitsFout['kind'], string>> = {
  geen_dossier: 'Kies ten minste één dossier dat van de tweede persoon is.',
  alle_dossiers: 'Laat ten minste één dossier bij de eerste persoon.',
  zonder_naam: 'Kies voor beide personen een achternaam of voornaam.',
  gelijk:
    'De twee personen zijn nu in niets verschillend. Kies ten minste één gegeven dat bij één van de twee hoort.',
};

/** One person with their dossiers and every value that each field has or had. */
export async function viewSplit(
  context: ReadContext,
  input: { dossierId: string; id: string },
): Promise<SplitsVoorstel> {
  await requireIn(context, input.dossierId, input.id);
  const { stand, versies } = await readStand(context.unit, [input.id]);
  requireThere(stand, [input.id]);
  const rows = await dossiersIn(context, stand);
  return {
    betrokkene: toBetrokkene(rowOf(stand, versies, input.id)),
    dossiers: await viewDossiersVan(context, stand, rows, input.id),
    velden: PERSOONVELDEN.flatMap((veld) => {
      const waarden = bekendeWaarden(stand, input.id, veld);
      if (waarden.length === 0) return [];
      return [
        {
          veld,
          ...voorstelVerdeling(veld, waarden),
          waarden: waarden.map(({ id, waarde, bron, vastgelegdOp, huidig }) => ({
            ...{ id, bron, huidig },
            tekst: veldTekst(veld, waarde),
            op: vastgelegdOp,
          })),
        },
      ];
    }),
    beperkt: beperkteNummers(rows),
  };
}

/**
 * Makes two persons of one, in one unit: the chosen dossiers with their letters and the chosen
 * values go to a new person. It can be undone for thirty days.
 *
 * @throws Refusal conflict when the person was changed in between, dossier_beperkt when one of
 *   their dossiers may not be changed, splitsen_kan_niet with what is wrong about the choices
 */
export async function splitPerson(
  context: WriteContext,
  input: {
    dossierId: string;
    persoon: { id: string; versie: number };
    dossiers: string[];
    verdelingen: Verdelingen;
  },
): Promise<{ id: string; betrokkeneId: string }> {
  const { unit, newId, now } = context;
  const van = input.persoon.id;
  await requireIn(context, input.dossierId, van);
  const { stand: vooraf, versies } = await readStand(unit, [van]);
  requireThere(vooraf, [van]);
  if (versies[van] !== input.persoon.versie)
    throw conflict('betrokkene', toBetrokkene(rowOf(vooraf, versies, van)));
  const rows = await dossiersIn(context, vooraf);
  await openAll(context, rows);
  const naar = newId();
  const { dossiers, verdelingen } = input;
  const done = splits(vooraf, { van, naar, dossiers, verdelingen, op: now, newId });
  if (!done.ok) throw ruleViolated('splitsen_kan_niet', { zin: ZINNEN[done.error.kind] });
  const erna = done.value;
  await writeStand(unit, vooraf, erna, versies);
  const id = await keepMomentopname(context, {
    ...{ soort: 'splitsen', blijftId: van, anderId: naar },
    momentopname: { vooraf, erna, versies },
  });
  const [kept, gone] = [dossiersOf(erna, van), dossiersOf(erna, naar)];
  for (const dossierId of kept)
    await note(context, dossierId, 'gesplitst', { blijft: 'ja', dossiers: nummersVan(rows, gone) });
  for (const dossierId of gone)
    await note(context, dossierId, 'gesplitst', {
      blijft: 'nee',
      dossiers: nummersVan(rows, kept),
    });
  context.logObject(van);
  return { id, betrokkeneId: naar };
}
