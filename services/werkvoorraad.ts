import type { DossierRegel, WIENS } from '#contract/dossiers.ts';
import { countOpen, listOpen, type WerkFilter } from '#db/repositories/dossiers.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { BAKKEN, type Bak, lastDayOfWeek } from '#domain/werkvoorraad/bakken.ts';
import type { ReadContext } from './context.ts';
import { toRegels } from './dossier-regels.ts';

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

function filterOf({ today, account }: ReadContext, wiens: Wiens, bak: Bak | null): WerkFilter {
  const behandelaar = wiens === 'mij' ? { id: account.id } : wiens;
  return { vervalt: bak === null ? 'alle' : daysOf(bak, today), behandelaar };
}

/** The due dates that belong in a bak; the same borders as `bakVan`. */
function daysOf(bak: Bak, today: IsoDate): WerkFilter['vervalt'] {
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
