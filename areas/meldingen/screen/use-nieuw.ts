import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Contactpersoon } from '#areas/partners/contract.ts';
import { api, client } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { MadeOnce } from '#renderer/components/run-once.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useOnce } from '#renderer/components/use-once.ts';
import { type MeldingInForm, useMelding } from './context.ts';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import type { NieuwContact } from './waarden.ts';

export const LEEG_CONTACT: NieuwContact = { open: false, naam: '', telefoon: '', email: '' };

/**
 * Makes contactpersonen for as long as the form is open. Adding one and saving the melding ask for
 * the same one, and a save that was refused afterwards asks again: each is made once.
 */
export function useMaakContact(): MeldingInForm['maakContact'] {
  const [gemaakt] = useState(() => new MadeOnce<Contactpersoon>());
  return ({ partnerId, nieuwContact: { naam, telefoon, email } }) => {
    const invoer = { partnerId, naam, telefoon, email, functie: '', actief: true };
    return gemaakt.make(JSON.stringify(invoer), () => client.partners.createContactpersoon(invoer));
  };
}

/** Makes the contactpersoon that is typed on the spot, and chooses it. */
export function useNieuwContact() {
  const { values, wijzig, maakContact } = useMelding();
  const queries = useQueryClient();
  const { run, bezig, fout } = useOnce();
  const toevoegen = () =>
    run(async () => {
      try {
        const { id, naam } = await maakContact(values);
        await queries.invalidateQueries({ queryKey: api.partners.key() });
        wijzig({ contactpersoonId: id, nieuwContact: LEEG_CONTACT });
        meldGelukt(meldingTekst.contactToegevoegd(naam));
        focusVeld('contactpersoonId');
        return 'klaar';
      } catch (refused) {
        const [veld] = Object.keys(fieldErrors(refused) ?? {});
        if (veld !== undefined) focusVeld(`nieuwContact.${veld}`);
        throw refused;
      }
    });
  return { toevoegen, bezig, fout };
}
