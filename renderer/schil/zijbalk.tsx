import { Kbd, NavLink, Stack } from '@mantine/core';
import { Link, useLocation } from '@tanstack/react-router';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { schilTekst } from '#renderer/text/nl/schil.ts';
import { onderdelenVoor } from './navigatie.ts';
import stijl from './schil.module.css';

/** The main menu: only what the roles of this account may see. */
export function Zijbalk({ onGekozen }: { onGekozen: () => void }) {
  const { rollen } = useAccount();
  const pad = useLocation({ select: (location) => location.pathname });
  return (
    <Stack component="nav" aria-label={schilTekst.hoofdmenu} gap={2} p="xs">
      {onderdelenVoor(rollen).map(({ naar, label, Teken, toets }) => {
        const actief = naar === '/' ? pad === '/' : pad.startsWith(naar);
        return (
          <NavLink
            key={naar}
            renderRoot={(props) => <Link {...props} to={naar} />}
            label={label}
            leftSection={<Teken size={19} stroke={1.7} aria-hidden />}
            rightSection={
              <span aria-hidden className={stijl['toets']}>
                <Kbd size="xs">g</Kbd>
                <Kbd size="xs">{toets}</Kbd>
              </span>
            }
            active={actief}
            aria-current={actief ? 'page' : undefined}
            onClick={onGekozen}
            className={stijl['onderdeel'] ?? ''}
          />
        );
      })}
    </Stack>
  );
}
