import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import {
  afsluitVelden,
  beeindigVelden,
  betrokkenVelden,
  casusregieVelden,
  hervatVelden,
  mededelingVelden,
} from './fields.ts';
import type { Grond } from './rules/beeindiging.ts';
import type { Onderwerpsoort } from './rules/ingelicht.ts';

/** The partners of a dossier, endings, closings, and who was told of them. */
export function afsluitenTables(kit: Kit) {
  const dossierpartner = kit.table('dossierpartner', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    partnerId: kit.text('partner_id').notNull(),
    /** Since which day it takes part, as far as that was kept. */
    sinds: kit.text('sinds'),
    ...kolommen(kit, betrokkenVelden),
  });
  const casusregie = kit.table('casusregie', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id').notNull(),
    ...kolommen(kit, casusregieVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
    versie: kit.integer('versie').notNull(),
  });
  const beeindiging = kit.table('beeindiging', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    partnerId: kit.text('partner_id').notNull(),
    /** How it was called then: a partner that is renamed keeps its past name here. */
    partnerNaam: kit.text('partner_naam').notNull(),
    ...kolommen(kit, beeindigVelden),
    gronden: kit.json<Grond[]>('gronden').notNull(),
    ...kolommen(kit, hervatVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
  });
  const afsluiting = kit.table('afsluiting', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    ...kolommen(kit, afsluitVelden),
    vernietigenOp: kit.text('vernietigen_op').notNull(),
    heropendOp: kit.text('heropend_op'),
    heropenReden: kit.text('heropen_reden'),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const mededeling = kit.table('mededeling', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    /** What it is about: a gebeurtenis, beëindiging, closing, or what was told before. */
    soort: kit.text('soort').$type<Onderwerpsoort>().notNull(),
    bijId: kit.text('bij_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    partnerNaam: kit.text('partner_naam').notNull(),
    ...kolommen(kit, mededelingVelden),
    /** What was given; null: somebody else told it. */
    verstrekkingId: kit.text('verstrekking_id'),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
  });
  return { dossierpartner, casusregie, beeindiging, afsluiting, mededeling };
}

export const afsluitenVerklaringen: Verklaringen<ReturnType<typeof afsluitenTables>> = {
  dossierpartner: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    partnerId: techniek,
    sinds: taak('sinds wanneer een partner betrokken is', '2'),
    ...verklaringenVan(betrokkenVelden),
  },
  casusregie: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    ...verklaringenVan(casusregieVelden),
    ...wieWanneer,
    ...intrekVerklaringen,
    versie: techniek,
  },
  beeindiging: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    partnerId: techniek,
    partnerNaam: afspraak,
    ...verklaringenVan(beeindigVelden),
    gronden: taak('grond van de beëindiging (SA 6)', '8'),
    ...verklaringenVan(hervatVelden),
    ...wieWanneer,
    ...intrekVerklaringen,
  },
  afsluiting: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    ...verklaringenVan(afsluitVelden),
    vernietigenOp: techniek,
    heropendOp: taak('heropening', '8'),
    heropenReden: taak('reden van heropening', '8'),
    ...wieWanneer,
    versie: techniek,
  },
  mededeling: {
    id: techniek,
    dossierId: techniek,
    soort: taak('waarover een partner is ingelicht', '8'),
    bijId: techniek,
    partnerId: techniek,
    partnerNaam: afspraak,
    ...verklaringenVan(mededelingVelden),
    verstrekkingId: techniek,
    ...wieWanneer,
    ...intrekVerklaringen,
  },
};
