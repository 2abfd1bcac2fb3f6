import { z } from 'zod';
import { intrekking } from '#areas/contract-herstel.ts';
import { ZORGEN, ZORGWAARDEN } from '#areas/dossiers/rules-huishouden.ts';
import { OUDSTE_KIND } from '#areas/meldingen/fields.ts';
import { uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, idAnders, tekst, tijdstip } from '#domain/contract/velden.ts';
import { JA_NEE_ONBEKEND } from '#domain/keuzes.ts';
import { afstemmingVelden, uitkomstVelden } from './fields.ts';
import {
  MELDCODESTAPPEN,
  NADEELCATEGORIEEN,
  NADEELWAARDEN,
  PRIORITEITSGROEPEN,
  VOOR_WIE,
  ZORGHISTORIE,
} from './rules/formulier.ts';
import { UITKOMSTEN } from './rules/regels.ts';

const jaNee = z.enum(JA_NEE_ONBEKEND);

/** The coded form of SA 7 MZO b; everything may still be open. */
export const screeningAntwoorden = z.object({
  nadeel: z
    .partialRecord(
      z.enum(NADEELCATEGORIEEN),
      z.object({
        waarde: z.enum(NADEELWAARDEN).optional(),
        voorWie: z.array(z.enum(VOOR_WIE)).optional(),
      }),
    )
    .optional(),
  zorghistorie: z.partialRecord(z.enum(ZORGHISTORIE), jaNee).optional(),
  zorgaanbieders: tekst('de zorgaanbieders', 0, 500).optional(),
  zorgen: z.partialRecord(z.enum(ZORGEN), z.enum(ZORGWAARDEN)).optional(),
  kinderen: z
    .object({
      aanwezig: jaNee.optional(),
      leeftijden: z.array(z.number().int().min(0).max(OUDSTE_KIND)).optional(),
      ondersteuningsvraag: jaNee.optional(),
      kindcheckGedaan: z.boolean().optional(),
      meldcode: z.array(z.enum(MELDCODESTAPPEN)).optional(),
      jeugdprofessionalGeinformeerd: z.boolean().optional(),
    })
    .optional(),
  prioriteit: z.array(z.enum(PRIORITEITSGROEPEN)).optional(),
  twijfel: z.boolean().optional(),
});

export const uitkomsten = z
  .array(z.enum(UITKOMSTEN))
  .min(1, { error: 'Kies ten minste één uitkomst.' });

const voorstel = z.object({
  regelversie: z.string(),
  uitkomsten: z.array(z.object({ code: z.enum(UITKOMSTEN), redenen: z.array(z.string()) })),
  redenen: z.array(
    z.object({
      regel: z.string(),
      bron: z.string(),
      reden: z.string(),
      uitkomst: z.enum(UITKOMSTEN),
    }),
  ),
});

/** A screening as it was done, with the rules that were in force. */
export const screening = z.object({
  id: idAnders,
  /** Whether it is of the traject that is open; one of before is shown and never counts. */
  isLopend: z.boolean(),
  regelversie: z.string(),
  antwoorden: screeningAntwoorden,
  voorstel,
  uitkomsten: z.array(z.enum(UITKOMSTEN)),
  ...uitvoerVorm(uitkomstVelden),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
});

export type Screening = z.output<typeof screening>;

export const afstemming = z.object({
  id: idAnders,
  isLopend: z.boolean(),
  ...uitvoerVorm(afstemmingVelden),
  /** How the partner is called that was asked or spoken to; '' without one. */
  partnerNaam: z.string(),
  /** Of what was asked: the last day on which an answer is waited for; null while that stands still. */
  reactieTot: datum.nullable(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
});
