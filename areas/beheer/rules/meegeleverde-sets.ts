import type { Setregels, TermijnRegel } from './afsprakenset.ts';
import { organisatieTermijnen } from './organisatietermijnen.ts';
import { drechtsteden2018 } from './set-drechtsteden-2018.ts';
import { standaardset, standaardTermijnen } from './set-drechtsteden-alblasserwaard.ts';
import { haarlem2013 } from './set-haarlem.ts';

/** The sets that a new register starts with, the oldest first. */
export const meegeleverdeSets: readonly Setregels[] = [haarlem2013, drechtsteden2018, standaardset];

/** Every term that the program knows from the start: those of the default set and of the organisation. */
export const bekendeTermijnen: readonly TermijnRegel[] = [
  ...standaardTermijnen,
  ...organisatieTermijnen,
];
