import {
  Anchor,
  Button,
  Checkbox,
  Group,
  Modal,
  Stack,
  Switch,
  Text,
  TextInput,
} from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { discardAll } from '#renderer/concepten/concepten.ts';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { type Account, account as accountSchema } from '../contract.ts';
import { accountVelden } from '../fields.ts';
import { RollenKeuze } from './rollen-keuze.tsx';
import { accountTekst } from './tekst-accounts.ts';

type AccountFormulierProps = {
  readonly account: Account;
  readonly eigen: boolean;
  readonly sleutel: string;
  readonly geladen: GeladenConcept | null;
};

const valuesOf = ({ naam, rollen, actief, versie }: Account) => ({ naam, rollen, actief, versie });

/** Name, roles and whether an account may sign in. */
export function AccountFormulier({ account, eigen, sleutel, geladen }: AccountFormulierProps) {
  const navigate = useVerder();
  const titel = accountTekst.conceptWijzig(account.naam);
  const { form, concept } = useConcept({ sleutel, titel, begin: valuesOf(account), geladen });
  const { values } = form;
  const save = useSave({
    operation: api.toegang.changeAccount,
    concept,
    input: (huidig: Account | undefined) => ({
      ...values,
      ...{ versie: huidig?.versie ?? values.versie, id: account.id },
    }),
    saved: async ({ naam }) => {
      if (eigen) await toegang.refresh();
      meldGelukt(accountTekst.opgeslagen(naam));
      await navigate({ to: '/accounts' });
    },
    conflict: {
      schema: accountSchema,
      regels: (huidig) => [
        { veld: accountVelden.naam.label, opgeslagen: huidig.naam, getypt: values.naam },
        {
          veld: accountTekst.rollen,
          opgeslagen: huidig.rollen.map(rolNaam).join(', '),
          getypt: values.rollen.map(rolNaam).join(', '),
        },
        {
          veld: accountTekst.actief,
          opgeslagen: huidig.actief ? algemeenTekst.ja : algemeenTekst.nee,
          getypt: values.actief ? algemeenTekst.ja : algemeenTekst.nee,
        },
      ],
      overnemen: (huidig) => form.setValues(valuesOf(huidig)),
    },
  });
  return (
    <Formulier
      label={accountTekst.gegevens}
      {...{ form, concept, save }}
      onAnnuleren={() => void navigate({ to: '/accounts' })}
    >
      <Stack gap="md" maw={640}>
        <TextInput label={accountVelden.naam.label} required {...form.getInputProps('naam')} />
        <TextInput
          label={accountVelden.accountnaam.label}
          description={accountTekst.accountnaamVast}
          value={account.accountnaam}
          variant="filled"
          readOnly
        />
        <RollenKeuze {...form.getInputProps('rollen')} value={values.rollen} />
        <Switch
          label={accountTekst.actief}
          description={accountTekst.actiefUitleg}
          disabled={eigen}
          {...form.getInputProps('actief', { type: 'checkbox' })}
        />
      </Stack>
    </Formulier>
  );
}

/** Says what one cannot do to one's own account, and where the rest is. */
export function EigenAccount() {
  return (
    <Bericht
      toon="uitleg"
      actie={
        <Anchor renderRoot={(props) => <Link {...props} to="/instellingen/account" />} size="sm">
          {accountTekst.naarMijnAccount}
        </Anchor>
      }
    >
      {accountTekst.zelf}
    </Bericht>
  );
}

/** The end of an account, asked once more in words. */
export function VerwijderAccount({ account: { id, versie, naam } }: { account: Account }) {
  const navigate = useVerder();
  const [open, dialoog] = useDisclosure();
  const [sleutelVernieuwen, setSleutelVernieuwen] = useState(false);
  const verwijder = useSave({
    operation: api.toegang.removeAccount,
    input: () => ({ id, versie, sleutelVernieuwen }),
    // The page is left first: what it shows is no longer there to be fetched.
    answered: async () => {
      await discardAll(`account:${id}`);
      dialoog.close();
      await navigate({ to: '/accounts' });
    },
    saved: () => meldGelukt(accountTekst.verwijderd(naam)),
  });
  return (
    <Kaart titel={accountTekst.verwijderen} uitleg={accountTekst.verwijderenUitleg}>
      <Group>
        <Button variant="default" c="var(--mantine-color-error)" onClick={dialoog.open}>
          {accountTekst.verwijderKnop}
        </Button>
      </Group>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={accountTekst.verwijderTitel(naam)}
        closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
      >
        <Stack gap="md">
          {verwijder.fout != null && <Foutmelding fout={verwijder.fout} />}
          <Text size="sm">{accountTekst.verwijderVraag(naam)}</Text>
          <Checkbox
            label={accountTekst.sleutel}
            description={accountTekst.sleutelUitleg}
            checked={sleutelVernieuwen}
            onChange={(event) => setSleutelVernieuwen(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {algemeenTekst.annuleren}
            </Button>
            <Button color="red.9" loading={verwijder.bezig} onClick={() => verwijder.start()}>
              {accountTekst.verwijderBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Kaart>
  );
}

/** A new password for somebody who lost it; never kept as a draft. */
export function WachtwoordInstellen({ account }: { account: Account }) {
  const { id, versie, naam, accountnaam } = account;
  const [wachtwoord, setWachtwoord] = useState('');
  const refresh = useRefresh();
  const stel = useSave({
    operation: api.toegang.setWachtwoord,
    blijft: true,
    input: () => ({ id, versie, wachtwoord }),
    saved: () => {
      setWachtwoord('');
      meldGelukt(accountTekst.wachtwoordGezet(naam));
    },
    refused: () => refresh(['toegang.listAccounts']),
  });
  return (
    <Kaart titel={accountTekst.wachtwoord} uitleg={accountTekst.wachtwoordUitleg}>
      <Formulier label={accountTekst.wachtwoord} save={stel} opslaan={accountTekst.wachtwoordKnop}>
        <NieuwWachtwoordVeld
          value={wachtwoord}
          onChange={setWachtwoord}
          verboden={[accountnaam, naam]}
        />
      </Formulier>
    </Kaart>
  );
}

const terug = { naar: '/accounts', label: accountTekst.titel } as const;

/** One account: its name and roles, its password, and its end. */
export function AccountBewerken({ accountId }: { accountId: string }) {
  return (
    <AlleenVoor rollen={['beheerder']}>
      <Gevonden key={accountId} accountId={accountId} />
    </AlleenVoor>
  );
}

function Gevonden({ accountId }: { accountId: string }) {
  const vraag = useQuery(api.toegang.listAccounts.queryOptions());
  return (
    <Ophalen vraag={vraag}>
      {(accounts) => {
        const account = accounts.find(({ id }) => id === accountId);
        if (account !== undefined) return <Inhoud account={account} />;
        return (
          <Pagina titel={accountTekst.titel} terug={terug}>
            <Bericht toon="let-op">{accountTekst.bestaatNiet}</Bericht>
          </Pagina>
        );
      }}
    </Ophalen>
  );
}

function Inhoud({ account }: { account: Account }) {
  const ik = useAccount();
  const eigen = account.id === ik.id;
  const sleutel = `account:${account.id}`;
  return (
    <Pagina titel={account.naam} terug={terug}>
      {!account.heeftWachtwoord && (
        <Bericht toon="let-op" titel={accountTekst.geenWachtwoord}>
          {accountTekst.geenWachtwoordUitleg}
        </Bericht>
      )}
      {eigen && <EigenAccount />}
      <Kaart titel={accountTekst.gegevens}>
        <MetConcept sleutel={sleutel}>
          {(geladen) => (
            <AccountFormulier account={account} eigen={eigen} sleutel={sleutel} geladen={geladen} />
          )}
        </MetConcept>
      </Kaart>
      {!eigen && <WachtwoordInstellen account={account} />}
      {!eigen && <VerwijderAccount account={account} />}
    </Pagina>
  );
}
