import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { DossierRegel } from '#areas/dossiers/contract.ts';
import { toRegels } from '#areas/dossiers/service/weergave-regels.ts';
import { countOpen, listOpen, type Werkvraag } from '#areas/dossiers/store-werk.ts';
import { conflict } from '#areas/refusal.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import type { Concept, ConceptKop, WIENS } from './contract.ts';
import { BAKKEN, type Bak, lastDayOfWeek, magConceptZien, werkgrenzen } from './rules.ts';
import {
  deleteConcept,
  findConcept,
  insertConcept,
  listConceptRows,
  updateConcept,
} from './store.ts';

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
  const rows = await listOpen(context.unit, filter, page, werkgrenzen(context.today));
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
    case 'na_afsluiting':
      return 'na_afsluiting';
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
  { id }: { id: string },
): Promise<{ concept: Concept | null }> {
  const { unit, account } = context;
  const row = await findConcept(unit, { accountId: account.id, id });
  if (row === undefined || !magConceptZien(row.sleutel, account.rollen)) return { concept: null };
  const { accountId: _, ...concept } = row;
  return { concept };
}

type Bewaren = Omit<Concept, 'versie' | 'bijgewerktOp'> & { readonly versie: number | null };

/**
 * Keeps what is being typed. A draft that another window went on with, or took away, is left as it
 * is: the form then goes on under an id of its own. When the text was last kept only moves when the
 * text does, so a window that takes a draft over leaves that as it was.
 */
export async function keepConcept(
  context: WriteContext,
  { versie, ...typed }: Bewaren,
): Promise<{ versie: number; bijgewerktOp: string }> {
  const own = { accountId: context.account.id, id: typed.id };
  const current = await findConcept(context.unit, own);
  const seen = current?.sleutel === typed.sleutel ? current.versie : null;
  if (seen !== versie || (current !== undefined && seen === null)) throw stale(current);
  if (current === undefined) {
    const row = { ...typed, ...own, versie: 1, bijgewerktOp: context.now };
    await insertConcept(context.unit, row);
    return { versie: row.versie, bijgewerktOp: row.bijgewerktOp };
  }
  const isSame =
    current.titel === typed.titel &&
    JSON.stringify(current.inhoud) === JSON.stringify(typed.inhoud);
  const bijgewerktOp = isSame ? current.bijgewerktOp : context.now;
  const row = { ...current, ...typed, bijgewerktOp, versie: current.versie + 1 };
  await updateConcept(context.unit, row);
  return { versie: row.versie, bijgewerktOp };
}

/**
 * Lets go of a draft: its form was saved or discarded. Only the version that was seen goes; what
 * another window typed in it since stays. One that is gone already is no failure.
 */
export async function discardConcept(
  context: WriteContext,
  { id, versie }: { id: string; versie: number },
): Promise<{ gedaan: true }> {
  const own = { accountId: context.account.id, id };
  const current = await findConcept(context.unit, own);
  if (current !== undefined && current.versie !== versie) throw stale(current);
  await deleteConcept(context.unit, own);
  return { gedaan: true };
}

function stale(current: Concept | undefined) {
  if (current === undefined) return conflict('concept', null);
  const { versie, venster, bijgewerktOp } = current;
  return conflict('concept', { versie, venster, bijgewerktOp });
}
