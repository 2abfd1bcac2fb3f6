import { Button } from '@mantine/core';
import { type KeyboardEvent, useId } from 'react';
import stijl from './keuze-rij.module.css';

/** One of the answers beside each other. */
export type Keuze<T extends string> = { readonly waarde: T; readonly label: string };

type AntwoordKeuzesProps<T extends string> = {
  /** Nothing chosen is ''. */
  readonly value: T | '';
  readonly onChange: (waarde: T | '') => void;
  readonly keuzes: readonly Keuze<T>[];
  /** Nothing may be chosen: Backspace takes the choice away. */
  readonly leegMag?: boolean;
  /** The element that names the question, and what else is said of it. */
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  /** Nothing was chosen where something must be. */
  readonly isFout?: boolean;
};

/**
 * A few answers beside each other, of which one is chosen: by mouse, with the arrows, or with the
 * first letter of an answer, which is underlined. What nobody chose is not marked.
 */
export function AntwoordKeuzes<T extends string>(props: AntwoordKeuzesProps<T>) {
  const { value, onChange, keuzes, leegMag = false, labelledBy, describedBy, isFout } = props;
  const naam = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (leegMag && (event.key === 'Backspace' || event.key === 'Delete')) return onChange('');
    const letter = event.key.toLowerCase();
    if (letter.length !== 1) return;
    // The same letter again goes to the next answer that begins with it.
    const same = keuzes.filter((one) => one.label.toLowerCase().startsWith(letter));
    const keuze = same[(same.findIndex((one) => one.waarde === value) + 1) % same.length];
    if (keuze === undefined) return;
    event.preventDefault();
    onChange(keuze.waarde);
    document.getElementById(`${naam}-${keuze.waarde}`)?.focus();
  };
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
      className={stijl['keuzes']}
      onKeyDown={onKeyDown}
      tabIndex={-1}
    >
      {keuzes.map((keuze, index) => (
        <label key={keuze.waarde} className={stijl['keuze']} data-waarde={keuze.waarde}>
          <input
            type="radio"
            id={`${naam}-${keuze.waarde}`}
            name={naam}
            // One stop for Tab, also while nothing is chosen: browsers do not always agree.
            tabIndex={(value === '' ? index === 0 : value === keuze.waarde) ? 0 : -1}
            checked={value === keuze.waarde}
            {...(isFout === true && index === 0 && { 'aria-invalid': true })}
            onChange={() => onChange(keuze.waarde)}
          />
          <span>
            <u>{keuze.label.slice(0, 1)}</u>
            {keuze.label.slice(1)}
          </span>
        </label>
      ))}
    </div>
  );
}

type KeuzeRijProps<T extends string> = Omit<
  AntwoordKeuzesProps<T>,
  'labelledBy' | 'describedBy' | 'isFout'
> & {
  readonly label: string;
  /** A button that takes the choice away, for who has no keyboard at hand. */
  readonly wissen?: string;
  /** The label stands beside the answers instead of above them. */
  readonly naast?: boolean;
  /** What is said about the question, where every field says it: under the answers. */
  readonly description?: string | undefined;
  /** What is wrong with the answer. */
  readonly fout?: string | undefined;
};

/** A question with its answers beside each other. */
export function KeuzeRij<T extends string>(props: KeuzeRijProps<T>) {
  const { label, wissen, naast = false, description, fout, ...rest } = props;
  const id = useId();
  return (
    <div className={stijl['rij']} data-naast={naast || undefined}>
      <span className={stijl['label']} id={id}>
        {label}
      </span>
      <AntwoordKeuzes
        {...rest}
        labelledBy={id}
        describedBy={description === undefined && fout === undefined ? undefined : `${id}-uitleg`}
        isFout={fout !== undefined}
      />
      {wissen !== undefined && rest.value !== '' && (
        <Button variant="subtle" size="compact-xs" ml={6} onClick={() => rest.onChange('')}>
          {wissen}
        </Button>
      )}
      {(fout ?? description) !== undefined && (
        <span
          className={stijl['uitleg']}
          id={`${id}-uitleg`}
          data-fout={fout !== undefined || undefined}
        >
          {fout ?? description}
        </span>
      )}
    </div>
  );
}
