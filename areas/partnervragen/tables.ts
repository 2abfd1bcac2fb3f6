import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { persoon, techniek, type Verklaringen, wie, wieWanneer } from '#db/verklaring.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { partnervraagVelden, vraagantwoordVelden } from './fields.ts';

/**
 * What others ask of the desk, each with its answer. One without a dossier is there until it is
 * answered: then the row goes, and only its line in the log is left (domein §2).
 */
export function partnervragenTables(kit: Kit) {
  const partnervraag = kit.table('partnervraag', {
    id: kit.text('id').primaryKey(),
    /** Null: about nobody, or about somebody whom the desk does not know. */
    dossierId: kit.text('dossier_id'),
    trajectId: kit.text('traject_id'),
    /** The melding that it came with; null: it came by itself. */
    meldingId: kit.text('melding_id'),
    ...kolommen(kit, partnervraagVelden),
    ...kolommen(kit, vraagantwoordVelden),
    antwoordKanaal: kit.text('antwoord_kanaal').$type<Kanaal>(),
    beantwoordDoor: kit.text('beantwoord_door'),
    antwoordVastgelegdOp: kit.text('antwoord_vastgelegd_op'),
    /** The text that was given as the answer; null: it was said, or there is none yet. */
    verstrekkingId: kit.text('verstrekking_id'),
    /** When somebody was told that its term was missed, and who that was (SA 7 MZO e). */
    gemistVerteldOp: kit.text('gemist_verteld_op'),
    gemistPartnerId: kit.text('gemist_partner_id'),
    gemistContact: kit.text('gemist_contact').notNull(),
    gemistDoor: kit.text('gemist_door'),
    gemistVastgelegdOp: kit.text('gemist_vastgelegd_op'),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
    versie: kit.integer('versie').notNull(),
  });
  return { partnervraag };
}

const PAD =
  'dossier.id: bij vernietiging van het dossier; zonder dossier zodra de vraag is beantwoord';
const vraag = (gegeven: string) =>
  persoon({
    gegeven,
    lijst: 'taak',
    doel: 'vragen op tijd beantwoorden',
    stap: '4',
    verwijderpad: PAD,
  });

export const partnervragenVerklaringen: Verklaringen<ReturnType<typeof partnervragenTables>> = {
  partnervraag: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    meldingId: techniek,
    ...verklaringenVan(partnervraagVelden, PAD),
    ...verklaringenVan(vraagantwoordVelden, PAD),
    antwoordKanaal: vraag('hoe een vraag is beantwoord'),
    beantwoordDoor: wie,
    antwoordVastgelegdOp: techniek,
    verstrekkingId: techniek,
    gemistVerteldOp: vraag('wanneer een gemiste termijn is verteld'),
    gemistPartnerId: techniek,
    gemistContact: vraag('aan wie een gemiste termijn is verteld'),
    gemistDoor: wie,
    gemistVastgelegdOp: techniek,
    ...wieWanneer,
    ...intrekVerklaringen,
    versie: techniek,
  },
};
