import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useAfhandelingVerversen } from '#renderer/dossier/afhandeling-verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { beeindigTekst } from '#renderer/text/nl/beeindigingen.ts';
import { BeeindigVelden } from './beeindig-velden.tsx';
import {
  type BeeindigWaarden,
  beeindigFouten,
  legeBeeindiging,
  readGronden,
} from './beeindig-waarden.ts';

type BeeindigFormulierProps = {
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** Registers an ending. After the first one the form waits behind a button. */
export function BeeindigFormulier(props: BeeindigFormulierProps) {
  const { afhandeling, geladen } = props;
  const eerste = afhandeling.beeindigingen.length === 0;
  const [open, setOpen] = useState(eerste || geladen !== null);
  if (open) return <Invullen {...props} />;
  return (
    <div>
      <Button
        variant="default"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {beeindigTekst.nogEen}
      </Button>
    </div>
  );
}

function Invullen({ afhandeling, sleutel, geladen }: BeeindigFormulierProps) {
  const { dossierId, dossiernummer, partners } = afhandeling;
  const vandaag = useVandaag();
  const ververs = useAfhandelingVerversen();
  const { form, concept } = useConcept<BeeindigWaarden>({
    ...{ sleutel, geladen },
    titel: beeindigTekst.concept(dossiernummer),
    begin: legeBeeindiging(vandaag),
  });
  const beeindig = useMutation(
    api.afhandeling.beeindig.mutationOptions({
      onSuccess: async (nieuw, { partnerId }) => {
        await concept.finish();
        await ververs(nieuw);
        const naam = partners.find(({ id }) => id === partnerId)?.naam ?? '';
        meldGelukt(beeindigTekst.geregistreerd(naam));
      },
    }),
  );
  const save = () => {
    const { datum, gronden, ...rest } = form.values;
    const fouten = beeindigFouten(form.values, vandaag);
    form.setErrors(fouten);
    if (Object.keys(fouten).length > 0 || datum.datum === null) return;
    const invoer = { ...rest, dossierId, datum: datum.datum, gronden: readGronden(gronden) };
    beeindig.mutate(invoer);
  };
  return (
    <Kaart titel={beeindigTekst.nieuw}>
      <Formulier
        label={beeindigTekst.nieuw}
        form={form}
        concept={concept}
        fout={beeindig.error}
        bezig={beeindig.isPending}
        opslaan={beeindigTekst.registreer}
        onOpslaan={save}
      >
        <BeeindigVelden form={form} partners={partners} />
      </Formulier>
    </Kaart>
  );
}
