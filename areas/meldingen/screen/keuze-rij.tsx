import { type KeyboardEvent, useId } from 'react';
import stijl from './meldingen.module.css';

/** One of the answers beside each other. */
export type Keuze<T extends string> = { readonly waarde: T; readonly label: string };

type KeuzeRijProps<T extends string> = {
  readonly label: string;
  readonly value: T | '';
  readonly onChange: (waarde: T | '') => void;
  readonly keuzes: readonly Keuze<T>[];
  /** Nothing may be chosen: Backspace takes the choice away. */
  readonly leegMag?: boolean;
  /** The label stands beside the answers instead of above them. */
  readonly naast?: boolean;
};

/**
 * A few answers beside each other, of which one is chosen: by mouse, with the arrows, or with the
 * first letter of an answer, which is underlined.
 */
export function KeuzeRij<T extends string>(props: KeuzeRijProps<T>) {
  const { label, value, onChange, keuzes, leegMag = false, naast = false } = props;
  const naam = useId();
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (leegMag && (event.key === 'Backspace' || event.key === 'Delete')) return onChange('');
    const letter = event.key.toLowerCase();
    const keuze = keuzes.find((one) => one.label.toLowerCase().startsWith(letter));
    if (keuze === undefined || letter.length !== 1) return;
    event.preventDefault();
    onChange(keuze.waarde);
    document.getElementById(`${naam}-${keuze.waarde}`)?.focus();
  };
  return (
    <fieldset className={stijl['keuzeRij']} data-naast={naast || undefined} onKeyDown={onKeyDown}>
      <legend className={stijl['keuzeLabel']}>{label}</legend>
      <div className={stijl['keuzes']}>
        {keuzes.map((keuze, index) => (
          <label key={keuze.waarde} className={stijl['keuze']} data-waarde={keuze.waarde}>
            <input
              type="radio"
              id={`${naam}-${keuze.waarde}`}
              name={naam}
              // One stop for Tab, also while nothing is chosen: browsers do not always agree.
              tabIndex={(value === '' ? index === 0 : value === keuze.waarde) ? 0 : -1}
              checked={value === keuze.waarde}
              onChange={() => onChange(keuze.waarde)}
            />
            <span>
              <u>{keuze.label.slice(0, 1)}</u>
              {keuze.label.slice(1)}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
