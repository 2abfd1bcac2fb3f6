import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';

/** Something that can be done with one row of a list. */
export type Rijhandeling = { readonly naam: string; readonly doe: () => void };

type RijMenuProps = {
  /** Of which row, for who cannot see it. */
  readonly naam: string;
  readonly handelingen: readonly Rijhandeling[];
};

/** What is seldom done with a row, behind one quiet button. Without anything to do there is none. */
export function RijMenu({ naam, handelingen }: RijMenuProps) {
  if (handelingen.length === 0) return null;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Meer: ${naam}`}
          style={{ marginInlineStart: 'auto', flex: 'none' }}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {handelingen.map((handeling) => (
          <Menu.Item key={handeling.naam} onClick={handeling.doe}>
            {handeling.naam}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
