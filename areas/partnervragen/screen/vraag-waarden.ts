import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { beginwaarden, type Formulierwaarden, toGetypt } from '#domain/velden/formulier.ts';
import type { Partnervraag, Vraaginvoer } from '../contract-vragen.ts';
import { partnervraagVelden } from '../fields.ts';

/** What the form of a question holds. */
export type VraagWaarden = Formulierwaarden<typeof partnervraagVelden>;

/**
 * What the form begins with. In a dossier whoever is most likely to ask: the casusregisseur, or else
 * who reported last; of a question that is put right what was kept of it.
 */
export function vraagbeginVan(
  vandaag: IsoDate,
  partners: Afhandeling['partners'],
  van: Partnervraag | undefined,
  zonderDossier: boolean,
): VraagWaarden {
  if (van !== undefined) return toGetypt(partnervraagVelden, van);
  const asks =
    partners.find(({ rol }) => rol === 'casusregisseur') ??
    partners.find(({ rol }) => rol === 'melder') ??
    partners[0];
  return {
    ...beginwaarden(partnervraagVelden, vandaag),
    over: zonderDossier ? 'zonder_persoon' : 'dossier',
    partnerId: asks?.id ?? '',
    vragerNaam: asks?.contact ?? '',
  };
}

/** What is sent of a question; undefined while its day is none. */
export function vraaginvoerVan(
  dossierId: string | null,
  waarden: VraagWaarden,
): Vraaginvoer | undefined {
  const { ontvangenOp, partnerId, contactpersoonId, ontvangenDoor, vraag, ...rest } = waarden;
  if (ontvangenOp.datum === null) return undefined;
  const isPartner = rest.vragersoort === 'partner';
  return {
    ...rest,
    ...{ dossierId, ontvangenOp: toIsoDate(ontvangenOp.datum), vraag: vraag.trim() },
    partnerId: isPartner && partnerId !== '' ? partnerId : null,
    contactpersoonId: isPartner && contactpersoonId !== '' ? contactpersoonId : null,
    ontvangenDoor: ontvangenDoor === '' ? null : ontvangenDoor,
  };
}
