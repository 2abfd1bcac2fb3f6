import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { exportTekst } from '#renderer/text/nl/exporteren.ts';
import { bewaarBestand } from './bewaar-bestand.ts';

type GemaaktProps = {
  readonly bestand: Blob;
  readonly naam: string;
  readonly rijen: number;
};

/** What was made: how much, under which name, and that it was logged. */
export function Gemaakt({ bestand, naam, rijen }: GemaaktProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: a browser may give a promise back, and that is no clean-up.
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Bericht
      ref={ref}
      toon={rijen === 0 ? 'uitleg' : 'goed'}
      rol="status"
      titel={rijen === 0 ? exportTekst.leegTitel : exportTekst.klaarTitel}
      actie={
        <Button variant="subtle" size="compact-sm" onClick={() => bewaarBestand(bestand, naam)}>
          {exportTekst.nogEens}
        </Button>
      }
    >
      {rijen === 0 ? exportTekst.leeg(naam) : exportTekst.klaar(rijen, naam)}
    </Bericht>
  );
}
