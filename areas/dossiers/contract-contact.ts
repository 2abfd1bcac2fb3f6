import { z } from 'zod';
import { herstelreden, intrekking } from '#areas/contract-herstel.ts';
import { deskChange, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  aanvaard,
  datum,
  id,
  idAnders,
  idVan,
  sleutel,
  tijdstip,
  versie,
} from '#domain/contract/velden.ts';
import { pogingVelden } from './fields.ts';
import { POGINGWEGEN } from './rules-contact.ts';

/** An attempt to reach somebody, as the screen shows it. */
export const contactpoging = z.object({
  id: idAnders,
  /** The traject that it counts in. */
  traject: z.number().int(),
  persoon: idVan('betrokkene'),
  naam: z.string(),
  ...uitvoerVorm(pogingVelden),
  /** The partner that made it; '' for the desk, or when nobody said which. */
  partnernaam: z.string(),
  /** The next try that was agreed, and whether that is still to be made. */
  vervolg: z
    .object({
      ...{ op: datum, hoe: z.enum(POGINGWEGEN) },
      wie: z.object({ id: idAnders, naam: z.string() }).nullable(),
      isOpen: z.boolean(),
    })
    .nullable(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
  versie,
});
export type Contactpoging = z.output<typeof contactpoging>;

/** What was tried in this traject, added up, beside what was done before it (SA Bijlage 3). */
export const contactstand = z.object({
  zin: z.string(),
  personen: z.array(
    z.object({
      persoon: idVan('betrokkene'),
      zin: z.string(),
      /** In which ways nobody sought them yet, while they were not reached. */
      nogNiet: z.array(z.enum(POGINGWEGEN)),
      /** How often they said that they want no contact, or kept the door shut. */
      geweigerd: z.number().int(),
    }),
  ),
  /** What the verhuurder says of vroegsignalering, one sentence each. */
  voortraject: z.array(z.string()),
  /** How many attempts are of earlier trajecten: shown, never counted. */
  eerder: z.number().int(),
});
export type Contactstand = z.output<typeof contactstand>;

const getypt = {
  betrokkeneId: idVan('betrokkene'),
  ...invoerVorm(pogingVelden),
  vervolg: z.object({ op: datum, hoe: z.enum(POGINGWEGEN), wie: id.nullable() }).nullable(),
  aanvaard,
};

/** That somebody was sought; each answers with the dossier as it is then. */
export function contactContract<Uit extends z.ZodType>(dossier: Uit) {
  const change = { ...deskChange, gives: 'dossiers.readDossier' } as const;
  return {
    addContactpoging: operatie({ ...change, action: 'aanmaken', once: true })
      .input(registratie(z.object({ dossierId: idVan('dossier'), ...getypt })))
      .output(dossier),
    /** Puts another attempt in the place of one that was wrong. */
    correctContactpoging: operatie(change)
      .input(sleutel.extend({ reden: herstelreden, ...getypt }))
      .output(dossier),
    withdrawContactpoging: operatie(change)
      .input(sleutel.extend({ reden: herstelreden }))
      .output(dossier),
  };
}
