import { z } from 'zod';
import { ZORGEN, ZORGWAARDEN } from '#areas/dossiers/rules-huishouden.ts';
import { AFSTEMMINGSOORTEN } from '#areas/screening/rules/afstemming.ts';
import {
  MELDCODESTAPPEN,
  NADEELCATEGORIEEN,
  NADEELWAARDEN,
  PRIORITEITSGROEPEN,
  VOOR_WIE,
  ZORGHISTORIE,
} from '#areas/screening/rules/formulier.ts';
import { UITKOMSTEN } from '#areas/screening/rules/regels.ts';
import { operatie } from '#domain/contract/operatie.ts';
import { datum, id, periode, regel, tijdstip, versie } from '#domain/contract/velden.ts';
import { JA_NEE_ONBEKEND, KANALEN } from '#domain/keuzes.ts';
import { AFSLUITREDENEN } from './rules/afsluiting.ts';
import { GRONDEN } from './rules/beeindiging.ts';

const jaNee = z.enum(JA_NEE_ONBEKEND);
const tekst = (naam: string, minimum = 0) =>
  z
    .string()
    .trim()
    .min(minimum, { error: `Vul ${naam} in.` })
    .max(4000, { error: `Gebruik voor ${naam} hoogstens 4000 tekens.` });

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
  zorgaanbieders: z.string().max(500).optional(),
  zorgen: z.partialRecord(z.enum(ZORGEN), z.enum(ZORGWAARDEN)).optional(),
  kinderen: z
    .object({
      aanwezig: jaNee.optional(),
      leeftijden: z.array(z.number().int().min(0).max(30)).optional(),
      ondersteuningsvraag: jaNee.optional(),
      kindcheckGedaan: z.boolean().optional(),
      meldcode: z.array(z.enum(MELDCODESTAPPEN)).optional(),
      jeugdprofessionalGeinformeerd: z.boolean().optional(),
    })
    .optional(),
  prioriteit: z.array(z.enum(PRIORITEITSGROEPEN)).optional(),
  twijfel: z.boolean().optional(),
});

const uitkomsten = z.array(z.enum(UITKOMSTEN)).min(1, { error: 'Kies ten minste één uitkomst.' });
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
  id,
  regelversie: z.string(),
  antwoorden: screeningAntwoorden,
  voorstel,
  uitkomsten: z.array(z.enum(UITKOMSTEN)),
  motivering: z.string(),
  door: z.string(),
  op: tijdstip,
});
export type Screening = z.output<typeof screening>;

export const afstemming = z.object({
  id,
  soort: z.enum(AFSTEMMINGSOORTEN),
  datum,
  met: z.string(),
  tekst: z.string(),
  door: z.string(),
  op: tijdstip,
});

const partnerNaam = z.object({ id, naam: z.string() });
/** Who was told, when and how; without a date: still missing. */
export const informeerRegel = z.object({
  partner: partnerNaam,
  datum: datum.nullable(),
  kanaal: z.enum(KANALEN).nullable(),
  teLaat: z.boolean(),
});

/** One partner that stopped early (SA 6). */
export const beeindiging = z.object({
  id,
  dossierId: id,
  dossiernummer: z.string(),
  partner: partnerNaam,
  datum,
  gronden: z.array(z.enum(GRONDEN)),
  inspanning: z.string(),
  informeren: z.array(informeerRegel),
  nogTeInformeren: z.number().int(),
  door: z.string(),
  op: tijdstip,
});
export type Beeindiging = z.output<typeof beeindiging>;

/** A closing, with who has been told and when the data must be destroyed. */
export const afsluiting = z.object({
  id,
  reden: z.enum(AFSLUITREDENEN),
  besluitOp: datum,
  toelichting: z.string(),
  vernietigenOp: datum,
  informeren: z.array(informeerRegel),
  informerenVoor: datum.nullable(),
  heropendOp: datum.nullable(),
  heropenReden: z.string().nullable(),
  door: z.string(),
  op: tijdstip,
  versie,
});
export type Afsluiting = z.output<typeof afsluiting>;

/** Everything of a dossier besides the dossier itself: what was decided, agreed, ended, closed. */
export const afhandeling = z.object({
  dossierId: id,
  dossiernummer: z.string(),
  versie,
  screeningen: z.array(screening),
  afstemmingen: z.array(afstemming),
  partners: z.array(
    partnerNaam.extend({
      rol: z.enum(['melder', 'casusregisseur', 'betrokken']),
      contact: z.string(),
    }),
  ),
  beeindigingen: z.array(beeindiging),
  afsluitingen: z.array(afsluiting),
});
export type Afhandeling = z.output<typeof afhandeling>;

const basis = {
  roles: ['screener', 'coordinator'],
  object: 'dossier',
  purpose: 'taakuitvoering',
} as const;
const lezen = { ...basis, action: 'inzien', unit: 'lezen' } as const;
const schrijven = { ...basis, action: 'aanmaken', unit: 'schrijven' } as const;
const bijDossier = z.object({ dossierId: id });
const verteld = z.object({ partnerId: id, datum, kanaal: z.enum(KANALEN) });

export const afhandelingContract = {
  haal: operatie(lezen).input(bijDossier).output(afhandeling),
  screen: operatie(schrijven)
    .input(
      bijDossier.extend({
        antwoorden: screeningAntwoorden,
        uitkomsten,
        motivering: tekst('de motivering'),
      }),
    )
    .output(afhandeling),
  stemAf: operatie(schrijven)
    .input(
      bijDossier.extend({
        soort: z.enum(AFSTEMMINGSOORTEN),
        datum,
        met: z.string().trim().max(150),
        tekst: tekst('wat is afgesproken', 1),
      }),
    )
    .output(afhandeling),
  voegPartnerToe: operatie(schrijven)
    .input(
      bijDossier.extend({
        partnerId: id,
        rol: z.enum(['casusregisseur', 'betrokken']),
        contact: z.string().trim().max(150),
      }),
    )
    .output(afhandeling),
  beeindig: operatie(schrijven)
    .input(
      bijDossier.extend({
        partnerId: id,
        datum,
        inspanningGeleverd: z.boolean(),
        inspanning: tekst('wat is geprobeerd', 1),
        gronden: z.array(z.enum(GRONDEN)).min(1, { error: 'Kies ten minste één grond.' }),
      }),
    )
    .output(afhandeling),
  sluit: operatie(schrijven)
    .input(
      bijDossier.extend({
        versie,
        reden: z.enum(AFSLUITREDENEN),
        besluitOp: datum,
        toelichting: tekst('de toelichting'),
      }),
    )
    .output(afhandeling),
  heropen: operatie({ ...schrijven, action: 'wijzigen' })
    .input(bijDossier.extend({ versie, reden: regel('de reden van heropening', 500) }))
    .output(afhandeling),
  /** Records that a partner was told of a beëindiging or a closing. */
  meldVerteld: operatie({ ...schrijven, action: 'wijzigen' })
    .input(bijDossier.extend({ bijId: id }).extend(verteld.shape))
    .output(afhandeling),
  /** The register of beëindigingen in a period: rows of dossiers, so only for who handles them. */
  beeindigingen: operatie(lezen).input(periode()).output(z.array(beeindiging)),
};
