import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { isIsoDate } from '../dates/iso-date.ts';
import { isTeLang, PERIODE_TE_LANG, type Periode } from '../dates/periode.ts';

z.config({ jitless: true });

/** uuid v7 as text; every record's technical name. */
export const id = z.uuid();
/** Optimistic lock: an update sends the versie it saw. */
export const versie = z.number().int().positive();
/** One record as it was seen: what an operation changes or removes. */
export const sleutel = z.object({ id, versie });
/** UTC instant as ISO text. */
export const tijdstip = z.iso.datetime();
/** Calendar date `YYYY-MM-DD` that exists. */
export const datum = z.custom<IsoDate>((value) => typeof value === 'string' && isIsoDate(value), {
  error: 'Vul een bestaande datum in, bijvoorbeeld 5-11-2026.',
});

/**
 * A period from one day up to and including another, with what else the operation asks. Every
 * operation over a period is made with this, so that none can be asked for a thousand years.
 */
export function periode<Meer extends z.ZodRawShape = Record<never, never>>(meer?: Meer) {
  return z.object({ ...(meer as Meer), van: datum, tot: datum }).refine(
    // The types of a generic shape say less than zod knows: both days are there and are dates.
    (value) => !isTeLang(value as unknown as Periode),
    { path: ['tot'], error: PERIODE_TE_LANG },
  );
}

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

/** Text of several lines, at most 4000 characters; with a minimum of 1 it must be filled in. */
export function tekst(naam: string, minimum = 0) {
  return z
    .string()
    .trim()
    .min(minimum, { error: `Vul ${naam} in.` })
    .max(4000, { error: `Gebruik voor ${naam} hoogstens 4000 tekens.` });
}

/** An answer that only says that it is done. */
export const gedaan = z.object({ gedaan: z.literal(true) });
