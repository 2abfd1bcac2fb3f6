import { Anchor, Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afstemmingOntbreekt, zegtIets } from '../rules/afstemming.ts';
import { completeness, type Volledigheid } from '../rules/formulier.ts';
import {
  isAfwijking,
  stelVoor,
  uitkomstNaam,
  type Voorstel,
  verschilScreening,
} from '../rules/regels.ts';
import { AfstemmingKaart } from './afstemming-kaart.tsx';
import { bekendeDag, bekendVan, bronnenNu, groepenVan } from './bekend.ts';
import { EerdereScreeningen, Verschillen } from './eerdere-screeningen.tsx';
import { gaNaarVraag } from './keuze-rij.tsx';
import { KinderenSectie, PrioriteitSectie } from './kinderen-sectie.tsx';
import { NadeelSectie } from './nadeel-sectie.tsx';
import { Voorstelredenen } from './redenen.tsx';
import stijl from './screening.module.css';
import { eerderTekst, screeningTekst, voorstelTekst } from './tekst-screening.ts';
import { gekozenUitkomsten, UitkomstSectie } from './uitkomst-sectie.tsx';
import { antwoordenVan, leeftijdenFout, type ScreeningWaarden } from './waarden.ts';
import { ZorgenSectie, ZorghistorieSectie } from './zorg-secties.tsx';

/**
 * Enter in a question goes to the next one instead of sending the form: a screening is recorded
 * for good, so it is never sent by a key that was meant for a field.
 */
export function volgendeVraag(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
  event.preventDefault();
  const fields = [
    ...currentTarget.querySelectorAll<HTMLElement>('input, textarea, button[type="submit"]'),
  ];
  const here = fields.indexOf(target);
  const next = fields.slice(here + 1).find((field) => isOther(field, target));
  // In a row of radios the keyboard belongs on the chosen one.
  const name = next instanceof HTMLInputElement && next.type === 'radio' ? next.name : undefined;
  const chosen = fields.find(
    (field) => field instanceof HTMLInputElement && field.checked && field.name === name,
  );
  ((name !== undefined && chosen) || next)?.focus();
}

function isOther(field: HTMLElement, from: HTMLInputElement): boolean {
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return true;
  return field.name !== from.name || from.type !== 'radio';
}

/** What the rules propose for the answers so far, with the reason and source of each rule. */
export function VoorstelKaart({ voorstel }: { voorstel: Voorstel }) {
  const namen = voorstel.uitkomsten.map(({ code }) => uitkomstNaam(code)).join(', ');
  return (
    <Kaart
      titel={voorstelTekst.titel}
      acties={<span className={stijl['voet']}>{voorstelTekst.versie(voorstel.regelversie)}</span>}
    >
      <span className="alleen-voorlezer" role="status">
        {namen || voorstelTekst.geenTitel}
      </span>
      {voorstel.uitkomsten.length === 0 ? (
        <Leeg>{voorstelTekst.geen}</Leeg>
      ) : (
        <Voorstelredenen redenen={voorstel.redenen} />
      )}
    </Kaart>
  );
}

/** How far the form is, with a way to each question that is open. */
export function VolledigheidKaart({ volledigheid }: { volledigheid: Volledigheid }) {
  const { beantwoord, totaal, open, compleet } = volledigheid;
  const zin = voorstelTekst.beantwoord(beantwoord, totaal);
  return (
    <Kaart titel={compleet ? voorstelTekst.compleet : voorstelTekst.openVragen(open.length)}>
      <Progress value={(100 * beantwoord) / Math.max(totaal, 1)} size="sm" aria-label={zin} />
      <Text size="sm" c="dimmed">
        {compleet ? zin : `${zin}. ${voorstelTekst.openUitleg}`}
      </Text>
      {open.length > 0 && (
        <ul className={stijl['lijst']}>
          {open.slice(0, 5).map(({ veld, naam }) => (
            <li key={veld}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => gaNaarVraag(veld)}
              >
                {naam}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}

type ScreeningFormulierProps = {
  readonly dossier: Dossier;
  readonly afhandeling: Afhandeling;
  readonly geladen: GeladenConcept | null;
};

/** The coded form, with what the rules make of it beside it. */
export function ScreeningFormulier({ dossier, afhandeling, geladen }: ScreeningFormulierProps) {
  const { id: dossierId, nummer } = dossier;
  const vandaag = useVandaag();
  const meldingen = dossier.meldingen.filter(({ isLopend }) => isLopend);
  const navigate = useVerder();
  // What was answered in an earlier traject is shown below, and never counts in this one.
  const vorige = afhandeling.screeningen.find(({ isLopend }) => isLopend);
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
    aanleidingen: meldingen.flatMap(({ aanleiding, andereAanleidingen }) => [
      aanleiding,
      ...andereAanleidingen,
    ]),
    groepen: groepenVan(dossier),
  });
  const keuze = gekozenUitkomsten(waarden, voorstel);
  const wacht = afstemmingOntbreekt(
    antwoorden,
    afhandeling.afstemmingen.filter(({ isLopend }) => isLopend),
    vandaag,
  );
  const eerder = useRef<HTMLDivElement>(null);
  const showEarlier = () => {
    eerder.current?.focus({ preventScroll: true });
    eerder.current?.scrollIntoView();
  };
  const naarDossier = () => void navigate({ to: `/dossiers/${dossierId}` });
  const save = useSave({
    operation: api.screening.recordScreening,
    concept,
    input: () => {
      const motivering = isAfwijking(voorstel, keuze) ? waarden.motivering.trim() : '';
      const ages = leeftijdenFout(waarden);
      const blocked = keuze.includes('geen_inzet') ? wacht : undefined;
      const uitkomstFout = keuze.length === 0 ? screeningTekst.uitkomstOntbreekt : blocked;
      const silent = keuze.length > 0 && isAfwijking(voorstel, keuze) && !zegtIets(motivering);
      const fouten = {
        ...(ages !== undefined && { leeftijden: ages }),
        ...(uitkomstFout !== undefined && { uitkomsten: uitkomstFout }),
        ...(silent && { motivering: screeningTekst.motiveringOntbreekt }),
      };
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0) return undefined;
      return { dossierId, antwoorden, uitkomsten: keuze, motivering };
    },
    saved: () => {
      meldGelukt(screeningTekst.vastgelegd);
      naarDossier();
    },
  });
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
          {...{ form, concept, save }}
          opslaan={screeningTekst.opslaan}
          onAnnuleren={naarDossier}
        >
          <NadeelSectie {...deel} />
          <ZorghistorieSectie {...deel} />
          <ZorgenSectie {...deel} />
          <KinderenSectie {...deel} fout={typeof agesFout === 'string' ? agesFout : undefined} />
          <PrioriteitSectie {...deel} hint={hint} afspraken={dossier.afspraken} />
          <UitkomstSectie
            {...deel}
            voorstel={voorstel}
            wacht={wacht}
            fouten={{ uitkomsten, motivering }}
          />
        </Formulier>
        <div ref={eerder} className={stijl['eerder']} tabIndex={-1}>
          <EerdereScreeningen
            screeningen={afhandeling.screeningen}
            ingetrokken={afhandeling.ingetrokken.screeningen}
          />
        </div>
      </div>
      <div className={stijl['naast']}>
        <VoorstelKaart voorstel={voorstel} />
        <AfstemmingKaart afhandeling={afhandeling} antwoorden={antwoorden} />
        <VolledigheidKaart volledigheid={completeness(antwoorden)} />
        {vorige !== undefined && (
          <Kaart titel={eerderTekst.nuAnders(bekendeDag(vorige.op))}>
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

/** Screening a dossier: what is known, what the rules propose, what the person decides. */
export function ScreeningPagina({ dossierId }: { dossierId: string }) {
  return (
    <DossierBlad dossierId={dossierId} titel={screeningTekst.titel} uitleg={screeningTekst.uitleg}>
      {(dossier) => <Inhoud dossier={dossier} />}
    </DossierBlad>
  );
}

function Inhoud({ dossier }: { dossier: Dossier }) {
  const vraag = useQuery(
    api.afsluiten.readAfhandeling.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Ophalen vraag={vraag}>
      {(afhandeling) =>
        dossier.beperkt || dossier.geslotenOp !== null ? (
          <Stack gap="md" maw={860}>
            <Bericht toon="let-op" titel={screeningTekst.kanNietTitel}>
              {screeningTekst.kanNiet}
            </Bericht>
            <EerdereScreeningen
              screeningen={afhandeling.screeningen}
              ingetrokken={afhandeling.ingetrokken.screeningen}
            />
          </Stack>
        ) : (
          <MetConcept sleutel={`screening:${dossier.id}`}>
            {(geladen) => (
              <ScreeningFormulier dossier={dossier} afhandeling={afhandeling} geladen={geladen} />
            )}
          </MetConcept>
        )
      }
    </Ophalen>
  );
}
