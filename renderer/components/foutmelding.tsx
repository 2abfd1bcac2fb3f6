import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { mayRetry, sentenceFor, toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from './bericht.tsx';
import { algemeenTekst } from './tekst-algemeen.ts';

type FoutmeldingProps = {
  readonly fout: unknown;
  readonly titel?: string;
  readonly opnieuw?: (() => void) | undefined;
};

/** A failure in words, with the keyboard moved to it, and a way to try again where that helps. */
export function Foutmelding({
  fout,
  titel = algemeenTekst.ietsGingMis,
  opnieuw,
}: FoutmeldingProps) {
  const ref = useRef<HTMLDivElement>(null);
  // Each failure is a new one, also when the sentence is the same: focus goes to it every time.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the failure itself is the trigger
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [fout]);
  return (
    <Bericht
      ref={ref}
      toon="fout"
      titel={titel}
      rol="alert"
      actie={
        opnieuw &&
        mayRetry(toStoring(fout)) && (
          <Button variant="subtle" size="compact-sm" onClick={opnieuw}>
            {algemeenTekst.opnieuw}
          </Button>
        )
      }
    >
      {sentenceFor(fout)}
    </Bericht>
  );
}
