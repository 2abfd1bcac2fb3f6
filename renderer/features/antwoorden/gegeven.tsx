import { Button, Group, Stack, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { meldGelukt } from '#renderer/components/melding.ts';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';

/** A text that was recorded as given, and whether it is on the clipboard. */
export type Gegeven = {
  readonly onderwerp: string;
  readonly tekst: string;
  readonly gekopieerd: boolean;
};

type GegevenTekstProps = {
  readonly gegeven: Gegeven;
  readonly dossierId: string;
  readonly onNogEen: () => void;
};

/** What was given; selected to be copied by hand when the window may not copy by itself. */
export function GegevenTekst({ gegeven, dossierId, onNogEen }: GegevenTekstProps) {
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
    if (await kopieer(wat)) meldGelukt(antwoordTekst.gekopieerd);
    else select();
  };
  return (
    <Stack gap="md" maw={820}>
      <Bericht
        ref={bericht}
        toon={gekopieerd ? 'goed' : 'let-op'}
        rol="status"
        titel={gekopieerd ? antwoordTekst.gelukt : antwoordTekst.nietGekopieerd}
      >
        {gekopieerd ? antwoordTekst.geluktUitleg : antwoordTekst.nietGekopieerdUitleg}
      </Bericht>
      <Textarea
        ref={veld}
        label={antwoordTekst.vastgelegdeTekst}
        description={`${antwoordTekst.onderwerp}: ${onderwerp}`}
        value={tekst}
        readOnly
        autosize
        maxRows={18}
      />
      <Group gap="sm">
        <Button onClick={() => void again(onderwerp)}>{antwoordTekst.kopieerOnderwerp}</Button>
        <Button variant="default" onClick={() => void again(tekst)}>
          {antwoordTekst.kopieerTekst}
        </Button>
        <Button variant="default" onClick={onNogEen}>
          {antwoordTekst.nogEen}
        </Button>
        <Button
          variant="subtle"
          renderRoot={(props) => <Link {...props} to={`/dossiers/${dossierId}`} />}
        >
          {antwoordTekst.naarDossier}
        </Button>
      </Group>
    </Stack>
  );
}
