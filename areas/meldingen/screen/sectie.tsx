import type { ReactNode } from 'react';
import { Kaart } from '#renderer/components/kaart.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import stijl from './meldingen.module.css';
import { sectieId } from './sneltoetsen.ts';

type SectieProps = {
  readonly nummer: 1 | 2 | 3;
  readonly titel: string;
  readonly uitleg?: ReactNode;
  readonly children: ReactNode;
};

/** A part of the form, with the keys that go to it. */
export function Sectie({ nummer, titel, uitleg, children }: SectieProps) {
  return (
    <div id={sectieId(nummer)} className={stijl['sectie']}>
      <Kaart
        titel={titel}
        uitleg={uitleg}
        acties={<ToetsKnoppen toetsen={['Alt', String(nummer)]} />}
      >
        {children}
      </Kaart>
    </div>
  );
}
