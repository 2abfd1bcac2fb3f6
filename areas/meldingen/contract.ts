import { z } from 'zod';
import { BRIEFAAN } from '#areas/brieven/rules/bestemming.ts';
import { herstelreden, intrekking } from '#areas/contract-herstel.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import { ZORGEN, ZORGWAARDEN } from '#areas/dossiers/rules-huishouden.ts';
import { persoonInvoer } from '#areas/personen/contract.ts';
import { PROCEDUREBRIEVEN, TERMIJNEINDEN } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { DOSSIER, operatie, PERSONEN, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  aanvaard,
  datum,
  id,
  idAnders,
  idVan,
  sleutel,
  tekst,
  tijdstip,
  versie,
} from '#domain/contract/velden.ts';
import {
  datumVelden,
  MEESTE_PERSONEN,
  meldingVelden,
  OUDSTE_KIND,
  ontvangstVelden,
  partijVelden,
  woningVelden,
} from './fields.ts';
import { AANLEIDINGEN, DATUMSOORTEN, MELDINGREDENEN } from './rules.ts';

/** Presence of children, their ages and what they need (B3); no names of children. */
export const huishouden = z.object({
  ...invoerVorm(huishoudenVelden),
  leeftijden: z.array(z.number().int().min(0).max(OUDSTE_KIND)),
});
export type Huishouden = z.output<typeof huishouden>;

/** The five concerns of B3. */
export const zorgen = z.partialRecord(z.enum(ZORGEN), z.enum(ZORGWAARDEN));

/** Dates that the aanleiding names. */
export const datums = z.object(invoerVorm(datumVelden));

/** One summoned tenant: a known person, or a new one, with what this melder wrote about them. */
export const gemeldePersoon = z.object({
  betrokkeneId: idVan('betrokkene').nullable(),
  gegevens: persoonInvoer,
  /** Known people that the screener looked at and took for somebody else. */
  gezien: z.array(id).max(50).optional(),
});

/** Everything of a melding as it is typed in; saved whole or not at all. */
export const meldingInvoer = z.object({
  ...invoerVorm(partijVelden),
  ...invoerVorm(meldingVelden),
  /** What else was reported; which of them all leads, a rule says. */
  andereAanleidingen: z.array(z.enum(AANLEIDINGEN)).max(AANLEIDINGEN.length).default([]),
  datums,
  /** Which of these days are not known exactly. */
  ongeveer: z.array(z.enum(DATUMSOORTEN)).max(DATUMSOORTEN.length).default([]),
  /** Where the woning is, when betrokkene does not live there; null: where betrokkene lives. */
  woning: z.object(invoerVorm(woningVelden)).nullable().default(null),
  /** The first is the betrokkene, the others were summoned together (medehuurders). */
  personen: z
    .array(gemeldePersoon)
    .min(1, { error: 'Vul in om wie het gaat.' })
    .max(MEESTE_PERSONEN),
  huishouden,
  zorgen,
  /** An existing dossier of the betrokkene, or null for a new one. */
  dossierId: idVan('dossier').nullable(),
  /** The melding of the same event, so that both count once. */
  zelfdeAls: idVan('melding').nullable(),
  /** Codes of warnings that the screener has seen and accepted. */
  aanvaard,
});
export type MeldingInvoer = z.output<typeof meldingInvoer>;

/** A warning that must be accepted before saving, and on which field it is. */
export const waarschuwing = z.object({ veld: z.string(), code: z.string(), zin: z.string() });
export type Waarschuwing = z.output<typeof waarschuwing>;

/** A term that runs or ran. */
export const termijn = z.object({
  id: idAnders,
  meldingId: idVan('melding').nullable(),
  code: z.string(),
  naam: z.string(),
  bron: z.string(),
  begin: datum,
  vervalt: datum.nullable(),
  opgeschort: z.boolean(),
  opschortingen: z.array(z.object({ van: datum, tot: datum.optional(), reden: z.string() })),
  voldaanOp: datum.nullable(),
  voldaanMet: z.string().nullable(),
  /** How it ended; null while it runs. */
  einde: z.enum(['te_laat', ...TERMIJNEINDEN]).nullable(),
  /** Of which procedure and person it is; null: of none. */
  procedureId: idAnders.nullable(),
  betrokkeneId: idVan('betrokkene').nullable(),
  /** The letter that it waits for; null: for none. */
  brief: z.enum(PROCEDUREBRIEVEN).nullable(),
  /** That letter is to the bewindvoerder; left out: to betrokkene. */
  aan: z.enum(BRIEFAAN).optional(),
  teLaat: z.boolean(),
  versie,
});
export type Termijn = z.output<typeof termijn>;

/** A melding as it stands in a dossier. */
export const melding = z.object({
  id: idVan('melding'),
  /** Whether it is of the traject that is open; one of before never counts in it. */
  isLopend: z.boolean(),
  dossierId: idVan('dossier'),
  /** The organisation that reported; null: somebody else did. */
  partner: z.object({ id: idAnders, naam: z.string() }).nullable(),
  /** Who reported, as the desk calls them: an organisation by its name, anybody else by what they are. */
  melder: z.string(),
  ...uitvoerVorm(partijVelden),
  /** Who lets the dwelling; null when that is not known yet. */
  verhuurder: z.object({ id: idAnders, naam: z.string() }).nullable(),
  contactpersoon: z
    .object({ id: idAnders, naam: z.string(), telefoon: z.string(), email: z.string() })
    .nullable(),
  stap: z.enum(PROCESSTAPPEN),
  ...uitvoerVorm(meldingVelden),
  andereAanleidingen: z.array(z.enum(AANLEIDINGEN)),
  datums,
  ongeveer: z.array(z.enum(DATUMSOORTEN)),
  woning: z.object(uitvoerVorm(woningVelden)).nullable(),
  zelfdeAls: idVan('melding').nullable(),
  geregistreerdDoor: z.string(),
  geregistreerdOp: tijdstip,
  ingetrokken: intrekking
    .extend({
      woorden: z.string(),
      /** In which dossier it stands now; null when it was only withdrawn. */
      verplaatstNaar: z.object({ dossierId: idVan('dossier'), nummer: z.string() }).nullable(),
    })
    .nullable(),
  versie,
});
export type Melding = z.output<typeof melding>;

/** Where a melding belongs: another dossier, or a new one of somebody who is known. */
const bestemming = z.union([
  z.object({ dossierId: idVan('dossier') }),
  z.object({ betrokkeneId: idVan('betrokkene') }),
]);
export type Verplaatsdoel = z.output<typeof bestemming>;

/** Why, in words: only asked when others may have gone by it. */
const woorden = tekst('waarom', 0, 500);

const schrijven = {
  roles: ['screener', 'coordinator'],
  object: 'melding',
  purpose: 'taakuitvoering',
  unit: 'schrijven',
  changes: DOSSIER,
  forgets: PERSONEN,
} as const;

export const meldingenContract = {
  /** Registers a melding with its people, household and terms, in a new or an existing dossier. */
  registerMelding: operatie({ ...schrijven, action: 'aanmaken', once: true })
    .input(registratie(meldingInvoer))
    .output(
      z.object({
        meldingId: idVan('melding'),
        dossierId: idVan('dossier'),
        dossiernummer: z.string(),
        termijnen: z.array(termijn),
      }),
    ),
  /** Links a melding to an earlier one of the same event, or takes the link away (null). */
  linkMelding: operatie({ ...schrijven, action: 'wijzigen' })
    .input(z.object({ id: idVan('melding'), versie, zelfdeAls: idVan('melding').nullable() }))
    .output(melding),
  /** Corrects the melder's own reference. */
  changeKenmerk: operatie({ ...schrijven, action: 'wijzigen' })
    .input(
      z.object({
        id: idVan('melding'),
        versie,
        kenmerk: invoerVorm(ontvangstVelden).kenmerk,
        aanvaard,
      }),
    )
    .output(melding),
  /** Says who lets the dwelling that a melding is about. */
  nameVerhuurder: operatie({ ...schrijven, action: 'wijzigen' })
    .input(z.object({ id: idVan('melding'), versie, verhuurderId: id }))
    .output(melding),
  /** Puts right what was typed of a melding; what follows from it is as if it had been typed right. */
  correctMelding: operatie({ ...schrijven, action: 'wijzigen' })
    .input(
      meldingInvoer
        .omit({ personen: true, huishouden: true, zorgen: true, dossierId: true, zelfdeAls: true })
        .extend({ ...sleutel.shape, reden: herstelreden }),
    )
    .output(melding),
  /** Withdraws a melding: it counts as never reported. */
  withdrawMelding: operatie({ ...schrijven, action: 'wijzigen' })
    .input(sleutel.extend({ reden: z.enum(MELDINGREDENEN).nullable(), woorden }))
    .output(melding),
  /** Takes a melding to the dossier where it belongs, with all that follows from it. */
  moveMelding: operatie({ ...schrijven, action: 'wijzigen' })
    .input(sleutel.extend({ naar: bestemming, woorden }))
    .output(
      z.object({
        meldingId: idVan('melding'),
        dossierId: idVan('dossier'),
        dossiernummer: z.string(),
      }),
    ),
};
