import type { WriteContext } from '#areas/context.ts';
import { addContactpoging } from '#areas/dossiers/service/contactpogingen.ts';
import { addInzet } from '#areas/trajecten/service/inzet.ts';
import type { Stap } from '../stappen.ts';
import { type DemoStand, dossierVan, mensVan, partnerVan } from './stand.ts';

/** Somebody of a dossier is sought, with what came of it. */
export async function zoekOp(
  context: WriteContext,
  { verhaal, aan, hoe, uitkomst, tekst, vervolg, dag }: Extract<Stap, { soort: 'poging' }>,
  stand: DemoStand,
): Promise<unknown> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  return addContactpoging(context, {
    ...{ dossierId, betrokkeneId: mensVan(stand, verhaal, aan), datum: dag, hoe, uitkomst, tekst },
    ...{ wie: 'meldpunt', partner: null, aanvaard: [] },
    vervolg: vervolg === undefined ? null : { hoe, wie: context.account.id, ...vervolg },
  });
}

/** Something is set going for a household. */
export async function zetIn(
  context: WriteContext,
  { verhaal, wat, partner, dag, ...meer }: Extract<Stap, { soort: 'inzet' }>,
  stand: DemoStand,
): Promise<unknown> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const { stand: hoever, vrager, nakijkenOp = null, toelichting = '' } = meer;
  return addInzet(context, {
    ...{ dossierId, soort: wat, stand: hoever, vrager, nakijkenOp, toelichting },
    partner: partner === undefined ? null : partnerVan(stand, partner),
    ...{ persoon: null, gevraagdOp: dag, begonnenOp: hoever === 'loopt' ? dag : null },
    ...{ ongeveer: 'nee', eindeOp: null, resultaat: 'open', stappen: {}, aanvaard: [] },
  });
}
