import { z } from 'zod';
import { GEBEURTENISSOORTEN } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { DOSSIER, deskAdd, deskChange, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  datum,
  id,
  idAnders,
  idVan,
  sleutel,
  tijdstip,
  versie,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { instellingVelden, verzondenVelden } from './fields.ts';
import { BRIEFAAN } from './rules/bestemming.ts';
import { HERSTELPLEKKEN } from './rules/herstel.ts';
import { NIETREDENEN } from './rules/niet-schrijven.ts';
import { OUDE_ADRESSEN } from './rules/oud-adres.ts';
import { BRIEFHERSTELREDENEN } from './rules/registratie.ts';
import { BRIEFSOORTEN } from './rules/sjablonen.ts';

/** A letter with every placeholder filled in, as it is shown beside the form and printed. */
export const briefInhoud = z.object({
  afzender: z.object({ regels: z.array(z.string()) }),
  adres: z.array(z.string()),
  datum: z.string(),
  onsKenmerk: z.string(),
  betreft: z.string(),
  aanhef: z.string(),
  alineas: z.array(
    z.object({
      kop: z.string().optional(),
      tekst: z.string().optional(),
      punten: z.array(z.string()).optional(),
      taal: z.enum(['en', 'tr', 'pl']).optional(),
    }),
  ),
  slot: z.string(),
  ondertekening: z.string(),
  voettekst: z.string(),
});

export type BriefInhoud = z.output<typeof briefInhoud>;

/** What a letter about this dossier to this person is made of; the rest is known. */
export const briefVraag = z.object({
  dossierId: idVan('dossier'),
  betrokkeneId: idVan('betrokkene'),
  /** To betrokkene, or to the bewindvoerder beside them. */
  aan: z.enum(BRIEFAAN).optional(),
  soort: z.enum(BRIEFSOORTEN),
  /** The procedure that the letter is about, or a melding of it; both null when the engine chooses. */
  procedureId: id.nullable().default(null),
  meldingId: idVan('melding').nullable().default(null),
  datum,
  /** Only for an invitation. */
  bezoek: z.object({ datum, tijd: vrijeRegel('de tijd', 20) }).nullable(),
});

export type BriefVraag = z.output<typeof briefVraag>;

/** Where what is missing can be filled in, for a link beside the sentence. */
export const plekken = z.array(z.enum(HERSTELPLEKKEN));

/** The letter, or a sentence that names everything that is missing. */
const opgesteld = z.object({
  inhoud: briefInhoud.nullable(),
  bezwaar: z.string().nullable(),
  plekken,
  /** Why it has to be handed over; null: it goes by post. */
  overhandigen: z.string().nullable(),
  /** Why it is better handed over: by post it may come too late. */
  haast: z.string().nullable(),
  /** What it says for want of something better, and where that is filled in. */
  letOp: z.array(z.object({ zin: z.string(), plek: z.enum(HERSTELPLEKKEN) })),
});

export const brief = z.object({
  id: idAnders,
  soort: z.enum(BRIEFSOORTEN),
  betrokkeneId: idVan('betrokkene'),
  aan: z.enum(BRIEFAAN),
  /** What the letter is about; null for a letter about no melding, or from before this was kept. */
  meldingId: idVan('melding').nullable(),
  procedureId: idAnders.nullable(),
  naam: z.string(),
  /** Null where nothing was written. */
  inhoud: briefInhoud.nullable(),
  ...uitvoerVorm(verzondenVelden),
  door: z.string(),
  op: tijdstip,
  /** Why nothing was written; null for a letter. */
  nietGeschreven: z.enum(NIETREDENEN).nullable(),
  /** It went to where they no longer lived: by it nobody was told anything. */
  oudAdres: z.object({ reden: z.enum(OUDE_ADRESSEN), sinds: datum }).nullable(),
  /** The registration was withdrawn: it counts for nothing. */
  ingetrokken: z
    .object({ op: tijdstip, reden: z.enum(BRIEFHERSTELREDENEN).nullable(), door: z.string() })
    .nullable(),
  versie,
});

export type Brief = z.output<typeof brief>;

/** What letters of a dossier can be about now, and which letter is the first to write. */
const waarover = z.object({
  voorstel: z.object({ soort: z.enum(BRIEFSOORTEN), procedureId: idAnders.nullable() }),
  /** The letters that are due, first due first: which, to whom and before when. */
  teSchrijven: z.array(
    z.object({
      soort: z.enum(BRIEFSOORTEN),
      procedureId: idAnders.nullable(),
      betrokkeneId: idVan('betrokkene'),
      aan: z.enum(BRIEFAAN),
      vervalt: datum.nullable(),
    }),
  ),
  /** A procedure for each kind of letter that fits it, the first to write first. */
  gebeurtenissen: z.array(
    z.object({
      soort: z.enum(BRIEFSOORTEN),
      procedureId: idAnders,
      /** Every melding of the procedure. */
      meldingen: z.array(idVan('melding')),
      /** The last that happened of what the letter tells. */
      gebeurtenis: z.enum(GEBEURTENISSOORTEN),
      vernomenOp: datum,
      melder: z.string(),
      verhuurder: z.string().nullable(),
    }),
  ),
});

export type Waarover = z.output<typeof waarover>;

const crisislijnen = z
  .array(z.object({ partnerId: idAnders, telefoon: vrijeRegel('de crisislijn', 60) }))
  .max(50);

/** What letters say of the desk itself. */
export const briefinstellingen = z.object({
  afzender: z.array(z.string()),
  ...uitvoerVorm(instellingVelden),
  /** Where each sociale dienst can be called in a crisis. */
  crisislijnen,
  versie,
});

export type Briefinstellingen = z.output<typeof briefinstellingen>;

const basis = {
  roles: ['screener', 'coordinator'],
  object: 'brief',
  purpose: 'taakuitvoering',
} as const;

const lezen = { ...basis, action: 'inzien', unit: 'lezen' } as const;

export const brievenContract = {
  listBrieven: operatie(lezen)
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(brief)),
  listWaarover: operatie(lezen)
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(waarover),
  /** Made as it would be printed, so that what cannot be printed is found here. */
  composeBrief: operatie({ ...lezen, unit: 'eigen' })
    .input(briefVraag)
    .output(opgesteld),
  /** The letter as a PDF; opening it counts as printing. */
  printBrief: operatie({
    ...basis,
    action: 'afdrukken',
    unit: 'eigen',
    changes: DOSSIER,
  })
    .input(briefVraag)
    .output(z.object({ bestand: z.instanceof(Blob), naam: z.string() })),
  /** Records that the letter was sent; meets the letter's own term. */
  registerBrief: operatie({
    ...basis,
    action: 'verstrekken',
    unit: 'eigen',
    changes: DOSSIER,
    once: true,
  })
    .input(
      registratie(
        briefVraag.extend({
          ...invoerVorm(verzondenVelden),
          /** Also when the same letter to the same person is registered for that day already. */
          nogmaals: z.boolean().default(false),
        }),
      ),
    )
    .output(z.array(brief)),
  /** Records that the same letter was sent to several people, each a letter of their own, or none. */
  registerBrieven: operatie({
    ...basis,
    action: 'verstrekken',
    unit: 'eigen',
    changes: DOSSIER,
    once: true,
  })
    .input(
      registratie(
        briefVraag.omit({ betrokkeneId: true }).extend({
          ...invoerVorm(verzondenVelden),
          betrokkeneIds: z.array(idVan('betrokkene')).min(1).max(20),
        }),
      ),
    )
    .output(z.array(brief)),
  /** Records that a letter that is due is not written, and why: told otherwise, or not safe. */
  skipBrief: operatie({ ...deskAdd, object: 'brief', once: true })
    .input(
      registratie(
        briefVraag
          .pick({ dossierId: true, betrokkeneId: true, aan: true, soort: true, procedureId: true })
          .extend({ op: datum, reden: z.enum(NIETREDENEN) }),
      ),
    )
    .output(z.array(brief)),
  /** Withdraws the registration of a letter that was not sent: what it met is due again. */
  withdrawBrief: operatie({ ...deskChange, object: 'brief' })
    .input(sleutel.extend({ reden: z.enum(BRIEFHERSTELREDENEN).nullable() }))
    .output(z.array(brief)),
  readBriefinstellingen: operatie({ ...lezen, roles: 'aangemeld', object: 'instelling' }).output(
    briefinstellingen,
  ),
  changeBriefinstellingen: operatie({
    roles: ['beheerder', 'coordinator'],
    object: 'instelling',
    purpose: 'beheer',
    action: 'wijzigen',
    unit: 'schrijven',
    // Letters and answers that were composed name the desk as well.
    changes: ['brieven', 'partnervragen', 'bekendheid.composeCheck'],
    gives: 'brieven.readBriefinstellingen',
  })
    .input(
      z.object({
        versie,
        afzender: z.array(vrijeRegel('een regel van de afzender', 60)).max(5),
        ...invoerVorm(instellingVelden),
        // Left out: they stay as they are.
        grondslag: invoerVorm(instellingVelden).grondslag.optional(),
        crisislijnen: crisislijnen.optional(),
      }),
    )
    .output(briefinstellingen),
};
