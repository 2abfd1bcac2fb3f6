import type { Kit } from '#db/kit.ts';
import { medewerker, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Rol } from '#domain/rollen.ts';

/** Accounts: who may sign in, and as what. */
export function toegangTables(kit: Kit) {
  const account = kit.table('account', {
    id: kit.text('id').primaryKey(),
    naam: kit.text('naam').notNull(),
    accountnaam: kit.text('accountnaam').notNull(),
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
    naam: medewerker('weten wie iets deed'),
    accountnaam: medewerker('aanmelden'),
    rollen: medewerker('bepalen wat iemand mag'),
    actief: techniek,
    gemaaktOp: techniek,
    versie: techniek,
  },
};
