import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { algemeenTekst } from './tekst-algemeen.ts';

type VensterProps = {
  readonly titel: string;
  readonly onSluiten: () => void;
  readonly size?: string;
  readonly children: ReactNode;
};

/**
 * A window over the dossier. It is there for as long as the address says so; when it goes, the
 * keyboard goes back to where it came from, or to the page when that is gone.
 */
export function Venster({ titel, onSluiten, size = 'md', children }: VensterProps) {
  const vorige = useRef(document.activeElement);
  useEffect(() => {
    const terug = vorige.current;
    return () => {
      setTimeout(() => {
        // Whatever took the keyboard meanwhile (another page, the lock) keeps it.
        if (document.activeElement !== document.body) return;
        const isThere = terug instanceof HTMLElement && terug.isConnected;
        (isThere ? terug : document.getElementById('inhoud'))?.focus({ preventScroll: true });
      });
    };
  }, []);
  return (
    <Modal
      opened
      onClose={onSluiten}
      size={size}
      title={titel}
      closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
    >
      {children}
    </Modal>
  );
}
