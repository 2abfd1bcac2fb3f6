import { NativeSelect, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { KANALEN, type Kanaal, kanaalNaam } from '#domain/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { weetTekst } from './tekst-weten.ts';

const LEEG: { partnerId: string; kanaal: Kanaal; tekst: string } = {
  partnerId: '',
  kanaal: 'telefoon',
  tekst: '',
};

/** One line of what was told to Veilig Thuis or in acute danger: the call comes first. */
export function SpoedKaart({ dossierId }: { dossierId: string }) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  const form = useForm({ initialValues: LEEG });
  const save = useSave({
    operation: api.partnervragen.registerSpoed,
    blijft: true,
    input: () => {
      form.clearErrors();
      const { partnerId, tekst } = form.values;
      // What was just registered is gone from the form: a second click sends nothing.
      if (partnerId === '') return void form.setErrors({ partnerId: weetTekst.spoedKiesZin });
      if (tekst.trim() === '') return void form.setErrors({ tekst: weetTekst.spoedWatZin });
      return { dossierId, ...form.values };
    },
    saved: () => {
      form.setValues(LEEG);
      meldGelukt(weetTekst.spoedGelukt);
    },
  });
  const spoed = (partners.data ?? []).filter(
    ({ soort, actief }) => actief && (soort === 'veilig_thuis' || soort === 'spoeddienst'),
  );
  return (
    <Kaart titel={weetTekst.spoed} uitleg={weetTekst.spoedUitleg}>
      <Formulier label={weetTekst.spoed} {...{ form, save }} opslaan={weetTekst.spoedKnop}>
        <NativeSelect
          label={weetTekst.spoedAan}
          data={[
            { value: '', label: weetTekst.spoedKies },
            ...spoed.map(({ id, naam }) => ({ value: id, label: naam })),
          ]}
          required
          {...form.getInputProps('partnerId')}
        />
        <TextInput
          label={weetTekst.spoedWat}
          required
          maxLength={500}
          {...form.getInputProps('tekst')}
        />
        <Select
          label={weetTekst.spoedHoe}
          data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
          allowDeselect={false}
          {...form.getInputProps('kanaal')}
        />
      </Formulier>
    </Kaart>
  );
}
