import { bits } from './bits.ts';
import { stroom } from './stroom.ts';
import type { Aanval } from './uitslag.ts';

/** Every attack by its name. */
export const aanvallen: Readonly<Record<string, Aanval>> = { stroom, bits };
