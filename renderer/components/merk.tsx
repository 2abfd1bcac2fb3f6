import type { ReactNode } from 'react';
import stijl from './merk.module.css';

/** What a label wants to say; its words say it too, colour is never alone. */
export type Toon = 'neutraal' | 'goed' | 'let-op' | 'fout' | 'uitleg';

/** A small label in a list or beside a name, readable in both schemes. */
export function Merk({ toon, children }: { toon: Toon; children: ReactNode }) {
  return (
    <span className={stijl['merk']} data-toon={toon}>
      {children}
    </span>
  );
}
