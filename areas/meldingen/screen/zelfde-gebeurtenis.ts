import { isAanleiding } from '../rules.ts';
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
 * decides. A melding that is itself linked is left out; its original is in the list.
 */
export function findAanbod(
  values: MeldingWaarden,
  dossier: GekozenDossier,
  binnenDagen: number,
): readonly Aanbod[] {
  const { aanleiding, ontvangenOp, zelfdeAls } = values;
  const ontvangen = ontvangenOp.datum;
  if (aanleiding === '' || ontvangen === null) return [];
  const nieuw = { aanleiding, ontvangen, datums: datumsOf(values) };
  return dossier.meldingen
    .filter(({ teltMee }) => teltMee)
    .flatMap((melding) => {
      if (!isAanleiding(melding.aanleiding)) return [];
      const eerder = {
        aanleiding: melding.aanleiding,
        ontvangen: melding.ontvangenOp,
        datums: {},
      };
      const { zelfde, reden } = isSameGebeurtenis(nieuw, eerder, binnenDagen);
      return zelfde || melding.id === zelfdeAls ? [{ melding, reden }] : [];
    })
    .sort((a, b) => (a.melding.ontvangenOp < b.melding.ontvangenOp ? 1 : -1));
}
