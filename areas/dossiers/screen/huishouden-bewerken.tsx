import { Paper, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { toInvoer } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { DossierBlad } from '#renderer/dossier/dossier-blad.tsx';
import { KinderenVeld, ZorgenVelden } from '#renderer/dossier/huishouden-velden.tsx';
import { KanNiet } from '#renderer/dossier/kan-niet.tsx';
import { huishoudenveldTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { zorgenVan } from '#renderer/dossier/zorgen-keuze.ts';
import { type Dossier, dossier as dossierSchema } from '../contract.ts';
import { huishoudenVelden } from '../fields.ts';
import {
  type HuishoudenWaarden,
  huishoudenConflict,
  huishoudenVan,
  readLeeftijden,
} from './huishouden-waarden.ts';
import { isWijzigbaar } from './rechten.ts';
import { huishoudenTekst } from './tekst-dossiers.ts';
import { Veldgroep } from './veldgroep.tsx';
import { VrijeTekst } from './vrije-tekst.tsx';

/** The fields of the household and the five concerns. */
export function HuishoudenVelden({ form }: { form: UseFormReturnType<HuishoudenWaarden> }) {
  const { kinderen, ondersteuningsvraag, samenstelling, zorgen } = form.values;
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        {huishoudenveldTekst.openIsOnbekend}
      </Text>
      <KinderenVeld
        value={kinderen}
        onChange={(waarde) => form.setFieldValue('kinderen', waarde)}
      />
      {kinderen === 'ja' && (
        <TextInput
          label={huishoudenveldTekst.leeftijden}
          description={huishoudenveldTekst.leeftijdenUitleg}
          maw={360}
          {...form.getInputProps('leeftijden')}
        />
      )}
      <div>
        <Textarea
          label={huishoudenVelden.ondersteuningsvraag.feit}
          description={huishoudenTekst.ondersteuningUitleg}
          autosize
          minRows={2}
          {...form.getInputProps('ondersteuningsvraag')}
        />
        <VrijeTekst tekst={ondersteuningsvraag} />
      </div>
      <div>
        <Textarea
          label={huishoudenVelden.samenstelling.feit}
          description={huishoudenTekst.samenstellingUitleg}
          autosize
          minRows={2}
          {...form.getInputProps('samenstelling')}
        />
        <VrijeTekst tekst={samenstelling} />
      </div>
      <Veldgroep titel={huishoudenTekst.zorgen}>
        <Text size="xs" c="dimmed">
          {huishoudenTekst.zorgenUitleg}
        </Text>
        <Stack gap={6}>
          <ZorgenVelden
            value={zorgen}
            onChange={(zorg, waarde) => form.setFieldValue(`zorgen.${zorg}`, waarde)}
          />
        </Stack>
      </Veldgroep>
    </Stack>
  );
}

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
  const navigate = useVerder();
  const { id } = dossier;
  const terug = () => void navigate({ to: `/dossiers/${id}` });
  const { form, concept } = useConcept<HuishoudenWaarden>({
    sleutel: `huishouden:${id}`,
    titel: huishoudenTekst.concept(dossier.nummer),
    begin: huishoudenVan(dossier),
    geladen,
  });
  const save = useSave({
    operation: api.dossiers.changeHuishouden,
    concept,
    input: (huidig: Dossier | undefined) => {
      const leeftijden = readLeeftijden(form.values);
      if (typeof leeftijden === 'string') return void form.setErrors({ leeftijden });
      const huishouden = { ...toInvoer(huishoudenVelden, form.values), leeftijden };
      const { versie, zorgen } = form.values;
      return { id, versie: huidig?.versie ?? versie, huishouden, zorgen: zorgenVan(zorgen) };
    },
    saved: () => {
      meldGelukt(huishoudenTekst.opgeslagen);
      terug();
    },
    conflict: {
      schema: dossierSchema,
      regels: (huidig) => huishoudenConflict(huishoudenVan(huidig), form.values),
      overnemen: (huidig) => form.setValues(huishoudenVan(huidig)),
    },
  });
  return (
    <Formulier label={huishoudenTekst.bewerkTitel} {...{ form, concept, save }} onAnnuleren={terug}>
      <HuishoudenVelden form={form} />
    </Formulier>
  );
}
