import { Stack } from '@mantine/core';
import { useState } from 'react';
import type { Dossier } from '#contract/dossiers.ts';
import type { Brief, Waarover } from '#contract/uitgaand.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefRegistreren } from './brief-registreren.tsx';
import { BriefVelden } from './brief-velden.tsx';
import { BriefVoorbeeld } from './brief-voorbeeld.tsx';
import stijl from './brieven.module.css';
import { PdfKnoppen } from './pdf-knoppen.tsx';
import { VerzondenBrieven } from './verzonden-brieven.tsx';
import { type BriefAdres, type BriefWaarden, beginVan, conceptOnder, vraagVan } from './waarden.ts';

type BriefFormulierProps = {
  readonly dossier: Dossier;
  readonly brieven: readonly Brief[];
  readonly waarover: Waarover;
  readonly adres: BriefAdres;
  readonly geladen: GeladenConcept | null;
  /** This form came in the place of one whose letter was registered. */
  readonly naVorige: boolean;
  readonly onGeregistreerd: () => void;
};

/** A letter that is being made: choices on the left, paper on the right. */
export function BriefFormulier(props: BriefFormulierProps) {
  const { dossier, brieven, waarover, adres, geladen } = props;
  const vandaag = useVandaag();
  const [begin] = useState(() =>
    beginVan({ personen: dossier.personen, waarover }, brieven, adres, vandaag),
  );
  const { form, concept } = useConcept<BriefWaarden>({
    sleutel: `brief:${dossier.id}`,
    titel: briefTekstNl.concept(dossier.nummer),
    begin,
    geladen: geladen && { ...geladen, inhoud: conceptOnder(geladen.inhoud, begin, adres) },
  });
  const vraag = vraagVan(dossier.id, form.values);
  const persoon = dossier.personen.find(({ id }) => id === form.values.betrokkeneId);
  return (
    <div className={stijl['pagina']}>
      <div className={stijl['kolom']}>
        <Kaart titel={briefTekstNl.keuzes}>
          <Stack gap="md">
            <ConceptHersteld concept={concept} />
            <BriefVelden form={form} dossier={dossier} brieven={brieven} waarover={waarover} />
            <PdfKnoppen vraag={vraag} />
            <ConceptStand concept={concept} />
          </Stack>
        </Kaart>
        <BriefRegistreren
          vraag={vraag}
          naam={persoon === undefined ? '' : naamVan(persoon)}
          naVorige={props.naVorige}
          afronden={concept.finish}
          onGeregistreerd={props.onGeregistreerd}
        />
        <VerzondenBrieven brieven={brieven} personen={dossier.personen} />
      </div>
      <section className={stijl['kolom']} aria-label={briefTekstNl.voorbeeld}>
        <BriefVoorbeeld vraag={vraag} />
      </section>
    </div>
  );
}
