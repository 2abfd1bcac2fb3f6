import type { Looptijd, Opschorting } from '#areas/trajecten/rules/termijn.ts';
import type { Kit } from '#db/kit.ts';
import { afspraak, taak, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';

/** Terms: dated obligations, with the rule and calendar that they were reckoned with. */
export function trajectenTables(kit: Kit) {
  const termijn = kit.table('termijn', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    meldingId: kit.text('melding_id'),
    code: kit.text('code').notNull(),
    naam: kit.text('naam').notNull(),
    bron: kit.text('bron').notNull(),
    begin: kit.text('begin').notNull(),
    looptijd: kit.json<Looptijd>('looptijd').notNull(),
    kalender: kit.json<Kalender>('kalender').notNull(),
    opschortingen: kit.json<Opschorting[]>('opschortingen').notNull(),
    vervalt: kit.text('vervalt'),
    voldaanOp: kit.text('voldaan_op'),
    voldaanMet: kit.text('voldaan_met'),
    versie: kit.integer('versie').notNull(),
  });
  return { termijn };
}

export const trajectenVerklaringen: Verklaringen<ReturnType<typeof trajectenTables>> = {
  termijn: {
    id: techniek,
    dossierId: techniek,
    meldingId: techniek,
    code: afspraak,
    naam: afspraak,
    bron: afspraak,
    begin: taak('begin van een termijn', '6'),
    looptijd: afspraak,
    kalender: afspraak,
    opschortingen: taak('opschorting van een termijn', '6'),
    vervalt: taak('vervaldatum', '6'),
    voldaanOp: taak('wanneer een termijn is gehaald', '6'),
    voldaanMet: taak('waarmee een termijn is gehaald', '6'),
    versie: techniek,
  },
};
