import { ANTWOORDSOORTEN, type Antwoordsoort, antwoordsoortNaam } from '../rules.ts';
import { WEETVELDEN, type Weetveld, weetveldLijst } from './weetvelden.ts';

/** What the fixed words of each answer tell by themselves. */
export const ANTWOORDVELDEN: Readonly<Record<Antwoordsoort, Weetveld>> = {
  advies: 'advies',
  ondersteuning: 'in_behandeling',
  afstemming: 'in_behandeling',
  loopt_er_iets: 'in_behandeling',
  uitstel: 'in_behandeling',
  bekendheid: 'bekendheid',
  gemist: 'gemiste_termijn',
  afsluiting: 'afgesloten',
  beeindiging: 'beeindiging',
};

/**
 * What a text that somebody writes can hold besides: every field that says something of a person or a
 * case. Who writes says which, and the rules of the set say whether it may.
 */
export const SCHRIJFVELDEN: readonly Weetveld[] = WEETVELDEN.filter((veld) => {
  const lijst = weetveldLijst(veld);
  return lijst === 'B3' || lijst === 'taak';
});

/** What something that was given is called, whatever it was. @example verstrekkingNaam('spoed') // 'Spoedbericht' */
export function verstrekkingNaam(soort: string): string {
  if (soort === 'spoed') return 'Spoedbericht';
  const code = ANTWOORDSOORTEN.find((one) => one === soort);
  return code === undefined ? soort : antwoordsoortNaam(code);
}
