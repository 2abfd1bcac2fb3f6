import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { toRegels } from '#areas/dossiers/service/weergave.ts';
import { countOpen, listOpen, type Werkvraag } from '#areas/dossiers/store.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Concept, ConceptKop, WIENS } from './contract.ts';
import { BAKKEN, type Bak, lastDayOfWeek, magConceptZien } from './rules.ts';
import { deleteConcept, findConcept, listConceptRows, upsertConcept } from './store.ts';

type Wiens = (typeof WIENS)[number];

/** How many open dossiers each bak holds, for each whose; the same filter as the list. */
export async function countWerk(context: ReadContext) {
  const wiens: readonly Wiens[] = ['mij', 'niemand', 'iedereen'];
  const answer: { wiens: Wiens; aantallen: Record<Bak, number>; totaal: number }[] = [];
  for (const wie of wiens) {
    const aantallen = {} as Record<Bak, number>;
    for (const bak of BAKKEN)
      aantallen[bak] = await countOpen(context.unit, filterOf(context, wie, bak));
    const totaal = BAKKEN.reduce((sum, bak) => sum + aantallen[bak], 0);
    answer.push({ wiens: wie, aantallen, totaal });
  }
  return answer;
}

/** One page of open dossiers, most urgent first. */
export async function listWerk(
  context: ReadContext,
  input: { wiens: Wiens; bak: Bak | null; pagina: number; perPagina: number },
): Promise<{ dossiers: DossierRegel[]; totaal: number }> {
  const filter = filterOf(context, input.wiens, input.bak);
  const page = { limit: input.perPagina, offset: (input.pagina - 1) * input.perPagina };
  const rows = await listOpen(context.unit, filter, page);
  return { dossiers: await toRegels(context, rows), totaal: await countOpen(context.unit, filter) };
}

function filterOf({ today, account }: ReadContext, wiens: Wiens, bak: Bak | null): Werkvraag {
  const dossierhouder = wiens === 'mij' ? { id: account.id } : wiens;
  return { vervalt: bak === null ? 'alle' : daysOf(bak, today), dossierhouder };
}

/** The due dates that belong in a bak; the same borders as `bakVan`. */
function daysOf(bak: Bak, today: IsoDate): Werkvraag['vervalt'] {
  const sunday = lastDayOfWeek(today);
  switch (bak) {
    case 'te_laat':
      return { tot: addDays(today, -1) };
    case 'vandaag':
      return { van: today, tot: today };
    case 'deze_week':
      return { van: addDays(today, 1), tot: sunday };
    case 'later':
      return { van: addDays(sunday, 1) };
    case 'zonder_volgende_stap':
      return 'geen';
  }
}

/**
 * The drafts of whoever is signed in; nobody sees another's. What somebody typed about a dossier
 * stays kept when the role is taken away, and shows again with the role.
 */
export async function listConcepten({ unit, account }: ReadContext): Promise<ConceptKop[]> {
  const rows = await listConceptRows(unit, account.id);
  return rows.filter(({ sleutel }) => magConceptZien(sleutel, account.rollen));
}

/** One draft of whoever is signed in, or null. */
export async function readConcept(
  context: ReadContext,
  { sleutel }: { sleutel: string },
): Promise<{ concept: Concept | null }> {
  const { unit, account } = context;
  if (!magConceptZien(sleutel, account.rollen)) return { concept: null };
  const row = await findConcept(unit, account.id, sleutel);
  if (row === undefined) return { concept: null };
  const { titel, inhoud, bijgewerktOp } = row;
  return { concept: { sleutel, titel, inhoud, bijgewerktOp } };
}

/** Keeps what is being typed; the newest of one form replaces the one before. */
export async function keepConcept(
  context: WriteContext,
  input: { sleutel: string; titel: string; inhoud: Record<string, unknown> },
): Promise<{ bijgewerktOp: string }> {
  await upsertConcept(context.unit, {
    id: context.newId(),
    accountId: context.account.id,
    ...input,
    bijgewerktOp: context.now,
  });
  return { bijgewerktOp: context.now };
}

/** Lets go of a draft: its form was saved or discarded. */
export async function discardConcept(
  context: WriteContext,
  { sleutel }: { sleutel: string },
): Promise<{ gedaan: true }> {
  await deleteConcept(context.unit, context.account.id, sleutel);
  return { gedaan: true };
}
