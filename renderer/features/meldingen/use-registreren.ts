import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { MeldingInvoer } from '#contract/meldingen.ts';
import { api, client } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import type { MeldingInForm } from './context.ts';
import { toMeldingInvoer } from './melding-invoer.ts';
import { serverFouten } from './server-fouten.ts';
import { focusVeld } from './sneltoetsen.ts';
import type { Bevindingen } from './use-bevindingen.ts';
import { findNietGekoppeld } from './use-kandidaten.ts';
import { contactInvoer, LEEG_CONTACT } from './use-nieuw.ts';

type Toch = Awaited<ReturnType<typeof findNietGekoppeld>>;

type Opties = {
  readonly form: MeldingInForm;
  readonly bevindingen: Bevindingen;
  readonly concept: ConceptInForm;
};

/**
 * Saving: first what is wrong, then once the question about people who are almost surely known,
 * then the melding, whole or not at all. A contactpersoon who was typed and not added yet is made
 * on the way.
 */
export function useRegistreren({ form, bevindingen, concept }: Opties) {
  const { values, vandaag, wijzig } = form;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [toch, setToch] = useState<Toch>([]);
  // A ref: what was said a moment ago goes along with the save that follows at once.
  const afgewezen = useRef<ReadonlySet<string>>(new Set());

  const registreer = useMutation({
    mutationFn: async () => {
      const contactpersoonId = await makeContact();
      const invoer = toMeldingInvoer({ ...values, contactpersoonId }, bevindingen.alle);
      return client.meldingen.registreer(withGezien(invoer));
    },
    onSuccess: async ({ dossierId, dossiernummer, termijnen }) => {
      await concept.finish();
      await queries.invalidateQueries({ queryKey: api.key() });
      meldGelukt(meldingTekst.opgeslagen(dossiernummer, termijnen.length));
      await navigate({ to: `/dossiers/${dossierId}` });
    },
    onError: (fout) => {
      // Somebody was registered between the check and the save: ask about them, and keep it all.
      if (isAlBekend(fout)) return void vraagOpnieuw();
      const velden = serverFouten(fout, values.personen);
      if (velden === undefined) return;
      bevindingen.weiger(velden);
      const first = velden[0];
      if (first !== undefined) setTimeout(() => focusVeld(first.pad));
    },
  });

  /** Whom the screener took for somebody else, so that the engine need not ask again. */
  const withGezien = (invoer: MeldingInvoer): MeldingInvoer => ({
    ...invoer,
    personen: invoer.personen.map((persoon, index) => {
      const sleutel = values.personen[index]?.sleutel;
      const gezien = [...afgewezen.current]
        .filter((entry) => entry.startsWith(`${sleutel} `))
        .map((entry) => entry.slice(`${sleutel} `.length));
      return gezien.length === 0 ? persoon : { ...persoon, gezien };
    }),
  });

  const vraagOpnieuw = async () => {
    const found = await findNietGekoppeld(queries, values.personen, vandaag);
    setToch(found.filter((one) => !afgewezen.current.has(vraagSleutel(one))));
  };

  const makeContact = async () => {
    const { contactpersoonId, nieuwContact } = values;
    if (!nieuwContact.open || nieuwContact.naam.trim() === '') return contactpersoonId;
    const { id } = await client.partners.maakContactpersoon(contactInvoer(values));
    wijzig({ contactpersoonId: id, nieuwContact: LEEG_CONTACT });
    return id;
  };

  const opslaan = async () => {
    if (registreer.isPending) return;
    const first = bevindingen.open[0];
    if (first !== undefined) {
      bevindingen.toonAlles();
      setTimeout(() => focusVeld(first.pad));
      return;
    }
    const found = await findNietGekoppeld(queries, values.personen, vandaag);
    const open = found.filter((one) => !afgewezen.current.has(vraagSleutel(one)));
    if (open.length > 0) return setToch(open);
    registreer.mutate();
  };

  return {
    opslaan: () => void opslaan(),
    bezig: registreer.isPending,
    fout: registreer.error,
    /** Whom to ask about before saving; empty when there is nothing to ask. */
    toch,
    terug: () => setToch([]),
    tochNieuw: () => {
      afgewezen.current = new Set([...afgewezen.current, ...toch.map(vraagSleutel)]);
      setToch([]);
      registreer.mutate();
    },
  };
}

function isAlBekend(thrown: unknown): boolean {
  const storing = toStoring(thrown);
  return storing.code === 'rule_violated' && storing.data.regel === 'al_bekend';
}

function vraagSleutel({ persoon, kandidaat }: Toch[number]): string {
  return `${persoon.sleutel} ${kandidaat.betrokkene.id}`;
}
