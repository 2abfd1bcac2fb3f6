import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { medewerker, persoon, techniek, type Verklaringen, wie } from '#db/verklaring.ts';
import { persoonVelden } from './fields.ts';
import type { Bereik } from './rules/bereik.ts';
import type { Momentopname } from './rules/ongedaan.ts';

/** The people that meldingen are about: the fields of Bijlage 3, where each value came from, and search keys. */
export function personenTables(kit: Kit) {
  const betrokkene = kit.table('betrokkene', {
    id: kit.text('id').primaryKey(),
    ...kolommen(kit, persoonVelden),
    /** Since when the address is kept from everybody else (violence); null: it is not. */
    afgeschermd: kit.text('afgeschermd'),
    /** How they can be reached and seen; null: nothing is known but the address. */
    bereik: kit.json<Bereik>('bereik'),
    versie: kit.integer('versie').notNull(),
  });
  const gegeven = kit.table('gegeven', {
    id: kit.text('id').primaryKey(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    veld: kit.text('veld').notNull(),
    waarde: kit.text('waarde'),
    bron: kit.text('bron').notNull(),
    vastgelegdOp: kit.text('vastgelegd_op').notNull(),
    vastgelegdDoor: kit.text('vastgelegd_door').notNull(),
    vervangenOp: kit.text('vervangen_op'),
  });
  const zoeksleutel = kit.table('zoeksleutel', {
    soort: kit.text('soort').notNull(),
    waarde: kit.text('waarde').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
  });
  const registerstand = kit.table('registerstand', {
    id: kit.text('id').primaryKey(),
    personen: kit.integer('personen').notNull(),
    sleutelversie: kit.integer('sleutelversie').notNull(),
  });
  return { betrokkene, gegeven, zoeksleutel, registerstand };
}

const PAD = 'betrokkene.id: bij vernietiging van het laatste dossier van de betrokkene';
const afgeleid = (gegeven: string, doel: string) =>
  persoon({ gegeven, lijst: 'B3', doel, stap: '4', verwijderpad: PAD });

const bereikbaar = (gegeven: string) =>
  persoon({
    gegeven,
    lijst: 'taak',
    doel: 'brieven en bezoek goed laten aankomen',
    stap: '6',
    verwijderpad: PAD,
  });

export const personenVerklaringen: Verklaringen<ReturnType<typeof personenTables>> = {
  betrokkene: {
    id: techniek,
    ...verklaringenVan(persoonVelden, PAD),
    afgeschermd: bereikbaar('dat het adres is afgeschermd'),
    bereik: bereikbaar('verblijf, postadres, wie vertegenwoordigt en veiligheid bij bezoek'),
    versie: techniek,
  },
  gegeven: {
    id: techniek,
    betrokkeneId: techniek,
    veld: techniek,
    waarde: afgeleid('eerdere waarde van een gegeven', 'juistheid kunnen nagaan (PP 6)'),
    bron: afgeleid('wie het gegeven verstrekte', 'juistheid kunnen nagaan (PP 6)'),
    vastgelegdOp: techniek,
    vastgelegdDoor: medewerker('weten wie iets vastlegde'),
    vervangenOp: techniek,
  },
  zoeksleutel: {
    soort: techniek,
    waarde: afgeleid('sleutel van naam, geboortedatum, adres of BSN', 'bekend of niet'),
    betrokkeneId: techniek,
  },
  registerstand: { id: techniek, personen: techniek, sleutelversie: techniek },
};

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
