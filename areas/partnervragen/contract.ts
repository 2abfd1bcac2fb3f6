import { z } from 'zod';
import { plekken } from '#areas/brieven/contract.ts';
import { intrekInvoer, intrekking } from '#areas/contract-herstel.ts';
import { deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import {
  datum,
  id,
  idAnders,
  idVan,
  tekst,
  tijdstip,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { vragenContract } from './contract-vragen.ts';
import { weetbeeld, weetveldCode, wetenContract } from './contract-weten.ts';
import { ZORGSLEUTELS } from './rules/grondslag.ts';
import { ANTWOORDSOORTEN } from './rules.ts';

/** A text for secure mail, with what the screener fills in. */
export const antwoordVraag = z.object({
  dossierId: idVan('dossier'),
  partnerId: id,
  soort: z.enum(ANTWOORDSOORTEN),
  ontvanger: vrijeRegel('de ontvanger', 100),
  /** The term that this answers, so that it is met; a notice that it was missed leaves it open. */
  termijnId: id.nullable(),
  /** When the answer will be there; only for a notice of a missed term. */
  nieuweDatum: datum.nullable(),
  tekst: tekst('de tekst'),
  /** What the text tells besides its fixed words, with why where the rules ask that. */
  vertelt: z
    .array(z.object({ veld: weetveldCode, motivering: vrijeRegel('de reden', 300) }))
    .default([]),
  /** With what care and verplichte zorg may be told of (st 5); null: not. */
  zorgsleutel: z.enum(ZORGSLEUTELS).nullable().default(null),
  /** Which law obliges us to tell a non-party; '' where none does (PP 12.1). */
  wettelijkePlicht: vrijeRegel('de wettelijke bepaling', 200).default(''),
});

type Gelezen = z.output<typeof antwoordVraag>;
type Weegdeel = 'vertelt' | 'zorgsleutel' | 'wettelijkePlicht';

/** An answer as it is asked for; what is not said of who may know what is said by the contract. */
export type AntwoordVraag = Omit<Gelezen, Weegdeel> & Partial<Pick<Gelezen, Weegdeel>>;

export const verstrekking = z.object({
  id: idAnders,
  partner: z.string(),
  soort: z.string(),
  grond: z.string(),
  kanaal: z.enum(KANALEN),
  onderwerp: z.string(),
  tekst: z.string(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
});

export type Verstrekking = z.output<typeof verstrekking>;

export const partnervragenContract = {
  ...wetenContract,
  ...vragenContract,
  listAntwoorden: operatie(deskRead)
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(verstrekking)),
  composeAntwoord: operatie(deskRead)
    .input(antwoordVraag)
    .output(
      z.object({
        antwoord: z.object({ onderwerp: z.string(), tekst: z.string() }).nullable(),
        bezwaar: z.string().nullable(),
        plekken,
        /** What this partner may hear, before anything is told. */
        weten: weetbeeld.nullable(),
      }),
    ),
  /** Copying the text records the verstrekking and meets the term (PP 12). */
  registerAntwoord: operatie({ ...deskChange, action: 'verstrekken', once: true })
    .input(registratie(antwoordVraag.extend({ kanaal: z.enum(KANALEN) })))
    .output(z.object({ onderwerp: z.string(), tekst: z.string() })),
  /** Says that an answer was not given after all: the term that it met runs again. */
  withdrawAntwoord: operatie(deskChange).input(intrekInvoer).output(z.array(verstrekking)),
};
