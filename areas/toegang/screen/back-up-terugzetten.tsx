import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import type { BackupproefAntwoord, HersteldAntwoord } from '../contract-herstel.ts';
import { BackupBekeken } from './back-up-bekeken.tsx';
import { BackupKiezen, type Backupkeuze, LEGE_KEUZE } from './back-up-kiezen.tsx';
import { BackupTeruggezet } from './back-up-teruggezet.tsx';
import { Herstellen } from './herstellen.tsx';

type Props = { readonly onTerug: () => void };

type Stand =
  | { readonly stap: 'kiezen' }
  | { readonly stap: 'bekeken'; readonly proef: BackupproefAntwoord }
  | {
      readonly stap: 'klaar' | 'wachtwoord';
      readonly proef: BackupproefAntwoord;
      readonly hersteld: HersteldAntwoord;
    };

/**
 * The way back from a damaged register, or to another computer: which back-up, what is in it, and
 * only then putting it back. What came of it stays on the screen until somebody goes on.
 */
export function BackupTerugzetten({ onTerug }: Props) {
  const [keuze, setKeuze] = useState<Backupkeuze>(LEGE_KEUZE);
  const [stand, setStand] = useState<Stand>({ stap: 'kiezen' });
  const vraag = () => ({
    bestand: keuze.bestand,
    geheim:
      keuze.waarmee === 'wachtwoord'
        ? { accountnaam: keuze.accountnaam, wachtwoord: keuze.wachtwoord }
        : { herstelcode: keuze.herstelcode },
  });
  const bekijk = useSave({
    operation: api.toegang.tryBackup,
    blijft: true,
    input: vraag,
    answered: (proef) => setStand({ stap: 'bekeken', proef }),
  });
  const zetTerug = useSave({
    operation: api.toegang.restoreBackup,
    blijft: true,
    input: vraag,
    answered: (hersteld) => {
      if (stand.stap === 'bekeken') setStand({ ...stand, stap: 'klaar', hersteld });
      setKeuze({ ...keuze, wachtwoord: '' });
    },
  });
  const verder = async () => {
    await toegang.refresh();
    onTerug();
  };
  switch (stand.stap) {
    case 'kiezen':
      return (
        <BackupKiezen
          keuze={keuze}
          onKeuze={setKeuze}
          bezig={bekijk.bezig}
          fout={bekijk.fout}
          onBekijk={() => bekijk.start()}
          onTerug={onTerug}
        />
      );
    case 'bekeken':
      return (
        <BackupBekeken
          proef={stand.proef}
          bestand={keuze.bestand}
          bezig={zetTerug.bezig}
          fout={zetTerug.fout}
          onTerugzetten={() => zetTerug.start()}
          onAndere={() => {
            zetTerug.reset();
            setStand({ stap: 'kiezen' });
          }}
        />
      );
    case 'klaar':
      return (
        <BackupTeruggezet
          {...stand}
          onAanmelden={() => void verder()}
          onWachtwoord={
            keuze.waarmee === 'herstelcode'
              ? () => setStand({ ...stand, stap: 'wachtwoord' })
              : undefined
          }
        />
      );
    case 'wachtwoord':
      return (
        <Herstellen
          herstelcode={keuze.herstelcode}
          beheerders={stand.hersteld.beheerders}
          onTerug={() => setStand({ ...stand, stap: 'klaar' })}
        />
      );
  }
}
