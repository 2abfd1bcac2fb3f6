import { bits } from './bits.ts';
import { fuzz } from './fuzz.ts';
import { kanarie } from './kanarie.ts';
import { kill } from './kill.ts';
import { log } from './log.ts';
import { oud } from './oud.ts';
import { rollen } from './rollen.ts';
import { schijf } from './schijf.ts';
import { stroom } from './stroom.ts';
import type { Aanval } from './uitslag.ts';

/** Every attack by its name. */
export const aanvallen: Readonly<Record<string, Aanval>> = {
  ...{ kill, stroom, bits, schijf, oud, log, fuzz, rollen, kanarie },
};
