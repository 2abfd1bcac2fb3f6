import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import { instellingVelden, verzondenVelden } from './fields.ts';

/** Letters as they were sent, and what letters say of the desk. */
export function brievenTables(kit: Kit) {
  const brief = kit.table('brief', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    /** To the bewindvoerder beside betrokkene; null: to betrokkene. */
    aan: kit.text('aan').$type<'bewindvoerder'>(),
    meldingId: kit.text('melding_id'),
    bronnen: kit.json<string[]>('bronnen').notNull(),
    procedureId: kit.text('procedure_id'),
    over: kit.json<string[]>('over').notNull(),
    soort: kit.text('soort').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    ...kolommen(kit, verzondenVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const briefinstelling = kit.table('briefinstelling', {
    id: kit.text('id').primaryKey(),
    afzender: kit.json<string[]>('afzender').notNull(),
    ...kolommen(kit, instellingVelden),
    versie: kit.integer('versie').notNull(),
  });
  return { brief, briefinstelling };
}

export const brievenVerklaringen: Verklaringen<ReturnType<typeof brievenTables>> = {
  brief: {
    id: techniek,
    dossierId: techniek,
    betrokkeneId: techniek,
    aan: techniek,
    meldingId: techniek,
    bronnen: techniek,
    procedureId: techniek,
    over: techniek,
    soort: taak('soort brief', '6'),
    inhoud: taak('brief aan betrokkene', '6'),
    ...verklaringenVan(verzondenVelden),
    ...wieWanneer,
  },
  briefinstelling: {
    id: techniek,
    afzender: afspraak,
    ...verklaringenVan(instellingVelden),
    versie: techniek,
  },
};
