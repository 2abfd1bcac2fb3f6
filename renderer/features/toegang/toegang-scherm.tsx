import { useState } from 'react';
import type { Toegangsstatus } from '#contract/toegang.ts';
import { Aanmelden } from './aanmelden.tsx';
import { EersteStart } from './eerste-start.tsx';
import { Herstellen } from './herstellen.tsx';
import { VorigeSleutels } from './vorige-sleutels.tsx';

/** The screen for an engine at which nobody is signed in. */
export function ToegangScherm({ status }: { status: Toegangsstatus }) {
  const [vergeten, setVergeten] = useState(false);
  if (status.toestand === 'nieuw') return <EersteStart />;
  if (status.vorigeSleutelsVan !== undefined)
    return <VorigeSleutels van={status.vorigeSleutelsVan} />;
  const naam = status.vergrendeldeAccountnaam;
  if (vergeten) return <Herstellen accountnaam={naam} onTerug={() => setVergeten(false)} />;
  const vergrendeld = status.toestand === 'vergrendeld' ? naam : undefined;
  return (
    <Aanmelden
      vergrendeld={vergrendeld}
      demoAccounts={status.demoAccounts}
      onVergeten={() => setVergeten(true)}
    />
  );
}
