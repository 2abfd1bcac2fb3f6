import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMelding } from './context.ts';
import { useVeld } from './use-veld.tsx';
import type { PersoonTekstveld, PersoonWaarden } from './waarden.ts';

type TekstVeldProps = {
  readonly persoon: PersoonWaarden;
  readonly veld: PersoonTekstveld;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly inputMode?: 'tel' | 'email' | 'numeric';
  readonly placeholder?: string;
  /** Other fields that change with this one. */
  readonly onTyped?: (tekst: string) => Partial<PersoonWaarden>;
  /** How the text is shown once somebody has left the field. */
  readonly settle?: (tekst: string) => string;
};

/** One line of text about a person. */
export function TekstVeld(props: TekstVeldProps) {
  const { persoon, veld, label, hint, inputMode, placeholder, onTyped, settle } = props;
  const { wijzigPersoon } = useMelding();
  const value = persoon[veld];
  const leave = () => {
    const settled = settle?.(value) ?? value;
    if (settled !== value) wijzigPersoon(persoon.sleutel, { [veld]: settled });
  };
  return (
    <TextInput
      label={label}
      value={value}
      {...(inputMode !== undefined && { inputMode })}
      {...(placeholder !== undefined && { placeholder })}
      onChange={({ currentTarget }) => {
        const tekst = currentTarget.value;
        wijzigPersoon(persoon.sleutel, { [veld]: tekst, ...onTyped?.(tekst) });
      }}
      onBlur={leave}
      {...useVeld(`${persoon.sleutel}.${veld}`, hint)}
    />
  );
}
