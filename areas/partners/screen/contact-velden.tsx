import { Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { contactTekst } from './tekst-partners.ts';

/** What the form of a contactpersoon holds; `partnerId` lets a draft find its way back. */
export type ContactWaarden = {
  partnerId: string;
  naam: string;
  functie: string;
  telefoon: string;
  email: string;
  actief: boolean;
  versie: number;
};

/** The fields of a contactpersoon, new or known. */
export function ContactVelden({ form }: { form: UseFormReturnType<ContactWaarden> }) {
  return (
    <Stack gap="md" maw={560}>
      <TextInput label={contactTekst.naam} required {...form.getInputProps('naam')} />
      <TextInput label={contactTekst.functie} {...form.getInputProps('functie')} />
      <TextInput
        label={contactTekst.telefoon}
        description={contactTekst.telefoonUitleg}
        inputMode="tel"
        {...form.getInputProps('telefoon')}
      />
      <TextInput
        label={contactTekst.email}
        description={contactTekst.emailUitleg}
        inputMode="email"
        autoCapitalize="off"
        {...form.getInputProps('email')}
      />
      <Switch
        label={contactTekst.actief}
        description={contactTekst.actiefUitleg}
        {...form.getInputProps('actief', { type: 'checkbox' })}
      />
    </Stack>
  );
}
