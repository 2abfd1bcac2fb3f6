import { Button, Kbd, NavLink, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useLocation } from '@tanstack/react-router';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { GROEPEN, type Onderdeel, onderdelenVoor } from './navigatie.ts';
import stijl from './schil.module.css';
import { schilTekst } from './tekst-schil.ts';

/** The main menu: only what the roles of this account may see. */
export function Zijbalk({ onGekozen }: { onGekozen: () => void }) {
  const { rollen } = useAccount();
  const magDossiers = useMag(DOSSIERROLLEN);
  const onderdelen = onderdelenVoor(rollen);
  return (
    <Stack component="nav" aria-label={schilTekst.hoofdmenu} gap={2} p="xs" h="100%">
      {magDossiers && (
        <Button
          renderRoot={(props) => <Link {...props} to="/meldingen/nieuw" />}
          leftSection={<IconPlus size={17} aria-hidden />}
          rightSection={
            <span aria-hidden className={stijl['toets']}>
              <Kbd size="xs">n</Kbd>
            </span>
          }
          justify="space-between"
          mb="xs"
          // In a low window the menu scrolls; its first button keeps its height.
          style={{ flex: 'none' }}
          onClick={onGekozen}
        >
          {schilTekst.nieuweMelding}
        </Button>
      )}
      {GROEPEN.map((groep) => {
        const hierin = onderdelen.filter((onderdeel) => onderdeel.groep === groep);
        const kop = schilTekst.groepen[groep];
        if (hierin.length === 0) return null;
        return (
          <div key={groep}>
            {kop !== '' && (
              <Text size="xs" c="dimmed" fw={550} px={10} pt="sm" pb={4}>
                {kop}
              </Text>
            )}
            {hierin.map((onderdeel) => (
              <Menuregel key={onderdeel.naar} onderdeel={onderdeel} onGekozen={onGekozen} />
            ))}
          </div>
        );
      })}
    </Stack>
  );
}

type MenuregelProps = { readonly onderdeel: Onderdeel; readonly onGekozen: () => void };

function Menuregel({ onderdeel, onGekozen }: MenuregelProps) {
  const { naar, label, Teken, toets } = onderdeel;
  const pad = useLocation({ select: (location) => location.pathname });
  const actief = naar === '/' ? pad === '/' : pad.startsWith(naar);
  return (
    <NavLink
      renderRoot={(props) => (
        <Link {...props} to={naar} activeOptions={{ exact: naar === '/', includeSearch: false }} />
      )}
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
}
