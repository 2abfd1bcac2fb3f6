import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { medewerker, persoon, techniek, type Verklaringen } from '#db/verklaring.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { vraagVelden } from './fields.ts';
import type { Checkveld } from './rules/vertellen.ts';

/** What was told besides "bekend", and why it was needed. */
export type Verteld = { readonly item: Checkveld; readonly motivering: string };

/** Who asked whether somebody is known, for what, and what the answer was. */
export function bekendheidTables(kit: Kit) {
  const bekendheidscheck = kit.table('bekendheidscheck', {
    id: kit.text('id').primaryKey(),
    partnerId: kit.text('partner_id').notNull(),
    contactpersoonId: kit.text('contactpersoon_id'),
    ...kolommen(kit, vraagVelden),
    zaakDossierId: kit.text('zaak_dossier_id'),
    uitkomst: kit.text('uitkomst').$type<'bekend' | 'niet_bekend' | 'geweigerd'>(),
    besluit: kit.text('besluit').$type<'programma' | 'medewerker'>(),
    gezocht: kit.integer('gezocht').notNull(),
    afgewezen: kit.integer('afgewezen').notNull(),
    onderbouwing: kit.text('onderbouwing').notNull(),
    dossierId: kit.text('dossier_id'),
    verteld: kit.json<Verteld[]>('verteld').notNull(),
    gevraagdOp: kit.text('gevraagd_op').notNull(),
    door: kit.text('door').notNull(),
    antwoordKanaal: kit.text('antwoord_kanaal').$type<Kanaal>(),
    beantwoordOp: kit.text('beantwoord_op'),
    vernietigenOp: kit.text('vernietigen_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { bekendheidscheck };
}

const PAD =
  'dossier.id: bij vernietiging van het dossier; zonder dossier bij de eerste check na vernietigen_op';
const check = (gegeven: string) =>
  persoon({
    gegeven,
    lijst: 'taak',
    doel: 'verantwoorden wie wat vroeg en wat is verteld (PP 12)',
    stap: '4',
    verwijderpad: PAD,
  });
const bekend = (gegeven: string) =>
  persoon({
    gegeven,
    lijst: 'B3',
    doel: 'verantwoorden wat is verteld (PP 12)',
    stap: '4',
    verwijderpad: PAD,
  });

export const bekendheidVerklaringen: Verklaringen<ReturnType<typeof bekendheidTables>> = {
  bekendheidscheck: {
    id: techniek,
    partnerId: techniek,
    contactpersoonId: techniek,
    ...verklaringenVan(vraagVelden, PAD),
    zaakDossierId: techniek,
    uitkomst: bekend('bekendheid bij MZO'),
    besluit: check('wie besliste of het dezelfde persoon is'),
    gezocht: techniek,
    afgewezen: check('hoeveel bekende personen iemand anders bleken'),
    onderbouwing: check('waarom het dezelfde persoon is'),
    dossierId: techniek,
    verteld: check('wat meer is verteld, en waarom'),
    gevraagdOp: techniek,
    door: medewerker('weten wie iets deed'),
    antwoordKanaal: check('kanaal van de verstrekking'),
    beantwoordOp: techniek,
    vernietigenOp: techniek,
    versie: techniek,
  },
};
