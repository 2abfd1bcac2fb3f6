import type { Looptijd, Opschorting } from '#areas/trajecten/rules/termijn.ts';
import type { Kit } from '#db/kit.ts';
import { afspraak, persoon, techniek, type Verklaringen } from '#db/verklaring.ts';
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

const PAD = 'dossier.id: bij vernietiging van het dossier';
const werk = (gegeven: string, stap = '6') =>
  persoon({
    gegeven,
    lijst: 'taak',
    doel: 'de taak van SA 7 MZO uitvoeren',
    stap,
    verwijderpad: PAD,
  });
export const trajectenVerklaringen: Verklaringen<ReturnType<typeof trajectenTables>> = {
  termijn: {
    id: techniek,
    dossierId: techniek,
    meldingId: techniek,
    code: afspraak,
    naam: afspraak,
    bron: afspraak,
    begin: werk('begin van een termijn'),
    looptijd: afspraak,
    kalender: afspraak,
    opschortingen: werk('opschorting van een termijn'),
    vervalt: werk('vervaldatum'),
    voldaanOp: werk('wanneer een termijn is gehaald'),
    voldaanMet: werk('waarmee een termijn is gehaald'),
    versie: techniek,
  },
};
