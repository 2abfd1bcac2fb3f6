import { Paper, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Rol } from '#domain/rollen.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { accountVelden } from '../fields.ts';
import { RollenKeuze } from './rollen-keuze.tsx';
import { accountTekst } from './tekst-accounts.ts';

const SLEUTEL = 'account:nieuw';
const BEGIN: Formulierwaarden<typeof accountVelden> & { rollen: Rol[] } = {
  ...beginwaarden(accountVelden),
  rollen: [],
};

/** Making an account. */
export function AccountNieuw() {
  return (
    <AlleenVoor rollen={['beheerder']}>
      <Pagina titel={accountTekst.nieuw} terug={{ naar: '/accounts', label: accountTekst.titel }}>
        <Paper withBorder p="lg" radius="md" maw={680}>
          <MetConcept sleutel={SLEUTEL}>
            {(geladen) => <NieuwFormulier geladen={geladen} />}
          </MetConcept>
        </Paper>
      </Pagina>
    </AlleenVoor>
  );
}

function NieuwFormulier({ geladen }: { geladen: GeladenConcept | null }) {
  const navigate = useVerder();
  // Beside the form, so that it can never be in a draft.
  const [wachtwoord, setWachtwoord] = useState('');
  const { form, concept } = useConcept({
    sleutel: SLEUTEL,
    titel: ({ naam }) => accountTekst.conceptNieuw(naam),
    begin: BEGIN,
    geladen,
  });
  const save = useSave({
    operation: api.toegang.createAccount,
    concept,
    input: () => ({ ...form.values, wachtwoord }),
    saved: async ({ naam }) => {
      meldGelukt(accountTekst.gemaakt(naam));
      await navigate({ to: '/accounts' });
    },
  });
  const { wachtwoord: wachtwoordFout } = form.errors;
  return (
    <Formulier
      label={accountTekst.nieuw}
      {...{ form, concept, save }}
      opslaan={accountTekst.nieuwKnop}
      onAnnuleren={() => void navigate({ to: '/accounts' })}
    >
      <Stack gap="md">
        <TextInput label={accountVelden.naam.label} required {...form.getInputProps('naam')} />
        <TextInput
          label={accountVelden.accountnaam.label}
          description={accountTekst.accountnaamUitleg}
          autoCapitalize="off"
          required
          {...form.getInputProps('accountnaam')}
        />
        <RollenKeuze {...form.getInputProps('rollen')} value={form.values.rollen} />
        <div>
          <NieuwWachtwoordVeld
            label={accountTekst.eersteWachtwoord}
            value={wachtwoord}
            onChange={(waarde) => {
              form.clearFieldError('wachtwoord');
              setWachtwoord(waarde);
            }}
            verboden={[form.values.accountnaam, form.values.naam]}
            error={typeof wachtwoordFout === 'string' ? wachtwoordFout : undefined}
          />
          <Text size="xs" c="dimmed">
            {accountTekst.eersteWachtwoordUitleg}
          </Text>
        </div>
      </Stack>
    </Formulier>
  );
}
