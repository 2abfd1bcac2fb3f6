import { Checkbox } from '@mantine/core';
import { useId } from 'react';
import { vraagId } from './keuze-rij.tsx';
import stijl from './screening.module.css';

type VinkRijProps<T extends string> = {
  readonly veld: string;
  readonly label: string;
  readonly value: readonly T[];
  readonly onChange: (code: T) => void;
  readonly keuzes: readonly { readonly waarde: T; readonly label: string }[];
  readonly bron?: string | undefined;
};

/** One question with more than one answer, each to be ticked. */
export function VinkRij<T extends string>(props: VinkRijProps<T>) {
  const { veld, label, value, onChange, keuzes, bron } = props;
  const naam = useId();
  return (
    <div className={stijl['rij']} id={vraagId(veld)}>
      <span className={stijl['naam']}>
        <span id={naam}>{label}</span>
        {bron !== undefined && <span className={stijl['bron']}>{bron}</span>}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid row */}
      <div role="group" aria-labelledby={naam} className={stijl['onder']}>
        {keuzes.map((keuze) => (
          <Checkbox
            key={keuze.waarde}
            label={keuze.label}
            checked={value.includes(keuze.waarde)}
            onChange={() => onChange(keuze.waarde)}
            styles={{ label: { fontSize: '0.875rem' } }}
          />
        ))}
      </div>
    </div>
  );
}
