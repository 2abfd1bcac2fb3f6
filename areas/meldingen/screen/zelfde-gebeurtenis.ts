import type { PartnerSoort } from '#areas/partners/rules.ts';
import { isAanleiding, verhuurderVan } from '../rules.ts';
import { isSameGebeurtenis } from '../rules-zelfde-gebeurtenis.ts';
import type { GekozenDossier } from './herkenning.ts';
import { datumsOf } from './melding-invoer.ts';
import type { MeldingWaarden } from './waarden.ts';

/** An earlier melding that seems to be about the same event, and why. */
export type Aanbod = {
  readonly melding: GekozenDossier['meldingen'][number];
  readonly reden: string;
};

/**
 * The meldingen of the chosen dossier that this one may be about as well, the newest first. One
 * that was chosen stays in the list, also when what is typed no longer points to it: a person
 * decides. A melding that is itself linked is left out; its original is in the list. Two verhuurders
 * are two procedures, and never one event (domein §2).
 */
export function findAanbod(
  values: MeldingWaarden,
  dossier: GekozenDossier,
  binnenDagen: number,
  soortVan: (partnerId: string) => PartnerSoort | undefined,
): readonly Aanbod[] {
  const { aanleiding, ontvangenOp, zelfdeAls } = values;
  const partijen = {
    partnerId: values.partnerId || null,
    verhuurderId: values.verhuurderId || null,
  };
  const ontvangen = ontvangenOp.datum;
  if (aanleiding === '' || ontvangen === null) return [];
  const verhuurder = verhuurderVan(partijen, soortVan);
  const nieuw = { aanleiding, ontvangen, datums: datumsOf(values), verhuurder };
  return dossier.meldingen
    .filter(({ teltMee }) => teltMee)
    .flatMap((melding) => {
      if (!isAanleiding(melding.aanleiding)) return [];
      const eerder = {
        aanleiding: melding.aanleiding,
        ontvangen: melding.ontvangenOp,
        datums: {},
        verhuurder: melding.verhuurderId,
      };
      const { zelfde, reden } = isSameGebeurtenis(nieuw, eerder, binnenDagen);
      return zelfde || melding.id === zelfdeAls ? [{ melding, reden }] : [];
    })
    .sort((a, b) => (a.melding.ontvangenOp < b.melding.ontvangenOp ? 1 : -1));
}
