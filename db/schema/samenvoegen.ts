import type { Momentopname } from '#domain/samenvoegen/ongedaan.ts';
import type { Kit } from '../kit.ts';
import { medewerker, persoon, techniek, type Verklaringen } from './verklaring.ts';

/** Persons that were made one or two, with what is needed to undo that for thirty days. */
export function samenvoegTables(kit: Kit) {
  const samenvoeging = kit.table('samenvoeging', {
    id: kit.text('id').primaryKey(),
    soort: kit.text('soort').$type<'samenvoegen' | 'splitsen'>().notNull(),
    blijftId: kit.text('blijft_id').notNull(),
    anderId: kit.text('ander_id').notNull(),
    momentopname: kit.json<Momentopname>('momentopname'),
    op: kit.text('op').notNull(),
    door: kit.text('door').notNull(),
    tot: kit.text('tot').notNull(),
    ongedaanOp: kit.text('ongedaan_op'),
    ongedaanDoor: kit.text('ongedaan_door'),
  });
  return { samenvoeging };
}

const wie = medewerker('weten wie iets deed');

export const samenvoegVerklaringen: Verklaringen<ReturnType<typeof samenvoegTables>> = {
  samenvoeging: {
    id: techniek,
    soort: techniek,
    blijftId: techniek,
    anderId: techniek,
    momentopname: persoon({
      gegeven: 'de identiteitsgegevens van beide personen, zoals ze waren en werden',
      lijst: 'B3',
      doel: 'een vergissing bij samenvoegen of splitsen kunnen herstellen (PP 6)',
      stap: '4',
      verwijderpad:
        'samenvoeging.tot: bij de eerste opening van het register na die dag, en bij ongedaan maken; bij vernietiging van een betrokkene met blijft_id of ander_id',
    }),
    op: techniek,
    door: wie,
    tot: techniek,
    ongedaanOp: techniek,
    ongedaanDoor: wie,
  },
};
