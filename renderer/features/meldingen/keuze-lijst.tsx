import { useId } from 'react';
import stijl from './meldingen.module.css';

type KeuzeLijstProps = {
  readonly label: string;
  readonly uitleg?: string;
  readonly value: string;
  readonly onChange: (waarde: string) => void;
  readonly keuzes: readonly {
    readonly waarde: string;
    readonly label: string;
    readonly uitleg?: string;
  }[];
};

/** A few answers under each other, of which one is chosen. */
export function KeuzeLijst({ label, uitleg, value, onChange, keuzes }: KeuzeLijstProps) {
  const naam = useId();
  return (
    <fieldset className={stijl['keuzeLijst']}>
      <legend className={stijl['keuzeLabel']}>{label}</legend>
      {uitleg !== undefined && <p className={stijl['regel']}>{uitleg}</p>}
      {keuzes.map((keuze) => (
        <label key={keuze.waarde} className={stijl['keuzeRegel']}>
          <input
            type="radio"
            name={naam}
            checked={value === keuze.waarde}
            onChange={() => onChange(keuze.waarde)}
          />
          <span>
            {keuze.label}
            {keuze.uitleg !== undefined && (
              <span className={stijl['meldingRegel']}>{keuze.uitleg}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
