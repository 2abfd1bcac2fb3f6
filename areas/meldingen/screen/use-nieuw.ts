import { useState } from 'react';
import type { Contactpersoon } from '#areas/partners/contract.ts';
import { client } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { MadeOnce } from '#renderer/components/run-once.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useOnce } from '#renderer/components/use-once.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
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
  // One id for one person as typed, so that an answer that was lost makes nobody a second time.
  const [ids] = useState(() => new Map<string, string>());
  return ({ partnerId, nieuwContact: { naam, telefoon, email } }) => {
    const invoer = { partnerId, naam, telefoon, email, functie: '', actief: true };
    const key = JSON.stringify(invoer);
    const inzending = ids.get(key) ?? crypto.randomUUID();
    ids.set(key, inzending);
    return gemaakt.make(key, () => client.partners.createContactpersoon({ ...invoer, inzending }));
  };
}

/** Makes the contactpersoon that is typed on the spot, and chooses it. */
export function useNieuwContact() {
  const { values, wijzig, maakContact } = useMelding();
  const show = useShowAnswer();
  const { run, bezig, fout } = useOnce();
  const toevoegen = () =>
    run(async () => {
      try {
        const { id, naam } = await maakContact(values);
        await show(['partners', 'createContactpersoon'], undefined);
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
