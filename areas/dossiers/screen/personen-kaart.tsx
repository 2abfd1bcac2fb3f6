import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsSplit,
  IconDots,
  IconFlower,
  IconPencil,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Adresgenoten } from '#renderer/dossier/adresgenoten.tsx';
import { DossierLinks } from '#renderer/dossier/dossier-links.tsx';
import { OngedaanMaken } from '#renderer/dossier/ongedaan.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { OverlijdenVenster } from './overlijden.tsx';
import { missingVelden, persoonFeiten } from './persoon-feiten.ts';
import { persoonMenuTekst } from './tekst-procedure.ts';

type BsnTonenProps = { readonly persoonId: string; readonly dossierId: string };

/** The BSN, hidden until somebody asks for it; each showing is in the log. */
export function BsnTonen({ persoonId, dossierId }: BsnTonenProps) {
  // A mutation and not a query: it is never fetched again behind the back, and never cached.
  const toon = useMutation(api.dossiers.showBsn.mutationOptions({ gcTime: 0 }));
  const bsn = toon.data?.bsn;
  return (
    <>
      {toon.isError && <Foutmelding fout={toon.error} />}
      <Group gap="xs">
        <Text size="sm" c="dimmed">
          {persoonTekst.bsn}
        </Text>
        <Text size="sm" role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {toon.isSuccess ? (bsn ?? persoonTekst.bsnGeen) : persoonTekst.bsnVerborgen}
        </Text>
        {toon.isSuccess ? (
          <Button size="compact-xs" variant="subtle" onClick={() => toon.reset()}>
            {persoonTekst.verbergBsn}
          </Button>
        ) : (
          <Button
            size="compact-xs"
            variant="default"
            loading={toon.isPending}
            onClick={() => toon.mutate({ id: persoonId, dossierId })}
          >
            {persoonTekst.toonBsn}
          </Button>
        )}
        <Text size="xs" c="dimmed">
          {persoonTekst.bsnUitleg}
        </Text>
      </Group>
    </>
  );
}

type PersoonMenuProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly naam: string;
  /** Left out where nothing may be changed. */
  readonly wijzigOverlijden?: (() => void) | undefined;
};

/** What is seldom done with somebody: making one of two registrations, or two of one. */
export function PersoonMenu(props: PersoonMenuProps) {
  const { dossierId, betrokkeneId, naam, wijzigOverlijden } = props;
  const naar = `/dossiers/${dossierId}/personen/${betrokkeneId}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={samenvoegTekst.meer(naam)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {wijzigOverlijden !== undefined && (
          <Menu.Item leftSection={<IconFlower size={16} aria-hidden />} onClick={wijzigOverlijden}>
            {persoonMenuTekst.overlijden}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconArrowMerge size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to={`${naar}/samenvoegen`} />}
        >
          {samenvoegTekst.menuSamenvoegen}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowsSplit size={16} aria-hidden />}
          renderRoot={(props) => <Link {...props} to={`${naar}/splitsen`} />}
        >
          {samenvoegTekst.menuSplitsen}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

type Persoon = Dossier['personen'][number];

/** Everybody in the dossier, with what is known of them and what is not. */
export function PersonenKaart({ dossier, magWijzigen }: Kaartdeel) {
  const opAdres = useQuery(
    api.bekendheid.listOpAdres.queryOptions({ input: { dossierId: dossier.id } }),
  );
  return (
    <Kaart titel={persoonTekst.titel}>
      <OngedaanMaken dossierId={dossier.id} />
      <ul className={stijl['lijst']}>
        {dossier.personen.map((persoon) => (
          <li key={persoon.id} className={stijl['rij']}>
            <Persoonblok persoon={persoon} dossier={dossier} magWijzigen={magWijzigen} />
          </li>
        ))}
      </ul>
      <Adresgenoten mensen={opAdres.data ?? []} />
    </Kaart>
  );
}

type PersoonblokProps = {
  readonly persoon: Persoon;
  readonly dossier: Dossier;
  readonly magWijzigen: boolean;
};

function Persoonblok({ persoon, dossier, magWijzigen }: PersoonblokProps) {
  const vandaag = useVandaag();
  const [overlijden, setOverlijden] = useState(false);
  const naam = naamVan(persoon);
  const dossierId = dossier.id;
  const missing = missingVelden(persoon);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div className={stijl['kopregel']}>
          <span className={`${stijl['naam']} breekt`}>{naam}</span>
          <Merk toon="neutraal">{persoonTekst.rol[persoon.rol]}</Merk>
          {persoon.overleden !== null && (
            <Merk toon="let-op">
              {persoonMenuTekst.overleden(
                persoon.overleden === 'onbekend' ? '' : formatDatum(persoon.overleden),
              )}
            </Merk>
          )}
        </div>
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          {magWijzigen && (
            <Button
              size="compact-xs"
              variant="subtle"
              renderRoot={(props) => (
                <Link {...props} to={`/dossiers/${dossierId}/personen/${persoon.id}`} />
              )}
              leftSection={<IconPencil size={14} aria-hidden />}
              aria-label={persoonTekst.wijzigen(naam)}
            >
              {persoonTekst.wijzig}
            </Button>
          )}
          {!dossier.beperkt && (
            <PersoonMenu
              dossierId={dossierId}
              betrokkeneId={persoon.id}
              naam={naam}
              wijzigOverlijden={magWijzigen ? () => setOverlijden(true) : undefined}
            />
          )}
        </Group>
      </Group>
      <div className={stijl['smal']}>
        <Gegevens regels={persoonFeiten(persoon, vandaag)} />
      </div>
      {persoon.heeftBsn && <BsnTonen persoonId={persoon.id} dossierId={dossierId} />}
      {persoon.andere.length > 0 && (
        <Text size="xs" mt={2}>
          {persoonTekst.andere} <DossierLinks dossiers={persoon.andere} />
        </Text>
      )}
      {overlijden && (
        <OverlijdenVenster
          persoon={persoon}
          dossier={dossier}
          sluiten={() => setOverlijden(false)}
        />
      )}
      {missing.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {persoonTekst.nietBekend(missing.join(', ').toLowerCase().replace('bsn', 'BSN'))}
        </Text>
      )}
    </>
  );
}
