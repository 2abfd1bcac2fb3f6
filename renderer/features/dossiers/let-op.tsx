import { Button, List } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { persoonTekst } from '#renderer/text/nl/dossiers.ts';

type LetOpProps = { readonly zinnen: readonly string[]; readonly onToch: () => void };

/** What is odd about what was typed. The button has the keyboard: Enter keeps it as it is. */
export function LetOp({ zinnen, onToch }: LetOpProps) {
  const knop = useRef<HTMLButtonElement>(null);
  useEffect(() => knop.current?.focus(), []);
  return (
    <Bericht toon="let-op" rol="alert" titel={persoonTekst.letOpTitel}>
      <p style={{ margin: '2px 0 6px' }}>{persoonTekst.letOpUitleg}</p>
      <List size="sm" mb="xs">
        {zinnen.map((zin) => (
          <List.Item key={zin}>{zin}</List.Item>
        ))}
      </List>
      <Button ref={knop} variant="default" size="xs" onClick={onToch}>
        {persoonTekst.tochBewaren}
      </Button>
    </Bericht>
  );
}
