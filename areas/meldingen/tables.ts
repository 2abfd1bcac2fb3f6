import type { Kit } from '#db/kit.ts';
import {
  MET_HET_DOSSIER,
  persoon,
  taak,
  techniek,
  type Verklaringen,
  wie,
} from '#db/verklaring.ts';
import type { JaNeeOnbekend, Kanaal, Vraag } from '#domain/keuzes.ts';
import type { Aanleiding } from './rules.ts';

/** Meldingen. */
export function meldingenTables(kit: Kit) {
  const melding = kit.table('melding', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    partnerId: kit.text('partner_id').notNull(),
    contactpersoonId: kit.text('contactpersoon_id'),
    verhuurderId: kit.text('verhuurder_id'),
    aanleiding: kit.text('aanleiding').$type<Aanleiding>().notNull(),
    ontvangenOp: kit.text('ontvangen_op').notNull(),
    verzondenOp: kit.text('verzonden_op'),
    kanaal: kit.text('kanaal').$type<Kanaal>().notNull(),
    huurderGeinformeerd: kit.text('huurder_geinformeerd').$type<JaNeeOnbekend>().notNull(),
    huurderGeinformeerdOp: kit.text('huurder_geinformeerd_op'),
    vraag: kit.text('vraag').$type<Vraag>().notNull(),
    vraagTekst: kit.text('vraag_tekst').notNull(),
    dagvaardingOp: kit.text('dagvaarding_op'),
    zittingOp: kit.text('zitting_op'),
    ontruimingOp: kit.text('ontruiming_op'),
    huisuitzettingOp: kit.text('huisuitzetting_op'),
    achterstandCent: kit.integer('achterstand_cent'),
    toelichting: kit.text('toelichting').notNull(),
    zelfdeAls: kit.text('zelfde_als'),
    geregistreerdDoor: kit.text('geregistreerd_door').notNull(),
    geregistreerdOp: kit.text('geregistreerd_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { melding };
}

export const meldingenVerklaringen: Verklaringen<ReturnType<typeof meldingenTables>> = {
  melding: {
    id: techniek,
    dossierId: techniek,
    partnerId: techniek,
    contactpersoonId: techniek,
    verhuurderId: techniek,
    aanleiding: taak('aanleiding van de melding', '1'),
    ontvangenOp: taak('ontvangst van de melding', '1'),
    verzondenOp: taak('verzending van de melding', '1'),
    kanaal: taak('kanaal van de melding', '1'),
    huurderGeinformeerd: taak('of de huurder het weet', '2'),
    huurderGeinformeerdOp: taak('wanneer de huurder het hoorde', '2'),
    vraag: taak('vraag van de melder', '1'),
    vraagTekst: taak('vraag van de melder', '1'),
    dagvaardingOp: taak('datum van de dagvaarding', '6'),
    zittingOp: taak('datum van de zitting', '6'),
    ontruimingOp: taak('datum van de ontruiming', '7'),
    huisuitzettingOp: taak('datum van de huisuitzetting', '9'),
    achterstandCent: persoon({
      gegeven: 'huurachterstand, alleen bij recidive of een verbroken regeling',
      lijst: 'B3',
      doel: 'de melding beoordelen',
      stap: '1',
      verwijderpad: MET_HET_DOSSIER,
    }),
    toelichting: taak('toelichting bij de melding', '1'),
    zelfdeAls: techniek,
    geregistreerdDoor: wie,
    geregistreerdOp: techniek,
    versie: techniek,
  },
};
