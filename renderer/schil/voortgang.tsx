import { useIsFetching, useIsMutating } from '@tanstack/react-query';
import { useLangerBezig } from '#renderer/components/vertraagd.ts';
import { schilTekst } from './tekst-schil.ts';
import stijl from './voortgang.module.css';

/** A moving line at the top of the window for every wait over half a second. */
export function Voortgang() {
  const bezig = useIsFetching() + useIsMutating() > 0;
  const lang = useLangerBezig(bezig);
  if (!lang) return null;
  return <div className={stijl['lijn']} role="progressbar" aria-label={schilTekst.bezig} />;
}
