import { ActionIcon, Burger, Button, Group, Menu, Text, Tooltip } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import {
  IconChevronDown,
  IconKeyboard,
  IconLock,
  IconLogout,
  IconSearch,
  IconUserCircle,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { DOSSIERROLLEN, rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { KleurKeuze } from '#renderer/components/kleur-keuze.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { Woordmerk } from '#renderer/components/woordmerk.tsx';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { algemeenTekst } from '../components/tekst-algemeen.ts';
import stijl from './schil.module.css';
import { schilTekst } from './tekst-schil.ts';
import { vergrendelToets } from './use-sneltoetsen.ts';

type KopProps = {
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onOverzicht: () => void;
};

/** The top of every page: where one is, who is signed in, and the lock. */
export function Kop({ menuOpen, onMenu, onOverzicht }: KopProps) {
  const { data } = useQuery(api.beheer.readInstellingen.queryOptions());
  const magDossiers = useMag(DOSSIERROLLEN);
  return (
    <Group h="100%" px="md" justify="space-between" wrap="nowrap">
      <Group wrap="nowrap" gap="sm" miw={0}>
        <Burger
          opened={menuOpen}
          onClick={onMenu}
          hiddenFrom="sm"
          size="sm"
          aria-label={menuOpen ? schilTekst.menuSluiten : schilTekst.menuOpenen}
        />
        <div className={stijl['merk']}>
          <Woordmerk />
        </div>
        {data !== undefined && (
          <Text size="sm" c="dimmed" truncate visibleFrom="lg" className={stijl['plaats']}>
            {placeOf(data.meldpunt)}
          </Text>
        )}
      </Group>
      <Group wrap="nowrap" gap={6}>
        <Button
          variant="default"
          size="xs"
          c="dimmed"
          fw={450}
          leftSection={<IconSearch size={15} aria-hidden />}
          rightSection={<ToetsKnoppen toetsen={['Ctrl', 'K']} />}
          className={stijl['metToets'] ?? ''}
          onClick={spotlight.open}
          visibleFrom="sm"
        >
          {magDossiers ? schilTekst.zoekenDossier : schilTekst.zoeken}
        </Button>
        <Tooltip label={schilTekst.sneltoetsen}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={schilTekst.sneltoetsen}
            onClick={onOverzicht}
          >
            <IconKeyboard size={19} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <KleurKeuze />
        <AccountMenu />
        <Tooltip label={schilTekst.vergrendelenUitleg}>
          <Button
            size="xs"
            variant="light"
            leftSection={<IconLock size={15} aria-hidden />}
            rightSection={<ToetsKnoppen toetsen={vergrendelToets()} />}
            className={stijl['metToets'] ?? ''}
            onClick={() => void toegang.lock()}
          >
            {schilTekst.vergrendelen}
          </Button>
        </Tooltip>
      </Group>
    </Group>
  );
}

// The desk's own name often begins with that of the program, which stands right beside it.
function placeOf(meldpunt: string): string {
  const rest = meldpunt.startsWith(algemeenTekst.programma)
    ? meldpunt.slice(algemeenTekst.programma.length).trim()
    : meldpunt;
  return rest === '' ? meldpunt : rest;
}

function AccountMenu() {
  const account = useAccount();
  return (
    <Menu position="bottom-end" width={230}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          h={40}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          <span className={stijl['wie']}>
            <span className="alleen-voorlezer">{schilTekst.accountMenu}</span>
            <span className={stijl['naam']}>{account.naam}</span>
            <span className={stijl['rollen']}>{account.rollen.map(rolNaam).join(', ')}</span>
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          renderRoot={(props) => <Link {...props} to="/instellingen/account" />}
          leftSection={<IconUserCircle size={17} aria-hidden />}
        >
          {schilTekst.mijnAccount}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconLogout size={17} aria-hidden />}
          onClick={() => void toegang.signOut()}
        >
          {schilTekst.afmelden}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
