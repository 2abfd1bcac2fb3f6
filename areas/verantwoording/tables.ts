import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { Grondslag, Grondslagcode } from '#areas/partnervragen/rules/grondslag.ts';
import type { Weging } from '#areas/partnervragen/rules/wie-mag-weten.ts';
import type { Prioriteitsgroep } from '#areas/screening/rules/formulier.ts';
import { intrekKolommen, intrekVerklaringen } from '#db/intrekken.ts';
import type { Kit } from '#db/kit.ts';
import {
  afspraak,
  MET_HET_DOSSIER,
  medewerker,
  persoon,
  taak,
  techniek,
  type Verklaringen,
  wieWanneer,
} from '#db/verklaring.ts';
import type { JaNeeOnbekend, Kanaal } from '#domain/keuzes.ts';
import type { Persoonssoort } from '#domain/persoonssoort.ts';
import type { Exportsoort } from './rules/kolommen.ts';

/** What was in an export; coded, so that it can outlive what it is about. */
export type Logbijzonderheden = {
  readonly soort: Exportsoort;
  readonly van: string;
  readonly tot: string;
  readonly formaat: 'csv' | 'xlsx';
  readonly metNamen: boolean;
  readonly rijen: number;
  /** Where its purpose stands in words; null: it was not said, or there were no names. */
  readonly doel: string | null;
};

/**
 * The log of NEN 7513: coded fields only, no free text, so that it can outlive what it is about. What
 * was given to others. And of each melding what figures count of it, as it was on the day on which it
 * was registered: moving or renaming afterwards changes no figure.
 */
export function verantwoordingTables(kit: Kit) {
  const log = kit.table('log', {
    seq: kit.integer('seq').primaryKey(),
    id: kit.text('id').notNull(),
    tijd: kit.text('tijd').notNull(),
    gebruiker: kit.text('gebruiker'),
    rol: kit.text('rol'),
    werkplek: kit.text('werkplek').notNull(),
    actie: kit.text('actie').notNull(),
    operatie: kit.text('operatie').notNull(),
    doel: kit.text('doel').notNull(),
    objectSoort: kit.text('object_soort').notNull(),
    objectPseudoniem: kit.text('object_pseudoniem'),
    uitkomst: kit.text('uitkomst').notNull(),
    correlatie: kit.text('correlatie').notNull(),
    /** Whom the answer showed; null: nobody. */
    verzameling: kit.integer('verzameling'),
    bijzonderheden: kit.json<Logbijzonderheden>('bijzonderheden'),
  });
  const logVerzameling = kit.table('log_verzameling', {
    nr: kit.integer('nr').primaryKey(),
    vingerafdruk: kit.text('vingerafdruk').notNull(),
    aantal: kit.integer('aantal').notNull(),
  });
  const logObject = kit.table('log_object', {
    verzameling: kit.integer('verzameling').notNull(),
    pseudoniem: kit.text('pseudoniem').notNull(),
    objectSoort: kit.text('object_soort').$type<Persoonssoort>().notNull(),
  });
  const logHerhaling = kit.table('log_herhaling', {
    seq: kit.integer('seq').primaryKey(),
    logSeq: kit.integer('log_seq').notNull(),
    tijd: kit.text('tijd').notNull(),
  });
  const exportdoel = kit.table('exportdoel', {
    id: kit.text('id').primaryKey(),
    tekst: kit.text('tekst').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    vernietigenOp: kit.text('vernietigen_op').notNull(),
  });
  const verstrekking = kit.table('verstrekking', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    soort: kit.text('soort').notNull(),
    grond: kit.text('grond').notNull(),
    grondslag: kit.text('grondslag').$type<Grondslag>(),
    /** By what it was weighed; null: not weighed. */
    weging: kit.json<Weging>('weging'),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    onderwerp: kit.text('onderwerp').notNull(),
    tekst: kit.text('tekst').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    /** The term that it met; null: none, or from before that was kept. */
    termijnId: kit.text('termijn_id'),
    ...intrekKolommen(kit),
  });
  const meldingcijfer = kit.table('meldingcijfer', {
    meldingId: kit.text('melding_id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    /** Of the woning; null: not known, or outside the region. */
    gemeente: kit.text('gemeente'),
    verhuurderId: kit.text('verhuurder_id'),
    verhuurder: kit.text('verhuurder').notNull(),
    verhuurdersoort: kit.text('verhuurdersoort').$type<PartnerSoort>(),
    kinderen: kit.text('kinderen').$type<JaNeeOnbekend>().notNull(),
    recidive: kit.boolean('recidive').notNull(),
    /** The group that goes first besides families with children; null: none. */
    prioriteit: kit.text('prioriteit').$type<Prioriteitsgroep>(),
  });
  const wettelijkePlicht = kit.table('wettelijke_plicht', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    /** What was told under it; null while nothing was. */
    verstrekkingId: kit.text('verstrekking_id'),
    bepaling: kit.text('bepaling').notNull(),
    toelichting: kit.text('toelichting').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const grondslaginstelling = kit.table('grondslaginstelling', {
    code: kit.text('code').$type<Grondslagcode>().primaryKey(),
    omschrijving: kit.text('omschrijving').notNull(),
    bevestigdOp: kit.text('bevestigd_op'),
    bevestigdDoor: kit.text('bevestigd_door'),
    versie: kit.integer('versie').notNull(),
  });
  const spoor = { log, logVerzameling, logObject, logHerhaling, exportdoel };
  return { ...spoor, verstrekking, wettelijkePlicht, grondslaginstelling, meldingcijfer };
}

const verantwoorden = medewerker('achteraf kunnen zien wie wat deed (NEN 7513)');

export const verantwoordingVerklaringen: Verklaringen<ReturnType<typeof verantwoordingTables>> = {
  log: {
    seq: techniek,
    id: techniek,
    tijd: techniek,
    gebruiker: verantwoorden,
    rol: verantwoorden,
    werkplek: verantwoorden,
    actie: techniek,
    operatie: techniek,
    doel: techniek,
    objectSoort: techniek,
    objectPseudoniem: techniek,
    uitkomst: techniek,
    correlatie: techniek,
    verzameling: techniek,
    bijzonderheden: techniek,
  },
  logVerzameling: { nr: techniek, vingerafdruk: techniek, aantal: techniek },
  logObject: { verzameling: techniek, pseudoniem: techniek, objectSoort: techniek },
  logHerhaling: { seq: techniek, logSeq: techniek, tijd: techniek },
  exportdoel: {
    id: techniek,
    // Typed by staff: who it was made for may stand in it.
    tekst: persoon({
      gegeven: 'waarvoor een export met namen is gemaakt',
      lijst: 'taak',
      doel: 'verantwoorden waarvoor namen naar buiten gingen',
      stap: '4',
      verwijderpad: 'exportdoel.vernietigen_op: bij de eerste export met namen daarna',
    }),
    ...wieWanneer,
    vernietigenOp: techniek,
  },
  verstrekking: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    soort: taak('wat is verstrekt', '4'),
    grond: taak('grond van de verstrekking', '4'),
    grondslag: taak('grondslag van de verstrekking (PP 4, PP 12)', '4'),
    weging: taak('wat is verteld en weggelaten, en waarom', '4'),
    kanaal: taak('kanaal van de verstrekking', '4'),
    onderwerp: taak('wat is verstrekt', '4'),
    tekst: taak('wat is verstrekt', '4'),
    ...wieWanneer,
    termijnId: techniek,
    ...intrekVerklaringen,
  },
  wettelijkePlicht: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    verstrekkingId: techniek,
    bepaling: taak('welke wet tot de verstrekking verplicht (PP 12.1)', '4'),
    toelichting: taak('waarom de wet tot de verstrekking verplicht', '4'),
    ...wieWanneer,
    versie: techniek,
  },
  grondslaginstelling: {
    code: afspraak,
    omschrijving: afspraak,
    bevestigdOp: techniek,
    bevestigdDoor: medewerker('weten wie een grondslag bevestigde'),
    versie: techniek,
  },
  meldingcijfer: {
    meldingId: techniek,
    dossierId: techniek,
    gemeente: taak('gemeente van de woning, voor de cijfers', '1'),
    verhuurderId: techniek,
    verhuurder: techniek,
    verhuurdersoort: techniek,
    kinderen: persoon({
      gegeven: 'of er kinderen zijn, voor de cijfers',
      lijst: 'B3',
      doel: 'verantwoorden wat het Meldpunt deed',
      stap: '1',
      verwijderpad: MET_HET_DOSSIER,
    }),
    recidive: taak('of het recidive is, voor de cijfers', '1'),
    prioriteit: taak('prioriteitsgroep, voor de cijfers', '1'),
  },
};
