import { AppShell } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Outlet } from '@tanstack/react-router';
import { useActiviteit } from '#renderer/sessie/activiteit.ts';
import { useAccount, useToegang } from '#renderer/sessie/hooks.ts';
import { useSysteemmelding } from '#renderer/systeemmelding/use-systeemmelding.ts';
import { Kop } from './kop.tsx';
import stijl from './schil.module.css';
import { SneltoetsOverzicht } from './sneltoets-overzicht.tsx';
import { schilTekst } from './tekst-schil.ts';
import { useSneltoetsen } from './use-sneltoetsen.ts';
import { Zijbalk } from './zijbalk.tsx';
import { Zoekvak } from './zoekvak.tsx';

/** The frame of the program for somebody who is signed in. */
export function Schil() {
  const { beeld } = useToegang();
  const { id } = useAccount();
  const [menuOpen, menu] = useDisclosure();
  const [overzichtOpen, overzicht] = useDisclosure();
  useSneltoetsen(overzicht.open);
  useSysteemmelding();
  useActiviteit(beeld.soort === 'open' ? beeld.status.vergrendelNaMinuten : 15);
  return (
    <>
      <button type="button" className="alleen-voorlezer overslaan" onClick={skipToContent}>
        {schilTekst.naarInhoud}
      </button>
      <AppShell
        key={id}
        header={{ height: 56 }}
        navbar={{ width: 252, breakpoint: 'sm', collapsed: { mobile: !menuOpen } }}
        padding="lg"
        classNames={{
          header: stijl['balk'] ?? '',
          navbar: stijl['balk'] ?? '',
          main: stijl['inhoud'] ?? '',
        }}
      >
        <AppShell.Header>
          <Kop menuOpen={menuOpen} onMenu={menu.toggle} onOverzicht={overzicht.open} />
        </AppShell.Header>
        <AppShell.Navbar component="div">
          <Zijbalk onGekozen={menu.close} />
        </AppShell.Navbar>
        <AppShell.Main id="inhoud" tabIndex={-1}>
          <Outlet />
        </AppShell.Main>
      </AppShell>
      <Zoekvak />
      <SneltoetsOverzicht open={overzichtOpen} onSluiten={overzicht.close} />
    </>
  );
}

// The address after # belongs to the router, so this is a button that moves the keyboard itself.
function skipToContent(): void {
  document.getElementById('inhoud')?.focus();
}
