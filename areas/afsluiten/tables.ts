import type { Afstemmingsoort } from '#areas/screening/rules/afstemming.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import type { UitkomstCode, Voorstel } from '#areas/screening/rules/regels.ts';
import type { Kit } from '#db/kit.ts';
import { afspraak, medewerker, persoon, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Afsluitreden } from './rules/afsluiting.ts';
import type { Grond } from './rules/beeindiging.ts';

/** What the desk does with a dossier: screening, afstemming, letters, answers, endings, closing. */
export function afhandelingTables(kit: Kit) {
  const screening = kit.table('screening', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    regelversie: kit.text('regelversie').notNull(),
    antwoorden: kit.json<ScreeningAntwoorden>('antwoorden').notNull(),
    voorstel: kit.json<Voorstel>('voorstel').notNull(),
    uitkomsten: kit.json<UitkomstCode[]>('uitkomsten').notNull(),
    motivering: kit.text('motivering').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const afstemming = kit.table('afstemming', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    soort: kit.text('soort').$type<Afstemmingsoort>().notNull(),
    datum: kit.text('datum').notNull(),
    met: kit.text('met').notNull(),
    tekst: kit.text('tekst').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const dossierpartner = kit.table('dossierpartner', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    rol: kit.text('rol').$type<'casusregisseur' | 'betrokken'>().notNull(),
    contact: kit.text('contact').notNull(),
  });
  const verstrekking = kit.table('verstrekking', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    soort: kit.text('soort').notNull(),
    grond: kit.text('grond').notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    onderwerp: kit.text('onderwerp').notNull(),
    tekst: kit.text('tekst').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const brief = kit.table('brief', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    meldingId: kit.text('melding_id'),
    bronnen: kit.json<string[]>('bronnen').notNull(),
    soort: kit.text('soort').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    verzondenOp: kit.text('verzonden_op').notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const beeindiging = kit.table('beeindiging', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    datum: kit.text('datum').notNull(),
    gronden: kit.json<Grond[]>('gronden').notNull(),
    inspanning: kit.text('inspanning').notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  const afsluiting = kit.table('afsluiting', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    reden: kit.text('reden').$type<Afsluitreden>().notNull(),
    besluitOp: kit.text('besluit_op').notNull(),
    toelichting: kit.text('toelichting').notNull(),
    vernietigenOp: kit.text('vernietigen_op').notNull(),
    heropendOp: kit.text('heropend_op'),
    heropenReden: kit.text('heropen_reden'),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const bericht = kit.table('bericht', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    bijId: kit.text('bij_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    datum: kit.text('datum').notNull(),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
  });
  return {
    screening,
    afstemming,
    dossierpartner,
    verstrekking,
    brief,
    beeindiging,
    afsluiting,
    bericht,
  };
}

const PAD = 'dossier.id: bij vernietiging van het dossier';
const taak = (gegeven: string, stap: string) =>
  persoon({
    gegeven,
    lijst: 'taak',
    doel: 'de taak van SA 7 MZO uitvoeren',
    stap,
    verwijderpad: PAD,
  });
const wie = medewerker('weten wie iets deed');
const wieWanneer = { door: wie, op: techniek };

export const afhandelingVerklaringen: Verklaringen<ReturnType<typeof afhandelingTables>> = {
  screening: {
    id: techniek,
    dossierId: techniek,
    regelversie: afspraak,
    antwoorden: taak(
      'antwoorden van de screening, ook ernstig nadeel (nooit naar een partner)',
      '4',
    ),
    voorstel: taak('voorstel van de regels', '4'),
    uitkomsten: taak('uitkomst van de screening (nooit naar een partner)', '4'),
    motivering: taak('motivering van de uitkomst', '4'),
    ...wieWanneer,
  },
  afstemming: {
    id: techniek,
    dossierId: techniek,
    soort: taak('afstemming of uitzondering', '5'),
    datum: taak('datum van de afstemming', '5'),
    met: taak('met wie is afgestemd', '5'),
    tekst: taak('wat is afgestemd', '5'),
    ...wieWanneer,
  },
  dossierpartner: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    rol: taak('welke partner betrokken is', '2'),
    contact: medewerker('de casusregisseur kunnen bereiken'),
  },
  verstrekking: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    soort: taak('wat is verstrekt', '4'),
    grond: taak('grond van de verstrekking', '4'),
    kanaal: taak('kanaal van de verstrekking', '4'),
    onderwerp: taak('wat is verstrekt', '4'),
    tekst: taak('wat is verstrekt', '4'),
    ...wieWanneer,
  },
  brief: {
    id: techniek,
    dossierId: techniek,
    betrokkeneId: techniek,
    meldingId: techniek,
    bronnen: techniek,
    soort: taak('soort brief', '6'),
    inhoud: taak('brief aan betrokkene', '6'),
    verzondenOp: taak('wanneer de brief is verzonden', '6'),
    kanaal: taak('hoe de brief is verzonden', '6'),
    ...wieWanneer,
  },
  beeindiging: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    datum: taak('datum van de beëindiging', '8'),
    gronden: taak('grond van de beëindiging (SA 6)', '8'),
    inspanning: taak('wat is geprobeerd (SA 6)', '8'),
    ...wieWanneer,
  },
  afsluiting: {
    id: techniek,
    dossierId: techniek,
    reden: taak('reden van afsluiting', '8'),
    besluitOp: taak('datum van het afsluitbesluit', '8'),
    toelichting: taak('toelichting bij de afsluiting', '8'),
    vernietigenOp: techniek,
    heropendOp: taak('heropening', '8'),
    heropenReden: taak('reden van heropening', '8'),
    ...wieWanneer,
    versie: techniek,
  },
  bericht: {
    id: techniek,
    dossierId: techniek,
    bijId: techniek,
    partnerId: techniek,
    datum: taak('wanneer een partner het hoorde', '8'),
    kanaal: taak('hoe een partner het hoorde', '8'),
    ...wieWanneer,
  },
};
