import { Paper } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type Dossier, dossier as dossierSchema } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { KanNiet } from '#renderer/dossier/kan-niet.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { huishoudenTekst } from '#renderer/text/nl/dossiers.ts';
import { HuishoudenVelden } from './huishouden-velden.tsx';
import {
  type HuishoudenWaarden,
  huishoudenConflict,
  huishoudenVan,
  readLeeftijden,
} from './huishouden-waarden.ts';
import { isWijzigbaar } from './rechten.ts';

/** Changing what is known of the household and the five concerns. */
export function HuishoudenBewerken({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={huishoudenTekst.bewerkTitel}>
      {(dossier) =>
        isWijzigbaar(dossier) ? (
          <Paper withBorder p="lg" radius="md" maw={860}>
            <MetConcept sleutel={`huishouden:${dossierId}`}>
              {(geladen) => <HuishoudenFormulier dossier={dossier} geladen={geladen} />}
            </MetConcept>
          </Paper>
        ) : (
          <KanNiet />
        )
      }
    </DossierBlad>
  );
}

type HuishoudenFormulierProps = {
  readonly dossier: Dossier;
  readonly geladen: GeladenConcept | null;
};

function HuishoudenFormulier({ dossier, geladen }: HuishoudenFormulierProps) {
  const navigate = useNavigate();
  const verversen = useVerversen();
  const { id } = dossier;
  const terug = () => void navigate({ to: `/dossiers/${id}` });
  const { form, concept } = useConcept<HuishoudenWaarden>({
    sleutel: `huishouden:${id}`,
    titel: huishoudenTekst.concept(dossier.nummer),
    begin: huishoudenVan(dossier),
    geladen,
  });
  const wijzig = useMutation(
    api.dossiers.wijzigHuishouden.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        await verversen.metDossier(nieuw);
        meldGelukt(huishoudenTekst.opgeslagen);
        terug();
      },
    }),
  );
  const huidig = currentOf(wijzig.error, dossierSchema);
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? form.values.versie;
  const save = () => {
    const { kinderen, ondersteuningsvraag, samenstelling, zorgen } = form.values;
    const leeftijden = readLeeftijden(form.values);
    if (typeof leeftijden === 'string') return form.setErrors({ leeftijden });
    const huishouden = { kinderen, leeftijden, ondersteuningsvraag, samenstelling };
    wijzig.mutate({ id, versie, huishouden, zorgen });
  };
  return (
    <Formulier
      label={huishoudenTekst.bewerkTitel}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={save}
      onAnnuleren={terug}
      conflict={
        huidig && (
          <Conflict
            regels={huishoudenConflict(huishoudenVan(huidig), form.values)}
            onOvernemen={() => {
              form.setValues(huishoudenVan(huidig));
              wijzig.reset();
            }}
          />
        )
      }
    >
      <HuishoudenVelden form={form} />
    </Formulier>
  );
}
