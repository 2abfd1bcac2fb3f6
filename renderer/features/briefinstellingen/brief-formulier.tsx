import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Briefinstellingen, briefinstellingen as schema } from '#contract/uitgaand.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { briefInstelTekst } from '#renderer/text/nl/briefinstellingen.ts';
import { BriefVelden } from './brief-velden.tsx';
import {
  afzenderFout,
  type BriefWaarden,
  briefConflict,
  regelsVan,
  waardenVan,
} from './brief-waarden.ts';

export const BRIEF_SLEUTEL = 'briefinstellingen:vast';

type BriefFormulierProps = {
  readonly instellingen: Briefinstellingen;
  readonly geladen: GeladenConcept | null;
};

/** The form of what letters say of the desk. */
export function BriefFormulier({ instellingen, geladen }: BriefFormulierProps) {
  const queries = useQueryClient();
  const { form, concept } = useConcept<BriefWaarden>({
    sleutel: BRIEF_SLEUTEL,
    titel: briefInstelTekst.concept,
    begin: waardenVan(instellingen),
    geladen,
  });
  const wijzig = useMutation(
    api.brieven.wijzigInstellingen.mutationOptions({
      onSuccess: async () => {
        await concept.finish();
        await queries.invalidateQueries({ queryKey: api.concepten.key() });
        await queries.invalidateQueries({ queryKey: api.brieven.key() });
        meldGelukt(briefInstelTekst.opgeslagen);
      },
    }),
  );
  const huidig = currentOf(wijzig.error, schema);
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? form.values.versie;
  const save = () => {
    const fout = afzenderFout(form.values.afzender);
    if (fout !== undefined) return form.setErrors({ afzender: fout });
    form.clearErrors();
    wijzig.mutate({ ...form.values, afzender: regelsVan(form.values.afzender), versie });
  };
  return (
    <Formulier
      label={briefInstelTekst.titel}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={save}
      conflict={
        huidig && (
          <Conflict
            regels={briefConflict(waardenVan(huidig), form.values)}
            onOvernemen={() => {
              form.setValues(waardenVan(huidig));
              wijzig.reset();
            }}
          />
        )
      }
    >
      <BriefVelden form={form} />
    </Formulier>
  );
}
