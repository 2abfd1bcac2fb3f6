import type { Eindesoort } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type {
  Gebeurtenisbron,
  Gebeurtenisgegevens,
  Proceduregrond,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Meldcodestappen } from '#areas/trajecten/rules/inzet-invoer.ts';
import type { Looptijd, Opschorting } from '#areas/trajecten/rules/termijn.ts';
import type { Woning } from '#areas/trajecten/rules/woning.ts';
import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import {
  afspraak,
  MET_HET_DOSSIER,
  persoon,
  taak,
  techniek,
  type Verklaringen,
  wieWanneer,
} from '#db/verklaring.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { inzetVelden } from './fields.ts';

/**
 * Trajecten with the procedures in them and what happened in those, and the terms of a dossier:
 * dated obligations, with the rule and calendar that they were reckoned with. A term with a
 * `sleutel` follows from a procedure and is made anew whenever that changes.
 */
export function trajectenTables(kit: Kit) {
  const traject = kit.table('traject', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    volgnummer: kit.integer('volgnummer').notNull(),
    begonnenOp: kit.text('begonnen_op').notNull(),
    geslotenOp: kit.text('gesloten_op'),
    /** The afsprakenset that was in force when it began, which it keeps. */
    setId: kit.text('set_id'),
  });
  const procedure = kit.table('procedure', {
    id: kit.text('id').primaryKey(),
    trajectId: kit.text('traject_id').notNull(),
    dossierId: kit.text('dossier_id').notNull(),
    verhuurderId: kit.text('verhuurder_id'),
    gronden: kit.json<Proceduregrond[]>('gronden').notNull(),
    woning: kit.json<Woning>('woning').notNull(),
    /** Who is summoned, where somebody chose; null: it follows from the roles. */
    gedaagden: kit.json<string[]>('gedaagden'),
    versie: kit.integer('versie').notNull(),
  });
  const gebeurtenis = kit.table('gebeurtenis', {
    id: kit.text('id').primaryKey(),
    procedureId: kit.text('procedure_id').notNull(),
    meldingId: kit.text('melding_id'),
    soort: kit.text('soort').$type<Gebeurtenissoort>().notNull(),
    op: kit.text('op'),
    vernomenOp: kit.text('vernomen_op').notNull(),
    dag: kit.text('dag'),
    ongeveer: kit.boolean('ongeveer').notNull(),
    tijd: kit.text('tijd').notNull(),
    bron: kit.text('bron').$type<Gebeurtenisbron>().notNull(),
    gedaagden: kit.json<string[]>('gedaagden'),
    gegevens: kit.json<Gebeurtenisgegevens>('gegevens').notNull(),
    toelichting: kit.text('toelichting').notNull(),
    ingetrokkenOp: kit.text('ingetrokken_op'),
    ingetrokkenReden: kit.text('ingetrokken_reden'),
    vervangenDoor: kit.text('vervangen_door'),
    door: kit.text('door').notNull(),
    geregistreerdOp: kit.text('geregistreerd_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const afgedaan = kit.table('afgedaan', {
    dossierId: kit.text('dossier_id').notNull(),
    sleutel: kit.text('sleutel').primaryKey(),
    op: kit.text('op').notNull(),
    met: kit.text('met').notNull(),
    door: kit.text('door').notNull(),
    geregistreerdOp: kit.text('geregistreerd_op').notNull(),
  });
  const termijn = kit.table('termijn', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    meldingId: kit.text('melding_id'),
    code: kit.text('code').notNull(),
    naam: kit.text('naam').notNull(),
    bron: kit.text('bron').notNull(),
    begin: kit.text('begin').notNull(),
    looptijd: kit.json<Looptijd>('looptijd').notNull(),
    kalender: kit.json<Kalender>('kalender').notNull(),
    opschortingen: kit.json<Opschorting[]>('opschortingen').notNull(),
    vervalt: kit.text('vervalt'),
    voldaanOp: kit.text('voldaan_op'),
    voldaanMet: kit.text('voldaan_met'),
    einde: kit.text('einde').$type<Eindesoort>(),
    sleutel: kit.text('sleutel'),
    procedureId: kit.text('procedure_id'),
    betrokkeneId: kit.text('betrokkene_id'),
    versie: kit.integer('versie').notNull(),
  });
  const partnernavraag = kit.table('partnernavraag', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id').notNull(),
    /** The code of the step in the agreement. */
    stap: kit.text('stap').notNull(),
    bij: kit.text('bij').notNull(),
    wat: kit.text('wat').notNull(),
    bron: kit.text('bron').notNull(),
    begin: kit.text('begin').notNull(),
    opDag: kit.text('op_dag').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const inzet = kit.table('inzet', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    trajectId: kit.text('traject_id').notNull(),
    /** For whom; null: for the household. */
    betrokkeneId: kit.text('betrokkene_id'),
    ...kolommen(kit, inzetVelden),
    stappen: kit.json<Meldcodestappen>('stappen').notNull(),
    /** On which day the desk heard that it was over; null: it is not, as far as is known. */
    eindeGehoordOp: kit.text('einde_gehoord_op'),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    ...intrekKolommen(kit),
    versie: kit.integer('versie').notNull(),
  });
  const herleiding = kit.table('herleiding', { dossierId: kit.text('dossier_id').primaryKey() });
  return { traject, procedure, gebeurtenis, afgedaan, partnernavraag, herleiding, termijn, inzet };
}

export const trajectenVerklaringen: Verklaringen<ReturnType<typeof trajectenTables>> = {
  traject: {
    id: techniek,
    dossierId: techniek,
    volgnummer: techniek,
    begonnenOp: techniek,
    geslotenOp: taak('afsluitbesluit van het traject', '8'),
    setId: techniek,
  },
  procedure: {
    id: techniek,
    trajectId: techniek,
    dossierId: techniek,
    verhuurderId: techniek,
    gronden: taak('grond van de procedure', '6'),
    woning: persoon({
      gegeven: 'adres van de woning waar het om gaat',
      lijst: 'B3',
      doel: 'weten om welke woning het gaat',
      stap: '6',
      verwijderpad: MET_HET_DOSSIER,
    }),
    gedaagden: techniek,
    versie: techniek,
  },
  gebeurtenis: {
    id: techniek,
    procedureId: techniek,
    meldingId: techniek,
    soort: taak('wat er in de procedure gebeurde', '6'),
    op: taak('wanneer het gebeurde', '6'),
    vernomenOp: taak('wanneer het Meldpunt het hoorde', '6'),
    dag: taak('dag van zitting of ontruiming', '6'),
    ongeveer: taak('of de dag alleen ongeveer bekend is', '6'),
    tijd: taak('tijd van zitting of ontruiming', '6'),
    bron: taak('van wie het Meldpunt het hoorde', '6'),
    gedaagden: techniek,
    gegevens: taak('wat er in de procedure gebeurde', '6'),
    toelichting: taak('toelichting bij een gebeurtenis', '6'),
    ingetrokkenOp: techniek,
    ingetrokkenReden: taak('waarom een gebeurtenis is hersteld', '6'),
    vervangenDoor: techniek,
    door: wieWanneer.door,
    geregistreerdOp: techniek,
    versie: techniek,
  },
  afgedaan: {
    dossierId: techniek,
    sleutel: techniek,
    op: taak('wanneer een termijn is gehaald', '6'),
    met: taak('waarmee een termijn is gehaald', '6'),
    door: wieWanneer.door,
    geregistreerdOp: techniek,
  },
  partnernavraag: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    stap: afspraak,
    bij: afspraak,
    wat: afspraak,
    bron: afspraak,
    begin: techniek,
    opDag: taak('wanneer bij een partner wordt nagevraagd', '2'),
    ...wieWanneer,
  },
  herleiding: { dossierId: techniek },
  inzet: {
    id: techniek,
    dossierId: techniek,
    trajectId: techniek,
    betrokkeneId: techniek,
    ...verklaringenVan(inzetVelden),
    stappen: taak('wanneer de stappen van de meldcode zijn gezet (bijzonder gegeven)', '5'),
    eindeGehoordOp: taak('wanneer het Meldpunt hoorde dat een inzet eindigde', '5'),
    ...wieWanneer,
    ...intrekVerklaringen,
    versie: techniek,
  },
  termijn: {
    id: techniek,
    dossierId: techniek,
    meldingId: techniek,
    code: afspraak,
    naam: afspraak,
    bron: afspraak,
    begin: taak('begin van een termijn', '6'),
    looptijd: afspraak,
    kalender: afspraak,
    opschortingen: taak('opschorting van een termijn', '6'),
    vervalt: taak('vervaldatum', '6'),
    voldaanOp: taak('wanneer een termijn is gehaald', '6'),
    voldaanMet: taak('waarmee een termijn is gehaald', '6'),
    einde: taak('hoe een termijn eindigde', '6'),
    sleutel: techniek,
    procedureId: techniek,
    betrokkeneId: techniek,
    versie: techniek,
  },
};
