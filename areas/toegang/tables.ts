import type { Kit } from '#db/kit.ts';
import { afspraak, medewerker, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Rol } from '#domain/rollen.ts';

/** Accounts, what they are typing, and the settings of the desk. */
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
  const concept = kit.table('concept', {
    id: kit.text('id').primaryKey(),
    accountId: kit.text('account_id').notNull(),
    sleutel: kit.text('sleutel').notNull(),
    titel: kit.text('titel').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    bijgewerktOp: kit.text('bijgewerkt_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const instelling = kit.table('instelling', {
    id: kit.text('id').primaryKey(),
    organisatie: kit.text('organisatie').notNull(),
    vergrendelNaMinuten: kit.integer('vergrendel_na_minuten').notNull(),
    dubbelBinnenDagen: kit.integer('dubbel_binnen_dagen').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const briefinstelling = kit.table('briefinstelling', {
    id: kit.text('id').primaryKey(),
    afzender: kit.json<string[]>('afzender').notNull(),
    telefoon: kit.text('telefoon').notNull(),
    bereikbaar: kit.text('bereikbaar').notNull(),
    fg: kit.text('fg').notNull(),
    opvang: kit.text('opvang').notNull(),
    venster: kit.text('venster').$type<'links' | 'rechts'>().notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { account, concept, instelling, briefinstelling };
}

const eenConcept = {
  soort: 'persoon',
  gegeven: 'alles wat in het formulier getypt is',
  lijst: 'B3',
  doel: 'niets kwijtraken bij vergrendelen of uitval',
  stap: 'de stap van het formulier',
  verwijderpad:
    'concept.id: bij opslaan of weggooien van het formulier; concept.account_id: bij verwijderen van het account',
} as const;

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
  concept: {
    id: techniek,
    accountId: techniek,
    sleutel: techniek,
    titel: eenConcept,
    inhoud: eenConcept,
    bijgewerktOp: techniek,
    versie: techniek,
  },
  briefinstelling: {
    id: techniek,
    afzender: afspraak,
    telefoon: afspraak,
    bereikbaar: afspraak,
    fg: afspraak,
    opvang: afspraak,
    venster: afspraak,
    versie: techniek,
  },
  instelling: {
    id: techniek,
    organisatie: afspraak,
    vergrendelNaMinuten: afspraak,
    dubbelBinnenDagen: afspraak,
    versie: techniek,
  },
};
