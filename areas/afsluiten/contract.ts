import { z } from 'zod';
import { intrekInvoer, intrekking } from '#areas/contract-herstel.ts';
import { afstemming, screening } from '#areas/screening/contract.ts';
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
  id,
  idAnders,
  idVan,
  periode,
  regel,
  sleutel,
  tijdstip,
  versie,
} from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { casusregieHerstel, casusregieInvoer, casusregieperiode } from './contract-casusregie.ts';
import {
  afsluitVelden,
  beeindigVelden,
  betrokkenVelden,
  hervatVelden,
  mededelingVelden,
} from './fields.ts';
import { HEROPENINGEN } from './rules/afsluiting.ts';
import { GRONDEN } from './rules/beeindiging.ts';
import { ONDERWERPSOORTEN, VERTELLERS } from './rules/ingelicht.ts';

const partnerNaam = z.object({ id: idAnders, naam: z.string() });

/** Who was told, when and how; without a date: still missing. */
export const informeerRegel = z.object({
  partner: partnerNaam,
  datum: datum.nullable(),
  kanaal: z.enum(KANALEN).nullable(),
  verteller: z.enum(VERTELLERS).nullable(),
  teLaat: z.boolean(),
});

/** One partner that stopped early (SA 6). */
export const beeindiging = z.object({
  id: idAnders,
  /** Whether it is of the traject that is open. */
  isLopend: z.boolean(),
  dossierId: idVan('dossier'),
  dossiernummer: z.string(),
  partner: partnerNaam,
  ...uitvoerVorm(beeindigVelden),
  ...uitvoerVorm(hervatVelden),
  gronden: z.array(z.enum(GRONDEN)),
  /** What to talk over with the party, by SA 6.1; null: nothing. */
  signaal: z.string().nullable(),
  informeren: z.array(informeerRegel),
  nogTeInformeren: z.number().int(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
});

export type Beeindiging = z.output<typeof beeindiging>;

/** A closing, with who has been told and when the data must be destroyed. */
export const afsluiting = z.object({
  id: idAnders,
  ...uitvoerVorm(afsluitVelden),
  vernietigenOp: datum,
  /** What opening it again would be now, and until when that undoes the closing. */
  heropenen: z.object({ soort: z.enum(HEROPENINGEN), ongedaanTot: datum.nullable() }),
  informeren: z.array(informeerRegel),
  informerenVoor: datum.nullable(),
  /** Of a traject that did not succeed: whether all concerned were told (SA 6.2); null: another reason. */
  cyclus: z.enum(['iedereen', 'nog_niet', 'niemand_betrokken']).nullable(),
  heropendOp: datum.nullable(),
  heropenReden: z.string().nullable(),
  door: z.string(),
  op: tijdstip,
  versie,
});

export type Afsluiting = z.output<typeof afsluiting>;

/** Everything of a dossier besides the dossier itself: what was decided, agreed, ended, closed. */
export const afhandeling = z.object({
  dossierId: idVan('dossier'),
  dossiernummer: z.string(),
  versie,
  screeningen: z.array(screening),
  afstemmingen: z.array(afstemming),
  /** The Sociaal Teams of the gemeente of the dossier, to ask for afstemming; empty: none is known. */
  afstempartners: z.array(z.object({ id: idAnders, naam: z.string() })),
  /** Who had casusregie, the first one first, those of earlier trajecten too. */
  casusregie: z.array(casusregieperiode),
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

const over = z.object({ soort: z.enum(ONDERWERPSOORTEN), id: idAnders });

/** Who takes part in a dossier, what each must still hear and what it heard. */
export const ingelicht = z.object({
  dossierId: idVan('dossier'),
  dossiernummer: z.string(),
  partijen: z.array(
    z.object({
      partner: partnerNaam,
      soort: z.string(),
      belangen: z.array(z.string()),
      contact: z.object({ naam: z.string(), telefoon: z.string(), email: z.string() }).nullable(),
      /** How it calls the case itself; '': not known. */
      kenmerk: z.string(),
      open: z.array(
        z.object({
          ...{ over, wat: z.string(), uiterlijk: datum, teLaat: z.boolean() },
          /** Whether the party may hear it, as things stand. */
          magWeten: z.boolean(),
        }),
      ),
      verteld: z.array(
        z.object({
          id: idAnders,
          over,
          wat: z.string(),
          ...uitvoerVorm(mededelingVelden),
          door: z.string(),
          op: tijdstip,
          ingetrokken: intrekking.nullable(),
        }),
      ),
      /** The text for secure mail with all that is open; null: nothing is. */
      tekst: z.object({ onderwerp: z.string(), tekst: z.string() }).nullable(),
      weggelaten: z.array(z.object({ wat: z.string(), waarom: z.string() })),
    }),
  ),
  /** Who is on record and is not told, with why. */
  niet: z.array(z.object({ naam: z.string(), zin: z.string() })),
});

export type Ingelicht = z.output<typeof ingelicht>;

/** The sheet of our own efforts, as it is printed. */
export const inspanningenblad = z.object({
  titel: z.string(),
  datum,
  kop: z.array(z.string()),
  delen: z.array(z.object({ kop: z.string(), punten: z.array(z.string()) })),
  voet: z.string(),
});

const bijDossier = z.object({ dossierId: idVan('dossier') });

const adds = { ...deskAdd, gives: 'afsluiten.readAfhandeling', once: true } as const;

export const afsluitenContract = {
  readAfhandeling: operatie(deskRead).input(bijDossier).output(afhandeling),
  /** Says who has casusregie from a day on: it ends that of the one before on that day. */
  assignCasusregie: operatie(adds)
    .input(registratie(bijDossier.extend(casusregieInvoer.shape)))
    .output(afhandeling),
  /** Says that somebody no longer has it, with nobody after them yet. */
  endCasusregie: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(sleutel.extend({ tot: datum }))
    .output(afhandeling),
  correctCasusregie: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(casusregieHerstel)
    .output(afhandeling),
  withdrawCasusregie: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(intrekInvoer)
    .output(afhandeling),
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
          gronden: z.array(z.enum(GRONDEN)),
          /** Whom the partner told itself, as the desk heard (SA 6.3). */
          zelfVerteld: z.array(id),
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
  /** Records that a partner that stopped takes part again. */
  resumeBeeindiging: operatie({ ...deskChange, gives: 'afsluiten.readAfhandeling' })
    .input(z.object({ id, ...invoerVorm(hervatVelden) }))
    .output(afhandeling),
  /** Who must still hear what, with the text for each. */
  readIngelicht: operatie(deskRead).input(bijDossier).output(ingelicht),
  /** Records that partners were told; what the Meldpunt told is a verstrekking (PP 12). */
  recordMededelingen: operatie({
    ...deskAdd,
    action: 'verstrekken',
    gives: 'afsluiten.readIngelicht',
    once: true,
  })
    .input(
      registratie(
        bijDossier.extend({
          aan: z.array(z.object({ partnerId: id, over: z.array(over).min(1) })).min(1),
          ...invoerVorm(mededelingVelden),
        }),
      ),
    )
    .output(ingelicht),
  /** Says that a partner is not told what it may not know: nobody waits for that any more. */
  skipMededelingen: operatie({
    ...deskAdd,
    action: 'wijzigen',
    gives: 'afsluiten.readIngelicht',
    once: true,
  })
    .input(registratie(bijDossier.extend({ partnerId: id })))
    .output(ingelicht),
  /** Says that a partner was not told after all. */
  withdrawMededeling: operatie({ ...deskChange, gives: 'afsluiten.readIngelicht' })
    .input(intrekInvoer)
    .output(ingelicht),
  /** What the Meldpunt itself did in the last traject, for the parties (SA 6.2). */
  readInspanningen: operatie(deskRead).input(bijDossier).output(inspanningenblad),
  /** The same as a PDF of one page. */
  printInspanningen: operatie({ ...deskRead, action: 'afdrukken', unit: 'eigen', changes: DOSSIER })
    .input(bijDossier)
    .output(z.object({ bestand: z.instanceof(Blob), naam: z.string() })),
  /** The register of beëindigingen in a period: rows of dossiers, so only for who handles them. */
  listBeeindigingen: operatie(deskRead).input(periode()).output(z.array(beeindiging)),
};
