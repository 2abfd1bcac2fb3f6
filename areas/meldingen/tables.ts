import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { taak, techniek, type Verklaringen, wie } from '#db/verklaring.ts';
import { datumVelden, meldingVelden, partijVelden } from './fields.ts';

/** Meldingen. */
export function meldingenTables(kit: Kit) {
  const melding = kit.table('melding', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    ...kolommen(kit, partijVelden),
    ...kolommen(kit, meldingVelden),
    ...kolommen(kit, datumVelden),
    /** In which traject it came, and of which procedure it tells; null: of none. */
    trajectId: kit.text('traject_id'),
    procedureId: kit.text('procedure_id'),
    zelfdeAls: kit.text('zelfde_als'),
    geregistreerdDoor: kit.text('geregistreerd_door').notNull(),
    geregistreerdOp: kit.text('geregistreerd_op').notNull(),
    ...intrekKolommen(kit),
    /** Why it was withdrawn, in words. */
    ingetrokkenWoorden: kit.text('ingetrokken_woorden'),
    /** As which melding it stands in the dossier where it belongs. */
    verplaatstNaar: kit.text('verplaatst_naar'),
    versie: kit.integer('versie').notNull(),
  });
  return { melding };
}

export const meldingenVerklaringen: Verklaringen<ReturnType<typeof meldingenTables>> = {
  melding: {
    id: techniek,
    dossierId: techniek,
    ...verklaringenVan(partijVelden),
    ...verklaringenVan(meldingVelden),
    ...verklaringenVan(datumVelden),
    trajectId: techniek,
    procedureId: techniek,
    zelfdeAls: techniek,
    geregistreerdDoor: wie,
    geregistreerdOp: techniek,
    ...intrekVerklaringen,
    ingetrokkenWoorden: taak('waarom een melding is ingetrokken', '1'),
    verplaatstNaar: techniek,
    versie: techniek,
  },
};
