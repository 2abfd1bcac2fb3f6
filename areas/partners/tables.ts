import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, techniek, type Verklaringen } from '#db/verklaring.ts';
import { contactVelden, partnerVelden } from './fields.ts';

/** Chain partners and their people; signing is per afsprakenset (PP 12). */
export function partnersTables(kit: Kit) {
  const partner = kit.table('partner', {
    id: kit.text('id').primaryKey(),
    ...kolommen(kit, partnerVelden),
    gemeenten: kit.json<string[]>('gemeenten').notNull(),
    actief: kit.boolean('actief').notNull(),
    opgegaanIn: kit.text('opgegaan_in'),
    opgegaanOp: kit.text('opgegaan_op'),
    versie: kit.integer('versie').notNull(),
  });
  const partnernaam = kit.table('partnernaam', {
    id: kit.text('id').primaryKey(),
    partnerId: kit.text('partner_id').notNull(),
    naam: kit.text('naam').notNull(),
    tot: kit.text('tot').notNull(),
  });
  const ondertekening = kit.table('ondertekening', {
    id: kit.text('id').primaryKey(),
    setId: kit.text('set_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
  });
  const contactpersoon = kit.table('contactpersoon', {
    id: kit.text('id').primaryKey(),
    partnerId: kit.text('partner_id').notNull(),
    ...kolommen(kit, contactVelden),
    actief: kit.boolean('actief').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { partner, partnernaam, ondertekening, contactpersoon };
}

export const partnersVerklaringen: Verklaringen<ReturnType<typeof partnersTables>> = {
  partner: {
    id: techniek,
    ...verklaringenVan(partnerVelden),
    gemeenten: afspraak,
    actief: afspraak,
    opgegaanIn: afspraak,
    opgegaanOp: afspraak,
    versie: techniek,
  },
  partnernaam: { id: techniek, partnerId: techniek, naam: afspraak, tot: afspraak },
  ondertekening: { id: techniek, setId: techniek, partnerId: techniek },
  contactpersoon: {
    id: techniek,
    partnerId: techniek,
    ...verklaringenVan(contactVelden),
    actief: techniek,
    versie: techniek,
  },
};
