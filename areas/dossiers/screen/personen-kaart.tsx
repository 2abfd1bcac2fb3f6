import { ActionIcon, Button, Group, Menu, Text } from '@mantine/core';
import {
  IconArrowMerge,
  IconArrowsSplit,
  IconDots,
  IconFlower,
  IconMapPin,
  IconPencil,
  IconUserCog,
  IconUserMinus,
} from '@tabler/icons-react';
import { type UseMutationResult, useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { adreslijnenTekst } from '#areas/personen/rules/bereik.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { Adresgenoten } from '#renderer/dossier/adresgenoten.tsx';
import { DossierLinks } from '#renderer/dossier/dossier-links.tsx';
import { OngedaanMaken } from '#renderer/dossier/ongedaan.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import { rolZin } from '../rules-rollen.ts';
import { BereikVenster } from './bereik-venster.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { SplitsHuishouden } from './huishouden-splitsen.tsx';
import { OverlijdenVenster } from './overlijden.tsx';
import { missingVelden, persoonFeiten, persoonMerken } from './persoon-feiten.ts';
import { isBijwerkbaar } from './rechten.ts';
import { RolVenster } from './rol-venster.tsx';
import { mensenTekst } from './tekst-mensen.ts';
import { persoonMenuTekst } from './tekst-procedure.ts';

type BsnTonenProps = { readonly persoonId: string; readonly dossierId: string };

/** The BSN, hidden until somebody asks for it; each showing is in the log. */
export function BsnTonen({ persoonId, dossierId }: BsnTonenProps) {
  // A mutation and not a query: it is never fetched again behind the back, and never cached.
  const toon = useMutation(api.dossiers.showBsn.mutationOptions({ gcTime: 0 }));
  return (
    <Verborgen
      naam={persoonTekst.bsn}
      waarde={toon.isSuccess ? (toon.data.bsn ?? persoonTekst.bsnGeen) : persoonTekst.bsnVerborgen}
      knop={toon.isSuccess ? persoonTekst.verbergBsn : persoonTekst.toonBsn}
      uitleg={persoonTekst.bsnUitleg}
      toon={toon}
      onToon={() => toon.mutate({ id: persoonId, dossierId })}
    />
  );
}

/** The address that is kept from everybody else, hidden until somebody asks; each showing is in the log. */
export function AdresTonen({ persoonId, dossierId }: BsnTonenProps) {
  const toon = useMutation(api.dossiers.showAdres.mutationOptions({ gcTime: 0 }));
  const post = toon.data?.post;
  const getoond = [
    toon.data?.adres || mensenTekst.geenAdres,
    ...(post ? adreslijnenTekst(post) : []),
  ].join(', ');
  return (
    <Verborgen
      waarde={toon.isSuccess ? getoond : mensenTekst.afgeschermd}
      knop={toon.isSuccess ? mensenTekst.verbergAdres : mensenTekst.toonAdres}
      uitleg={mensenTekst.toonUitleg}
      toon={toon}
      onToon={() => toon.mutate({ id: persoonId, dossierId })}
    />
  );
}

type VerborgenProps = {
  readonly naam?: string;
  readonly waarde: string;
  readonly knop: string;
  readonly uitleg: string;
  readonly toon: Pick<UseMutationResult, 'isError' | 'error' | 'isSuccess' | 'isPending' | 'reset'>;
  readonly onToon: () => void;
};

/** A value that is shown only when somebody asks for it, and hidden again by the same button. */
function Verborgen({ naam, waarde, knop, uitleg, toon, onToon }: VerborgenProps) {
  return (
    <>
      {toon.isError && <Foutmelding fout={toon.error} />}
      <Group gap="xs">
        {naam !== undefined && (
          <Text size="sm" c="dimmed">
            {naam}
          </Text>
        )}
        <Text size="sm" role="status" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {waarde}
        </Text>
        <Button
          size="compact-xs"
          variant={toon.isSuccess ? 'subtle' : 'default'}
          loading={toon.isPending}
          onClick={() => (toon.isSuccess ? toon.reset() : onToon())}
        >
          {knop}
        </Button>
        <Text size="xs" c="dimmed">
          {uitleg}
        </Text>
      </Group>
    </>
  );
}

type WeghalenProps = Pick<PersoonblokProps, 'persoon' | 'dossier'> & {
  readonly sluiten: () => void;
};

/** Asks once whether somebody does not belong in this dossier. */
function Weghalen({ persoon, dossier, sluiten }: WeghalenProps) {
  const save = useSave({
    operation: api.dossiers.removePersoon,
    input: () => ({ dossierId: dossier.id, id: persoon.id }),
    saved: sluiten,
  });
  const titel = mensenTekst.weghalenTitel(naamVan(persoon));
  return (
    <Venster titel={titel} onSluiten={sluiten}>
      <Formulier label={titel} save={save} opslaan={mensenTekst.haalWeg} onAnnuleren={sluiten}>
        <Text size="sm">{mensenTekst.weghalenUitleg}</Text>
      </Formulier>
    </Venster>
  );
}

type PersoonMenuProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly naam: string;
  /** What can be changed here; left out where nothing may be. */
  readonly wijzig?: ((wat: Persoonvenster) => void) | undefined;
  /** The first person of a dossier cannot be taken out of it. */
  readonly isEerste: boolean;
};

/** The windows about somebody in a dossier. */
type Persoonvenster = 'rol' | 'bereik' | 'overlijden' | 'weghalen';

/** What is seldom done with somebody: making one of two registrations, or two of one. */
export function PersoonMenu(props: PersoonMenuProps) {
  const { dossierId, betrokkeneId, naam, wijzig, isEerste } = props;
  const naar = `/dossiers/${dossierId}/personen/${betrokkeneId}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={samenvoegTekst.meer(naam)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {wijzig !== undefined && (
          <>
            <Menu.Item
              leftSection={<IconMapPin size={16} aria-hidden />}
              onClick={() => wijzig('bereik')}
            >
              {mensenTekst.bereikMenu}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconUserCog size={16} aria-hidden />}
              onClick={() => wijzig('rol')}
            >
              {mensenTekst.rolMenu}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconFlower size={16} aria-hidden />}
              onClick={() => wijzig('overlijden')}
            >
              {persoonMenuTekst.overlijden}
            </Menu.Item>
            {!isEerste && (
              <Menu.Item
                leftSection={<IconUserMinus size={16} aria-hidden />}
                onClick={() => wijzig('weghalen')}
              >
                {mensenTekst.weghalen}
              </Menu.Item>
            )}
          </>
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
export function PersonenKaart({ dossier, magWijzigen, open, sluiten }: Kaartdeel) {
  const opAdres = useQuery(
    api.bekendheid.listOpAdres.queryOptions({ input: { dossierId: dossier.id } }),
  );
  const [splitst, setSplitst] = useState(false);
  const onveilig = dossier.personen.find(({ id }) => open.open === 'bereik' && id === open.van);
  return (
    <Kaart
      titel={persoonTekst.titel}
      acties={
        magWijzigen &&
        dossier.personen.length > 1 && (
          <Button
            size="compact-sm"
            variant="subtle"
            style={{ flex: 'none' }}
            onClick={() => setSplitst(true)}
          >
            {mensenTekst.splitsen}
          </Button>
        )
      }
    >
      <OngedaanMaken dossierId={dossier.id} />
      <ul className={stijl['lijst']}>
        {dossier.personen.map((persoon) => (
          <li key={persoon.id} className={stijl['rij']}>
            <Persoonblok persoon={persoon} dossier={dossier} magWijzigen={magWijzigen} />
          </li>
        ))}
      </ul>
      <Weggehaald dossier={dossier} magWijzigen={magWijzigen} />
      <Adresgenoten mensen={opAdres.data ?? []} />
      {splitst && <SplitsHuishouden dossier={dossier} sluiten={() => setSplitst(false)} />}
      {onveilig !== undefined && (
        <BereikVenster {...{ persoon: onveilig, dossier, sluiten }} onveilig />
      )}
    </Kaart>
  );
}

/** Who was taken out of this dossier, with the way back. */
function Weggehaald({ dossier, magWijzigen }: Pick<Kaartdeel, 'dossier' | 'magWijzigen'>) {
  const terug = useSave({
    operation: api.dossiers.restorePersoon,
    input: (_: undefined, id: string | undefined) =>
      id === undefined ? undefined : { dossierId: dossier.id, id },
    blijft: true,
  });
  if (dossier.weggehaald.length === 0) return null;
  return (
    <>
      {terug.fout != null && <Foutmelding fout={terug.fout} />}
      <Text size="xs" c="dimmed" mt="xs">
        {mensenTekst.weggehaald}
      </Text>
      {dossier.weggehaald.map(({ id, naam }) => (
        <Group key={id} gap="xs">
          <Text size="xs">{naam}</Text>
          {magWijzigen && (
            <Button size="compact-xs" variant="subtle" onClick={() => terug.start(id)}>
              {mensenTekst.terug}
            </Button>
          )}
        </Group>
      ))}
    </>
  );
}

type PersoonblokProps = {
  readonly persoon: Persoon;
  readonly dossier: Dossier;
  readonly magWijzigen: boolean;
};

function Persoonblok({ persoon, dossier, magWijzigen }: PersoonblokProps) {
  const vandaag = useVandaag();
  const [venster, setVenster] = useState<Persoonvenster>();
  const sluiten = () => setVenster(undefined);
  const naam = naamVan(persoon);
  const dossierId = dossier.id;
  const missing = missingVelden(persoon);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="xs">
        <div className={stijl['kopregel']}>
          <span className={`${stijl['naam']} breekt`}>{naam}</span>
          <Merk toon="neutraal">{rolZin(persoon)}</Merk>
          {persoonMerken(persoon, vandaag).map(({ toon, tekst }) => (
            <Merk key={tekst} toon={toon}>
              {tekst}
            </Merk>
          ))}
          {persoon.overleden !== null && (
            <Merk toon="let-op">
              {persoonMenuTekst.overleden(
                persoon.overleden === 'onbekend' ? '' : formatDatum(persoon.overleden),
              )}
            </Merk>
          )}
        </div>
        <Group gap={4} wrap="nowrap" style={{ flex: 'none' }}>
          {isBijwerkbaar(dossier) && (
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
              wijzig={magWijzigen ? setVenster : undefined}
              isEerste={persoon.eerste}
            />
          )}
        </Group>
      </Group>
      <div className={stijl['smal']}>
        <Gegevens regels={persoonFeiten(persoon, vandaag)} />
      </div>
      {persoon.afgeschermd && <AdresTonen persoonId={persoon.id} dossierId={dossierId} />}
      {persoon.heeftBsn && <BsnTonen persoonId={persoon.id} dossierId={dossierId} />}
      {persoon.andere.length > 0 && (
        <Text size="xs" mt={2}>
          {persoonTekst.andere} <DossierLinks dossiers={persoon.andere} />
        </Text>
      )}
      {venster === 'overlijden' && <OverlijdenVenster {...{ persoon, dossier, sluiten }} />}
      {venster === 'rol' && <RolVenster {...{ persoon, dossier, sluiten }} />}
      {venster === 'bereik' && <BereikVenster {...{ persoon, dossier, sluiten }} />}
      {venster === 'weghalen' && <Weghalen {...{ persoon, dossier, sluiten }} />}
      {missing.length > 0 && (
        <Text size="xs" c="dimmed" mt={2}>
          {persoonTekst.nietBekend(missing.join(', ').toLowerCase().replace('bsn', 'BSN'))}
        </Text>
      )}
    </>
  );
}
