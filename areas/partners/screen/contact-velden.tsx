import { Stack, Switch, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Formulierwaarden } from '#domain/velden/formulier.ts';
import { contactVelden } from '../fields.ts';
import { contactTekst } from './tekst-partners.ts';

/** What the form of a contactpersoon holds; `partnerId` lets a draft find its way back. */
export type ContactWaarden = Formulierwaarden<typeof contactVelden> & {
  partnerId: string;
  actief: boolean;
  versie: number;
};

/** The fields of a contactpersoon, new or known. */
export function ContactVelden({ form }: { form: UseFormReturnType<ContactWaarden> }) {
  return (
    <Stack gap="md" maw={560}>
      <TextInput label={contactVelden.naam.label} required {...form.getInputProps('naam')} />
      <TextInput label={contactVelden.functie.label} {...form.getInputProps('functie')} />
      <TextInput
        label={contactVelden.telefoon.label}
        description={contactTekst.telefoonUitleg}
        inputMode="tel"
        {...form.getInputProps('telefoon')}
      />
      <TextInput
        label={contactVelden.email.label}
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
