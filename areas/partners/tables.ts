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
    versie: kit.integer('versie').notNull(),
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
  return { partner, ondertekening, contactpersoon };
}

export const partnersVerklaringen: Verklaringen<ReturnType<typeof partnersTables>> = {
  partner: {
    id: techniek,
    ...verklaringenVan(partnerVelden),
    gemeenten: afspraak,
    actief: afspraak,
    versie: techniek,
  },
  ondertekening: { id: techniek, setId: techniek, partnerId: techniek },
  contactpersoon: {
    id: techniek,
    partnerId: techniek,
    ...verklaringenVan(contactVelden),
    actief: techniek,
    versie: techniek,
  },
};
