import { z } from 'zod';
import { operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, gedaan, id, idAnders, regel, sleutel, versie } from '#domain/contract/velden.ts';
import { contactVelden, partnerVelden } from './fields.ts';

const gemeenten = z.array(z.string().regex(/^\d{4}$/));

/** A chain partner; `ondertekenaar` holds for the afsprakenset in force. */
export const partner = z.object({
  id: idAnders,
  ...uitvoerVorm(partnerVelden),
  gemeenten,
  ondertekenaar: z.boolean(),
  actief: z.boolean(),
  aantalContactpersonen: z.number().int(),
  /** In which partner it went on, and the first day on which it was no more; null: it is still there. */
  opgegaan: z.object({ id: idAnders, naam: z.string(), op: datum }).nullable(),
  versie,
});
export type Partner = z.output<typeof partner>;

/** A named person at a partner, with the work address only. */
export const contactpersoon = z.object({
  id: idAnders,
  partnerId: idAnders,
  ...uitvoerVorm(contactVelden),
  actief: z.boolean(),
  versie,
});
export type Contactpersoon = z.output<typeof contactpersoon>;

const partnerInvoer = z.object({
  ...invoerVorm(partnerVelden),
  gemeenten,
  ondertekenaar: z.boolean(),
  actief: z.boolean(),
});
const contactVorm = invoerVorm(contactVelden);
const contactInvoer = z.object({
  ...contactVorm,
  telefoon: contactVorm.telefoon.refine((tekst) => /^[0-9 +()-]*$/.test(tekst), {
    error: 'Gebruik in het telefoonnummer alleen cijfers, spaties, +, - en haakjes.',
  }),
  email: contactVorm.email.refine((tekst) => tekst === '' || z.email().safeParse(tekst).success, {
    error: 'Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@organisatie.nl.',
  }),
  actief: z.boolean(),
});

const beheer = {
  roles: ['beheerder', 'coordinator', 'screener'],
  purpose: 'beheer',
  changes: ['partners'],
} as const;
const lezen = { roles: 'aangemeld', purpose: 'taakuitvoering', action: 'inzien' } as const;

export const partnersContract = {
  listPartners: operatie({ ...lezen, object: 'partner', unit: 'lezen' }).output(z.array(partner)),
  readPartner: operatie({ ...lezen, object: 'partner', unit: 'lezen' })
    .input(z.object({ id }))
    .output(
      partner.extend({
        contactpersonen: z.array(contactpersoon),
        /** How it was called before, the oldest name first, until which day. */
        eerdereNamen: z.array(z.object({ id: idAnders, naam: z.string(), tot: datum })),
        /** Which partners went on in it. */
        hierin: z.array(z.object({ id: idAnders, naam: z.string(), op: datum })),
      }),
    ),
  createPartner: operatie({
    ...beheer,
    action: 'aanmaken',
    object: 'partner',
    unit: 'schrijven',
    once: true,
  })
    .input(registratie(partnerInvoer))
    .output(partner),
  changePartner: operatie({ ...beheer, action: 'wijzigen', object: 'partner', unit: 'schrijven' })
    .input(partnerInvoer.extend({ id, versie }))
    .output(partner),
  /** Another name from a day on: what was said before that day keeps the name of then. */
  renamePartner: operatie({ ...beheer, action: 'wijzigen', object: 'partner', unit: 'schrijven' })
    .input(z.object({ id, versie, naam: regel('de nieuwe naam', 150), sinds: datum }))
    .output(partner),
  /** Takes away an earlier name that it never had. */
  removePartnernaam: operatie({
    ...beheer,
    action: 'verwijderen',
    object: 'partner',
    unit: 'schrijven',
  })
    .input(z.object({ id, versie, naamId: id }))
    .output(partner),
  /** One partner goes on in another from a day on: its open duties and its people go along. */
  mergePartner: operatie({
    ...beheer,
    action: 'samenvoegen',
    object: 'partner',
    unit: 'schrijven',
    changes: ['partners', 'dossiers', 'afsluiten', 'partnervragen', 'werk', 'beheer', 'brieven'],
  })
    .input(z.object({ id, versie, naar: id, op: datum }))
    .output(partner),
  createContactpersoon: operatie({
    ...beheer,
    action: 'aanmaken',
    object: 'contactpersoon',
    unit: 'schrijven',
    once: true,
  })
    .input(registratie(contactInvoer.extend({ partnerId: id })))
    .output(contactpersoon),
  changeContactpersoon: operatie({
    ...beheer,
    action: 'wijzigen',
    object: 'contactpersoon',
    unit: 'schrijven',
  })
    .input(contactInvoer.extend({ id, versie }))
    .output(contactpersoon),
  removeContactpersoon: operatie({
    ...beheer,
    action: 'verwijderen',
    object: 'contactpersoon',
    unit: 'schrijven',
  })
    .input(sleutel)
    .output(gedaan),
};
