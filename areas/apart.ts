import type { ReadContext } from '#areas/context.ts';
import { listAchterCijfer, readCijfers } from '#areas/verantwoording/service/cijfers.ts';
import { readExport } from '#areas/verantwoording/service/export.ts';

/** A function that only reads. */
export type Leeswerk = (context: ReadContext, vraag: never) => Promise<unknown>;

/**
 * What may read for seconds: run in a thread of its own, on one picture of the data, so that nobody
 * who types waits for it. A thread is sent the name and finds the function here.
 */
export const apart = {
  readCijfers,
  listAchterCijfer,
  readExport,
} as const satisfies Readonly<Record<string, Leeswerk>>;
