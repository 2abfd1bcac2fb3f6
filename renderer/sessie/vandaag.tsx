import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { vandaagNu } from '#renderer/klok.ts';

const VandaagContext = createContext<IsoDate | undefined>(undefined);

/** Gives every screen the same today, and the next one soon after midnight. */
export function VandaagProvider({ children }: { children: ReactNode }) {
  const [vandaag, setVandaag] = useState(vandaagNu);
  useEffect(() => {
    const timer = setInterval(() => setVandaag(vandaagNu()), 30_000);
    return () => clearInterval(timer);
  }, []);
  return <VandaagContext value={vandaag}>{children}</VandaagContext>;
}

/** Today on the calendar of the desk. */
export function useVandaag(): IsoDate {
  const vandaag = use(VandaagContext);
  if (vandaag === undefined) throw new Error('No today: this component is outside its provider');
  return vandaag;
}
