import { Anchor } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Afhandeling } from '#contract/afhandeling.ts';
import type { Dossier } from '#contract/dossiers.ts';
import { afstemmingOntbreekt, vanLopendeEpisode } from '#domain/screening/afstemming.ts';
import { completeness } from '#domain/screening/formulier.ts';
import { isAfwijking, stelVoor, verschilScreening } from '#domain/screening/regels.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { eerderTekst, screeningTekst } from '#renderer/text/nl/screening.ts';
import { AfstemmingKaart } from './afstemming-kaart.tsx';
import { bekendVan, bronnenNu, dagVan } from './bekend.ts';
import { EerdereScreeningen, Verschillen } from './eerdere-screeningen.tsx';
import { KinderenSectie, PrioriteitSectie } from './kinderen-sectie.tsx';
import { NadeelSectie } from './nadeel-sectie.tsx';
import stijl from './screening.module.css';
import { keuzeVan, UitkomstSectie } from './uitkomst-sectie.tsx';
import { volgendeVraag } from './volgende-vraag.ts';
import { VolledigheidKaart, VoorstelKaart } from './voorstel-kaart.tsx';
import { antwoordenVan, leeftijdenFout, type ScreeningWaarden } from './waarden.ts';
import { ZorgenSectie, ZorghistorieSectie } from './zorg-secties.tsx';

type ScreeningFormulierProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly geladen: GeladenConcept | null;
};

/** The coded form, with what the rules make of it beside it. */
export function ScreeningFormulier({ dossier, afhandeling, geladen }: ScreeningFormulierProps) {
  const { id: dossierId, meldingen, nummer } = dossier;
  const navigate = useNavigate();
  const queries = useQueryClient();
  const verversen = useVerversen();
  const [vorige] = afhandeling.screeningen;
  const [bekend] = useState(() => bekendVan(dossier, vorige));
  const { form, concept } = useConcept<ScreeningWaarden>({
    sleutel: `screening:${dossierId}`,
    titel: screeningTekst.concept(nummer),
    begin: bekend.waarden,
    geladen,
  });
  const waarden = form.values;
  const antwoorden = antwoordenVan(waarden);
  const voorstel = stelVoor(antwoorden, {
    vragen: meldingen.map(({ vraag }) => vraag),
    aanleidingen: meldingen.map(({ aanleiding }) => aanleiding),
  });
  const keuze = keuzeVan(waarden, voorstel);
  const wacht = afstemmingOntbreekt(
    antwoorden,
    vanLopendeEpisode(afhandeling.afstemmingen, afhandeling.afsluitingen),
  );
  const eerder = useRef<HTMLDivElement>(null);
  const showEarlier = () => {
    eerder.current?.focus({ preventScroll: true });
    eerder.current?.scrollIntoView();
  };
  const naarDossier = () => void navigate({ to: `/dossiers/${dossierId}` });
  const screen = useMutation(
    api.afhandeling.screen.mutationOptions({
      onSuccess: async (nieuw) => {
        await concept.finish();
        queries.setQueryData(api.afhandeling.haal.queryKey({ input: { dossierId } }), nieuw);
        await verversen.opnieuw();
        meldGelukt(screeningTekst.vastgelegd);
        naarDossier();
      },
    }),
  );
  const save = () => {
    const motivering = isAfwijking(voorstel, keuze) ? waarden.motivering.trim() : '';
    const ages = leeftijdenFout(waarden);
    const blocked = keuze.includes('geen_inzet') ? wacht : undefined;
    const uitkomstFout = keuze.length === 0 ? screeningTekst.uitkomstOntbreekt : blocked;
    const silent = keuze.length > 0 && isAfwijking(voorstel, keuze) && motivering === '';
    const fouten = {
      ...(ages !== undefined && { leeftijden: ages }),
      ...(uitkomstFout !== undefined && { uitkomsten: uitkomstFout }),
      ...(silent && { motivering: screeningTekst.motiveringOntbreekt }),
    };
    form.setErrors(fouten);
    if (Object.keys(fouten).length > 0) return;
    screen.mutate({ dossierId, antwoorden, uitkomsten: keuze, motivering });
  };
  const deel = {
    waarden,
    zet: (changed: Partial<ScreeningWaarden>) => form.setValues(changed),
    bronnen: bronnenNu(bekend, antwoorden),
  };
  const agesFout = form.errors['leeftijden'];
  const hint = dossier.vlaggen.find(({ code }) => code === 'prioriteit')?.zin;
  const { uitkomsten, motivering } = form.errors;
  return (
    <div className={stijl['pagina']}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter is only led on, nothing acts here */}
      <div onKeyDown={volgendeVraag}>
        <Formulier
          label={screeningTekst.titel}
          form={form}
          concept={concept}
          fout={screen.error}
          bezig={screen.isPending}
          opslaan={screeningTekst.opslaan}
          onOpslaan={save}
          onAnnuleren={naarDossier}
        >
          <NadeelSectie {...deel} />
          <ZorghistorieSectie {...deel} />
          <ZorgenSectie {...deel} />
          <KinderenSectie {...deel} fout={typeof agesFout === 'string' ? agesFout : undefined} />
          <PrioriteitSectie {...deel} hint={hint} />
          <UitkomstSectie
            {...deel}
            voorstel={voorstel}
            wacht={wacht}
            fouten={{ uitkomsten, motivering }}
          />
        </Formulier>
        <div ref={eerder} className={stijl['eerder']} tabIndex={-1}>
          <EerdereScreeningen screeningen={afhandeling.screeningen} />
        </div>
      </div>
      <div className={stijl['naast']}>
        <VoorstelKaart voorstel={voorstel} />
        <AfstemmingKaart afhandeling={afhandeling} antwoorden={antwoorden} />
        <VolledigheidKaart volledigheid={completeness(antwoorden)} />
        {vorige !== undefined && (
          <Kaart titel={eerderTekst.nuAnders(dagVan(vorige.op))}>
            <Verschillen verschillen={verschilScreening(vorige.antwoorden, antwoorden)} />
            <Anchor component="button" type="button" size="sm" ta="left" onClick={showEarlier}>
              {eerderTekst.bekijk(afhandeling.screeningen.length)}
            </Anchor>
          </Kaart>
        )}
      </div>
    </div>
  );
}
