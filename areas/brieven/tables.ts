import type { Kit } from '#db/kit.ts';
import { afspraak, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import type { Kanaal } from '#domain/keuzes.ts';

/** Letters as they were sent, and what letters say of the desk. */
export function brievenTables(kit: Kit) {
  const brief = kit.table('brief', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    meldingId: kit.text('melding_id'),
    bronnen: kit.json<string[]>('bronnen').notNull(),
    procedureId: kit.text('procedure_id'),
    over: kit.json<string[]>('over').notNull(),
    soort: kit.text('soort').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    verzondenOp: kit.text('verzonden_op').notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const briefinstelling = kit.table('briefinstelling', {
    id: kit.text('id').primaryKey(),
    afzender: kit.json<string[]>('afzender').notNull(),
    telefoon: kit.text('telefoon').notNull(),
    bereikbaar: kit.text('bereikbaar').notNull(),
    fg: kit.text('fg').notNull(),
    opvang: kit.text('opvang').notNull(),
    venster: kit.text('venster').$type<'links' | 'rechts'>().notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { brief, briefinstelling };
}

export const brievenVerklaringen: Verklaringen<ReturnType<typeof brievenTables>> = {
  brief: {
    id: techniek,
    dossierId: techniek,
    betrokkeneId: techniek,
    meldingId: techniek,
    bronnen: techniek,
    procedureId: techniek,
    over: techniek,
    soort: taak('soort brief', '6'),
    inhoud: taak('brief aan betrokkene', '6'),
    verzondenOp: taak('wanneer de brief is verzonden', '6'),
    kanaal: taak('hoe de brief is verzonden', '6'),
    ...wieWanneer,
  },
  briefinstelling: {
    id: techniek,
    afzender: afspraak,
    telefoon: afspraak,
    bereikbaar: afspraak,
    fg: afspraak,
    opvang: afspraak,
    venster: afspraak,
    versie: techniek,
  },
};
