import { Radio, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Verplaatsdoel } from '#areas/meldingen/contract.ts';
import { api } from '#renderer/api/client.ts';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { useZoeken } from '#renderer/zoeken/use-zoeken.ts';
import type { Dossier } from '../contract.ts';
import { meldingHerstelTekst } from './tekst-herstel-dossier.ts';

/** Where something goes, as it was chosen. */
export type Doelkeuze = { readonly waarde: string; readonly naar: Verplaatsdoel };

type VerplaatsKeuzeProps = {
  readonly dossier: Dossier;
  readonly doel: Doelkeuze | undefined;
  readonly setDoel: (doel: Doelkeuze | undefined) => void;
  readonly fout: string | undefined;
  /** Whether it can go to a new dossier as well. */
  readonly metNieuw?: boolean;
};

/** Searches the dossier where something belongs; of somebody whose dossier is closed a new one. */
export function VerplaatsKeuze(props: VerplaatsKeuzeProps) {
  const { dossier, doel, setDoel, fout, metNieuw = false } = props;
  const [tekst, setTekst] = useState('');
  const [gesloten, setGesloten] = useState<string>();
  const { vraag, zoekt } = useZoeken(tekst);
  // Of whom a closed dossier is, to make a new one of the same person.
  const ander = useQuery(
    api.dossiers.readDossier.queryOptions({
      input: { id: gesloten ?? '' },
      enabled: gesloten !== undefined,
    }),
  );
  const gevonden = (zoekt ? (vraag.data?.dossiers ?? []) : []).filter(
    ({ id }) => id !== dossier.id,
  );
  const mensen = [
    ...dossier.personen,
    ...(gesloten === ander.data?.id ? (ander.data?.personen ?? []) : []),
  ].filter((een, index, alle) => alle.findIndex(({ id }) => id === een.id) === index);
  const kies = (waarde: string) => {
    const [soort, id = ''] = waarde.split(' ');
    if (soort === 'gesloten') {
      setGesloten(id);
      return setDoel(undefined);
    }
    setDoel({ waarde, naar: soort === 'nieuw' ? { betrokkeneId: id } : { dossierId: id } });
  };
  return (
    <Stack gap="sm">
      <TextInput
        label={meldingHerstelTekst.zoek}
        description={meldingHerstelTekst.zoekUitleg}
        value={tekst}
        onChange={(event) => setTekst(event.currentTarget.value)}
        error={fout}
        data-autofocus
      />
      {zoekt && vraag.isSuccess && gevonden.length === 0 && (
        <span role="status">{meldingHerstelTekst.nietGevonden}</span>
      )}
      <Radio.Group
        aria-label={meldingHerstelTekst.gevonden}
        value={doel?.waarde ?? ''}
        onChange={kies}
      >
        <Stack gap="xs" mah={300} style={{ overflowY: 'auto' }} p={3}>
          {gevonden.map(({ id, nummer, naam, adres, werkstatus }) => {
            const isGesloten = werkstatus === 'afgesloten';
            if (isGesloten && !metNieuw) return null;
            return (
              <Radio
                key={id}
                value={`${isGesloten ? 'gesloten' : 'dossier'} ${id}`}
                label={`${nummer} · ${naam}`}
                description={isGesloten ? meldingHerstelTekst.afgesloten : adres}
                {...(isGesloten && { checked: gesloten === id })}
              />
            );
          })}
          {metNieuw &&
            mensen.map((persoon) => (
              <Radio
                key={persoon.id}
                value={`nieuw ${persoon.id}`}
                label={meldingHerstelTekst.nieuwVan(naamVan(persoon))}
              />
            ))}
        </Stack>
      </Radio.Group>
    </Stack>
  );
}
