import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconArrowsSplit, IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';

type PersoonMenuProps = {
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly naam: string;
};

/** What is seldom done with somebody: making one of two registrations, or two of one. */
export function PersoonMenu({ dossierId, betrokkeneId, naam }: PersoonMenuProps) {
  const naar = `/dossiers/${dossierId}/personen/${betrokkeneId}`;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon variant="subtle" size="sm" aria-label={samenvoegTekst.meer(naam)}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
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
