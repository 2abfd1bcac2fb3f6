import { type ReactNode, useId } from 'react';
import { AntwoordKeuzes, type Keuze } from '#renderer/components/keuze-rij.tsx';
import stijl from './screening.module.css';

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

/** One question of the screening, with where its answer was known from and what else is asked. */
export function AntwoordRij<T extends string>(props: KeuzeRijProps<T>) {
  const { veld, label, value, onChange, keuzes, bron, onder } = props;
  const id = useId();
  return (
    <div className={stijl['rij']} id={vraagId(veld)}>
      <span className={stijl['naam']}>
        <span id={id}>{label}</span>
        {bron !== undefined && (
          <span className={stijl['bron']} id={`${id}-bron`}>
            {bron}
          </span>
        )}
      </span>
      <AntwoordKeuzes
        {...{ value, onChange, keuzes }}
        leegMag
        labelledBy={id}
        describedBy={bron === undefined ? undefined : `${id}-bron`}
      />
      {onder}
    </div>
  );
}
