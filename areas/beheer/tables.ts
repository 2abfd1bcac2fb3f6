import type { Weetregel } from '#areas/partnervragen/rules/weetregel.ts';
import type { Looptijd, Tijdseenheid } from '#areas/trajecten/rules/termijn.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, techniek, type Verklaringen } from '#db/verklaring.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import type { TermijnSoort } from './rules/afsprakenset.ts';

/** Agreements with their validity: terms and days are settings, never constants in a screen. */
export function beheerTables(kit: Kit) {
  const afsprakenset = kit.table('afsprakenset', {
    id: kit.text('id').primaryKey(),
    code: kit.text('code').notNull(),
    ...kolommen(kit, setVelden),
    goedeVrijdagVrij: kit.boolean('goede_vrijdag_vrij').notNull(),
    /** Who may know what: recipient's role, step, grondslag and field. */
    weetregels: kit.json<readonly Weetregel[]>('weetregels').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const termijnregel = kit.table('termijnregel', {
    id: kit.text('id').primaryKey(),
    setId: kit.text('set_id').notNull(),
    volgorde: kit.integer('volgorde').notNull(),
    code: kit.text('code').notNull(),
    naam: kit.text('naam').notNull(),
    begin: kit.text('begin').notNull(),
    einde: kit.text('einde').notNull(),
    eenheid: kit.text('eenheid').$type<Tijdseenheid>().notNull(),
    aantal: kit.integer('aantal').notNull(),
    soort: kit.text('soort').$type<TermijnSoort>().notNull(),
    bron: kit.text('bron').notNull(),
    verlenging: kit.json<Looptijd>('verlenging'),
    toelichting: kit.text('toelichting').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const vrijeDag = kit.table('vrije_dag', {
    id: kit.text('id').primaryKey(),
    setId: kit.text('set_id').notNull(),
    ...kolommen(kit, vrijeDagVelden),
    versie: kit.integer('versie').notNull(),
  });
  const instelling = kit.table('instelling', {
    id: kit.text('id').primaryKey(),
    /** Who answers for the data (AVG 4.7). */
    organisatie: kit.text('organisatie').notNull(),
    /** How the desk that is part of it is called. */
    meldpunt: kit.text('meldpunt').notNull(),
    vergrendelNaMinuten: kit.integer('vergrendel_na_minuten').notNull(),
    dubbelBinnenDagen: kit.integer('dubbel_binnen_dagen').notNull(),
    briefWerkdagen: kit.integer('brief_werkdagen').notNull(),
    ongedaanWerkdagen: kit.integer('ongedaan_werkdagen').notNull(),
    crisisDagen: kit.integer('crisis_dagen').notNull(),
    vraagWerkdagen: kit.integer('vraag_werkdagen').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { afsprakenset, termijnregel, vrijeDag, instelling };
}

export const beheerVerklaringen: Verklaringen<ReturnType<typeof beheerTables>> = {
  afsprakenset: {
    id: techniek,
    code: afspraak,
    ...verklaringenVan(setVelden),
    goedeVrijdagVrij: afspraak,
    weetregels: afspraak,
    versie: techniek,
  },
  termijnregel: {
    id: techniek,
    setId: techniek,
    volgorde: techniek,
    code: afspraak,
    naam: afspraak,
    begin: afspraak,
    einde: afspraak,
    eenheid: afspraak,
    aantal: afspraak,
    soort: afspraak,
    bron: afspraak,
    verlenging: afspraak,
    toelichting: afspraak,
    versie: techniek,
  },
  vrijeDag: {
    id: techniek,
    setId: techniek,
    ...verklaringenVan(vrijeDagVelden),
    versie: techniek,
  },
  instelling: {
    id: techniek,
    organisatie: afspraak,
    meldpunt: afspraak,
    vergrendelNaMinuten: afspraak,
    dubbelBinnenDagen: afspraak,
    briefWerkdagen: afspraak,
    ongedaanWerkdagen: afspraak,
    crisisDagen: afspraak,
    vraagWerkdagen: afspraak,
    versie: techniek,
  },
};
