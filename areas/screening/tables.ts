import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import type { UitkomstCode, Voorstel } from '#areas/screening/rules/regels.ts';
import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import { afstemmingVelden, uitkomstVelden } from './fields.ts';

/** Screenings with their answers and outcome, and what was agreed with others. */
export function screeningTables(kit: Kit) {
  const screening = kit.table('screening', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    regelversie: kit.text('regelversie').notNull(),
    antwoorden: kit.json<ScreeningAntwoorden>('antwoorden').notNull(),
    voorstel: kit.json<Voorstel>('voorstel').notNull(),
    uitkomsten: kit.json<UitkomstCode[]>('uitkomsten').notNull(),
    ...kolommen(kit, uitkomstVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
  });
  const afstemming = kit.table('afstemming', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id'),
    ...kolommen(kit, afstemmingVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
  });
  return { screening, afstemming };
}

export const screeningVerklaringen: Verklaringen<ReturnType<typeof screeningTables>> = {
  screening: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    regelversie: afspraak,
    antwoorden: taak(
      'antwoorden van de screening, ook ernstig nadeel (nooit naar een partner)',
      '4',
    ),
    voorstel: taak('voorstel van de regels', '4'),
    uitkomsten: taak('uitkomst van de screening (nooit naar een partner)', '4'),
    ...verklaringenVan(uitkomstVelden),
    ...wieWanneer,
    ...intrekVerklaringen,
  },
  afstemming: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    ...verklaringenVan(afstemmingVelden),
    ...wieWanneer,
    ...intrekVerklaringen,
  },
};
