import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import type { Gegeven } from '#renderer/components/gekopieerde-tekst.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';
import { AntwoordVelden } from './antwoord-velden.tsx';
import stijl from './antwoorden.module.css';
import { Voorbeeld } from './voorbeeld.tsx';
import { type AntwoordAdres, type AntwoordWaarden, beginVan, vraagVan } from './waarden.ts';

type AntwoordFormulierProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly adres: AntwoordAdres;
  readonly geladen: GeladenConcept | null;
  readonly onGegeven: (gegeven: Gegeven) => void;
};

/** An answer that is being written, with its text beside it. */
export function AntwoordFormulier(props: AntwoordFormulierProps) {
  const { dossier, afhandeling, adres, geladen, onGegeven } = props;
  const { partners } = afhandeling;
  const vandaag = useVandaag();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const verversen = useVerversen();
  const { form, concept } = useConcept<AntwoordWaarden>({
    sleutel: `antwoord:${dossier.id}`,
    titel: antwoordTekst.concept(dossier.nummer),
    begin: beginVan(dossier, partners, adres, vandaag),
    geladen,
  });
  const { values } = form;
  const vraag = vraagVan(dossier.id, values);
  const registreer = useMutation(
    api.antwoorden.registreer.mutationOptions({
      onSuccess: async (antwoord) => {
        // First: the window only lets text be copied shortly after somebody pressed a key or button.
        const gekopieerd = await kopieer(antwoord.tekst);
        await concept.finish();
        onGegeven({ ...antwoord, gekopieerd });
        await queries.invalidateQueries({ queryKey: api.antwoorden.key() });
        await verversen.opnieuw();
      },
    }),
  );
  const save = () => {
    form.clearErrors();
    if (vraag === undefined) return form.setErrors({ partnerId: antwoordTekst.partnerOntbreekt });
    registreer.mutate({ ...vraag, kanaal: values.kanaal });
  };
  const partner = partners.find(({ id }) => id === values.partnerId);
  const termijn = dossier.termijnen.find(({ id }) => id === values.termijnId);
  return (
    <div className={stijl['pagina']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps Enter from sending */}
      <div onKeyDown={enterSendsNothing}>
        <Kaart titel={antwoordTekst.formulier}>
          <Formulier
            label={antwoordTekst.titel}
            form={form}
            concept={concept}
            fout={registreer.error}
            bezig={registreer.isPending}
            opslaan={antwoordTekst.kopieer}
            onOpslaan={save}
            onAnnuleren={() => void navigate({ to: `/dossiers/${dossier.id}` })}
          >
            <AntwoordVelden form={form} dossier={dossier} partners={partners} />
            <Bericht toon="uitleg">
              {values.soort === 'gemist'
                ? antwoordTekst.voorafGemist(partner?.naam ?? antwoordTekst.dePartner)
                : antwoordTekst.vooraf(partner?.naam ?? antwoordTekst.dePartner, termijn?.naam)}
            </Bericht>
          </Formulier>
        </Kaart>
      </div>
      <Voorbeeld vraag={vraag} />
    </div>
  );
}

// Giving data away is recorded for good, so it is never done by an Enter that was meant for a field.
function enterSendsNothing(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault();
}
