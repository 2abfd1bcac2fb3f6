import { Button, Group, Stack, Textarea } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { Bericht } from './bericht.tsx';
import { kopieer } from './kopieer.ts';
import { meldGelukt } from './toast.ts';

/** A text that was recorded as given, and whether it is on the clipboard. */
export type Gegeven = {
  readonly onderwerp: string;
  readonly tekst: string;
  readonly gekopieerd: boolean;
};

/** The words around it, which differ by what was given. */
export type GekopieerdWoorden = Readonly<
  Record<
    | 'gelukt'
    | 'geluktUitleg'
    | 'nietGekopieerd'
    | 'nietGekopieerdUitleg'
    | 'gekopieerd'
    | 'vastgelegd'
    | 'onderwerp'
    | 'kopieerOnderwerp'
    | 'kopieerTekst',
    string
  >
>;

type GekopieerdeTekstProps = {
  readonly gegeven: Gegeven;
  readonly woorden: GekopieerdWoorden;
  /** Buttons before and after the two that copy again. */
  readonly eerst?: ReactNode;
  readonly daarna?: ReactNode;
};

/** What was given; selected to be copied by hand when the window may not copy by itself. */
export function GekopieerdeTekst({ gegeven, woorden, eerst, daarna }: GekopieerdeTekstProps) {
  const { onderwerp, tekst, gekopieerd } = gegeven;
  const veld = useRef<HTMLTextAreaElement>(null);
  const bericht = useRef<HTMLDivElement>(null);
  const select = () => {
    veld.current?.focus();
    veld.current?.select();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is shown
  useEffect(() => {
    if (gekopieerd) bericht.current?.focus();
    else select();
  }, []);
  const again = async (wat: string) => {
    if (await kopieer(wat)) meldGelukt(woorden.gekopieerd);
    else select();
  };
  return (
    <Stack gap="md" maw={820}>
      <Bericht
        ref={bericht}
        toon={gekopieerd ? 'goed' : 'let-op'}
        rol="status"
        titel={gekopieerd ? woorden.gelukt : woorden.nietGekopieerd}
      >
        {gekopieerd ? woorden.geluktUitleg : woorden.nietGekopieerdUitleg}
      </Bericht>
      <Textarea
        ref={veld}
        label={woorden.vastgelegd}
        description={`${woorden.onderwerp}: ${onderwerp}`}
        value={tekst}
        readOnly
        autosize
        maxRows={18}
      />
      <Group gap="sm">
        {eerst}
        <Button
          variant={eerst === undefined ? 'filled' : 'default'}
          onClick={() => void again(onderwerp)}
        >
          {woorden.kopieerOnderwerp}
        </Button>
        <Button variant="default" onClick={() => void again(tekst)}>
          {woorden.kopieerTekst}
        </Button>
        {daarna}
      </Group>
    </Stack>
  );
}
