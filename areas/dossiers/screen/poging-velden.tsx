import { Group, Select, Stack, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { nakijkenOp, veiligheidNaam } from '#areas/personen/rules/bereik.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import { pogingVelden } from '../fields.ts';
import {
  POGINGDOOR,
  POGINGWEGEN,
  pogingdoorNaam,
  poginguitkomstenVoor,
  poginguitkomstNaam,
  pogingwegNaam,
} from '../rules-contact.ts';
import {
  type PogingWaarden,
  VERVOLGKEUZES,
  vervolgdag,
  vervolgHoeVan,
  vervolgkeuzeVan,
} from './poging-waarden.ts';
import { pogingTekst } from './tekst-contact.ts';
import { VrijeTekst } from './vrije-tekst.tsx';

type Form = UseFormReturnType<PogingWaarden>;
type VeldenProps = { readonly form: Form; readonly dossier: Dossier };

const wegen = POGINGWEGEN.map((waarde) => ({ waarde, label: pogingwegNaam(waarde) }));
const doors = POGINGDOOR.map((waarde) => ({ waarde, label: pogingdoorNaam(waarde) }));
const vervolgen = VERVOLGKEUZES.map((waarde) => ({
  waarde,
  label: pogingTekst.volgendeKeuzes[waarde],
}));

/** What is asked of an attempt: whom, how, what came of it, and the next try in the same act. */
export function PogingInhoud({ form, dossier }: VeldenProps) {
  const { values, errors } = form;
  const fout = (veld: string) => {
    const said = errors[veld];
    return typeof said === 'string' ? said : undefined;
  };
  const persoon = dossier.personen.find(({ id }) => id === values.betrokkeneId);
  const uitkomsten = poginguitkomstenVoor(values.hoe);
  const isBezoek = values.hoe === 'huisbezoek' || vervolgHoeVan(values) === 'huisbezoek';
  return (
    <Stack gap="sm">
      {dossier.personen.length > 1 && (
        <Select
          label={pogingTekst.wie}
          data={dossier.personen.map((one) => ({
            value: one.id,
            label: one.overleden === null ? naamVan(one) : pogingTekst.overleden(naamVan(one)),
          }))}
          value={values.betrokkeneId || null}
          onChange={(value) => form.setFieldValue('betrokkeneId', value ?? '')}
          error={fout('betrokkeneId')}
          allowDeselect={false}
          w={320}
        />
      )}
      <div data-eerste>
        <KeuzeRij
          label={pogingVelden.hoe.label}
          keuzes={wegen}
          value={values.hoe}
          onChange={(waarde) => {
            if (waarde === '') return;
            form.setFieldValue('hoe', waarde);
            const past = poginguitkomstenVoor(waarde);
            const [enige] = past;
            if (past.length === 1 && enige !== undefined) form.setFieldValue('uitkomst', enige);
            else if (past.every((one) => one !== values.uitkomst))
              form.setFieldValue('uitkomst', '');
          }}
          description={
            values.hoe === 'telefoon' && persoon?.telefoon == null
              ? pogingTekst.geenTelefoon
              : undefined
          }
        />
      </div>
      {isBezoek && persoon !== undefined && <Veiligheidsregel persoon={persoon} />}
      <KeuzeRij
        label={pogingTekst.uitkomst}
        keuzes={uitkomsten.map((waarde) => ({ waarde, label: poginguitkomstNaam(waarde) }))}
        value={values.uitkomst}
        onChange={(waarde) => form.setFieldValue('uitkomst', waarde)}
        fout={fout('uitkomst')}
      />
      <Volgende form={form} fout={fout('vervolg')} />
      <div>
        <Textarea
          label={pogingVelden.tekst.label}
          autosize
          minRows={2}
          maxRows={12}
          {...form.getInputProps('tekst')}
        />
        <VrijeTekst tekst={values.tekst} />
      </div>
      <Group gap="md" align="flex-start">
        <DatumVeld
          label={pogingVelden.datum.label}
          value={values.datum}
          onChange={(waarde) => form.setFieldValue('datum', waarde)}
          error={fout('datum')}
          verplicht
          w={200}
        />
        <KeuzeRij
          label={pogingVelden.wie.label}
          keuzes={doors}
          value={values.wie}
          onChange={(waarde) => waarde !== '' && form.setFieldValue('wie', waarde)}
        />
        {values.wie === 'partner' && <Partnerkeuze form={form} />}
      </Group>
    </Stack>
  );
}

function Volgende({ form, fout }: { readonly form: Form; readonly fout: string | undefined }) {
  const { values } = form;
  const vandaag = useVandaag();
  const keuze = vervolgkeuzeVan(values);
  const dag = vervolgdag(values, vandaag);
  return (
    <>
      <KeuzeRij
        label={pogingTekst.volgende}
        keuzes={vervolgen}
        value={keuze}
        onChange={(waarde) => form.setFieldValue('vervolg', waarde)}
        description={
          dag === null || keuze === 'ander'
            ? pogingTekst.volgendeUitleg
            : `${pogingTekst.volgendeDag(dag)} ${pogingTekst.volgendeUitleg}`
        }
        fout={fout}
      />
      {keuze !== 'geen' && (
        <Group gap="sm" align="flex-start">
          {keuze === 'ander' && (
            <DatumVeld
              label={pogingTekst.dag}
              value={values.vervolgOp}
              onChange={(waarde) => form.setFieldValue('vervolgOp', waarde)}
              w={200}
            />
          )}
          <Select
            label={pogingTekst.volgendeHoe}
            data={POGINGWEGEN.map((value) => ({ value, label: pogingwegNaam(value) }))}
            value={vervolgHoeVan(values)}
            onChange={(value) => form.setFieldValue('vervolgHoe', value ?? '')}
            allowDeselect={false}
            w={200}
          />
          <Collegakeuze form={form} />
        </Group>
      )}
    </>
  );
}

/** Who of the desk makes the next try; nobody named: who has the dossier. */
function Collegakeuze({ form }: { readonly form: Form }) {
  const collegas = useQuery(api.dossiers.listCollegas.queryOptions());
  return (
    <Select
      label={pogingTekst.volgendeWie}
      data={[
        { value: '', label: pogingTekst.niemand },
        ...(collegas.data ?? []).map(({ id, naam }) => ({ value: id, label: naam })),
      ]}
      value={form.values.vervolgWie}
      onChange={(value) => form.setFieldValue('vervolgWie', value ?? '')}
      allowDeselect={false}
      w={240}
    />
  );
}

function Partnerkeuze({ form }: { readonly form: Form }) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  return (
    <ZoekKeuze
      label={pogingTekst.partner}
      data={(partners.data ?? [])
        .filter(({ actief, id }) => actief || id === form.values.partner)
        .map(({ id, naam }) => ({ value: id, label: naam }))}
      value={form.values.partner || null}
      onChange={(value) => form.setFieldValue('partner', value ?? '')}
      clearable
      w={280}
    />
  );
}

/** What to mind when somebody is visited, where a visit is noted or planned. */
function Veiligheidsregel({ persoon }: { readonly persoon: Dossier['personen'][number] }) {
  const vandaag = useVandaag();
  const { veiligheid } = persoon.bereik;
  if (veiligheid === null || veiligheid.maatregelen.length === 0) return null;
  const tot = nakijkenOp(veiligheid.sinds);
  return (
    <Bericht toon="let-op" rol="status">
      {pogingTekst.veiligheid(
        veiligheid.maatregelen.map(veiligheidNaam).join(', ').toLowerCase(),
        formatDatum(veiligheid.sinds),
      )}
      {tot <= vandaag && ` ${pogingTekst.nakijken(formatDatum(tot))}`}
    </Bericht>
  );
}
