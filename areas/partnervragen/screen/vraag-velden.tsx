import { Group, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { skipToken, useQuery } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { partnervraagVelden } from '../fields.ts';
import { VRAAGOVER, vraagoverNaam } from '../rules/vraag.ts';
import { vraagTekst } from './tekst-vragen.ts';
import type { VraagWaarden } from './vraag-waarden.ts';

type PartnervraagInvoerProps = {
  readonly form: UseFormReturnType<VraagWaarden>;
  readonly zonderDossier: boolean;
};

const velden = partnervraagVelden;

/** Who asks what, in what words, and how it came in. */
export function PartnervraagInvoer({ form, zonderDossier }: PartnervraagInvoerProps) {
  const { vragersoort } = form.values;
  const isPartner = vragersoort === 'partner';
  const heeftNaam = vragersoort !== 'anoniem' && vragersoort !== 'betrokkene';
  const contacten = useContacten(form, isPartner);
  return (
    <>
      <Textarea
        label={velden.vraag.label}
        autosize
        minRows={3}
        maxLength={velden.vraag.hoogstens}
        required
        autoFocus
        {...form.getInputProps('vraag')}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Select
          label={velden.soort.label}
          data={velden.soort.keuzes.map((value) => ({ value, label: velden.soort.naam(value) }))}
          allowDeselect={false}
          {...form.getInputProps('soort')}
        />
        {zonderDossier && (
          <Select
            label={velden.over.label}
            data={VRAAGOVER.filter((over) => over !== 'dossier').map((value) => ({
              value,
              label: vraagoverNaam(value),
            }))}
            allowDeselect={false}
            {...form.getInputProps('over')}
          />
        )}
        <Select
          label={velden.vragersoort.label}
          data={velden.vragersoort.keuzes.map((value) => ({
            value,
            label: velden.vragersoort.naam(value),
          }))}
          allowDeselect={false}
          {...form.getInputProps('vragersoort')}
        />
        {isPartner && <PartnerVelden form={form} contacten={contacten} />}
        {heeftNaam && (
          <TextInput
            label={velden.vragerNaam.label}
            description={contacten.length > 0 ? vraagTekst.naamUitleg : undefined}
            maxLength={velden.vragerNaam.hoogstens}
            {...form.getInputProps('vragerNaam')}
          />
        )}
        {heeftNaam && !isPartner && (
          <TextInput
            label={velden.vragerTelefoon.label}
            maxLength={velden.vragerTelefoon.hoogstens}
            {...form.getInputProps('vragerTelefoon')}
          />
        )}
        {isPartner && !zonderDossier && (
          <Select
            label={velden.alsCasusregisseur.label}
            description={vraagTekst.casusUitleg}
            data={velden.alsCasusregisseur.keuzes.map((value) => ({
              value,
              label: velden.alsCasusregisseur.naam(value),
            }))}
            allowDeselect={false}
            {...form.getInputProps('alsCasusregisseur')}
          />
        )}
      </SimpleGrid>
      <Binnenkomst form={form} />
    </>
  );
}

/** Who can be chosen at the partner that asks. */
function useContacten({ values }: PartnervraagInvoerProps['form'], isPartner: boolean) {
  const { partnerId, contactpersoonId } = values;
  const { data: partner } = useQuery(
    api.partners.readPartner.queryOptions({
      input: !isPartner || partnerId === '' ? skipToken : { id: partnerId },
    }),
  );
  return (partner?.contactpersonen ?? []).filter(
    ({ actief, id }) => isPartner && (actief || id === contactpersoonId),
  );
}

type PartnerVeldenProps = Pick<PartnervraagInvoerProps, 'form'> & {
  readonly contacten: ReturnType<typeof useContacten>;
};

function PartnerVelden({ form, contacten }: PartnerVeldenProps) {
  const { data: partners = [] } = useQuery(api.partners.listPartners.queryOptions());
  const { partnerId } = form.values;
  return (
    <>
      <ZoekKeuze
        label={vraagTekst.wie}
        data={partners
          .filter(({ actief, id }) => actief || id === partnerId)
          .map(({ id, naam }) => ({ value: id, label: naam }))}
        value={partnerId === '' ? null : partnerId}
        onChange={(id) =>
          form.setValues({ partnerId: id ?? '', contactpersoonId: '', vragerNaam: '' })
        }
        error={form.errors['partnerId']}
        required
      />
      {contacten.length > 0 && (
        <Select
          label={vraagTekst.contact}
          data={[
            { value: '', label: vraagTekst.geenContact },
            ...contacten.map(({ id, naam }) => ({ value: id, label: naam })),
          ]}
          allowDeselect={false}
          {...form.getInputProps('contactpersoonId')}
        />
      )}
    </>
  );
}

function Binnenkomst({ form }: Pick<PartnervraagInvoerProps, 'form'>) {
  const { data: collegas = [] } = useQuery(api.dossiers.listCollegas.queryOptions());
  const fout = form.errors['ontvangenOp'];
  return (
    <Group gap="sm" align="flex-start">
      <DatumVeld
        label={velden.ontvangenOp.label}
        value={form.values.ontvangenOp}
        onChange={(waarde) => form.setFieldValue('ontvangenOp', waarde)}
        error={typeof fout === 'string' ? fout : undefined}
        verplicht
        w={260}
      />
      <Select
        label={velden.kanaal.label}
        data={velden.kanaal.keuzes.map((value) => ({ value, label: velden.kanaal.naam(value) }))}
        allowDeselect={false}
        {...form.getInputProps('kanaal')}
      />
      <Select
        label={vraagTekst.aangenomen}
        data={[
          { value: '', label: vraagTekst.ikZelf },
          ...collegas.map(({ id, naam }) => ({ value: id, label: naam })),
        ]}
        allowDeselect={false}
        {...form.getInputProps('ontvangenDoor')}
      />
    </Group>
  );
}
