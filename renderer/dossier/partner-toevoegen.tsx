import { Select, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import { type Betrokkenrol, betrokkenVelden } from '#areas/afsluiten/fields.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import { meldGelukt } from '../components/toast.ts';
import { betrokkenTekst } from './tekst-informeren.ts';

type PartnerToevoegenProps = {
  readonly afhandeling: Afhandeling;
  readonly onKlaar: () => void;
};

const { rol: rolVeld, contact: contactVeld } = betrokkenVelden;

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
  const [partnerId, setPartnerId] = useState<string | null>(null);
  const [rol, setRol] = useState<Betrokkenrol>(rolVeld.begin);
  const [contact, setContact] = useState('');
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.afsluiten.involvePartner,
    input: () => {
      if (partnerId === null) return void setFout(betrokkenTekst.partnerLeeg);
      return { dossierId: afhandeling.dossierId, partnerId, rol, contact };
    },
    saved: (nieuw, { partnerId: toegevoegd }) => {
      onKlaar();
      const naam = nieuw.partners.find(({ id }) => id === toegevoegd)?.naam ?? '';
      meldGelukt(betrokkenTekst.toegevoegd(naam));
    },
  });
  if (partners.length === 0) return <Text size="sm">{betrokkenTekst.alles}</Text>;
  return (
    <Formulier
      label={betrokkenTekst.voegToe}
      save={save}
      opslaan={algemeenTekst.toevoegen}
      onAnnuleren={onKlaar}
    >
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
        label={rolVeld.label}
        data={rolVeld.keuzes.map((value) => ({ value, label: rolVeld.naam(value) }))}
        value={rol}
        onChange={(value) => setRol(rolVeld.keuzes.find((one) => one === value) ?? rol)}
        allowDeselect={false}
      />
      <TextInput
        label={contactVeld.label}
        description={betrokkenTekst.contactUitleg}
        value={contact}
        maxLength={contactVeld.hoogstens}
        onChange={(event) => setContact(event.currentTarget.value)}
      />
    </Formulier>
  );
}
