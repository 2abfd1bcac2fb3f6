import type { Kit } from '#db/kit.ts';
import { medewerker, techniek, type Verklaringen } from '#db/verklaring.ts';

/** The log of NEN 7513: coded fields only, no free text, so that it can outlive what it is about. */
export function logTables(kit: Kit) {
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
  });
  return { log };
}

const verantwoorden = medewerker('achteraf kunnen zien wie wat deed (NEN 7513)');

export const logVerklaringen: Verklaringen<ReturnType<typeof logTables>> = {
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
  },
};
