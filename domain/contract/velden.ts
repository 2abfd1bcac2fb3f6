import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { isIsoDate } from '../dates/iso-date.ts';
import { isTeLang, PERIODE_TE_LANG, type Periode } from '../dates/periode.ts';
import { cleanLine, cleanText, TEKST_HOOGSTENS } from '../invoer.ts';
import { PERSOONSSOORTEN, type Persoonssoort } from '../persoonssoort.ts';
import { zodZin } from './zod-zinnen.ts';

// Every contract is made with this file, so no screen ever says a sentence of zod's own.
z.config({ jitless: true, customError: zodZin });

/** uuid v7 as text; every record's technical name. */
export const id = z.uuid({
  error: 'Het kenmerk in dit adres klopt niet. Ga terug en open het opnieuw uit een lijst.',
});

/** What the id behind a schema is of; null: of something that is no person, dossier or melding. */
export const idSoorten = z.registry<{ readonly soort: Persoonssoort | null }>();

const idsVan = Object.fromEntries(
  PERSOONSSOORTEN.map((soort) => [soort, id.clone().register(idSoorten, { soort })]),
) as Readonly<Record<Persoonssoort, typeof id>>;

/**
 * An id in an answer that tells whom the answer is about, so that the log can say who saw them. A
 * test refuses an answer with an id that is neither this nor `idAnders`.
 *
 * @example idVan('dossier').safeParse('geen kenmerk').success // false
 */
export function idVan(soort: Persoonssoort): typeof id {
  return idsVan[soort];
}

/** An id in an answer of something that is no person, dossier or melding: a partner, a termijn. */
export const idAnders = id.clone().register(idSoorten, { soort: null });

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

/** One line of text that must be filled in, cleaned of what cannot be seen. */
export function regel(naam: string, maximum: number) {
  return z
    .string()
    .overwrite(cleanLine)
    .min(1, { error: `Vul ${naam} in.` })
    .max(maximum, { error: `Gebruik voor ${naam} hoogstens ${maximum} tekens.` });
}

/** One line of text that may stay empty, cleaned; empty becomes the empty string. */
export function vrijeRegel(naam: string, maximum: number) {
  return z
    .string()
    .overwrite(cleanLine)
    .max(maximum, { error: `Gebruik voor ${naam} hoogstens ${maximum} tekens.` });
}

/** Cleaned text of several lines; with a minimum of 1 it must be filled in. */
export function tekst(naam: string, minimum = 0, maximum = TEKST_HOOGSTENS) {
  return z
    .string()
    .overwrite(cleanText)
    .min(minimum, { error: `Vul ${naam} in.` })
    .max(maximum, { error: `Gebruik voor ${naam} hoogstens ${maximum} tekens.` });
}

/** What somebody searches for, cleaned. */
export function zoektekst(minimum: number, maximum: number) {
  return z.string().overwrite(cleanLine).min(minimum).max(maximum);
}

/** Warnings that somebody accepted, each as `veld:code`. */
export const aanvaard = z
  .array(
    z
      .string()
      .max(80)
      .regex(/^[\w.:-]*$/),
  )
  .max(50);

/** An answer that only says that it is done. */
export const gedaan = z.object({ gedaan: z.literal(true) });
