import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { useOncePerDraw } from '#renderer/components/use-once.ts';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import { meldGelukt } from '../components/toast.ts';
import { useAfhandelingVerversen } from './afhandeling-verversen.ts';
import { betrokkenTekst } from './tekst-informeren.ts';

type PartnerToevoegenProps = {
  readonly afhandeling: Afhandeling;
  readonly onKlaar: () => void;
};

const ROLLEN = ['casusregisseur', 'betrokken'] as const;

/** Adds a partner to the dossier; a melder that is chosen again becomes casusregisseur. */
export function PartnerToevoegen({ afhandeling, onKlaar }: PartnerToevoegenProps) {
  const vraag = useQuery(api.partners.listPartners.queryOptions());
  return (
    <Ophalen vraag={vraag}>
      {(partners) => (
        <Toevoegen
          afhandeling={afhandeling}
          onKlaar={onKlaar}
          partners={partners.filter(({ actief }) => actief)}
        />
      )}
    </Ophalen>
  );
}

type ToevoegenProps = PartnerToevoegenProps & {
  readonly partners: readonly { readonly id: string; readonly naam: string }[];
};

function Toevoegen({ afhandeling, onKlaar, partners }: ToevoegenProps) {
  const ververs = useAfhandelingVerversen();
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [rol, setRol] = useState<(typeof ROLLEN)[number]>('betrokken');
  const [contact, setContact] = useState('');
  const [fout, setFout] = useState<string>();
  const voegToe = useMutation(
    api.afsluiten.involvePartner.mutationOptions({
      onSuccess: async (nieuw, { partnerId: toegevoegd }) => {
        await ververs(nieuw);
        const naam = nieuw.partners.find(({ id }) => id === toegevoegd)?.naam ?? '';
        onKlaar();
        meldGelukt(betrokkenTekst.toegevoegd(naam));
      },
    }),
  );
  const save = useOncePerDraw(voegToe.isPending, () => {
    if (partnerId === null) return setFout(betrokkenTekst.partnerLeeg);
    voegToe.mutate({ dossierId: afhandeling.dossierId, partnerId, rol, contact });
  });
  if (partners.length === 0) return <Text size="sm">{betrokkenTekst.alles}</Text>;
  return (
    <form
      noValidate
      aria-label={betrokkenTekst.voegToe}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="sm">
        {voegToe.isError && <Foutmelding fout={voegToe.error} />}
        <ZoekKeuze
          label={betrokkenTekst.partner}
          data={partners.map(({ id, naam }) => ({ value: id, label: naam }))}
          value={partnerId}
          onChange={(value) => {
            setPartnerId(value);
            setFout(undefined);
          }}
          error={fout}
          required
          autoFocus
        />
        <Select
          label={betrokkenTekst.rolLabel}
          data={ROLLEN.map((value) => ({ value, label: betrokkenTekst.rol[value] }))}
          value={rol}
          onChange={(value) => setRol(ROLLEN.find((one) => one === value) ?? rol)}
          allowDeselect={false}
        />
        <TextInput
          label={betrokkenTekst.contact}
          description={betrokkenTekst.contactUitleg}
          value={contact}
          maxLength={150}
          onChange={(event) => setContact(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={voegToe.isPending}>
            {algemeenTekst.toevoegen}
          </Button>
          <Button size="xs" variant="default" onClick={onKlaar}>
            {algemeenTekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
