import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import { afsluitVelden, beeindigVelden, berichtVelden, betrokkenVelden } from './fields.ts';
import type { Grond } from './rules/beeindiging.ts';

/** The partners of a dossier, endings, closings, and who was told of them. */
export function afsluitenTables(kit: Kit) {
  const dossierpartner = kit.table('dossierpartner', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    partnerId: kit.text('partner_id').notNull(),
    ...kolommen(kit, betrokkenVelden),
  });
  const beeindiging = kit.table('beeindiging', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    partnerId: kit.text('partner_id').notNull(),
    ...kolommen(kit, beeindigVelden),
    gronden: kit.json<Grond[]>('gronden').notNull(),
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
  const bericht = kit.table('bericht', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    bijId: kit.text('bij_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    ...kolommen(kit, berichtVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  return { dossierpartner, beeindiging, afsluiting, bericht };
}

export const afsluitenVerklaringen: Verklaringen<ReturnType<typeof afsluitenTables>> = {
  dossierpartner: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    partnerId: techniek,
    ...verklaringenVan(betrokkenVelden),
  },
  beeindiging: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    partnerId: techniek,
    ...verklaringenVan(beeindigVelden),
    gronden: taak('grond van de beëindiging (SA 6)', '8'),
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
  bericht: {
    id: techniek,
    dossierId: techniek,
    bijId: techniek,
    partnerId: techniek,
    ...verklaringenVan(berichtVelden),
    ...wieWanneer,
  },
};
