import { Stack } from '@mantine/core';
import type { Dossier } from '#contract/dossiers.ts';
import type { Brief } from '#contract/uitgaand.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefRegistreren } from './brief-registreren.tsx';
import { BriefVelden } from './brief-velden.tsx';
import { BriefVoorbeeld } from './brief-voorbeeld.tsx';
import stijl from './brieven.module.css';
import { PdfKnoppen } from './pdf-knoppen.tsx';
import { VerzondenBrieven } from './verzonden-brieven.tsx';
import { type BriefWaarden, beginVan, vraagVan } from './waarden.ts';

type BriefFormulierProps = {
  readonly dossier: Dossier;
  readonly brieven: readonly Brief[];
  readonly persoon: string | undefined;
  readonly geladen: GeladenConcept | null;
};

/** A letter that is being made: choices on the left, paper on the right. */
export function BriefFormulier({ dossier, brieven, persoon, geladen }: BriefFormulierProps) {
  const vandaag = useVandaag();
  const { form, concept } = useConcept<BriefWaarden>({
    sleutel: `brief:${dossier.id}`,
    titel: briefTekstNl.concept(dossier.nummer),
    begin: beginVan(dossier, brieven, persoon, vandaag),
    geladen,
  });
  const vraag = vraagVan(dossier.id, form.values);
  return (
    <div className={stijl['pagina']}>
      <div className={stijl['kolom']}>
        <Kaart titel={briefTekstNl.keuzes}>
          <Stack gap="md">
            <ConceptHersteld concept={concept} />
            <BriefVelden form={form} dossier={dossier} brieven={brieven} />
            <PdfKnoppen vraag={vraag} />
            <ConceptStand concept={concept} />
          </Stack>
        </Kaart>
        <BriefRegistreren vraag={vraag} afronden={concept.finish} />
        <VerzondenBrieven brieven={brieven} personen={dossier.personen} />
      </div>
      <section className={stijl['kolom']} aria-label={briefTekstNl.voorbeeld}>
        <BriefVoorbeeld vraag={vraag} />
      </section>
    </div>
  );
}
