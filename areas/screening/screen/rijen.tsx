import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Kaart } from '#renderer/components/kaart.tsx';
import stijl from './screening.module.css';
import { screeningTekst } from './tekst-screening.ts';

type RijenProps = {
  readonly titel: string;
  readonly uitleg?: string;
  /** Sets what is still open to "onbekend"; left out when nothing is open. */
  readonly onOnbekend?: (() => void) | undefined;
  readonly children: ReactNode;
};

/** A part of the form: rows of questions. */
export function Rijen({ titel, uitleg, onOnbekend, children }: RijenProps) {
  const knop = onOnbekend && (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={screeningTekst.openOpOnbekendUitleg(titel)}
      onClick={onOnbekend}
      style={{ flex: 'none' }}
    >
      {screeningTekst.openOpOnbekend}
    </Button>
  );
  return (
    <Kaart titel={titel} uitleg={uitleg} acties={knop}>
      <div className={stijl['rijen']}>{children}</div>
    </Kaart>
  );
}

/** Every open answer as "onbekend"; undefined when none is open. */
export function opOnbekend<Key extends string, Value extends string>(
  alle: Record<Key, Value>,
): Record<Key, Value | 'onbekend'> | undefined {
  const entries = Object.entries<Value>(alle);
  if (entries.every(([, value]) => value !== '')) return undefined;
  return Object.fromEntries(entries.map(([key, value]) => [key, value || 'onbekend'])) as Record<
    Key,
    Value | 'onbekend'
  >;
}
