import { useWindowEvent } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { nu } from '#renderer/klok.ts';
import { useAccount, useMag } from '#renderer/sessie/hooks.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { onderdelenVoor } from './navigatie.ts';
import { isPaginaToets, paginaToets, usePaginaToetsen } from './pagina-toetsen.ts';
import { isInFormulier, isMac, Toetsenlezer } from './toetsen.ts';

/** Listens to the shortcuts of the shell as long as somebody is signed in. */
export function useSneltoetsen(openOverzicht: () => void): void {
  const navigate = useNavigate();
  const { rollen } = useAccount();
  const magDossiers = useMag(DOSSIERROLLEN);
  const ga = (to: string) => () => {
    if (!magDossiers) return false;
    void navigate({ to });
    return true;
  };
  usePaginaToetsen({ n: ga('/meldingen/nieuw'), '/': ga('/zoeken') });
  const [lezer] = useState(() => new Toetsenlezer(isMac(navigator.userAgent)));
  useWindowEvent('keydown', (event) => {
    const inFormulier = isInFormulier(event.target instanceof Element ? event.target : null);
    const toets = lezer.read(event, inFormulier, nu());
    // Inside a dialogue the letters belong to the dialogue; locking always works.
    const inDialoog = document.querySelector('[role="dialog"]') !== null;
    if (inDialoog && toets?.soort !== 'vergrendel') return;
    if (toets === undefined) {
      if (event.defaultPrevented || !isPaginaToets(event, inFormulier)) return;
      if (paginaToets(event.key)) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (toets.soort === 'vergrendel') void toegang.lock();
    if (toets.soort === 'overzicht') openOverzicht();
    if (toets.soort !== 'ga') return;
    const naar = onderdelenVoor(rollen).find((item) => item.toets === toets.letter)?.naar;
    if (naar !== undefined) void navigate({ to: naar });
  });
}

/** How the lock shortcut is called on this computer. */
export function vergrendelToets(): readonly [string, string] {
  return isMac(navigator.userAgent) ? ['Ctrl', 'L'] : ['Alt', 'L'];
}
