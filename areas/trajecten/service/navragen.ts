import { wieDoet } from '#areas/beheer/rules/partnerstap.ts';
import { findSet } from '#areas/beheer/store.ts';
import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { once } from '#areas/once.ts';
import { partnerSoortNaam } from '#areas/partners/rules.ts';
import { notFound, ruleViolated } from '#areas/refusal.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { insertPartnernavraag } from '../store-procedures.ts';
import { deriveTermijnen, openTraject } from './afleiden.ts';
import { deelnemersVan } from './deelnemers.ts';

/**
 * Asks on a day how it stands with a step that a partner does by the agreement of the traject. It is
 * a task of the desk, not a term of the partner: nothing is late by it but the asking.
 */
export const planNavraag = once(
  async (
    context: WriteContext,
    { dossierId, stap, opDag }: { dossierId: string; stap: string; opDag: IsoDate },
  ): Promise<{ gedaan: true }> => {
    const { unit, newId, account, now, today } = context;
    const dossier = await openDossier(context, dossierId, 'wijzigen');
    if (opDag < today) throw ruleViolated('navraag_in_verleden');
    const { id: trajectId, setId } = await openTraject(context, dossier.id);
    const set = setId === null ? undefined : await findSet(unit, setId);
    const found = set?.stappen.find(({ code }) => code === stap);
    if (found === undefined) throw notFound('stap');
    const doers = wieDoet(found, await deelnemersVan(context, dossier.id, trajectId));
    const wie = doers.length > 0 ? doers.map(({ naam }) => naam) : [found.partner];
    const bij = wie.join(', ') || partnerSoortNaam(found.soort).toLowerCase();
    await insertPartnernavraag(unit, {
      ...{ id: newId(), dossierId: dossier.id, trajectId, stap, bij, opDag },
      ...{ wat: found.wat, bron: found.bron, begin: today, door: account.id, op: now },
    });
    await deriveTermijnen(context, dossier.id);
    await note(context, dossier.id, 'navraag_gepland', { bij, wat: found.wat, op: opDag });
    return { gedaan: true };
  },
  () => Promise.resolve({ gedaan: true as const }),
);
