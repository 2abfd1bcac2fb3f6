import type { PersoonInvoer } from '#contract/personen.ts';
import { findBetrokkene } from '#db/repositories/betrokkenen.ts';
import type { Stap } from '#domain/demo/stappen.ts';
import { checkPersoon } from '#domain/gegevens/persoon-invoer.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import type { WriteContext } from '../context.ts';
import { changeBetrokkene } from '../dossiers.ts';
import { type DemoStand, dossierVan } from './stand.ts';

/** Corrects something about the betrokkene, with the rest of the form as it was. */
export async function verbeter(
  context: WriteContext,
  { verhaal, gegevens, bron }: Extract<Stap, { soort: 'verbeter' }>,
  stand: DemoStand,
): Promise<void> {
  const dossier = await dossierVan(context, stand, verhaal);
  const [betrokkeneId = ''] = stand.dossiers.get(verhaal)?.personen ?? [];
  const row = await findBetrokkene(context.unit, betrokkeneId);
  if (row === undefined) throw new Error(`the demo knows nobody in dossier ${verhaal}`);
  const filled = PERSOONVELDEN.flatMap((veld) => (row[veld] === null ? [] : [[veld, row[veld]]]));
  const form: PersoonInvoer = { ...Object.fromEntries(filled), ...gegevens };
  const { waarschuwingen } = checkPersoon(form, context.today);
  await changeBetrokkene(context, {
    dossierId: dossier.id,
    id: row.id,
    versie: row.versie,
    gegevens: form,
    bron,
    aanvaard: waarschuwingen.map(({ veld, code }) => `gegevens.${veld}:${code}`),
  });
}
