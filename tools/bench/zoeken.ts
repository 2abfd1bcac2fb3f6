import type { ServiceContext } from '../../areas/context.ts';
import { search } from '../../areas/zoeken/service.ts';
import type { Store } from '../../db/store.ts';
import { omDeBeurt, type Uitslag } from './meten.ts';

const VRAGEN = [
  'proefman',
  'zoë voorbeeld',
  'oorbeel',
  'xyzzy',
  '3311 AB',
  '12-5-1968',
  '2026-000123',
];

/** How long the search box takes for what people type; there is no floor to hold it against. */
export async function meetZoeken(store: Store, context: ServiceContext): Promise<Uitslag[]> {
  const metingen = await omDeBeurt(
    VRAGEN.map(
      (tekst) => () =>
        store.read((unit) =>
          search({ ...context, unit }, { tekst, pagina: 1, status: 'alle', wiens: 'iedereen' }),
        ),
    ),
    20,
  );
  return metingen.map((gemeten, index) => ({ naam: `search: ${VRAGEN[index] ?? ''}`, gemeten }));
}
