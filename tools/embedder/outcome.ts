/** How one step went. */
export type StepResult = {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
  /** What was seen, or what was wrong. */
  readonly zin: string;
};

/** The last line with `--json`. */
export type StepSummary = {
  readonly passed: number;
  readonly failed: number;
  /** Why nothing was done here. */
  readonly skipped?: string;
  readonly steps: readonly StepResult[];
};

/** Counts the steps. */
export function summarise(steps: readonly StepResult[], skipped?: string): StepSummary {
  const passed = steps.filter(({ ok }) => ok).length;
  const failed = steps.length - passed;
  return { passed, failed, ...(skipped !== undefined && { skipped }), steps };
}
