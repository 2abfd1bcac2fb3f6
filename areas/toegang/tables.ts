import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { medewerker, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Rol } from '#domain/rollen.ts';
import { accountVelden } from './fields.ts';

/** Accounts: who may sign in, and as what. */
export function toegangTables(kit: Kit) {
  const account = kit.table('account', {
    id: kit.text('id').primaryKey(),
    ...kolommen(kit, accountVelden),
    rollen: kit.json<Rol[]>('rollen').notNull(),
    actief: kit.boolean('actief').notNull(),
    gemaaktOp: kit.text('gemaakt_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { account };
}

export const toegangVerklaringen: Verklaringen<ReturnType<typeof toegangTables>> = {
  account: {
    id: techniek,
    ...verklaringenVan(accountVelden),
    rollen: medewerker('bepalen wat iemand mag'),
    actief: techniek,
    gemaaktOp: techniek,
    versie: techniek,
  },
};
