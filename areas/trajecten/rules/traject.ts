/** A traject by its days. */
type Trajectdagen = { readonly begonnenOp: string; readonly geslotenOp: string | null };

/**
 * The traject in which something of a day falls, of those of one dossier in their order: the last that
 * had begun by then. What is of before the first is of the first; what is of after one was closed is of
 * the next when there is one, because that may have been entered later than it began.
 *
 * @example trajectOp([{ begonnenOp: '2026-01-05', geslotenOp: '2026-03-01' }, { begonnenOp: '2026-06-01', geslotenOp: null }], '2026-02-01')?.begonnenOp // '2026-01-05'
 * @example trajectOp([{ begonnenOp: '2026-01-05', geslotenOp: '2026-03-01' }, { begonnenOp: '2026-06-01', geslotenOp: null }], '2026-05-01')?.begonnenOp // '2026-06-01'
 */
export function trajectOp<T extends Trajectdagen>(
  trajecten: readonly T[],
  dag: string,
): T | undefined {
  const index = trajecten.findLastIndex(({ begonnenOp }) => begonnenOp <= dag);
  const found = trajecten[index];
  if (found === undefined) return trajecten[0];
  const isPast = found.geslotenOp !== null && dag > found.geslotenOp;
  return isPast ? (trajecten[index + 1] ?? found) : found;
}
