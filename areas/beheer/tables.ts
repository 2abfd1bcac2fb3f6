import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { Weetregel } from '#areas/partnervragen/rules/weetregel.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Looptijd, Tijdseenheid } from '#areas/trajecten/rules/termijn.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import {
  bewaarVelden,
  gemeenteVelden,
  looptijdVelden,
  setVelden,
  vrijeDagVelden,
} from './fields.ts';
import type { Prioriteitsregel, TermijnSoort } from './rules/afsprakenset.ts';
import type { Partnerstap } from './rules/partnerstap.ts';

/** Agreements with their validity: terms and days are settings, never constants in a screen. */
export function beheerTables(kit: Kit) {
  const afsprakenset = kit.table('afsprakenset', {
    id: kit.text('id').primaryKey(),
    code: kit.text('code').notNull(),
    ...kolommen(kit, setVelden),
    goedeVrijdagVrij: kit.boolean('goede_vrijdag_vrij').notNull(),
    gemeenten: kit.json<string[]>('gemeenten').notNull(),
    aanleidingen: kit.json<Aanleiding[]>('aanleidingen').notNull(),
    teVertellen: kit.json<Gebeurtenissoort[]>('te_vertellen').notNull(),
    prioriteit: kit.json<Prioriteitsregel[]>('prioriteit').notNull(),
    seniorVanaf: kit.integer('senior_vanaf'),
    stappen: kit.json<Partnerstap[]>('stappen').notNull(),
    partijen: kit.json<string[]>('partijen').notNull(),
    /** Who may know what: recipient's role, step, grondslag and field. */
    weetregels: kit.json<readonly Weetregel[]>('weetregels').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const termijnregel = kit.table('termijnregel', {
    id: kit.text('id').primaryKey(),
    /** Null: a term of the organisation itself, which stands in no agreement. */
    setId: kit.text('set_id'),
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
  const looptijdbesluit = kit.table('looptijdbesluit', {
    id: kit.text('id').primaryKey(),
    setId: kit.text('set_id').notNull(),
    ...kolommen(kit, looptijdVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
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
    kinderbeleid: kit.json<string[]>('kinderbeleid').notNull(),
    ...kolommen(kit, bewaarVelden),
    vraagWerkdagen: kit.integer('vraag_werkdagen').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const gemeenteregeling = kit.table('gemeenteregeling', {
    code: kit.text('code').primaryKey(),
    ...kolommen(kit, gemeenteVelden),
    versie: kit.integer('versie').notNull(),
  });
  return { afsprakenset, termijnregel, vrijeDag, looptijdbesluit, instelling, gemeenteregeling };
}

export const beheerVerklaringen: Verklaringen<ReturnType<typeof beheerTables>> = {
  afsprakenset: {
    id: techniek,
    code: afspraak,
    ...verklaringenVan(setVelden),
    goedeVrijdagVrij: afspraak,
    gemeenten: afspraak,
    aanleidingen: afspraak,
    teVertellen: afspraak,
    prioriteit: afspraak,
    seniorVanaf: afspraak,
    stappen: afspraak,
    partijen: afspraak,
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
  looptijdbesluit: {
    id: techniek,
    setId: techniek,
    ...verklaringenVan(looptijdVelden),
    ...wieWanneer,
  },
  gemeenteregeling: { code: afspraak, ...verklaringenVan(gemeenteVelden), versie: techniek },
  instelling: {
    id: techniek,
    organisatie: afspraak,
    meldpunt: afspraak,
    vergrendelNaMinuten: afspraak,
    dubbelBinnenDagen: afspraak,
    briefWerkdagen: afspraak,
    ongedaanWerkdagen: afspraak,
    crisisDagen: afspraak,
    kinderbeleid: afspraak,
    ...verklaringenVan(bewaarVelden),
    vraagWerkdagen: afspraak,
    versie: techniek,
  },
};
