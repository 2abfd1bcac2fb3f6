import { z } from 'zod';
import { persoonVelden } from '#areas/personen/fields.ts';
import { deskAdd, deskChange, operatie, registratie } from '#domain/contract/operatie.ts';
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
import { JA_NEE_ONBEKEND } from '#domain/keuzes.ts';
import { aanduidingVelden } from './fields.ts';
import { AANZETTEN } from './rules/aan-zet.ts';
import {
  AFWIJKREDENEN,
  GEBEURTENISBRONNEN,
  HERSTELREDENEN,
  PROCEDUREGRONDEN,
  TOEWIJZINGEN,
  ZITTINGSOORTEN,
} from './rules/gebeurtenis-gegevens.ts';
import { GEBEURTENISSOORTEN } from './rules/gebeurtenissen.ts';

/** What some kinds of gebeurtenis tell besides their days. */
const gegevens = z.object({
  zittingsoort: z.enum(ZITTINGSOORTEN).optional(),
  van: datum.optional(),
  toewijzing: z.enum(TOEWIJZINGEN).optional(),
  vonnisInStand: z.enum(JA_NEE_ONBEKEND).optional(),
  dekt: z.enum(JA_NEE_ONBEKEND).optional(),
  opvang: z.enum(JA_NEE_ONBEKEND).optional(),
  afwijking: z.enum(AFWIJKREDENEN).optional(),
});

/** A time of day, or nothing. */
const tijd = z
  .string()
  .regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/, { error: 'Vul een tijd in, bijvoorbeeld 10:00.' });

/** What is typed of a gebeurtenis. */
const getypt = z.object({
  soort: z.enum(GEBEURTENISSOORTEN),
  op: datum.nullable(),
  vernomenOp: datum,
  dag: datum.nullable(),
  /** Whether its day is known only about: the day that it names, or else that on which it happened. */
  ongeveer: z.boolean().optional(),
  tijd,
  bron: z.enum(GEBEURTENISBRONNEN),
  /** Whom of the gedaagden it is about; null: all of them. */
  gedaagden: z.array(idVan('betrokkene')).min(1).max(20).nullable(),
  gegevens,
  toelichting: tekst('de toelichting'),
  aanvaard,
});
export type GebeurtenisInvoer = z.output<typeof getypt>;

/** A gebeurtenis of a procedure, as the screen shows it. */
export const gebeurtenis = getypt.omit({ aanvaard: true }).extend({
  id: idAnders,
  ongeveer: z.boolean(),
  meldingId: idVan('melding').nullable(),
  /** From whom it is known, by name where a melding brought it. */
  van: z.string(),
  /** Whether that is somebody else than who lets, who executes, or a judge. */
  horenZeggen: z.boolean(),
  ingetrokken: z.object({ op: datum, reden: z.string() }).nullable(),
  vervangenDoor: idAnders.nullable(),
  /** Whether a letter told of it. */
  verteld: z.boolean(),
  door: z.string(),
  geregistreerdOp: tijdstip,
  versie,
});
export type GebeurtenisBeeld = z.output<typeof gebeurtenis>;

const { straat, huisnummer, huisletter, toevoeging, postcode, plaats } = persoonVelden;
const adresdelen = { straat, huisnummer, huisletter, toevoeging, postcode, plaats };

/** The dwelling at stake in its parts. */
const woning = z.object({
  ...uitvoerVorm(adresdelen),
  ...uitvoerVorm(aanduidingVelden),
  gemeente: z.string().nullable(),
});
export type Woningdelen = z.output<typeof woning>;

const dagstand = z.object({
  /** The gebeurtenis that named it. */
  id: idAnders,
  dag: datum.nullable(),
  ongeveer: z.boolean(),
  tijd: z.string(),
  einde: z.object({ hoe: z.string(), op: datum }).nullable(),
});

/** A procedure with what happened in it and how it stands. */
export const procedure = z.object({
  id: idAnders,
  traject: z.number().int(),
  /** Whether it belongs to the traject that is open. */
  isLopend: z.boolean(),
  verhuurder: z.object({ id: idAnders, naam: z.string() }).nullable(),
  gronden: z.array(z.enum(PROCEDUREGRONDEN)),
  woning: z.string(),
  woningDelen: woning,
  /** Who is summoned; who died is not among them. */
  gedaagden: z.array(idVan('betrokkene')),
  /** Whether somebody chose who is summoned; otherwise it follows from the roles. */
  isGekozen: z.boolean(),
  gebeurtenissen: z.array(gebeurtenis),
  dagvaarding: z.string(),
  zittingen: z.array(dagstand),
  ontruimingen: z.array(dagstand),
  aanZet: z.object({ wie: z.enum(AANZETTEN), zin: z.string() }),
  versie,
});
export type Procedure = z.output<typeof procedure>;

const reden = z.enum(HERSTELREDENEN).nullable();

export const proceduresContract = {
  /** Records what happened in a procedure; without one, in a new procedure of the dossier. */
  addGebeurtenis: operatie({ ...deskAdd, object: 'dossier', once: true })
    .input(registratie(getypt.extend({ dossierId: idVan('dossier'), procedureId: id.nullable() })))
    .output(z.object({ procedures: z.array(procedure) })),
  /** Puts something else in the place of a gebeurtenis; what was entered stays in the record. */
  correctGebeurtenis: operatie({ ...deskChange, object: 'dossier' })
    .input(getypt.extend({ id, versie, reden }))
    .output(z.object({ procedures: z.array(procedure) })),
  /** Withdraws a gebeurtenis: from now on it counts as never entered. */
  withdrawGebeurtenis: operatie({ ...deskChange, object: 'dossier' })
    .input(sleutel.extend({ reden }))
    .output(z.object({ procedures: z.array(procedure) })),
  /** Says which dwelling a procedure is about, who lets it, why it is wanted back and who is summoned. */
  changeProcedure: operatie({ ...deskChange, object: 'dossier' })
    .input(
      sleutel.extend({
        verhuurderId: id.nullable(),
        gronden: z.array(z.enum(PROCEDUREGRONDEN)).max(8),
        /** The dwelling as it is typed; left out: as it was. */
        woning: z
          .object({
            ...invoerVorm(adresdelen),
            ...invoerVorm(aanduidingVelden),
            gemeente: z.string().max(4).nullable(),
          })
          .optional(),
        /** Who is summoned; null: it follows from the roles, left out: as it was. */
        gedaagden: z.array(idVan('betrokkene')).min(1).max(20).nullable().optional(),
        aanvaard: aanvaard.default([]),
      }),
    )
    .output(z.object({ procedures: z.array(procedure) })),
};
