import { Checkbox, Group, Select, Stack, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import {
  GEBEURTENISBRONNEN,
  gebeurtenisbronNaam,
  TOEWIJZINGEN,
  toewijzingNaam,
  ZITTINGSOORTEN,
  zittingsoortNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import {
  GEBEURTENISGROEPEN,
  GEBEURTENISSOORTEN,
  type Gebeurtenissoort,
  gebeurtenisgroepNaam,
  gebeurtenisNaam,
  gebeurtenisregels,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
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
import type { Kaartdeel } from './deel.ts';
import { useEersteVeld } from './eerste-veld.ts';
import { useOordeel, Vragen } from './gebeurtenis-oordeel.tsx';
import { type GebeurtenisWaarden, gebeurtenisBegin, soortVan } from './gebeurtenis-waarden.ts';
import { gebeurtenisTekst, procedureTekst } from './tekst-procedure.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

type Form = UseFormReturnType<GebeurtenisWaarden>;

const antwoorden = JA_NEE_ONBEKEND.map((waarde) => ({ waarde, label: jaNeeOnbekendNaam(waarde) }));
const zittingsoorten = ZITTINGSOORTEN.map((waarde) => ({
  waarde,
  label: zittingsoortNaam(waarde),
}));
const soorten = GEBEURTENISGROEPEN.map((groep) => ({
  group: gebeurtenisgroepNaam(groep),
  items: GEBEURTENISSOORTEN.filter((soort) => gebeurtenisregels[soort].groep === groep).map(
    (soort) => ({ value: soort, label: gebeurtenisNaam(soort) }),
  ),
}));

type VeldenProps = { readonly form: Form; readonly dossier: Kaartdeel['dossier'] };

/** What is asked of a gebeurtenis: its days, from whom, and what its kind tells besides. */
export function GebeurtenisVelden({ form, dossier }: VeldenProps) {
  const { values, errors } = form;
  const soort = soortVan(values);
  const regel = soort === undefined ? undefined : gebeurtenisregels[soort];
  const fout = (veld: string) => {
    const said = errors[veld];
    return typeof said === 'string' ? said : undefined;
  };
  return (
    <Stack gap="sm">
      <ZoekKeuze
        label={gebeurtenisTekst.soort}
        description={regel?.uitleg}
        data={soorten}
        value={values.soort || null}
        onChange={(value) => form.setFieldValue('soort', value ?? '')}
        error={fout('soort')}
        allowDeselect={false}
        required
        data-autofocus
        data-eerste
        maxDropdownHeight={320}
      />
      <ZoekKeuze
        label={gebeurtenisTekst.bron}
        description={
          soort !== undefined && endsDay(soort) ? gebeurtenisTekst.bronUitleg : undefined
        }
        data={GEBEURTENISBRONNEN.map((value) => ({ value, label: gebeurtenisbronNaam(value) }))}
        value={values.bron || null}
        onChange={(value) =>
          form.setFieldValue('bron', GEBEURTENISBRONNEN.find((bron) => bron === value) ?? '')
        }
        error={fout('bron')}
        allowDeselect={false}
        required
        w={320}
      />
      {regel?.dag != null && (
        <Group gap="sm" align="flex-start">
          <DatumVeld
            label={regel.dag}
            value={values.dag}
            onChange={(waarde) => form.setFieldValue('dag', waarde)}
            error={fout('dag')}
            w={230}
          />
          {regel.tijd && (
            <TextInput
              label={gebeurtenisTekst.tijd}
              description={gebeurtenisTekst.tijdUitleg}
              maxLength={12}
              w={230}
              {...form.getInputProps('tijd')}
            />
          )}
          <Ongeveer form={form} />
        </Group>
      )}
      <Gegevens form={form} dossier={dossier} />
      <Group gap="sm" align="flex-start">
        <DatumVeld
          label={gebeurtenisTekst.op}
          description={gebeurtenisTekst.opUitleg}
          value={values.op}
          onChange={(waarde) => form.setFieldValue('op', waarde)}
          error={fout('op')}
          w={230}
        />
        {regel?.dag === null && <Ongeveer form={form} />}
        <DatumVeld
          label={gebeurtenisTekst.vernomen}
          value={values.vernomenOp}
          onChange={(waarde) => form.setFieldValue('vernomenOp', waarde)}
          error={fout('vernomenOp')}
          verplicht
          w={230}
        />
      </Group>
      {dossier.personen.length > 1 && (
        <Checkbox.Group label={gebeurtenisTekst.gedaagden} {...form.getInputProps('gedaagden')}>
          <Group gap="md" mt={4}>
            {dossier.personen.map((persoon) => (
              <Checkbox key={persoon.id} value={persoon.id} label={naamVan(persoon)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <div>
        <Textarea
          label={gebeurtenisTekst.toelichting}
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

/** Beside a day: whether it is known only about. */
function Ongeveer({ form }: { readonly form: Form }) {
  return (
    <Checkbox
      label={gebeurtenisTekst.ongeveer}
      mt={34}
      {...form.getInputProps('ongeveer', { type: 'checkbox' })}
    />
  );
}

/** Whether a kind takes the day of an ontruiming away, on the word of who decides about it. */
function endsDay(soort: Gebeurtenissoort): boolean {
  const { gegevens } = gebeurtenisregels[soort];
  const isOver = gegevens.includes('van') && soort !== 'zitting_verplaatst';
  return isOver || gegevens.includes('dekt') || soort === 'ontruiming_afgelast';
}

function Gegevens({ form, dossier }: VeldenProps) {
  const { values } = form;
  const soort = soortVan(values);
  if (soort === undefined) return null;
  const { gegevens } = gebeurtenisregels[soort];
  const procedure = dossier.procedures.find(({ id }) => id === values.procedureId);
  const days = soort.startsWith('zitting') ? procedure?.zittingen : procedure?.ontruimingen;
  const open = (days ?? []).flatMap(({ dag, einde }) =>
    dag === null || einde !== null ? [] : dag,
  );
  return (
    <>
      {gegevens.includes('van') && open.length > 1 && (
        <Select
          label={gebeurtenisTekst.van}
          description={gebeurtenisTekst.vanUitleg}
          data={open.map((dag) => ({ value: dag, label: formatDatum(dag) }))}
          value={values.van || null}
          onChange={(value) => form.setFieldValue('van', value ?? '')}
          w={320}
        />
      )}
      {gegevens.includes('zittingsoort') && (
        <KeuzeRij
          label={gebeurtenisTekst.zittingsoort}
          keuzes={zittingsoorten}
          value={values.zittingsoort}
          onChange={(waarde) => form.setFieldValue('zittingsoort', waarde)}
          leegMag
        />
      )}
      {gegevens.includes('toewijzing') && (
        <ZoekKeuze
          label={gebeurtenisTekst.toewijzing}
          data={TOEWIJZINGEN.map((value) => ({ value, label: toewijzingNaam(value) }))}
          value={values.toewijzing || null}
          onChange={(value) =>
            form.setFieldValue('toewijzing', TOEWIJZINGEN.find((one) => one === value) ?? '')
          }
          w={320}
        />
      )}
      {(['vonnisInStand', 'dekt', 'opvang'] as const).map(
        (veld) =>
          gegevens.includes(veld) && (
            <KeuzeRij
              key={veld}
              label={gebeurtenisTekst[veld]}
              keuzes={antwoorden}
              value={values[veld]}
              onChange={(waarde) => form.setFieldValue(veld, waarde)}
              leegMag
            />
          ),
      )}
    </>
  );
}

type NieuwProps = Kaartdeel & { readonly geladen: GeladenConcept | null };

function Nieuw({ dossier, open, sluiten, geladen }: NieuwProps) {
  const eerste = useEersteVeld<HTMLDivElement>();
  const vandaag = useVandaag();
  const lopend = dossier.procedures.filter(({ isLopend }) => isLopend);
  const asked = lopend.find(({ id }) => id === open.van) ?? lopend[0];
  const { form, concept } = useConcept<GebeurtenisWaarden>({
    sleutel: `gebeurtenis:${dossier.id}`,
    titel: gebeurtenisTekst.concept(dossier.nummer),
    begin: gebeurtenisBegin(dossier, asked?.id ?? '', vandaag),
    geladen,
    waarover: ['dossierId', 'procedureId'],
  });
  const { judge, vragen } = useOordeel(form, dossier);
  const save = useSave({
    operation: api.trajecten.addGebeurtenis,
    concept,
    input: () => {
      const invoer = judge();
      const { procedureId } = form.values;
      return invoer && { ...invoer, dossierId: dossier.id, procedureId: procedureId || null };
    },
    saved: (_, { soort }) => {
      sluiten();
      meldGelukt(gebeurtenisTekst.opgeslagen(gebeurtenisNaam(soort)));
    },
  });
  return (
    <div ref={eerste}>
      <Formulier
        label={gebeurtenisTekst.titel}
        {...{ form, concept, save }}
        opslaan={vragen.length > 0 ? gebeurtenisTekst.toch : gebeurtenisTekst.opslaan}
        onAnnuleren={sluiten}
      >
        <Vragen vragen={vragen} form={form} />
        {lopend.length > 1 && (
          <Select
            label={gebeurtenisTekst.procedure}
            data={[
              ...lopend.map(({ id, verhuurder }) => ({
                value: id,
                label:
                  verhuurder === null
                    ? procedureTekst.procedureOnbekend
                    : procedureTekst.procedureVan(verhuurder.naam),
              })),
              { value: '', label: gebeurtenisTekst.nieuwe },
            ]}
            value={form.values.procedureId}
            onChange={(value) => form.setFieldValue('procedureId', value ?? '')}
            allowDeselect={false}
          />
        )}
        <GebeurtenisVelden form={form} dossier={dossier} />
      </Formulier>
    </div>
  );
}

/** The window in which somebody says what happened. */
export function GebeurtenisVenster(deel: Kaartdeel) {
  return (
    <Venster titel={gebeurtenisTekst.titel} onSluiten={deel.sluiten} size="lg">
      <MetConcept sleutel={`gebeurtenis:${deel.dossier.id}`}>
        {(geladen) => <Nieuw {...deel} geladen={geladen} />}
      </MetConcept>
    </Venster>
  );
}
