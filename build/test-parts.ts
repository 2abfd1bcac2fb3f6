/** The parts of a test run, in their order. */
export const testParts = ['check', 'quick', 'unit', 'build', 'e2e', 'embedder'] as const;

/** What a run does that names none; quick is a small part of unit. */
const wholeRun: readonly TestPart[] = ['check', 'unit', 'build', 'e2e', 'embedder'];

/** One of them. */
export type TestPart = (typeof testParts)[number];

/**
 * What to run: the parts that are named, or all of them; browser journeys always run on fresh
 * bundles, and a quick run checks too. Other words go on as filters; without a named part they choose among the unit tests.
 *
 * @param words what stands behind `npm test --`
 */
export function chooseParts(words: readonly string[]): {
  readonly parts: readonly TestPart[];
  readonly filters: readonly string[];
} {
  const named = testParts.filter((part) => words.includes(part));
  const filters = words.filter((word) => !testParts.some((part) => part === word));
  const byDefault: readonly TestPart[] = filters.length > 0 ? ['unit'] : wholeRun;
  const chosen = named.length > 0 ? named : byDefault;
  const parts = testParts.filter(
    (part) =>
      chosen.includes(part) ||
      (part === 'build' && chosen.includes('e2e')) ||
      (part === 'check' && chosen.includes('quick')),
  );
  return { parts, filters };
}
