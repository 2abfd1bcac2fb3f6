import { type KeyboardEvent, type ReactNode, useId } from 'react';
import stijl from './screening.module.css';

type Keuze<T extends string> = { readonly waarde: T; readonly label: string };

type KeuzeRijProps<T extends string> = {
  /** The path of the question, so that it can be gone to. */
  readonly veld: string;
  readonly label: string;
  readonly value: T | '';
  readonly onChange: (waarde: T | '') => void;
  readonly keuzes: readonly Keuze<T>[];
  readonly bron: string | undefined;
  /** What else is asked, under the answers. */
  readonly onder?: ReactNode;
};

/** Where a question stands on the page. */
export function vraagId(veld: string): string {
  return `vraag-${veld}`;
}

/** Moves the keyboard to a question. */
export function gaNaarVraag(veld: string): void {
  const vraag = document.getElementById(vraagId(veld));
  vraag?.scrollIntoView({ block: 'center' });
  const chosen = vraag?.querySelector<HTMLElement>('input:checked');
  (chosen ?? vraag?.querySelector<HTMLElement>('input, textarea'))?.focus();
}

/**
 * One question with its answers beside each other: chosen by mouse, with the arrows, or with the
 * first letter of an answer. Backspace takes the answer away.
 */
export function AntwoordRij<T extends string>(props: KeuzeRijProps<T>) {
  const { veld, label, value, onChange, keuzes, bron, onder } = props;
  const naam = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace' || event.key === 'Delete') return onChange('');
    const letter = event.key.toLowerCase();
    const keuze = keuzes.find((one) => one.label.toLowerCase().startsWith(letter));
    if (keuze === undefined || letter.length !== 1) return;
    event.preventDefault();
    onChange(keuze.waarde);
    document.getElementById(`${naam}-${keuze.waarde}`)?.focus();
  };
  return (
    <div className={stijl['rij']} id={vraagId(veld)}>
      <span className={stijl['naam']}>
        <span id={naam}>{label}</span>
        {bron !== undefined && (
          <span className={stijl['bron']} id={`${naam}-bron`}>
            {bron}
          </span>
        )}
      </span>
      <div
        role="radiogroup"
        aria-labelledby={naam}
        {...(bron !== undefined && { 'aria-describedby': `${naam}-bron` })}
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
              onChange={() => onChange(keuze.waarde)}
            />
            <span>
              <u>{keuze.label.slice(0, 1)}</u>
              {keuze.label.slice(1)}
            </span>
          </label>
        ))}
      </div>
      {onder}
    </div>
  );
}
