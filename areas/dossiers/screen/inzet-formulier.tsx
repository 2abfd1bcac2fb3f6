import { Checkbox, Group, Select, SimpleGrid, Stack, Text, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { MELDCODESTAPPEN, meldcodestapNaam } from '#areas/screening/rules/formulier.ts';
import type { InzetBeeld } from '#areas/trajecten/contract-inzet.ts';
import { inzetVelden } from '#areas/trajecten/fields.ts';
import {
  INZETGROEPEN,
  INZETSOORTEN,
  INZETSTANDEN,
  INZETVRAGERS,
  inzetgroepNaam,
  inzetNaam,
  inzetregels,
  inzetresultaatNaam,
  inzetstandNaam,
  inzetvragerNaam,
  isInzetsoort,
} from '#areas/trajecten/rules/inzet.ts';
import { checkInzet } from '#areas/trajecten/rules/inzet-invoer.ts';
import { findLeesfouten } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import { useEersteVeld } from './eerste-veld.ts';
import { type InzetWaarden, inzetBegin, inzetInvoer, usualOf } from './inzet-waarden.ts';
import { inzetTekst } from './tekst-inzet.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

type Form = ReturnType<typeof useConcept<InzetWaarden>>['form'];
type VeldenProps = { readonly form: Form; readonly dossier: Dossier };

const soorten = INZETGROEPEN.map((groep) => ({
  group: inzetgroepNaam(groep),
  items: INZETSOORTEN.filter((soort) => inzetregels[soort].groep === groep).map((soort) => ({
    value: soort,
    label: inzetNaam(soort),
  })),
}));
const standen = INZETSTANDEN.map((waarde) => ({ waarde, label: inzetstandNaam(waarde) }));

/** Judges an inzet as the engine does, and asks once about what is odd. */
function useInzetOordeel(form: Form, dossier: Dossier, behalve: string | null) {
  const vandaag = useVandaag();
  const [gezien, setGezien] = useState<string>();
  const { values } = form;
  const now = JSON.stringify(values);
  const typed = inzetInvoer(values, []);
  const bezwaren =
    typed === undefined
      ? []
      : checkInzet(typed, {
          today: vandaag,
          isAangezegd: dossier.procedures.some(
            ({ isLopend, ontruimingen }) =>
              isLopend && ontruimingen.some(({ einde }) => einde === null),
          ),
          lopend: dossier.inzetten
            .filter((one) => one.isLopend && one.stand !== 'beeindigd' && one.id !== behalve)
            .map(({ soort }) => soort),
        });
  const vragen = bezwaren.filter(({ soort }) => soort === 'waarschuwing');
  const judge = () => {
    const fouten: Record<string, string> = {};
    for (const { veld, zin } of findLeesfouten(inzetVelden, values, vandaag)) fouten[veld] = zin;
    for (const { soort, veld, zin } of bezwaren) if (soort === 'fout') fouten[veld] ??= zin;
    form.setErrors(fouten);
    if (Object.keys(fouten).length > 0) return undefined;
    if (vragen.length > 0 && gezien !== now) return void setGezien(now);
    return inzetInvoer(
      values,
      vragen.map(({ veld, code }) => `${veld}:${code}`),
    );
  };
  return { judge, vragen: gezien === now ? vragen : [] };
}

function InzetVelden({ form, dossier }: VeldenProps) {
  const { values, errors } = form;
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const soort = isInzetsoort(values.soort) ? values.soort : undefined;
  const regel = soort && inzetregels[soort];
  const fout = (veld: string) => {
    const said = errors[veld];
    return typeof said === 'string' ? said : undefined;
  };
  const dag = (veld: 'gevraagdOp' | 'begonnenOp' | 'nakijkenOp' | 'eindeOp', uitleg?: string) => (
    <DatumVeld
      label={inzetVelden[veld].label}
      description={uitleg}
      value={values[veld]}
      onChange={(waarde) => form.setFieldValue(veld, waarde)}
      error={fout(veld)}
    />
  );
  // Who usually does it comes first.
  const uitvoerders = (partners.data ?? [])
    .filter(({ actief, id }) => actief || id === values.partner)
    .map(({ id, naam, soort: van }) => ({
      ...{ value: id, label: naam },
      isGewoon: regel?.partijen.includes(van) === true,
    }))
    .sort((a, b) => Number(b.isGewoon) - Number(a.isGewoon));
  return (
    <Stack gap="sm">
      <ZoekKeuze
        label={inzetVelden.soort.label}
        description={regel?.uitleg}
        data={soorten}
        value={values.soort || null}
        onChange={(value) => {
          if (value !== null && isInzetsoort(value))
            form.setValues({ ...usualOf(value), resultaat: 'open' });
        }}
        error={fout('soort')}
        allowDeselect={false}
        required
        data-autofocus
        data-eerste
        maxDropdownHeight={320}
      />
      <KeuzeRij
        label={inzetVelden.stand.label}
        keuzes={standen}
        value={values.stand}
        onChange={(waarde) => waarde !== '' && form.setFieldValue('stand', waarde)}
        fout={fout('stand')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={inzetVelden.vrager.label}
          data={INZETVRAGERS.map((value) => ({ value, label: inzetvragerNaam(value) }))}
          value={values.vrager}
          onChange={(value) =>
            form.setFieldValue('vrager', INZETVRAGERS.find((one) => one === value) ?? values.vrager)
          }
          error={fout('vrager')}
          allowDeselect={false}
        />
        <ZoekKeuze
          label={inzetVelden.partner.label}
          data={uitvoerders.map(({ value, label }) => ({ value, label }))}
          value={values.partner || null}
          onChange={(value) => form.setFieldValue('partner', value ?? '')}
          clearable
        />
        {dag('gevraagdOp')}
        {values.stand !== 'gevraagd' && dag('begonnenOp')}
        {dag('nakijkenOp', inzetTekst.nakijkenUitleg)}
        {values.stand === 'beeindigd' && dag('eindeOp')}
        {dossier.personen.length > 1 && (
          <Select
            label={inzetTekst.voorWie}
            data={[
              { value: '', label: inzetTekst.huishouden },
              ...dossier.personen.map((one) => ({ value: one.id, label: naamVan(one) })),
            ]}
            value={values.persoon}
            onChange={(value) => form.setFieldValue('persoon', value ?? '')}
            allowDeselect={false}
          />
        )}
        {values.stand === 'beeindigd' && regel !== undefined && (
          <Select
            label={inzetVelden.resultaat.label}
            data={regel.resultaten.map((value) => ({ value, label: inzetresultaatNaam(value) }))}
            value={values.resultaat === 'open' ? null : values.resultaat}
            onChange={(value) =>
              form.setFieldValue(
                'resultaat',
                regel.resultaten.find((one) => one === value) ?? 'open',
              )
            }
            error={fout('resultaat')}
            allowDeselect={false}
          />
        )}
      </SimpleGrid>
      {values.stand !== 'gevraagd' && (
        <Checkbox
          label={inzetVelden.ongeveer.label}
          checked={values.ongeveer === 'ja'}
          onChange={(event) =>
            form.setFieldValue('ongeveer', event.currentTarget.checked ? 'ja' : 'nee')
          }
        />
      )}
      {soort === 'meldcode' && <Meldcode form={form} fout={fout('stappen')} />}
      <div>
        <Textarea
          label={inzetVelden.toelichting.label}
          autosize
          minRows={1}
          maxRows={8}
          {...form.getInputProps('toelichting')}
        />
        <VrijeTekst tekst={values.toelichting} />
      </div>
    </Stack>
  );
}

/** The five steps of the meldcode, each with its day. */
function Meldcode({ form, fout }: { readonly form: Form; readonly fout: string | undefined }) {
  const { stappen } = form.values;
  return (
    <div>
      <Text size="sm" fw={600}>
        {inzetTekst.stappen}
      </Text>
      <Text size="xs" c={fout === undefined ? 'dimmed' : 'red'}>
        {fout ?? inzetTekst.stapUitleg}
      </Text>
      <Group gap="sm" align="flex-start">
        {MELDCODESTAPPEN.map((stap) => (
          <DatumVeld
            key={stap}
            label={meldcodestapNaam(stap)}
            value={stappen[stap]}
            onChange={(waarde) => form.setFieldValue('stappen', { ...stappen, [stap]: waarde })}
            w={230}
          />
        ))}
      </Group>
    </div>
  );
}

function InzetVragen({ vragen }: Pick<ReturnType<typeof useInzetOordeel>, 'vragen'>) {
  if (vragen.length === 0) return null;
  return (
    <Bericht toon="let-op" rol="status" titel={inzetTekst.klopt}>
      {vragen.map(({ veld, code, zin }) => (
        <div key={`${veld}:${code}`}>{zin}</div>
      ))}
    </Bericht>
  );
}

/** The window in which somebody says what was set going; `open.van` is the kind that was proposed. */
export function InzetVenster(deel: Kaartdeel) {
  return (
    <Venster titel={inzetTekst.nieuwTitel} onSluiten={deel.sluiten} size="lg">
      <MetConcept sleutel={`inzet:${deel.dossier.id}`}>
        {(geladen) => <NieuweInzet {...deel} geladen={geladen} />}
      </MetConcept>
    </Venster>
  );
}

function NieuweInzet(props: Kaartdeel & { readonly geladen: GeladenConcept | null }) {
  const { dossier, open, sluiten, geladen } = props;
  const vandaag = useVandaag();
  const eerste = useEersteVeld<HTMLDivElement>();
  const voorstel = open.van !== undefined && isInzetsoort(open.van) ? open.van : undefined;
  const { form, concept } = useConcept<InzetWaarden>({
    sleutel: `inzet:${dossier.id}`,
    titel: inzetTekst.concept(dossier.nummer),
    begin: inzetBegin(vandaag, voorstel),
    geladen,
  });
  const { judge, vragen } = useInzetOordeel(form, dossier, null);
  const save = useSave({
    operation: api.trajecten.addInzet,
    concept,
    input: () => {
      const invoer = judge();
      return invoer && { ...invoer, dossierId: dossier.id };
    },
    saved: (_, { soort }) => {
      sluiten();
      meldGelukt(inzetTekst.opgeslagen(inzetNaam(soort)));
    },
  });
  return (
    <div ref={eerste}>
      <Formulier
        label={inzetTekst.nieuwTitel}
        {...{ form, concept, save }}
        {...(vragen.length > 0 && { opslaan: inzetTekst.toch })}
        onAnnuleren={sluiten}
      >
        <InzetVragen vragen={vragen} />
        <InzetVelden form={form} dossier={dossier} />
      </Formulier>
    </div>
  );
}

type BijwerkenProps = Kaartdeel & { readonly inzet: InzetBeeld };

/** The window in which somebody says how an inzet goes on. */
export function InzetBijwerken(props: BijwerkenProps) {
  const { inzet, sluiten } = props;
  return (
    <Venster titel={inzetTekst.bijwerkTitel(inzet.titel)} onSluiten={sluiten} size="lg">
      <Bijwerken {...props} />
    </Venster>
  );
}

function Bijwerken({ dossier, inzet, sluiten }: BijwerkenProps) {
  const vandaag = useVandaag();
  const { form, concept } = useConcept<InzetWaarden>({
    sleutel: `inzet-bijwerken:${dossier.id}:${inzet.id}`,
    titel: inzetTekst.conceptBijwerken(dossier.nummer),
    begin: inzetBegin(vandaag, inzet),
    geladen: null,
  });
  const { judge, vragen } = useInzetOordeel(form, dossier, inzet.id);
  const save = useSave({
    operation: api.trajecten.changeInzet,
    concept,
    input: () => {
      const invoer = judge();
      return invoer && { ...invoer, id: inzet.id, versie: inzet.versie };
    },
    saved: () => {
      sluiten();
      meldGelukt(inzetTekst.bijgewerkt(inzet.titel));
    },
  });
  return (
    <Formulier
      label={inzetTekst.bijwerkTitel(inzet.titel)}
      {...{ form, concept, save }}
      {...(vragen.length > 0 && { opslaan: inzetTekst.toch })}
      onAnnuleren={sluiten}
    >
      <InzetVragen vragen={vragen} />
      <InzetVelden form={form} dossier={dossier} />
    </Formulier>
  );
}
