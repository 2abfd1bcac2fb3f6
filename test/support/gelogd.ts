import { createHmac } from 'node:crypto';
import { desc, eq, inArray } from 'drizzle-orm';
import { schema } from '#areas/tables.ts';
import type { ReadUnit } from '#db/store.ts';
import type { Answered } from '#host/engine/omgeving.ts';
import type { Opslag } from '#host/engine/opslag.ts';

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const { betrokkene, dossier, melding, log, logHerhaling, logObject } = schema;

/**
 * Refuses an answer with the id of somebody, of a dossier or of a melding in the register that the
 * log does not say it showed. It asks the tables which ids those are, wherever in the answer they
 * stand, and knows nothing of what the contract says of them.
 *
 * @throws Error that names the operation and the kinds of what was not logged.
 */
export async function assertLogged(answered: Answered, opslag: Opslag): Promise<void> {
  // A draft is what its own author is typing; its operations say why they are not logged.
  if (answered.action === 'geen' || !opslag.isOpen()) return;
  const ids = [...new Set(idsIn(answered.output))];
  if (ids.length === 0) return;
  const key = Buffer.from(opslag.ring().inhoud.pseudoniem, 'hex');
  const missing = await opslag.store().read(async (unit) => {
    const known = await namedIn(unit, ids);
    const logged = await loggedBy(unit, answered);
    return known.filter(({ soort, id }) => {
      const hmac = createHmac('sha256', key).update(`${soort}:${id}`).digest();
      return !logged.has(hmac.subarray(0, 16).toString('base64url'));
    });
  });
  if (missing.length > 0)
    throw new Error(
      `${answered.operatie} showed what it did not log: ${missing.map(({ soort }) => soort).join(', ')}`,
    );
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return value.match(UUID) ?? [];
  if (typeof value !== 'object' || value === null || value instanceof Blob) return [];
  return Object.entries(value).flatMap(([key, one]) => [...idsIn(key), ...idsIn(one)]);
}

async function namedIn(unit: ReadUnit, ids: readonly string[]) {
  const found: { soort: string; id: string }[] = [];
  for (let at = 0; at < ids.length; at += 500) {
    const some = ids.slice(at, at + 500);
    for (const [soort, table] of Object.entries({ betrokkene, dossier, melding })) {
      const rows = await unit.select({ id: table.id }).from(table).where(inArray(table.id, some));
      found.push(...rows.map(({ id }) => ({ soort, id })));
    }
  }
  return found;
}

/** What the entries of this call showed, or the entries that it was counted with. */
async function loggedBy(
  unit: ReadUnit,
  { correlatie, operatie }: Answered,
): Promise<ReadonlySet<string>> {
  const own = await unit.select().from(log).where(eq(log.correlatie, correlatie));
  const again = await unit
    .select({ verzameling: log.verzameling })
    .from(logHerhaling)
    .innerJoin(log, eq(log.seq, logHerhaling.logSeq))
    .where(eq(log.operatie, operatie))
    .orderBy(desc(logHerhaling.seq))
    .limit(own.length === 0 ? 3 : 0);
  const sets = [...own, ...again].flatMap(({ verzameling }) => verzameling ?? []);
  const rows = await unit.select().from(logObject).where(inArray(logObject.verzameling, sets));
  return new Set(rows.map(({ pseudoniem }) => pseudoniem));
}
