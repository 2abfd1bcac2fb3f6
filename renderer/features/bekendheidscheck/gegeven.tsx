import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { kopieer } from '#renderer/components/kopieer.ts';
import { meldGelukt } from '#renderer/components/melding.ts';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';

/** An answer that was recorded, and whether it is on the clipboard. */
export type Gegeven = {
  readonly onderwerp: string;
  readonly tekst: string;
  readonly gekopieerd: boolean;
};

type GegevenAntwoordProps = { readonly gegeven: Gegeven; readonly onNieuw: () => void };

/** What was answered; selected to be copied by hand when the window may not copy by itself. */
export function GegevenAntwoord({ gegeven, onNieuw }: GegevenAntwoordProps) {
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
    if (await kopieer(wat)) meldGelukt(checkTekst.gekopieerd);
    else select();
  };
  return (
    <Stack gap="md" maw={820}>
      <Bericht
        ref={bericht}
        toon={gekopieerd ? 'goed' : 'let-op'}
        rol="status"
        titel={gekopieerd ? checkTekst.gelukt : checkTekst.nietGekopieerd}
      >
        {gekopieerd ? checkTekst.geluktUitleg : checkTekst.nietGekopieerdUitleg}
      </Bericht>
      <Textarea
        ref={veld}
        label={checkTekst.vastgelegd}
        description={`${checkTekst.onderwerp}: ${onderwerp}`}
        value={tekst}
        readOnly
        autosize
        maxRows={18}
      />
      <Group gap="sm">
        <Button onClick={onNieuw}>{checkTekst.nieuw}</Button>
        <Button variant="default" onClick={() => void again(onderwerp)}>
          {checkTekst.kopieerOnderwerp}
        </Button>
        <Button variant="default" onClick={() => void again(tekst)}>
          {checkTekst.kopieerTekst}
        </Button>
      </Group>
    </Stack>
  );
}
