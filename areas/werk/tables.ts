import type { Kit } from '#db/kit.ts';
import { techniek, type Verklaringen } from '#db/verklaring.ts';

/** Drafts: what somebody is typing; and what was sent to be registered. */
export function werkTables(kit: Kit) {
  const concept = kit.table('concept', {
    // A draft is named by its account and its id: an id of somebody else is simply another draft.
    id: kit.text('id').notNull(),
    accountId: kit.text('account_id').notNull(),
    sleutel: kit.text('sleutel').notNull(),
    venster: kit.text('venster').notNull(),
    titel: kit.text('titel').notNull(),
    inhoud: kit.json<Record<string, unknown>>('inhoud').notNull(),
    bijgewerktOp: kit.text('bijgewerkt_op').notNull(),
    versie: kit.integer('versie').notNull(),
  });
  const inzending = kit.table('inzending', {
    accountId: kit.text('account_id').notNull(),
    operatie: kit.text('operatie').notNull(),
    id: kit.text('id').notNull(),
    hash: kit.text('hash').notNull(),
    objectId: kit.text('object_id').notNull(),
    op: kit.text('op').notNull(),
  });
  return { concept, inzending };
}

const eenConcept = {
  soort: 'persoon',
  gegeven: 'alles wat in het formulier getypt is',
  lijst: 'B3',
  doel: 'niets kwijtraken bij vergrendelen of uitval',
  stap: 'de stap van het formulier',
  verwijderpad:
    'concept.id: bij opslaan of weggooien van het formulier; concept.account_id: bij verwijderen van het account',
} as const;

export const werkVerklaringen: Verklaringen<ReturnType<typeof werkTables>> = {
  concept: {
    id: techniek,
    accountId: techniek,
    sleutel: techniek,
    venster: techniek,
    titel: eenConcept,
    inhoud: eenConcept,
    bijgewerktOp: techniek,
    versie: techniek,
  },
  inzending: {
    accountId: techniek,
    operatie: techniek,
    id: techniek,
    hash: techniek,
    objectId: techniek,
    op: techniek,
  },
};
