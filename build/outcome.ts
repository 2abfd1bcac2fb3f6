/** How one check went. */
export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** What to show: the complaints, or the numbers of a check that has some. */
  readonly detail: string;
}

/** Passed, failed and skipped, of one part or of all of them together. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * Does one check and times it; what it throws is its complaint.
 */
export async function timed(
  name: string,
  check: () => Promise<Pick<Outcome, 'ok' | 'detail'>>,
): Promise<Outcome> {
  const start = performance.now();
  const took = () => (performance.now() - start) / 1000;
  try {
    const { ok, detail } = await check();
    return { name, ok, detail, seconds: took() };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, ok: false, detail, seconds: took() };
  }
}

/**
 * Works through jobs with so many at once; the results are in the order of the jobs.
 */
export async function atMost<T>(atOnce: number, jobs: readonly (() => Promise<T>)[]): Promise<T[]> {
  const results: T[] = [];
  const waiting = [...jobs.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [index, job] = next;
      results[index] = await job();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return results;
}

/**
 * Counts checks as passed and failed.
 */
export function countOutcomes(outcomes: readonly Outcome[]): Counts {
  const passed = outcomes.filter(({ ok }) => ok).length;
  return { passed, failed: outcomes.length - passed, skipped: 0 };
}

/**
 * Adds up the parts.
 */
export function addCounts(parts: readonly Counts[]): Counts {
  const sum = (name: keyof Counts) => parts.reduce((total, part) => total + part[name], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}

/**
 * The closing line of a run; skipped tests are named only when there are any.
 */
export function closingLine({ passed, failed, skipped }: Counts): string {
  const ending = skipped > 0 ? `, ${skipped} skipped` : '';
  return `${passed} passed, ${failed} failed${ending}`;
}

/**
 * One line for a check, and its complaints or numbers below it.
 */
export function describeOutcome({ name, ok, seconds, detail }: Outcome): string {
  const line = `${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`;
  const below = detail.trim().replaceAll(/^/gm, '       ');
  return detail.trim() === '' ? `${line}\n` : `${line}\n${below}\n`;
}
