import { z } from 'zod';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { isIsoDate } from '#domain/dates/iso-date.ts';

z.config({ jitless: true });

/** uuid v7 as text; every record's technical name. */
export const id = z.uuid();
/** Optimistic lock: an update sends the versie it saw. */
export const versie = z.number().int().positive();
/** UTC instant as ISO text. */
export const tijdstip = z.iso.datetime();
/** Calendar date `YYYY-MM-DD` that exists. */
export const datum = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  error: 'Vul een bestaande datum in, bijvoorbeeld 5-11-2026.',
});

/** One line of text that must be filled in; spaces at the ends are dropped. */
export function regel(naam: string, maximum: number) {
  return z
    .string()
    .trim()
    .min(1, { error: `Vul ${naam} in.` })
    .max(maximum, { error: `Gebruik voor ${naam} hoogstens ${maximum} tekens.` })
    .regex(/^[^\p{Cc}]*$/u, { error: `Haal de tabs en regeleinden weg uit ${naam}.` });
}

/** One line of text that may stay empty; empty becomes the empty string. */
export function vrijeRegel(naam: string, maximum: number) {
  return z
    .string()
    .trim()
    .max(maximum, { error: `Gebruik voor ${naam} hoogstens ${maximum} tekens.` })
    .regex(/^[^\p{Cc}]*$/u, { error: `Haal de tabs en regeleinden weg uit ${naam}.` });
}

/** An answer that only says that it is done. */
export const gedaan = z.object({ gedaan: z.literal(true) });
