import { z } from 'zod';
import { herstelreden, intrekking } from '#areas/contract-herstel.ts';
import { invoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, idAnders, sleutel, tijdstip } from '#domain/contract/velden.ts';
import { casusregieVelden } from './fields.ts';

/** That somebody had casusregie, from a day on until it was over; null: it goes on. */
export const casusregieperiode = z.object({
  id: idAnders,
  /** Whether it is of the traject that is open. */
  isLopend: z.boolean(),
  /** By the name that it had on the first day. */
  partner: z.object({ id: idAnders, naam: z.string() }),
  contactpersoon: idAnders.nullable(),
  contact: z.string(),
  van: datum,
  tot: datum.nullable(),
  /** Whether the end was said, and does not only follow from the next one or from closing. */
  isBeeindigd: z.boolean(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
  versie: z.number().int(),
});
export type Casusregisseur = z.output<typeof casusregieperiode>;

const { partner, contactpersoon, contact, van, tot } = invoerVorm(casusregieVelden);

/** Who it is and since when. */
export const casusregieInvoer = z.object({ partner, contactpersoon, contact, van });

/** What is put right of it. */
export const casusregieHerstel = sleutel.extend({
  ...casusregieInvoer.shape,
  tot,
  reden: herstelreden,
});
