import type { Kit } from '#db/kit.ts';
import { kolommen, verklaringenVan } from '#db/velden.ts';
import { afspraak, taak, techniek, type Verklaringen, wieWanneer } from '#db/verklaring.ts';
import { instellingVelden, verzondenVelden } from './fields.ts';
import type { Adressoort } from './rules/bestemming.ts';
import type { Nietreden } from './rules/niet-schrijven.ts';
import type { OudAdres } from './rules/oud-adres.ts';
import type { Briefherstelreden } from './rules/registratie.ts';

/** Where somebody calls a sociale dienst in a crisis. */
export type Crisislijn = { readonly partnerId: string; readonly telefoon: string };

/** Letters as they were sent, and what letters say of the desk. */
export function brievenTables(kit: Kit) {
  const brief = kit.table('brief', {
    id: kit.text('id').primaryKey(),
    dossierId: kit.text('dossier_id').notNull(),
    betrokkeneId: kit.text('betrokkene_id').notNull(),
    /** To the bewindvoerder beside betrokkene; null: to betrokkene. */
    aan: kit.text('aan').$type<'bewindvoerder'>(),
    meldingId: kit.text('melding_id'),
    bronnen: kit.json<string[]>('bronnen').notNull(),
    procedureId: kit.text('procedure_id'),
    over: kit.json<string[]>('over').notNull(),
    soort: kit.text('soort').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    ...kolommen(kit, verzondenVelden),
    door: kit.text('door').notNull(),
    op: kit.text('op').notNull(),
    hersteld: kit.json<string[]>('hersteld').notNull(),
    nietGeschreven: kit.text('niet_geschreven').$type<Nietreden>(),
    /** To whose address it went by post; null: it was handed over. */
    adressoort: kit.text('adressoort').$type<Adressoort>(),
    /** Why it went to an old address; null: it did not, as far as is known. */
    oudAdres: kit.text('oud_adres').$type<OudAdres>(),
    oudAdresSinds: kit.text('oud_adres_sinds'),
    oudAdresOp: kit.text('oud_adres_op'),
    ingetrokkenOp: kit.text('ingetrokken_op'),
    ingetrokkenReden: kit.text('ingetrokken_reden').$type<Briefherstelreden>(),
    ingetrokkenDoor: kit.text('ingetrokken_door'),
    versie: kit.integer('versie').notNull(),
  });
  const briefinstelling = kit.table('briefinstelling', {
    id: kit.text('id').primaryKey(),
    afzender: kit.json<string[]>('afzender').notNull(),
    ...kolommen(kit, instellingVelden),
    crisislijnen: kit.json<Crisislijn[]>('crisislijnen').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  return { brief, briefinstelling };
}

export const brievenVerklaringen: Verklaringen<ReturnType<typeof brievenTables>> = {
  brief: {
    id: techniek,
    dossierId: techniek,
    betrokkeneId: techniek,
    aan: techniek,
    meldingId: techniek,
    bronnen: techniek,
    procedureId: techniek,
    over: techniek,
    soort: taak('soort brief', '6'),
    inhoud: taak('brief aan betrokkene', '6'),
    ...verklaringenVan(verzondenVelden),
    ...wieWanneer,
    hersteld: techniek,
    nietGeschreven: taak('waarom er niet is geschreven', '6'),
    adressoort: techniek,
    oudAdres: taak('dat een brief naar een oud adres ging', '6'),
    oudAdresSinds: taak('sinds wanneer het een oud adres was', '6'),
    oudAdresOp: taak('wanneer bleek dat het een oud adres was', '6'),
    ingetrokkenOp: techniek,
    ingetrokkenReden: taak('waarom de registratie van een brief is ingetrokken', '6'),
    ingetrokkenDoor: wieWanneer.door,
    versie: techniek,
  },
  briefinstelling: {
    id: techniek,
    afzender: afspraak,
    ...verklaringenVan(instellingVelden),
    crisislijnen: afspraak,
    versie: techniek,
  },
};
