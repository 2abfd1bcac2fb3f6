import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { meldGelukt } from '#renderer/components/melding.ts';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import { focusVeld } from './sneltoetsen.ts';
import type { MeldingWaarden, NieuwContact } from './waarden.ts';

export const LEEG_CONTACT: NieuwContact = { open: false, naam: '', telefoon: '', email: '' };

/** What makes a contactpersoon of what is typed. */
export function contactInvoer({ partnerId, nieuwContact }: MeldingWaarden) {
  const { naam, telefoon, email } = nieuwContact;
  return { partnerId, naam, telefoon, email, functie: '', actief: true };
}

/** Makes the contactpersoon that is typed on the spot, and chooses it. */
export function useNieuwContact() {
  const { values, wijzig } = useMelding();
  const queries = useQueryClient();
  const maak = useMutation(
    api.partners.maakContactpersoon.mutationOptions({
      onSuccess: async ({ id, naam }) => {
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        wijzig({ contactpersoonId: id, nieuwContact: LEEG_CONTACT });
        meldGelukt(meldingTekst.contactToegevoegd(naam));
        focusVeld('contactpersoonId');
      },
      onError: (fout) => {
        const [veld] = Object.keys(fieldErrors(fout) ?? {});
        if (veld !== undefined) focusVeld(`nieuwContact.${veld}`);
      },
    }),
  );
  return { maak, toevoegen: () => maak.mutate(contactInvoer(values)) };
}
