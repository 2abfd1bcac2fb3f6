import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import {
  MET_HET_DOSSIER,
  persoon,
  taak,
  techniek,
  type Verklaringen,
  wie,
} from '#db/verklaring.ts';
import { datumVelden, type MeldingWoning, meldingVelden, partijVelden } from './fields.ts';
import type { Aanleiding, Datumsoort } from './rules.ts';

/** Meldingen. */
export function meldingenTables(kit: Kit) {
  const melding = kit.table('melding', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    ...kolommen(kit, partijVelden),
    ...kolommen(kit, meldingVelden),
    ...kolommen(kit, datumVelden),
    /** Besides the leading one. */
    andereAanleidingen: kit.json<Aanleiding[]>('andere_aanleidingen').notNull(),
    /** Which of the named days are not known exactly. */
    ongeveer: kit.json<Datumsoort[]>('ongeveer').notNull(),
    /** Null: where betrokkene lives. */
    woning: kit.json<MeldingWoning>('woning'),
    /** In which traject it came, and of which procedure it tells; null: of none. */
    trajectId: kit.text('traject_id'),
    procedureId: kit.text('procedure_id'),
    zelfdeAls: kit.text('zelfde_als'),
    /** Whom it named: only they are summoned in a case that begins with it. */
    genoemd: kit.json<string[]>('genoemd').notNull(),
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
    andereAanleidingen: taak('aanleiding van de melding', '1'),
    ongeveer: taak('welke dag niet precies bekend is', '6'),
    woning: persoon({
      gegeven: 'adres van de woning waar het om gaat',
      lijst: 'B3',
      doel: 'weten om welke woning het gaat',
      stap: '1',
      verwijderpad: MET_HET_DOSSIER,
    }),
    trajectId: techniek,
    procedureId: techniek,
    zelfdeAls: techniek,
    genoemd: techniek,
    geregistreerdDoor: wie,
    geregistreerdOp: techniek,
    ...intrekVerklaringen,
    ingetrokkenWoorden: taak('waarom een melding is ingetrokken', '1'),
    verplaatstNaar: techniek,
    versie: techniek,
  },
};
