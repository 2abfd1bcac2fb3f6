import { type ReactNode, useId } from 'react';
import stijl from './persoonkaart.module.css';

type PersoonkaartProps = {
  readonly titel: string;
  /** A label that says how likely it is. */
  readonly merk: ReactNode;
  readonly besluit?: string | undefined;
  readonly children: ReactNode;
};

/** Somebody who may be the person that is meant, in a frame of their own. */
export function Persoonkaart({ titel, merk, besluit, children }: PersoonkaartProps) {
  const id = useId();
  return (
    <article className={stijl['kaart']} data-besluit={besluit} aria-labelledby={id}>
      <div className={stijl['kop']}>
        <h3 className={`${stijl['titel']} breekt`} id={id}>
          {titel}
        </h3>
        {merk}
      </div>
      {children}
    </article>
  );
}
