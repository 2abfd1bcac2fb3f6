import { schema } from '../schema/schema.ts';
import type { WriteUnit } from '../store.ts';

const { log } = schema;
/** One entry as it is written; the store gives it its place in the row. */
export type LogEntry = Omit<typeof log.$inferInsert, 'seq'>;

/** Adds entries at the end; an entry that is there already (same id) is not added twice. */
export async function appendLog(unit: WriteUnit, entries: readonly LogEntry[]): Promise<void> {
  for (const entry of entries) await unit.insert(log).values(entry).onConflictDoNothing();
}
