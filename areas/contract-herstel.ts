import { z } from 'zod';
import { HERSTELREDENEN } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { datum, id } from '#domain/contract/velden.ts';

/** Why something is corrected or withdrawn; null within a quarter of an hour by who entered it. */
export const herstelreden = z.enum(HERSTELREDENEN).nullable();

/** That something was withdrawn: when, by whom, and the code of why ('' where none was asked). */
export const intrekking = z.object({ op: datum, reden: z.string(), door: z.string() });
export type Intrekking = z.output<typeof intrekking>;

/** What is withdrawn, and why. */
export const intrekInvoer = z.object({ id, reden: herstelreden });
