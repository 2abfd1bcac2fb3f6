import { z } from 'zod';
import { kandidaat } from '#areas/bekendheid/contract.ts';
import { PERSOONROLLEN } from '#areas/dossiers/rules-rollen.ts';
import { operatie, registratie } from '#domain/contract/operatie.ts';
import {
  datum,
  id,
  idAnders,
  idVan,
  sleutel,
  tijdstip,
  vrijeRegel,
} from '#domain/contract/velden.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { betrokkene } from './contract.ts';
import { KANTEN, KEUZEGROEPEN } from './rules/samenvoegen.ts';

const persoonveld = z.enum(PERSOONVELDEN);

/** A dossier of one of two persons, as little as is needed to see what moves. */
const dossierVan = z.object({
  id: idVan('dossier'),
  nummer: z.string(),
  rol: z.enum(PERSOONROLLEN),
  eerste: z.boolean(),
  open: z.boolean(),
  geopendOp: datum,
  meldingen: z.number().int(),
  laatsteMelding: z.object({ aanleiding: z.string(), partner: z.string() }).nullable(),
});

export type DossierVan = z.output<typeof dossierVan>;

/** One group of fields on one side; the value of a BSN is never given, only that there is one. */
const kantwaarde = z.object({ tekst: z.string(), bron: z.string(), op: tijdstip.nullable() });

/** Two registrations beside each other, with what is proposed for each group of fields. */
export const samenvoegVoorstel = z.object({
  blijft: z.object({ betrokkene, dossiers: z.array(dossierVan) }),
  weg: z.object({ betrokkene, dossiers: z.array(dossierVan) }),
  oordeel: z.enum(['bekend', 'mogelijk_bekend', 'nieuw']),
  redenen: kandidaat.shape.redenen,
  groepen: z.array(
    z.object({
      groep: z.enum(KEUZEGROEPEN),
      verhouding: z.enum(['leeg', 'gelijk', 'aangevuld', 'anders']),
      blijft: kantwaarde,
      weg: kantwaarde,
      voorstel: z.enum(KANTEN),
    }),
  ),
  /** Dossiers that both are in: they were taken for two people there. */
  samenIn: z.array(z.string()),
  /** Dossiers that may not be changed; as long as there is one nothing can be done. */
  beperkt: z.array(z.string()),
});

export type SamenvoegVoorstel = z.output<typeof samenvoegVoorstel>;

/** One person, with every value that each field has or had, to divide between two. */
export const splitsVoorstel = z.object({
  betrokkene,
  dossiers: z.array(dossierVan),
  velden: z.array(
    z.object({
      veld: persoonveld,
      waarden: z.array(
        z.object({
          id: idAnders,
          tekst: z.string(),
          bron: z.string(),
          op: tijdstip,
          huidig: z.boolean(),
        }),
      ),
      van: idAnders.nullable(),
      naar: idAnders.nullable(),
    }),
  ),
  beperkt: z.array(z.string()),
});

export type SplitsVoorstel = z.output<typeof splitsVoorstel>;

/** Something that was done to persons of a dossier and can still be undone. */
export const ongedaanbaar = z.object({
  id: idAnders,
  soort: z.enum(['samenvoegen', 'splitsen']),
  betrokkeneId: idVan('betrokkene'),
  op: tijdstip,
  door: z.string(),
  tot: datum,
  /** False when something was done to one of them later: that has to be undone first. */
  laatste: z.boolean(),
  /** Dossiers that go back to the other person, or to the one that they were split from. */
  dossiers: z.array(z.string()),
  /** What came since and stays with the person who remains. */
  sinds: z.object({ velden: z.array(persoonveld), dossiers: z.array(z.string()) }),
});

export type Ongedaanbaar = z.output<typeof ongedaanbaar>;

/** Somebody in a dossier who is almost surely in the register a second time. */
export const dubbel = z.object({
  betrokkeneId: idVan('betrokkene'),
  anderId: idVan('betrokkene'),
  /** Numbers of the dossiers of the other registration. */
  dossiers: z.array(z.string()),
});

export type Dubbel = z.output<typeof dubbel>;

const lezen = {
  roles: ['screener', 'coordinator'],
  object: 'betrokkene',
  purpose: 'taakuitvoering',
  unit: 'lezen',
} as const;

/** Who is who becomes another matter everywhere that shows people. */
const schrijven = {
  ...lezen,
  unit: 'schrijven',
  changes: [
    ...['dossiers', 'personen', 'bekendheid', 'brieven', 'zoeken', 'afsluiten'],
    ...['werk.countWerk', 'werk.listWerk'],
  ],
  once: true,
} as const;

const wie = z.object({ dossierId: idVan('dossier'), id: idVan('betrokkene') });

export const personenContract = {
  /** Who may be the same person as somebody in this dossier; or who is in another dossier. */
  listKandidaten: operatie({ ...lezen, action: 'zoeken' })
    .input(wie.extend({ dossiernummer: vrijeRegel('het dossiernummer', 20) }))
    .output(z.array(kandidaat.extend({ oordeel: z.enum(['bekend', 'mogelijk_bekend', 'nieuw']) }))),
  /** Who in this dossier is almost surely in the register a second time. */
  listDubbel: operatie({ ...lezen, action: 'zoeken' })
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(dubbel)),
  comparePersonen: operatie({ ...lezen, action: 'inzien' })
    .input(wie.extend({ anderId: idVan('betrokkene') }))
    .output(samenvoegVoorstel),
  mergePersonen: operatie({ ...schrijven, action: 'samenvoegen' })
    .input(
      registratie(
        z.object({
          dossierId: idVan('dossier'),
          blijft: sleutel,
          weg: sleutel,
          keuzes: z.record(z.enum(KEUZEGROEPEN), z.enum(KANTEN)),
        }),
      ),
    )
    .output(z.object({ id: idAnders })),
  viewSplitsing: operatie({ ...lezen, action: 'inzien' })
    .input(wie)
    .output(splitsVoorstel),
  splitPersoon: operatie({ ...schrijven, action: 'splitsen' })
    .input(
      registratie(
        z.object({
          dossierId: id,
          persoon: sleutel,
          dossiers: z.array(idVan('dossier')).max(500),
          verdelingen: z.partialRecord(
            persoonveld,
            z.object({ van: idAnders.nullable(), naar: idAnders.nullable() }),
          ),
        }),
      ),
    )
    .output(z.object({ id: idAnders, betrokkeneId: idVan('betrokkene') })),
  /** What was done to persons of this dossier and can still be undone. */
  listOngedaanbaar: operatie({ ...lezen, object: 'dossier', action: 'inzien' })
    .input(z.object({ dossierId: idVan('dossier') }))
    .output(z.array(ongedaanbaar)),
  undoPersonen: operatie({ ...schrijven, action: 'samenvoegen' })
    .input(registratie(z.object({ dossierId: idVan('dossier'), id })))
    .output(z.object({ gedaan: z.literal(true) })),
};
