import { Radio, Select, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { afstemmingVelden } from '../fields.ts';
import { AFSTEMMINGSOORTEN, afstemmingsoortNaam, zegtIets } from '../rules/afstemming.ts';
import { type Afstemmingsvraag, afstemmingsvragen } from '../rules/afstemmingsvraag.ts';
import { afstemmingTekst } from './tekst-screening.ts';

type Waarden = Formulierwaarden<typeof afstemmingVelden>;

const TEKSTLABEL = {
  afstemming: afstemmingVelden.tekst.label,
  gevraagd: afstemmingTekst.gevraagd,
  geen_reactie: afstemmingTekst.geprobeerd,
  uitzondering: afstemmingTekst.reden,
};
const TEKSTFOUT = {
  afstemming: afstemmingTekst.tekstOntbreekt,
  gevraagd: afstemmingTekst.gevraagdOntbreekt,
  geen_reactie: afstemmingTekst.geprobeerdOntbreekt,
  uitzondering: afstemmingTekst.redenOntbreekt,
};

/** What was asked in the traject that runs and that still waits for an answer. */
export function openVragen({ afstemmingen }: Afhandeling): readonly Afstemmingsvraag[] {
  return afstemmingsvragen(afstemmingen.filter(({ isLopend }) => isLopend)).filter(
    ({ antwoord }) => antwoord === null,
  );
}

/** What was asked, as it is chosen: of whom and when. */
export function afstemmingsvraagNaam(
  vraag: Afstemmingsvraag,
  { afstemmingen }: Afhandeling,
): string {
  const naam = afstemmingen.find(({ id }) => id === vraag.id)?.partnerNaam ?? '';
  return afstemmingTekst.vraagAan(naam, formatDatum(vraag.gevraagdOp));
}

type AfstemmingFormulierProps = {
  readonly afhandeling: Afhandeling;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
  readonly sluiten: () => void;
};

/** Records what was agreed with the Sociaal Team, asked of it, or why that is left out (st 5). */
export function AfstemmingFormulier(props: AfstemmingFormulierProps) {
  const { afhandeling, sleutel, geladen, sluiten } = props;
  const { dossierId, dossiernummer, afstempartners } = afhandeling;
  const vandaag = useVandaag();
  const vragen = openVragen(afhandeling);
  const { form, concept } = useConcept<Waarden>({
    ...{ sleutel, geladen, titel: afstemmingTekst.concept(dossiernummer) },
    begin: {
      ...beginwaarden(afstemmingVelden, vandaag),
      partner: afstempartners[0]?.id ?? '',
      vraag: vragen[0]?.id ?? '',
    },
  });
  const { soort, datum, partner, met, tekst, vraag } = form.values;
  const antwoord = soort === 'afstemming' || soort === 'geen_reactie' ? vraag : '';
  const save = useSave({
    operation: api.screening.recordAfstemming,
    concept,
    input: () => {
      const fouten = {
        ...(datum.datum === null && { datum: datumFout(datum, vandaag, true) }),
        ...(soort === 'gevraagd' &&
          partner === '' && { partner: afstemmingTekst.partnerOntbreekt }),
        ...(soort === 'geen_reactie' && vraag === '' && { vraag: afstemmingTekst.vraagOntbreekt }),
        ...(soort === 'afstemming' &&
          antwoord === '' &&
          partner === '' &&
          met.trim() === '' && { met: afstemmingTekst.metOntbreekt }),
        ...((soort === 'uitzondering' ? !zegtIets(tekst) : tekst.trim() === '') && {
          tekst: TEKSTFOUT[soort],
        }),
      };
      form.setErrors(fouten);
      if (Object.keys(fouten).length > 0 || datum.datum === null) return undefined;
      return {
        ...{ dossierId, soort, datum: datum.datum, met, tekst },
        partner: soort === 'uitzondering' || antwoord !== '' ? null : partner || null,
        vraag: antwoord || null,
      };
    },
    saved: () => {
      sluiten();
      meldGelukt(afstemmingTekst.vastgelegd);
    },
  });
  const datumZin = form.errors['datum'];
  return (
    <Formulier
      label={afstemmingTekst.titel}
      {...{ form, concept, save }}
      opslaan={afstemmingTekst.vastleggen}
      onAnnuleren={sluiten}
    >
      <Radio.Group
        label={afstemmingVelden.soort.label}
        description={vragen.length === 0 ? afstemmingTekst.geenReactieUitleg : undefined}
        {...form.getInputProps('soort')}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="lg" verticalSpacing={10} mt={6}>
          {AFSTEMMINGSOORTEN.map((value) => (
            <Radio
              key={value}
              value={value}
              label={afstemmingsoortNaam(value)}
              disabled={value === 'geen_reactie' && vragen.length === 0}
            />
          ))}
        </SimpleGrid>
      </Radio.Group>
      {soort !== 'gevraagd' && soort !== 'uitzondering' && vragen.length > 0 && (
        <Select
          label={afstemmingVelden.vraag.label}
          description={soort === 'afstemming' ? afstemmingTekst.vraagUitleg : undefined}
          data={[
            ...vragen.map((een) => ({
              value: een.id,
              label: afstemmingsvraagNaam(een, afhandeling),
            })),
            ...(soort === 'afstemming' ? [{ value: '', label: afstemmingTekst.geenVraag }] : []),
          ]}
          allowDeselect={false}
          {...form.getInputProps('vraag')}
        />
      )}
      {soort !== 'uitzondering' && antwoord === '' && soort !== 'geen_reactie' && (
        <PartnerKeuze
          waarde={partner}
          eerst={afstempartners}
          fout={form.errors['partner']}
          verplicht={soort === 'gevraagd'}
          kies={(id) => form.setFieldValue('partner', id)}
        />
      )}
      <DatumVeld
        label={soort === 'gevraagd' ? afstemmingTekst.gevraagdOp : afstemmingVelden.datum.label}
        value={datum}
        onChange={(waarde) => form.setFieldValue('datum', waarde)}
        error={typeof datumZin === 'string' ? datumZin : undefined}
        verplicht
        w={240}
      />
      <TextInput
        label={afstemmingVelden.met.label}
        description={afstemmingTekst.metUitleg}
        maxLength={afstemmingVelden.met.hoogstens}
        {...form.getInputProps('met')}
      />
      <Textarea
        label={TEKSTLABEL[soort]}
        maxLength={afstemmingVelden.tekst.hoogstens}
        autosize
        minRows={3}
        required
        {...form.getInputProps('tekst')}
      />
    </Formulier>
  );
}

type PartnerKeuzeProps = {
  readonly waarde: string;
  readonly eerst: Afhandeling['afstempartners'];
  readonly fout: React.ReactNode;
  readonly verplicht: boolean;
  readonly kies: (id: string) => void;
};

/** The partner that is asked: the Sociaal Team of the gemeente first, then every other one. */
function PartnerKeuze({ waarde, eerst, fout, verplicht, kies }: PartnerKeuzeProps) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const isEerst = (id: string) => eerst.some((one) => one.id === id);
  const keuzes = (partners.data ?? [])
    .filter(({ actief, id }) => actief || id === waarde)
    .sort((a, b) => Number(isEerst(b.id)) - Number(isEerst(a.id)));
  return (
    <>
      {eerst.length === 0 && (
        <Bericht toon="uitleg">
          <Text size="sm">{afstemmingTekst.geenTeam}</Text>
        </Bericht>
      )}
      <ZoekKeuze
        label={afstemmingVelden.partner.label}
        data={keuzes.map(({ id, naam }) => ({ value: id, label: naam }))}
        value={waarde || null}
        onChange={(value) => kies(value ?? '')}
        error={fout}
        required={verplicht}
        clearable={!verplicht}
      />
    </>
  );
}
