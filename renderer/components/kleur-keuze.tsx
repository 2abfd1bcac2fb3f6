import { ActionIcon, type MantineColorScheme, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { schilTekst } from '../schil/tekst-schil.ts';

const KEUZES = [
  { keuze: 'auto', Teken: IconDeviceDesktop },
  { keuze: 'light', Teken: IconSun },
  { keuze: 'dark', Teken: IconMoon },
] as const satisfies readonly { keuze: MantineColorScheme; Teken: typeof IconSun }[];

/** Light, dark, or as the computer says; the choice stays on this computer. */
export function KleurKeuze() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const Huidig = KEUZES.find(({ keuze }) => keuze === colorScheme)?.Teken ?? IconDeviceDesktop;
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={schilTekst.kleuren(schilTekst.kleur[colorScheme])}
        >
          <Huidig size={19} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{schilTekst.kleurTitel}</Menu.Label>
        {KEUZES.map(({ keuze, Teken }) => (
          <Menu.Item
            key={keuze}
            leftSection={<Teken size={17} aria-hidden />}
            rightSection={keuze === colorScheme ? <IconCheck size={16} aria-hidden /> : null}
            aria-current={keuze === colorScheme || undefined}
            onClick={() => setColorScheme(keuze)}
          >
            {schilTekst.kleur[keuze]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
