import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';

type InkortenProps<T> = {
  readonly lijst: readonly T[];
  readonly eerst: number;
  readonly children: (zichtbaar: readonly T[]) => ReactNode;
};

/** Shows the first few of a long list, with a button for all of it. */
export function Inkorten<T>({ lijst, eerst, children }: InkortenProps<T>) {
  const [alles, setAlles] = useState(false);
  // A list that is only just longer is not worth a button.
  const kort = !alles && lijst.length > eerst + 1;
  return (
    <>
      {children(kort ? lijst.slice(0, eerst) : lijst)}
      {lijst.length > eerst + 1 && (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-expanded={alles}
            onClick={() => setAlles(!alles)}
          >
            {alles ? dossierTekst.toonMinder : dossierTekst.toonAlles(lijst.length)}
          </Button>
        </div>
      )}
    </>
  );
}
