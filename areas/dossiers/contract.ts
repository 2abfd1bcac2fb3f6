import { z } from 'zod';
import { BRIEFSOORTEN } from '#areas/brieven/rules/sjablonen.ts';
import { huishouden, melding, termijn, zorgen } from '#areas/meldingen/contract.ts';
import { betrokkene, persoonInvoer } from '#areas/personen/contract.ts';
import { BAKKEN } from '#areas/werk/rules.ts';
import { operatie } from '#domain/contract/operatie.ts';
import { datum, id, regel, tijdstip, versie } from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { PROCESSTAPPEN, WERKSTATUSSEN } from './rules.ts';

const vlag = z.object({ code: z.string(), zin: z.string() });
const medewerker = z.object({ id, naam: z.string() });
const volgendeStap = z.object({
  code: z.string(),
  zin: z.string(),
  vervalt: datum.nullable(),
  /** The letter that the step asks for: which kind, about which melding. */
  brief: z.object({ soort: z.enum(BRIEFSOORTEN), melding: id }).nullable(),
});

/** A dossier as a row of the werkvoorraad or of search results. */
export const dossierRegel = z.object({
  id,
  nummer: z.string(),
  naam: z.string(),
  geboortedatum: z.string().nullable(),
  adres: z.string(),
  gemeente: z.string().nullable(),
  werkstatus: z.enum(WERKSTATUSSEN),
  processtap: z.enum(PROCESSTAPPEN),
  behandelaar: medewerker.nullable(),
  vervalt: datum.nullable(),
  bak: z.enum(BAKKEN),
  volgendeStap: volgendeStap.nullable(),
  vlaggen: z.array(vlag),
  meldingen: z.number().int(),
  laatsteMelding: z
    .object({ aanleiding: z.string(), ontvangenOp: datum, partner: z.string() })
    .nullable(),
});
export type DossierRegel = z.output<typeof dossierRegel>;

/** Something noted: a contact moment with somebody, or a note. */
export const aantekening = z.object({
  id,
  soort: z.enum(['contact', 'notitie']),
  datum,
  kanaal: z.enum(KANALEN).nullable(),
  met: z.string(),
  tekst: z.string(),
  door: z.string(),
  op: tijdstip,
  versie,
});
export type Aantekening = z.output<typeof aantekening>;

/** One thing that happened, as a sentence; newest first in a dossier. */
export const gebeurtenis = z.object({
  id,
  op: tijdstip,
  door: z.string(),
  soort: z.string(),
  gegevens: z.record(z.string(), z.string()),
});
export type Gebeurtenis = z.output<typeof gebeurtenis>;

/** Everything of one dossier. */
export const dossier = z.object({
  id,
  nummer: z.string(),
  werkstatus: z.enum(WERKSTATUSSEN),
  processtap: z.enum(PROCESSTAPPEN),
  gemeente: z.object({ code: z.string(), naam: z.string() }).nullable(),
  behandelaar: medewerker.nullable(),
  personen: z.array(
    betrokkene.extend({
      rol: z.enum(['betrokkene', 'medehuurder']),
      /** Other dossiers of the same person, newest first. */
      andere: z.array(z.object({ id, nummer: z.string(), open: z.boolean() })),
    }),
  ),
  huishouden,
  zorgen,
  beperkt: z.boolean(),
  geopendOp: datum,
  geslotenOp: datum.nullable(),
  volgendeStap: volgendeStap.nullable(),
  vlaggen: z.array(vlag),
  meldingen: z.array(melding),
  termijnen: z.array(termijn),
  aantekeningen: z.array(aantekening),
  geschiedenis: z.array(gebeurtenis),
  versie,
});
export type Dossier = z.output<typeof dossier>;

const schrijven = {
  roles: ['screener', 'coordinator'],
  action: 'wijzigen',
  object: 'dossier',
  purpose: 'taakuitvoering',
  unit: 'schrijven',
} as const;
const lezen = {
  roles: ['screener', 'coordinator'],
  action: 'inzien',
  object: 'dossier',
  purpose: 'taakuitvoering',
  unit: 'lezen',
} as const;
const sleutel = z.object({ id, versie });

export const dossiersContract = {
  haal: operatie(lezen).input(z.object({ id })).output(dossier),
  neem: operatie(schrijven).input(sleutel).output(dossier),
  draagOver: operatie(schrijven)
    .input(sleutel.extend({ accountId: id.nullable() }))
    .output(dossier),
  wijzigStand: operatie(schrijven)
    .input(
      sleutel.extend({
        werkstatus: z.enum(['nieuw', 'screening', 'afstemming']),
        processtap: z.enum(PROCESSTAPPEN),
      }),
    )
    .output(dossier),
  wijzigHuishouden: operatie(schrijven)
    .input(sleutel.extend({ huishouden, zorgen }))
    .output(dossier),
  wijzigBetrokkene: operatie({ ...schrijven, object: 'betrokkene' })
    .input(
      z.object({
        dossierId: id,
        id,
        versie,
        gegevens: persoonInvoer,
        bron: regel('van wie u dit hebt', 100),
        aanvaard: z.array(z.string().max(80)).max(50),
      }),
    )
    .output(dossier),
  noteer: operatie({ ...schrijven, action: 'aanmaken' })
    .input(
      z.object({
        dossierId: id,
        soort: z.enum(['contact', 'notitie']),
        datum,
        kanaal: z.enum(KANALEN).nullable(),
        met: z.string().trim().max(150),
        tekst: z
          .string()
          .trim()
          .min(1, { error: 'Vul in wat er is besproken of gebeurd.' })
          .max(8000),
      }),
    )
    .output(dossier),
  /** Everybody a dossier can be handed to. */
  collegas: operatie({
    ...lezen,
    object: 'account',
    action: 'geen',
    reasonNotLogged: 'names of colleagues only',
  }).output(z.array(medewerker)),
  /** Shows the BSN of one person: hidden by default, each showing is logged (domein §5). */
  toonBsn: operatie({ ...lezen, object: 'betrokkene' })
    .input(z.object({ id, dossierId: id }))
    .output(z.object({ bsn: z.string().nullable() })),
};

export const termijnenContract = {
  /** Records that a term was met, and with what. */
  voldoe: operatie({ ...schrijven, object: 'termijn' })
    .input(sleutel.extend({ op: datum, met: regel('waarmee de termijn is gehaald', 300) }))
    .output(termijn),
  schortOp: operatie({ ...schrijven, object: 'termijn' })
    .input(sleutel.extend({ van: datum, reden: regel('de reden van de opschorting', 300) }))
    .output(termijn),
  hervat: operatie({ ...schrijven, object: 'termijn' })
    .input(sleutel.extend({ tot: datum }))
    .output(termijn),
  /** The due date explained day by day. */
  uitleg: operatie({ ...lezen, object: 'termijn' })
    .input(z.object({ id }))
    .output(
      z.object({
        termijn,
        regels: z.array(z.object({ datum, telt: z.boolean(), reden: z.string() })),
        zin: z.string(),
      }),
    ),
};

/** Whose work: my own, nobody's, or everybody's. */
export const WIENS = ['mij', 'niemand', 'iedereen'] as const;
const wiens = z.enum(WIENS);

export const werkvoorraadContract = {
  /** How many open dossiers are in each bak; a count opens exactly the list that it counted. */
  tellingen: operatie(lezen).output(
    z.array(
      z.object({
        wiens,
        aantallen: z.record(z.enum(BAKKEN), z.number().int()),
        totaal: z.number().int(),
      }),
    ),
  ),
  lijst: operatie(lezen)
    .input(
      z.object({
        wiens,
        bak: z.enum(BAKKEN).nullable(),
        pagina: z.number().int().min(1).max(100_000),
        perPagina: z.number().int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ dossiers: z.array(dossierRegel), totaal: z.number().int() })),
};

/** Which dossiers a search is about. */
export const ZOEKSTATUSSEN = ['alle', 'open', 'gesloten'] as const;
/** How long ago a dossier may have been opened. */
export const ZOEKPERIODES = ['altijd', 'maand', 'jaar'] as const;

/** What a search is narrowed down to; usually nothing. */
export const zoekfilter = z.object({
  status: z.enum(ZOEKSTATUSSEN).default('alle'),
  wiens: wiens.default('iedereen'),
  /** Code of a gemeente of the region. */
  gemeente: z
    .string()
    .regex(/^\d{4}$/)
    .nullable()
    .default(null),
  geopend: z.enum(ZOEKPERIODES).default('altijd'),
});
export type Zoekfilter = z.output<typeof zoekfilter>;

/** A dossier that was found, with why when its row does not show it. */
export const zoekRegel = dossierRegel.extend({
  /** Who answers to the search, when that is not the betrokkene of the dossier. */
  via: z.string().nullable(),
  /** What it was found by; the number itself is not shown. */
  op: z.array(z.enum(['op_bsn', 'op_telefoon'])),
});
export type ZoekRegel = z.output<typeof zoekRegel>;

export const zoekenContract = {
  /** One box: dossiernummer, name in any order or part, birth date, postcode, address, BSN. */
  zoek: operatie({ ...lezen, action: 'zoeken' })
    .input(
      zoekfilter.extend({
        tekst: z.string().trim().min(2).max(120),
        pagina: z.number().int().min(1).max(1000).default(1),
      }),
    )
    .output(
      z.object({
        dossiers: z.array(zoekRegel),
        meer: z.boolean(),
        totaal: z.number().int(),
        /** More people answer than are looked at: the search is too short. */
        teVeel: z.boolean(),
        /** Words that nobody has, with what was taken instead. */
        lijktOp: z.array(z.object({ getypt: z.string(), gevonden: z.array(z.string()) })),
      }),
    ),
};
