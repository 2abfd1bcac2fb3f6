import type { IsoDate } from '#domain/dates/iso-date.ts';
import { werkdagenVoor } from '../dagen.ts';
import type { Stap } from '../stappen.ts';
import { AFGELOPEN } from './afloop.ts';
import { VOOR_DE_RECHTER } from './dagvaarding.ts';
import { HUISGENOTEN } from './huishoudens.ts';
import { MELDERS } from './melders.ts';
import { MENSEN } from './mensen.ts';
import { ONTRUIMINGEN } from './ontruiming.ts';
import { type Demoverhaal, vertel } from './verteller.ts';

/** Every story of the demo, each a household under way today or lately closed. */
export const VERHALEN: readonly Demoverhaal[] = [
  ...VOOR_DE_RECHTER,
  ...ONTRUIMINGEN,
  ...MENSEN,
  ...MELDERS,
  ...HUISGENOTEN,
  ...AFGELOPEN,
];

/** The steps of all stories, as the dossiers from `eerste` on. */
export function vertelAlles(eerste: number, vandaag: IsoDate): readonly Stap[] {
  const moment = { vandaag, terug: werkdagenVoor(vandaag) };
  return VERHALEN.flatMap((verhaal, index) => vertel(verhaal, eerste + index, moment));
}
