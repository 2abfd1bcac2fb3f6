import { z } from 'zod';
import { intrekInvoer, intrekking } from '#areas/contract-herstel.ts';
import { afstemming, screening } from '#areas/screening/contract.ts';
import { deskAdd, deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { datum, id, periode, regel, tijdstip, versie } from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { afsluitVelden, beeindigVelden, berichtVelden, betrokkenVelden } from './fields.ts';
import { HEROPENINGEN } from './rules/afsluiting.ts';
import { GRONDEN } from './rules/beeindiging.ts';

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
  /** Whether it is of the traject that is open. */
  isLopend: z.boolean(),
  dossierId: id,
  dossiernummer: z.string(),
  partner: partnerNaam,
  ...uitvoerVorm(beeindigVelden),
  gronden: z.array(z.enum(GRONDEN)),
  informeren: z.array(informeerRegel),
  nogTeInformeren: z.number().int(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
});

export type Beeindiging = z.output<typeof beeindiging>;

/** A closing, with who has been told and when the data must be destroyed. */
export const afsluiting = z.object({
  id,
  ...uitvoerVorm(afsluitVelden),
  vernietigenOp: datum,
  /** What opening it again would be now, and until when that undoes the closing. */
  heropenen: z.object({ soort: z.enum(HEROPENINGEN), ongedaanTot: datum.nullable() }),
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
  /** What was entered wrong: it counts nowhere, and is shown apart. */
  ingetrokken: z.object({
    screeningen: z.array(screening),
    afstemmingen: z.array(afstemming),
    beeindigingen: z.array(beeindiging),
  }),
});

export type Afhandeling = z.output<typeof afhandeling>;

const bijDossier = z.object({ dossierId: id });

const verteld = z.object({ partnerId: id, ...invoerVorm(berichtVelden) });

const adds = { ...deskAdd, gives: 'afsluiten.readAfhandeling', once: true } as const;

export const afsluitenContract = {
  readAfhandeling: operatie(deskRead).input(bijDossier).output(afhandeling),
  involvePartner: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          partnerId: id,
          ...invoerVorm(betrokkenVelden),
        }),
      ),
    )
    .output(afhandeling),
  recordBeeindiging: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          partnerId: id,
          ...invoerVorm(beeindigVelden),
          inspanningGeleverd: z.boolean(),
          gronden: z.array(z.enum(GRONDEN)).min(1, { error: 'Kies ten minste één grond.' }),
        }),
      ),
    )
    .output(afhandeling),
  closeDossier: operatie(adds)
    .input(
      registratie(
        bijDossier.extend({
          versie,
          ...invoerVorm(afsluitVelden),
          // Only asked when somebody else goes on with it.
          naarWie: invoerVorm(afsluitVelden).naarWie.optional(),
        }),
      ),
    )
    .output(afhandeling),
  reopenDossier: operatie({ ...adds, action: 'wijzigen' })
    .input(registratie(bijDossier.extend({ versie, reden: regel('de reden van heropening', 500) })))
    .output(afhandeling),
  /** Withdraws a beëindiging that was registered by mistake. */
  withdrawBeeindiging: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(intrekInvoer)
    .output(afhandeling),
  /** Records that a partner was told of a beëindiging or a closing. */
  recordVerteld: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(bijDossier.extend({ bijId: id }).extend(verteld.shape))
    .output(afhandeling),
  /** The register of beëindigingen in a period: rows of dossiers, so only for who handles them. */
  listBeeindigingen: operatie(deskRead).input(periode()).output(z.array(beeindiging)),
};
