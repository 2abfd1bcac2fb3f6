import type { WriteContext } from '#areas/context.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import type { Stap } from '../stappen.ts';
import { type DemoStand, dossierVan, mensVan } from './stand.ts';

/** Corrects something about somebody, with the rest of the form as it was. */
export async function verbeter(
  context: WriteContext,
  { verhaal, wie = 0, gegevens, bron, verhuisd }: Extract<Stap, { soort: 'verbeter' }>,
  stand: DemoStand,
): Promise<void> {
  const dossier = await dossierVan(context, stand, verhaal);
  const row = await findBetrokkene(context.unit, mensVan(stand, verhaal, wie));
  if (row === undefined) throw new Error(`the demo knows nobody in dossier ${verhaal}`);
  const filled = PERSOONVELDEN.flatMap((veld) => (row[veld] === null ? [] : [[veld, row[veld]]]));
  // Another street is another address: nothing of the old one stays.
  const kept = filled.filter(([veld]) => !(gegevens.straat && ADRESDELEN.has(String(veld))));
  const form: PersoonInvoer = { ...Object.fromEntries(kept), ...gegevens };
  const { waarschuwingen } = checkPersoon(form, context.today);
  await changeBetrokkene(context, {
    dossierId: dossier.id,
    id: row.id,
    versie: row.versie,
    gegevens: form,
    bron,
    verhuisdOp: verhuisd ?? null,
    aanvaard: waarschuwingen.map(({ veld, code }) => `gegevens.${veld}:${code}`),
  });
}

const ADRESDELEN: ReadonlySet<string> = new Set([
  ...['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats'],
]);
