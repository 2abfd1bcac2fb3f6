import type { Kit } from '#db/kit.ts';
import { afspraak, medewerker, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { PartnerSoort } from './rules.ts';

/** Chain partners and their people; signing is per afsprakenset (PP 12). */
export function partnersTables(kit: Kit) {
  const partner = kit.table('partner', {
    id: kit.text('id').primaryKey(),
    naam: kit.text('naam').notNull(),
    soort: kit.text('soort').$type<PartnerSoort>().notNull(),
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
    naam: kit.text('naam').notNull(),
    functie: kit.text('functie').notNull(),
    telefoon: kit.text('telefoon').notNull(),
    email: kit.text('email').notNull(),
    actief: kit.boolean('actief').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { partner, ondertekening, contactpersoon };
}

const bereiken = medewerker('de melder of partner kunnen bereiken');

export const partnersVerklaringen: Verklaringen<ReturnType<typeof partnersTables>> = {
  partner: {
    id: techniek,
    naam: afspraak,
    soort: afspraak,
    gemeenten: afspraak,
    actief: afspraak,
    versie: techniek,
  },
  ondertekening: { id: techniek, setId: techniek, partnerId: techniek },
  contactpersoon: {
    id: techniek,
    partnerId: techniek,
    naam: bereiken,
    functie: bereiken,
    telefoon: bereiken,
    email: bereiken,
    actief: techniek,
    versie: techniek,
  },
};
