import type { ReactNode } from 'react';
import stijl from './meldingen.module.css';

/** Fields beside each other, on twelve columns. */
export function Velden({ children }: { children: ReactNode }) {
  return <div className={stijl['velden']}>{children}</div>;
}

type VakProps = {
  readonly breed: number;
  /** The column it begins in, where that is not the next one. */
  readonly vanaf?: number;
  readonly children: ReactNode;
};

/** One place on the twelve columns. */
export function Vak({ breed, vanaf, children }: VakProps) {
  return (
    <div
      className={stijl['vak']}
      style={{ gridColumnStart: vanaf ?? 'auto', gridColumnEnd: `span ${breed}` }}
    >
      {children}
    </div>
  );
}
