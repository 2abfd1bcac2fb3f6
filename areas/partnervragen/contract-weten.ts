import { z } from 'zod';
import { PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import { deskAdd, operatie, registratie } from '#domain/contract/operatie.ts';
import {
  id,
  idAnders,
  idVan,
  regel,
  tekst,
  tijdstip,
  versie,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { GRONDSLAGCODES, GRONDSLAGEN } from './rules/grondslag.ts';
import { ONTVANGERROLLEN } from './rules/ontvangers.ts';
import { WEETSTANDEN, WEETVOORWAARDEN } from './rules/weetregel.ts';
import { isWeetveld, type Weetveld } from './rules/weetvelden.ts';

/** A field that can be told, by its code. */
export const weetveldCode = z.custom<Weetveld>(
  (value) => typeof value === 'string' && isWeetveld(value),
  { error: 'Dit is geen gegeven dat verteld kan worden.' },
);

/** One rule about who may know what, as it stands in an afsprakenset and in its file. */
export const weetregel = z.strictObject({
  rollen: z.array(z.enum(ONTVANGERROLLEN)).min(1),
  velden: z.array(weetveldCode).min(1),
  stappen: z.array(z.enum(PROCESSTAPPEN)).min(1),
  grondslagen: z.array(z.enum(GRONDSLAGEN)).min(1),
  stand: z.enum(WEETSTANDEN),
  voorwaarde: z.enum(WEETVOORWAARDEN).optional(),
  bron: z.string().trim().min(1).max(200),
});

/** What one recipient may hear, as it is shown before anything is told. */
export const weetbeeld = z.object({
  /** In which roles it hears it, in Dutch. */
  ontvanger: z.string(),
  stap: z.enum(PROCESSTAPPEN),
  grondslag: z.enum(GRONDSLAGEN),
  /** The grondslag as it would be written down. */
  grond: z.string(),
  oordelen: z.array(
    z.object({
      veld: weetveldCode,
      stand: z.enum([...WEETSTANDEN, 'niet']),
      reden: z.string(),
      bron: z.string(),
    }),
  ),
});
export type Weetbeeld = z.output<typeof weetbeeld>;

/** A legal basis that the FG sets, with whether it was confirmed. */
export const grondslaginstelling = z.object({
  code: z.enum(GRONDSLAGCODES),
  omschrijving: z.string(),
  bevestigdOp: tijdstip.nullable(),
  bevestigdDoor: z.string().nullable(),
  versie,
});
export type GrondslagInstelling = z.output<typeof grondslaginstelling>;

/** The whole matrix, as the page shows it. */
export const weetboek = z.object({
  set: z.string(),
  verlopen: z.boolean(),
  /** On what exchange between the parties rests today for rent arrears. */
  grondslag: z.enum(GRONDSLAGEN),
  regels: z.array(weetregel),
  instellingen: z.array(grondslaginstelling),
});
export type Weetboek = z.output<typeof weetboek>;

/** One verstrekking that manager and FG must see: outside the parties, or in haste. */
export const bijzondereVerstrekking = z.object({
  id: idAnders,
  dossiernummer: z.string(),
  partner: z.string(),
  grondslag: z.enum(GRONDSLAGEN),
  grond: z.string(),
  velden: z.array(weetveldCode),
  kanaal: z.enum(KANALEN),
  op: tijdstip,
  door: z.string(),
  ingetrokken: z.boolean(),
  /** What the manager recorded of the legal duty; null: nothing yet (PP 12.1). */
  plicht: z
    .object({ bepaling: z.string(), toelichting: z.string(), door: z.string(), op: tijdstip })
    .nullable(),
});
export type BijzondereVerstrekking = z.output<typeof bijzondereVerstrekking>;

const toezicht = {
  roles: ['manager', 'fg'],
  object: 'verstrekking',
  purpose: 'verantwoording',
} as const;

export const wetenContract = {
  /** Who may know what by the set in force, for everybody who works with it or watches over it. */
  readWeetboek: operatie({
    roles: ['screener', 'coordinator', 'manager', 'fg'],
    action: 'inzien',
    object: 'afsprakenset',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(weetboek),
  /** The FG says on which basis something rests, and confirms it or takes that back. */
  setGrondslag: operatie({
    roles: ['fg'],
    action: 'wijzigen',
    object: 'instelling',
    purpose: 'beheer',
    unit: 'schrijven',
    changes: ['partnervragen.readWeetboek'],
  })
    .input(
      z.object({
        code: z.enum(GRONDSLAGCODES),
        versie,
        omschrijving: regel('de grondslag', 300),
        bevestigd: z.boolean(),
      }),
    )
    .output(weetboek),
  /** What was told to Veilig Thuis, in acute danger or under a legal duty, newest first. */
  listBijzondere: operatie({ ...toezicht, action: 'inzien', unit: 'lezen' }).output(
    z.array(bijzondereVerstrekking),
  ),
  /** The text of one of them. */
  readBijzondere: operatie({ ...toezicht, action: 'inzien', unit: 'lezen' })
    .input(z.object({ id }))
    .output(z.object({ onderwerp: z.string(), tekst: z.string() })),
  /** The manager records in writing which law obliged us to tell a non-party (PP 12.1). */
  recordPlicht: operatie({
    ...toezicht,
    roles: ['manager'],
    action: 'wijzigen',
    unit: 'schrijven',
    changes: ['partnervragen.listBijzondere'],
  })
    .input(
      z.object({
        verstrekkingId: id,
        bepaling: regel('de wettelijke bepaling', 200),
        toelichting: vrijeRegel('de toelichting', 500),
      }),
    )
    .output(z.array(bijzondereVerstrekking)),
  /** One line of what was told to Veilig Thuis or in acute danger: never refused. */
  registerSpoed: operatie({ ...deskAdd, action: 'verstrekken', once: true })
    .input(
      registratie(
        z.object({
          dossierId: idVan('dossier'),
          partnerId: id,
          kanaal: z.enum(KANALEN),
          tekst: tekst('wat u vertelde', 1, 500),
        }),
      ),
    )
    .output(z.object({ id: idAnders })),
};
