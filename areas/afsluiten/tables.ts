import type { Kit } from '#db/kit.ts';
import { medewerker, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Afsluitreden } from './rules/afsluiting.ts';
import type { Grond } from './rules/beeindiging.ts';

/** The partners of a dossier, endings, closings, and who was told of them. */
export function afsluitenTables(kit: Kit) {
  const dossierpartner = kit.table('dossierpartner', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    rol: kit.text('rol').$type<'casusregisseur' | 'betrokken'>().notNull(),
    contact: kit.text('contact').notNull(),
  });
  const beeindiging = kit.table('beeindiging', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    datum: kit.text('datum').notNull(),
    gronden: kit.json<Grond[]>('gronden').notNull(),
    inspanning: kit.text('inspanning').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const afsluiting = kit.table('afsluiting', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    reden: kit.text('reden').$type<Afsluitreden>().notNull(),
    besluitOp: kit.text('besluit_op').notNull(),
    toelichting: kit.text('toelichting').notNull(),
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
    datum: kit.text('datum').notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  return { dossierpartner, beeindiging, afsluiting, bericht };
}

export const afsluitenVerklaringen: Verklaringen<ReturnType<typeof afsluitenTables>> = {
  dossierpartner: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    rol: taak('welke partner betrokken is', '2'),
    contact: medewerker('de casusregisseur kunnen bereiken'),
  },
  beeindiging: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    datum: taak('datum van de beëindiging', '8'),
    gronden: taak('grond van de beëindiging (SA 6)', '8'),
    inspanning: taak('wat is geprobeerd (SA 6)', '8'),
    ...wieWanneer,
  },
  afsluiting: {
    id: techniek,
    dossierId: techniek,
    reden: taak('reden van afsluiting', '8'),
    besluitOp: taak('datum van het afsluitbesluit', '8'),
    toelichting: taak('toelichting bij de afsluiting', '8'),
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
    datum: taak('wanneer een partner het hoorde', '8'),
    kanaal: taak('hoe een partner het hoorde', '8'),
    ...wieWanneer,
  },
};
