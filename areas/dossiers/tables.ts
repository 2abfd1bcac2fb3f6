import type { Werksoort } from '#areas/werk/rules.ts';
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
import type { Kanaal } from '#domain/keuzes.ts';
import { aantekeningVelden, huishoudenVelden, pogingVelden } from './fields.ts';
import type { Processtap, Werkstatus } from './rules.ts';
import type { Pogingweg } from './rules-contact.ts';
import type { Zorg, Zorgwaarde } from './rules-huishouden.ts';
import type { Noodzaakbesluit, Noodzaaksoort } from './rules-noodzaak.ts';
import type { Persoonrol } from './rules-rollen.ts';

/** The five concerns of B3 with what the desk knows of each. */
export type Zorgen = Partial<Record<Zorg, Zorgwaarde>>;

/** Dossiers with the people in them, and what is noted about them. */
export function dossiersTables(kit: Kit) {
  const dossier = kit.table('dossier', {
    id: kit.text('id').primaryKey(),
    nummer: kit.text('nummer').notNull(),
    werkstatus: kit.text('werkstatus').$type<Werkstatus>().notNull(),
    processtap: kit.text('processtap').$type<Processtap>().notNull(),
    gemeente: kit.text('gemeente'),
    dossierhouderId: kit.text('dossierhouder_id'),
    ...kolommen(kit, huishoudenVelden),
    leeftijden: kit.json<number[]>('leeftijden').notNull(),
    zorgen: kit.json<Zorgen>('zorgen').notNull(),
    beperkt: kit.boolean('beperkt').notNull(),
    geopendOp: kit.text('geopend_op').notNull(),
    geslotenOp: kit.text('gesloten_op'),
    vervalt: kit.text('vervalt'),
    /** What the term that ends then asks for; kept for lists. */
    werksoort: kit.text('werksoort').$type<Werksoort>(),
    versie: kit.integer('versie').notNull(),
  });
  const dossierpersoon = kit.table('dossierpersoon', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    rol: kit.text('rol').$type<Persoonrol>().notNull(),
    /** The one that the dossier is called after; a dossier has one. */
    eerste: kit.boolean('eerste').notNull(),
    /** The day on which somebody died, or that it is not known which; null: alive as far as is known. */
    overleden: kit.text('overleden'),
    /** The day on which the desk heard of them; null: from before that was kept. */
    sinds: kit.text('sinds'),
    /** The day on which they left the home, or 'onbekend'; null: they are there. */
    vertrokken: kit.text('vertrokken'),
    /** When they were taken out because they do not belong here; null: they are in it. */
    weggehaaldOp: kit.text('weggehaald_op'),
    /** With which melding they came in; null: somebody put them in. */
    meldingId: kit.text('melding_id'),
  });
  const aantekening = kit.table('aantekening', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    soort: kit.text('soort').$type<'contact' | 'notitie'>().notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>(),
    ...kolommen(kit, aantekeningVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
    vervangenDoor: kit.text('vervangen_door'),
    versie: kit.integer('versie').notNull(),
  });
  const contactpoging = kit.table('contactpoging', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    /** The traject in which it was made: in another one it is shown, never counted. */
    trajectId: kit.text('traject_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    ...kolommen(kit, pogingVelden),
    /** The next try that was agreed in the same act: on which day, how, and who of the desk. */
    vervolgOp: kit.text('vervolg_op'),
    vervolgHoe: kit.text('vervolg_hoe').$type<Pogingweg>(),
    vervolgWie: kit.text('vervolg_wie'),
    /** Whether its traject was closed when it was entered: then its next try is still to be made. */
    naSluiten: kit.boolean('na_sluiten').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
    vervangenDoor: kit.text('vervangen_door'),
    versie: kit.integer('versie').notNull(),
  });
  const historie = kit.table('historie', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    op: kit.text('op').notNull(),
    door: kit.text('door').notNull(),
    soort: kit.text('soort').notNull(),
    gegevens: kit.json<Record<string, string>>('gegevens').notNull(),
  });
  /** That a step of a traject was judged: which held data it still needs, never the data itself. */
  const noodzaak = kit.table('noodzaak', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id').notNull(),
    stap: kit.text('stap').$type<Processtap>().notNull(),
    soort: kit.text('soort').$type<Noodzaaksoort>().notNull(),
    /** The day on which it was judged. */
    op: kit.text('op').notNull(),
    /** Null: it was recorded by itself. */
    door: kit.text('door'),
    besluiten: kit.json<readonly Noodzaakbesluit[]>('besluiten').notNull(),
  });
  return { dossier, dossierpersoon, aantekening, contactpoging, historie, noodzaak };
}

const huishouden = (gegeven: string, stap: Processtap = '2') =>
  persoon({
    gegeven,
    lijst: 'B3',
    doel: 'het huishouden helpen',
    stap,
    verwijderpad: MET_HET_DOSSIER,
  });

export const dossiersVerklaringen: Verklaringen<ReturnType<typeof dossiersTables>> = {
  dossier: {
    id: techniek,
    nummer: techniek,
    werkstatus: taak('werkstatus', '2'),
    processtap: taak('processtap', '2'),
    gemeente: taak('gemeente', '2'),
    dossierhouderId: wie,
    ...verklaringenVan(huishoudenVelden),
    leeftijden: huishouden('leeftijden van kinderen'),
    zorgen: huishouden('de vijf zorgen', '1'),
    beperkt: taak('beperking van de verwerking (SA 5.5)', '2'),
    geopendOp: techniek,
    geslotenOp: techniek,
    vervalt: taak('eerste vervaldatum', '2'),
    werksoort: taak('wat er het eerst moet gebeuren', '2'),
    versie: techniek,
  },
  dossierpersoon: {
    id: techniek,
    dossierId: techniek,
    betrokkeneId: techniek,
    rol: huishouden('rol in het huishouden'),
    eerste: techniek,
    overleden: taak('dat iemand is overleden', '2'),
    sinds: taak('sinds wanneer iemand in het dossier bekend is', '2'),
    vertrokken: taak('dat iemand de woning heeft verlaten', '2'),
    weggehaaldOp: techniek,
    meldingId: techniek,
  },
  aantekening: {
    id: techniek,
    dossierId: techniek,
    soort: techniek,
    kanaal: taak('kanaal van een contactmoment', '2'),
    ...verklaringenVan(aantekeningVelden),
    door: wie,
    op: techniek,
    ...intrekVerklaringen,
    vervangenDoor: techniek,
    versie: techniek,
  },
  contactpoging: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    betrokkeneId: techniek,
    ...verklaringenVan(pogingVelden),
    vervolgOp: taak('wanneer opnieuw contact wordt gezocht', '6'),
    vervolgHoe: taak('hoe opnieuw contact wordt gezocht', '6'),
    vervolgWie: wie,
    naSluiten: techniek,
    door: wie,
    op: techniek,
    ...intrekVerklaringen,
    vervangenDoor: techniek,
    versie: techniek,
  },
  historie: {
    id: techniek,
    dossierId: techniek,
    op: techniek,
    door: wie,
    soort: taak('wat er met het dossier gebeurde', '2'),
    gegevens: taak('wat er met het dossier gebeurde', '2'),
  },
  noodzaak: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    stap: taak('van welke stap de noodzaak is beoordeeld', '2'),
    soort: taak('of er gegevens te beoordelen waren', '2'),
    op: techniek,
    door: wie,
    besluiten: taak('welke gegevens zijn behouden of verwijderd, en waarom', '2'),
  },
};
