import { z } from 'zod';
import { herstelreden, intrekInvoer, intrekking } from '#areas/contract-herstel.ts';
import {
  DOSSIER,
  deskAdd,
  deskChange,
  deskRead,
  operatie,
  registratie,
} from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  datum,
  gedaan,
  id,
  idAnders,
  idVan,
  sleutel,
  tekst,
  tijdstip,
  versie,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { partnervraagVelden } from './fields.ts';

/** A question of a partner as it stands: who asks what, until when, and what was answered. */
export const partnervraag = z.object({
  id: idAnders,
  /** Null: about nobody, or about somebody whom the desk does not know. */
  dossier: z.object({ id: idVan('dossier'), nummer: z.string() }).nullable(),
  meldingId: idVan('melding').nullable(),
  ...uitvoerVorm(partnervraagVelden),
  /** Who asks, as the desk calls them, and which person there. */
  vrager: z.string(),
  contact: z.string(),
  aangenomenDoor: z.string(),
  /** Until when it is to be answered; its id is null where there is no dossier. */
  termijn: z.object({
    id: idAnders.nullable(),
    bron: z.string(),
    vervalt: datum.nullable(),
    opgeschort: z.boolean(),
    teLaat: z.boolean(),
  }),
  /** That a term of the agreement was missed, and whom that is or was told (SA 7 MZO e). */
  gemist: z
    .object({ aan: z.string(), isVrager: z.boolean(), verteldOp: datum.nullable() })
    .nullable(),
  beantwoord: z
    .object({
      op: datum,
      kanaal: z.enum(KANALEN).nullable(),
      antwoord: z.string(),
      door: z.string(),
      /** It was given as a text, which stands with what was given. */
      isTekst: z.boolean(),
    })
    .nullable(),
  ingetrokken: intrekking.nullable(),
  door: z.string(),
  op: tijdstip,
  versie,
});
export type Partnervraag = z.output<typeof partnervraag>;

/** Missed terms that one person is told of in one notice. */
export const gemistbericht = z.object({
  partnerId: idAnders,
  partner: z.string(),
  contact: z.string(),
  /** Who it is, as it is read. */
  aan: z.string(),
  hadVandaag: z.boolean(),
  vragen: z.array(
    z.object({
      id: idAnders,
      dossier: z.object({ id: idVan('dossier'), nummer: z.string() }).nullable(),
      zin: z.string(),
      vervalt: datum,
    }),
  ),
  onderwerp: z.string(),
  tekst: z.string(),
});
export type Gemistbericht = z.output<typeof gemistbericht>;

const KIES_PARTNER =
  'Kies welke organisatie het vraagt, of kies bij ‘Wie vraagt het?’ iets anders.';

/** What is typed of a question. */
const vraaginvoer = z.object({
  /** Null: without a dossier, about nobody or about somebody who is not known. */
  dossierId: idVan('dossier').nullable(),
  ...invoerVorm(partnervraagVelden),
  vraag: tekst('de vraag', 1, TEKST_HOOGSTENS),
});
export type Vraaginvoer = z.output<typeof vraaginvoer>;

const metVrager = {
  path: ['partnerId'],
  error: KIES_PARTNER,
  when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null,
};
const heeftVrager = ({ vragersoort, partnerId }: Pick<Vraaginvoer, 'vragersoort' | 'partnerId'>) =>
  vragersoort !== 'partner' || partnerId !== null;

/** An answer that was said, or given otherwise than with a text of the program. */
const mondeling = z.object({
  op: datum,
  kanaal: z.enum(KANALEN),
  /** In short; '' keeps only that it was answered. */
  antwoord: tekst('het antwoord', 0, TEKST_HOOGSTENS),
  /** Whether whoever asked was told as well that it came too late (SA 7 MZO e). */
  ookGezegd: z.boolean().default(false),
});
export type MondelingAntwoord = z.output<typeof mondeling>;

const VRAGEN = ['partnervragen', ...DOSSIER] as const;
const vraagObject = { object: 'partnervraag', changes: VRAGEN } as const;
const change = { ...deskChange, ...vraagObject } as const;

export const vragenContract = {
  /** What was asked about a dossier, newest first; what was withdrawn too. */
  listVragen: operatie({ ...deskRead, object: 'dossier' })
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(partnervraag)),
  /** Everything that waits for an answer, with a dossier or without, and who must hear what was missed. */
  listOpenVragen: operatie({ ...deskRead, object: 'partnervraag' }).output(
    z.object({ vragen: z.array(partnervraag), berichten: z.array(gemistbericht) }),
  ),
  /**
   * Registers a question; one that was answered at once with its answer. Null: it is without a
   * dossier and was answered, so that only its line in the log is kept.
   */
  registerVraag: operatie({ ...deskAdd, ...vraagObject, once: true })
    .input(
      registratie(vraaginvoer.extend({ beantwoord: mondeling.nullable() })).refine(
        heeftVrager,
        metVrager,
      ),
    )
    .output(z.object({ vraag: partnervraag.nullable() })),
  /** Puts right what was typed of a question, or says which dossier it turned out to be about. */
  correctVraag: operatie(change)
    .input(
      vraaginvoer.extend({ ...sleutel.shape, reden: herstelreden }).refine(heeftVrager, metVrager),
    )
    .output(partnervraag),
  /** Withdraws a question that was not asked; one without a dossier goes. */
  withdrawVraag: operatie(change).input(intrekInvoer).output(gedaan),
  /** Records that a question was answered, by telephone or otherwise; one without a dossier goes. */
  answerVraag: operatie(change).input(sleutel.extend(mondeling.shape)).output(gedaan),
  /** Says that a question was not answered after all: its term runs again. */
  reopenVraag: operatie(change).input(intrekInvoer).output(gedaan),
  /** Records that somebody was told of missed terms, with the text of the notice or "al gezegd". */
  tellGemist: operatie({ ...change, action: 'verstrekken' })
    .input(
      z.object({
        partnerId: id,
        contact: vrijeRegel('de contactpersoon', 150),
        vragen: z.array(id).min(1).max(200),
        hoe: z.enum(['bericht', 'gezegd']),
        kanaal: z.enum(KANALEN),
        /** Until when they hear more; null: as soon as possible. */
        nieuweDatum: datum.nullable(),
      }),
    )
    .output(z.object({ onderwerp: z.string(), tekst: z.string() })),
  /** Says that somebody was not told of a missed term after all. */
  untellGemist: operatie(change).input(intrekInvoer).output(gedaan),
};
