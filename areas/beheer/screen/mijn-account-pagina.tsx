import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { DOSSIERROLLEN, rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { wachtwoordTekst } from '#renderer/components/tekst-wachtwoord.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { WachtwoordVeld } from '#renderer/components/wachtwoord-veld.tsx';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { SysteemmeldingKaart } from '#renderer/systeemmelding/systeemmelding-kaart.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { instellingTekst, mijnAccountTekst } from './tekst-instellingen.ts';

/** A new recovery code. Once made, the window shows only that until it is typed back. */
export function NieuweHerstelcode() {
  const [open, dialoog] = useDisclosure();
  const maak = useSave({
    operation: api.toegang.renewHerstelcode,
    blijft: true,
    input: () => ({}),
    answered: ({ herstelcode }) =>
      toegang.setHerstelcode({ code: herstelcode, eersteStart: false }),
  });
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
          {maak.fout != null && <Foutmelding fout={maak.fout} />}
          <Text size="sm">{mijnAccountTekst.herstelcodeWaarschuwing}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={dialoog.close} data-autofocus>
              {algemeenTekst.annuleren}
            </Button>
            <Button loading={maak.bezig} onClick={() => maak.start()}>
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
  const wijzig = useSave({
    operation: api.toegang.changeWachtwoord,
    blijft: true,
    input: () => ({ huidig, nieuw }),
    saved: () => {
      setHuidig('');
      setNieuw('');
      meldGelukt(mijnAccountTekst.gewijzigd);
    },
  });
  return (
    <Kaart titel={mijnAccountTekst.wachtwoord} uitleg={mijnAccountTekst.wachtwoordUitleg}>
      <Formulier
        label={mijnAccountTekst.wachtwoord}
        save={wijzig}
        opslaan={mijnAccountTekst.wachtwoordKnop}
      >
        <WachtwoordVeld
          label={wachtwoordTekst.huidig}
          value={huidig}
          onChange={(event) => setHuidig(event.currentTarget.value)}
          required
        />
        <NieuwWachtwoordVeld value={nieuw} onChange={setNieuw} verboden={[accountnaam, naam]} />
      </Formulier>
    </Kaart>
  );
}

/** One's own account: who one is, the password, and for a beheerder the recovery code. */
export function MijnAccountPagina() {
  const account = useAccount();
  const isBeheerder = useMag(['beheerder']);
  const behandelt = useMag(DOSSIERROLLEN);
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
      {behandelt && <SysteemmeldingKaart />}
      {isBeheerder && <NieuweHerstelcode />}
    </Pagina>
  );
}
