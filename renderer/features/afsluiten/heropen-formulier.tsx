import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useAfhandelingVerversen } from '#renderer/dossier/afhandeling-verversen.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { afsluitTekst } from '#renderer/text/nl/afsluiten.ts';

type HeropenFormulierProps = {
  readonly dossier: Dossier;
  readonly versie: number;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** Opens a closed dossier again; behind a button, because it is seldom meant. */
export function HeropenFormulier(props: HeropenFormulierProps) {
  const [open, setOpen] = useState(props.geladen !== null);
  if (open) return <Invullen {...props} onSluiten={() => setOpen(false)} />;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        {afsluitTekst.heropenTitel}…
      </Button>
    </div>
  );
}

function Invullen(props: HeropenFormulierProps & { readonly onSluiten: () => void }) {
  const { dossier, sleutel, geladen } = props;
  const navigate = useNavigate();
  const ververs = useAfhandelingVerversen();
  const verversen = useVerversen();
  const { form, concept } = useConcept({
    ...{ sleutel, geladen },
    titel: afsluitTekst.heropenConcept(dossier.nummer),
    begin: { reden: '' },
  });
  const heropen = useMutation(
    api.afhandeling.heropen.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        await ververs(nieuw);
        meldGelukt(afsluitTekst.heropend(dossier.nummer));
        await navigate({ to: `/dossiers/${dossier.id}` });
      },
      onError: async (fout) => {
        if (toStoring(fout).code === 'conflict') await verversen.opnieuw();
      },
    }),
  );
  const versie = Math.max(dossier.versie, props.versie);
  const save = () => {
    // A line break is no reason to refuse what somebody typed.
    const reden = form.values.reden.replace(/\s+/g, ' ').trim();
    if (reden === '') return form.setErrors({ reden: afsluitTekst.heropenLeeg });
    form.clearErrors();
    heropen.mutate({ dossierId: dossier.id, versie, reden });
  };
  return (
    <Kaart titel={afsluitTekst.heropenTitel} uitleg={afsluitTekst.heropenUitleg}>
      <Formulier
        label={afsluitTekst.heropenTitel}
        form={form}
        concept={concept}
        fout={heropen.error}
        bezig={heropen.isPending}
        opslaan={afsluitTekst.heropenKnop}
        onOpslaan={save}
        onAnnuleren={() => {
          concept.discard();
          props.onSluiten();
        }}
        conflict={
          <Bericht toon="let-op" rol="alert" titel={afsluitTekst.intussenTitel}>
            {afsluitTekst.intussen}
          </Bericht>
        }
      >
        <Textarea
          label={afsluitTekst.heropenReden}
          autosize
          minRows={2}
          maw={620}
          required
          autoFocus
          {...form.getInputProps('reden')}
        />
      </Formulier>
    </Kaart>
  );
}
