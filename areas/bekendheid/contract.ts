import { z } from 'zod';
import { plekken } from '#areas/brieven/contract.ts';
import { WERKSTATUSSEN } from '#areas/dossiers/rules.ts';
import { weetbeeld } from '#areas/partnervragen/contract-weten.ts';
import { ZORGSLEUTELS } from '#areas/partnervragen/rules/grondslag.ts';
import { betrokkene, persoonInvoer } from '#areas/personen/contract.ts';
import { DOSSIER, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  datum,
  id,
  idAnders,
  idVan,
  sleutel,
  tijdstip,
  vrijeRegel,
  zoektekst,
} from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { vraagVelden } from './fields.ts';
import { BESLUITEN } from './rules/check.ts';
import { CHECKVELDEN } from './rules/vertellen.ts';

/** A dossier of a possibly known person, as little as is needed to recognise it. */
const dossierKop = z.object({
  id: idVan('dossier'),
  nummer: z.string(),
  werkstatus: z.enum(WERKSTATUSSEN),
  geopendOp: datum,
  beperkt: z.boolean(),
  /** Whether arrears may be kept with a melding in its open traject (B3). */
  achterstandMag: z.boolean().default(false),
  meldingen: z.array(
    z.object({
      id: idVan('melding'),
      aanleiding: z.string(),
      ontvangenOp: datum,
      partner: z.string(),
      /** Who lets the dwelling that it is about; null: not known. */
      verhuurderId: idAnders.nullable().default(null),
      teltMee: z.boolean(),
    }),
  ),
});

/** A person who may be the one that is typed, with the reasons in Dutch. */
export const kandidaat = z.object({
  betrokkene,
  oordeel: z.enum(['bekend', 'mogelijk_bekend']),
  score: z.number(),
  redenen: z.array(z.object({ deel: z.string(), zin: z.string(), gewicht: z.number() })),
  dossiers: z.array(dossierKop),
});
export type Kandidaat = z.output<typeof kandidaat>;

/** Somebody else who is registered at an address: a hint about the household, never a link. */
export const adresgenoot = z.object({
  id: idVan('betrokkene'),
  naam: z.string(),
  dossiers: z.array(z.object({ id: idVan('dossier'), nummer: z.string(), open: z.boolean() })),
  laatsteMelding: datum.nullable(),
});
export type Adresgenoot = z.output<typeof adresgenoot>;

const bekend = { purpose: 'taakuitvoering', action: 'zoeken', object: 'betrokkene' } as const;

const bekendheidOperaties = {
  /** While somebody types: who may this be? Ask once typing has settled; each question is logged. */
  findKandidaten: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ gegevens: persoonInvoer }))
    .output(z.object({ kandidaten: z.array(kandidaat), zelfdeAdres: z.array(adresgenoot) })),
  /** Who else is registered at the address of a dossier's betrokkene. */
  listOpAdres: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(adresgenoot)),
  /** Known addresses that begin with what is typed, without saying who lives there. */
  suggestAdressen: operatie({ ...bekend, roles: ['screener', 'coordinator'], unit: 'lezen' })
    .input(z.object({ zoek: zoektekst(3, 60) }))
    .output(
      z.array(
        z.object({
          straat: z.string(),
          huisnummer: z.string(),
          huisletter: z.string(),
          toevoeging: z.string(),
          postcode: z.string(),
          plaats: z.string(),
        }),
      ),
    ),
};

const CONTACT_OF_NAAM = 'Kies een contactpersoon, of vul bij ‘Namens’ in wie het vraagt.';
const ZAAK = 'Vul het kenmerk van de vrager in, of het nummer van een dossier bij ons.';

const isFilledIn = ({ value }: { value: unknown }) => typeof value === 'object' && value !== null;

/** Who asks, on whose behalf, about which case, for what and how; never about whom. */
export const checkVraag = z
  .object({
    partnerId: z.uuid({ error: 'Kies welke organisatie het vraagt.' }),
    contactpersoonId: id.nullable(),
    ...invoerVorm(vraagVelden),
    dossiernummer: vrijeRegel('het dossiernummer', 20),
  })
  // Also when another field is wrong: everything that is missing is said at once.
  .refine(({ contactpersoonId, namens }) => contactpersoonId !== null || namens !== '', {
    ...{ path: ['namens'], error: CONTACT_OF_NAAM, when: isFilledIn },
  })
  .refine(({ kenmerk, dossiernummer }) => kenmerk !== '' || dossiernummer !== '', {
    ...{ path: ['kenmerk'], error: ZAAK, when: isFilledIn },
  });
export type CheckVraag = z.output<typeof checkVraag>;

const besluiten = z.record(idVan('betrokkene'), z.enum(BESLUITEN));

/** Everything that a check is asked with. The person is never kept: it comes along each time. */
export const checkZoek = z.object({
  /** The check that was begun before; null begins one. */
  check: sleutel.nullable(),
  vraag: checkVraag,
  gegevens: persoonInvoer,
  besluiten,
});
export type CheckZoek = z.output<typeof checkZoek>;

/** Somebody who may be the person, with no more than is needed to decide. */
export const checkKandidaat = z.object({
  id: idVan('betrokkene'),
  oordeel: z.enum(['bekend', 'mogelijk_bekend']),
  vergelijking: z.array(z.object({ naam: z.string(), gevraagd: z.string(), bekend: z.string() })),
  redenen: z.array(z.object({ zin: z.string(), gewicht: z.number() })),
});
export type CheckKandidaat = z.output<typeof checkKandidaat>;

/** `beperkt`: the person is known, but nothing may be given from the dossier, not even that. */
export const CHECKSTANDEN = [
  'bekend',
  'niet_bekend',
  'te_beslissen',
  'te_veel',
  'beperkt',
] as const;

export const checkGevonden = z.object({
  check: sleutel.extend({ id: idAnders }),
  stand: z.enum(CHECKSTANDEN),
  /** Known only because the asker itself reported it: that is no answer to give away as "bekend". */
  alleenEigen: z.boolean(),
  kandidaten: z.array(checkKandidaat),
});
export type CheckGevonden = z.output<typeof checkGevonden>;

/** What is told besides "bekend", with why it is needed where the rules ask that. */
export const checkVertel = z.array(
  z.object({
    item: z.enum(CHECKVELDEN),
    motivering: vrijeRegel('de reden', 300),
  }),
);

export const checkAntwoordVraag = checkZoek.extend({
  check: sleutel,
  vertel: checkVertel,
  /** With what care and verplichte zorg may be told of (st 5); null: not. */
  zorgsleutel: z.enum(ZORGSLEUTELS).nullable().default(null),
});
export type CheckAntwoordVraag = z.output<typeof checkAntwoordVraag>;

const antwoord = z.object({ onderwerp: z.string(), tekst: z.string() });

const { namens, rol, doel, toelichting } = uitvoerVorm(vraagVelden);

/** One done check, as it stands in the register. */
export const checkRegel = z.object({
  id: idAnders,
  gevraagdOp: tijdstip,
  partner: z.string(),
  contact: z.string(),
  namens,
  rol,
  zaak: z.string(),
  doel,
  toelichting,
  uitkomst: z.enum(['bekend', 'niet_bekend', 'geweigerd']).nullable(),
  /** How often the register was searched; more than once is worth a look. */
  gezocht: z.number().int(),
  verteld: z.array(z.enum(CHECKVELDEN)),
  dossier: z.object({ id: idVan('dossier'), nummer: z.string() }).nullable(),
  beantwoordOp: tijdstip.nullable(),
  antwoordKanaal: z.enum(KANALEN).nullable(),
  door: z.string(),
});
export type CheckRegel = z.output<typeof checkRegel>;

const basis = {
  roles: ['screener', 'coordinator'],
  object: 'bekendheidscheck',
  purpose: 'taakuitvoering',
} as const;

const CHECKS = ['bekendheid.listChecks'];

/** The partnervraag that the check answers; left out: it was asked here at once. */
const vraagId = id.optional();

const bekendheidscheckOperaties = {
  /** Asks whether one person is known, and records that it was asked, also when nobody is found. */
  searchCheck: operatie({ ...basis, action: 'zoeken', unit: 'schrijven', changes: CHECKS })
    .input(checkZoek)
    .output(checkGevonden),
  /** The answer as it would be given, or why there is none (yet). */
  composeCheck: operatie({ ...basis, object: 'dossier', action: 'inzien', unit: 'lezen' })
    .input(checkAntwoordVraag)
    .output(
      z.object({
        antwoord: antwoord.nullable(),
        bezwaar: z.string().nullable(),
        plekken,
        /** What this asker may hear; null while it is not known who it is about. */
        weten: weetbeeld.nullable(),
      }),
    ),
  /** Copying the answer records it, on the dossier as a verstrekking too (PP 12). */
  answerCheck: operatie({
    ...basis,
    object: 'dossier',
    action: 'verstrekken',
    unit: 'schrijven',
    changes: [...CHECKS, ...DOSSIER],
  })
    .input(checkAntwoordVraag.extend({ antwoordKanaal: z.enum(KANALEN), vraagId }))
    .output(antwoord),
  /** Records that nothing was told: to who did not sign, or for vroegsignalering. Nobody is searched. */
  refuseCheck: operatie({
    ...basis,
    action: 'aanmaken',
    unit: 'schrijven',
    changes: [...CHECKS, 'partnervragen'],
    once: true,
  })
    .input(registratie(z.object({ vraag: checkVraag, antwoordKanaal: z.enum(KANALEN), vraagId })))
    .output(antwoord),
  /** The register of checks, newest first; it names nobody a check was about. */
  listChecks: operatie({ ...basis, action: 'inzien', unit: 'lezen' })
    .input(z.object({ pagina: z.number().int().min(1).max(1000).default(1) }))
    .output(z.object({ checks: z.array(checkRegel), meer: z.boolean() })),
};

export const bekendheidContract = { ...bekendheidOperaties, ...bekendheidscheckOperaties };
