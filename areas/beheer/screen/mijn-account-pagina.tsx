import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { wachtwoordTekst } from '#renderer/components/tekst-wachtwoord.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useOncePerDraw } from '#renderer/components/use-once.ts';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { Onderdelen } from './onderdelen.tsx';
import { instellingTekst, mijnAccountTekst } from './tekst-instellingen.ts';

/** A new recovery code. Once made, the window shows only that until it is typed back. */
export function NieuweHerstelcode() {
  const [open, dialoog] = useDisclosure();
  const maak = useMutation(
    api.toegang.renewHerstelcode.mutationOptions({
      onSuccess: ({ herstelcode }) =>
        toegang.setHerstelcode({ code: herstelcode, eersteStart: false }),
    }),
  );
  return (
    <Kaart titel={mijnAccountTekst.herstelcode} uitleg={mijnAccountTekst.herstelcodeUitleg}>
      <Group>
        <Button variant="default" onClick={dialoog.open}>
          {mijnAccountTekst.herstelcodeKnop}
        </Button>
      </Group>
      <Modal
        opened={open}
        onClose={dialoog.close}
        title={mijnAccountTekst.herstelcodeVraag}
        closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
      >
        <Stack gap="md">
          {maak.isError && <Foutmelding fout={maak.error} />}
          <Text size="sm">{mijnAccountTekst.herstelcodeWaarschuwing}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {algemeenTekst.annuleren}
            </Button>
            <Button loading={maak.isPending} onClick={() => maak.mutate()}>
              {mijnAccountTekst.herstelcodeBevestig}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Kaart>
  );
}

/** Changing one's own password; nothing of it is ever kept as a draft. */
export function WachtwoordWijzigen() {
  const { naam, accountnaam } = useAccount();
  const [huidig, setHuidig] = useState('');
  const [nieuw, setNieuw] = useState('');
  const wijzig = useMutation(
    api.toegang.changeWachtwoord.mutationOptions({
      onSuccess: () => {
        setHuidig('');
        setNieuw('');
        meldGelukt(mijnAccountTekst.gewijzigd);
      },
    }),
  );
  const send = useOncePerDraw(wijzig.isPending, () => wijzig.mutate({ huidig, nieuw }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send();
  };
  return (
    <Kaart titel={mijnAccountTekst.wachtwoord} uitleg={mijnAccountTekst.wachtwoordUitleg}>
      <form onSubmit={submit} noValidate aria-label={mijnAccountTekst.wachtwoord}>
        <Stack gap="sm" maw={520}>
          {wijzig.isError && <Foutmelding fout={wijzig.error} />}
          <WachtwoordVeld
            label={wachtwoordTekst.huidig}
            value={huidig}
            onChange={(event) => setHuidig(event.currentTarget.value)}
            required
          />
          <NieuwWachtwoordVeld value={nieuw} onChange={setNieuw} verboden={[accountnaam, naam]} />
          <Group>
            <Button type="submit" loading={wijzig.isPending}>
              {mijnAccountTekst.wachtwoordKnop}
            </Button>
          </Group>
        </Stack>
      </form>
    </Kaart>
  );
}

/** One's own account: who one is, the password, and for a beheerder the recovery code. */
export function MijnAccountPagina() {
  const account = useAccount();
  const isBeheerder = useMag(['beheerder']);
  return (
    <Pagina titel={instellingTekst.titel} venster={instellingTekst.mijnAccount}>
      <Onderdelen />
      <Kaart titel={mijnAccountTekst.wie} uitleg={mijnAccountTekst.wieUitleg}>
        <Gegevens
          regels={[
            { label: mijnAccountTekst.naam, value: account.naam },
            { label: mijnAccountTekst.accountnaam, value: account.accountnaam },
            { label: mijnAccountTekst.rollen, value: account.rollen.map(rolNaam).join(', ') },
          ]}
        />
      </Kaart>
      <WachtwoordWijzigen />
      {isBeheerder && <NieuweHerstelcode />}
    </Pagina>
  );
}
