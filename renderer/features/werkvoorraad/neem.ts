import { useMutation } from '@tanstack/react-query';
import type { Dossier, DossierRegel } from '#contract/dossiers.ts';
import { client } from '#renderer/api/client.ts';
import { meldGelukt } from '#renderer/components/melding.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';

/** What came of taking a dossier: it is taken, or somebody else had it already. */
export type Genomen = { readonly dossier: Dossier; readonly gelukt: boolean };

/**
 * Takes a dossier from the list. A row does not know its versie, and it may be minutes old, so the
 * dossier is looked at first: one that a colleague took meanwhile stays with the colleague.
 */
export function useNeem(onKlaar: () => void) {
  const verversen = useVerversen();
  return useMutation({
    mutationFn: async ({ id }: DossierRegel): Promise<Genomen> => {
      const dossier = await client.dossiers.haal({ id });
      if (dossier.behandelaar !== null) return { dossier, gelukt: false };
      const { versie } = dossier;
      return { dossier: await client.dossiers.neem({ id, versie }), gelukt: true };
    },
    onSuccess: async ({ dossier, gelukt }) => {
      await verversen.metDossier(dossier);
      if (gelukt) meldGelukt(werkTekst.genomen(dossier.nummer));
      onKlaar();
    },
  });
}
