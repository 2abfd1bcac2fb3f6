import { z } from 'zod';
import { BRIEFAAN } from '#areas/brieven/rules/bestemming.ts';
import { herstelreden, intrekking } from '#areas/contract-herstel.ts';
import { huishouden, melding, termijn, zorgen } from '#areas/meldingen/contract.ts';
import { bereik, betrokkene, persoonInvoer } from '#areas/personen/contract.ts';
import { inzet } from '#areas/trajecten/contract-inzet.ts';
import { procedure } from '#areas/trajecten/contract-procedures.ts';
import { AANZETTEN } from '#areas/trajecten/rules/aan-zet.ts';
import { PROCEDUREBRIEVEN } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { INZETSOORTEN } from '#areas/trajecten/rules/inzet.ts';
import { BAKKEN, WERKGROEPEN } from '#areas/werk/rules.ts';
import { DOSSIER, deskChange, deskRead, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  aanvaard,
  datum,
  id,
  idAnders,
  idVan,
  regel,
  sleutel,
  tijdstip,
  versie,
} from '#domain/contract/velden.ts';
import { KANALEN } from '#domain/keuzes.ts';
import { trajectAfspraken } from './contract-afspraken.ts';
import { contactContract, contactpoging, contactstand } from './contract-contact.ts';
import { dagOfOnbekend, mensenContract } from './contract-mensen.ts';
import { noodzaakContract } from './contract-noodzaak.ts';
import { aantekeningVelden } from './fields.ts';
import { PROCESSTAPPEN, WERKSTATUSSEN } from './rules.ts';
import { PERSOONROLLEN } from './rules-rollen.ts';
import { NAVRAGEN, TAAKREDENEN } from './rules-taken.ts';

const vlag = z.object({ code: z.string(), zin: z.string() });

/** Which letter: its kind, the procedure that it is about (null: none), and to whom. */
const briefkeuze = z.object({
  soort: z.enum(['informatie', ...PROCEDUREBRIEVEN]),
  procedure: idAnders.nullable(),
  persoon: idVan('betrokkene').nullable(),
  /** To the bewindvoerder beside them; left out: to betrokkene. */
  aan: z.enum(BRIEFAAN).optional(),
});
export type Briefkeuze = z.output<typeof briefkeuze>;

const medewerker = z.object({ id: idAnders, naam: z.string() });

const volgendeStap = z.object({
  code: z.string(),
  zin: z.string(),
  /** The same without its day, for where that stands beside it. */
  kort: z.string(),
  vervalt: datum.nullable(),
  /** The letter that the step asks for: which kind, about which procedure, to whom. */
  brief: briefkeuze.nullable(),
});

/** A dossier as a row of the werkvoorraad or of search results. */
export const dossierRegel = z.object({
  id: idVan('dossier'),
  /** Whose name, birth date and address the row shows. */
  betrokkeneId: idVan('betrokkene').nullable(),
  nummer: z.string(),
  naam: z.string(),
  geboortedatum: z.string().nullable(),
  adres: z.string(),
  gemeente: z.string().nullable(),
  werkstatus: z.enum(WERKSTATUSSEN),
  processtap: z.enum(PROCESSTAPPEN),
  dossierhouder: medewerker.nullable(),
  vervalt: datum.nullable(),
  bak: z.enum(BAKKEN),
  volgendeStap: volgendeStap.nullable(),
  groep: z.enum(WERKGROEPEN),
  /** Who is to move in the procedure; null: there is none. */
  aanZet: z.object({ wie: z.enum(AANZETTEN), zin: z.string() }).nullable(),
  /** The first zitting or ontruiming that is ahead. */
  dag: z
    .object({
      ...{ wat: z.enum(['zitting', 'ontruiming']), dag: datum, tijd: z.string() },
      ongeveer: z.boolean(),
    })
    .nullable(),
  /** How much there is to do, and to ask, besides the next step. */
  meerTaken: z.number().int(),
  meerVragen: z.number().int(),
  vlaggen: z.array(vlag),
  meldingen: z.number().int(),
  laatsteMelding: z
    .object({ aanleiding: z.string(), ontvangenOp: datum, partner: z.string() })
    .nullable(),
});

export type DossierRegel = z.output<typeof dossierRegel>;

const aantekeningSoort = {
  soort: z.enum(['contact', 'notitie']),
  /** By what channel there was contact; of a notitie nothing. */
  kanaal: z.enum(KANALEN).nullable(),
};

/** Something noted: a contact moment with somebody, or a note. */
export const aantekening = z.object({
  id: idAnders,
  ...aantekeningSoort,
  ...uitvoerVorm(aantekeningVelden),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
  versie,
});

export type Aantekening = z.output<typeof aantekening>;

/** One thing that happened, as a sentence; newest first in a dossier. */
export const historieregel = z.object({
  id: idAnders,
  op: tijdstip,
  door: z.string(),
  soort: z.string(),
  gegevens: z.record(z.string(), z.string()),
});

export type Historieregel = z.output<typeof historieregel>;

/** Everything of one dossier. */
export const dossier = z.object({
  id: idVan('dossier'),
  nummer: z.string(),
  werkstatus: z.enum(WERKSTATUSSEN),
  processtap: z.enum(PROCESSTAPPEN),
  gemeente: z.object({ code: z.string(), naam: z.string() }).nullable(),
  dossierhouder: medewerker.nullable(),
  personen: z.array(
    betrokkene.extend({
      rol: z.enum(PERSOONROLLEN),
      /** The one that the dossier is called after. */
      eerste: z.boolean(),
      /** The day of death, or 'onbekend'; null: alive as far as is known. */
      overleden: dagOfOnbekend.nullable(),
      /** The day on which they left the home, or 'onbekend'; null: they are there. */
      vertrokken: dagOfOnbekend.nullable(),
      bereik,
      isMinderjarig: z.boolean(),
      /** Where letters go: the lines below the name, or why they are handed over. */
      brieven: z.object({
        waar: z.enum([
          'post',
          'verblijf',
          'woning',
          'vertegenwoordiger',
          'onvolledig',
          'overhandigen',
        ]),
        regels: z.array(z.string()),
        zin: z.string(),
      }),
      /** Other dossiers of the same person, newest first. */
      andere: z.array(z.object({ id: idVan('dossier'), nummer: z.string(), open: z.boolean() })),
    }),
  ),
  /** Who was taken out of it again, and can be put back. */
  weggehaald: z.array(z.object({ id: idVan('betrokkene'), naam: z.string() })),
  huishouden,
  zorgen,
  beperkt: z.boolean(),
  geopendOp: datum,
  /** When the last traject began: with the first of its meldingen. */
  begonnenOp: datum,
  geslotenOp: datum.nullable(),
  volgendeStap: volgendeStap.nullable(),
  vlaggen: z.array(vlag),
  /** The trajecten, the first one first; one that is closed with its day and reason. */
  trajecten: z.array(
    z.object({
      volgnummer: z.number().int(),
      begonnenOp: datum,
      geslotenOp: datum.nullable(),
      reden: z.string(),
      /** The meldingen that came in during it. */
      meldingen: z.array(idVan('melding')),
    }),
  ),
  /** The agreement that the last of them keeps, with what partners do by it. */
  afspraken: trajectAfspraken,
  /** The meldingen that stand; what was withdrawn or taken elsewhere is apart, and counts nowhere. */
  meldingen: z.array(melding),
  ingetrokkenMeldingen: z.array(melding),
  termijnen: z.array(termijn),
  /** What is still to be asked, and (with the day) what nobody could answer. */
  taken: z.array(
    z.object({
      sleutel: z.string(),
      soort: z.enum(NAVRAGEN),
      zin: z.string(),
      /** A person, melding or procedure of this dossier, which stands in it by name as well. */
      over: idAnders.nullable(),
      gelatenOp: datum.nullable(),
    }),
  ),
  /** The procedures of the household, the newest first. */
  procedures: z.array(procedure),
  /** The aantekeningen that stand; what was corrected, withdrawn or taken elsewhere is apart. */
  aantekeningen: z.array(aantekening),
  ingetrokkenAantekeningen: z.array(aantekening),
  /** Every attempt to reach somebody that stands, of earlier trajecten too; what was withdrawn is apart. */
  contactpogingen: z.array(contactpoging),
  ingetrokkenContactpogingen: z.array(contactpoging),
  contactstand,
  /** What was set going, of earlier trajecten too; what was withdrawn is apart. */
  inzetten: z.array(inzet),
  ingetrokkenInzetten: z.array(inzet),
  /** What the screening proposes to set going and is not there yet; a person does it. */
  voorgesteldeInzet: z.array(z.enum(INZETSOORTEN)),
  historie: z.array(historieregel),
  /** Whether arrears may be kept with a melding in the open traject (B3). */
  achterstandMag: z.boolean(),
  versie,
});

export type Dossier = z.output<typeof dossier>;

/** Changes something of a dossier, and answers with the dossier as it is then. */
const changeDossier = { ...deskChange, gives: 'dossiers.readDossier' } as const;

export const dossiersContract = {
  ...mensenContract(dossier),
  ...contactContract(dossier),
  ...noodzaakContract(dossier),
  readDossier: operatie(deskRead)
    .input(z.object({ id: idVan('dossier') }))
    .output(dossier),
  takeDossier: operatie(changeDossier).input(sleutel).output(dossier),
  handOver: operatie(changeDossier)
    .input(sleutel.extend({ accountId: id.nullable() }))
    .output(dossier),
  changeStand: operatie(changeDossier)
    .input(
      sleutel.extend({
        werkstatus: z.enum(['nieuw', 'screening', 'afstemming']),
        processtap: z.enum(PROCESSTAPPEN),
      }),
    )
    .output(dossier),
  changeHuishouden: operatie(changeDossier)
    .input(sleutel.extend({ huishouden, zorgen }))
    .output(dossier),
  changeBetrokkene: operatie({
    ...changeDossier,
    object: 'betrokkene',
    changes: [...DOSSIER, 'brieven'],
  })
    .input(
      z.object({
        dossierId: idVan('dossier'),
        id: idVan('betrokkene'),
        versie,
        gegevens: persoonInvoer,
        bron: regel('van wie u dit hebt', 100),
        /** They moved on that day: the former address goes. Null: what stood here was wrong. */
        verhuisdOp: datum.nullable().optional(),
        aanvaard,
      }),
    )
    .output(dossier),
  addAantekening: operatie({ ...changeDossier, action: 'aanmaken', once: true })
    .input(
      registratie(
        z.object({
          dossierId: idVan('dossier'),
          ...aantekeningSoort,
          ...invoerVorm(aantekeningVelden),
        }),
      ),
    )
    .output(dossier),
  /** Puts another aantekening in the place of one that was wrong. */
  correctAantekening: operatie(changeDossier)
    .input(
      sleutel.extend({
        reden: herstelreden,
        kanaal: aantekeningSoort.kanaal,
        ...invoerVorm(aantekeningVelden),
      }),
    )
    .output(dossier),
  withdrawAantekening: operatie(changeDossier)
    .input(sleutel.extend({ reden: herstelreden }))
    .output(dossier),
  /** Takes an aantekening to the dossier where it belongs. */
  moveAantekening: operatie(changeDossier)
    .input(sleutel.extend({ dossierId: idVan('dossier') }))
    .output(dossier),
  /** Records that somebody died, or (null) that this was a mistake. */
  recordOverlijden: operatie({
    ...changeDossier,
    object: 'betrokkene',
    changes: [...DOSSIER, 'brieven'],
  })
    .input(
      z.object({
        dossierId: idVan('dossier'),
        id: idVan('betrokkene'),
        overleden: dagOfOnbekend.nullable(),
      }),
    )
    .output(dossier),
  /** Records that nobody can answer a question, or (reden null) that it is to be asked after all. */
  dropTaak: operatie(changeDossier)
    .input(
      z.object({
        dossierId: idVan('dossier'),
        sleutel: z.string().regex(/^navraag:[a-z0-9:_-]{1,140}$/, {
          error: 'Deze vraag bestaat niet.',
        }),
        reden: z.enum(TAAKREDENEN).nullable(),
      }),
    )
    .output(dossier),
  /** Everybody a dossier can be handed to. */
  listCollegas: operatie({
    ...deskRead,
    object: 'account',
    action: 'geen',
    reasonNotLogged: 'names of colleagues only',
  }).output(z.array(medewerker)),
  /** Shows the BSN of one person: hidden by default, each showing is logged (domein §5). */
  showBsn: operatie({ ...deskRead, object: 'betrokkene' })
    .input(z.object({ id: idVan('betrokkene'), dossierId: idVan('dossier') }))
    .output(z.object({ bsn: z.string().nullable() })),
};
