import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type Betrokkene, betrokkene as betrokkeneSchema } from '#contract/personen.ts';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';
import { LetOp } from './let-op.tsx';
import { PersoonVelden } from './persoon-velden.tsx';
import {
  invoerVan,
  judgePersoon,
  type OpenWaarschuwing,
  type PersoonWaarden,
  persoonConflict,
  waardenVan,
} from './persoon-waarden.ts';

type PersoonFormulierProps = {
  readonly dossierId: string;
  readonly persoon: Betrokkene;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

/** The form of somebody in a dossier. */
export function PersoonFormulier(props: PersoonFormulierProps) {
  const { dossierId, persoon, sleutel, geladen } = props;
  const navigate = useNavigate();
  const vandaag = useVandaag();
  const verversen = useVerversen();
  const [letOp, setLetOp] = useState<readonly OpenWaarschuwing[]>([]);
  const naam = naamVan(persoon);
  const terug = () => void navigate({ to: `/dossiers/${dossierId}` });
  const { form, concept } = useConcept<PersoonWaarden>({
    sleutel,
    titel: persoonTekst.concept(naam),
    begin: waardenVan(persoon, dossierId),
    geladen,
  });
  const wijzig = useMutation(
    api.dossiers.wijzigBetrokkene.mutationOptions({
      onSuccess: async (dossier) => {
        await concept.finish();
        await verversen.metDossier(dossier);
        meldGelukt(persoonTekst.opgeslagen(naam));
        terug();
      },
    }),
  );
  const huidig = currentOf(wijzig.error, betrokkeneSchema);
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const versie = huidig?.versie ?? form.values.versie;
  const save = (aanvaard: readonly string[]) => {
    const { fouten, waarschuwingen } = judgePersoon(form.values, persoon.heeftBsn, vandaag);
    form.setErrors(fouten);
    const open = waarschuwingen.filter(({ code }) => !aanvaard.includes(code));
    const isReadable = Object.keys(fouten).length === 0;
    setLetOp(isReadable ? open : []);
    if (!isReadable || open.length > 0) return;
    wijzig.mutate({
      ...{ dossierId, id: persoon.id, versie, bron: form.values.bron },
      gegevens: invoerVan(form.values),
      aanvaard: [...aanvaard],
    });
  };
  return (
    <Formulier
      label={persoonTekst.wijzigen(naam)}
      form={form}
      concept={concept}
      fout={wijzig.error}
      bezig={wijzig.isPending}
      onOpslaan={() => save([])}
      onAnnuleren={terug}
      conflict={
        huidig && (
          <Conflict
            regels={persoonConflict(waardenVan(huidig, dossierId), form.values)}
            onOvernemen={() => {
              form.setValues(waardenVan(huidig, dossierId));
              wijzig.reset();
            }}
          />
        )
      }
    >
      <PersoonVelden form={form} heeftBsn={persoon.heeftBsn} />
      {letOp.length > 0 && (
        <LetOp
          zinnen={letOp.map(({ zin }) => zin)}
          onToch={() => save(letOp.map(({ code }) => code))}
        />
      )}
    </Formulier>
  );
}
