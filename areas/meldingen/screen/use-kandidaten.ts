import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, type QueryClient, useQuery } from '@tanstack/react-query';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { sleutelsVan } from '#areas/bekendheid/rules/sleutels.ts';
import { STERKE_TWIJFEL } from '#areas/bekendheid/rules/vergelijk.ts';
import type { PersoonInvoer } from '#areas/personen/contract.ts';
import { toPersoonInvoer } from '#areas/personen/rules/getypte-persoon.ts';
import { normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import type { PersoonWaarden } from './waarden.ts';

/** Each question is logged, so it is only asked once typing has settled. */
const RUST_MS = 400;
/** The same question is not asked, and logged, twice within this time. */
const VERS_MS = 60_000;

/**
 * What to ask about a typed person: only what can be read, and undefined when nothing of it is a
 * key to find somebody by. A first name or a place alone would bring up half the region.
 */
export function bekendVraag(persoon: PersoonWaarden, today: IsoDate): PersoonInvoer | undefined {
  const gelezen = normalizePersoon(toPersoonInvoer(persoon), today);
  if (sleutelsVan(gelezen).length === 0) return undefined;
  const { geslacht, ...velden } = gelezen;
  const filled = Object.entries(velden).flatMap(([veld, waarde]) =>
    typeof waarde === 'string' ? [[veld, waarde] as const] : [],
  );
  return {
    ...Object.fromEntries(filled),
    ...((geslacht === 'M' || geslacht === 'V') && { geslacht }),
  };
}

const optionsFor = (gegevens: PersoonInvoer | undefined) =>
  api.bekendheid.findKandidaten.queryOptions({
    input: { gegevens: gegevens ?? {} },
    enabled: gegevens !== undefined,
    staleTime: VERS_MS,
  });

/** Who may this be? Asked when typing has settled; the answer before stays until the next is in. */
export function useKandidaten(persoon: PersoonWaarden, today: IsoDate) {
  const asked = JSON.stringify(bekendVraag(persoon, today) ?? null);
  const [settled] = useDebouncedValue(asked, RUST_MS);
  const gegevens = JSON.parse(settled) as PersoonInvoer | null;
  const vraag = useQuery({
    ...optionsFor(gegevens ?? undefined),
    placeholderData: keepPreviousData,
  });
  const isAsked = gegevens !== null;
  return {
    gevraagd: isAsked,
    bezig: isAsked && vraag.isPending,
    fout: isAsked ? vraag.error : null,
    kandidaten: isAsked ? (vraag.data?.kandidaten ?? []) : [],
    zelfdeAdres: isAsked ? (vraag.data?.zelfdeAdres ?? []) : [],
  };
}

/**
 * Known people who were not linked and must be asked about before saving: who is almost surely
 * known, and of whom there is strong doubt that was not shown yet. Always asks anew, because a
 * colleague may have registered them a moment ago. A refusal of what was typed is left to the save,
 * which names the fields; any other failure is thrown.
 */
export async function findNietHerkend(
  queries: QueryClient,
  personen: readonly PersoonWaarden[],
  today: IsoDate,
): Promise<readonly { readonly persoon: PersoonWaarden; readonly kandidaat: Kandidaat }[]> {
  const linked = new Set(personen.map(({ herkenning }) => herkenning?.kandidaat.betrokkene.id));
  const found = personen.map(async (persoon) => {
    const gegevens = persoon.herkenning === null ? bekendVraag(persoon, today) : undefined;
    if (gegevens === undefined) return [];
    try {
      const options = optionsFor(gegevens);
      const before = queries.getQueryData(options.queryKey)?.kandidaten ?? [];
      const shown = new Set(before.map(({ betrokkene }) => betrokkene.id));
      const { kandidaten } = await queries.fetchQuery({ ...options, staleTime: 0 });
      return kandidaten
        .filter(
          ({ oordeel, score, betrokkene }) =>
            oordeel === 'bekend' || (score >= STERKE_TWIJFEL && !shown.has(betrokkene.id)),
        )
        .filter(({ betrokkene }) => !linked.has(betrokkene.id))
        .map((kandidaat) => ({ persoon, kandidaat }));
    } catch (fout) {
      if (fieldErrors(fout) === undefined) throw fout;
      return [];
    }
  });
  return (await Promise.all(found)).flat();
}
