import { Button } from '@mantine/core';
import { type Gegeven, GekopieerdeTekst } from '#renderer/components/gekopieerde-tekst.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';

type GegevenAntwoordProps = { readonly gegeven: Gegeven; readonly onNieuw: () => void };

/** What was answered, and the way to the next question. */
export function GegevenAntwoord({ gegeven, onNieuw }: GegevenAntwoordProps) {
  return (
    <GekopieerdeTekst
      gegeven={gegeven}
      woorden={checkTekst}
      eerst={<Button onClick={onNieuw}>{checkTekst.nieuw}</Button>}
    />
  );
}
